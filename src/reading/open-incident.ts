// An incident while the text is still being gone through: the frames that joined it, and what they make of it together.

import type { ActorType, EventType, TargetType } from '../model/codes.ts'
import type { Attribution } from '../model/reading.ts'
import { instantOf } from './calendar.ts'
import { winner } from './event-families.ts'
import type { Frame, Mentions } from './frames.ts'
import type { PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { coarseness, relatePlaces } from './place-relations.ts'

/** A frame with what was found out about it on the way. */
export interface PlacedFrame {
  readonly frame: Frame
  readonly attribution: Attribution | null
  /** The frame's own place, or the one that "the town" points back to. */
  readonly place: PlaceMention | null
  /** Who says so; empty for the publisher's own voice. */
  readonly voice: string
  /** "The army denied any role in the shelling": the act was done, and only whose it was is denied. */
  readonly isDoerDenied?: boolean
  /** Why it joined, in words. */
  readonly reasons: readonly string[]
}

/** The harms whose figures tell incidents apart. */
export const COMPARED = ['killed', 'injured'] as const
export type Compared = (typeof COMPARED)[number]

/** What a placed frame has to compare, worked out once. */
export interface Candidate {
  readonly placed: PlacedFrame
  readonly type: EventType
  readonly day: TimeMention | null
  /** Figures that stand for all whom the act harmed. */
  readonly heads: Readonly<Record<Compared, readonly QuantityMention[]>>
  readonly tells: Readonly<Record<Compared, boolean>>
}

/** An incident that frames may still join. Lists hold each thing once, and no more than `MOST` of a kind. */
export interface OpenIncident {
  readonly frames: PlacedFrame[]
  readonly votes: Map<EventType, number>
  /** What the votes speak for. */
  type: EventType
  readonly heads: Record<Compared, QuantityMention[]>
  readonly tells: Record<Compared, boolean>
  /** Voices that gave a figure of the killed. */
  readonly voices: Set<string>
  readonly doers: Map<string, Doer>
  readonly targets: Set<TargetType>
  readonly places: PlaceMention[]
  place: PlaceMention | null
  time: TimeMention | null
  /** Sentences where it was first and last told of. */
  readonly first: number
  last: number
}

/** Somebody named as having done it. */
export interface Doer {
  readonly name: string
  readonly type: ActorType | null
  /** A kind of fighter or a machine, not a name. */
  readonly isKind: boolean
}

const MOST = 24

/** Works out what a frame has to compare. */
export function candidateOf(placed: PlacedFrame): Candidate {
  const { frame } = placed
  return {
    placed,
    type: winner(frame.votes),
    day: dayOf(frame),
    heads: { killed: headsOf(frame, 'killed'), injured: headsOf(frame, 'injured') },
    tells: {
      killed: frame.quantities.some((q) => q.harm === 'killed'),
      injured: frame.quantities.some((q) => q.harm === 'injured'),
    },
  }
}

/** Opens an incident with its first frame. */
export function openWith(one: Candidate, mentions: Mentions): OpenIncident {
  const { sentence } = one.placed.frame
  const incident: OpenIncident = {
    frames: [],
    votes: new Map(),
    type: 'unknown',
    heads: { killed: [], injured: [] },
    tells: { killed: false, injured: false },
    voices: new Set(),
    doers: new Map(),
    targets: new Set(),
    places: [],
    place: null,
    time: null,
    first: sentence,
    last: sentence,
  }
  joinTo(incident, one, [], mentions)
  return incident
}

/** Adds a frame to an incident, with the reasons why it belongs there. */
export function joinTo(incident: OpenIncident, one: Candidate, reasons: readonly string[], mentions: Mentions): void {
  const { placed } = one
  const { frame, place } = placed
  incident.frames.push(reasons.length ? { ...placed, reasons } : placed)
  for (const [type, votes] of frame.votes) incident.votes.set(type, (incident.votes.get(type) ?? 0) + votes)
  incident.type = winner(incident.votes)
  for (const harm of COMPARED) {
    incident.tells[harm] ||= one.tells[harm]
    for (const q of one.heads[harm]) addHead(incident.heads[harm], q)
  }
  if (one.tells.killed) incident.voices.add(placed.voice)
  const isKind = placed.attribution?.relation === 'unnamed_kind'
  for (const { name, type } of placed.attribution?.actors ?? []) incident.doers.set(name, { name, type, isKind })
  for (const target of frame.targets) incident.targets.add(target.type)
  for (const p of frame.places) addPlace(incident.places, p)
  if (
    place &&
    !(frame.isRecord && incident.frames.length > 1) &&
    (!incident.place || isFiner(place, incident.place, mentions))
  )
    incident.place = place
  const { day } = one
  if (day && (!incident.time || (spanOf(day) < spanOf(incident.time) && daysMeet(day, incident.time))))
    incident.time = day
  if (!frame.isTitle) incident.last = frame.sentence
}

function addHead(heads: QuantityMention[], q: QuantityMention): void {
  if (heads.length < MOST && !heads.some((o) => o.floor === q.floor && o.bound === q.bound)) heads.push(q)
}

function addPlace(places: PlaceMention[], p: PlaceMention): void {
  if (places.length < MOST && !places.some((o) => o.name === p.name && o.precision === p.precision)) places.push(p)
}

/** A place that may stand for the incident in place of a coarser one: a town named inside the city's own area, too. */
function isFiner(a: PlaceMention, b: PlaceMention, mentions: Mentions): boolean {
  const relation = relatePlaces(a, b, mentions.places)
  if (relation === 'around') return false // "near Mayadin" is finer than the city whose province it lies in
  return coarseness(a) < coarseness(b) ? relation !== 'apart' : relation === 'inside'
}

/** The time of a frame that can tell days apart, else null. */
export function dayOf(frame: Frame): TimeMention | null {
  return frame.times.find((t) => t.time.from !== null && t.time.to !== null && !t.isPeriod) ?? null
}

const spanOf = (t: TimeMention): number => instantOf(t.time.to ?? '') - instantOf(t.time.from ?? '')

/** Whether two days or runs of days overlap. An open end meets everything. */
export const daysMeet = (a: TimeMention, b: TimeMention): boolean =>
  (a.time.from ?? '') <= (b.time.to ?? '9') && (b.time.from ?? '') <= (a.time.to ?? '9')

/** A figure of no group and no part: it may stand for all. */
export const isWhole = (q: QuantityMention): boolean =>
  q.partOf === null && (q.demographic === null || q.demographic === 'unspecified') && q.role === null

/** The figures of a frame that stand for all whom the act harmed: "a woman was killed" is one, if no other is given. */
function headsOf(frame: Frame, harm: Compared): QuantityMention[] {
  const told = frame.quantities.filter((q) => q.harm === harm && q.partOf === null && q.bound !== 'no_report')
  const whole = told.filter(isWhole)
  return whole.length || frame.isDefinite ? whole : told
}
