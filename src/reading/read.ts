// Reads one source: its text goes in, claims come out, each with the words it rests on. Pure: the gazetteer is handed in,
// nothing is fetched, and the same text gives the same claims.

import type { Gazetteer } from '../model/gazetteer.ts'
import { openText, type Passage } from '../model/passage.ts'
import type { Claim, Reading, Source } from '../model/reading.ts'
import { readActors } from './actors.ts'
import { ClaimMaker, withIds } from './claims.ts'
import { findReferenceDate } from './dateline.ts'
import type { Mentions } from './frames.ts'
import { readIncidents } from './read-incidents.ts'
import { isAllCapitals, layOut } from './layout.ts'
import { findLanguage } from './language.ts'
import { bodyOf, headlineOf, outletOf } from './masthead.ts'
import type { Document } from './mentions.ts'
import { readModality } from './modality.ts'
import { readPlaces } from './places.ts'
import { readQuantities } from './quantities.ts'
import { findSentences } from './sentences.ts'
import { readSpeech } from './speech.ts'
import { readStatements } from './statements.ts'
import { readTimes } from './times.ts'
import { tokenise, type Tokens } from './tokens.ts'

/** The version of the reader's rules. It changes whenever a text may be read differently. */
export const READER = { name: 'breadcrumb', version: '0.1.0', lexicon: 'en/1' } as const

/** A source with its id: `sha256:` and the hex digest of the UTF-8 bytes of its text. */
export type IdentifiedSource = Source & { readonly id: string }

/** Reads a source. A text in a language we do not read gives no claims and says so. */
export function readSource(source: IdentifiedSource, gazetteer: Gazetteer): Reading {
  const tokens = tokenise(source.text)
  const language = source.language ?? findLanguage(tokens)
  const { publishedAtBinding: _, ...rest } = source
  if (language !== null && !isReadLanguage(language)) {
    const said = source.language === null ? 'seems to be' : 'is said to be'
    const message = `The text ${said} in "${language}", which is not read yet. Nothing was taken from it. If it is English, give --language en.`
    return {
      source: { ...rest, language },
      claims: [],
      problems: [{ code: 'unknown_language', message }],
      reader: READER,
    }
  }
  const { document, ...known } = openDocument(source, tokens)
  const mentions = readMentions(document, gazetteer)
  return {
    source: { ...rest, ...known, language, writtenOn: document.referenceDate },
    claims: makeClaims(document, mentions),
    problems: [],
    reader: READER,
  }
}

const isEnglish = (language: string): boolean => language === 'en' || language.startsWith('en-')

/** Whether a text is read that is in this language, as `Reading.source` tells it; one in none that is known is. */
export const isReadLanguage = (language: string | null): boolean => language === null || isEnglish(language)

export function openDocument(source: Source, tokens: Tokens) {
  const sentences = layOut(tokens, findSentences(tokens), source.title)
  const reference = findReferenceDate(tokens, sentences, source.publishedAt, source.publishedAtBinding)
  const head = { source: openText(source.text), tokens, sentences }
  const body = bodyOf(head)
  const document: Document = {
    ...head,
    referenceDate: reference.date,
    title: source.title,
    // In its own statement a body speaks as itself: "the forces said" is the word of a party, not of an outlet.
    publisher: source.publisher === body ? null : source.publisher,
    isUpperCase: isAllCapitals(tokens),
  }
  const fromText = reference.from === 'text'
  return {
    document,
    title: source.title ?? headlineOf(head),
    publisher: source.publisher ?? outletOf(head) ?? body,
    publishedAt: source.publishedAt ?? (fromText ? reference.date : null),
    publishedAtFrom: source.publishedAt ? source.publishedAtFrom : fromText ? ('text' as const) : null,
  }
}

export function readMentions(document: Document, gazetteer: Gazetteer): Mentions {
  const actors = readActors(document)
  const places = readPlaces(document, gazetteer, actors)
  return {
    actors,
    quantities: readQuantities(document),
    times: readTimes(document),
    places,
    speech: readSpeech(document, actors, places),
    modality: readModality(document),
  }
}

function makeClaims(document: Document, mentions: Mentions): Claim[] {
  const maker = new ClaimMaker(document, mentions)
  const claims = [...readIncidents(document, mentions, maker), ...readStatements(document, mentions, maker)]
  return withRepeats(withIds(claims), document, maker)
}

/** Says again, as repeats, the claims of sentences that stand in the text more than once. `claims` are in order. */
function withRepeats(claims: Claim[], document: Document, maker: ClaimMaker): Claim[] {
  const copies: Claim[] = []
  for (const sentence of document.sentences) {
    if (sentence.repeats === null) continue
    const span = maker.passage(document.sentences[sentence.repeats])
    for (let i = firstFrom(claims, span.start); i < claims.length && claims[i].passage.start < span.end; i++) {
      const claim = claims[i]
      if (claim.passage.end > span.end) continue
      copies.push(repeated(claim, span, (p) => maker.passageAgain(p, span, sentence)))
    }
  }
  return copies.length ? [...claims, ...withIds(copies)] : claims
}

/** Index of the first claim whose passage starts at a code point or after it. */
function firstFrom(claims: readonly Claim[], start: number): number {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (claims[middle].passage.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** A claim as its words say it a second time: every passage of the sentence is cut anew where it stands again. */
function repeated(claim: Claim, span: Passage, again: (passage: Passage) => Passage): Claim {
  const moved = (p: Passage): Passage => (p.start >= span.start && p.end <= span.end ? again(p) : p)
  return {
    ...claim,
    passage: moved(claim.passage),
    speaker: claim.speaker && { ...claim.speaker, passage: moved(claim.speaker.passage) },
    quantities: claim.quantities.map((q) => ({ ...q, phrase: moved(q.phrase) })),
    repeats: claim.id,
  }
}
