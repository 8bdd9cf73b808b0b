// Low, best and high for each harm of an incident (field guide 5.3 to 5.6 and 5.10), and what became of every figure on the
// way. Nothing is averaged. Zero is said, unknown is silence: they stay apart.

import type { Harm } from '../model/codes.ts'
import { isCountedApart } from '../model/counted-apart.ts'
import { RANKS, reason } from '../model/reasons.ts'
import type { Quantity } from '../model/reading.ts'
import type { ChosenFigure, CountedFigure, FigureRange, HarmFigure, KeptClaim, KeptSource } from '../model/record.ts'
import type { Lines } from './lines.ts'
import { compareText, distinct } from './order.ts'
import { type Figure, isNarrow, overlap, type Scope, type Statement, speaksOf, statementsIn } from './statements.ts'

/** Version of the policy: which claims count, and how `best` is chosen. */
export const FIGURES_POLICY = 'figures/1'

/** What is counted of one incident. */
export interface Counting {
  readonly killed: FigureRange
  readonly injured: FigureRange
  readonly figures: readonly HarmFigure[]
  readonly counted: readonly CountedFigure[]
  /** Active statements on all people, for telling where origins disagree. */
  readonly statements: Readonly<Record<'killed' | 'injured', readonly Statement[]>>
}

/** Counts what the claims of an incident say. A person's choices go before the policy and widen the range if they must. */
export function countFigures(
  claims: readonly KeptClaim[],
  sources: ReadonlyMap<string, KeptSource>,
  lines: Lines,
  chosen: readonly ChosenFigure[] = [],
): Counting {
  const figures = claims.flatMap((kept) => figuresOf(kept, sources.get(kept.source), lines))
  const whole = (harm: Harm) => standing(statementsIn({ harm, group: null, demographic: null }, figures), true)
  const killed = whole('killed')
  const injured = whole('injured')
  const apart = { counted: figures.map(counted), lines: lines.lines }
  const range = (harm: 'killed' | 'injured', statements: readonly Statement[]) =>
    choose(
      rangeOf(statements, lines, isCountedApart(apart, harm)) ?? boundsOf(harm, figures) ?? silent(harm, figures),
      harm,
      chosen,
    )
  const ranges = { killed: range('killed', killed), injured: range('injured', injured) }
  const others = scopesOf(figures).flatMap((scope): HarmFigure[] => {
    if (isWhole(scope) && (scope.harm === 'killed' || scope.harm === 'injured')) return []
    const found = rangeOf(standing(statementsIn(scope, figures), isWhole(scope)), lines)
    return found ? [{ ...scope, range: found }] : []
  })
  const wholes = (['killed', 'injured'] as const).map((harm) => ({
    harm,
    group: null,
    demographic: null,
    range: ranges[harm],
  }))
  return {
    ...ranges,
    figures: [...wholes, ...others],
    counted: figures.map(counted),
    statements: { killed, injured },
  }
}

/** Harms that are counted in people. Property is not. */
const isPeople = (q: Quantity): boolean =>
  q.harm !== null &&
  q.harm !== 'property_damage' &&
  q.harm !== 'none' &&
  (q.unit === 'persons' || q.unit === 'bodies' || q.unit === 'families')

function figuresOf(kept: KeptClaim, source: KeptSource | undefined, lines: Lines): Figure[] {
  const line = lines.lineOf.get(kept.id)
  if (!source || line === undefined) return []
  return kept.claim.quantities
    .filter(isPeople)
    .map((quantity) => ({ kept, source, line, quantity, ...firstLook(kept, quantity) }))
}

/** What the words alone say of a figure's use. */
function firstLook({ claim, isBroken }: KeptClaim, q: Quantity): { use: CountedFigure['use']; reason: string } {
  const isZero = q.bound === 'zero'
  if (isBroken) return { use: 'discounted', reason: 'Its words are no longer found at their place.' }
  if (claim.modality === 'denied') return { use: 'discounted', reason: 'It is what the speaker denies.' }
  if (claim.modality === 'negated' && !isZero)
    return { use: 'discounted', reason: 'The claim says that it did not happen.' }
  if (claim.modality === 'planned_or_future' || claim.modality === 'conditional')
    return { use: 'discounted', reason: 'It is planned, or would follow.' }
  if (q.bound === 'no_report' || (q.floor === null && q.ceiling === null))
    return { use: 'no_report', reason: 'No number is said: unknown, not zero.' }
  if (q.harm === 'killed_or_injured' && !isZero)
    return { use: 'bounds_only', reason: 'Killed and injured together: never split, only a bound for each.' }
  if (q.partOf !== null) return { use: 'part', reason: `Part of "${q.partOf}".` }
  return { use: 'active', reason: '' }
}

