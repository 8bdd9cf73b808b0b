// `breadcrumb where`: prints where the record is, and nothing else, so that it can be used in another command.

import { existsSync } from 'node:fs'
import { placeInWords, recordPlace } from '../tasks/open-record.ts'
import { readArguments, UsageError } from './arguments.ts'
import { complain, print } from './output.ts'
import { DONE, type Environment, printHelp, RECORD_OPTIONS } from './record.ts'

export async function whereCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('where', args, RECORD_OPTIONS)
  if (values.help) return printHelp('where', environment)
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is left over: where takes no names. See "breadcrumb where --help".`)
  }
  const { place, from } = recordPlace(values.record, environment)
  print(`${placeInWords(place)}\n`)
  const said = from === 'default' ? '' : `; the place is from ${from}`
  if ('path' in place && !existsSync(place.path)) complain(`there is no record there yet${said}`)
  return DONE
}
