// Puts the frames of one report together into incidents: headline, lead, later detail and quotation on one act share an
// incident; two strikes on two places, or on two days, stay apart (field guide, section 5).
//
// Frames come in order of the text, the headline last. Each is held against every open incident; what agrees adds, what
// clashes takes away. A frame that says enough by itself opens an incident when none fits; one that does not
// ("the attack was condemned") only joins. The sums are kept, so that a person can be told why.

import { isArmed, type EventType } from '../model/codes.ts'
import type { Attribution } from '../model/reading.ts'
import { instantOf } from './calendar.ts'
import { familyOf, winner } from './event-families.ts'
import type { Frame, Mentions } from './frames.ts'
import type { Document, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import {
  type Candidate,
  candidateOf,
  daysMeet,
  dayOf,
  isWhole,
  joinTo,
  type OpenIncident,
  openWith,
  type PlacedFrame,
} from './open-incident.ts'
import { WRECKING } from './lang/en/frames.ts'
import { isOwnArea, isVague, relatePlaces } from './place-relations.ts'
import { isNobodys, isVerdict, judgedBy, mayBeVerdict, tellsOfItself } from './verdicts.ts'
import { areOthers, weigh, WEIGHTS } from './weighing.ts'

/** Frames about one act, with what they make of it together. */
export interface Incident {
  readonly frames: readonly PlacedFrame[]
  readonly type: EventType
  readonly place: PlaceMention | null
  readonly time: TimeMention | null
}

/**
 * Puts frames together into incidents.
 *
 * @param placed frames in order of the text
 */
export function groupFrames(document: Document, mentions: Mentions, placed: readonly PlacedFrame[]): Incident[] {
  const open: OpenIncident[] = []
  const waiting: Candidate[] = []
  const titles: Candidate[] = []
  const slight: Candidate[] = []
  const overviews: Candidate[] = []
  for (const frame of placed) {
    const one = candidateOf(frame)
    if (frame.frame.isTitle) {
      titles.push(one)
      continue
    }
    const judged = isVerdict(document, frame)
      ? judgedBy(document, frame.frame, open)
      : tellsOfItself(document, frame)
        ? judgedBy(document, frame.frame, open).filter(isNobodys)
        : []
    if (judged.length > 0 && (judged.length > 1 || !frame.frame.acts.length)) {
      for (const incident of judged) take(incident, one, document, mentions)
      continue
    }
    // Taken up for its accusation alone, and that is of something else.
    if (!frame.frame.acts.length && !frame.frame.quantities.length && mayBeVerdict(document, frame.frame)) continue
    const founds = canFound(frame, document)
    if (!founds && isMereTalk(frame.frame)) continue
    if (completesLast(frame, waiting)) open.push(openWith(waiting.pop() as Candidate, mentions))
    if (founds && isOverview(document, frame)) {
      overviews.push(one)
      continue
    }
    const best = bestFit(one, open, document, mentions)
    if (best && best.score >= thresholdFor(frame, founds)) take(best.incident, one, document, mentions)
    else if (judged.length > 0) take(judged[0], one, document, mentions)
    else if (founds) open.push(openWith(one, mentions))
    else (frame.frame.quantities.some(mayWait) || mayJoinLater(frame.frame) ? waiting : slight).push(one)
  }
  // What could not be placed when it came may be clear from what followed it; headlines come last of all. What only a
  // headline makes known ("4 were killed when an office was hit") comes after it.
  const left: Candidate[] = []
  for (const one of [...waiting, ...titles]) if (!placeLast(one, open, document, mentions)) left.push(one)
  for (const one of left)
    if (!one.placed.frame.isTitle && !placeLast(one, open, document, mentions) && standsAlone(one.placed))
      insert(open, openWith(one, mentions))
  if (!open.length && !overviews.length) {
    const only = [...left, ...slight].find(({ placed }) => tellsAlone(placed.frame, document))
    if (only) open.push(openWith(only, mentions))
  }
  mergeTwins(open, mentions)
  for (const one of overviews) insert(open, openWith(one, mentions))
  return open.map((o) => ({ frames: o.frames, type: typeOf(o.frames), place: o.place, time: o.time }))
}

/**
 * "Over the past day, the forces attacked settlements in the region with artillery and missiles": a summary of what the
 * report goes on to tell one by one. It is none of those acts, and stands by itself.
 */
function isOverview({ tokens: { words } }: Document, { frame, place }: PlacedFrame): boolean {
  if (place?.precision !== 'province' || frame.quantities.some((q) => q.harm !== null) || frame.isTitle) return false
  const isStretch = frame.times.some((t) => /\b(past|last)\b/i.test(t.time.asWritten))
  if (!isStretch) return false
  for (let i = frame.from; i < frame.to; i++) if (MANY_PLACES.has(words[i])) return true
  return false
}

const MANY_PLACES = new Set('settlements villages towns cities communities areas districts localities'.split(' '))

/**
 * "A gunman killed three people. It happened on Sunday in X": dead of whom nothing else was said, and right behind them
 * the day or the place that makes an act of them.
 */
function completesLast({ frame, place }: PlacedFrame, waiting: readonly Candidate[]): boolean {
  if (frame.acts.length > 0 || frame.quantities.length > 0 || !frame.isDefinite) return false
  if (place === null && dayOf(frame) === null) return false
  const last = waiting.at(-1)?.placed.frame
  return (
    last !== undefined &&
    frame.sentence - last.sentence <= 2 &&
    last.quantities.some(isHarm) &&
    !UNREAL.has(last.modality)
  )
}

/** Places what had to wait for the rest of the text; false where there is still nothing that it belongs to. */
function placeLast(one: Candidate, open: OpenIncident[], document: Document, mentions: Mentions): boolean {
  const { frame } = one.placed
  const founds = canFound(one.placed, document)
  const needed = frame.isTitle && founds ? WEIGHTS.joinTitle : thresholdFor(one.placed, false)
  const best = bestFit(one, open, document, mentions)
  const isLast = frame.quantities.some((q) => isAttached(q) && q.bound !== 'plural_only') && !frame.isTitle
  if (best && best.score >= (isLast && !founds ? Math.min(needed, WEIGHTS.joinLast) : needed))
    take(best.incident, one, document, mentions)
  else if (founds) insert(open, openWith(one, mentions))
  else return false
  return true
}

/** "The attacks intensified in June", "called on the council to condemn the attack": no act told, no figure of one. */
const isMereTalk = (frame: Frame): boolean =>
  (isStandingSiege(frame) ||
    frame.isHabit ||
    frame.modality === 'planned_or_future' ||
    frame.modality === 'conditional') &&
  !frame.quantities.some((q) => q.harm !== null)

/** "The enclave has been under siege for five years": what lasts is no part of what happened there that day. */
const isStandingSiege = (frame: Frame): boolean =>
  frame.votes.size === 1 && frame.votes.has('siege_denial') && frame.times.some((t) => t.isPeriod)

/** Joins a frame to an incident, with the sum that brought it there. */
function take(incident: OpenIncident, one: Candidate, document: Document, mentions: Mentions): void {
  const reasons: string[] = []
  weigh(one, incident, document, mentions, reasons)
  joinTo(incident, one, reasons, mentions)
}

/** Keeps the incidents in order of where they are first told of. */
function insert(open: OpenIncident[], incident: OpenIncident): void {
  let at = open.length
  while (at > 0 && open[at - 1].first > incident.first) at--
  open.splice(at, 0, incident)
}

/** Whether a frame says enough to open an incident of its own. */
export function canFound(placed: PlacedFrame, document: Document): boolean {
  const { frame } = placed
  if (UNREAL.has(frame.modality) && !placed.isDoerDenied) return false
  const harmed = frame.quantities.some(isHarm)
  const type = winner(frame.votes)
  const place = placed.place !== null && placed.place.precision !== 'country'
  const day = frame.times.some((t) => t.time.from !== null && !t.isPeriod)
  if (frame.modality === 'historical' && !(day && (placed.place !== null || harmed))) return false
  if (harmed) return place || day || frame.votes.size > 0
  if ((frame.isHabit && !isExactDay(frame)) || frame.isTitle) return false
  if (frame.isLongAgo || isOngoing(frame) || frame.isRecord) return false
  if (frame.isPrior && !day && placed.attribution === null) return false
  if (!place && isLongPast(frame, document)) return false
  const told = frame.told.some((a) => a.sort !== 'means' || (day && a.weight >= 2.5 && isAllTold(frame)))
  if (!told || isOnlyPointing(frame)) return false
  const hit = frame.targets.some((t) => !LOOSE_TARGETS.has(t.type))
  const exact = placed.place !== null && (!isVague(placed.place) || isOwnArea(placed.place))
  if (type === 'unknown') return exact && (day || hit || (placed.attribution !== null && hitsAForce(frame)))
  if (type === 'weapon_disrupted' && !exact) return false // "defused another bomb near the bus" is a detail of the attack
  if (type === 'remains_found') return false
  if (HARMLESS.has(type)) return exact && day && frame.told.some((a) => a.type === type && a.sort === 'verb')
  if (type === 'territory_change') return exact || (day && (place || [...frame.votes.values()].some((n) => n >= 2.5)))
  return (
    exact ||
    isBombing(placed, type) ||
    (place && (wrecks(frame, document) || type === 'other_violence')) ||
    (place && frame.targets.length > 0 && (frame.votes.get(type) ?? 0) >= 3) ||
    (hit && (frame.votes.get(type) ?? 0) >= 2.5) ||
    (day && (place || (frame.votes.get(type) ?? 0) >= 2.5))
  )
}

/** "Rebels attacked the troops with two suicide car bombs": one act, and whose it was, wherever it was. */
const isBombing = ({ frame, attribution }: PlacedFrame, type: EventType): boolean =>
  type === 'suicide_attack' && attribution !== null && frame.told.some((a) => a.sort === 'verb')

/**
 * "Army kills four, ministry says", "jets bomb the north": nowhere in particular and on no day, which says too little
 * beside other acts, but is what there is to know where a text tells of no other.
 */
function tellsAlone(frame: Frame, document: Document): boolean {
  if (
    UNREAL.has(frame.modality) ||
    frame.modality === 'historical' ||
    frame.isHabit ||
    frame.isLongAgo ||
    isOngoing(frame)
  )
    return false
  if (isLongPast(frame, document)) return false
  if (frame.quantities.some(isAttached)) return true
  const isPlaced = frame.places.some((place) => !frame.isRecord || place.precision !== 'country')
  return isPlaced && frame.told.some((act) => act.sort !== 'means' || (act.weight >= 2.5 && isAllTold(frame)))
}

/** "Police said they had killed 20 gang members": by whom and how many, and none of what else is told. It is not lost. */
const standsAlone = ({ frame, attribution }: PlacedFrame): boolean =>
  attribution !== null &&
  !UNREAL.has(frame.modality) &&
  frame.modality !== 'historical' &&
  !frame.isPerfect &&
  frame.told.length > 0 &&
  frame.quantities.some((q) => isAttached(q) && q.harm === 'killed' && q.bound === 'exact')

/** "At the time of the attack in the area": an act told of before, with no place or day of its own. */
const isOnlyPointing = (frame: Frame): boolean =>
  frame.isDefinite && frame.places.length === 0 && !frame.times.some((t) => t.time.from !== null)

/** Dated to a week or better: "regularly hits the town" in a month is a habit still. */
const isExactDay = (frame: Frame): boolean =>
  frame.times.some(
    ({ time, isPeriod }) =>
      time.from !== null && time.to !== null && !isPeriod && instantOf(time.to) - instantOf(time.from) < 7 * 86_400_000,
  )

/** "Army units targeted positions of the group in X", "destroyed two of its vehicles": an act of a bulletin. */
const hitsAForce = (frame: Frame): boolean =>
  frame.targets.some((t) => t.type === 'military_position') ||
  frame.quantities.some((q) => q.harm === 'property_damage' && q.unit === 'vehicles')

/** "Sorties destroyed depots in the countryside": what they did there is told, wide as the place is. */
const wrecks = (frame: Frame, { tokens }: Document): boolean =>
  frame.quantities.some((q) => q.harm === 'property_damage') ||
  frame.told.some((a) => a.sort === 'verb' && WRECKING.at(tokens, a.from))

/** "Russia began air strikes in the country last autumn": long past and nowhere in particular, it tells of no one act. */
function isLongPast(frame: Frame, { referenceDate }: Document): boolean {
  const day = dayOf(frame)
  return day !== null && referenceDate !== null && instantOf(referenceDate) - instantOf(day.time.to ?? '') > LONG_MS
}

const LONG_MS = 45 * 86_400_000

/** No act is only named: in "the air force stopped bombing the town" the aircraft tell of no act either. */
const isAllTold = (frame: Frame): boolean => frame.acts.every((a) => a.sort === 'means' || frame.told.includes(a))

/** "Has seen heavy clashes in the last several weeks": a state of things, not an act. */
const isOngoing = (frame: Frame): boolean =>
  frame.times.length > 0 && frame.times.every((t) => t.isPeriod && !isShort(t))

/** A stretch of two days or less: "in the past 24 hours". */
const isShort = ({ time }: TimeMention): boolean =>
  time.from !== null && time.to !== null && instantOf(time.to) - instantOf(time.from) <= 2 * 86_400_000

/** Planned, conditional, negated and denied acts make no incident; a denial joins the one that it denies. */
const UNREAL = new Set<string>(['planned_or_future', 'conditional', 'negated', 'denied'])

/** Kinds in which nobody need come to harm: told of as done, in a given place on a given day, or only in passing. */
const HARMLESS = new Set<EventType>(['siege_denial', 'demonstration', 'base_or_group_change'])

/** Things that are named in passing too often to make an act of a bare "hit". */
const LOOSE_TARGETS = new Set<string>([
  'residential_area',
  'military_position',
  'front_line',
  'road_bridge',
  'dwelling',
  'workplace_farm',
])

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

const isHarm = (q: QuantityMention): boolean => q.harm !== null && VICTIM_HARMS.has(q.harm) && q.bound !== 'no_report'

/** A figure that belongs to an act without making one known: "ten were pulled from the rubble", "no reports of casualties". */
const isAttached = (q: QuantityMention): boolean =>
  isHarm(q) || q.harm === 'trapped' || q.harm === 'feared_dead' || q.bound === 'no_report'

/** "No word of casualties" is of what was told before it, and of nothing that follows. */
const mayWait = (q: QuantityMention): boolean => isAttached(q) && q.bound !== 'no_report'

/** Told of before it is told in full: "the alleged gas attack on the town must be looked into". */
const mayJoinLater = (frame: Frame): boolean => (frame.votes.get(winner(frame.votes)) ?? 0) >= 3 && !frame.isHabit

/** A figure without place, day or kind of act must belong to something told nearby; a mere mention must show that it does. */
function thresholdFor(one: PlacedFrame, founds: boolean): number {
  if (founds) return WEIGHTS.join
  const isNumbered = one.frame.quantities.some((q) => isAttached(q) && (q.bound !== 'plural_only' || q.partOf !== null))
  return isNumbered ? WEIGHTS.joinFigure : WEIGHTS.joinWeak
}

// Incidents told further apart than this many others are not compared once more.
const REACH_INCIDENTS = 12

// Acts further apart than this in a text are not told as one, and no text has a lead longer than this many acts.
const REACH_SENTENCES = 30
const LEAD_INCIDENTS = 8

/** The open incidents that a frame may belong to: those told nearby, and those of the lead. */
function inReach(one: Candidate, open: readonly OpenIncident[]): readonly OpenIncident[] {
  if (open.length <= LEAD_INCIDENTS) return open
  const lead = open.slice(0, LEAD_INCIDENTS)
  if (one.placed.frame.isTitle) return lead
  let low = LEAD_INCIDENTS
  let high = open.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (open[middle].first < one.placed.frame.sentence - REACH_SENTENCES) low = middle + 1
    else high = middle
  }
  for (let i = low; i < open.length && open[i].first <= one.placed.frame.sentence + REACH_SENTENCES; i++)
    lead.push(open[i])
  return lead
}

