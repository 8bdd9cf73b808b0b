// What one origin says in one report of one harm: the step between figures as written and the range of an incident (field
// guide 5.3 to 5.5). Parts are never added to wholes; kinds of people that exclude one another are, where no whole is given.

import type { Demographic, Group, Harm } from '../model/codes.ts'
import type { Quantity } from '../model/reading.ts'
import { sideBySide } from '../model/side-by-side.ts'
import type { CountedFigure, KeptClaim, KeptSource } from '../model/record.ts'
import { groupBy } from './order.ts'

/** A figure of a claim on its way through the counting. `use` and `reason` are what becomes of it. */
export interface Figure {
  readonly kept: KeptClaim
  readonly source: KeptSource
  /** Index of its line of evidence. */
  readonly line: number
  readonly quantity: Quantity
  use: CountedFigure['use']
  reason: string
}

/** What one origin says in one report. Two figures that are neither part nor sum of one another are two statements. */
export interface Statement {
  readonly line: number
  readonly source: KeptSource
  readonly floor: number
  /** Null is open. */
  readonly ceiling: number | null
  /** The number as written. */
  readonly point: number
  /** "dozens", "civilians were killed": no number is named. */
  readonly isVague: boolean
  readonly isHedged: boolean
  /** "Another two", "a woman": used if nobody gives a figure for all. */
  readonly isLoose: boolean
  readonly figures: readonly Figure[]
}

/** Which figures are looked at: all people, or one kind. */
export interface Scope {
  readonly harm: Harm
  readonly group: Group | null
  readonly demographic: Demographic | null
}

const VAGUE = new Set(['vague', 'plural_only', 'unstated'])
const ANYONE: ReadonlySet<Group | null> = new Set([null, 'unknown_status', 'mixed'])
/** Pairwise without a member in common. A girl is a child, so `girl` beside `child` is no second kind. */
export const DISJOINT: ReadonlySet<Demographic | null> = new Set(['child', 'woman', 'man'])

/** Whether a figure is about a kind of people that a whole may hold along with others: women, medics. */
export const isNarrow = (q: Quantity): boolean =>
  (q.demographic !== null && q.demographic !== 'unspecified') || (q.role !== null && q.role !== 'other')

/** Whether a figure says something of the harm to all. "No casualties" speaks of the killed and of the injured. */
export function speaksOf(q: Quantity, harm: Harm): boolean {
  if (q.harm === harm) return true
  return q.bound === 'zero' && q.harm === 'killed_or_injured' && (harm === 'killed' || harm === 'injured')
}

/** The statements within a scope, in order of lines and sources as the figures come. */
export function statementsIn(scope: Scope, figures: readonly Figure[]): Statement[] {
  const isWhole = scope.group === null && scope.demographic === null
  const own = figures.filter((figure) => speaksOf(figure.quantity, scope.harm) && fits(scope, figure, isWhole))
  const groups = groupBy(own, (figure) => `${figure.line} ${figure.source.id}`)
  return [...groups.values()].flatMap((group) => (isWhole ? wholes(group) : kinds(group)))
}

function fits(scope: Scope, { quantity, use }: Figure, isWhole: boolean): boolean {
  if (use === 'discounted' || use === 'no_report' || use === 'bounds_only') return false
  if (isWhole) return quantity.partOf === null
  if (quantity.bound === 'zero' && quantity.group === null && quantity.demographic === null) return true
  if (scope.demographic !== null) return quantity.demographic === scope.demographic && isPlainRole(quantity)
  return quantity.group === scope.group && !isNarrow(quantity)
}

const isPlainRole = (q: Quantity): boolean => q.role === null || q.role === 'other'

/** Figures of one kind of people: each is a statement, whether part or whole. */
const kinds = (figures: readonly Figure[]): Statement[] =>
  exactest(figures.filter((figure) => !figure.quantity.increment).map((figure) => single(figure)))

function wholes(figures: readonly Figure[]): Statement[] {
  const more = figures.filter((figure) => figure.quantity.increment)
  const settled = figures.filter((figure) => !figure.quantity.increment)
  const joined = joinedIn(settled)
  const others = new Set([...joined.values()].flat())
  const again = settled.filter((figure) => !others.has(figure) && !joined.has(figure) && isOneOf(figure, joined))
  setAside(again, 'part', 'Told of before, beside others.')
  const alone = settled.filter((figure) => !others.has(figure) && !again.includes(figure))
  const general = alone.filter((figure) => !isNarrow(figure.quantity))
  const narrow = alone.filter((figure) => isNarrow(figure.quantity))
  const stated = general.length ? generalWholes(general) : narrowWholes(narrow)
  const whole = exactest(stated.map((statement) => withJoined(statement, joined)))
  if (general.length) setAside(narrow, 'part', 'A kind of people, beside a figure for all by the same origin.')
  return more.length ? withMore(whole, more) : whole
}

