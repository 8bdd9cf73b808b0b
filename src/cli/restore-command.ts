// `breadcrumb restore FILE`: makes the record from a backup, which is checked whole first.

import { readArguments } from './arguments.ts'
import { oneFile } from './backup-command.ts'
import { printDone } from './output.ts'
import { DONE, type Environment, printHelp, RECORD_OPTIONS, tell } from './record.ts'
import { counted } from './words.ts'

export async function restoreCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('restore', args, RECORD_OPTIONS)
  if (values.help) return printHelp('restore', environment)
  const file = oneFile('restore', positionals)
  const { placeInWords, recordPlace } = await import('../tasks/open-record.ts')
  const { restoreRecord, StoreError } = await import('../storage/store.ts')
  const { place } = recordPlace(values.record, environment)
  try {
    const { checked } = await restoreRecord(file, place)
    const parts = [counted(checked.sources, 'source', 'sources'), counted(checked.decisions, 'decision', 'decisions')]
    const where = placeInWords(place)
    printDone(`${where}: the same as ${file}, checked: ${parts.join(', ')}\n`, `The record is made: ${where}`)
    return DONE
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return tell(error.problem)
  }
}
