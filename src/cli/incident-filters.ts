// The options by which incidents are chosen, alike for listing and for exports.

import type { EventType, Harm } from '../model/codes.ts'
import type { OccurrenceGrade } from '../model/record.ts'
import type { IncidentQuery } from '../tasks/list.ts'
import { nearest, UsageError } from './arguments.ts'
import { EVENT, HARM } from './labels.ts'
import { ATTRIBUTION_GRADE, OCCURRENCE_GRADE } from './record-labels.ts'

export const FILTER_OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  place: { type: 'string' },
  event: { type: 'string', multiple: true },
  actor: { type: 'string' },
  harm: { type: 'string' },
  'min-killed': { type: 'string' },
  'min-injured': { type: 'string' },
  grade: { type: 'string', multiple: true },
  health: { type: 'boolean' },
  truce: { type: 'string' },
  state: { type: 'string' },
  'changed-since': { type: 'string' },
} as const

/** What the options hold. */
export interface FilterValues {
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly event?: readonly string[]
  readonly actor?: string
  readonly harm?: string
  readonly 'min-killed'?: string
  readonly 'min-injured'?: string
  readonly grade?: readonly string[]
  readonly health?: boolean
  readonly truce?: string
  readonly state?: string
  readonly 'changed-since'?: string
}

/** The question that the options ask. Throws a `UsageError` for a value that means nothing. */
export function readFilters(command: string, values: FilterValues): IncidentQuery {
  const check = new Check(command)
  const query: { -readonly [K in keyof IncidentQuery]: IncidentQuery[K] } = {}
  if (values.from !== undefined) query.from = check.span('--from', values.from).first
  if (values.to !== undefined) query.to = check.span('--to', values.to).last
  if (query.from !== undefined && query.to !== undefined && query.from > query.to) {
    throw new UsageError(`--from ${values.from} is after --to ${values.to}. ${check.help}`)
  }
  if (values.place !== undefined) query.place = values.place
  if (values.event) query.eventTypes = values.event.map((code) => check.code('--event', code, EVENT) as EventType)
  if (values.actor !== undefined) query.actor = values.actor
  if (values.harm !== undefined) query.harm = check.code('--harm', values.harm, HARM) as Harm
  if (values['min-killed'] !== undefined) query.leastKilled = check.number('--min-killed', values['min-killed'])
  if (values['min-injured'] !== undefined) query.leastInjured = check.number('--min-injured', values['min-injured'])
  if (values.grade) query.grades = values.grade.map((code) => check.grade('--grade', code))
  if (values.health) query.isHealth = true
  if (values.truce !== undefined)
    query.coverage = check.code('--truce', values.truce, TRUCE) as IncidentQuery['coverage']
  if (values.state !== undefined) query.state = check.code('--state', values.state, STATE) as IncidentQuery['state']
  const since = values['changed-since']
  if (since !== undefined)
    query.changedSince = /^\d{1,10}$/.test(since) ? Number(since) : check.day('--changed-since', since)
  return query
}

const isRealDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)

const asCode = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

const TRUCE = { covered: '', not_covered: '', unclear: '' }
const STATE = { proposed: '', decided: '' }

/** Reads values of options, or says what they may be. */
export class Check {
  readonly help: string

  constructor(command: string) {
    this.help = `See "breadcrumb ${command} --help".`
  }

  /** A day as YYYY-MM-DD. */
  day(option: string, value: string): string {
    if (!isRealDay(value))
      throw new UsageError(`${option} needs a day such as 2016-05-01, not "${value}". ${this.help}`)
    return value
  }

  /** The first and the last day of a day, a month (2016-05) or a year. */
  span(option: string, value: string): { readonly first: string; readonly last: string } {
    const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? []
    const first = year === undefined ? value : `${year}-${month ?? '01'}-01`
    if (!isRealDay(first)) {
      throw new UsageError(`${option} needs a day such as 2016-05-01, a month or a year, not "${value}". ${this.help}`)
    }
    if (year === undefined) return { first, last: first }
    const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0))
    return { first, last: last.toISOString().slice(0, 10) }
  }

  number(option: string, value: string): number {
    if (!/^\d{1,9}$/.test(value)) throw new UsageError(`${option} needs a whole number, not "${value}". ${this.help}`)
    return Number(value)
  }

  /** A whole number above zero. */
  count(option: string, value: string): number {
    const number = this.number(option, value)
    if (number === 0) throw new UsageError(`${option} needs a number of at least 1. ${this.help}`)
    return number
  }

  /** One of the codes of a table, or the words that lists show for it; blanks and capitals are forgiven. */
  code(
    option: string,
    value: string,
    known: Readonly<Record<string, unknown>>,
    typed: (code: string) => string = (code) => code,
  ): string {
    const code = asCode(value)
    if (Object.hasOwn(known, code)) return code
    const shown = Object.entries(known).find(([, words]) => typeof words === 'string' && asCode(words) === code)
    if (shown) return shown[0]
    const codes = Object.keys(known)
    const near = nearest(code, codes)
    const hint = near ? `Did you mean ${typed(near)}?` : `It may be ${codes.map(typed).join(', ')}.`
    throw new UsageError(`${option} knows no "${value}". ${hint} ${this.help}`)
  }

  grade(option: string, value: string): OccurrenceGrade {
    return this.code(option, value, OCCURRENCE_GRADE) as OccurrenceGrade
  }

  attribution(option: string, value: string): keyof typeof ATTRIBUTION_GRADE {
    return this.code(option, value, ATTRIBUTION_GRADE) as keyof typeof ATTRIBUTION_GRADE
  }
}