/** Statements that a later one by the same origin has not replaced, and no bodies or families beside persons. */
function standing(statements: readonly Statement[], isNoted: boolean): Statement[] {
  const note = (statement: Statement, use: CountedFigure['use'], reason: string) => {
    if (isNoted)
      for (const figure of statement.figures) if (figure.use === 'active') Object.assign(figure, { use, reason })
  }
  const firm = statements.filter((statement) => !statement.isLoose)
  const persons = firm.filter((statement) => statement.figures.some(({ quantity }) => quantity.unit === 'persons'))
  const used = persons.length ? persons : firm.length ? firm : statements
  for (const statement of statements)
    if (!used.includes(statement))
      note(statement, 'bounds_only', 'Bodies, families, "more" or one kind of people, beside a figure for all.')
  return used.filter((statement) => {
    const later = used.find((other) => replaces(other, statement))
    if (later) note(statement, 'superseded', `The same origin says otherwise later, in ${later.source.id}.`)
    return !later
  })
}

/** A later figure by the same origin; "dozens" does not take the place of a number that it allows. */
function replaces(later: Statement, earlier: Statement): boolean {
  if (later.line !== earlier.line || !isLater(later.source, earlier.source)) return false
  return !(later.isVague && !earlier.isVague && overlap(later, earlier))
}

/** What tells when a source was written. */
type Dated = Pick<KeptSource, 'id' | 'follows' | 'writtenOn' | 'publishedAt'>

/** Whether a source was published after another: by day, by hour where both have one, or as its next version. */
export function isLater(a: Dated, b: Dated): boolean {
  if (a.follows === b.id) return true
  const [left, right] = [saidOn(a), saidOn(b)]
  if (left === null || right === null) return false
  if (left.slice(0, 10) !== right.slice(0, 10)) return left.slice(0, 10) > right.slice(0, 10)
  const [hour, otherHour] = [instant(a.publishedAt), instant(b.publishedAt)]
  return hour !== null && otherHour !== null && hour > otherHour
}

const saidOn = (source: Dated): string | null => source.writtenOn ?? source.publishedAt

/** Milliseconds since 1970 of a date-time that says its offset; null for a mere day. */
function instant(date: string | null): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(date ?? '')) return null
  const at = Date.parse(date ?? '')
  return Number.isNaN(at) ? null : at
}

/** Lower is better. */
function rank(statement: Statement, lines: Lines): number {
  const line = lines.lines[statement.line]
  if (statement.isHedged) return 3
  if (line.isInterested) return 2
  return line.isNamed ? 0 : 1
}

const BY_RANK = [RANKS.named, RANKS.unnamed, RANKS.party, RANKS.hedged]

function rangeOf(statements: readonly Statement[], lines: Lines, isApart = false): FigureRange | null {
  if (!statements.length) return null
  const chosen = [...statements].sort((a, b) => byPolicy(a, b, lines))[0]
  const low = statements.reduce((least, s) => Math.min(least, s.floor), Infinity)
  const high = statements.reduce((most, s) => Math.max(most, s.ceiling ?? s.point, s.ceiling ?? s.floor), -Infinity)
  return {
    low,
    best: Math.min(Math.max(chosen.point, low), high),
    high,
    openHigh: statements.some((s) => s.ceiling === null),
    policy: FIGURES_POLICY,
    reason: whyBest(chosen, statements, lines, isApart),
    claims: distinct(statements.flatMap((s) => s.figures.map((figure) => figure.kept.id))),
  }
}

/** A number before "dozens"; the better origin; the later day; the lower. The rest only keeps the order fixed. */
function byPolicy(a: Statement, b: Statement, lines: Lines): number {
  if (a.isVague !== b.isVague) return a.isVague ? 1 : -1
  return (
    rank(a, lines) - rank(b, lines) ||
    compareText(dayOf(b.source), dayOf(a.source)) ||
    a.point - b.point ||
    a.line - b.line ||
    compareText(a.source.bytesHash, b.source.bytesHash) ||
    a.figures[0].kept.claim.passage.start - b.figures[0].kept.claim.passage.start
  )
}

const dayOf = (source: KeptSource): string => saidOn(source)?.slice(0, 10) ?? ''

