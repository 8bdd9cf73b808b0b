// Puts what reports say of truces together into arrangements with timelines (field guide 9). Each claim is an event; claims
// that differ stand side by side, and an arrangement ends when claims say so, never because incidents happen.

import type { ArrangementKind } from '../model/codes.ts'
import type { ArrangementClaim, Place } from '../model/reading.ts'
import type { ArrangementEvent, ArrangementRecord, KeptClaim, KeptSource } from '../model/record.ts'
import { type Day, dayNumber } from './days.ts'
import { idStem } from './incident-id.ts'
import { compareText, distinct, groupBy } from './order.ts'
import { publisherVoice, speakerVoice, voiceKey } from './origins.ts'
import { placeKey } from './place-relation.ts'
import { coarseness, placesApart } from './places.ts'

type KeptArrangement = KeptClaim & { readonly claim: ArrangementClaim }

/** A claim with what putting together asks of it. */
interface Told {
  readonly kept: KeptArrangement
  readonly source: KeptSource
  readonly family: string
  /** The day it is said to hold from or to happen on, else the day of writing. */
  readonly day: Day | null
  readonly isDated: boolean
  /** The day of writing. */
  readonly said: Day | null
  readonly countries: readonly string[]
}

// Words that are used for one another. A freeze, a pause or an evacuation is something else.
const FAMILY: Partial<Record<ArrangementKind, string>> = {
  ceasefire: 'cessation',
  truce: 'cessation',
  cessation_of_hostilities: 'cessation',
  armistice: 'cessation',
}

/** The arrangements, by id. `countryOf` gives the country a source is mostly about, for claims that name no area. */
export function arrangementsOf(
  claims: readonly KeptClaim[],
  sources: ReadonlyMap<string, KeptSource>,
  countryOf: (source: string) => string | null = () => null,
): ArrangementRecord[] {
  const told = claims.flatMap((kept) => tell(kept, sources.get(kept.source), countryOf)).sort(inOrder)
  const groups: Told[][] = []
  for (const family of groupBy(told, (one) => one.family).values()) groups.push(...together(family))
  const ids = new Map<string, number>()
  return groups
    .map((group) => recordOf(group))
    .sort((a, b) => compareText(a.id, b.id) || compareText(a.claims[0], b.claims[0]))
    .map((record) => {
      const count = (ids.get(record.id) ?? 0) + 1
      ids.set(record.id, count)
      return count === 1 ? record : { ...record, id: `${record.id}-${count}` }
    })
}

/** Countries and days that what one source says of truces is about: what is nobody's neighbour by these joins no group of it. */
export function truceDaysOf(
  claims: readonly KeptClaim[],
  source: KeptSource,
  country: string | null,
): { readonly country: string; readonly from: Day | null; readonly to: Day | null }[] {
  const told = claims.flatMap((kept) => tell(kept, source, () => country))
  const countries = distinct(told.flatMap((one) => (one.countries.length ? one.countries : [''])))
  const days = told.flatMap(daysOf)
  const from = days.length ? Math.min(...days) : null
  const to = days.length ? Math.max(...days) : null
  return countries.map((name) => ({ country: name, from, to }))
}

function tell(kept: KeptClaim, source: KeptSource | undefined, countryOf: (source: string) => string | null): Told[] {
  if (!isArrangement(kept) || !source || kept.isBroken || kept.claim.modality === 'conditional') return []
  const { arrangement, time } = kept.claim
  const said = dayNumber(source.writtenOn ?? source.publishedAt)
  const dated = dayNumber(time?.from ?? null)
  const named = distinct([...arrangement.areasIn, ...arrangement.areasOut].flatMap((area) => area.country ?? []))
  const country = countryOf(kept.source)
  const countries = named.length || country === null ? named : [country]
  const family = FAMILY[arrangement.kind] ?? arrangement.kind
  return [{ kept, source, family, day: dated ?? said, isDated: dated !== null, said, countries }]
}

const isArrangement = (kept: KeptClaim): kept is KeptArrangement =>
  kept.claim.kind === 'arrangement' || kept.claim.kind === 'breach'

const inOrder = (a: Told, b: Told): number =>
  (a.day ?? Infinity) - (b.day ?? Infinity) ||
  compareText(a.source.bytesHash, b.source.bytesHash) ||
  a.kept.claim.passage.start - b.kept.claim.passage.start ||
  compareText(a.kept.claim.id, b.kept.claim.id)

/** In order of days, each claim joins the group it fits with all of, the last begun first. */
function together(told: readonly Told[]): Told[][] {
  const groups: Told[][] = []
  const earliest = earliestFrom(told)
  let open: Told[][] = []
  for (const [i, one] of told.entries()) {
    open = open.filter((group) => latestOf(group) + FAR >= earliest[i])
    const among = one.day === null ? groups : open
    const best = among.findLast((group) => isNear(one, group) && group.every((other) => fits(one, other)))
    if (best) {
      best.push(one)
      continue
    }
    open.push([one])
    groups.push(open[open.length - 1])
  }
  return groups
}

/** Of each and all that follow, the first day: what was said long before its day may belong to a group of then. */
function earliestFrom(told: readonly Told[]): Day[] {
  const days = told.map((one) => Math.min(Infinity, ...daysOf(one)))
  for (let i = days.length - 2; i >= 0; i--) days[i] = Math.min(days[i], days[i + 1])
  return days
}

const latestOf = (group: readonly Told[]): Day => Math.max(...group.flatMap(daysOf))

