// `breadcrumb gazetteer add FILE`: more place names, from a GeoNames dump or an OCHA P-code table.

import type { UnreadPoints } from '../tasks/add-gazetteer.ts'
import { readArguments, UsageError } from './arguments.ts'
import { clearProgress, complain, outputStyle, print, printDone, showProgress } from './output.ts'
import { counted } from './words.ts'

/** Runs the command. Resolves to the exit status; throws a `UsageError` where the arguments cannot be meant. */
export async function gazetteerCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const { values, positionals } = readArguments('gazetteer', args, { help: { type: 'boolean', short: 'h' } })
  if (values.help) {
    const { showHelp } = await import('./help.ts')
    print(showHelp('gazetteer', outputStyle(environment)))
    return 0
  }
  const [action, file, ...rest] = positionals
  const help = 'See "breadcrumb gazetteer --help".'
  if (action !== 'add') {
    throw new UsageError(
      `${action ? `gazetteer cannot "${action}"` : 'nothing to do'}. To add places: "gazetteer add FILE". ${help}`,
    )
  }
  if (file === undefined) throw new UsageError(`name the file whose places are to be added. ${help}`)
  if (rest.length > 0) throw new UsageError(`one file at a time: "${rest[0]}" is left over. ${help}`)
  const { addGazetteer } = await import('../tasks/add-gazetteer.ts')
  const outcome = await addGazetteer(file, (lines) => showProgress(`${lines} lines of ${file}`))
  clearProgress()
  if (outcome.kind === 'problem') {
    complain(outcome.problem.message)
    return 1
  }
  const left = outcome.leftOut
    ? `; ${counted(outcome.leftOut, 'line', 'lines')} left out, of kinds that reports do not name or not as it should be`
    : ''
  const added = `${counted(outcome.places, 'place', 'places')} added from ${file}`
  printDone(`${added}${left}\n`, `It is done: ${added}`)
  if (outcome.unread) complain(unreadPoints(outcome.unread))
  return 0
}

/** An area with such a point stands where it or its province is known to be; a settlement is left out. */
const unreadPoints = ({ count, name, written }: UnreadPoints): string =>
  `${counted(count, 'point', 'points')} could not be read, such as "${written}" of ${name}; degrees such as 36.2, 37.1 are needed. Areas among them stand where they or their province were known to be, settlements are left out`