function whyBest(chosen: Statement, statements: readonly Statement[], lines: Lines, isApart: boolean): string {
  const { origin: name } = lines.lines[chosen.line]
  const words = distinct(chosen.figures.map((figure) => `"${figure.quantity.phrase.exact}"`)).join(' and ')
  if (isApart) return reason('figure.apart', { words, name })
  const others = new Set(statements.map((s) => s.line)).size - 1
  if (!others) return reason('figure.alone', { words, name })
  const said = { words, name, rank: BY_RANK[rank(chosen, lines)] }
  return others === 1 ? reason('figure.latest_of_two', said) : reason('figure.latest', { ...said, n: others })
}

const DEADLY = /\b(?:kill(?:s|ed|ing)?|dead|deaths?|died|dies)\b/i

/** "Twelve casualties": of the killed it says no more than 0 to 12, or 1 to 12 where killing is said. */
function boundsOf(harm: 'killed' | 'injured', figures: readonly Figure[]): FigureRange | null {
  const combined = figures.filter(
    (figure) => figure.use === 'bounds_only' && figure.quantity.harm === 'killed_or_injured',
  )
  if (!combined.length) return null
  const isSaid = combined.some(({ kept }) => DEADLY.test(kept.claim.passage.exact))
  const tops = combined.map(({ quantity }) => quantity.ceiling ?? quantity.floor ?? 0)
  const high = Math.max(...tops)
  return {
    low: Math.min(harm === 'killed' && isSaid ? 1 : 0, high),
    best: null,
    high,
    openHigh: combined.some(({ quantity }) => quantity.ceiling === null),
    policy: FIGURES_POLICY,
    reason: reason('figure.together'),
    claims: distinct(combined.map(({ kept }) => kept.id)),
  }
}

function silent(harm: Harm, figures: readonly Figure[]): FigureRange {
  const without = figures.filter(
    (figure) =>
      figure.use === 'no_report' && (speaksOf(figure.quantity, harm) || figure.quantity.harm === 'killed_or_injured'),
  )
  const why = without.length ? reason('figure.nothing_known') : reason('figure.none')
  const claims = distinct(without.map(({ kept }) => kept.id))
  return { low: null, best: null, high: null, openHigh: false, policy: FIGURES_POLICY, reason: why, claims }
}

/** A person's latest choice is the best figure; the range gives way only where claims changed since. */
function choose(range: FigureRange, harm: 'killed' | 'injured', chosen: readonly ChosenFigure[]): FigureRange {
  const choice = chosen.filter((one) => one.harm === harm).at(-1)
  if (!choice) return range
  const { value, purpose, reason, by } = choice
  const isOutside = range.low === null || range.high === null || value < range.low || value > range.high
  const isBeyond = isOutside && !(range.openHigh && range.low !== null && value >= range.low)
  return {
    ...range,
    low: Math.min(range.low ?? value, value),
    best: value,
    high: Math.max(range.high ?? value, value),
    policy: 'person',
    reason: `Chosen by ${by} for ${purpose}: ${reason}${isBeyond ? ' (No claim allows it now: look at it again.)' : ''}`,
  }
}

/** Every harm and kind of people that some figure is about, in a fixed order. */
function scopesOf(figures: readonly Figure[]): Scope[] {
  const scopes = new Map<string, Scope>()
  const add = (scope: Scope) => scopes.set(`${scope.harm} ${scope.group ?? ''} ${scope.demographic ?? ''}`, scope)
  for (const { quantity: q } of figures) {
    if (q.harm === null || q.harm === 'killed_or_injured') continue
    add({ harm: q.harm, group: null, demographic: null })
    if (q.group !== null && q.group !== 'unknown_status' && !isNarrow(q))
      add({ harm: q.harm, group: q.group, demographic: null })
    if (q.demographic !== null && q.demographic !== 'unspecified')
      add({ harm: q.harm, group: null, demographic: q.demographic })
  }
  return [...scopes].sort(([a], [b]) => compareText(a, b)).map(([, scope]) => scope)
}

const isWhole = (scope: Scope): boolean => scope.group === null && scope.demographic === null

const counted = ({ kept, quantity, use, reason }: Figure): CountedFigure => ({
  claim: kept.id,
  harm: quantity.harm ?? 'none',
  group: quantity.group,
  demographic: quantity.demographic,
  phrase: quantity.phrase.exact,
  bound: quantity.bound,
  floor: quantity.floor,
  ceiling: quantity.ceiling,
  use,
  reason,
})
