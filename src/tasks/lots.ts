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

/** A text to be read, and what it was derived from. */
export interface Openable {
  readonly source: IdentifiedSource
  readonly received: Received
}

/** A source that waits to be read, or what became of it before that. */
export type Opened =
  | (Openable & {
      readonly kind: 'opened'
      readonly name: string
      /** What was wrong with it that does not keep it from being read. */
      readonly beside: readonly Problem[]
      /** How else its text may be derived, if that tells of an incident and this does not. */
      readonly otherwise?: () => Openable | null
    })
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
  const all = lot.flatMap((one) => (one.kind === 'opened' ? [one] : []))
  const read = readTogether(sourcesOf(all), reader)
  const others = all.flatMap((one, i) => {
    const other = tellsOfIncident(read[i]) ? null : one.otherwise?.()
    return other ? [{ ...other, one }] : []
  })
  const better = new Map<Opened, { readonly read: Reading | Fault; readonly received: Received }>(
    readTogether(sourcesOf(others), reader).flatMap((again, i) =>
      tellsOfIncident(again) ? [[others[i].one, { read: again, received: others[i].received }]] : [],
    ),
  )
  let at = 0
  for (const one of lot) {
    if (one.kind === 'problem') {
      yield one
      continue
    }
    const { name, source, beside } = one
    const { read: reading, received } = better.get(one) ?? { read: read[at], received: one.received }
    at++
    if (reading === undefined || reading instanceof Fault)
      yield { kind: 'problem', name, problem: ourFault(name, reading?.cause), externalId: source.externalId }
    else {
      const problems = beside.length > 0 ? [...reading.problems, ...beside] : reading.problems
      yield { kind: 'reading', name, reading: { ...reading, problems }, received }
    }
  }
}

const sourcesOf = (all: readonly Openable[]): IdentifiedSource[] => all.map(({ source }) => source)

const tellsOfIncident = (read: Reading | Fault | undefined): boolean =>
  read !== undefined && !(read instanceof Fault) && read.claims.some(({ kind }) => kind === 'incident')

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
