// A unit: all that one source says of one incident, as matching sees it. Derived from the claims that share an `incident`
// key; what the claims do not say stays null or empty here, and only the day of writing is kept beside it.

import type { EventType, PlacePrecision } from '../model/codes.ts'
import type { IncidentClaim, Place, Quantity, Time } from '../model/reading.ts'
import type { KeptClaim, KeptSource } from '../model/record.ts'
import { type Day, dayNumber } from './days.ts'
import { DISJOINT, isNarrow } from './statements.ts'
import { placeKey, soundOf } from './place-relation.ts'
import { type Wording, type Words, wordingOf, wordsIn } from './wording.ts'

/** What matching needs to know of a source. `text` widens the wording from the passages to the whole report. */
export type MatchSource = Pick<KeptSource, 'id' | 'title' | 'publishedAt' | 'writtenOn'> &
  Partial<Pick<KeptSource, 'textHash' | 'publisher'>> & { readonly text?: string }

/** A place that a unit names, once however often it is named. */
export interface UnitPlace {
  /** Same key, same place: the gazetteer's id, or the bare name within its province. */
  readonly key: string
  readonly name: string
  /** The name as it sounds, in which transliterations meet. */
  readonly sound: string
  readonly precision: PlacePrecision
  readonly country: string | null
  readonly admin1: string | null
  readonly lat: number | null
  readonly lon: number | null
  /** The point is the place's own, not one that stands for an area or is lent by the containing place. */
  readonly isPoint: boolean
}

/** Days, both ends inclusive. */
export interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** A figure for people harmed, as an interval; null is open. */
export interface UnitFigure {
  readonly floor: number
  readonly ceiling: number | null
  readonly phrase: string
}

/** All that one source says of one incident. */
export interface Unit {
  /** "s-12#incident-1": the source's id and the key its claims share. */
  readonly id: string
  /** Settles ties: the same whatever order the reports came in, since it stands on the text's hash. */
  readonly order: string
  readonly source: string
  /** Who published it, if known. */
  readonly publisher: string | null
  readonly claims: readonly string[]
  /** Where in the source it is first told, in code points. */
  readonly start: number
  /** Day the source was written, if known. */
  readonly written: Day | null
  /** Days the claims give, if they are known to a week or better. */
  readonly days: DaySpan | null
  /** Days that any incident of the source is told on, ascending: readers split reports in different ways. */
  readonly reportDays: readonly Day[]
  /** How many incidents its source tells of. */
  readonly told: number
  /** Finest first. */
  readonly places: readonly UnitPlace[]
  readonly eventType: EventType
  readonly means: readonly string[]
  readonly placeHit: readonly string[]
  readonly facilities: readonly string[]
  readonly actors: readonly string[]
  readonly killed: readonly UnitFigure[]
  readonly injured: readonly UnitFigure[]
  /** Of its own passages and the source's title. */
  readonly wording: Words
  /** Of the whole report as far as it was handed in: shared by all units of a source. */
  readonly report: Wording
}

/** The units of sources, by id. Claims that tell of no incident, and historical ones without a day, make none. */
export function unitsOf(claims: readonly KeptClaim[], sources: readonly MatchSource[]): Unit[] {
  const bySource = new Map<string, KeptClaim[]>()
  for (const claim of claims) {
    const list = bySource.get(claim.source)
    if (list) list.push(claim)
    else bySource.set(claim.source, [claim])
  }
  return sources.flatMap((source) => unitsOfSource(source, bySource.get(source.id) ?? [])).sort(byId)
}

const byId = (a: Unit, b: Unit): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function unitsOfSource(source: MatchSource, claims: readonly KeptClaim[]): Unit[] {
  const groups = new Map<string, KeptIncidentClaim[]>()
  for (const kept of claims) {
    if (!isIncidentClaim(kept)) continue
    const group = groups.get(kept.claim.incident)
    if (group) group.push(kept)
    else groups.set(kept.claim.incident, [kept])
  }
  if (!groups.size) return []
  const report = reportWording(source, claims)
  const units = [...groups].map(([key, group]) => unitOf(source, key, group, report))
  const days = units.flatMap(({ days }) => (days !== null && days.from === days.to ? [days.from] : []))
  const reportDays = [...new Set(days)].sort((a, b) => a - b)
  return units.map((unit) => ({ ...unit, reportDays, told: units.length }))
}

