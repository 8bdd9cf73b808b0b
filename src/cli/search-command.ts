// `breadcrumb search WORDS`: sources that hold the words, the best first, with the passage.

import type { FoundPassage } from '../tasks/search.ts'
import { readArguments, UsageError } from './arguments.ts'
import { Check } from './incident-filters.ts'
import { type Piece, plain, quiet, type Style, setLines, strong } from './layout.ts'
import { outputStyle, print } from './output.ts'
import { Page } from './page.ts'
import { DONE, type Environment, printHelp, RECORD_OPTIONS, withRecord } from './record.ts'
import { nameOf } from './sources-command.ts'
import { dayInWords } from './when.ts'
import { printable } from './width.ts'

const OPTIONS = { ...RECORD_OPTIONS, limit: { type: 'string' }, json: { type: 'boolean' } } as const
const LIMIT = 20

export async function searchCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('search', args, OPTIONS)
  if (values.help) return printHelp('search', environment)
  const check = new Check('search')
  const words = positionals.join(' ')
  if (!/[\p{L}\p{N}]/u.test(words)) throw new UsageError(`give the words to look for. ${check.help}`)
  const limit = values.limit === undefined ? LIMIT : check.number('--limit', values.limit)
  return withRecord(values.record, environment, async (store) => {
    const { searchTexts } = await import('../tasks/search.ts')
    const found = await searchTexts(store, words, limit)
    if (!values.json) print(page(found, outputStyle(environment)))
    else
      for (const { source, rank, passage } of found) print(`${JSON.stringify({ source: source.id, rank, passage })}\n`)
    return DONE
  })
}

function page(found: readonly FoundPassage[], style: Style): string {
  if (found.length === 0) return 'No source holds all these words.\n'
  const page = new Page(style)
  found.forEach(({ source, passage, marks }, i) => {
    if (i > 0) page.blank()
    const about = [source.publisher, source.publishedAt ? dayInWords(source.publishedAt) : null]
    page.text([
      strong(source.id),
      plain(`  ${printable(nameOf(source))}`),
      quiet(`  ${about.filter(Boolean).join(', ')}`),
    ])
    const bar = quiet('    │ ')
    page.add(setLines(piecesOf(passage.exact, marks), style, bar, bar))
  })
  return page.toString()
}

function piecesOf(text: string, marks: FoundPassage['marks']): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of marks) {
    pieces.push(plain(printable(text.slice(at, from))), { text: printable(text.slice(from, to)), tone: 'value' })
    at = to
  }
  return [...pieces, plain(printable(text.slice(at)))]
}
