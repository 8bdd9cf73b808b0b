// Where claims on one incident cannot all be right (field guide 6), side by side with the origins behind each. Nothing is
// decided here: a vaguer claim is no contradiction, and what was superseded no longer takes a side.

import { type EventType, isArmed } from '../model/codes.ts'
import { isCountedApart } from '../model/counted-apart.ts'
import type { Place, Time } from '../model/reading.ts'
import type { Conflict, ConflictSide, ConflictType, KeptClaim } from '../model/record.ts'
import { type Accusation, type Accusations, agree, deniesIt } from './accusations.ts'
import type { Counting } from './figures.ts'
import type { Lines } from './lines.ts'
import { compareText, distinct, groupBy } from './order.ts'
import { voiceKey } from './origins.ts'
import { placesApart } from './places.ts'
import { isNarrow, overlap, type Statement } from './statements.ts'

/** All that the search for disagreements needs to know of an incident. */
export interface Weighed {
  readonly claims: readonly KeptClaim[]
  readonly lines: Lines
  readonly counting: Counting
  readonly accusations: Accusations
  readonly eventType: EventType
}

/** The disagreements, in a fixed order of types. */
export function conflictsOf(weighed: Weighed): Conflict[] {
  return [
    ...existence(weighed),
    ...(['killed', 'injured'] as const).flatMap((harm) =>
      ofOnePeople(harm, weighed).flatMap((statements) => numbers(harm, statements, weighed.lines)),
    ),
    ...partsAboveWhole(weighed),
    ...status(weighed),
    ...attribution(weighed),
    ...rivals(weighed, 'place', 'where it was', placesOf, placesApart, (place) => place.name),
    ...rivals(weighed, 'time', 'when it was', timesOf, timesApart, timeText),
    ...rivals(
      weighed,
      'means',
      'how it was done',
      meansOf,
      (a, b) => a !== b,
      (kind) => kind,
    ),
    ...facilities(weighed),
  ]
}

const originsOf = (claims: readonly string[], lines: Lines): string[] =>
  distinct(
    claims.flatMap((claim) => {
      const line = lines.lineOf.get(claim)
      return line === undefined ? [] : [lines.lines[line].origin]
    }),
  )

const side = (value: string, claims: readonly string[], lines: Lines): ConflictSide => ({
  value,
  claims: distinct(claims),
  origins: originsOf(claims, lines),
})

/** Claims that count: what is denied or planned asserts nothing. */
const asserts = ({ claim, isBroken }: KeptClaim): boolean =>
  claim.kind === 'incident' &&
  !isBroken &&
  claim.modality !== 'denied' &&
  claim.modality !== 'negated' &&
  claim.modality !== 'planned_or_future' &&
  claim.modality !== 'conditional'

function existence({ claims, lines }: Weighed): Conflict[] {
  const against = claims.filter(deniesIt)
  const for_ = claims.filter(asserts)
  if (!against.length || !for_.length) return []
  const sides = [
    side(
      'it happened',
      for_.map((kept) => kept.id),
      lines,
    ),
    side(
      'it did not happen',
      against.map((kept) => kept.id),
      lines,
    ),
  ]
  return [{ type: 'existence', about: 'whether it happened', sides }]
}

/** Statements that may be held against one another: those on civilians and those on fighters not, where they stand apart. */
function ofOnePeople(harm: 'killed' | 'injured', { counting, lines }: Weighed): ReadonlyArray<readonly Statement[]> {
  const all = counting.statements[harm]
  if (!isCountedApart({ counted: counting.counted, lines: lines.lines }, harm)) return [all]
  const isOnFighters = ({ figures }: Statement): boolean => figures.every(({ quantity }) => isArmed(quantity))
  return [all.filter((statement) => !isOnFighters(statement)), all.filter(isOnFighters)]
}

/** The fewest sides such that all figures of a side have a number in common. Figures that overlap do not conflict. */
function numbers(harm: 'killed' | 'injured', statements: readonly Statement[], lines: Lines): Conflict[] {
  const byCeiling = [...statements].sort(
    (a, b) => (a.ceiling ?? Infinity) - (b.ceiling ?? Infinity) || a.floor - b.floor || a.line - b.line,
  )
  const groups: Statement[][] = []
  for (const statement of byCeiling) {
    const at = groups.find((group) =>
      overlap({ floor: group[0].ceiling ?? group[0].floor, ceiling: group[0].ceiling }, statement),
    )
    if (at) at.push(statement)
    else groups.push([statement])
  }
  if (groups.length < 2) return []
  const sides = groups.map((group) =>
    side(
      valuesText(group),
      group.flatMap((s) => s.figures.map((figure) => figure.kept.id)),
      lines,
    ),
  )
  return [{ type: 'number', about: harm, sides }]
}

