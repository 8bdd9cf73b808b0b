// Puts the frames of one report together into incidents: headline, lead, later detail and quotation on one act share an
// incident; two strikes on two places, or on two days, stay apart (field guide, section 5).
//
// Frames come in order of the text, the headline last. Each is held against every open incident; what agrees adds, what
// clashes takes away. A frame that says enough by itself opens an incident when none fits; one that does not
// ("the attack was condemned") only joins. The sums are kept, so that a person can be told why.

import type { EventType } from '../model/codes.ts'
import type { Attribution } from '../model/reading.ts'
import type { Frame, Mentions } from './frames.ts'
import type { Document, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { coarseness, relatePlaces } from './place-relations.ts'

/** A frame with what was found out about it on the way. */
export interface PlacedFrame {
  readonly frame: Frame
  readonly attribution: Attribution | null
  /** The frame's own place, or the one that "the town" points back to. */
  readonly place: PlaceMention | null
  /** Who says so; empty for the publisher's own voice. */
  readonly voice: string
  /** Why it joined, in words. */
  readonly reasons: readonly string[]
}

/** Frames about one act, with what they make of it together. */
export interface Incident {
  readonly frames: readonly PlacedFrame[]
  readonly type: EventType
  readonly place: PlaceMention | null
  readonly time: TimeMention | null
}

/** What a clash or an agreement is worth. Found by hand, then by search on the development part; see reading/README.md. */
export const WEIGHTS = {
  samePlace: 2.4,
  containedPlace: 1.6,
  otherPlace: -4,
  otherArea: -2.9,
  sameFamily: 1.6,
  openFamily: -0.4,
  nearFamily: -0.2,
  otherFamily: -2.4,
  sameDay: 1,
  otherDay: -4.6,
  doubtedDay: -1,
  background: -1.3,
  sameKilled: 3.7,
  sameInjured: 1.5,
  otherKilled: -3.4,
  otherInjured: -1.2,
  rivalKilled: -0.8,
  revision: 1.6,
  increment: -3,
  part: 1.8,
  definite: 2.6,
  other: -1.5,
  elsewhere: -3,
  tied: -1.3,
  justBefore: 0.9,
  recent: -0.2,
  distance: -0.06,
  sameActor: 0,
  otherActor: -2.2,
  sameTarget: 1.6,
  join: 1,
  joinFigure: 0.4,
  joinWeak: 1.5,
}

interface Open {
  readonly frames: PlacedFrame[]
  readonly votes: Map<EventType, number>
  place: PlaceMention | null
  time: TimeMention | null
  /** Sentences where it was first and last told of. */
  readonly first: number
  last: number
}

const FAMILY: Partial<Record<EventType, string>> = {
  air_strike: 'air',
  drone_strike: 'air',
  shelling: 'ground',
  rocket_missile: 'ground',
  ied_mine_erw: 'planted',
  suicide_attack: 'planted',
  explosion_unknown: 'planted',
  grenade: 'planted',
  chemical_attack: 'chemical',
  armed_attack: 'direct',
  execution: 'direct',
  torture: 'direct',
  armed_clash: 'clash',
  territory_change: 'clash',
}

/** Event types that are told apart between incidents. */
export const familyOf = (type: EventType): string => FAMILY[type] ?? type

/** The type that the votes speak for, `unknown` if none does. */
export function winner(votes: ReadonlyMap<EventType, number>): EventType {
  let best: EventType = 'unknown'
  let most = 0
  for (const [type, votesFor] of votes) {
    if (votesFor > most) {
      best = type
      most = votesFor
    }
  }
  return best
}

/** The type of an incident: what is said where its figures stand weighs more than what is said around them. */
function typeOf(frames: readonly PlacedFrame[], votes: ReadonlyMap<EventType, number>): EventType {
  const told = new Map<EventType, number>()
  for (const { frame } of frames) {
    if (!frame.quantities.some(isHarm)) continue
    for (const [type, n] of frame.votes) told.set(type, (told.get(type) ?? 0) + n)
  }
  const best = winner(told)
  if ((told.get(best) ?? 0) >= 1.5 && best !== 'explosion_unknown') return best
  return winner(votes)
}

/** Whether a frame says enough to open an incident of its own. */
export function canFound(placed: PlacedFrame): boolean {
  const { frame } = placed
  if (frame.modality === 'planned_or_future' || frame.modality === 'conditional' || frame.modality === 'negated')
    return false
  const harmed = frame.quantities.some(isHarm)
  const type = winner(frame.votes)
  const place = placed.place !== null && placed.place.precision !== 'country'
  const day = frame.times.some((t) => t.time.from !== null && !t.isPeriod)
  if (harmed) return place || day || frame.votes.size > 0
  if ((frame.isHabit && !day) || frame.isTitle) return false
  if (frame.isLongAgo) return false
  const told = frame.acts.some((a) => a.sort !== 'means')
  if (!told || !frame.isEventive || (frame.isGeneral && !day)) return false
  const exact = placed.place !== null && !VAGUE.has(placed.place.precision)
  if (type === 'unknown') return exact && day
  if (type === 'siege_denial' || type === 'demonstration' || type === 'remains_found') return false
  if (type === 'territory_change') return exact || (place && day)
  return exact || (day && (place || (frame.votes.get(type) ?? 0) >= 2.5))
}

const VAGUE = new Set<string>(['country', 'province', 'area_vague'])

const VICTIM_HARMS = new Set<string>([
  'killed',
  'injured',
  'killed_or_injured',
  'abducted',
  'detained',
  'missing',
  'raped',
  'tortured',
])

/**
 * Puts frames together into incidents.
 *
 * @param placed frames in order of the text
 */
export function groupFrames(document: Document, mentions: Mentions, placed: readonly PlacedFrame[]): Incident[] {
  const open: Open[] = []
  const waiting: PlacedFrame[] = []
  for (const one of placed) {
    if (one.frame.isTitle) continue
    const best = bestFit(one, open, document, mentions)
    const founds = canFound(one)
    if (best && best.score >= thresholdFor(one, founds))
      join(best.incident, { ...one, reasons: best.reasons }, mentions)
    else if (founds) open.push(found(one))
    else if (one.frame.quantities.some(isAttached) || mayJoinLater(one.frame)) waiting.push(one)
  }
  // What could not be placed when it came may be clear from what followed it; headlines come last of all.
  for (const one of [...waiting, ...placed.filter((p) => p.frame.isTitle)]) {
    const best = bestFit(one, open, document, mentions)
    const founds = canFound(one)
    const needed = one.frame.isTitle && founds ? WEIGHTS.join : thresholdFor(one, false)
    if (best && best.score >= needed) join(best.incident, { ...one, reasons: best.reasons }, mentions)
    else if (founds) open.push(found(one))
  }
  mergeTwins(open, mentions)
  return open.map((o) => ({ frames: o.frames, type: typeOf(o.frames, o.votes), place: o.place, time: o.time }))
}

const isHarm = (q: QuantityMention): boolean => q.harm !== null && VICTIM_HARMS.has(q.harm) && q.bound !== 'no_report'

/** A figure that belongs to an act without making one known: "ten were pulled from the rubble". */
const isAttached = (q: QuantityMention): boolean => isHarm(q) || q.harm === 'trapped' || q.harm === 'feared_dead'

/** Told of before it is told in full: "the alleged gas attack on the town must be looked into". */
const mayJoinLater = (frame: Frame): boolean => (frame.votes.get(winner(frame.votes)) ?? 0) >= 3 && !frame.isHabit

/** A figure without place, day or kind of act must belong to something told nearby; a mere mention must show that it does. */
function thresholdFor(one: PlacedFrame, founds: boolean): number {
  if (founds) return WEIGHTS.join
  return one.frame.quantities.some(isAttached) ? WEIGHTS.joinFigure : WEIGHTS.joinWeak
}

// Incidents told further apart than this many others are not compared once more.
const REACH_INCIDENTS = 25

// Acts further apart than this in a text are not told as one, and no text has a lead longer than this many acts.
const REACH_SENTENCES = 60
const LEAD_INCIDENTS = 12

/** The open incidents that a frame may belong to: those told nearby, and those of the lead. */
function inReach(one: PlacedFrame, open: readonly Open[]): Open[] {
  if (open.length <= LEAD_INCIDENTS) return [...open]
  const lead = open.slice(0, LEAD_INCIDENTS)
  if (one.frame.isTitle) return lead
  let low = LEAD_INCIDENTS
  let high = open.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (open[middle].first < one.frame.sentence - REACH_SENTENCES) low = middle + 1
    else high = middle
  }
  for (let i = low; i < open.length && open[i].first <= one.frame.sentence + REACH_SENTENCES; i++) lead.push(open[i])
  return lead
}

