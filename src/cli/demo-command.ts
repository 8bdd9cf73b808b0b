// `breadcrumb demo`: a desk with the example reports, in a record that is thrown away.

import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../storage/store.ts'
import { authorOf } from '../tasks/open-record.ts'
import { readArguments, UsageError } from './arguments.ts'
import { clearProgress, complain, showProgress } from './output.ts'
import { type Environment, FAILED, printHelp, withRecord } from './record.ts'
import { DESK_OPTIONS, portOf, runDesk } from './serve-command.ts'

const OPTIONS = { ...DESK_OPTIONS, help: { type: 'boolean', short: 'h' } } as const
const EXAMPLES = join(import.meta.dirname, '..', '..', 'examples')

/** Who published which, where the file itself does not say so. Made up, as the reports are. */
const PUBLISHERS: Readonly<Record<string, string>> = {
  'aleppo-may-2016.txt': 'Example Wire',
  'dr-congo-situation-report.txt': 'Humanitarian Desk',
  'el-fasher-army-statement.txt': 'Office of the Military Spokesman',
  'el-fasher-evening-ledger.txt': 'The Evening Ledger',
  'el-fasher-market.txt': 'Example Wire',
  'el-fasher-rsf-statement.txt': 'Rapid Support Forces',
  'el-fasher-un-note.txt': 'United Nations office in Port Sudan',
  'el-fasher-volunteers.txt': 'El Fasher Emergency Volunteers',
  'lebanon-rescue-post.txt': 'Volunteer Rescue Team',
  'ukraine-ministry-statement.txt': 'Regional Military Administration',
  'yemen-monitor-bulletin.txt': 'Tihama Civilian Harm Monitor',
}

export async function demoCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('demo', args, OPTIONS)
  if (values.help) return printHelp('demo', environment)
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is left over: demo takes no names. See "breadcrumb demo --help".`)
  }
  const port = portOf('demo', values.port)
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-demo-'))
  const author = authorOf(undefined, environment)
  const serving = {
    port,
    isOpened: !values['no-open'],
    name: 'Example reports',
    author,
    greeting: 'A record of example reports, which is thrown away afterwards, is open',
  }
  try {
    return await withRecord(
      join(folder, 'example.breadcrumb'),
      environment,
      async (store) => ((await addExamples(store, author)) ? runDesk(store, serving, environment) : FAILED),
      true,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Adds the example reports. False if none could be read. */
async function addExamples(store: Store, author: string): Promise<boolean> {
  const { readInputs } = await import('../tasks/read.ts')
  const { addReadings } = await import('../tasks/add.ts')
  const { settle } = await import('../tasks/settle.ts')
  const names = readdirSync(EXAMPLES).sort()
  let added = 0
  for (const [i, name] of names.entries()) {
    showProgress(`reading example ${i + 1} of ${names.length}`)
    const options = { published: null, publisher: PUBLISHERS[name] ?? null, title: null, language: null }
    for await (const outcome of addReadings(store, readInputs([join(EXAMPLES, name)], options), author)) {
      if (outcome.kind === 'problem') complain(outcome.problem.message)
      else added++
    }
  }
  showProgress('putting the incidents together')
  await settle(store)
  clearProgress()
  return added > 0
}
