// `breadcrumb checkpoint FILE`: the signed state of the record's log, to keep elsewhere.

import { readArguments, UsageError } from './arguments.ts'
import { print, printDone } from './output.ts'
import { DONE, type Environment, printHelp, RECORD_OPTIONS, tell, withRecord } from './record.ts'

export async function checkpointCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('checkpoint', args, RECORD_OPTIONS)
  if (values.help) return printHelp('checkpoint', environment)
  const [file, ...rest] = positionals
  if (file === undefined || rest.length > 0) {
    const what =
      file === undefined
        ? 'name the file to write, or - for standard output'
        : `one file at a time: "${rest[0]}" is left over`
    throw new UsageError(`${what}. See "breadcrumb checkpoint --help".`)
  }
  return withRecord(values.record, environment, async (store) => {
    const { now } = await import('../tasks/open-record.ts')
    const { note, size, root } = await store.checkpoint(now())
    if (file === '-') {
      print(note)
      return DONE
    }
    const { writeNew } = await import('../tasks/write-new.ts')
    const problem = await writeNew(file, note)
    if (problem) return tell(problem)
    printDone(`${file}: ${size} entries, root ${root}\n`, `The checkpoint is written: ${file}`)
    return DONE
  })
}