function bestFit(one: PlacedFrame, open: readonly Open[], document: Document, mentions: Mentions) {
  let best: { incident: Open; score: number; reasons: string[] } | null = null
  for (const incident of inReach(one, open)) {
    const { score, reasons } = weigh(one, incident, document, mentions)
    if (!best || score > best.score) best = { incident, score, reasons }
  }
  return best
}

/** Joins incidents that turn out to tell the same figures of the same place and day: a lead and the body's fuller account. */
function mergeTwins(open: Open[], mentions: Mentions): void {
  for (let i = 0; i < open.length; i++) {
    for (let j = Math.min(open.length - 1, i + REACH_INCIDENTS); j > i; j--) {
      if (!areTwins(open[i], open[j], mentions)) continue
      for (const one of open[j].frames) join(open[i], { ...one, reasons: [...one.reasons, 'same figures'] }, mentions)
      open.splice(j, 1)
    }
  }
}

function areTwins(a: Open, b: Open, mentions: Mentions): boolean {
  if (a.frames.some((f) => f.frame.isElsewhere) || b.frames.some((f) => f.frame.isElsewhere)) return false
  if (a.time && b.time && !overlap(a.time, b.time)) return false
  if (a.place && b.place && relatePlaces(a.place, b.place, mentions.places) === 'apart') return false
  const [x, y] = [winner(a.votes), winner(b.votes)]
  if (x !== 'unknown' && y !== 'unknown' && familyOf(x) !== familyOf(y)) return false
  const figures = (o: Open) =>
    o.frames.flatMap((f) => f.frame.quantities).filter((q) => q.harm !== null && q.bound === 'exact')
  const shared = figures(a).filter((q) =>
    figures(b).some((o) => o.harm === q.harm && o.floor === q.floor && o.demographic === q.demographic),
  )
  const kinds = new Set(shared.map((q) => `${q.harm} ${q.demographic} ${q.floor}`))
  return kinds.size >= 2 || shared.some((q) => isWhole(q) && (q.floor ?? 0) >= 5)
}

