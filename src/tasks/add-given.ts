// Adds sources that do not come as paths: a pasted text, an uploaded file, a page by its address. What becomes of each is told
// as it happens; the incidents are put together once, at the end.

import type { Problem } from '../model/problem.ts'
import { fetchPage } from '../sources/fetch-page.ts'
import type { Store } from '../storage/store.ts'
import { type AddOutcome, addReadings } from './add.ts'
import type { ReadOptions } from './open-source.ts'
import { readBytes } from './read.ts'
import { settle } from './settle.ts'

/** One thing to add. */
export type GivenSource = { readonly name: string; readonly options: ReadOptions; readonly url: string | null } & (
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly address: string }
)

/** How far it has come. */
export type GivenProgress =
  | { readonly kind: 'begun'; readonly at: number }
  | { readonly kind: 'outcome'; readonly at: number; readonly outcome: AddOutcome }
  | { readonly kind: 'putting_together' }

/** Adds the sources one after another. A file of JSON Lines has an outcome a line. */
export async function* addGiven(
  store: Store,
  all: readonly GivenSource[],
  by: string,
  fetch: typeof fetchPage = fetchPage,
): AsyncGenerator<GivenProgress> {
  let added = 0
  for (const [at, given] of all.entries()) {
    yield { kind: 'begun', at }
    for await (const outcome of addOne(store, given, by, fetch)) {
      if (outcome.kind === 'added' || outcome.kind === 'new_version') added++
      yield { kind: 'outcome', at, outcome }
    }
  }
  if (added === 0) return
  yield { kind: 'putting_together' }
  await settle(store)
}

async function* addOne(
  store: Store,
  given: GivenSource,
  by: string,
  fetch: typeof fetchPage,
): AsyncGenerator<AddOutcome> {
  const { name, options } = given
  if (given.kind === 'bytes') return yield* addReadings(store, readBytes(given.bytes, name, options), by, given.url)
  const fetched = await fetch(given.address)
  if (fetched.kind === 'problem') return yield problemOf(name, fetched.problem)
  yield* addReadings(store, readBytes(fetched.bytes, fetched.url, options), by, given.url ?? fetched.url)
}

const problemOf = (name: string, problem: Problem): AddOutcome => ({ kind: 'problem', name, problem })
