// `breadcrumb add`: reads what `read` reads, and keeps it: bytes, text and claims. What became of each source is a line; then
// the incidents are put together anew.

import type { AddOutcome, ClaimCounts } from '../tasks/add.ts'
import type { ReadOptions } from '../tasks/read.ts'
import type { Store } from '../storage/store.ts'
import { languageCode, readArguments, UsageError } from './arguments.ts'
import { plain, quiet, type Style, setLines } from './layout.ts'
import { clearProgress, complain, outputStyle, printDone, showProgress } from './output.ts'
import { CHANGE_OPTIONS, DONE, type Environment, FAILED, printHelp, showMatching, withRecord } from './record.ts'
import { counted, named, withoutLine } from './words.ts'
import { printable } from './width.ts'

const OPTIONS = {
  ...CHANGE_OPTIONS,
  published: { type: 'string' },
  publisher: { type: 'string' },
  title: { type: 'string' },
  language: { type: 'string' },
  url: { type: 'string' },
  jsonl: { type: 'string' },
} as const

interface Values extends Partial<Readonly<Record<keyof ReadOptions, string>>> {
  readonly url?: string
  readonly jsonl?: string
  readonly record?: string
  readonly by?: string
}

/** Runs the command. Resolves to the exit status; throws a `UsageError` where the arguments cannot be meant. */
export async function addCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('add', args, OPTIONS)
  if (values.help) return printHelp('add', environment)
  refuseContradictions(values, positionals)
  return withRecord(values.record, environment, (store) => addAll(store, values, positionals, environment), true)
}

function refuseContradictions(values: Values, names: readonly string[]): void {
  const help = 'See "breadcrumb add --help".'
  if (values.jsonl !== undefined && names.length > 0) {
    throw new UsageError(
      `--jsonl reads one file of sources and takes no others, so "${names[0]}" is left over. ${help}`,
    )
  }
  if (values.jsonl === undefined && names.length === 0) {
    throw new UsageError(`nothing to add. Name a file, a directory, or - for standard input. ${help}`)
  }
  if (values.url !== undefined && (values.jsonl !== undefined || names.length !== 1)) {
    throw new UsageError(`--url says where one source is from, so it needs exactly one file. ${help}`)
  }
}

async function addAll(
  store: Store,
  values: Values,
  names: readonly string[],
  environment: Environment,
): Promise<number> {
  const { readInputs, readJsonLines } = await import('../tasks/read.ts')
  const { addReadings } = await import('../tasks/add.ts')
  const { authorOf } = await import('../tasks/open-record.ts')
  const options: ReadOptions = {
    published: values.published ?? null,
    publisher: values.publisher ?? null,
    title: values.title ?? null,
    language: languageCode('add', values.language),
  }
  const progress = (done: number, total: number, name: string): void => {
    if (total > 1) showProgress(`reading ${done + 1} of ${total}: ${name}`)
  }
  const outcomes =
    values.jsonl === undefined ? readInputs(names, options, progress) : readJsonLines(values.jsonl, options)
  const style = outputStyle(environment)
  const tally: Tally = { added: 0, same: 0, refused: 0, failed: 0 }
  for await (const outcome of addReadings(store, outcomes, authorOf(values.by, environment), values.url ?? null)) {
    clearProgress()
    tell(outcome, style, tally)
    if (values.jsonl !== undefined) showProgress(`${tally.added + tally.same} kept, up to ${outcome.name}`)
  }
  clearProgress()
  await finish(store, tally)
  return tally.failed === 0 ? DONE : FAILED
}

interface Tally {
  added: number
  same: number
  /** Not kept: nothing of them could be read. */
  refused: number
  /** Refused, or kept and not understood. */
  failed: number
}