/** `Unit.order` of the unit of a source with this key. */
export const unitOrder = (source: Pick<MatchSource, 'id' | 'textHash'>, key: string): string =>
  `${source.textHash || source.id}#${key}`

/** Whether one text tells two units apart: both are of one source, or of two that hold the same text to the letter. */
export function areToldApart(a: Unit, b: Unit): boolean {
  if (a.source === b.source) return true
  return a.start !== b.start && textOf(a) === textOf(b)
}

const textOf = ({ order }: Unit): string => order.slice(0, order.indexOf('#'))

type KeptIncidentClaim = KeptClaim & { readonly claim: IncidentClaim }

const isIncidentClaim = (kept: KeptClaim): kept is KeptIncidentClaim => kept.claim.kind === 'incident'

function reportWording(source: MatchSource, claims: readonly KeptClaim[]): Wording {
  const texts = source.text === undefined ? claims.map((c) => c.claim.passage.exact) : [source.text]
  return wordingOf(source.title, texts)
}

function unitOf(source: MatchSource, key: string, group: readonly KeptIncidentClaim[], report: Wording): Unit {
  const claims = group.map((kept) => kept.claim)
  const isFirst = claims.some((claim) => claim.passage.start < LEAD)
  const quantities = claims.flatMap((claim) => claim.quantities)
  const passages = [...new Set(claims.map((claim) => claim.passage.exact))]
  return {
    id: `${source.id}#${key}`,
    order: unitOrder(source, key),
    source: source.id,
    publisher: source.publisher ?? null,
    claims: group.map((kept) => kept.id),
    start: claims.reduce((first, { passage }) => Math.min(first, passage.start), Infinity),
    written: writtenDay(source),
    days: daysOf(claims.map((claim) => claim.time)),
    reportDays: [],
    told: 1,
    places: placesOf(claims.flatMap((claim) => claim.places)),
    eventType: typeOf(claims),
    means: distinct(claims.flatMap((claim) => claim.means)),
    placeHit: distinct(claims.flatMap((claim) => claim.placeHit)),
    facilities: distinct(claims.flatMap((claim) => claim.health?.facilityName ?? [])),
    actors: distinct(claims.flatMap((claim) => (claim.attribution?.actors ?? []).map((actor) => actor.name))),
    killed: figuresOf(quantities, 'killed'),
    injured: figuresOf(quantities, 'injured'),
    wording: wordsIn(isFirst ? source.title : null, passages),
    report,
  }
}

/** What is known of a report in which no incident was read: what it names, wherever it names it. */
export interface ReportFacts {
  readonly places: readonly Place[]
  readonly times: readonly Time[]
  readonly quantities: readonly Quantity[]
  readonly actors: readonly string[]
}

/** A report without incident claims as one unit, so that a headline or a notice can still be held against others. */
export function unitOfReport(source: MatchSource, facts: ReportFacts): Unit {
  const wording = wordingOf(source.title, source.text === undefined ? [] : [source.text])
  return {
    id: `${source.id}#report`,
    order: unitOrder(source, 'report'),
    source: source.id,
    publisher: source.publisher ?? null,
    claims: [],
    start: 0,
    written: writtenDay(source),
    days: daysOf(facts.times),
    reportDays: [],
    told: 1,
    places: placesOf(facts.places),
    eventType: 'unknown',
    means: [],
    placeHit: [],
    facilities: [],
    actors: distinct(facts.actors),
    killed: figuresOf(facts.quantities, 'killed'),
    injured: figuresOf(facts.quantities, 'injured'),
    wording,
    report: wording,
  }
}

const LEAD = 400 // code points: the headline and the first sentence or two

function writtenDay(source: MatchSource): Day | null {
  return dayNumber(source.writtenOn ?? source.publishedAt)
}

/** Days that a span of a unit has at most: a month says little of which act is meant. */
export const NARROW = 7

/** The narrowest span that times give; among equals the one said most, then the earliest. */
export function daysOf(times: ReadonlyArray<Time | null>): DaySpan | null {
  const found = new Map<string, { span: DaySpan; count: number }>()
  for (const time of times) {
    const from = dayNumber(time?.from ?? null)
    const to = dayNumber(time?.to ?? null)
    if (from === null || to === null || to < from || to - from >= NARROW) continue
    const key = `${from}/${to}`
    const entry = found.get(key)
    if (entry) entry.count++
    else found.set(key, { span: { from, to }, count: 1 })
  }
  const width = ({ span }: { span: DaySpan }) => span.to - span.from
  const best = [...found.values()].sort((a, b) => width(a) - width(b) || b.count - a.count || a.span.from - b.span.from)
  return best[0]?.span ?? null
}

