// Readings made by hand, so that what shows them can be tested without the reader. Passages are cut from the text, as
// everywhere.

import { openText, type Passage, passageFrom } from '../src/model/passage.ts'
import type { Claim, IncidentClaim, Place, Quantity, Reading, Speaker, Time, TollClaim } from '../src/model/reading.ts'

/** Cuts the first place where the words stand in the text. Throws if they do not. */
export const cut = (text: string, words: string): Passage => {
  const from = text.indexOf(words)
  if (from < 0) throw new Error(`"${words}" does not stand in the text`)
  return passageFrom(openText(text), from, from + words.length)
}

export const quantity = (text: string, words: string, given: Partial<Quantity> = {}): Quantity => ({
  phrase: cut(text, words),
  bound: 'exact',
  floor: 1,
  ceiling: given.floor ?? 1,
  unit: 'persons',
  harm: 'killed',
  group: null,
  demographic: null,
  role: null,
  partOf: null,
  increment: false,
  rule: 'qty/1:exact',
  ...given,
})

export const place = (name: string, given: Partial<Place> = {}): Place => ({
  asWritten: name,
  name,
  lat: null,
  lon: null,
  precision: 'settlement',
  country: null,
  admin1: null,
  gazetteerId: 'test:1',
  candidates: [],
  representative: false,
  ...given,
})

export const day = (iso: string, asWritten: string, partOfDay: string | null = null): Time => ({
  asWritten,
  from: iso,
  to: iso,
  precision: 'day',
  partOfDay,
})

export const speaker = (text: string, name: string, connection: Speaker['connection'] = null): Speaker => ({
  name,
  passage: cut(text, name),
  connection,
})

const shared = (text: string, words: string): Omit<TollClaim, 'kind'> => ({
  id: `c-${words.slice(0, 12)}`,
  passage: cut(text, words),
  repeats: null,
  speaker: null,
  modality: 'asserted',
  hedges: [],
  places: [],
  time: null,
  attribution: null,
  quantities: [],
  rule: 'test/1:by_hand',
  confidence: null,
  reasons: [],
})

/** An incident's claim resting on the words. */
export const incident = (text: string, words: string, given: Partial<IncidentClaim> = {}): IncidentClaim => ({
  ...shared(text, words),
  kind: 'incident',
  incident: 'A',
  eventType: 'air_strike',
  means: [],
  launch: null,
  placeHit: [],
  health: null,
  ...given,
})

/** A claim of another kind resting on the words; what that kind needs is given. */
export const other = <C extends Exclude<Claim, IncidentClaim>>(
  text: string,
  words: string,
  given: Pick<C, 'kind'> & Omit<C, keyof TollClaim | 'kind'> & Partial<Omit<TollClaim, 'kind'>>,
): Claim => ({ ...shared(text, words), ...given }) as Claim

export const reading = (text: string, claims: readonly Claim[], given: Partial<Reading> = {}): Reading => ({
  source: {
    id: 'sha256:test',
    externalId: null,
    title: null,
    publisher: null,
    url: null,
    publishedAt: null,
    publishedAtFrom: null,
    language: 'en',
    text,
  },
  claims,
  problems: [],
  reader: { name: 'breadcrumb', version: 'test', lexicon: 'test' },
  ...given,
})
