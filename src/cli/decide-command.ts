// The commands by which people decide. Each makes decisions of its arguments; keeping them, or saying why not, is alike for all.

import type { Place, Time } from '../model/reading.ts'
import type { Decision } from '../model/record.ts'
import type { Wish } from '../tasks/decide.ts'
import { readArguments, UsageError } from './arguments.ts'
import { countryCode } from '../model/countries.ts'
import { Check } from './incident-filters.ts'
import { listed } from './figures.ts'
import { printDone } from './output.ts'
import { CHANGE_OPTIONS, DONE, type Environment, printHelp, tell, withRecord } from './record.ts'
import { decisionInWords } from './show-decision.ts'

export type DecideKind =
  | 'accept'
  | 'reject'
  | 'merge'
  | 'split'
  | 'move'
  | 'assess'
  | 'correct'
  | 'note'
  | 'publish'
  | 'withdraw'
  | 'undo'

const OPTIONS = { ...CHANGE_OPTIONS, reason: { type: 'string' }, expect: { type: 'string' } } as const

const ASSESS = {
  ...OPTIONS,
  occurrence: { type: 'string' },
  attribution: { type: 'string' },
  killed: { type: 'string' },
  injured: { type: 'string' },
  for: { type: 'string' },
} as const

const CORRECT = {
  ...OPTIONS,
  date: { type: 'string' },
  to: { type: 'string' },
  place: { type: 'string' },
  country: { type: 'string' },
  at: { type: 'string' },
  precision: { type: 'string' },
} as const

type Values = { readonly [K in keyof typeof ASSESS | keyof typeof CORRECT]?: string | boolean }

/** Runs one of the commands. */
export async function decideCommand(
  kind: DecideKind,
  args: readonly string[],
  environment: Environment,
): Promise<number> {
  const options = kind === 'assess' ? ASSESS : kind === 'correct' ? CORRECT : OPTIONS
  const { values, positionals } = readArguments(kind, args, options) as { values: Values; positionals: string[] }
  if (values.help) return printHelp(kind, environment)
  const given = new Given(kind, values, positionals)
  if (kind === 'publish') given.exactly(1, 'name the incident to publish')
  const wishes = kind === 'publish' ? [] : await wishesOf(kind, given)
  if (!Array.isArray(wishes)) return tell(wishes)
  const expect = given.text('expect')
  const version = expect === undefined ? null : given.check.number('--expect', expect)
  return withRecord(given.text('record'), environment, async (store) => {
    const { decide } = await import('../tasks/decide.ts')
    const { authorOf } = await import('../tasks/open-record.ts')
    const by = authorOf(given.text('by'), environment)
    const how = { by, reason: given.text('reason') ?? '', expect: version }
    const { publish } = await import('../tasks/publish.ts')
    const outcome = kind === 'publish' ? await publish(store, given.names[0], how) : await decide(store, wishes, how)
    confirm(outcome.kind === 'kept' ? outcome.decisions : outcome.kept)
    return outcome.kind === 'kept' ? DONE : tell(outcome.problem)
  })
}

function confirm(decisions: readonly Decision[]): void {
  const lines = decisions.map((decision) => `${decision.seq}: ${decisionInWords(decision)}\n`)
  const numbers = listed(decisions.map(({ seq }) => String(seq)))
  const kept = decisions.length === 1 ? `Decision ${numbers} is kept` : `Decisions ${numbers} are kept`
  if (decisions.length > 0) printDone(lines.join(''), `${kept}: "breadcrumb history" shows what was decided`)
}

/** What was given to a command, and what is missing. */
class Given {
  readonly check: Check
  readonly names: readonly string[]
  private readonly values: Values

  constructor(kind: DecideKind, values: Values, names: readonly string[]) {
    this.check = new Check(kind)
    this.values = values
    this.names = names
  }

  text(option: keyof Values): string | undefined {
    const value = this.values[option]
    return typeof value === 'string' ? value : undefined
  }

  /** Refuses to go on: what is missing, and where the manual says more. */
  refuse(what: string): never {
    throw new UsageError(`${what}. ${this.check.help}`)
  }

  needReason(): void {
    if (!this.text('reason')?.trim()) this.refuse('this needs a reason, which is kept with it: --reason "why"')
  }

  atLeast(count: number, what: string): void {
    if (this.names.length < count) this.refuse(what)
  }

  exactly(count: number, what: string): void {
    this.atLeast(count, what)
    if (this.names.length > count) this.refuse(`"${this.names[count]}" is left over`)
  }
}

type Problem = Parameters<typeof tell>[0]