function bestFit(one: Candidate, open: readonly OpenIncident[], document: Document, mentions: Mentions) {
  let best: { incident: OpenIncident; score: number } | null = null
  for (const incident of inReach(one, open)) {
    const score = weigh(one, incident, document, mentions)
    if (!best || score > best.score) best = { incident, score }
  }
  return best
}

/** The type of an incident: what is said where it is first told and where its figures stand weighs more than the rest. */
function typeOf(frames: readonly PlacedFrame[]): EventType {
  const told = new Map<EventType, number>()
  const isTold = frames.some((f) => !f.frame.isRecord)
  for (let i = 0; i < frames.length; i++) {
    const { frame } = frames[i]
    if (isTold && frame.isRecord) continue
    const share = frame.quantities.some(isHarm) ? 1.5 : i === 0 ? 1.2 : 0.4
    for (const [type, n] of frame.votes) {
      const isRaid = type === 'air_strike' && n <= 1 && isOnFoot(frames[i].attribution)
      told.set(isRaid ? 'armed_attack' : type, (told.get(type) ?? 0) + n * share)
    }
  }
  if (frames.some((f) => f.frame.quantities.some((q) => q.harm === 'killed'))) told.delete('destruction_looting')
  // "Attacked the village, killing 15 and abducting eight", "looted the clinic and beat two nurses": people were set upon.
  if (told.has('abduction') && isSetUpon(frames)) told.delete('abduction')
  if ((told.get('armed_attack') ?? 0) > 0) told.delete('destruction_looting')
  // What was shelled or bombed and burned was not looted.
  if (told.has('destruction_looting') && frames.some((f) => f.frame.acts.some((act) => HITTING.has(act.type))))
    told.delete('destruction_looting')
  if (isGunfireAlone(frames)) told.delete('armed_clash')
  if (isBattle(told, frames)) return 'armed_clash'
  // "Warplanes releasing toxic gas": what was dropped says more than what it was dropped from.
  if ((told.get('chemical_attack') ?? 0) >= CHEMICAL) for (const type of CARRYING) told.delete(type)
  const fromAir = told.get('air_strike') ?? 0
  if (fromAir > 0 && fromAir >= AIR_SHARE * (told.get('shelling') ?? 0)) told.delete('shelling')
  if (fromAir >= AIR_SHARE * (told.get('rocket_missile') ?? 0) && frames.some(isOutrightFromAir))
    told.delete('rocket_missile')
  const best = winner(told)
  if (best !== 'explosion_unknown') return best
  for (const type of told.keys()) if (!EXPLODING.has(type)) told.delete(type)
  return told.size ? winner(told) : best
}