const valuesText = (group: readonly Statement[]): string => [...new Set(group.map(valueText))].join(', ')

function valueText({ floor, ceiling }: Statement): string {
  if (ceiling === null) return `${floor} or more`
  return floor === ceiling ? `${floor}` : `${floor} to ${ceiling}`
}

/** Field guide 5.5: a whole is at least the sum of its disjoint parts. */
function partsAboveWhole({ claims, lines }: Weighed): Conflict[] {
  return claims.filter(asserts).flatMap((kept) => {
    const { quantities } = kept.claim
    return quantities.flatMap((whole): Conflict[] => {
      if (whole.ceiling === null || whole.partOf !== null || (whole.harm !== 'killed' && whole.harm !== 'injured'))
        return []
      const parts = quantities.filter((q) => q.harm === whole.harm && q.partOf === whole.phrase.exact)
      const kinds = groupBy(
        parts.filter((q) => DISJOINT.has(q.demographic ?? '')),
        (q) => q.demographic,
      )
      const least = [...kinds.values()].reduce((sum, same) => sum + Math.min(...same.map((q) => q.floor ?? 0)), 0)
      const most = Math.max(least, ...parts.map((q) => q.floor ?? 0))
      if (most <= whole.ceiling) return []
      const sides = [
        side(`in all ${whole.phrase.exact}`, [kept.id], lines),
        side(parts.map((q) => q.phrase.exact).join(' and '), [kept.id], lines),
      ]
      return [{ type: 'number', about: `${whole.harm}: parts above the whole`, sides }]
    })
  })
}

const DISJOINT: ReadonlySet<string> = new Set(['child', 'woman', 'man'])

/** One origin has civilians only, another fighters only. */
function status({ claims, lines }: Weighed): Conflict[] {
  const byLine = groupBy(claims.filter(asserts), (kept) => lines.lineOf.get(kept.id))
  const civil: string[] = []
  const fighting: string[] = []
  for (const own of byLine.values()) {
    const killed = own.flatMap((kept) =>
      kept.claim.quantities.flatMap((q) => (q.harm === 'killed' && !isNarrow(q) ? [{ kept, group: q.group }] : [])),
    )
    const groups = new Set(killed.map((one) => one.group))
    const into = groups.size !== 1 ? null : groups.has('civilian') ? civil : groups.has('combatant') ? fighting : null
    into?.push(...killed.map((one) => one.kept.id))
  }
  if (!civil.length || !fighting.length) return []
  return [
    {
      type: 'status',
      about: 'who the killed were',
      sides: [side('civilians', civil, lines), side('fighters', fighting, lines)],
    },
  ]
}

/** Rival names for who did it, and those who deny it. In a clash both sides are named, and that is no disagreement. */
function attribution({ accusations, lines, eventType }: Weighed): Conflict[] {
  if (eventType === 'armed_clash') return []
  const groups = rivalGroups(accusations.accusations)
  const sides = groups.map((group) =>
    side(
      namesText(group),
      group.map((one) => one.claim),
      lines,
    ),
  )
  const denials = groupBy(
    accusations.answers.filter((answer) => answer.kind === 'denies'),
    (answer) => answer.by,
  )
  for (const [by, answers] of [...denials].sort(([a], [b]) => compareText(a, b)))
    if (groups.length)
      sides.push(
        side(
          `${by} denies it`,
          answers.map((answer) => answer.claim),
          lines,
        ),
      )
  return sides.length < 2 ? [] : [{ type: 'attribution', about: 'who did it', sides }]
}

