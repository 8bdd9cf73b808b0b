// `breadcrumb tolls`: claimed totals, each set against what is documented in its scope.

import type { Unit } from '../model/codes.ts'
import type { TollRecord } from '../model/record.ts'
import { readArguments, UsageError } from './arguments.ts'
import { range } from './figures.ts'
import { Check } from './incident-filters.ts'
import { FLOOR } from './incidents-command.ts'
import { DEMOGRAPHIC, GROUP, HARM, type Noun, UNIT } from './labels.ts'
import { plain, quiet, type Style, strong } from './layout.ts'
import { outputStyle, print } from './output.ts'
import { Page } from './page.ts'
import { DONE, type Environment, lookAtRecord, printHelp, RECORD_OPTIONS } from './record.ts'
import { OCCURRENCE_GRADE } from './record-labels.ts'
import { when } from './when.ts'
import { where } from './where.ts'
import { printable } from './width.ts'
import { counted } from './words.ts'

const OPTIONS = { ...RECORD_OPTIONS, grade: { type: 'string', multiple: true }, json: { type: 'boolean' } } as const

export async function tollsCommand(args: readonly string[], environment: Environment): Promise<number> {
  const { values, positionals } = readArguments('tolls', args, OPTIONS)
  if (values.help) return printHelp('tolls', environment)
  const check = new Check('tolls')
  if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is left over. ${check.help}`)
  const grades = values.grade?.map((grade) => check.grade('--grade', grade)) ?? null
  return lookAtRecord(values.record, environment, async (store) => {
    const { listTolls } = await import('../tasks/derived.ts')
    const tolls = await listTolls(store, grades)
    if (values.json) for (const toll of tolls) print(`${JSON.stringify(toll)}\n`)
    else print(page(tolls, outputStyle(environment)))
    return DONE
  })
}

function page(tolls: readonly TollRecord[], style: Style): string {
  if (tolls.length === 0) return 'No tolls are claimed.\n'
  const page = new Page(style)
  for (const toll of inOrder(tolls)) show(page, toll)
  page.quiet(
    `${counted(tolls.length, 'toll', 'tolls')}. A toll is never an incident and is never added to incidents. ${FLOOR}`,
  )
  return page.toString()
}

const inOrder = (tolls: readonly TollRecord[]): TollRecord[] =>
  [...tolls].sort((a, b) => Number(a.isSuperseded) - Number(b.isSuperseded) || (b.floor ?? 0) - (a.floor ?? 0))

function show(page: Page, toll: TollRecord): void {
  const { area, period, speaker, phrase, claim, isSuperseded, sameScope } = toll
  page.text([
    strong(tollInWords(toll)),
    plain(`, ${area ? printable(where(area)) : 'area not said'}, ${period ? when(period) : 'period not said'}`),
  ])
  page.row('says', [plain(printable(speaker)), quiet(`  “${printable(phrase)}” (${claim})`)], 13)
  if (isSuperseded) page.row('', 'a later figure of the same speaker took its place', 13)
  page.row('same scope', sameScope.join(', '), 13)
  documented(page, toll)
  page.blank()
}

/** "250 civilians killed", "2 or more facilities damaged or destroyed", "1 child killed". */
export function tollInWords(toll: Pick<TollRecord, 'floor' | 'ceiling' | 'harm' | 'unit' | 'population'>): string {
  const { floor, ceiling, harm } = toll
  const number = floor === null ? 'number not given of' : range(floor, ceiling)
  const [one, many] = nounOf(toll)
  const noun = floor === 1 && ceiling === 1 ? one : many
  return [number, noun, HARM[harm].after || HARM[harm].row].filter(Boolean).join(' ')
}

function nounOf({ unit, population: { demographic, group } }: Pick<TollRecord, 'unit' | 'population'>): Noun {
  if (unit !== 'persons') return UNIT[unit as Unit]
  return demographic && demographic !== 'unspecified' ? DEMOGRAPHIC[demographic] : GROUP[group ?? 'unknown_status']
}

function documented(page: Page, { documented: sum, notItemised }: TollRecord): void {
  if (!sum) return
  const grades = sum.grades.map((grade) => OCCURRENCE_GRADE[grade]).join(' and ')
  const besides = [
    sum.unknown > 0 ? `${sum.unknown} with an unknown number` : '',
    sum.unclear > 0 ? `${sum.unclear} more may lie in scope` : '',
    sum.leftOut > 0 ? `${sum.leftOut} of other grades left out` : '',
  ]
  const incidents = counted(sum.incidents, 'incident', 'incidents')
  page.row(
    'documented',
    `at least ${range(sum.low, sum.high)}${sum.openHigh ? '+' : ''} in ${incidents} (${[grades, ...besides].filter(Boolean).join('; ')})`,
    13,
  )
  if (notItemised) {
    const { low, high } = notItemised
    page.row('not itemised', range(low, high), 13)
  }
}