/**
 * "Two policemen and a schoolgirl", "a driver and his daughter": the first of those who stand side by side, one for no kind
 * of people before others, with the rest. Kinds that are summed anyhow ("12 civilians and 5 fighters", "three women and
 * two children") stand for themselves.
 */
function joinedIn(figures: readonly Figure[]): Map<Figure, readonly Figure[]> {
  const joined = new Map<Figure, readonly Figure[]>()
  for (const [kept, own] of groupBy(figures, (figure) => figure.kept)) {
    if (own.length < 2) continue
    const beside = sideBySide(kept.claim.quantities, kept.claim.passage)
    const left = new Set(own)
    for (const figure of [...own.filter((f) => !isNarrow(f.quantity)), ...own]) {
      const run = left.has(figure) ? beside.get(figure.quantity) : undefined
      const rest = run ? own.filter((other) => left.has(other) && run.includes(other.quantity)) : []
      if (!rest.length || areKinds([figure, ...rest])) continue
      joined.set(figure, rest)
      for (const one of [figure, ...rest]) left.delete(one)
    }
  }
  return joined
}

/** Figures for kinds of people that have no member in common, by what they are in the war or by sex and age. */
function areKinds(figures: readonly Figure[]): boolean {
  const groups = figures.map(({ quantity }) => quantity.group)
  const demographics = figures.map(({ quantity }) => quantity.demographic)
  const areGroups = !figures.some((f) => isNarrow(f.quantity)) && !groups.some((group) => ANYONE.has(group))
  const areDisjoint = demographics.every((kind) => DISJOINT.has(kind))
  return (
    (areGroups && new Set(groups).size === figures.length) ||
    (areDisjoint && new Set(demographics).size === figures.length)
  )
}

/** Whether somebody is told of again who was told of beside others: "the driver". */
const isOneOf = ({ quantity: q }: Figure, joined: ReadonlyMap<Figure, readonly Figure[]>): boolean =>
  [...joined]
    .flatMap(([first, rest]) => [first, ...rest])
    .some(
      ({ quantity: o }) =>
        o.floor === q.floor &&
        o.ceiling === q.ceiling &&
        o.group === q.group &&
        o.role === q.role &&
        o.demographic === q.demographic,
    )

/** A figure with those that stand beside it is a figure for all of them. */
function withJoined(statement: Statement, joined: ReadonlyMap<Figure, readonly Figure[]>): Statement {
  const more = [...new Set(statement.figures.flatMap((figure) => joined.get(figure) ?? []))]
  if (!more.length) return statement
  const added = more.map((figure) => single(figure))
  const isOpen = statement.ceiling === null || added.some(({ ceiling }) => ceiling === null)
  return {
    ...statement,
    floor: statement.floor + total(added.map(({ floor }) => floor)),
    ceiling: isOpen ? null : (statement.ceiling ?? 0) + total(added.map(({ ceiling }) => ceiling ?? 0)),
    point: statement.point + total(added.map(({ point }) => point)),
    isVague: statement.isVague || added.some(({ isVague }) => isVague),
    ...hedging([...statement.figures, ...more]),
    figures: [...statement.figures, ...more],
  }
}

function setAside(figures: readonly Figure[], use: Figure['use'], reason: string): void {
  for (const figure of figures) {
    figure.use = use
    figure.reason = reason
  }
}

/** "12 civilians and 5 fighters": 17, unless a figure for all is given. */
function generalWholes(figures: readonly Figure[]): Statement[] {
  const all = figures.filter((figure) => ANYONE.has(figure.quantity.group))
  const byGroup = [
    ...groupBy(
      figures.filter((f) => !all.includes(f)),
      (f) => f.quantity.group,
    ).values(),
  ]
  const exact = all.filter((figure) => !VAGUE.has(figure.quantity.bound))
  if (exact.length || !byGroup.length) {
    setAside(byGroup.flat(), 'part', 'A group of people, beside a figure for all by the same origin.')
    return all.map((figure) => single(figure))
  }
  const named = byGroup.length === 1 ? byGroup[0].map((figure) => single(figure)) : [sum(byGroup)]
  return [...named, ...all.map((figure) => single(figure))]
}

/** "Three women and two children": 5, if nobody gives a figure for all. Kinds that may share members give only a floor. */
function narrowWholes(figures: readonly Figure[]): Statement[] {
  return sumOfKinds(figures).map((statement) => ({ ...statement, isLoose: true }))
}

