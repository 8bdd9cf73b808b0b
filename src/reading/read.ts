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
import type { Document, PlaceMention, QuantityMention } from './mentions.ts'
import { readModality } from './modality.ts'
import { findPlacePhrases } from './place-phrases.ts'
import { choosePlaces } from './places.ts'
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
export const readSource = (source: IdentifiedSource, gazetteer: Gazetteer): Reading =>
  readSources([source], gazetteer)[0]

/**
 * Reads several sources, each as if by itself, with one step of the work done for all of them before the next. All the
 * code of the reader is many times what a processor keeps at hand, and one source after another makes it fetch all of it
 * for each: reading 32 reports together takes half of the time.
 */
export function readSources(sources: readonly IdentifiedSource[], gazetteer: Gazetteer): Reading[] {
  const tokens = sources.map(({ text }) => tokenise(text))
  const languages = sources.map(({ language }, i) => language ?? findLanguage(tokens[i]))
  const opened = sources.map((source, i) => (isReadLanguage(languages[i]) ? openDocument(source, tokens[i]) : null))
  const documents = opened.flatMap((one) => (one ? [one.document] : []))
  const claims = makeClaims(documents, readAllMentions(documents, gazetteer)).values()
  return sources.map((source, i) => {
    const { publishedAtBinding: _, ...rest } = source
    const language = languages[i]
    const one = opened[i]
    if (!one) return unread({ ...rest, language }, source.language)
    const { document, ...known } = one
    return {
      source: { ...rest, ...known, language, writtenOn: document.referenceDate },
      claims: claims.next().value ?? [],
      problems: [],
      reader: READER,
    }
  })
}

function unread(source: Reading['source'], given: string | null): Reading {
  const said = given === null ? 'seems to be' : 'is said to be'
  const message = `The text ${said} in "${source.language}", which is not read yet. Nothing was taken from it. If it is English, give --language en.`
  return { source, claims: [], problems: [{ code: 'unknown_language', message }], reader: READER }
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

/** All that is found in a document before anything is made of it. */
export const readMentions = (document: Document, gazetteer: Gazetteer): Mentions =>
  readAllMentions([document], gazetteer)[0]

function readAllMentions(documents: readonly Document[], gazetteer: Gazetteer): Mentions[] {
  const actors = documents.map((document) => readActors(document))
  const phrases = documents.map((document) => findPlacePhrases(document, gazetteer))
  const places = documents.map((document, i) => choosePlaces(document, phrases[i], gazetteer, actors[i]))
  const quantities = documents.map((document, i) => withoutTowns(readQuantities(document), places[i]))
  const times = documents.map((document) => readTimes(document))
  const speech = documents.map((document, i) => readSpeech(document, actors[i], places[i]))
  const modality = documents.map((document) => readModality(document))
  return documents.map((_, i) => ({
    actors: actors[i],
    quantities: quantities[i],
    times: times[i],
    places: places[i],
    speech: speech[i],
    modality: modality[i],
  }))
}

/**
 * The counts without those of one person whose name of several words is a known place: "a strike killed *Khan Younis*" says no
 * number. A people ("killed *Salvadorans*") and a hill of no list ("killed *Wendell Hill*") are counted.
 */
function withoutTowns(counts: QuantityMention[], places: readonly PlaceMention[]): QuantityMention[] {
  const known = places.filter((p) => p.use === 'location' && p.gazetteerId !== null && p.to - p.from > 1)
  const towns = new Map(known.map(({ from, to }) => [from, to]))
  const isTown = ({ from, to, harm, floor, ceiling }: QuantityMention): boolean =>
    harm !== null && floor === 1 && ceiling === 1 && towns.get(from) === to
  const kept = counts.flatMap((count, i) => (isTown(count) ? [] : [i]))
  if (kept.length === counts.length) return counts
  const moved = new Map<number | null, number>(kept.map((i, at) => [i, at]))
  return kept.map((i) => ({ ...counts[i], partOf: moved.get(counts[i].partOf) ?? null }))
}

function makeClaims(documents: readonly Document[], mentions: readonly Mentions[]): Claim[][] {
  const texts = documents.map((document, i) => ({
    document,
    mentions: mentions[i],
    maker: new ClaimMaker(document, mentions[i]),
  }))
  const incidents = readIncidents(texts)
  const statements = texts.map((text) => readStatements(text.document, text.mentions, text.maker))
  return texts.map(({ document, maker }, i) =>
    withRepeats(withIds([...incidents[i], ...statements[i]]), document, maker),
  )
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
