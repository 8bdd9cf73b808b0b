// `breadcrumb read`: reads what it is given and prints it, for a person or as JSON, one source at a time.

import { createHash } from 'node:crypto'
import { type Problem, problemOf } from '../model/problem.ts'
import type { Reading } from '../model/reading.ts'
import type { ReadOptions, ReadOutcome } from '../tasks/read.ts'
import { languageCode, readArguments, UsageError } from './arguments.ts'
import { type Style, setLines, strong } from './layout.ts'
import { clearProgress, complain, OutputError, outputStyle, print, showProgress } from './output.ts'
import { named } from './words.ts'

/** What the command needs of `tasks/read.ts`; loaded only once the arguments are known to be right. */
export type ReadTasks = Pick<typeof import('../tasks/read.ts'), 'readInputs' | 'readJsonLines' | 'toContract'>

/** Where the command writes; the process's own output unless a test says otherwise. */
export interface Surroundings {
  readonly loadTasks: () => Promise<ReadTasks>
  readonly print: (text: string) => void
  readonly complain: (message: string) => void
  readonly style: () => Style
  readonly isDebugging: boolean
}

const OPTIONS = {
  published: { type: 'string' },
  publisher: { type: 'string' },
  title: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'string' },
  explain: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const ALL_READ = 0
const NOT_ALL_READ = 1
const CLOSED_PIPE = 141 // 128 + SIGPIPE, what a shell reports of any program whose reader went away

/** Runs the command. Resolves to the exit status; throws a `UsageError` where the arguments cannot be meant. */
export async function readCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  around: Surroundings = processSurroundings(environment),
): Promise<number> {
  const { values, positionals } = readArguments('read', args, OPTIONS)
  if (values.help) {
    const { showHelp } = await import('./help.ts')
    around.print(showHelp('read', around.style()))
    return ALL_READ
  }
  refuseContradictions(values, positionals)
  const isJson = values.json === true || values.jsonl !== undefined
  const run: Run = {
    around,
    isJson,
    isExplained: values.explain === true,
    shown: 0,
    failed: 0,
    flawed: 0,
    current: null,
  }
  try {
    await readAll(run, await around.loadTasks(), positionals, values)
  } catch (error) {
    return stopped(run, error)
  }
  return run.failed + run.flawed === 0 ? ALL_READ : NOT_ALL_READ
}

const processSurroundings = (environment: Readonly<Record<string, string | undefined>>): Surroundings => ({
  loadTasks: () => import('../tasks/read.ts'),
  print,
  complain,
  style: () => outputStyle(environment),
  isDebugging: Boolean(environment.BREADCRUMB_DEBUG),
})

interface Run {
  readonly around: Surroundings
  readonly isJson: boolean
  readonly isExplained: boolean
  /** Readings printed so far. */
  shown: number
  failed: number
  /** Read, but not all that came with it could be: its date. */
  flawed: number
  /** Name of the source last begun. */
  current: string | null
}

interface Values {
  readonly published?: string
  readonly publisher?: string
  readonly title?: string
  readonly language?: string
  readonly json?: boolean
  readonly jsonl?: string
  readonly explain?: boolean
}

function refuseContradictions(values: Values, names: readonly string[]): void {
  const help = 'See "breadcrumb read --help".'
  if (values.jsonl !== undefined && names.length > 0) {
    throw new UsageError(
      `--jsonl reads one file of sources and takes no others, so "${names[0]}" is left over. ${help}`,
    )
  }
  if (values.explain && (values.json || values.jsonl !== undefined)) {
    throw new UsageError(
      `--explain is for a person and the JSON of a reading holds no explanations: leave one out. ${help}`,
    )
  }
  if (values.jsonl === undefined && names.length === 0) {
    throw new UsageError(`nothing to read. Name a file, a directory, or - for standard input. ${help}`)
  }
}

