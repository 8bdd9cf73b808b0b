// `breadcrumb sources`: lists what was added, in that order.

import type { KeptSource } from '../model/record.ts'
import type { Store } from '../storage/store.ts'
import { readArguments } from './arguments.ts'
import { quiet, setLines } from './layout.ts'
import { outputStyle, print } from './output.ts'
import { DONE, type Environment, FAILED, printHelp, RECORD_OPTIONS, tell, withRecord } from './record.ts'
import { cell, type Column, setTable } from './table.ts'
import { printable } from './width.ts'
import { counted } from './words.ts'

const OPTIONS = { ...RECORD_OPTIONS, json: { type: 'boolean' } } as const

export async function sourcesCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('sources', args, OPTIONS)
  if (values.help) return printHelp('sources', environment)
  return withRecord(values.record, environment, async (store) => {
    const sources = await store.sources(positionals.length > 0 ? positionals : undefined)
    if (values.json)
      for (const { id, externalId, ...rest } of sources) print(`${JSON.stringify({ id, externalId, ...rest })}\n`)
    else if (sources.length > 0 || positionals.length === 0) print(await page(store, sources, environment))
    return tellMissing(positionals, sources)
  })
}

function tellMissing(ids: readonly string[], sources: readonly KeptSource[]): number {
  const missing = ids.filter((id) => !sources.some((source) => source.id === id))
  for (const id of missing)
    tell({ code: 'unknown_id', message: `There is no source ${id} in the record. "breadcrumb sources" lists them.` })
  return missing.length > 0 ? FAILED : DONE
}

const COLUMNS: readonly Column[] = [
  { title: 'id', isWhole: true },
  { title: 'published', isWhole: true },
  { title: 'publisher' },
  { title: 'title' },
  { title: 'follows', isWhole: true },
]

async function page(store: Store, sources: readonly KeptSource[], environment: Environment): Promise<string> {
  const style = outputStyle(environment)
  if (sources.length === 0) return 'No sources yet. "breadcrumb add FILE" adds one.\n'
  const rows = sources.map((source) => [
    cell(source.id, 'strong'),
    cell((source.publishedAt ?? source.writtenOn ?? '').slice(0, 10) || '?'),
    cell(printable(source.publisher ?? '')),
    cell(printable(nameOf(source))),
    cell(source.follows ?? ''),
  ])
  const total = `${counted(sources.length, 'source', 'sources')} in ${store.place}`
  return `${[...setTable(COLUMNS, rows, style), '', ...setLines([quiet(total)], style, quiet(''), quiet(''))].join('\n')}\n`
}

/** What to call a source: its title, else its address, else how it came. */
export const nameOf = ({ title, url, receivedAs, externalId }: KeptSource): string =>
  title ?? url ?? receivedAs ?? externalId ?? ''