function found(one: PlacedFrame): Open {
  return {
    frames: [one],
    votes: new Map(one.frame.votes),
    place: one.place,
    time: dayOf(one.frame),
    first: one.frame.sentence,
    last: one.frame.sentence,
  }
}

function join(incident: Open, one: PlacedFrame, mentions: Mentions): void {
  incident.frames.push(one)
  for (const [type, votes] of one.frame.votes) incident.votes.set(type, (incident.votes.get(type) ?? 0) + votes)
  if (one.place && (!incident.place || isFiner(one.place, incident.place, mentions))) incident.place = one.place
  const day = dayOf(one.frame)
  if (day && (!incident.time || (spanOf(day) < spanOf(incident.time) && overlap(day, incident.time))))
    incident.time = day
  if (!one.frame.isTitle) incident.last = one.frame.sentence
}

const isFiner = (a: PlaceMention, b: PlaceMention, mentions: Mentions): boolean =>
  coarseness(a) < coarseness(b) && relatePlaces(a, b, mentions.places) !== 'apart'

/** The time of a frame that can tell days apart, else null. */
export function dayOf(frame: Frame): TimeMention | null {
  return frame.times.find((t) => t.time.from !== null && t.time.to !== null && !t.isPeriod) ?? null
}

const spanOf = (t: TimeMention): number => Date.parse(t.time.to ?? '') - Date.parse(t.time.from ?? '')

