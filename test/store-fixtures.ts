// Reports with claims, made without the reader, so that the store is tested on what it is told and on nothing else.

import { openText, passageFrom } from '../src/model/passage.ts'
import type { Claim, IncidentClaim, Place } from '../src/model/reading.ts'
import type { FigureRange, IncidentRecord, KeptClaim } from '../src/model/record.ts'
import type { NewSource, Store } from '../src/storage/store.ts'

export const AT = '2026-01-02T03:04:05Z'

export const ALEPPO: Place = place('Aleppo', 36.2012, 37.1611, 'SY', 'Aleppo')
export const IDLIB: Place = place('Idlib', 35.9306, 36.6339, 'SY', 'Idlib')
export const KHARKIV: Place = place('Kharkiv', 49.9935, 36.2304, 'UA', 'Kharkiv')

function place(name: string, lat: number, lon: number, country: string, admin1: string): Place {
  const precision = 'settlement'
  const known = { asWritten: name, name, lat, lon, precision, country, admin1 } as const
  return { ...known, gazetteerId: `test:${name}`, candidates: [], representative: false }
}

export interface Told {
  readonly text?: string
  readonly place?: Place | null
  readonly day?: string | null
  readonly title?: string
  readonly url?: string | null
  readonly reader?: string
  readonly bytes?: Uint8Array
}

/** A report with one incident claim, told in two sentences; another `n` is another report. */
export function report(n: number, told: Told = {}): NewSource {
  const { place = ALEPPO, day = '2016-05-01', url = null, reader = '1' } = told
  const text =
    told.text ?? `Shells killed ${n} civilians in ${place?.name ?? 'the north'}, a doctor said. Others were hurt.`
  return {
    bytes: told.bytes ?? Buffer.from(`${text}\r\n`),
    text,
    claims: claimsOn(text, n, place, day),
    externalId: `report-${n}`,
    title: told.title ?? `Report number ${n}`,
    publisher: 'The Daily Test',
    url,
    publishedAt: '2016-05-02',
    language: 'en',
    addedAt: AT,
    addedBy: 'tester',
    extraction: 'plain-text/1',
    reader,
  }
}

/** What a reader makes of a report's text: an incident, and a sentence of context. */
export function claimsOn(text: string, n: number, place: Place | null, day: string | null): Claim[] {
  const source = openText(text)
  const end = text.indexOf('.') + 1 || text.length
  const figure = text.indexOf(String(n))
  const passage = passageFrom(source, 0, end)
  const phrase = figure < 0 ? passage : passageFrom(source, figure, figure + String(n).length)
  const said = {
    repeats: null,
    speaker: null,
    hedges: [],
    attribution: null,
    confidence: null,
    rule: 'test/1',
  } as const
  const incident: IncidentClaim = {
    ...said,
    id: `incident:0-${end}`,
    kind: 'incident',
    incident: 'incident-1',
    passage,
    modality: 'asserted',
    eventType: 'shelling',
    means: [],
    launch: null,
    placeHit: [],
    health: null,
    places: place ? [place] : [],
    time: day === null ? null : { asWritten: day, from: day, to: day, precision: 'day', partOfDay: null },
    quantities: [
      {
        phrase,
        bound: 'exact',
        floor: n,
        ceiling: n,
        unit: 'persons',
        harm: 'killed',
        group: 'civilian',
        demographic: null,
        role: null,
        partOf: null,
        increment: false,
        rule: 'qty/1:exact',
      },
    ],
    reasons: [`figure: ${n}`],
  }
  if (end >= text.length) return [incident]
  const rest = passageFrom(source, end, text.length)
  const context: Claim = {
    ...said,
    id: `context:${end}`,
    kind: 'context',
    passage: rest,
    modality: 'asserted',
    places: [],
    time: null,
    quantities: [],
    reasons: [],
  }
  return [incident, context]
}

const figure = (value: number | null, claims: readonly string[]): FigureRange => ({
  low: value,
  best: value,
  high: value,
  openHigh: false,
  policy: 'test/1',
  reason: 'as told',
  claims,
})

/** An incident as a resolution might make it of some claims. */
export function incidentOf(
  id: string,
  claims: readonly KeptClaim[],
  given: Partial<IncidentRecord> = {},
): IncidentRecord {
  const [first] = claims
  const ids = claims.map((claim) => claim.id)
  const grade = { occurrence: 'single_origin', attribution: 'suspected' } as const
  return {
    id,
    state: 'proposed',
    claims,
    newClaims: [],
    proposals: [],
    sources: [...new Set(claims.map(({ source }) => source))].map((source) => ({ id: source, externalId: null })),
    eventType: 'shelling',
    means: [],
    placeHit: [],
    time: first?.claim.time ?? null,
    place: first?.claim.places[0] ?? null,
    killed: figure(first?.claim.quantities[0]?.floor ?? null, ids),
    injured: figure(null, []),
    figures: [],
    counted: [],
    chosen: [],
    attribution: { relation: 'single', actors: ['Syrian government'] },
    grades: { ...grade, rule: 'test/1', by: 'rule', reasons: [], proposed: grade, deniedBy: [] },
    lines: [],
    conflicts: [],
    coverage: [],
    notes: [],
    ...given,
  }
}

/** Puts something of every kind into a store. */
export async function fillStore(store: Store): Promise<void> {
  await store.addSources(Array.from({ length: 20 }, (_, i) => report(i + 1, { url: `https://example.org/${i}` })))
  const claims = claimsOn((await store.text('s-1')) ?? '', 1, IDLIB, null)
  await store.addReading({ source: 's-1', reader: '2', claims, at: AT, by: 'x', isCurrent: true })
  await store.decide({ body: { kind: 'accept', incident: 'a' }, at: AT, by: 'x', reason: 'y' })
  await store.decide({ body: { kind: 'merge', into: 'a', from: ['b'] }, at: AT, by: 'x', reason: 'y' })
  await store.setSetting('name', 'value', AT, 'x')
  const ledger = [
    { kind: 'given', id: 'a', claim: 's-1#incident:0-51' },
    { kind: 'given', id: 'b', claim: 's-2#incident:0-51' },
    { kind: 'redirect', id: 'b', to: 'a' },
  ] as const
  const expectedHead = (await store.head()).size
  await store.keepResolution({ expectedHead, ledger, changed: [], removed: [] })
  await store.checkpoint(AT)
}