function sumOfKinds(figures: readonly Figure[]): Statement[] {
  const byKind = groupBy(figures, (figure) => figure.quantity.demographic)
  if (byKind.size < 2) return figures.map((figure) => single(figure))
  if ([...byKind.keys()].every((kind) => DISJOINT.has(kind))) return [sum([...byKind.values()])]
  const parts = figures.map((figure) => single(figure))
  const most = Math.max(...parts.map((part) => part.floor))
  return [{ ...parts[0], ...hedging(figures), floor: most, ceiling: null, point: most, isVague: true, figures }]
}

function single(figure: Figure): Statement {
  const { quantity, source, line } = figure
  const floor = quantity.floor ?? 0
  const { ceiling } = quantity
  const isVague = VAGUE.has(quantity.bound)
  return {
    line,
    source,
    floor,
    ceiling,
    point: pointOf(quantity),
    isVague,
    isLoose: false,
    ...hedging([figure]),
    figures: [figure],
  }
}

const hedging = (figures: readonly Figure[]) => ({
  isHedged: figures.some(({ kept }) => kept.claim.modality === 'hedged' || kept.claim.modality === 'questioned'),
})

/** Lows to lows and highs to highs; of several figures for one kind the widest bounds hold. */
function sum(kindsOfFigures: readonly (readonly Figure[])[]): Statement {
  const parts = kindsOfFigures.map((figures) => exactest(figures.map((figure) => single(figure))))
  const figures = parts.flat().flatMap((statement) => statement.figures)
  const floor = total(parts.map((part) => Math.min(...part.map((s) => s.floor))))
  const point = total(parts.map((part) => Math.min(...part.map((s) => s.point))))
  const isOpen = parts.flat().some((s) => s.ceiling === null)
  const ceiling = isOpen ? null : total(parts.map((part) => Math.max(...part.map((s) => s.ceiling ?? 0))))
  const isVague = parts.some((part) => part.every((s) => s.isVague))
  return { ...parts[0][0], floor, ceiling, point, isVague, ...hedging(figures), figures }
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/** "Another two": added to what the same origin said in the same report, or no more than a floor. */
function withMore(whole: readonly Statement[], more: readonly Figure[]): Statement[] {
  const once = groupBy(more, ({ quantity: q }) => `${q.phrase.exact} ${q.floor} ${q.ceiling}`)
  const added = [...once.values()].map((same) => single(same[0]))
  const floor = total(added.map((s) => s.floor))
  const point = total(added.map((s) => s.point))
  const isOpen = added.some((s) => s.ceiling === null)
  const ceiling = isOpen ? null : total(added.map((s) => s.ceiling ?? 0))
  if (!whole.length)
    return [{ ...added[0], floor, ceiling: null, point, ...hedging(more), isLoose: true, figures: more }]
  return whole.map((base) => ({
    ...base,
    floor: base.floor + floor,
    point: base.point + point,
    ceiling: base.ceiling === null || ceiling === null ? null : base.ceiling + ceiling,
    figures: [...base.figures, ...more],
  }))
}

/** The number as written. A range gives its lower end, "up to N" gives N, "about N" gives N. */
export function pointOf({ bound, floor, ceiling }: Quantity): number {
  if (bound === 'approx' && floor !== null && ceiling !== null) return Math.floor((floor + ceiling) / 2)
  if (bound === 'at_most' || bound === 'less_than') return ceiling ?? floor ?? 0
  return floor ?? 0
}

/** Of what one origin says in one report, a count goes before "dozens", and 22 before "at least 20". */
function exactest(statements: readonly Statement[]): Statement[] {
  const counts = statements.filter((statement) => !statement.isVague)
  return statements.filter((statement) => {
    const closer = statement.isVague
      ? (counts.find((count) => overlap(statement, count)) ?? statements.find((other) => isWider(statement, other)))
      : counts.find((other) => isWider(statement, other))
    if (!closer) return true
    setAside(statement.figures, 'less_precise', 'The same origin is more exact in the same report.')
    return false
  })
}

/** Whether an interval holds another and more. */
function isWider(a: Statement, b: Statement): boolean {
  const [top, otherTop] = [a.ceiling ?? Infinity, b.ceiling ?? Infinity]
  return a.floor <= b.floor && top >= otherTop && (a.floor < b.floor || top > otherTop)
}

/** Whether two intervals have a number in common. */
export const overlap = (
  a: { readonly floor: number; readonly ceiling: number | null },
  b: { readonly floor: number; readonly ceiling: number | null },
): boolean => a.floor <= (b.ceiling ?? Infinity) && b.floor <= (a.ceiling ?? Infinity)
