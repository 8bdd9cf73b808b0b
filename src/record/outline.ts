// What an incident is in a few words: kind, when, where, how, by whom. Each is what most reports say, the finer where they
// agree; rivals stay visible as conflicts. A person's place and time go before it.

import type { AttributionRelation, EventType, Means, TargetType } from '../model/codes.ts'
import type { IncidentClaim, Place, Time } from '../model/reading.ts'
import type { KeptClaim, KeptSource } from '../model/record.ts'
import type { Accusation } from './accusations.ts'
import { rivalGroups } from './conflicts.ts'
import { dayNumber } from './days.ts'
import type { GroupOutline } from './groups.ts'
import { compareText, distinct, groupBy } from './order.ts'
import { placeKey } from './place-relation.ts'
import { coarseness } from './places.ts'

type KeptIncident = KeptClaim & { readonly claim: IncidentClaim }

/** Claims that say something of an incident, those that deny or foretell it left out unless there are no others. */
export function telling(claims: readonly KeptClaim[]): KeptIncident[] {
  const all = claims.filter((kept): kept is KeptIncident => kept.claim.kind === 'incident')
  const firm = all.filter(({ claim }) => !UNSAID.has(claim.modality))
  return firm.length ? firm : all
}

const UNSAID: ReadonlySet<string> = new Set(['denied', 'negated', 'conditional', 'planned_or_future'])
const VAGUE: ReadonlySet<EventType> = new Set(['unknown', 'other_violence', 'explosion_unknown'])

export function eventTypeOf(claims: readonly KeptIncident[]): EventType {
  const votes = [...sourcesOf(claims, ({ claim }) => [claim.eventType])]
  votes.sort(([a, few], [b, many]) => many - few || compareText(a, b))
  return (votes.find(([type]) => !VAGUE.has(type)) ?? votes[0])?.[0] ?? 'unknown'
}

export const meansOf = (claims: readonly KeptIncident[]): Means[] =>
  distinct(claims.flatMap(({ claim }) => claim.means))
export const placeHitOf = (claims: readonly KeptIncident[]): TargetType[] =>
  distinct(claims.flatMap(({ claim }) => claim.placeHit))

/** In how many sources each value stands. */
function sourcesOf<V extends string>(
  claims: readonly KeptIncident[],
  valuesOf: (kept: KeptIncident) => readonly V[],
): Map<V, number> {
  const told = claims.flatMap((kept) => valuesOf(kept).map((value) => ({ value, source: kept.source })))
  return new Map(
    [...groupBy(told, (one) => one.value)].map(([value, all]) => [value, new Set(all.map((one) => one.source)).size]),
  )
}

const SETTLED = 3 // coarseness of `near`: finer than an area

/** A place within a town before an area before a country; then what most reports name; then the finer. */
export function placeOf(claims: readonly KeptIncident[]): Place | null {
  const byKey = new Map<string, Place>()
  for (const { claim } of claims)
    for (const place of claim.places) {
      const key = placeKey(place)
      const known = byKey.get(key)
      if (!known || comparePlaces(place, known) < 0) byKey.set(key, place)
    }
  const sources = sourcesOf(claims, ({ claim }) => claim.places.map(placeKey))
  const level = (place: Place) => (coarseness(place) <= SETTLED ? 0 : place.precision === 'country' ? 2 : 1)
  const ranked = [...byKey].sort(
    ([a, left], [b, right]) =>
      level(left) - level(right) ||
      (sources.get(b) ?? 0) - (sources.get(a) ?? 0) ||
      coarseness(left) - coarseness(right) ||
      compareText(a, b),
  )
  return ranked[0]?.[1] ?? null
}

const comparePlaces = (a: Place, b: Place): number =>
  coarseness(a) - coarseness(b) || compareText(a.name, b.name) || compareText(a.asWritten, b.asWritten)

const NARROW = 7 // days

/** A day or a few before a month or a year; then what most reports give; then the narrower, then the earlier. */
export function timeOf(claims: readonly KeptIncident[]): Time | null {
  const byKey = new Map<string, Time>()
  const keyOf = (time: Time) => `${time.from ?? ''}/${time.to ?? ''}`
  for (const { claim } of claims) {
    if (!claim.time?.from) continue
    const known = byKey.get(keyOf(claim.time))
    if (!known || compareTimes(claim.time, known) < 0) byKey.set(keyOf(claim.time), claim.time)
  }
  const sources = sourcesOf(claims, ({ claim }) => (claim.time?.from ? [keyOf(claim.time)] : []))
  const ranked = [...byKey].sort(
    ([a, left], [b, right]) =>
      Number(width(left) >= NARROW) - Number(width(right) >= NARROW) ||
      (sources.get(b) ?? 0) - (sources.get(a) ?? 0) ||
      width(left) - width(right) ||
      compareText(a, b),
  )
  return ranked[0]?.[1] ?? null
}

const compareTimes = (a: Time, b: Time): number =>
  Number(a.partOfDay === null) - Number(b.partOfDay === null) ||
  compareText(a.partOfDay ?? '', b.partOfDay ?? '') ||
  compareText(a.asWritten, b.asWritten)

function width(time: Time): number {
  const from = dayNumber(time.from)
  const to = dayNumber(time.to)
  return from === null || to === null ? Infinity : to - from + 1
}

/** Who is said to have done it: the names origins agree on, or all of them as `one_of` where origins are at odds. */
export function attributionOf(
  accusations: readonly Accusation[],
  isClash: boolean,
): { readonly relation: AttributionRelation; readonly actors: readonly string[] } | null {
  if (!accusations.length) return null
  const groups = rivalGroups(accusations)
  if (groups.length > 1)
    return { relation: isClash ? 'joint' : 'one_of', actors: distinct(groups.flat().flatMap((one) => one.names)) }
  const said = groups[0] ?? accusations
  const named = said.filter((one) => one.relation !== 'unnamed_kind')
  const used = named.length ? named : said
  const relations = [...groupBy(used, (one) => one.relation)].sort(
    ([a, all], [b, others]) => others.length - all.length || compareText(a, b),
  )
  return { relation: relations[0][0], actors: distinct(used.flatMap((one) => one.names)) }
}

/** Day, place and founding claim, for the incident's id. The founder is what was told first, by day and by content. */
export function outlineOf(claims: readonly KeptClaim[], sources: ReadonlyMap<string, KeptSource>): GroupOutline {
  const told = telling(claims)
  const time = timeOf(told)
  const place = placeOf(told)
  const keyOf = (kept: KeptClaim): string => {
    const source = sources.get(kept.source)
    const day = source?.writtenOn ?? source?.publishedAt ?? '~'
    const start = String(kept.claim.passage.start).padStart(9, '0')
    return `${day} ${source?.bytesHash ?? ''} ${start} ${kept.claim.id}`
  }
  const ordered = (told.length ? told : [...claims])
    .map((kept) => ({ id: kept.id, key: keyOf(kept) }))
    .sort((a, b) => compareText(a.key, b.key))
  const founder = ordered[0]
  return { time, place, founder: founder.id, order: `${time?.from ?? '~'} ${founder.key}` }
}
