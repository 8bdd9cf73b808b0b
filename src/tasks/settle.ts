// Keeps the incidents up to date with reports and decisions. Whoever adds or decides has them made afterwards, and whoever looks
// finds it done, or has it done; of one process, all wait for one making. Where it is long, as with a record that another version
// put together, who looks over a server is not kept waiting: what was made before stands meanwhile, and says so.

import type { Store } from '../storage/store.ts'
import { StoreError } from '../storage/store-error.ts'
import type { MatchingProgress } from './match-sources.ts'
import { putTogether } from './put-together.ts'

export type { MatchingProgress } from './match-sources.ts'

/** A making of incidents that is going on. */
interface Making {
  readonly begun: number
  done: Promise<void>
  matching: MatchingProgress | null
}

const makings = new WeakMap<Store, Making>()
/** Stores that show a part of another, whose incidents theirs are. */
const wholes = new WeakMap<Store, Store>()
const patience = new WeakMap<Store, number>()
const listeners = new WeakMap<Store, (matching: MatchingProgress | null) => void>()

const wholeOf = (store: Store): Store => wholes.get(store) ?? store

/** What is made for `part` is made for all of `whole`. */
export function settleWith(part: Store, whole: Store): void {
  wholes.set(part, wholeOf(whole))
}

/** Whoever looks waits no longer than this from when a making of incidents began, and sees what was made before. */
export function lookWithin(store: Store, waitMs: number): void {
  patience.set(store, waitMs)
}

/** Hears how far a making of incidents has come that is long; null at its end. */
export function listenToMatching(store: Store, listener: (matching: MatchingProgress | null) => void): void {
  listeners.set(store, listener)
}

/** How far a long making of incidents has come; null where none is going on. */
export function matchingOf(store: Store): MatchingProgress | null {
  const making = makings.get(wholeOf(store))
  return making && isLong(making) ? making.matching : null
}

const LONG_MS = 1000
const TELL_MS = 500

const isLong = ({ begun }: Making): boolean => performance.now() - begun >= LONG_MS

/** Makes the incidents anew where the log has grown since they were made. */
export async function settle(store: Store): Promise<void> {
  const whole = wholeOf(store)
  for (;;) {
    if (await isMade(whole)) return
    await (makings.get(whole) ?? begin(whole)).done
  }
}

async function isMade(store: Store): Promise<boolean> {
  const { size, resolvedTo, tollsTo } = await store.head()
  return size === resolvedTo && size === tollsTo
}

function begin(store: Store): Making {
  const making: Making = { begun: performance.now(), done: Promise.resolve(), matching: null }
  const timer = setInterval(() => {
    if (isLong(making) && making.matching !== null) listeners.get(store)?.(making.matching)
  }, TELL_MS)
  timer.unref()
  makings.set(store, making)
  const tell = (matching: MatchingProgress): void => {
    making.matching = matching
  }
  making.done = putTogether(store, tell).finally(() => {
    clearInterval(timer)
    makings.delete(store)
    if (isLong(making)) listeners.get(store)?.(null) // whoever asked may know of it before it was told
  })
  making.done.catch(() => undefined) // told to those who wait for it, if any still do
  return making
}

/** Why nothing can be written now, and what was made last is all that can be shown. */
const STANDS_STILL: ReadonlySet<string> = new Set(['read_only', 'disk_full', 'locked'])

/** Records that could not be written when they were last looked at. */
const still = new WeakSet<Store>()

/**
 * Settles, but for a record that cannot be written now, and no longer than who looks will wait (`lookWithin`): what was made
 * last is then what can be shown. Whether nothing more is to be waited for.
 */
export async function settleToLook(store: Store): Promise<boolean> {
  const whole = wholeOf(store)
  try {
    const isDone = await within(whole, patience.get(whole))
    still.delete(whole)
    return isDone
  } catch (error) {
    if (!(error instanceof StoreError && STANDS_STILL.has(error.problem.code))) throw error
    still.add(whole)
    return true
  }
}

/** Whether what was shown is of an earlier state, because the record could not be written. */
export const isBehind = (store: Store): boolean => still.has(wholeOf(store))

/** How many times longer than who looks (`lookWithin`) somebody waits who decides. */
const DECIDING = 6

/**
 * Settles before something is decided. Where that is long, it is refused: what was shown may come out otherwise. What others
 * decide from here on is no reason: it is held against what was shown when this is kept.
 */
export async function settleToDecide(store: Store): Promise<void> {
  if (!(await settleDecided(store))) throw beingPutTogether()
}

/** Settles after something was decided; what is long goes on by itself. Whether it is done. */
export async function settleDecided(store: Store): Promise<boolean> {
  const whole = wholeOf(store)
  const waitMs = patience.get(whole)
  return within(whole, waitMs === undefined ? undefined : waitMs * DECIDING)
}

/** Settles before incidents are handed on, as `settleToLook`, but for what is half made: that is refused. */
export async function settleToHandOn(store: Store): Promise<void> {
  if (!(await settleToLook(store))) throw beingPutTogether()
}

function beingPutTogether(): StoreError {
  const message =
    'The record is being put together anew, and incidents may come out otherwise than they stand now. Try again when that is done; nothing was kept.'
  return new StoreError({ code: 'being_put_together', message })
}

/** Whether it was settled in that time. */
async function within(store: Store, waitMs: number | undefined): Promise<boolean> {
  const settled = async (): Promise<true> => {
    await settle(store)
    return true
  }
  if (waitMs === undefined) return settled()
  if (await isMade(store)) return true
  const { begun } = makings.get(store) ?? begin(store)
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, begun + waitMs - performance.now()))
  })
  return Promise.race([settled(), waited]).finally(() => clearTimeout(timer))
}
