// Sources and claims for the tests of this stage, from a few words each. Not used by the program.

import { openText, type Passage, passageFrom } from '../model/passage.ts'
import type { IncidentClaim, Place, Quantity, Speaker, Time } from '../model/reading.ts'
import type { Decision, DecisionAct, KeptClaim, KeptSource, Shown } from '../model/record.ts'

/** Words as a passage, at a place in a text of blanks. */
export function words(exact: string, start = 0): Passage {
  const text = ' '.repeat(start) + exact
  return passageFrom(openText(text), start, text.length)
}

export const source = (id: string, about: Partial<KeptSource> = {}): KeptSource => ({
  id,
  externalId: null,
  bytesHash: `hash of ${id}`,
  textHash: '',
  title: null,
  publisher: `Paper ${id}`,
  url: null,
  publishedAt: '2016-05-01',
  language: 'en',
  addedAt: '2016-06-01T00:00:00Z',
  addedBy: 'test',
  extraction: 'plain-text/1',
  reader: 'r1',
  follows: null,
  ...about,
})

export const place = (name: string, about: Partial<Place> = {}): Place => ({
  asWritten: name,
  name,
  lat: 36.2,
  lon: 37.16,
  precision: 'settlement',
  country: 'SY',
  admin1: null,
  gazetteerId: `test:${name.toLowerCase()}`,
  candidates: [],
  representative: false,
  ...about,
})

export const day = (from: string, to: string = from): Time => ({
  asWritten: from,
  from,
  to,
  precision: from === to ? 'day' : 'days',
  partOfDay: null,
})

/** A number of people killed, unless said otherwise. */
export const figure = (
  phrase: string,
  floor: number | null,
  ceiling: number | null,
  about: Partial<Quantity> = {},
): Quantity => ({
  phrase: words(phrase),
  bound: floor === ceiling ? 'exact' : 'at_least',
  floor,
  ceiling,
  unit: 'persons',
  harm: 'killed',
  group: 'unknown_status',
  demographic: null,
  role: null,
  partOf: null,
  increment: false,
  rule: 'qty/1:test',
  ...about,
})

export const speaker = (name: string, connection: Speaker['connection'] = null): Speaker => ({
  name,
  passage: words(name),
  connection,
})

let count = 0

/** A claim of an air strike on Aleppo, unless said otherwise. Its words are new each time, so that none seems a copy. */
export function told(sourceId: string, about: Partial<IncidentClaim> & { readonly id?: string } = {}): KeptClaim {
  count++
  const id = about.id ?? `incident:${count * 10}-${count * 10 + 9}`
  const doers = about.attribution?.actors.map(({ asWritten }) => asWritten) ?? []
  const claim: IncidentClaim = {
    kind: 'incident',
    passage: words(['claim number', count, ...doers].join(' '), count),
    repeats: null,
    speaker: null,
    modality: about.speaker ? 'attributed' : 'asserted',
    hedges: [],
    places: [place('Aleppo')],
    time: day('2016-04-29'),
    attribution: null,
    quantities: [],
    rule: 'test/1',
    confidence: null,
    reasons: [],
    incident: 'incident-1',
    eventType: 'air_strike',
    means: [],
    launch: null,
    placeHit: [],
    health: null,
    ...about,
    id,
  }
  return { id: `${sourceId}#${id}`, source: sourceId, reader: 'r1', claim }
}

/** The same claim as another kind: a toll, a response, an arrangement. */
export function otherClaim(sourceId: string, fields: Record<string, unknown>): KeptClaim {
  const kept = told(sourceId)
  const {
    incident: _,
    eventType: __,
    means: ___,
    launch: ____,
    placeHit: _____,
    health: ______,
    ...common
  } = kept.claim as IncidentClaim
  const id = kept.claim.id.replace('incident', String(fields.kind))
  return { ...kept, id: `${sourceId}#${id}`, claim: { ...common, id, ...fields } as unknown as KeptClaim['claim'] }
}

/** A decision of one Ana on 2 June 2016, for a reason. */
export const decided = (seq: number, act: DecisionAct, shown?: readonly Shown[]): Decision => ({
  seq,
  at: '2016-06-02T00:00:00Z',
  by: 'ana',
  reason: 'because',
  ...act,
  ...(shown ? { shown } : {}),
})

/** Sources by id. */
export const sourceMap = (...sources: readonly KeptSource[]): ReadonlyMap<string, KeptSource> =>
  new Map(sources.map((one) => [one.id, one]))
