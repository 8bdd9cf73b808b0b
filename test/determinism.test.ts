// The same text gives the same bytes, in any process, time zone and locale; and whatever is done to a text, what is
// claimed of it keeps the promises of the contract: exact anchors, figures with their words, keys that hold together.

import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GoldenCase, goldenCases, readCase } from '../golden/cases.ts'
import { openGazetteer } from '../src/gazetteer/open.ts'
import type { Claim, Reading } from '../src/model/reading.ts'

const gazetteer = openGazetteer()
const golden = goldenCases('sources')

const examples: GoldenCase[] = readdirSync(new URL('../examples/', import.meta.url))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    name,
    folder: new URL('../examples/', import.meta.url),
    text: readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8'),
    about: { title: null, published: null, text: 'ours', shows: 'an example' },
  }))
const texts = [...golden, ...goldenCases('gaps'), ...examples]

const run = promisify(execFile)

/** What another process with this environment reads. */
async function bytesIn(environment: Record<string, string>): Promise<string> {
  const { stdout } = await run(process.execPath, [new URL('read-aloud.ts', import.meta.url).pathname], {
    env: { PATH: process.env.PATH ?? '', ...environment },
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

test('the same bytes in other processes, time zones and locales', async () => {
  const here = `${golden.map((one) => JSON.stringify(readCase(one, gazetteer))).join('\n')}\n`
  const elsewhere = await Promise.all([
    bytesIn({ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }),
    bytesIn({ TZ: 'America/Anchorage', LANG: 'C', LC_ALL: 'C' }),
  ])
  expect(elsewhere).toEqual([here, here])
})

test('the same bytes when a text is read again, and after others', () => {
  const first = texts.map((one) => JSON.stringify(readCase(one, gazetteer)))
  const again = [...texts].reverse().map((one) => JSON.stringify(readCase(one, gazetteer)))
  expect(again.reverse()).toEqual(first)
})

/** Everything a reading promises, whatever the text. */
function keepsItsPromises(reading: Reading): void {
  const points = [...reading.source.text]
  const ids = new Set<string>()
  for (const claim of reading.claims) {
    expect(ids.has(claim.id), claim.id).toBe(false)
    ids.add(claim.id)
    for (const { start, end, exact } of passagesOf(claim)) expect(points.slice(start, end).join('')).toBe(exact)
    for (const q of claim.quantities) {
      if (q.bound === 'exact') expect(saysItsNumber(q.phrase.exact), q.phrase.exact).toBe(true)
      if (q.floor !== null && q.ceiling !== null) expect(q.floor).toBeLessThanOrEqual(q.ceiling)
    }
  }
  for (const claim of reading.claims) if (claim.repeats !== null) expect(ids.has(claim.repeats)).toBe(true)
  incidentsHoldTogether(reading.claims)
}

function passagesOf(claim: Claim) {
  const { passage, speaker, quantities } = claim
  return [passage, ...(speaker ? [speaker.passage] : []), ...quantities.map((q) => q.phrase)]
}

const NO_ACT = new Set(['planned_or_future', 'conditional', 'negated'])

/** Keys count up from 1 without a gap, one type a key, and no incident rests on what is not said to have happened. */
function incidentsHoldTogether(claims: readonly Claim[]): void {
  const byKey = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.kind === 'incident') byKey.set(claim.incident, [...(byKey.get(claim.incident) ?? []), claim])
  }
  expect([...byKey.keys()].sort()).toEqual([...byKey.keys()].map((_, i) => `incident-${i + 1}`).sort())
  for (const told of byKey.values()) {
    expect(new Set(told.map((c) => (c.kind === 'incident' ? c.eventType : null))).size).toBe(1)
    expect(
      told.every((c) => NO_ACT.has(c.modality)),
      told.map((c) => c.passage.exact).join(' / '),
    ).toBe(false)
  }
}

// Numbers in letters; "a woman", "his wife", "twins" and "the mayor" stand for one or two.
const NUMBER_WORDS =
  /\b(?:no|none|nobody|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred|thousand|million|half|both|pair|couple|twins?|single|an?|another|his|her|their|its|the|[a-z]+'s)\b/i

/** An exact figure is written in digits or letters, or is one person by the grammar of its words ("a girl", "father"). */
const saysItsNumber = (phrase: string): boolean => /\d/.test(phrase) || NUMBER_WORDS.test(phrase) || !/\s/.test(phrase)

describe('promises of a reading', () => {
  test.each(texts.map((one) => [one.name, one] as const))('%s', (_, one) => {
    keepsItsPromises(readCase(one, gazetteer))
  })

  // What editors, scrapers and converters do to texts.
  const mutations = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constantFrom('delete', 'double', 'swap', 'move'), at: fc.nat(), to: fc.nat() }),
      fc.record({
        kind: fc.constantFrom('drop commas', 'upper case', 'join lines', 'drop stops', 'wrap'),
        at: fc.nat(),
        to: fc.nat(),
      }),
    ),
    { minLength: 1, maxLength: 12 },
  )

  test('hold for texts whose words are lost, doubled, moved, stripped or shouted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), mutations, (one, changes) => {
        const text = changes.reduce(mutate, one.text)
        keepsItsPromises(readCase({ ...one, text }, gazetteer))
      }),
      { numRuns: 200, seed: 20160502 },
    )
  })

  test('hold for two texts run into one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (one, other) => {
        keepsItsPromises(readCase({ ...one, text: `${one.text}${other.text}` }, gazetteer))
      }),
      { numRuns: 60, seed: 20160502 },
    )
  })

  test('hold for characters of more than one unit among the words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.string({ unit: 'grapheme', maxLength: 8 }),
        (one, at, odd) => {
          const words = one.text.split(' ')
          words.splice(at % words.length, 0, odd)
          keepsItsPromises(readCase({ ...one, text: words.join(' ') }, gazetteer))
        },
      ),
      { numRuns: 60, seed: 20160502 },
    )
  })
})

function mutate(text: string, { kind, at, to }: { kind: string; at: number; to: number }): string {
  switch (kind) {
    case 'drop commas':
      return text.replaceAll(',', '')
    case 'upper case':
      return text.toUpperCase()
    case 'join lines':
      return text.replace(/\s*\n\s*/g, ' ')
    case 'drop stops':
      return text.replace(/[.;:]/g, '')
    case 'wrap':
      return text.replace(/(.{40}\S*) /g, '$1\n')
  }
  const words = text.split(' ')
  const [i, j] = [at % words.length, to % words.length]
  if (kind === 'delete') words.splice(i, 1 + (to % 4))
  else if (kind === 'double') words.splice(i, 0, ...words.slice(i, i + 1 + (to % 30)))
  else if (kind === 'move') words.splice(j, 0, ...words.splice(i, 1 + (to % 9)))
  else [words[i], words[j]] = [words[j], words[i]]
  return words.join(' ')
}
