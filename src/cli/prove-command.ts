// `breadcrumb prove ID`: a folder with all that an outsider needs to check that one thing is in the record.

import { readArguments, UsageError } from './arguments.ts'
import { printDone } from './output.ts'
import { DONE, type Environment, printHelp, RECORD_OPTIONS, tell, withRecord } from './record.ts'

const OPTIONS = {
  ...RECORD_OPTIONS,
  checkpoint: { type: 'string' },
  older: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const

export async function proveCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('prove', args, OPTIONS)
  if (values.help) return printHelp('prove', environment)
  const [id, ...rest] = positionals
  if (id === undefined || rest.length > 0) {
    const what =
      id === undefined ? 'name what is to be proved, such as s-12' : `one thing at a time: "${rest[0]}" is left over`
    throw new UsageError(`${what}. See "breadcrumb prove --help".`)
  }
  return withRecord(values.record, environment, async (store) => {
    const { prove } = await import('../tasks/prove.ts')
    const folder = values.output ?? `proof-${id.replaceAll(/[^\w-]+/g, '-')}`
    const proved = await prove(store, id, {
      folder,
      checkpoint: values.checkpoint ?? null,
      older: values.older ?? null,
    })
    if (proved.kind === 'problem') return tell(proved.problem)
    printDone(
      `${proved.folder}: ${proved.files.join(', ')}\nTo check it, there: ${proved.command}\n`,
      `The proof is written: ${proved.folder}`,
    )
    return DONE
  })
}