async function readAll(run: Run, tasks: ReadTasks, names: readonly string[], values: Values): Promise<void> {
  const options: ReadOptions = {
    published: values.published ?? null,
    publisher: values.publisher ?? null,
    title: values.title ?? null,
    language: languageCode('read', values.language),
  }
  const progress = (done: number, total: number, name: string): void => {
    run.current = name
    if (total > 1) showProgress(`reading ${done + 1} of ${total}: ${name}`)
  }
  const outcomes =
    values.jsonl === undefined ? tasks.readInputs(names, options, progress) : tasks.readJsonLines(values.jsonl, options)
  let total = 0
  for await (const outcome of outcomes) {
    clearProgress()
    total++
    await show(run, tasks, outcome)
    if (values.jsonl !== undefined) showProgress(`${total} read, up to ${outcome.name}`)
  }
  clearProgress()
  if (run.failed > 0 && total > 1) {
    const rest =
      run.failed < total ? `; the other ${total - run.failed} ${total - run.failed === 1 ? 'was' : 'were'}` : ''
    run.around.complain(`${run.failed} of ${total} sources could not be read${rest}`)
  }
  if (run.flawed > 0 && total > 1) {
    const were = run.flawed === 1 ? 'was read without its date' : 'were read without their dates'
    run.around.complain(`${run.flawed} of ${total} sources ${were}`)
  }
}

async function show(run: Run, tasks: ReadTasks, outcome: ReadOutcome): Promise<void> {
  if (outcome.kind === 'problem') {
    run.failed++
    run.around.complain(named(outcome.name, outcome.problem.message))
    if (run.isJson) run.around.print(line(await unread(outcome.name, outcome.problem, outcome.externalId ?? null)))
    return
  }
  const { name, reading } = outcome
  const unreadable = reading.problems.find((problem) => problem.start === undefined)
  if (unreadable) {
    if (unreadable.code === 'bad_date') run.flawed++
    else run.failed++
    run.around.complain(named(name, unreadable.message))
  }
  if (run.isJson) run.around.print(line(tasks.toContract(reading)))
  else await showForPerson(run, name, reading)
  run.shown++
}

async function showForPerson(run: Run, name: string, reading: Reading): Promise<void> {
  const { showReading } = await import('./show-reading.ts')
  const style = run.around.style()
  const rule = run.shown === 0 ? '' : `\n${setLines([strong('─'.repeat(style.width))], style, NONE, NONE).join('')}\n\n`
  run.around.print(rule + showReading(name, reading, style, run.isExplained))
}

const NONE = { text: '', tone: 'plain' } as const

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

/** What stands in the place of a reading that could not be made: the contract's shape, no text, no claims, the problem. */
async function unread(name: string, problem: Problem, externalId: string | null): Promise<unknown> {
  const { version } = await import('./version.ts')
  return {
    contract: 'reading/1',
    reader: { name: 'breadcrumb', version: version() },
    source: {
      id: `sha256:${createHash('sha256').digest('hex')}`,
      externalId,
      title: null,
      publisher: null,
      url: null,
      publishedAt: null,
      publishedAtFrom: null,
      language: null,
      text: '',
    },
    claims: [],
    problems: [{ code: problem.code, message: named(name, problem.message) }],
  }
}

/** The run ended early: nobody reads the output, it has no room, or the program is wrong. */
function stopped(run: Run, error: unknown): number {
  clearProgress()
  if (error instanceof OutputError) {
    // A person who pipes the page into `head` has what they want. One who pipes JSON may think it complete.
    if (error.isClosed && !run.isJson) return CLOSED_PIPE
    run.around.complain(`${error.message} (${run.shown} ${run.shown === 1 ? 'reading' : 'readings'} written)`)
    return error.isClosed ? CLOSED_PIPE : NOT_ALL_READ
  }
  const problem = problemOf(error)
  if (problem) {
    run.around.complain(problem.message)
    return NOT_ALL_READ
  }
  const about = run.current ? ` while reading ${run.current}` : ''
  const words = error instanceof Error ? error.message : String(error)
  run.around.complain(`internal error${about}: ${words}. This is our mistake: please report it with this line`)
  if (run.around.isDebugging && error instanceof Error) run.around.complain(error.stack ?? words)
  return NOT_ALL_READ
}
