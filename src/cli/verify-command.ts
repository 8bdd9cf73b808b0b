// `breadcrumb verify`: checks that nothing of the record was lost or changed, and names the first thing that is wrong.

import { readFile } from 'node:fs/promises'
import { readArguments, UsageError } from './arguments.ts'
import { complain, print } from './output.ts'
import { DONE, type Environment, FAILED, printHelp, RECORD_OPTIONS, tell, withRecord } from './record.ts'
import type { Store } from '../storage/store.ts'
import { counted } from './words.ts'

const OPTIONS = {
  ...RECORD_OPTIONS,
  checkpoint: { type: 'string' },
  json: { type: 'boolean' },
  made: { type: 'boolean' },
  mend: { type: 'boolean' },
} as const

export async function verifyCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('verify', args, OPTIONS)
  if (values.help) return printHelp('verify', environment)
  if (positionals.length > 0) {
    throw new UsageError(
      `"${positionals[0]}" is left over: verify checks the whole record. See "breadcrumb verify --help".`,
    )
  }
  const isMade = values.made === true || values.mend === true
  if (isMade && values.json) throw new UsageError('--made and --mend tell in words: leave --json out.')
  const { checkpoint } = values
  return withRecord(values.record, environment, async (store) => {
    const note = checkpoint === undefined ? undefined : await readNote(checkpoint)
    if (note !== undefined && typeof note !== 'string') return tell(note)
    const verdict = await store.verify(note)
    if (values.json) {
      print(`${JSON.stringify(verdict)}\n`)
      return verdict.kind === 'sound' ? DONE : FAILED
    }
    if (verdict.kind === 'wrong' && verdict.what === 'the checkpoint') {
      complain(
        `the checkpoint ${checkpoint} does not go with the record at ${store.place}: ${verdict.message}. Nothing else was checked; "breadcrumb verify" without it checks the record by itself`,
      )
      return FAILED
    }
    if (verdict.kind === 'wrong') {
      complain(`the record at ${store.place} is not as it was kept. First found: ${verdict.what}: ${verdict.message}`)
      return FAILED
    }
    const { checked, size, root } = verdict
    const parts = [
      counted(checked.sources, 'source', 'sources'),
      counted(checked.claims, 'claim', 'claims'),
      counted(checked.decisions, 'decision', 'decisions'),
    ]
    print(`Everything is as it was kept: ${parts.join(', ')}, ${counted(size, 'log entry', 'log entries')}.\n`)
    if (checkpoint !== undefined) print(`The log goes on from the checkpoint ${checkpoint}.\n`)
    print(`Root: ${root}\n`)
    return isMade ? checkWhatIsMade(store, values.mend ?? false) : DONE
  })
}

/** Holds what is listed against what claims and decisions make of it. */
async function checkWhatIsMade(store: Store, mend: boolean): Promise<number> {
  const { checkMade } = await import('../tasks/check-made.ts')
  let count = 0
  for await (const { what, fields } of checkMade(store, mend)) {
    count++
    complain(
      `${what} is not listed as its claims and decisions make it${fields.length > 0 ? ` (${fields.join(', ')})` : ''}`,
    )
  }
  if (count === 0) print('Incidents, tolls and truces are listed as claims and decisions make them.\n')
  else if (mend) print(`${counted(count, 'thing was', 'things were')} made anew.\n`)
  else
    complain(
      'these were changed by another program, or made by another version; "breadcrumb verify --mend" makes them anew',
    )
  return count === 0 || mend ? DONE : FAILED
}

async function readNote(file: string): Promise<string | Parameters<typeof tell>[0]> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { fileProblem } = await import('../tasks/find-files.ts')
    return fileProblem(file, error)
  }
}
