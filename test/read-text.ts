// Reads a text given in a test, as a whole or as far as its mentions and frames. Days count from Thursday, 5 May 2016,
// where a test says nothing else.

import { openGazetteer } from '../src/gazetteer/open.ts'
import type { Claim, IncidentClaim, Reading, Source } from '../src/model/reading.ts'
import { type Frame, findFrames, type Mentions } from '../src/reading/frames.ts'
import type { Document, Span } from '../src/reading/mentions.ts'
import { openDocument, readMentions, readSource } from '../src/reading/read.ts'
import { tokenise, written } from '../src/reading/tokens.ts'

const gazetteer = openGazetteer()

const sourceOf = (text: string, published: string | null, title: string | null): Source & { readonly id: string } => ({
  id: 'sha256:test',
  externalId: null,
  title,
  publisher: null,
  url: null,
  publishedAt: published,
  publishedAtFrom: published ? 'given' : null,
  publishedAtBinding: false,
  language: 'en',
  text,
})

export const readText = (text: string, published: string | null = '2016-05-05', title: string | null = null): Reading =>
  readSource(sourceOf(text, published, title), gazetteer)

export const claimsOf = (text: string, published?: string | null): readonly Claim[] => readText(text, published).claims

export const incidentClaims = (text: string, published?: string | null): IncidentClaim[] =>
  claimsOf(text, published).filter((claim) => claim.kind === 'incident')

/** How many incidents a text tells of. */
export const countIncidents = (text: string, published?: string | null): number =>
  new Set(incidentClaims(text, published).map((claim) => claim.incident)).size

/** A text as far as its mentions. */
export function openText(text: string): { readonly document: Document; readonly mentions: Mentions } {
  const { document } = openDocument(sourceOf(text, '2016-05-05', null), tokenise(text))
  return { document, mentions: readMentions(document, gazetteer) }
}

export function framesOf(text: string): { readonly document: Document; readonly frames: readonly Frame[] } {
  const { document, mentions } = openText(text)
  return { document, frames: findFrames([{ document, mentions }])[0] }
}

export const words = (document: Document, { from, to }: Span): string => written(document.tokens, from, to)