/** Precisions as far as two reports can be compared by them, finest first: an area may be smaller than a province. */
export const FINENESS: readonly PlacePrecision[] = [
  'site',
  'neighbourhood',
  'settlement',
  'near',
  'district',
  'area_vague',
  'province',
  'sea_or_air',
  'country',
]

/** Each place once, finest first; among equals as often as named, then by key. */
export function placesOf(places: readonly Place[]): UnitPlace[] {
  const found = new Map<string, { place: UnitPlace; count: number }>()
  for (const place of places) {
    const one = unitPlace(place)
    const entry = found.get(one.key)
    if (!entry) found.set(one.key, { place: one, count: 1 })
    else found.set(one.key, { place: finer(entry.place, one), count: entry.count + 1 })
  }
  return [...found.values()]
    .sort((a, b) => fineness(a.place) - fineness(b.place) || b.count - a.count || (a.place.key < b.place.key ? -1 : 1))
    .map((entry) => entry.place)
}

const fineness = (place: UnitPlace): number => FINENESS.indexOf(place.precision)

const finer = (a: UnitPlace, b: UnitPlace): UnitPlace => (fineness(b) < fineness(a) ? b : a)

/** A place as matching sees it. */
export function unitPlace(place: Place): UnitPlace {
  const { name, precision, country, admin1, lat, lon } = place
  const isOwn = place.gazetteerId !== null && !place.representative
  const isPoint = isOwn && (precision === 'site' || precision === 'neighbourhood' || precision === 'settlement')
  return { key: placeKey(place), name, sound: soundOf(name), precision, country, admin1, lat, lon, isPoint }
}

const VAGUE_TYPES: ReadonlySet<EventType> = new Set(['unknown', 'other_violence', 'explosion_unknown'])

function typeOf(claims: readonly IncidentClaim[]): EventType {
  return claims.find((claim) => !VAGUE_TYPES.has(claim.eventType))?.eventType ?? claims[0].eventType
}

/**
 * Wholes only: parts and increments say nothing of the whole, nor do figures for some kinds of people beside one for all.
 * Without one for all, kinds that exclude one another are added. "No casualties" counts, unknown does not.
 */
function figuresOf(quantities: readonly Quantity[], harm: 'killed' | 'injured'): UnitFigure[] {
  const wholes = quantities.flatMap((quantity) =>
    quantity.harm === harm && isWhole(quantity) ? wholeOf(quantity) : [],
  )
  const general = wholes.filter(({ quantity }) => !isNarrow(quantity))
  const added = general.length > 0 ? null : sumOfKinds(wholes)
  if (added) return [added]
  const found = new Map<string, UnitFigure>()
  for (const { figure } of general.length > 0 ? general : wholes) {
    const key = `${figure.floor}-${figure.ceiling}`
    if (!found.has(key)) found.set(key, figure)
  }
  return [...found.values()].sort((a, b) => a.floor - b.floor || (a.ceiling ?? Infinity) - (b.ceiling ?? Infinity))
}

interface Whole {
  readonly figure: UnitFigure
  readonly quantity: Quantity
}

function wholeOf(quantity: Quantity): Whole[] {
  const { floor, ceiling, phrase } = quantity
  return floor === null ? [] : [{ figure: { floor, ceiling, phrase: phrase.exact }, quantity }]
}

/** "Three children and their grandmother": 4; null for one kind alone, and for kinds that may share members. */
function sumOfKinds(wholes: readonly Whole[]): UnitFigure | null {
  const kinds = Map.groupBy(wholes, ({ quantity }) => quantity.demographic)
  if (kinds.size < 2 || ![...kinds.keys()].every((kind) => DISJOINT.has(kind))) return null
  const figures = [...kinds.values()].map((kind) => kind.map(({ figure }) => figure))
  const ceiling = sumOf(figures.map((kind) => Math.max(...kind.map((figure) => figure.ceiling ?? Infinity))))
  return {
    floor: sumOf(figures.map((kind) => Math.min(...kind.map((figure) => figure.floor)))),
    ceiling: ceiling === Infinity ? null : ceiling,
    phrase: figures.map(([first]) => first.phrase).join(' and '),
  }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const isWhole = (quantity: Quantity): boolean =>
  quantity.partOf === null && !quantity.increment && (quantity.unit === 'persons' || quantity.unit === 'bodies')

const distinct = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort()