/** Whether an attack is told of in which more were killed than taken. */
function isSetUpon(frames: readonly PlacedFrame[]): boolean {
  const most = (harm: string): number =>
    Math.max(0, ...frames.flatMap((f) => f.frame.quantities.filter((q) => q.harm === harm).map((q) => q.floor ?? 0)))
  return frames.some((f) => f.frame.votes.has('armed_attack')) && most('killed') > most('abducted')
}

// A toxic agent named outright where the act is first told or where its figures stand.
const CHEMICAL = 4.5
const CARRYING = ['air_strike', 'shelling', 'rocket_missile'] as const

/** "Air strikes", "barrel bombs", not a mere "strike". */
const isOutrightFromAir = ({ frame }: PlacedFrame): boolean => (frame.votes.get('air_strike') ?? 0) >= 3

// "Shelling" is said loosely of what aircraft do too; "air strikes" are not said of guns.
const AIR_SHARE = 0.55

const HITTING = new Set<EventType>(['unknown', 'air_strike', 'drone_strike', 'shelling', 'rocket_missile'])

/** "Killed in clashes", "missile and ground attacks": a weapon used in a battle between fighters leaves it a battle. */
function isBattle(told: ReadonlyMap<EventType, number>, frames: readonly PlacedFrame[]): boolean {
  const clash = told.get('armed_clash') ?? 0
  const fired = Math.max(told.get('rocket_missile') ?? 0, told.get('shelling') ?? 0)
  if (clash < 3 || fired <= clash || fired > 2 * clash || told.has('air_strike')) return false
  const dead = frames.flatMap((f) => f.frame.quantities).filter((q) => q.harm === 'killed')
  return dead.length > 0 && dead.every(isArmed)
}

