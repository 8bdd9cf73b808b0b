// Whether a truce covered an incident (field guide 9): day, place, parties and act, each with its reason. `covered` needs all
// four; one that fails makes `not_covered`; else it is `unclear`. It is no finding that anyone broke anything.

import type { EventType } from '../model/codes.ts'
import type { Place, Time } from '../model/reading.ts'
import type { ArrangementEvent, ArrangementRecord, Coverage } from '../model/record.ts'
import { reason } from '../model/reasons.ts'
import { type Day, dayNumber, isoDay } from './days.ts'
import { compareText, groupBy } from './order.ts'
import { voiceKey } from './origins.ts'
import { liesIn } from './places.ts'

/** What the test needs of an incident. */
export interface CoverageSubject {
  readonly time: Time | null
  readonly place: Place | null
  readonly eventType: EventType
  readonly attribution: { readonly relation: string; readonly actors: readonly string[] } | null
}

interface Part {
  readonly holds: 'yes' | 'no' | 'unclear'
  readonly reason: string
}

const yes = (why: string): Part => ({ holds: 'yes', reason: why })
const no = (why: string): Part => ({ holds: 'no', reason: why })
const unclear = (why: string): Part => ({ holds: 'unclear', reason: why })

/** An arrangement with the first and the last day it was spoken of or about. */
interface Spoken {
  readonly arrangement: ArrangementRecord
  readonly first: Day
  readonly last: Day
}

/** Arrangements by country and day, so that an incident meets only those of its country and time. */
export class CoverageTest {
  /** In order of first days. */
  private readonly byCountry: ReadonlyMap<string, readonly Spoken[]>

  constructor(arrangements: readonly ArrangementRecord[]) {
    const spoken = arrangements.flatMap(spokenOf).sort((a, b) => a.first - b.first)
    const placed = spoken.flatMap((one) => one.arrangement.countries.map((country) => ({ country, one })))
    const groups = groupBy(placed, (entry) => entry.country)
    this.byCountry = new Map([...groups].map(([country, all]) => [country, all.map((entry) => entry.one)]))
  }

  /** The test against each arrangement that was spoken of around the incident's day, in its country. */
  of(incident: CoverageSubject): Coverage[] {
    const from = dayNumber(incident.time?.from ?? null)
    const to = dayNumber(incident.time?.to ?? null) ?? from
    const country = incident.place?.country
    if (from === null || to === null || !country) return []
    const found: Coverage[] = []
    for (const { arrangement, first, last } of this.byCountry.get(country) ?? []) {
      if (first > to + AROUND) break
      if (last >= from - AROUND) found.push(testCoverage(incident, arrangement))
    }
    return found.sort((a, b) => compareText(a.arrangement, b.arrangement))
  }
}

export const AROUND = 30 // days: further off, nobody spoke of it

function spokenOf(arrangement: ArrangementRecord): Spoken[] {
  const days = spokenDays(arrangement)
  return days ? [{ arrangement, first: days.from, last: days.to }] : []
}

/** The first and the last day that an arrangement was spoken of or about. */
export function spokenDays({ events }: ArrangementRecord): { readonly from: Day; readonly to: Day } | null {
  const all = events.flatMap(({ from, to, saidOn }) => [from, to, saidOn].flatMap((day) => dayNumber(day) ?? []))
  const days = [...new Set(all)] // there may be more events than a function takes arguments
  return days.length ? { from: Math.min(...days), to: Math.max(...days) } : null
}

/** One incident against one arrangement. */
export function testCoverage(incident: CoverageSubject, arrangement: ArrangementRecord): Coverage {
  const parts = [
    dayPart(incident.time, arrangement),
    placePart(incident.place, arrangement),
    partyPart(incident, arrangement),
    actPart(incident.eventType, arrangement),
  ]
  const failed = parts.filter((part) => part.holds === 'no')
  const doubtful = parts.filter((part) => part.holds === 'unclear')
  const result = failed.length ? 'not_covered' : doubtful.length ? 'unclear' : 'covered'
  const telling = failed.length ? failed : doubtful.length ? doubtful : parts
  return { arrangement: arrangement.id, result, reasons: telling.map((part) => part.reason) }
}

const STOPS: ReadonlySet<string> = new Set(['collapsed', 'ended', 'expired', 'suspended', 'superseded'])
const HOLDS: ReadonlySet<string> = new Set(['in_effect', 'extended'])

/** What the claims on an arrangement make of its days. */
interface Timeline {
  /** First day it is said to hold, and whether a claim gives that day, or is merely of that day. */
  readonly first: Day | null
  readonly isDated: boolean
  /** Last day it is known to hold. */
  readonly last: Day
  /** First day some claim says that it ended. */
  readonly stopped: Day | null
  /** The last of the days it was made for. */
  readonly stated: Day | null
  readonly isInEffect: boolean
}

const timelines = new WeakMap<ArrangementRecord, Timeline>() // worked out once, for it is asked for every incident