function tell(outcome: AddOutcome, style: Style, tally: Tally): void {
  const { name } = outcome
  if (outcome.kind === 'problem') {
    tally.refused++
    tally.failed++
    complain(named(name, outcome.problem.message))
    return
  }
  if (outcome.kind === 'same') {
    tally.same++
    say(`${outcome.source.id}  `, `${name}: held already, nothing added`, style)
    return
  }
  tally.added++
  const { source, read } = outcome
  const unread = read.problems.find((problem) => problem.start === undefined)
  const found = countsInWords(read.counts) || 'kept; nothing here claims an incident, a toll, a truce or an appeal'
  if (outcome.kind === 'new_version') {
    const before = countsInWords(outcome.before) || 'nothing claimed'
    say(`${source.id}  `, `${name}: new version of ${outcome.follows}: ${found} (before: ${before})`, style)
    showChange(outcome.change, style)
  } else say(`${source.id}  `, `${name}: ${found}`, style)
  const without = unread?.code === 'bad_date' ? 'without the date that was given' : 'but not read'
  if (unread) complain(`${name}: kept as ${source.id}, ${without}. ${withoutLine(unread.message)}`)
  if (unread) tally.failed++
}

const say = (id: string, words: string, style: Style): void => {
  const lines = setLines([plain(printable(words))], style, quiet(id), plain(' '.repeat(id.length)))
  printDone(`${lines.join('\n')}\n`, KEPT)
}

/** Said where standard output fails: what is told after it was kept may be cut off. */
const KEPT = 'What was added is kept. Make room and add the same again: nothing is added twice'

const MOST_SHOWN = 4 // sentences of each kind

function showChange(
  { gone, come }: { readonly gone: readonly string[]; readonly come: readonly string[] },
  style: Style,
): void {
  const indent = ' '.repeat(6)
  const lines = [...marked('-', gone, style), ...marked('+', come, style)]
  if (lines.length === 0) lines.push(`${indent}the same words; other bytes`)
  printDone(`${lines.join('\n')}\n`, KEPT)
}

function marked(sign: string, sentences: readonly string[], style: Style): string[] {
  const indent = ' '.repeat(6)
  const shown = sentences.slice(0, MOST_SHOWN).flatMap((sentence) => {
    return setLines([plain(printable(sentence))], style, quiet(`${indent}${sign} `), plain(`${indent}  `))
  })
  const more = sentences.length - MOST_SHOWN
  return more > 0 ? [...shown, `${indent}${sign} and ${counted(more, 'sentence', 'sentences')} more`] : shown
}

/** "4 incidents, 2 tolls". Empty if there is nothing. */
function countsInWords({ incidents, tolls, truces, answers, appeals }: ClaimCounts): string {
  const parts: [number, string, string][] = [
    [incidents, 'incident', 'incidents'],
    [tolls, 'toll', 'tolls'],
    [truces, 'truce', 'truces'],
    [answers, 'answer', 'answers'],
    [appeals, 'appeal', 'appeals'],
  ]
  return parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => counted(number, one, many))
    .join(', ')
}

/** Puts the incidents together anew, and says how many there are. */
async function finish(store: Store, { added, same, refused }: Tally): Promise<void> {
  if (added > 0) {
    const { settle } = await import('../tasks/settle.ts')
    showProgress('putting the incidents together')
    await showMatching(store)
    try {
      await settle(store)
    } catch (error) {
      throw await withWhatIsKept(error)
    }
    clearProgress()
  }
  if (added + same + refused < 2) return
  const others = [same > 0 ? `, ${same} held already` : '', refused > 0 ? `, ${refused} not added` : ''].join('')
  const incidents = counted(await store.countIncidents(), 'incident', 'incidents')
  printDone(`${counted(added, 'source', 'sources')} added${others}; the record has ${incidents} now.\n`, KEPT)
}

/** The sources are kept before their incidents are put together: where that fails, it can be made up for. */
async function withWhatIsKept(error: unknown): Promise<unknown> {
  const { StoreError } = await import('../storage/store-error.ts')
  if (!(error instanceof StoreError)) return error
  const before =
    'The sources are kept, but the incidents could not be put together with them; that is done when the record is next looked at.'
  return new StoreError({ ...error.problem, message: `${before} ${error.problem.message}` })
}
