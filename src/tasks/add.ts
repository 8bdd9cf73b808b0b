// Keeps sources: their bytes, their text and what was read in them. One source is in memory at a time but for a batch that is
// written together. What goes wrong with one source is that source's answer; the next one goes on.

import type { Claim, Reading } from '../model/reading.ts'
import type { Problem } from '../model/problem.ts'
import type { KeptSource } from '../model/record.ts'
import type { NewSource, Store } from '../storage/store.ts'
import { now } from './open-record.ts'
import type { ReadOutcome } from './read.ts'

/** How many of each kind of thing a source claims. */
export interface ClaimCounts {
  readonly incidents: number
  readonly tolls: number
  readonly truces: number
  readonly answers: number
  readonly appeals: number
}

/** Sentences that only one of two versions has, in their order. */
export interface TextChange {
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** What became of one source. */
export type AddOutcome =
  | { readonly kind: 'added'; readonly name: string; readonly source: KeptSource; readonly read: WhatWasRead }
  | { readonly kind: 'same'; readonly name: string; readonly source: KeptSource }
  | {
      readonly kind: 'new_version'
      readonly name: string
      readonly source: KeptSource
      readonly read: WhatWasRead
      readonly follows: string
      readonly before: ClaimCounts
      readonly change: TextChange
    }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: Problem }

export interface WhatWasRead {
  readonly counts: ClaimCounts
  /** What could not be read in it. It is kept all the same. */
  readonly problems: Reading['problems']
}

type Read = Extract<ReadOutcome, { readonly kind: 'reading' }>

const BATCH_SOURCES = 100
const BATCH_BYTES = 8 * 1024 * 1024

/**
 * Keeps what was read, batch by batch, in order. What an outcome says is on the disk when it comes.
 *
 * @param by who adds
 * @param url where the one source is from, if that is not in it
 */
export async function* addReadings(
  store: Store,
  outcomes: AsyncIterable<ReadOutcome>,
  by: string,
  url: string | null = null,
): AsyncGenerator<AddOutcome> {
  let batch: Read[] = []
  let size = 0
  for await (const outcome of outcomes) {
    if (outcome.kind === 'problem') {
      yield* keepBatch(store, batch, by, url)
      batch = []
      size = 0
      yield { kind: 'problem', name: outcome.name, problem: outcome.problem }
      continue
    }
    batch.push(outcome)
    size += outcome.received.bytes.length
    if (batch.length < BATCH_SOURCES && size < BATCH_BYTES) continue
    yield* keepBatch(store, batch, by, url)
    batch = []
    size = 0
  }
  yield* keepBatch(store, batch, by, url)
}

async function* keepBatch(
  store: Store,
  batch: readonly Read[],
  by: string,
  url: string | null,
): AsyncGenerator<AddOutcome> {
  if (batch.length === 0) return
  const at = now()
  const sources = batch.map((outcome) => newSource(outcome, at, by))
  const answers = await store.addSources(url === null ? sources : sources.map((source) => ({ ...source, url })))
  for (const [i, answer] of answers.entries()) {
    const { name, reading } = batch[i]
    const read = { counts: countClaims(reading.claims), problems: reading.problems }
    const { source } = answer
    if (answer.kind !== 'new_version') {
      yield answer.kind === 'same' ? { kind: 'same', name, source } : { kind: 'added', name, source, read }
      continue
    }
    const { follows } = answer
    const before = countClaims((await store.claims({ sources: [follows] })).map(({ claim }) => claim))
    const change = changeBetween((await store.text(follows)) ?? '', reading.source.text)
    yield { kind: 'new_version', name, source, read, follows, before, change }
  }
}

/** Versions of the reader and of its word lists: claims are told apart by it. */
export const readerVersion = ({ reader }: Pick<Reading, 'reader'>): string =>
  `${reader.name}/${reader.version} ${reader.lexicon}`

function newSource({ name, reading, received }: Read, at: string, by: string): NewSource {
  const { externalId, title, publisher, url, publishedAt, writtenOn, language, text } = reading.source
  return {
    externalId,
    title,
    publisher,
    url,
    publishedAt,
    writtenOn: writtenOn ?? null,
    language,
    receivedAs: name,
    addedAt: at,
    addedBy: by,
    extraction: received.extraction,
    reader: readerVersion(reading),
    bytes: received.bytes,
    text,
    claims: reading.claims,
  }
}

/** How many incidents, tolls and so on the claims tell of; what is said again word for word counts once. */
export function countClaims(claims: readonly Claim[]): ClaimCounts {
  const said = claims.filter((claim) => claim.repeats === null)
  const of = (...kinds: readonly Claim['kind'][]): number => said.filter((claim) => kinds.includes(claim.kind)).length
  const incidents = new Set(said.flatMap((claim) => (claim.kind === 'incident' ? [claim.incident] : [])))
  return {
    incidents: incidents.size,
    tolls: of('toll'),
    truces: of('arrangement', 'breach'),
    answers: of('response'),
    appeals: of('appeal'),
  }
}

/** What changed between two versions of a text, sentence by sentence. */
export function changeBetween(before: string, after: string): TextChange {
  const old = sentencesOf(before)
  const fresh = sentencesOf(after)
  const had = new Set(old)
  const has = new Set(fresh)
  return { gone: old.filter((one) => !has.has(one)), come: fresh.filter((one) => !had.has(one)) }
}

/** Cut at ends of lines and after full stops: near enough to show a change by. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/\n|(?<=[.!?]["”’)]?)\s+/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
