// `breadcrumb backup FILE`: a whole, consistent copy, while others may go on adding.

import { statSync } from 'node:fs'
import { readArguments, UsageError } from './arguments.ts'
import { printDone } from './output.ts'
import { DONE, type Environment, printHelp, RECORD_OPTIONS, withRecord } from './record.ts'

export async function backupCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('backup', args, RECORD_OPTIONS)
  if (values.help) return printHelp('backup', environment)
  const file = oneFile('backup', positionals)
  return withRecord(values.record, environment, async (store) => {
    await store.backup(file)
    printDone(`${file}: ${statSync(file).size} bytes, a whole copy of ${store.place}\n`, `The copy is written: ${file}`)
    return DONE
  })
}

/** The one file that a command is to be given. */
export function oneFile(command: string, names: readonly string[]): string {
  const [file, ...rest] = names
  const help = `See "breadcrumb ${command} --help".`
  if (file === undefined) throw new UsageError(`name the file of the backup. ${help}`)
  if (rest.length > 0) throw new UsageError(`one file at a time: "${rest[0]}" is left over. ${help}`)
  return file
}