/** "Heavily shelled the two villages ... began its assault": an assault by guns, of which no fight and no fallen are told. */
function isGunfireAlone(frames: readonly PlacedFrame[]): boolean {
  const most = (type: EventType): number => Math.max(0, ...frames.map((f) => f.frame.votes.get(type) ?? 0))
  return (
    most('shelling') >= 3 &&
    most('armed_clash') <= ASSAULT &&
    frames.every((f) => f.attribution?.relation !== 'joint' && f.frame.quantities.every((q) => !isArmed(q)))
  )
}

// What "assault" is worth as a word for a clash (`lang/en/acts.ts`).
const ASSAULT = 2.2

/** Gunmen, rebels, bandits: a "raid" of theirs does not come from the air. */
const isOnFoot = (attribution: Attribution | null): boolean =>
  attribution !== null && attribution.actors.every((a) => a.type !== null && ON_FOOT.has(a.type))

const ON_FOOT = new Set<string>(['rebel', 'political_militia', 'identity_militia'])

/** What a blast may turn out to have been. */
const EXPLODING = new Set<EventType>([
  'ied_mine_erw',
  'suicide_attack',
  'rocket_missile',
  'shelling',
  'air_strike',
  'drone_strike',
  'grenade',
])

/** Joins incidents that turn out to tell the same figures of the same place and day: a lead and the body's fuller account. */
function mergeTwins(open: OpenIncident[], mentions: Mentions): void {
  for (let i = 0; i < open.length; i++) {
    for (let j = Math.min(open.length - 1, i + REACH_INCIDENTS); j > i; j--) {
      if (!areTwins(open[i], open[j], mentions)) continue
      for (const one of open[j].frames) joinTo(open[i], candidateOf(one), [...one.reasons, 'same figures'], mentions)
      open.splice(j, 1)
    }
  }
}

function areTwins(a: OpenIncident, b: OpenIncident, mentions: Mentions): boolean {
  if (a.frames.some((f) => f.frame.isElsewhere) || b.frames.some((f) => f.frame.isElsewhere)) return false
  if (a.time && b.time && !daysMeet(a.time, b.time)) return false
  if (a.place && b.place && relatePlaces(a.place, b.place, mentions.places) === 'apart') return false
  const [x, y] = [a.type, b.type]
  if (x !== 'unknown' && y !== 'unknown' && familyOf(x) !== familyOf(y)) return false
  const figures = (o: OpenIncident) =>
    o.frames.flatMap((f) => f.frame.quantities).filter((q) => q.harm !== null && q.bound === 'exact')
  const shared = figures(a).filter((q) =>
    figures(b).some(
      (o) => o.harm === q.harm && o.floor === q.floor && o.demographic === q.demographic && !areOthers(o, q),
    ),
  )
  const kinds = new Set(shared.map((q) => `${q.harm} ${q.demographic} ${q.floor}`))
  return kinds.size >= 2 || shared.some((q) => isWhole(q) && (q.floor ?? 0) >= 5)
}
