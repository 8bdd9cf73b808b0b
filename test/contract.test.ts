// What leaves the program is exactly what the contract `reading/1` says. The schema beside this test is our own copy of it.

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { openText, type Passage, passageFrom } from '../src/model/passage.ts'
import type { Claim, Place, Quantity, Reading } from '../src/model/reading.ts'
import { type Reader, type ReadOptions, readInputs, readJsonLines, toContract } from '../src/tasks/read.ts'

const schema: object = JSON.parse(readFileSync(new URL('contract/reading.schema.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true }).compile(schema)

const errorsIn = (reading: unknown): string[] =>
  validate(reading) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)

const TEXT =
  'Truce fails 😀\nShells hit a market in Oldtown on Monday, killing at least three people, the mayor said.\n'
const source = openText(TEXT)

const cut = (words: string): Passage => {
  const at = TEXT.indexOf(words)
  return passageFrom(source, at, at + words.length)
}

const place: Place = {
  asWritten: 'Oldtown',
  name: 'Oldtown',
  lat: 35.5,
  lon: 36.5,
  precision: 'settlement',
  country: 'SY',
  admin1: 'Idlib',
  gazetteerId: 'geonames:1',
  candidates: [
    {
      gazetteerId: 'geonames:2',
      name: 'Oldtown',
      lat: 1,
      lon: 2,
      country: 'IQ',
      admin1: null,
      population: 9,
      reason: 'far',
    },
  ],
  representative: false,
}

const quantity: Quantity = {
  phrase: cut('at least three people'),
  bound: 'at_least',
  floor: 3,
  ceiling: null,
  unit: 'persons',
  harm: 'killed',
  group: 'unknown_status',
  demographic: null,
  role: null,
  partOf: null,
  increment: false,
  rule: 'qty/1:at_least',
}

const shared = {
  id: 'c1',
  passage: cut('Shells hit a market in Oldtown on Monday'),
  repeats: null,
  speaker: { name: 'the mayor', passage: cut('the mayor'), connection: 'official' },
  modality: 'attributed',
  hedges: ['reportedly'],
  places: [place],
  time: { asWritten: 'Monday', from: '2016-08-01', to: '2016-08-01', precision: 'day', partOfDay: null },
  attribution: { relation: 'none', actors: [{ name: 'rebels', asWritten: 'rebels', type: 'rebel' }] },
  quantities: [quantity],
  rule: 'event/1:verb',
  confidence: null,
  reasons: ['Monday: the last one before 3 August 2016'],
} as const

const CLAIMS: readonly Claim[] = [
  {
    ...shared,
    kind: 'incident',
    incident: 'i1',
    eventType: 'shelling',
    means: ['artillery_shell'],
    launch: 'ground',
    placeHit: ['market'],
    health: { resource: ['facility'], facilityType: 'clinic_health_centre', facilityName: null, effect: ['damaged'] },
  },
  { ...shared, kind: 'toll', speaker: null, time: null, attribution: null },
  {
    ...shared,
    kind: 'breach',
    arrangement: { kind: 'truce', status: 'breach_alleged', areasIn: [place], areasOut: [], parties: ['rebels'] },
  },
  { ...shared, kind: 'response', incident: null },
  { ...shared, kind: 'appeal', appeal: { by: 'the mayor', to: ['United Nations'], for: ['protection'] } },
  { ...shared, kind: 'context', repeats: 'c1' },
]

const withClaims = ({ publishedAtBinding: _, ...rest }: Parameters<Reader>[0][number]): Reading => ({
  source: { ...rest, language: 'en' },
  claims: CLAIMS,
  problems: [
    { code: 'bad_date', message: 'no date', start: 0, end: 5 },
    { code: 'x', message: 'y' },
  ],
  reader: { name: 'breadcrumb', version: '0.1.0', lexicon: 'en/1' },
})

const reading: Reading = withClaims({
  id: `sha256:${'0'.repeat(64)}`,
  externalId: null,
  title: null,
  publisher: null,
  url: null,
  publishedAt: null,
  publishedAtFrom: null,
  publishedAtBinding: false,
  language: null,
  text: TEXT,
})

interface ContractClaim {
  readonly passage: { readonly exact: string; readonly start: number; readonly end: number }
}

const out = toContract(reading) as { readonly claims: readonly ContractClaim[]; readonly problems: readonly object[] }

describe('the contract', () => {
  test('holds for every kind of claim', () => {
    expect(errorsIn(out)).toEqual([])
    expect(out.claims).toHaveLength(CLAIMS.length)
  })

  test.each(['id', 'kind', 'passage', 'modality', 'rule'])('does not hold for a claim without %s', (field) => {
    const claims = out.claims.map((claim) => ({ ...claim, [field]: undefined }))
    expect(errorsIn({ ...out, claims })).not.toEqual([])
  })

  test('nothing leaves that the contract does not name', () => {
    expect(namesIn(out)).toEqual(namesIn(out).filter((name) => NAMES.has(name)))
    expect(JSON.stringify(out)).not.toContain('reasons')
  })

  test('a passage stands where it says, in code points', () => {
    const points = [...TEXT]
    for (const { passage } of out.claims) {
      expect(points.slice(passage.start, passage.end).join('')).toBe(passage.exact)
    }
  })

  test('the same reading gives the same bytes', () => {
    expect(JSON.stringify(toContract(structuredClone(reading)))).toBe(JSON.stringify(out))
  })
})

/** Every property the schema names; candidates are free there. */
const NAMES = new Set([
  ...namesOfSchema(schema),
  'gazetteerId',
  'name',
  'resource',
  'facilityType',
  'facilityName',
  'effect',
])

function namesOfSchema(node: object): string[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return []
    return [...(key === 'properties' ? Object.keys(value) : []), ...namesOfSchema(value)]
  })
}

function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...namesIn(inner)])
}

const NOTHING_GIVEN: ReadOptions = { published: null, publisher: null, title: null, language: null }

test('every example is read into the contract, with the hash of its text as id', async () => {
  const examples = new URL('../examples', import.meta.url).pathname
  const ids: string[] = []
  for await (const outcome of readInputs([examples], NOTHING_GIVEN)) {
    if (outcome.kind === 'problem') throw new Error(outcome.problem.message)
    expect(errorsIn(toContract(outcome.reading)), outcome.name).toEqual([])
    ids.push(outcome.reading.source.id)
  }
  expect(ids.length).toBeGreaterThan(0)
  for (const id of ids) expect(id).toMatch(/^sha256:[0-9a-f]{64}$/)
})

test('lines of JSON Lines come out in the contract with the id they came with', async () => {
  const path = new URL('contract/three.jsonl', import.meta.url).pathname
  const ids: (string | null)[] = []
  for await (const outcome of readJsonLines(path, NOTHING_GIVEN)) {
    if (outcome.kind === 'problem') throw new Error(outcome.problem.message)
    expect(errorsIn(toContract(outcome.reading))).toEqual([])
    ids.push(outcome.reading.source.externalId)
  }
  expect(ids).toEqual(['one', null, 'three'])
})