function timelineOf(arrangement: ArrangementRecord): Timeline {
  const known = timelines.get(arrangement)
  if (known) return known
  const events = arrangement.events.filter((event) => event.isNegated !== true)
  const holding = events.filter((event) => HOLDS.has(event.status))
  const first = least(holding.map(startOf))
  const lastDays = holding.flatMap((event) => [startOf(event), dayNumber(event.saidOn), lastDay(event)])
  const timeline = {
    first,
    isDated: holding.some((event) => event.from !== null && startOf(event) === first),
    last: lastDays.reduce<Day>((most, day) => Math.max(most, day ?? -Infinity), -Infinity),
    stopped: least(events.filter((event) => STOPS.has(event.status)).map(startOf)),
    stated: least(holding.map(lastDay)),
    isInEffect: holding.length > 0,
  }
  timelines.set(arrangement, timeline)
  return timeline
}

/** When claims say that it held. Only `in_effect` and `extended` do; the end is the first day that some claim says it ended. */
function dayPart(time: Time | null, arrangement: ArrangementRecord): Part {
  const timeline = timelineOf(arrangement)
  if (!timeline.isInEffect) return no(reason('truce.not_in_effect'))
  const from = dayNumber(time?.from ?? null)
  const to = dayNumber(time?.to ?? null)
  if (from === null || to === null) return unclear(reason('truce.no_day'))
  const { first, isDated } = timeline
  if (first === null) return unclear(reason('truce.no_start'))
  const day = isoDay(first)
  if (from < first && !isDated) return unclear(reason('truce.undated', { day }))
  if (to < first) return no(reason('truce.before', { day }))
  if (from < first) return unclear(reason('truce.maybe_before', { day }))
  return afterStart(from, to, day, timeline)
}

function afterStart(from: Day, to: Day, day: string, { stopped, stated, last }: Timeline): Part {
  if (stopped !== null && to >= stopped) {
    const end = isoDay(stopped)
    if (last > stopped) return unclear(reason('truce.end_disputed', { day: end }))
    return from > stopped
      ? no(reason('truce.ended', { day: end }))
      : unclear(reason('truce.about_the_end', { day: end }))
  }
  if (stated !== null && to > stated && to > last) return no(reason('truce.past_its_days', { day: isoDay(stated) }))
  if (to <= last) return yes(reason('truce.in_effect', { day, last: isoDay(last) }))
  return unclear(reason('truce.not_known_later', { day, last: isoDay(last) }))
}

/** The day an event's status holds from: the day given, else the day it was said. */
const startOf = (event: ArrangementEvent): Day | null => dayNumber(event.from) ?? dayNumber(event.saidOn)

/** The last day that a claim gives, if it gives more than one day. */
const lastDay = (event: ArrangementEvent): Day | null =>
  event.to !== null && event.to !== event.from ? dayNumber(event.to) : null

const least = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((low, day) => (day === null ? low : low === null ? day : Math.min(low, day)), null)

function placePart(place: Place | null, { areasIn, areasOut }: ArrangementRecord): Part {
  if (place === null) return unclear(reason('truce.no_place'))
  const out = areasOut.map((area) => ({ area, lies: liesIn(place, area) }))
  const excluded = out.find((one) => one.lies === 'inside')
  if (excluded) return no(reason('truce.excepted', { place: excluded.area.name }))
  const doubted = out.find((one) => one.lies === 'unclear')
  const within = areasIn.map((area) => ({ area, lies: liesIn(place, area) }))
  if (!within.length) return unclear(reason('truce.nowhere_said'))
  const areas = areasIn.map((area) => area.name).join(', ')
  if (within.every((one) => one.lies === 'outside')) return no(reason('truce.outside', { place: place.name, areas }))
  if (doubted) return unclear(reason('truce.maybe_excepted', { place: place.name, areas: doubted.area.name }))
  const holding = within.find((one) => one.lies === 'inside')
  return holding
    ? yes(reason('truce.inside', { place: place.name, areas: holding.area.name }))
    : unclear(reason('truce.maybe_inside', { place: place.name, areas }))
}

/** Who is bound. Claims seldom list all, so a name that is missing makes it unclear, never certain. */
function partyPart({ attribution }: CoverageSubject, { parties, hasExceptions }: ArrangementRecord): Part {
  const known = new Set(parties.map(voiceKey))
  const actors = attribution?.relation === 'unnamed_kind' ? [] : (attribution?.actors ?? [])
  if (actors.length && actors.every((actor) => known.has(voiceKey(actor))))
    return yes(reason('truce.party', { names: actors.join(' and ') }))
  if (hasExceptions) return unclear(reason('truce.some_excepted'))
  if (!actors.length)
    return parties.length ? unclear(reason('truce.doer_unknown')) : yes(reason('truce.nobody_excepted'))
  return parties.length
    ? unclear(reason('truce.no_party', { names: actors.join(' and ') }))
    : yes(reason('truce.nobody_excepted'))
}

const NOT_FORBIDDEN: ReadonlySet<EventType> = new Set([
  'agreement',
  'demonstration',
  'mob_riot',
  'base_or_group_change',
  'remains_found',
  'arrest',
  'weapon_disrupted',
])
const NO_CESSATION: ReadonlySet<string> = new Set(['evacuation_deal', 'prisoner_exchange', 'local_agreement'])

function actPart(eventType: EventType, { kind }: ArrangementRecord): Part {
  if (NOT_FORBIDDEN.has(eventType)) return no(reason('truce.not_forbidden', { event: eventType }))
  if (NO_CESSATION.has(kind)) return unclear(reason('truce.deal', { arrangement: kind }))
  return eventType === 'siege_denial' ? unclear(reason('truce.aid')) : yes(reason('truce.violence'))
}