/** Accusations in groups that share a name; hedged ones and kinds join a group and make none against a name. */
export function rivalGroups(accusations: readonly Accusation[]): Accusation[][] {
  const firm = accusations.filter((one) => one.relation !== 'one_of')
  const groups: Accusation[][] = []
  const named = firm.filter((one) => one.relation !== 'unnamed_kind')
  const kinds = firm.filter((one) => one.relation === 'unnamed_kind')
  for (const one of [...named, ...kinds]) {
    const fitting = groups.filter((group) => group.some((other) => agree(one, other)))
    if (!fitting.length) groups.push([one])
    else if (one.relation === 'unnamed_kind') fitting[0].push(one)
    else {
      const joined = [...fitting.flat(), one]
      for (const group of fitting) groups.splice(groups.indexOf(group), 1)
      groups.push(joined)
    }
  }
  return groups.sort((a, b) => compareText(namesText(a), namesText(b)))
}

export const namesText = (group: readonly Accusation[]): string =>
  distinct(group.flatMap((one) => one.names)).join(', ')

/** One value of a claim on one field. */
type Reader<V> = (kept: KeptClaim) => readonly V[]

/** Values that exclude one another. A report takes one side, with the first value it gives; values join the side they fit. */
function rivals<V>(
  { claims, lines }: Weighed,
  type: ConflictType,
  about: string,
  read: Reader<V>,
  apart: (a: V, b: V) => boolean,
  text: (value: V) => string,
): Conflict[] {
  const told = [...groupBy(claims.filter(asserts), (kept) => kept.source).values()].flatMap((own) => {
    const value = own.flatMap(read)[0]
    if (value === undefined) return []
    const agreeing = own.filter((kept) => read(kept).some((other) => text(other) === text(value)))
    return [{ value, claims: agreeing.map((kept) => kept.id) }]
  })
  told.sort((a, b) => compareText(text(a.value), text(b.value)))
  const groups: { readonly values: V[]; readonly claims: string[] }[] = []
  for (const one of told) {
    const at = groups.find((group) => group.values.every((other) => !apart(one.value, other)))
    if (at) {
      at.values.push(one.value)
      at.claims.push(...one.claims)
    } else groups.push({ values: [one.value], claims: [...one.claims] })
  }
  if (groups.length < 2) return []
  const sides = groups.map((group) => side(distinct(group.values.map(text)).join(', '), group.claims, lines))
  return [{ type, about, sides }]
}

/** Places that are told well enough to be at odds: "the north" is not. */
const placesOf: Reader<Place> = ({ claim }) =>
  claim.places.filter(
    ({ precision }) => precision !== 'area_vague' && precision !== 'country' && precision !== 'sea_or_air',
  )
const timesOf: Reader<Time> = ({ claim }) => (claim.time?.from && claim.time.to ? [claim.time] : [])
const timesApart = (a: Time, b: Time): boolean => (a.from ?? '') > (b.to ?? '9') || (b.from ?? '') > (a.to ?? '9')
const timeText = (time: Time): string => (time.from === time.to ? `${time.from}` : `${time.from} to ${time.to}`)

const KIND: Partial<Record<EventType, string>> = {
  air_strike: 'from the air',
  drone_strike: 'from the air',
  shelling: 'from the ground',
  rocket_missile: 'from the ground',
  ied_mine_erw: 'a bomb on the ground',
  suicide_attack: 'a bomb on the ground',
  grenade: 'thrown',
  chemical_attack: 'a toxic agent',
  armed_attack: 'small arms',
  execution: 'small arms',
}

const meansOf: Reader<string> = ({ claim }) => {
  const kind = claim.kind === 'incident' ? KIND[claim.eventType] : undefined
  return kind === undefined ? [] : [kind]
}

/** Two names for what each origin says is the one place of health care that was hit. */
function facilities({ claims, lines }: Weighed): Conflict[] {
  const byLine = groupBy(claims.filter(asserts), (kept) => lines.lineOf.get(kept.id))
  const only = [...byLine.values()].flatMap((own) => {
    const named = own.flatMap((kept) => {
      const name = kept.claim.kind === 'incident' ? kept.claim.health?.facilityName : null
      return name ? [{ name, key: voiceKey(name), claim: kept.id }] : []
    })
    return new Set(named.map((one) => one.key)).size === 1 ? named : []
  })
  const names = [...groupBy(only, (one) => one.key).values()].sort((a, b) => compareText(a[0].name, b[0].name))
  if (names.length < 2) return []
  const sides = names.map((all) =>
    side(
      distinct(all.map((one) => one.name)).join(', '),
      all.map((one) => one.claim),
      lines,
    ),
  )
  return [{ type: 'facility_identity', about: 'which place of health care', sides }]
}