const overlap = (a: TimeMention, b: TimeMention): boolean =>
  (a.time.from ?? '') <= (b.time.to ?? '') && (b.time.from ?? '') <= (a.time.to ?? '')

/** A day well before the report's own, against an act without a day: most likely another one, told as background. */
function isBackground(day: TimeMention | null, reference: string | null): boolean {
  if (!day?.time.to || reference === null) return false
  return Date.parse(reference) - Date.parse(day.time.to) > 4 * 86_400_000
}

/** What speaks for and against one frame telling of one incident. */
function weigh(
  one: PlacedFrame,
  incident: Open,
  document: Document,
  mentions: Mentions,
): { score: number; reasons: string[] } {
  const reasons: string[] = []
  let score = 0
  const add = (worth: number, why: string): void => {
    score += worth
    reasons.push(`${why} ${worth >= 0 ? '+' : ''}${worth}`)
  }
  const { frame } = one
  const isApart = weighPlace(one, incident, mentions, add)
  weighType(frame, incident, add)
  const day = dayOf(frame)
  if (day && incident.time) {
    const other = day.of === 'unclear' ? WEIGHTS.doubtedDay : WEIGHTS.otherDay
    add(overlap(day, incident.time) ? WEIGHTS.sameDay : other, 'day')
  } else if (isBackground(day, document.referenceDate)) add(WEIGHTS.background, 'background')
  else if (isBackground(incident.time, document.referenceDate) && !frame.isDefinite)
    add(WEIGHTS.background, 'background')
  weighFigures(one, incident, add)
  if (frame.isDefinite) add(WEIGHTS.definite, 'points back')
  if (frame.isOther && !frame.isTitle) add(WEIGHTS.other, 'another act')
  if (frame.isElsewhere) add(WEIGHTS.elsewhere, 'elsewhere')
  if (frame.isTied) add(WEIGHTS.tied, 'also')
  if (!frame.isTitle) {
    const gap = Math.abs(frame.sentence - incident.last)
    if (gap <= 1) add(WEIGHTS.justBefore, 'just before')
    else if (gap <= 3) add(WEIGHTS.recent, 'recent')
    else add(WEIGHTS.distance * Math.min(gap, 15), 'far')
  }
  weighActors(one, incident, add)
  if (
    !isApart &&
    frame.targets.some((t) => incident.frames.some((f) => f.frame.targets.some((o) => o.type === t.type)))
  ) {
    add(WEIGHTS.sameTarget, 'target')
  }
  return { score, reasons }
}

type Add = (worth: number, why: string) => void

/** Weighs the places; true if they are apart. */
function weighPlace(one: PlacedFrame, incident: Open, mentions: Mentions, add: Add): boolean {
  const { place } = one
  if (!place || !incident.place || place.precision === 'country') return false
  const relation = relatePlaces(place, incident.place, mentions.places)
  if (relation === 'same') add(WEIGHTS.samePlace, 'same place')
  else if (relation === 'inside' || relation === 'around') add(WEIGHTS.containedPlace, 'containing place')
  if (relation !== 'apart') return false
  const isListed = incident.frames.some((f) =>
    f.frame.places.some((p) => relatePlaces(place, p, mentions.places) === 'same'),
  )
  if (isListed) return false
  add(
    VAGUE.has(place.precision) || VAGUE.has(incident.place.precision) ? WEIGHTS.otherArea : WEIGHTS.otherPlace,
    'other place',
  )
  return true
}

function weighType(frame: Frame, incident: Open, add: Add): void {
  const a = winner(frame.votes)
  const b = winner(incident.votes)
  if (a === 'unknown' || b === 'unknown') return add(WEIGHTS.openFamily, 'kind open')
  const [x, y] = [familyOf(a), familyOf(b)]
  if (x === y) return add(WEIGHTS.sameFamily, 'kind')
  if ((frame.votes.get(b) ?? 0) > 0 || (incident.votes.get(a) ?? 0) > 0) return add(WEIGHTS.openFamily, 'kind open')
  if (a === 'explosion_unknown' || b === 'explosion_unknown') return add(WEIGHTS.openFamily, 'kind open')
  if (a === 'armed_attack' || b === 'armed_attack' || x === 'clash' || y === 'clash')
    return add(WEIGHTS.nearFamily, 'kind near')
  add(WEIGHTS.otherFamily, 'other kind')
}

