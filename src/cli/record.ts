// What the commands on the record have in common: the options that all of them take, opening the record, and what is said
// where the world fails.

import { clearProgress, complain, outputStyle, print, showProgress } from './output.ts'
import type { Store } from '../storage/store.ts'
import type { Problem } from '../model/problem.ts'
import type { Environment } from '../tasks/open-record.ts'
import type { MatchingProgress } from '../tasks/settle.ts'
import type { Topic } from './help.ts'

export type { Environment }

/** Options of every command on the record. */
export const RECORD_OPTIONS = {
  record: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Options of every command that changes the record. */
export const CHANGE_OPTIONS = { ...RECORD_OPTIONS, by: { type: 'string' } } as const

export const DONE = 0
export const FAILED = 1

/** Prints the manual page of a command. */
export async function printHelp(topic: Topic, environment: Environment): Promise<number> {
  const { showHelp } = await import('./help.ts')
  print(showHelp(topic, outputStyle(environment)))
  return DONE
}

/** Opens the record, uses it and closes it. Resolves to the exit status; what the world refuses is told in a line. */
export async function withRecord(
  given: string | undefined,
  environment: Environment,
  use: (store: Store) => Promise<number>,
  mayMake = false,
): Promise<number> {
  const { openRecord, recordPlace } = await import('../tasks/open-record.ts')
  const { StoreError } = await import('../storage/store-error.ts')
  let store: Store | null = null
  try {
    store = await openRecord(recordPlace(given, environment), mayMake)
    return await use(store)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return tell(error.problem)
  } finally {
    await store?.close()
  }
}

/** Shows how far the record has come in being put together, wherever that is long. */
export async function showMatching(store: Store): Promise<void> {
  const { listenToMatching } = await import('../tasks/settle.ts')
  listenToMatching(store, (matching) => (matching ? showProgress(matchingInWords(matching)) : clearProgress()))
}

const STEPS = { reading: 'reports counted', comparing: 'reports compared', grouping: 'accounts grouped' } as const

const matchingInWords = ({ step, done, of }: MatchingProgress): string =>
  `putting the record together: ${done} of ${of} ${STEPS[step]}`

/** `withRecord` for what shows incidents: says so where the record cannot be written now and they are of an earlier state. */
export function lookAtRecord(
  given: string | undefined,
  environment: Environment,
  look: (store: Store) => Promise<number>,
): Promise<number> {
  return withRecord(given, environment, async (store) => {
    await showMatching(store)
    const status = await look(store)
    const { isBehind } = await import('../tasks/settle.ts')
    if (!isBehind(store)) return status
    complain(
      'this is an earlier state of the incidents: what was added or decided since is not in them, and cannot be put in while the record may not be written, its disk is full or another program holds it',
    )
    return FAILED
  })
}

/** Says what is wrong, and gives the exit status for it. */
export function tell(problem: Problem): number {
  complain(problem.message)
  return FAILED
}
