import { expect, test } from 'vitest'
import { RANKS, REASONS, readReason, type ReasonCode } from './reasons.ts'

const VALUES: Readonly<Record<string, string>> = {
  ...{ m: '12', all: '40', km: '7', one: 'Upper Town', other: 'Lower Town', list: 'market, homes' },
  ...{ n: '3', day: '2016-05-01', last: '2016-05-09', event: 'arrest', arrangement: 'evacuation_deal' },
  ...{ name: 'Plain Monitor', names: 'Plain Monitor; Rescue Volunteers (Idlib)', words: '"at least 15" and "19"' },
  ...{ place: 'Aleppo', areas: 'Idlib, Hama and Homs', rank: RANKS.unnamed },
}

test.each(Object.keys(REASONS) as ReasonCode[])('%s is read back with its values', (code) => {
  const names = [...REASONS[code].matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '')
  const sentence = REASONS[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? '?')
  const of = /^match\.\w+\./.exec(code)?.[0] as `match.${string}.` | undefined
  const values = Object.fromEntries(names.map((name) => [name, VALUES[name]]))
  expect(readReason(sentence, of ?? null)).toEqual({ code, values })
})

test('few words mark a reason of matching: it is read only where it is known of what', () => {
  expect(readReason('Upper Town and Lower Town')).toBeNull()
  expect(readReason('market; homes', 'match.target.')).toMatchObject({ code: 'match.target.two' })
})

test.each(['', 'One independent origin', 'Something else.', 'It was for the days up to May.'])(
  'no reason of the engine: %s',
  (sentence) => {
    expect(readReason(sentence)).toBeNull()
  },
)
