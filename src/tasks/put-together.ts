// Makes the incidents anew where reports and decisions came: only what these touch, part by part. A process that dies meanwhile
// leaves nothing wrong behind; the next goes on. Who asks for it, and who waits how long, is for `settle.ts`.

import { toldTolls } from '../record/tolls.ts'
import type { ResolutionChange, Store, TollChange } from '../storage/store.ts'
import { KnownSources } from './known-sources.ts'
import { matchSources, type Tell } from './match-sources.ts'
import { type Part, readPart } from './part.ts'
import { resolveTruces } from './settle-truces.ts'

const MOST_TRIES = 20 // in a row, each lost to another process that kept something meanwhile
const PART = 300 // names settled in one step
const MOST_OF_ONE = 6000 // the same, of one source: all of it is read for each step

/** Makes the incidents anew where the log has grown since they were made. Tells how far it has come. */
export async function putTogether(store: Store, tell: Tell): Promise<void> {
  const known = new KnownSources(store)
  for (let tries = 0; tries < MOST_TRIES; ) {
    await settleManyTolls(store, known)
    const { size, resolvedTo, tollsTo } = await store.head()
    if (size === resolvedTo && size === tollsTo) return
    for await (const step of matchSources(store, known, tell)) {
      await settleTruces(store, known)
      if (step === 'grouped') await settleWhatWaits(store, known)
    }
    if ((await settleTruces(store, known)) === 'changed' || (await settleLast(store, known)) === 'changed') tries++
    else tries = 0
  }
  throw new Error(`The record changed ${MOST_TRIES} times while its incidents were being made`)
}

/** Tolls of so many sources that they are not read again with the last of what waits. */
async function settleManyTolls(store: Store, known: KnownSources): Promise<void> {
  const { size, resolvedTo, tollsTo } = await store.head()
  if (size === tollsTo) return
  await known.refresh(size)
  const sources = await store.sourcesSince(tollsTo)
  if (sources.length <= PART && size !== resolvedTo) return
  for (let at = 0; at < sources.length || at === 0; at += PART) {
    const part = sources.slice(at, at + PART)
    await store.keepTolls({ ...(await tollsOf(part, known)), to: at + PART < sources.length ? null : size })
  }
}

async function tollsOf(sources: readonly string[], known: KnownSources): Promise<Omit<TollChange, 'to'>> {
  const read = await known.of(sources)
  const tolls = read.flatMap(({ source, claims }) =>
    claims.flatMap((kept) => (kept.hand?.kind === 'rejected' ? [] : toldTolls(kept, source))),
  )
  return { sources, tolls }
}

/** Settles the truces that wait, before the incidents that they cover. */
async function settleTruces(store: Store, known: KnownSources): Promise<'kept' | 'changed'> {
  for (;;) {
    const { size } = await store.head()
    await known.refresh(size)
    const sources = await store.unsettled(PART, 'sources')
    if (sources.length === 0) return 'kept'
    const { turn } = await store.matchState()
    const { around, ...truces } = await resolveTruces(store, sources, known)
    const nothing = { ledger: [], changed: [], removed: [] }
    const along = { names: around, turn }
    const kept = await store.keepResolution({ expectedHead: size, ...nothing, ...truces, along, isPart: true })
    if (kept === 'changed') return 'changed'
  }
}

/** Settles what waits while more is being matched. What is lost to another process waits on. */
async function settleWhatWaits(store: Store, known: KnownSources): Promise<void> {
  for (;;) {
    const { size } = await store.head()
    await known.refresh(size)
    const { names } = await someWaiting(store)
    if (names.length === 0) return
    const { turn } = await store.matchState()
    const part = await readPart(store, names, known)
    if (part.head !== size) return
    const waiting = { settled: names, isPart: true, settledAt: turn }
    if ((await keepPart(store, part, waiting)) === 'changed') return
  }
}

/** Settles some of what waits; with the last of it, what was decided. */
async function settleLast(store: Store, known: KnownSources): Promise<'kept' | 'changed'> {
  const { size, resolvedTo, tollsTo } = await store.head()
  await known.refresh(size)
  const { names, isPart } = await someWaiting(store)
  const decided = isPart ? [] : (await store.decisionsSince(resolvedTo)).map((seq) => `d-${seq}`)
  const { matchedTo, turn } = await store.matchState()
  const part = await readPart(store, [...names, ...decided], known)
  if (part.head !== size) return 'changed'
  const isOngoing = isPart || (await store.sourcesSince(matchedTo)).length > 0
  const told = isOngoing ? {} : { tolls: await tollsOf(await store.sourcesSince(tollsTo), known) }
  return keepPart(store, part, { settled: names, isPart: isOngoing, settledAt: turn, ...told })
}

/** Claims that wait, as many as are settled in one step; and whether more does. */
async function someWaiting(store: Store): Promise<{ readonly names: readonly string[]; readonly isPart: boolean }> {
  let most = PART
  let waiting = await store.unsettled(most + 1)
  if (waiting.length > most && sourceOf(waiting[0]) === sourceOf(waiting[most])) {
    most = MOST_OF_ONE
    waiting = await store.unsettled(most + 1)
  }
  const names = waiting.slice(0, most).filter(isClaim)
  return { names, isPart: waiting.length > names.length }
}

const sourceOf = (name: string): string => name.slice(0, name.indexOf('#'))

const isClaim = (name: string): boolean => name.includes('#') // else it is a source, whose truces wait

function keepPart(
  store: Store,
  { head, resolution, removed, names }: Part,
  waiting: Pick<ResolutionChange, 'settled' | 'isPart' | 'tolls'> & { readonly settledAt: number },
): Promise<'kept' | 'changed'> {
  const { ledger, incidents: changed } = resolution
  const along = { names: names.filter((name) => name.includes('#')), turn: waiting.settledAt }
  const { settledAt: _turn, ...kept } = waiting
  return store.keepResolution({ expectedHead: head, ledger, changed, removed, ...kept, along })
}
