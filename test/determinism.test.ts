// The same text gives the same bytes, in any process, time zone and locale; and whatever is done to a text, what is
// claimed of it keeps the promises of the contract: exact anchors, figures with their words, keys that hold together.

import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GoldenCase, goldenCases, readCase } from '../golden/cases.ts'
import { openGazetteer } from '../src/gazetteer/open.ts'
import type { Claim, IncidentClaim, Reading } from '../src/model/reading.ts'

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

/** The promises that a reading breaks, in words: none, whatever the text. */
function brokenPromises(reading: Reading): string[] {
  const points = [...reading.source.text]
  const ids = new Set(reading.claims.map((claim) => claim.id))
  const broken = ids.size === reading.claims.length ? [] : ['an id is given twice']
  for (const claim of reading.claims) {
    for (const { start, end, exact } of passagesOf(claim)) {
      if (points.slice(start, end).join('') !== exact) broken.push(`${claim.id}: "${exact}" is not at ${start}-${end}`)
    }
    for (const { phrase, bound, floor, ceiling } of claim.quantities) {
      if (bound === 'exact' && !saysItsNumber(phrase.exact)) broken.push(`${claim.id}: "${phrase.exact}" has no number`)
      if (floor !== null && ceiling !== null && floor > ceiling) broken.push(`${claim.id}: ${floor} over ${ceiling}`)
    }
    if (claim.repeats !== null && !ids.has(claim.repeats)) broken.push(`${claim.id} repeats nothing`)
  }
  return [...broken, ...brokenIncidents(reading.claims)]
}

function passagesOf({ passage, speaker, quantities }: Claim) {
  return [passage, ...(speaker ? [speaker.passage] : []), ...quantities.map((q) => q.phrase)]
}

const NO_ACT = new Set(['planned_or_future', 'conditional', 'negated'])

/** Keys count up from 1 without a gap, one type a key, and no incident rests on what is not said to have happened. */
function brokenIncidents(claims: readonly Claim[]): string[] {
  const byKey = new Map<string, IncidentClaim[]>()
  for (const claim of claims) {
    if (claim.kind === 'incident') byKey.set(claim.incident, [...(byKey.get(claim.incident) ?? []), claim])
  }
  const broken: string[] = []
  for (let i = 1; i <= byKey.size; i++) if (!byKey.has(`incident-${i}`)) broken.push(`there is no incident-${i}`)
  for (const [key, told] of byKey) {
    if (new Set(told.map((claim) => claim.eventType)).size > 1) broken.push(`${key} is of two types`)
    if (told.every((claim) => NO_ACT.has(claim.modality))) broken.push(`${key} did not happen`)
  }
  return broken
}

// Numbers in letters; "a woman", "his wife", "twins" and "the mayor" stand for one or two.
const NUMBER_WORDS =
  /\b(?:no|none|nobody|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozen|hundred|thousand|million|half|both|pair|couple|twins?|single|an?|another|his|her|their|its|the|[a-z]+'s)\b/i

/** An exact figure is written in digits or letters, or is one person by the grammar of its words ("a girl", "father"). */
const saysItsNumber = (phrase: string): boolean => /\d/.test(phrase) || NUMBER_WORDS.test(phrase) || !/\s/.test(phrase)

describe('promises of a reading', () => {
  test('one that is broken is found', () => {
    const reading = readCase(examples[0], gazetteer)
    const [claim] = reading.claims.filter((one) => one.kind === 'incident')
    const negated = { ...claim, incident: 'incident-99', modality: 'negated' as const, repeats: 'nobody' }
    const elsewhere = { ...claim, id: 'moved', passage: { ...claim.passage, start: claim.passage.start + 1 } }
    expect(brokenPromises({ ...reading, claims: [negated, elsewhere] })).toEqual([
      `${claim.id} repeats nothing`,
      `moved: "${claim.passage.exact}" is not at ${claim.passage.start + 1}-${claim.passage.end}`,
      expect.stringContaining('there is no incident-'),
      'incident-99 did not happen',
    ])
  })

  test.each(texts.map((one) => [one.name, one] as const))('%s', (_, one) => {
    expect(brokenPromises(readCase(one, gazetteer))).toEqual([])
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
        expect(brokenPromises(readCase({ ...one, text }, gazetteer))).toEqual([])
      }),
      { numRuns: 200, seed: 20160502 },
    )
  })

  test('hold for two texts run into one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (one, other) => {
        expect(brokenPromises(readCase({ ...one, text: `${one.text}${other.text}` }, gazetteer))).toEqual([])
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
          expect(brokenPromises(readCase({ ...one, text: words.join(' ') }, gazetteer))).toEqual([])
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