const isWhole = (q: QuantityMention): boolean =>
  q.partOf === null && (q.demographic === null || q.demographic === 'unspecified') && q.role === null

/** The figures of a frame that stand for all whom the act harmed: "a woman was killed" is one, if no other is given. */
function headsOf(frame: Frame, harm: string): QuantityMention[] {
  const told = frame.quantities.filter((q) => q.harm === harm && q.partOf === null && q.bound !== 'no_report')
  const whole = told.filter(isWhole)
  return whole.length || frame.isDefinite ? whole : told
}

function weighFigures(one: PlacedFrame, incident: Open, add: Add): void {
  const voices = incident.frames.filter((f) => f.frame.quantities.some((q) => q.harm === 'killed')).map((f) => f.voice)
  const isAnother = one.voice !== '' && voices.every((v) => v !== '' && v !== one.voice)
  for (const harm of ['killed', 'injured'] as const) {
    const all = one.frame.quantities.filter((q) => q.harm === harm)
    const known = incident.frames.some((f) => f.frame.quantities.some((q) => q.harm === harm))
    if (!all.length || !known) continue
    const ours = headsOf(one.frame, harm)
    const theirs = incident.frames.flatMap((f) => headsOf(f.frame, harm))
    if (ours.some((q) => q.increment) && theirs.length) add(WEIGHTS.increment, 'further')
    else if (ours.some((q) => theirs.some((o) => agree(q, o)))) {
      add(harm === 'killed' ? WEIGHTS.sameKilled : WEIGHTS.sameInjured, `${harm} agree`)
    } else if (one.frame.isRecount || ours.some((q) => q.revision)) add(WEIGHTS.revision, 'revised')
    else if (!ours.length || !theirs.length) add(WEIGHTS.part, 'part')
    else if (!ours.every(isWordless) && !theirs.every(isWordless)) {
      if (harm === 'injured') add(WEIGHTS.otherInjured, 'other injured')
      else {
        const isBare = one.frame.votes.size === 0 && !one.place && !dayOf(one.frame) && !one.frame.isOther
        const rival = isBare || (isAnother && ours.every((q) => theirs.some((o) => areRivals(q, o))))
        add(rival ? WEIGHTS.rivalKilled : WEIGHTS.otherKilled, 'other figure')
      }
    }
  }
}

/** Two figures that may be one: equal, or one is the vague form of the other. */
function agree(a: QuantityMention, b: QuantityMention): boolean {
  if (a.floor === null || b.floor === null || isWordless(a) || isWordless(b)) return false
  if (a.floor === b.floor) return true
  const vague = a.bound === 'vague' ? a : b.bound === 'vague' ? b : null
  if (!vague) return false
  const other = vague === a ? b : a
  return (other.floor ?? 0) >= (vague.floor ?? 0) && (other.floor ?? 0) < 4 * (vague.floor ?? 1)
}

/** "Civilians were killed", "several died": no number to compare. */
const isWordless = (q: QuantityMention): boolean =>
  q.bound === 'plural_only' || q.bound === 'unstated' || (q.bound === 'vague' && (q.floor ?? 0) < 20)

/** Figures near enough to be two counts of one act. */
function areRivals(a: QuantityMention, b: QuantityMention): boolean {
  if (a.floor === null || b.floor === null) return true
  const [low, high] = a.floor < b.floor ? [a.floor, b.floor] : [b.floor, a.floor]
  return high <= 2 * low
}

function weighActors(one: PlacedFrame, incident: Open, add: Add): void {
  const ours = one.attribution?.actors ?? []
  const theirs = incident.frames.flatMap((f) => f.attribution?.actors ?? [])
  if (!ours.length || !theirs.length) return
  if (ours.some((a) => theirs.some((b) => a.name === b.name))) add(WEIGHTS.sameActor, 'actor')
  else add(WEIGHTS.otherActor, 'other actor')
}
