// Reports of the corpora as the reader takes them, read in lots as the program reads many (docs/decisions/0013-read-together.md).

import { createHash } from 'node:crypto'
import type { Gazetteer } from '../src/model/gazetteer.ts'
import type { Reading } from '../src/model/reading.ts'
import { type IdentifiedSource, readSources } from '../src/reading/read.ts'

/** What a line of a corpus holds of a report. */
export interface CorpusReport {
  readonly doc_id?: string | null
  readonly text: string
  readonly title?: string | null
  readonly date?: string | null
  readonly published_at?: string | null
}

/** The report as a source whose day of publication was given. */
export const sourceOf = (
  { doc_id, text, title, date, published_at }: CorpusReport,
  about: Partial<IdentifiedSource> = {},
): IdentifiedSource => {
  const publishedAt = (date ?? published_at ?? null)?.slice(0, 10) ?? null
  return {
    id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    externalId: doc_id ?? null,
    title: title ?? null,
    publisher: null,
    url: null,
    publishedAt,
    publishedAtFrom: publishedAt === null ? null : 'given',
    publishedAtBinding: false,
    language: null,
    text,
    ...about,
  }
}

/** Reports read together. */
export const LOT = 64

/** Their readings, in their order. */
export function* readInLots(sources: readonly IdentifiedSource[], gazetteer: Gazetteer): Generator<Reading> {
  for (let from = 0; from < sources.length; from += LOT) yield* readSources(sources.slice(from, from + LOT), gazetteer)
}
