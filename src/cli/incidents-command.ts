// `breadcrumb incidents`: lists incidents, for a person as a table, for a program as JSON Lines.

import { isArmed } from '../model/codes.ts'
import { figuresApart } from '../model/counted-apart.ts'
import type { FigureRange } from '../model/record.ts'
import type { ListedIncident, Store } from '../storage/store.ts'
import { readArguments, UsageError } from './arguments.ts'
import { countryCode } from '../model/countries.ts'
import { Check, FILTER_OPTIONS, type FilterValues, readFilters } from './incident-filters.ts'
import { EVENT } from './labels.ts'
import type { IncidentQuery } from '../tasks/list.ts'
import { name, plain, quiet, setLines, type Style } from './layout.ts'
import { noneInWords, tellUnknownNames } from './none-found.ts'
import { outputStyle, print } from './output.ts'
import { DONE, type Environment, lookAtRecord, printHelp, RECORD_OPTIONS } from './record.ts'
import { OCCURRENCE_GRADE } from './record-labels.ts'
import { cell, type Column, setTable } from './table.ts'
import { where } from './where.ts'
import { printable } from './width.ts'
import { counted } from './words.ts'

const OPTIONS = {
  ...RECORD_OPTIONS,
  ...FILTER_OPTIONS,
  sort: { type: 'string' },
  reverse: { type: 'boolean' },
  limit: { type: 'string' },
  json: { type: 'boolean' },
} as const

interface Values extends FilterValues {
  readonly sort?: string
  readonly reverse?: boolean
  readonly limit?: string
  readonly json?: boolean
}

const SORTS = { date: '', killed: '', id: '' } as const

export async function incidentsCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('incidents', args, OPTIONS)
  if (values.help) return printHelp('incidents', environment)
  const check = new Check('incidents')
  if (positionals.length > 0) {
    throw new UsageError(`"${positionals[0]}" is left over. To show one incident: "breadcrumb show ID". ${check.help}`)
  }
  const query = {
    ...readFilters('incidents', values),
    ...(values.sort === undefined ? {} : { sort: check.code('--sort', values.sort, SORTS) as keyof typeof SORTS }),
    ...(values.reverse ? { descending: true } : {}),
    ...(values.limit === undefined ? {} : { limit: check.count('--limit', values.limit) }),
  }
  return lookAtRecord(values.record, environment, async (store) => {
    const { settleToLook } = await import('../tasks/settle.ts')
    const { listIncidents } = await import('../tasks/list.ts')
    await settleToLook(store)
    const { incidents } = await listIncidents(store, query, countryCode)
    const style = outputStyle(environment)
    if (incidents.length === 0 && !values.json) print(await none(store, query, style))
    else if (!values.json) print(await page(store, incidents, values, style))
    else {
      await printJson(store, incidents)
      if (incidents.length === 0) await tellUnknownNames(store, query)
    }
    return DONE
  })
}

async function printJson(store: Store, incidents: readonly ListedIncident[]): Promise<void> {
  const { incidentOut } = await import('../tasks/incident-json.ts')
  const { size } = await store.head()
  for (const incident of incidents) print(`${JSON.stringify(incidentOut(incident, size))}\n`)
}

const COLUMNS: readonly Column[] = [
  { title: 'incident', isWhole: true },
  { title: 'killed', isRight: true, isWhole: true },
  { title: 'injured', isRight: true, isWhole: true },
  { title: 'grade', isWhole: true },
  { title: 'reports', isRight: true, isWhole: true },
]

async function none(store: Store, query: IncidentQuery, style: Style): Promise<string> {
  const all = await store.countIncidents()
  if (all === 0) return 'No incidents yet. "breadcrumb add FILE" adds reports.\n'
  const { whyNone } = await import('../tasks/none-found.ts')
  const said = noneInWords(all, await whyNone(store, query, countryCode))
  return lines(said.flatMap((words) => setLines([plain(printable(words))], style, plain(''), plain(''))))
}

async function page(store: Store, incidents: readonly ListedIncident[], values: Values, style: Style): Promise<string> {
  const all = await store.countIncidents()
  const rows = incidents.map((incident) => [
    cell(incident.id, 'strong'),
    cell(figureCell(incident, 'killed')),
    cell(figureCell(incident, 'injured')),
    cell(OCCURRENCE_GRADE[incident.grades.occurrence] + (incident.state === 'decided' ? ' ·' : '')),
    cell(String(incident.sources.length)),
  ])
  const decided = incidents.filter(({ state }) => state === 'decided').length
  const total = [
    counted(incidents.length, 'incident', 'incidents'),
    incidents.length < all ? ` of ${all}` : '',
    decided > 0 ? `, ${decided} decided (·)` : '',
    values.limit !== undefined && incidents.length === Number(values.limit) ? ', as many as were asked for' : '',
  ].join('')
  const isApart = rows.some((row) => row.some(({ text }) => text.startsWith(CIVILIANS)))
  const under = (i: number): string[] =>
    setLines([plain(whatAndWhere(incidents[i], style))], style, plain(INDENT), plain(INDENT))
  return lines([
    ...setTable(COLUMNS, rows, style, '', under),
    '',
    ...note(`${total}. ${FLOOR}${isApart ? ` ${APART}` : ''}`, style),
  ])
}

/** Stands under every list of figures (field guide, rule 8). */
export const FLOOR =
  'Figures are what is documented, at least: a floor, never an estimate. + no upper end, ? not known.'

const CIVILIANS = 'civ. '
const APART = '"civ." are civilians and "fig." fighters, counted by different origins.'

/** The range, or those of civilians and of fighters where different origins count the one and the other. */
function figureCell(incident: ListedIncident, harm: 'killed' | 'injured'): string {
  const apart = figuresApart(incident, harm)
  if (apart.length === 0) return short(incident[harm])
  return apart.map((each) => (isArmed(each) ? 'fig. ' : CIVILIANS) + short(each.range)).join(', ')
}

const INDENT = '    '
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`
const note = (words: string, style: Style): string[] => setLines([quiet(words)], style, quiet(''), quiet(''))

export const whatAndWhere = ({ eventType, place }: Pick<ListedIncident, 'eventType' | 'place'>, style: Style): string =>
  `${EVENT[eventType]} · ${place ? name(where(place), style) : 'place not said'}`

/** "3", "3–5 (4)", "20+", "?". */
export function short({ low, best, high, openHigh }: FigureRange): string {
  if (low === null || high === null) return '?'
  const range = low === high ? `${low}` : `${low}–${high}`
  const chosen = best !== null && best !== low && best !== high ? ` (${best})` : ''
  return range + (openHigh ? '+' : '') + chosen
}
