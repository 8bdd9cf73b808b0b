// `breadcrumb truces`: ceasefires, truces and local deals, each with all that was said of its status.

import type { ArrangementRecord } from '../model/record.ts'
import { readArguments, UsageError } from './arguments.ts'
import { listed } from './figures.ts'
import { ARRANGEMENT, STATUS } from './labels.ts'
import { name, plain, quiet, setLines, type Style, strong } from './layout.ts'
import { outputStyle, print } from './output.ts'
import { Page } from './page.ts'
import { DONE, type Environment, lookAtRecord, printHelp, RECORD_OPTIONS } from './record.ts'
import { cell, type Column, setTable } from './table.ts'
import { printable } from './width.ts'
import { counted } from './words.ts'

const OPTIONS = { ...RECORD_OPTIONS, json: { type: 'boolean' } } as const

export async function trucesCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('truces', args, OPTIONS)
  if (values.help) return printHelp('truces', environment)
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is left over. See "breadcrumb truces --help".`)
  }
  return lookAtRecord(values.record, environment, async (store) => {
    const { listArrangements } = await import('../tasks/truces.ts')
    const arrangements = await listArrangements(store)
    if (values.json) for (const arrangement of arrangements) print(`${JSON.stringify(arrangement)}\n`)
    else print(trucesPage(arrangements, outputStyle(environment)))
    return DONE
  })
}

/** What has no day comes last. */
const compareDays = (a: string | null, b: string | null): number => (a === b ? 0 : (a ?? '~') < (b ?? '~') ? -1 : 1)

const COLUMNS: readonly Column[] = [
  { title: 'said on', isWhole: true },
  { title: 'status' },
  { title: 'from', isWhole: true },
  { title: 'to', isWhole: true },
  { title: 'by' },
]

/** Arrangements for a person, each with what is said of it in the order in which it was said. */
export function trucesPage(arrangements: readonly ArrangementRecord[], style: Style): string {
  if (arrangements.length === 0) return 'No truce is spoken of.\n'
  const page = new Page(style)
  for (const arrangement of arrangements) show(page, arrangement)
  page.quiet(
    `${counted(arrangements.length, 'arrangement', 'arrangements')}. What is said of one stands side by side; nothing ends by itself. Only "in effect" covers incidents, and that is no finding of a breach.`,
  )
  return page.toString()
}

function show(page: Page, { id, kind, areasIn, areasOut, parties, hasExceptions, events }: ArrangementRecord): void {
  const { style } = page
  const places = (all: ArrangementRecord['areasIn']): string =>
    listed([...new Set(all.map((place) => name(place.name, style)))])
  page.text([strong(id), plain(`  ${ARRANGEMENT[kind]}`)])
  page.row('in', places(areasIn) || 'area not said')
  page.row('not in', places(areasOut))
  page.row('between', listed(parties.map((party) => name(party, style))))
  if (hasExceptions) page.row('but', 'it is said not to bind or cover all')
  const inOrder = events.toSorted((a, b) => compareDays(a.saidOn, b.saidOn) || compareDays(a.from, b.from))
  const rows = inOrder.map(({ status, origin, from, to, saidOn, isNegated }) => [
    cell(saidOn?.slice(0, 10) ?? '?'),
    cell(isNegated === true ? `${STATUS[status]}: said not to be so` : STATUS[status]),
    cell(from ?? ''),
    cell(to === null || to === from ? '' : to), // "took effect on 7 October" gives no last day
    cell(printable(origin)),
  ])
  const claimOf = (row: number): string[] =>
    setLines([quiet(inOrder[row].claim)], style, plain('      '), plain('      '))
  page.add(setTable(COLUMNS, rows, style, '  ', claimOf))
  page.blank()
}