async function wishesOf(kind: Exclude<DecideKind, 'publish'>, given: Given): Promise<Wish[] | Problem> {
  const [first, ...rest] = given.names
  switch (kind) {
    case 'accept':
      given.atLeast(1, 'name the incident to accept')
      return given.names.map((incident) => ({ kind, incident }))
    case 'reject':
      given.atLeast(1, 'name the incident to reject')
      given.needReason()
      return given.names.map((incident) => ({ kind, incident }))
    case 'merge':
      given.atLeast(2, 'name the incident to merge into, and those to merge into it')
      return [{ kind, into: first, from: rest }]
    case 'split':
      given.atLeast(2, 'name the incident, and the claims (or sources) to part from it')
      return [{ kind: 'part', incident: first, claims: rest }]
    case 'move':
      given.exactly(2, 'name the claim, and the incident it is to go to')
      return [{ kind, claim: first, to: rest[0] }]
    case 'assess':
      return assessments(given)
    case 'correct':
      return corrections(given)
    case 'note':
      given.atLeast(2, 'name the incident, and give the words of the note')
      return [{ kind, incident: first, text: rest.join(' ') }]
    case 'withdraw':
      given.exactly(1, 'name the incident to withdraw')
      given.needReason()
      return [{ kind, incident: first }]
    case 'undo':
      given.exactly(1, 'give the number of the decision to take back; "breadcrumb history" lists them')
      return [{ kind, undoes: given.check.number('undo', first.replace(/^d-/, '')) }]
  }
}

function assessments(given: Given): Wish[] {
  given.exactly(1, 'name the incident to assess')
  const [incident] = given.names
  const wishes: Wish[] = []
  const occurrence = given.text('occurrence')
  if (occurrence !== undefined) {
    wishes.push({ kind: 'grade_occurrence', incident, grade: given.check.grade('--occurrence', occurrence) })
  }
  const attribution = given.text('attribution')
  if (attribution !== undefined) {
    wishes.push({ kind: 'grade_attribution', incident, grade: given.check.attribution('--attribution', attribution) })
  }
  const purpose = given.text('for') ?? 'publication'
  for (const harm of ['killed', 'injured'] as const) {
    const value = given.text(harm)
    if (value === undefined) continue
    wishes.push({ kind: 'choose_figure', incident, harm, value: given.check.number(`--${harm}`, value), purpose })
  }
  if (wishes.length === 0) given.refuse('say what to assess: --occurrence, --attribution, --killed or --injured')
  given.needReason()
  return wishes
}

async function corrections(given: Given): Promise<Wish[] | Problem> {
  given.exactly(1, 'name the incident to correct')
  const [incident] = given.names
  const wishes: Wish[] = []
  const date = given.text('date')
  if (date !== undefined)
    wishes.push({ kind: 'set_time', incident, time: timeOf(given, date, given.text('to') ?? date) })
  else if (given.text('to') !== undefined) given.refuse('--to is the last day: give the first with --date')
  const place = given.text('place')
  if (place !== undefined) {
    const found = await placeOf(given, place)
    if ('code' in found) return found
    wishes.push({ kind: 'set_place', incident, place: found })
  } else if (given.text('at') ?? given.text('country') ?? given.text('precision')) {
    given.refuse('name the place with --place')
  }
  if (wishes.length === 0) given.refuse('say what to correct: --date or --place')
  given.needReason()
  return wishes
}

const DAY_MS = 86_400_000

function timeOf(given: Given, first: string, last: string): Time {
  const from = given.check.day('--date', first)
  const to = given.check.day('--to', last)
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
  if (days < 1) given.refuse(`--to ${to} is before --date ${from}`)
  const precision = days === 1 ? 'day' : days <= 6 ? 'days' : days === 7 ? 'week' : 'period'
  return { asWritten: '', from, to, precision, partOfDay: null }
}

const PRECISIONS = {
  site: '',
  neighbourhood: '',
  settlement: '',
  near: '',
  district: '',
  province: '',
  area_vague: '',
  country: '',
  sea_or_air: '',
} as const

async function placeOf(given: Given, name: string): Promise<Place | Problem> {
  const { findPlace } = await import('../tasks/find-place.ts')
  const at = given.text('at')
  const point = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(at ?? '')
  if (at !== undefined && (!point || Math.abs(Number(point[1])) > 90 || Math.abs(Number(point[2])) > 180)) {
    given.refuse(`--at needs latitude and longitude in degrees, such as 36.2,37.16, not "${at}"`)
  }
  const country = given.text('country')
  const code = country === undefined ? null : countryCode(country)
  if (country !== undefined && code === null) given.refuse(`--country knows no "${country}"; give a code such as SY`)
  const precision = given.text('precision')
  return findPlace({
    name,
    country: code,
    point: point ? { lat: Number(point[1]), lon: Number(point[2]) } : null,
    precision:
      precision === undefined
        ? null
        : (given.check.code('--precision', precision, PRECISIONS) as keyof typeof PRECISIONS),
  })
}
