// Incidents as exports get them, made by hand.

import type { CountedFigure, IncidentRecord, KeptSource } from '../src/model/record.ts'
import { type ExportAbout, type ExportIncident, METHOD, type Parts, SAFER, WARNING } from '../src/export/about.ts'
import { incidentOf } from './store-fixtures.ts'
import { day, place } from './sample-reading.ts'

export const ABOUT: ExportAbout = {
  format: 'test',
  program: 'breadcrumb 0.0.0',
  method: METHOD,
  methodVersion: 'figures/1',
  lexicon: ['en/1'],
  gradeFilter: 'all grades',
  filters: {},
  generatedAt: '2026-01-02T03:04:05.000Z',
  recordVersion: 7,
  licence: 'CC0',
  warning: WARNING,
  safety: SAFER,
}

export const source = (id: string, publisher: string | null): KeptSource => ({
  id,
  externalId: null,
  bytesHash: '',
  textHash: '',
  title: null,
  publisher,
  url: null,
  publishedAt: null,
  language: 'en',
  addedAt: '2026-01-01T00:00:00Z',
  addedBy: 'ana',
  extraction: 'plain-text/1',
  reader: 'test',
  follows: null,
})

export const figure = (given: Partial<CountedFigure>): CountedFigure => ({
  claim: 's-1#incident:0-9',
  harm: 'killed',
  group: null,
  demographic: null,
  phrase: '3',
  bound: 'exact',
  floor: 3,
  ceiling: 3,
  use: 'active',
  reason: '',
  ...given,
})

export const SARAQIB = place('Saraqib', { lat: 35.8644, lon: 36.8059, country: 'SY', admin1: 'Idlib' })

/** A strike on Saraqib on 2 August 2016 that killed three, unless something else is given. */
export function incident(id: string, given: Partial<IncidentRecord> = {}, publisher = 'The Wire'): ExportIncident {
  const range = { low: 3, best: 3, high: 3, openHigh: false, policy: 'figures/1', reason: '', claims: [] }
  const made = incidentOf(id, [], {
    eventType: 'air_strike',
    place: SARAQIB,
    time: day('2016-08-02', 'Tuesday'),
    killed: range,
    counted: [figure({})],
    attribution: { relation: 'single', actors: ['Russia'] },
    ...given,
  })
  return { incident: made, sources: [source('s-1', publisher)], updated: '2026-01-01T00:00:00Z' }
}

export async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

export async function textOf(parts: Parts): Promise<string> {
  let text = ''
  for await (const part of parts) text += part
  return text
}
