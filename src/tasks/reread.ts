// Reads the kept texts again and holds what is read now against what is kept. What people decided is not disturbed: that is
// how the record resolves claims of several readings; here the new ones are only shown, or made the current ones.

import { openGazetteer } from '../gazetteer/open.ts'
import type { Claim, Reading, Source } from '../model/reading.ts'
import type { KeptClaim, KeptSource } from '../model/record.ts'
import { readSources } from '../reading/read.ts'
import type { Store } from '../storage/store.ts'
import { readerVersion } from './add.ts'
import { inLots } from './lots.ts'
import { now } from './open-record.ts'
import { KnownSources } from './known-sources.ts'
import { readPart } from './part.ts'
import { settle, settleToLook } from './settle.ts'

/** What a new reading of a source makes different. */
export interface RereadSource {
  readonly source: KeptSource
  readonly reader: string
  readonly come: readonly Claim[]
  readonly gone: readonly KeptClaim[]
  /** The same passage and kind, read otherwise. */
  readonly differ: ReadonlyArray<{ readonly before: KeptClaim; readonly after: Claim }>
}

export interface RereadOptions {
  /** Sources by id; all if there are none. */
  readonly sources: readonly string[]
  /** Make the new claims the current ones. */
  readonly isUsed: boolean
  readonly by: string
}

/** Reads sources again, a lot at a time, and gives those that read otherwise. Keeps nothing unless told to. */
export async function* reread(store: Store, { sources, isUsed, by }: RereadOptions): AsyncGenerator<RereadSource> {
  const gazetteer = openGazetteer()
  for await (const lot of inLots(textsOf(store, sources), ({ text }) => text.length)) {
    const readings = readSources(
      lot.map(({ source, text }) => asRead(source, text)),
      gazetteer,
    )
    for (const [i, { source }] of lot.entries()) {
      const found = compare(source, readings[i], await store.claims({ sources: [source.id] }))
      const isSame = found.come.length + found.gone.length + found.differ.length === 0
      if (isUsed && !(isSame && found.reader === source.reader)) {
        const { claims } = readings[i]
        await store.addReading({ source: source.id, reader: found.reader, claims, at: now(), by, isCurrent: true })
      }
      if (!isSame) yield found
    }
  }
  if (isUsed) await settle(store)
}

interface KeptText {
  readonly source: KeptSource
  readonly text: string
}

async function* textsOf(store: Store, ids: readonly string[]): AsyncGenerator<KeptText> {
  for (const source of await store.sources(ids.length > 0 ? ids : undefined)) {
    const text = await store.text(source.id)
    if (text !== null) yield { source, text }
  }
}

const PART = 100 // decisions whose parts of the record are read at once

/** Claims that people decided on and that a newer reading would have otherwise: they stay as they were. */
export async function heldApart(store: Store): Promise<number> {
  await settleToLook(store)
  const known = new KnownSources(store)
  const held = new Set<string>()
  const last = await store.lastDecision()
  for (let first = 1; first <= last; first += PART) {
    const count = Math.min(PART, last - first + 1)
    const names = Array.from({ length: count }, (_, i) => `d-${first + i}`)
    for (const one of (await readPart(store, names, known)).resolution.differences) held.add(one.held)
  }
  return held.size
}

/** The source as it was when it was read first. A day that its words were counted from was given, or found in the text. */
function asRead(source: KeptSource, text: string): Source & { readonly id: string } {
  const { externalId, title, publisher, url, publishedAt, writtenOn, language } = source
  const isBinding = publishedAt !== null && (writtenOn ?? null) === publishedAt.slice(0, 10)
  return {
    id: `sha256:${source.textHash}`,
    externalId,
    title,
    publisher,
    url,
    publishedAt,
    publishedAtFrom: publishedAt === null ? null : 'given',
    publishedAtBinding: isBinding,
    language,
    text,
  }
}

function compare(source: KeptSource, reading: Reading, kept: readonly KeptClaim[]): RereadSource {
  const before = new Map(kept.map((each) => [each.claim.id, each]))
  const after = new Map(reading.claims.map((claim) => [claim.id, claim]))
  return {
    source,
    reader: readerVersion(reading),
    come: reading.claims.filter(({ id }) => !before.has(id)),
    gone: kept.filter(({ claim }) => !after.has(claim.id)),
    differ: kept.flatMap((each) => {
      const claim = after.get(each.claim.id)
      return claim && !isAlike(each.claim, claim) ? [{ before: each, after: claim }] : []
    }),
  }
}

/** Whether two claims say the same, whatever the order of their keys. */
function isAlike(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...keys].every((key) => isAlike(left[key], right[key]))
}