export const FAR = 45 // days without a word of it: a truce heard of again later may be another
const SAME_START = 3 // days that two reports of one beginning may differ

/** By the day it is about or the day it was said: a report of April may speak of the truce of February. */
function isNear(one: Told, group: readonly Told[]): boolean {
  if (one.day === null) return group.some((other) => other.source.id === one.source.id)
  return group.some((other) => daysOf(other).some((day) => daysOf(one).some((own) => Math.abs(own - day) <= FAR)))
}

const daysOf = ({ day, said }: Told): Day[] => [day, said].filter((known) => known !== null)

/** What is about no country that is known is put with its like only: it may be about any. */
function fits(a: Told, b: Told): boolean {
  const isKnown = a.countries.length > 0
  if (isKnown !== b.countries.length > 0) return false
  if (isKnown && !a.countries.some((country) => b.countries.includes(country))) return false
  if (!areasMeet(a.kept.claim.arrangement.areasIn, b.kept.claim.arrangement.areasIn)) return false
  const begins = (one: Told) => one.isDated && BEGINS.has(one.kept.claim.arrangement.status)
  return !(begins(a) && begins(b) && Math.abs((a.day ?? 0) - (b.day ?? 0)) > SAME_START && a.source.id !== b.source.id)
}

const BEGINS: ReadonlySet<string> = new Set(['in_effect', 'announced', 'agreed'])

/** No area said fits any; areas said must meet, and a truce for two towns is not the one for the country. */
function areasMeet(a: readonly Place[], b: readonly Place[]): boolean {
  if (!a.length || !b.length) return true
  const isNational = (areas: readonly Place[]) => areas.every((area) => area.precision === 'country')
  if (isNational(a) !== isNational(b)) return false
  return a.some((one) => b.some((other) => !placesApart(one, other)))
}

function recordOf(group: readonly Told[]): ArrangementRecord {
  const claims = group.map((one) => one.kept)
  const kind = mostSaid(claims.map((kept) => kept.claim.arrangement.kind))
  const areasIn = distinctPlaces(claims.flatMap((kept) => kept.claim.arrangement.areasIn))
  const events = group.map(eventOf)
  events.sort((a, b) => compareText(a.from ?? a.saidOn ?? '~', b.from ?? b.saidOn ?? '~'))
  return {
    id: arrangementId(kind, events, group),
    kind,
    names: distinct(claims.map((kept) => kept.claim.arrangement.kind)),
    areasIn,
    areasOut: distinctPlaces(claims.flatMap((kept) => kept.claim.arrangement.areasOut)),
    countries: distinct(group.flatMap((one) => one.countries)),
    parties: distinctNames(claims.flatMap((kept) => kept.claim.arrangement.parties)),
    hasExceptions: claims.some((kept) => EXCEPTS.test(kept.claim.passage.exact)),
    events,
    claims: claims.map((kept) => kept.id),
    sources: distinct(claims.map((kept) => kept.source)),
  }
}

const EXCEPTS =
  /\b(?:exclud(?:e|es|ed|ing)|except(?:ed|ing|ion|ions)?|exempt(?:s|ed)?|(?:not|n't) (?:include|cover|apply|extend)|not part of)\b/i

function eventOf({ kept, source }: Told): ArrangementEvent {
  const { claim } = kept
  return {
    claim: kept.id,
    status: claim.kind === 'breach' ? 'breach_alleged' : claim.arrangement.status,
    origin: (speakerVoice(kept, source) ?? publisherVoice(source)).name,
    from: claim.time?.from ?? null,
    to: claim.time?.to ?? null,
    saidOn: source.writtenOn ?? source.publishedAt?.slice(0, 10) ?? null,
    ...(claim.modality === 'negated' || claim.modality === 'denied' ? { isNegated: true } : {}),
  }
}

/** The kind, the day of its first dated event or first report, and the area named most, else the country. */
function arrangementId(kind: ArrangementKind, events: readonly ArrangementEvent[], group: readonly Told[]): string {
  const day = events.find((event) => event.from !== null)?.from ?? events.find((event) => event.saidOn)?.saidOn ?? null
  const time = day === null ? null : { asWritten: '', from: day, to: day, precision: 'day' as const, partOfDay: null }
  const areas = group.flatMap((one) => one.kept.claim.arrangement.areasIn)
  const key = areas.length ? mostSaid(areas.map(placeKey)) : null
  const named = distinctPlaces(areas).find((area) => placeKey(area) === key) ?? null
  const country = distinct(group.flatMap((one) => one.countries))
  const stem = idStem(time, named)
  const place = named || country.length !== 1 ? stem : stem.replace(/unplaced$/, country[0].toLowerCase())
  return `${kind.replaceAll('_', '-')}-${place}`
}

function mostSaid<T extends string>(values: readonly T[]): T {
  const counts = [...groupBy(values, (value) => value)]
  return counts.sort(([a, all], [b, others]) => others.length - all.length || compareText(a, b))[0][0]
}

function distinctPlaces(places: readonly Place[]): Place[] {
  const byKey = new Map<string, Place>()
  for (const place of places) {
    const known = byKey.get(placeKey(place))
    if (!known || compareText(place.asWritten, known.asWritten) < 0) byKey.set(placeKey(place), place)
  }
  return [...byKey.values()].sort((a, b) => coarseness(b) - coarseness(a) || compareText(placeKey(a), placeKey(b)))
}

function distinctNames(names: readonly string[]): string[] {
  const byKey = groupBy(names, voiceKey)
  return distinct([...byKey.values()].map((same) => distinct(same)[0]))
}
