// Reads opened sources some at a time, which takes half of the time of one after another (`readSources`). A lot is small:
// the first answer comes soon, and memory does not grow with what is read. What goes wrong with one source is that
// source's answer.

import type { Problem } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { IdentifiedSource } from '../reading/read.ts'
import type { Extraction } from './open-source.ts'

/** What became of one source. `name` is its path, `-`, or `path:line` for a line of JSON Lines. */
export type ReadOutcome =
  | { readonly kind: 'reading'; readonly name: string; readonly reading: Reading; readonly received: Received }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: Problem; readonly externalId?: string | null }

/** A source before it was read: its bytes, and how its text was derived from them. */
export interface Received {
  readonly bytes: Uint8Array
  readonly extraction: Extraction
}

/** How sources are read: a reading for each, in their order. A test may pass its own. */
export type Reader = (sources: readonly IdentifiedSource[]) => readonly Reading[]

/** A source that waits to be read, or what became of it before that. */
export type Opened =
  | {
      readonly kind: 'opened'
      readonly name: string
      readonly source: IdentifiedSource
      readonly received: Received
      /** What was wrong with it that does not keep it from being read. */
      readonly beside: readonly Problem[]
    }
  | (ReadOutcome & { readonly kind: 'problem' })

const MOST_SOURCES = 64
const MOST_LETTERS = 200_000

/** Puts what is to be read together into lots, in its order. */
export async function* inLots<T>(all: AsyncIterable<T>, letters: (one: T) => number): AsyncGenerator<readonly T[]> {
  let lot: T[] = []
  let together = 0
  for await (const one of all) {
    lot.push(one)
    together += letters(one)
    if (lot.length < MOST_SOURCES && together < MOST_LETTERS) continue
    yield lot
    lot = []
    together = 0
  }
  if (lot.length > 0) yield lot
}

/** Letters that are read of what was opened; where that failed, none. */
export const lettersOf = (one: Opened): number => (one.kind === 'opened' ? one.source.text.length : 0)

/** What becomes of the sources of a lot. */
export function* readLot(lot: readonly Opened[], reader: Reader): Generator<ReadOutcome> {
  const read = readTogether(
    lot.flatMap((one) => (one.kind === 'opened' ? [one.source] : [])),
    reader,
  ).values()
  for (const one of lot) {
    if (one.kind === 'problem') {
      yield one
      continue
    }
    const { name, received, source, beside } = one
    const reading = read.next().value
    if (reading === undefined || reading instanceof Fault)
      yield { kind: 'problem', name, problem: ourFault(name, reading?.cause), externalId: source.externalId }
    else {
      const problems = beside.length > 0 ? [...reading.problems, ...beside] : reading.problems
      yield { kind: 'reading', name, reading: { ...reading, problems }, received }
    }
  }
}

/** What the program failed with on one source. */
class Fault {
  readonly cause: unknown
  constructor(cause: unknown) {
    this.cause = cause
  }
}

/** Where the program fails on a source of several, each is read by itself, so that the others are read all the same. */
function readTogether(sources: readonly IdentifiedSource[], reader: Reader): readonly (Reading | Fault)[] {
  try {
    return sources.length > 0 ? reader(sources) : []
  } catch (error) {
    return sources.length === 1 ? [new Fault(error)] : sources.flatMap((one) => readTogether([one], reader))
  }
}

/** A fault of the program in one source: told as that source's answer, so that the others are still read. */
export const ourFault = (name: string, error: unknown): Problem => ({
  code: 'unreadable',
  message: `${name}: Breadcrumb failed on this source (${error instanceof Error ? error.message : String(error)}). The fault is the program's; please report it with the source.`,
  cause: error,
})
