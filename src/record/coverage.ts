// Whether a truce covered an incident (field guide 9): day, place, parties and act, each with its reason. `covered` needs all
// four; one that fails makes `not_covered`; else it is `unclear`. It is no finding that anyone broke anything.

import type { EventType } from '../model/codes.ts'
import type { Place, Time } from '../model/reading.ts'
import type { ArrangementEvent, ArrangementRecord, Coverage } from '../model/record.ts'
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

const yes = (reason: string): Part => ({ holds: 'yes', reason })
const no = (reason: string): Part => ({ holds: 'no', reason })
const unclear = (reason: string): Part => ({ holds: 'unclear', reason })

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
  const days = events.flatMap(({ from, to, saidOn }) => [from, to, saidOn].flatMap((day) => dayNumber(day) ?? []))
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
  const { events } = arrangement
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
  if (!timeline.isInEffect) return no('No claim says that it was in effect; a plan or talks cover nothing.')
  const from = dayNumber(time?.from ?? null)
  const to = dayNumber(time?.to ?? null)
  if (from === null || to === null) return unclear('The day of the incident is not known.')
  const { first, isDated } = timeline
  if (first === null) return unclear('No claim says from when it was in effect.')
  const start = isoDay(first)
  if (from < first && !isDated) return unclear(`It is said to be in effect on ${start}, and nothing says since when.`)
  if (to < first) return no(`The incident was before ${start}, when it is first said to be in effect.`)
  if (from < first) return unclear(`The incident may have been before ${start}, when it is first said to be in effect.`)
  return afterStart(from, to, start, timeline)
}

function afterStart(from: Day, to: Day, start: string, { stopped, stated, last }: Timeline): Part {
  if (stopped !== null && to >= stopped) {
    const end = isoDay(stopped)
    if (last > stopped) return unclear(`Some claims say it ended by ${end}, others that it held later.`)
    return from > stopped
      ? no(`It is said to have ended by ${end}.`)
      : unclear(`It is said to have ended about then (${end}).`)
  }
  if (stated !== null && to > stated && to > last) return no(`It was for the days up to ${isoDay(stated)}.`)
  if (to <= last) return yes(`In effect since ${start}, and still on ${isoDay(last)} by what is said.`)
  return unclear(`In effect since ${start}; nothing says that it still held after ${isoDay(last)}.`)
}

/** The day an event's status holds from: the day given, else the day it was said. */
const startOf = (event: ArrangementEvent): Day | null => dayNumber(event.from) ?? dayNumber(event.saidOn)

/** The last day that a claim gives, if it gives more than one day. */
const lastDay = (event: ArrangementEvent): Day | null =>
  event.to !== null && event.to !== event.from ? dayNumber(event.to) : null

const least = (days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>((low, day) => (day === null ? low : low === null ? day : Math.min(low, day)), null)

function placePart(place: Place | null, { areasIn, areasOut }: ArrangementRecord): Part {
  if (place === null) return unclear('The place of the incident is not known.')
  const out = areasOut.map((area) => ({ area, lies: liesIn(place, area) }))
  const excluded = out.find((one) => one.lies === 'inside')
  if (excluded) return no(`${excluded.area.name} is excepted.`)
  const doubted = out.find((one) => one.lies === 'unclear')
  const within = areasIn.map((area) => ({ area, lies: liesIn(place, area) }))
  if (!within.length) return unclear('No claim says where it holds.')
  const names = areasIn.map((area) => area.name).join(', ')
  if (within.every((one) => one.lies === 'outside')) return no(`${place.name} is outside of ${names}.`)
  if (doubted) return unclear(`${place.name} may lie in ${doubted.area.name}, which is excepted.`)
  const holding = within.find((one) => one.lies === 'inside')
  return holding
    ? yes(`${place.name} lies in ${holding.area.name}.`)
    : unclear(`${place.name} may lie in ${names} or not.`)
}

/** Who is bound. Claims seldom list all, so a name that is missing makes it unclear, never certain. */
function partyPart({ attribution }: CoverageSubject, { parties, hasExceptions }: ArrangementRecord): Part {
  const known = new Set(parties.map(voiceKey))
  const actors = attribution?.relation === 'unnamed_kind' ? [] : (attribution?.actors ?? [])
  if (actors.length && actors.every((actor) => known.has(voiceKey(actor))))
    return yes(`${actors.join(' and ')} is named as a party.`)
  if (hasExceptions) return unclear('Some groups are excepted, and the one who did it is not named as bound.')
  if (!actors.length)
    return parties.length
      ? unclear('It is not known who did it, so not whether they were bound.')
      : yes('No party is said to be excepted.')
  return parties.length
    ? unclear(`${actors.join(' and ')} is not among the parties that claims name.`)
    : yes('No party is said to be excepted.')
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
  if (NOT_FORBIDDEN.has(eventType)) return no(`An act of the kind ${eventType} is not what a truce forbids.`)
  if (NO_CESSATION.has(kind)) return unclear(`A deal of the kind ${kind} may or may not forbid it.`)
  return eventType === 'siege_denial'
    ? unclear('Whether it forbids blocking aid is not said.')
    : yes('An act of violence.')
}
