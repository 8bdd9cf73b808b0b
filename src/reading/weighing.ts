// Holds one frame against one incident: what agrees adds, what clashes takes away (evidence weights that add up).

import { type Demographic, isArmed, type EventType } from '../model/codes.ts'
import { instantOf } from './calendar.ts'
import { familyOf } from './event-families.ts'
import { harmedOf } from './frame-shares.ts'
import type { Mentions } from './frames.ts'
import type { Document, PlaceMention, QuantityMention, TimeMention } from './mentions.ts'
import { type Candidate, COMPARED, daysMeet, type Doer, type OpenIncident, type PlacedFrame } from './open-incident.ts'
import type { ActMention } from './acts.ts'
import { PLACE_COUNTS, TAKING_BACK } from './lang/en/ground-acts.ts'
import { shareParagraph } from './paragraphs.ts'
import { isOwnArea, isVague, relatePlaces } from './place-relations.ts'
import { takesUpThing } from './same-thing.ts'

/** What a clash or an agreement is worth. Found by hand, then by search on the development part; see reading/README.md. */
export const WEIGHTS = {
  samePlace: 3,
  containedPlace: 2.3,
  containedExact: -0.3,
  otherPlace: -3.2,
  otherArea: -2.2,
  shareElsewhere: -10,
  sameFamily: 1.6,
  foughtAndTaken: 0.2,
  openFamily: -0.4,
  nearFamily: -0.6,
  otherFamily: -2.4,
  sureFamily: -4,
  sameDay: 1.2,
  sameOldDay: 2.2,
  otherDay: -4.7,
  sureDay: -6.5,
  doubtedDay: -1,
  farDay: -8,
  background: -1.3,
  sameKilled: 3.7,
  sameInjured: 1.5,
  chance: 0.5,
  otherKilled: -3.2,
  otherInjured: -1.2,
  rivalKilled: -0.1,
  revision: 1.6,
  increment: -3,
  part: 1.8,
  definite: 3.8,
  other: -1.5,
  elsewhere: -3,
  tied: -1.3,
  tiedPlace: -2.6,
  justBefore: 0.9,
  bare: 0.8,
  completes: 1.2,
  sameSentence: -4,
  sameParagraph: 1.2,
  newParagraph: -0.7,
  recent: -0.2,
  distance: -0.06,
  sameActor: 0,
  otherActor: -0.9,
  otherTaker: -3,
  sameTarget: 1.6,
  sameThing: 1.2,
  join: 1,
  joinFigure: 0.4,
  joinLast: -1,
  joinWeak: 1.5,
  joinTitle: -1.5,
}

/** Called for each thing that speaks for or against, with its worth and its name. */
type Add = (worth: number, why: string) => void

/**
 * What speaks for and against one frame telling of one incident, as a sum.
 *
 * @param reasons if given, takes each summand in words
 */
export function weigh(
  one: Candidate,
  incident: OpenIncident,
  document: Document,
  mentions: Mentions,
  reasons: string[] | null = null,
): number {
  let score = 0
  const add: Add = (worth, why) => {
    score += worth
    reasons?.push(`${why} ${signed(worth)}`)
  }
  const { frame } = one.placed
  const isApart = weighPlace(one, incident, mentions, add)
  const isOfOtherKind = weighType(one, incident, add)
  if (!isApart && isShareElsewhere(one, incident, mentions, document))
    add(WEIGHTS.shareElsewhere, 'a share of the dead, at its place')
  if (!isApart && takesMore(one, incident, document)) add(WEIGHTS.otherPlace, 'takes more places')
  if (takesBack(one, incident, document)) add(WEIGHTS.otherTaker, 'takes back')
  weighDay(one, incident, document, add)
  weighFigures(one, incident, { isApart, isOfOtherKind }, document, add)
  weighWords(one, incident, isApart, add)
  weighParagraph(one, incident, document, add)
  weighActors(one, incident, add)
  if (!isApart && frame.targets.some((t) => incident.targets.has(t.type))) {
    add(WEIGHTS.sameTarget, 'target')
    if (takesUpThing(document.tokens, frame, incident.frames)) add(WEIGHTS.sameThing, 'the thing told of before')
  }
  return score
}

const shown = new Map<number, string>()

/** A worth as it is written in reasons. There are few of them, and turning a fraction into words takes long. */
function signed(worth: number): string {
  const known = shown.get(worth)
  if (known !== undefined) return known
  const fresh = `${worth >= 0 ? '+' : ''}${Math.round(worth * 100) / 100}`
  shown.set(worth, fresh)
  return fresh
}

const isNarrow = (place: PlaceMention): boolean => !isVague(place) || isOwnArea(place)

/** Weighs the places; true if they are apart. */
function weighPlace(one: Candidate, incident: OpenIncident, mentions: Mentions, add: Add): boolean {
  const { place } = one.placed
  if (!place || !incident.place || place.precision === 'country') return false
  const relation = relatePlaces(place, incident.place, mentions.places)
  if (relation === 'same') add(WEIGHTS.samePlace, 'same place')
  else if (relation === 'inside' || relation === 'around') {
    const isExact = isNarrow(place) && isNarrow(incident.place)
    add(isExact ? WEIGHTS.containedExact : WEIGHTS.containedPlace, 'containing place')
  }
  if (relation !== 'apart') return false
  if (incident.places.some((p) => relatePlaces(place, p, mentions.places) === 'same')) return false
  add(isVague(place) || isVague(incident.place) ? WEIGHTS.otherArea : WEIGHTS.otherPlace, 'other place')
  return true
}

/** Weighs the kinds of act; true if they are apart. */
function weighType(one: Candidate, incident: OpenIncident, add: Add): boolean {
  const { type: a, placed } = one
  const b = incident.type
  const [x, y] = [familyOf(a), familyOf(b)]
  if (takesBesideDead(one, incident)) {
    add(WEIGHTS.sureFamily, 'other kind')
    return true
  }
  if (a === 'unknown' || b === 'unknown') add(WEIGHTS.openFamily, 'kind open')
  else if (x === y && x === 'clash' && a !== b) add(WEIGHTS.foughtAndTaken, 'kind near')
  else if (x === y) add(WEIGHTS.sameFamily, 'kind')
  else if ((placed.frame.votes.get(b) ?? 0) > 0 || (incident.votes.get(a) ?? 0) > 0)
    add(WEIGHTS.openFamily, 'kind open')
  else if (a === 'explosion_unknown' || b === 'explosion_unknown') add(WEIGHTS.openFamily, 'kind open')
  else if (isLoose(a, placed.frame.votes, b) || isLoose(b, incident.votes, a)) add(WEIGHTS.openFamily, 'kind open')
  else if (!placed.frame.isDefinite && (isNoPartOf(a, y) || isNoPartOf(b, x))) {
    add(WEIGHTS.sureFamily, 'other kind')
    return true
  } else if (
    isNearAttack(a, placed.frame.votes, y) ||
    isNearAttack(b, incident.votes, x) ||
    x === 'clash' ||
    y === 'clash'
  )
    add(WEIGHTS.nearFamily, 'kind near')
  else {
    const isSure = (placed.frame.votes.get(a) ?? 0) >= 3 && (incident.votes.get(b) ?? 0) >= 3
    add(isSure ? WEIGHTS.sureFamily : WEIGHTS.otherFamily, 'other kind')
    return true
  }
  return false
}

/** "Fourteen *of the victims* died in A", of an act told of over an area: a place and a figure of their own (see frame-shares.ts). */
function isShareElsewhere(
  { placed: { frame, place } }: Candidate,
  incident: OpenIncident,
  mentions: Mentions,
  { tokens: { words } }: Document,
): boolean {
  if (!place || !incident.place || !isNarrow(place) || !isVague(incident.place)) return false
  if (relatePlaces(place, incident.place, mentions.places) === 'same') return false
  return frame.quantities.some(
    ({ harm, from, demographic }) => harm === 'killed' && demographic === null && isOfVictims(words, from),
  )
}

/** "Fourteen *of the victims*", "at least nine *of those killed*". */
function isOfVictims(words: readonly string[], at: number): boolean {
  for (let i = at + 1; i < at + 4; i++) if (VICTIMS.has(harmedOf(words, i))) return true
  return false
}

const VICTIMS = new Set(['victims', 'dead', 'deaths', 'fatalities', 'killed'])

/** "Captured eight villages": more than the one place where the other act was. */
function takesMore({ placed: { frame }, type }: Candidate, incident: OpenIncident, { tokens }: Document): boolean {
  if (type !== 'territory_change' || frame.isDefinite || !incident.place || isVague(incident.place)) return false
  return frame.quantities.some(({ harm, floor, from, to }) => {
    if (harm !== null || (floor ?? 0) < 2) return false
    for (let i = from; i < to + 3; i++) if (PLACE_COUNTS.at(tokens, i)) return true
    return false
  })
}

/** "34 people were killed on Saturday. *Troops took the base* on Saturday": nobody is said to have died in the taking. */
const takesBesideDead = ({ type, placed: { frame, place } }: Candidate, incident: OpenIncident): boolean =>
  type === 'territory_change' &&
  incident.type === 'unknown' &&
  incident.tells.killed &&
  place !== null &&
  !frame.isDefinite &&
  !frame.quantities.some((q) => q.harm !== null)

/** Ground is not taken by a bomb, from the ground or the air, nor is a car bomb or gas a part of a fight. */
const isNoPartOf = (type: EventType, family: string): boolean =>
  (type === 'territory_change' && family !== 'clash') ||
  (type === 'armed_clash' && (family === 'planted' || family === 'chemical'))

/** "The attack", which may have been with anything; a shooting was no air strike, but may go with an abduction. */
const isNearAttack = (type: EventType, votes: ReadonlyMap<EventType, number>, family: string): boolean =>
  type === 'armed_attack' && ((votes.get(type) ?? 0) < 2.5 || !FIRED.has(family))

/** "Bombardment", which may turn out to have been air strikes. */
const isLoose = (type: EventType, votes: ReadonlyMap<EventType, number>, other: EventType): boolean =>
  type === 'shelling' && other === 'air_strike' && (votes.get(type) ?? 0) <= 1.5

function weighDay({ day, placed }: Candidate, incident: OpenIncident, document: Document, add: Add): void {
  if (day && incident.time) {
    const isSure = !placed.frame.isDefinite && isOneDay(day) && isOneDay(incident.time)
    const near = isSure ? WEIGHTS.sureDay : WEIGHTS.otherDay
    const far = areFar(day, incident.time) ? WEIGHTS.farDay : near
    const other = day.of === 'unclear' ? WEIGHTS.doubtedDay : far
    const isRare = isSameOldDay(day, incident.time, document)
    add(isRare ? WEIGHTS.sameOldDay : daysMeet(day, incident.time) ? WEIGHTS.sameDay : other, 'day')
  } else if (
    isBackground(day, document) ||
    (isBackground(incident.time, document) &&
      !placed.frame.isDefinite &&
      Math.abs(placed.frame.sentence - incident.last) > 1)
  ) {
    add(WEIGHTS.background, 'background')
  }
}

/** More than ten days between them: no slip of a report. */
const areFar = (a: TimeMention, b: TimeMention): boolean =>
  isBeforeByFar(a.time.to, b.time.from) || isBeforeByFar(b.time.to, a.time.from)

const isBeforeByFar = (end: string | null, start: string | null): boolean =>
  end !== null && start !== null && instantOf(start) - instantOf(end) > 10 * 86_400_000

const isOneDay = ({ time }: TimeMention): boolean => time.from?.slice(0, 10) === time.to?.slice(0, 10)

/** The same single day, and not one of the last few, on which most acts of a report fall: it seldom agrees by chance. */
function isSameOldDay(a: TimeMention, b: TimeMention, { referenceDate }: Document): boolean {
  if (referenceDate === null || a.time.from === null || b.time.from === null) return false
  if (!isOneDay(a) || !isOneDay(b) || a.time.from.slice(0, 10) !== b.time.from.slice(0, 10)) return false
  return instantOf(referenceDate) - instantOf(a.time.to ?? '') >= 2 * 86_400_000
}

/** A day well before the report's own, against an act without a day: most likely another one, told as background. */
function isBackground(day: TimeMention | null, { referenceDate }: Document): boolean {
  if (!day?.time.to || referenceDate === null) return false
  return instantOf(referenceDate) - instantOf(day.time.to) > 4 * 86_400_000
}

function weighFigures(
  one: Candidate,
  incident: OpenIncident,
  { isApart, isOfOtherKind }: { readonly isApart: boolean; readonly isOfOtherKind: boolean },
  document: Document,
  add: Add,
): void {
  for (const harm of COMPARED) {
    if (!one.tells[harm] || !incident.tells[harm]) continue
    const ours = one.heads[harm]
    const theirs = isSetApart(one, incident) ? firmOf(incident.heads[harm]) : incident.heads[harm]
    if (one.placed.frame.isLaterDeath) continue
    if (ours.some((q) => q.increment) && theirs.length) add(WEIGHTS.increment, 'further')
    else if (ours.some((q) => theirs.some((o) => agree(q, o)))) {
      const worth = harm === 'killed' ? WEIGHTS.sameKilled : WEIGHTS.sameInjured
      // Two dead here and two dead there is chance, not agreement.
      const most = isApart ? 6 : isOfAnotherParagraph(one, incident, document) ? 2 : 0
      const isChance = ours.every((q) => (q.floor ?? 0) < most)
      add(isChance ? WEIGHTS.chance : worth, `${harm} agree`)
    } else if (one.placed.frame.isRecount || ours.some((q) => q.revision)) add(WEIGHTS.revision, 'revised')
    else if (!ours.length || !theirs.length) add(WEIGHTS.part, 'part')
    else if (one.placed.frame.isTitle && ours.some((q) => isPartIn(q, incident))) add(WEIGHTS.part, 'a part of it')
    else if (ours.every(isWordless) || theirs.every(isWordless)) continue
    else if (harm === 'injured') add(saysNothingElse(one) ? WEIGHTS.rivalKilled : WEIGHTS.otherInjured, 'other injured')
    else if (areFallenDoers(one, incident)) add(WEIGHTS.otherKilled, 'dead of the other side')
    else add(!isOfOtherKind && isRival(one, incident) ? WEIGHTS.rivalKilled : WEIGHTS.otherKilled, 'other figure')
  }
}

/** The figures that say a number, where any does: "scores" of a headline agrees with nothing beside "83" of the lead. */
function firmOf(heads: readonly QuantityMention[]): readonly QuantityMention[] {
  const firm = heads.filter((q) => q.bound !== 'vague' && !isWordless(q))
  return firm.length > 0 ? firm : heads
}

/** "Gangs killed 40 people. Police said they had killed 20 gang members": not another count of the 40. */
function areFallenDoers({ placed: { attribution }, heads }: Candidate, incident: OpenIncident): boolean {
  if (!attribution || incident.doers.size === 0 || attribution.actors.some((a) => incident.doers.has(a.name)))
    return false
  return heads.killed.every(isArmed) && !incident.heads.killed.some(isArmed)
}

/** Another voice's count of the same dead, or a sentence that says nothing else that could part it. */
function isRival(one: Candidate, incident: OpenIncident): boolean {
  const { voice } = one.placed
  if (saysNothingElse(one)) return true
  const isAnother = voice !== '' && !incident.voices.has('') && !incident.voices.has(voice)
  return isAnother && one.heads.killed.every((q) => incident.heads.killed.some((o) => areNear(q, o)))
}

/** "Five policemen killed in blast" over "15 died, including five policemen". */
const isPartIn = (q: QuantityMention, { frames }: OpenIncident): boolean =>
  (q.floor ?? 0) >= 2 &&
  frames.some((f) =>
    f.frame.quantities.some(
      (o) => o.partOf !== null && o.harm === q.harm && o.floor === q.floor && o.group === q.group,
    ),
  )

const saysNothingElse = ({ placed: { frame, place }, day }: Candidate): boolean =>
  frame.votes.size === 0 && !place && !day && !frame.isOther

/** Two figures that may be one: equal, or one is the vague form of the other. */
function agree(a: QuantityMention, b: QuantityMention): boolean {
  if (a.floor === null || b.floor === null || isWordless(a) || isWordless(b) || areOthers(a, b)) return false
  if (a.floor === b.floor) return true
  if (isAround(a, b) || isAround(b, a)) return true
  // "At least 80" and "over 80".
  if (Math.abs(a.floor - b.floor) === 1 && a.floor >= 10 && isOpen(a) && isOpen(b)) return true
  if (isRounded(a, b) || isRounded(b, a)) return true
  const vague = a.bound === 'vague' ? a : b.bound === 'vague' ? b : null
  if (!vague) return false
  const other = vague === a ? b : a
  return (other.floor ?? 0) >= (vague.floor ?? 0) && (other.floor ?? 0) < 4 * (vague.floor ?? 1)
}

/** Ten civilians are not ten fighters. */
export const areOthers = (a: QuantityMention, b: QuantityMention): boolean =>
  (a.group === 'civilian' && isArmed(b)) || (b.group === 'civilian' && isArmed(a)) || areUnlike(a, b)

/** "A man", "a child": not the same one person more, though the number agrees. */
const areUnlike = ({ demographic: a }: QuantityMention, { demographic: b }: QuantityMention): boolean =>
  a !== b && a !== null && b !== null && UNLIKE.get(a)?.has(b) === true

const UNLIKE: ReadonlyMap<Demographic, ReadonlySet<Demographic>> = new Map([
  ['man', new Set<Demographic>(['woman', 'girl', 'boy', 'child', 'infant'])],
  ['woman', new Set<Demographic>(['man', 'girl', 'boy', 'child', 'infant'])],
  ['boy', new Set<Demographic>(['man', 'woman', 'girl'])],
  ['girl', new Set<Demographic>(['man', 'woman', 'boy'])],
  ['child', new Set<Demographic>(['man', 'woman'])],
  ['infant', new Set<Demographic>(['man', 'woman'])],
])

const isOpen = (q: QuantityMention): boolean => q.bound === 'at_least' || q.bound === 'more_than'

/** "Over 80" and 84: the round number below what was counted. */
const isRounded = (a: QuantityMention, b: QuantityMention): boolean =>
  a.bound === 'more_than' &&
  ((a.floor ?? 1) - 1) % 10 === 0 &&
  (a.floor ?? 0) > 10 &&
  (b.floor ?? 0) >= (a.floor ?? 0) &&
  (b.floor ?? 0) < 1.1 * (a.floor ?? 0)

/** "Around 80", "nearly 40": the other figure lies in what the word leaves open. */
const isAround = (a: QuantityMention, b: QuantityMention): boolean =>
  a.bound === 'approx' &&
  b.bound !== 'approx' &&
  (b.floor ?? -1) >= (a.floor ?? 0) &&
  (b.floor ?? 0) <= (a.ceiling ?? 0)

/** "Civilians were killed", "several died": no number to compare. */
const isWordless = (q: QuantityMention): boolean =>
  q.bound === 'plural_only' || q.bound === 'unstated' || (q.bound === 'vague' && (q.floor ?? 0) < 20)

/** Figures near enough to be two counts of one act. */
function areNear(a: QuantityMention, b: QuantityMention): boolean {
  if (a.floor === null || b.floor === null) return true
  const [low, high] = a.floor < b.floor ? [a.floor, b.floor] : [b.floor, a.floor]
  return high <= 2 * low
}

/** Whether one sentence, in one voice, tells of both in parts of it. */
const isSetApart = ({ placed: { frame, voice } }: Candidate, incident: OpenIncident): boolean =>
  frame.sentence === incident.last &&
  incident.frames.some((f) => f.frame.sentence === frame.sentence && f.voice === voice)

/** Words that point back or away, and how far back the incident was last told of. */
function weighWords(one: Candidate, incident: OpenIncident, isApart: boolean, add: Add): void {
  const { placed, day } = one
  const { frame } = placed
  if (frame.isDefinite && !(isApart && isPlacedAct(placed))) add(WEIGHTS.definite, 'points back')
  if (frame.isElsewhere) add(WEIGHTS.elsewhere, 'elsewhere')
  if (frame.isAnotherQuarter) add(WEIGHTS.elsewhere, 'another quarter')
  if (frame.isTied) add(WEIGHTS.tied, 'also')
  if (frame.isTied && namesNewPlace(placed, incident)) add(WEIGHTS.tiedPlace, 'also, at a place of its own')
  if (frame.isTitle) return
  if (frame.isOther) add(WEIGHTS.other, 'another act')
  if (frame.isOther && isElsewhereThan(placed, incident)) add(WEIGHTS.tiedPlace, 'another act, at another place')
  const gap = Math.abs(frame.sentence - incident.last)
  if (isSetApart(one, incident)) add(WEIGHTS.sameSentence, 'set apart in one sentence')
  if (gap <= 1) add(WEIGHTS.justBefore, 'just before')
  if (gap <= 1 && !placed.place && !day) add(WEIGHTS.bare, 'names no other place or day')
  if (gap <= 1 && completes(one, incident)) add(WEIGHTS.completes, 'says where it was')
  if (gap <= 1) return
  if (gap <= 3) add(WEIGHTS.recent, 'recent')
  else add(WEIGHTS.distance * Math.min(gap, 15), 'far')
}

/**
 * What says neither where nor when belongs to what its paragraph tells of; what says both, in a paragraph of its own, is
 * more likely another act.
 */
function weighParagraph(
  { placed: { frame, place }, day }: Candidate,
  incident: OpenIncident,
  document: Document,
  add: Add,
): void {
  if (frame.isTitle || (place === null) !== (day === null)) return
  const isLast = shareParagraph(document, frame.sentence, incident.last)
  if (isLast === null) return
  const isShared = isLast || shareParagraph(document, frame.sentence, incident.first) === true
  if (place === null && isShared) add(WEIGHTS.sameParagraph, 'same paragraph')
  else if (place !== null && !isShared) add(WEIGHTS.newParagraph, 'another paragraph')
}

/** One dead here and one dead there, each in a paragraph of its own, agree by chance. */
const isOfAnotherParagraph = ({ placed: { frame } }: Candidate, incident: OpenIncident, document: Document): boolean =>
  !frame.isTitle && shareParagraph(document, frame.sentence, incident.last) === false

/** "The attacks on the quarter": the place says which attacks, so that they are none of another place. */
const isPlacedAct = ({ frame, place }: PlacedFrame): boolean =>
  frame.placedAct !== null && place !== null && place.from >= frame.placedAct && place.from - frame.placedAct <= 4

/** "43 people died in shelling of a town. Shells on Saturday hit X": the place and day of figures that had none. */
const completes = ({ placed: { frame, place }, type }: Candidate, incident: OpenIncident): boolean =>
  place !== null &&
  place.precision !== 'country' &&
  incident.place === null &&
  incident.time === null &&
  (incident.tells.killed || incident.tells.injured) &&
  FIRED.has(familyOf(type)) &&
  FIRED.has(familyOf(incident.type)) &&
  !frame.quantities.some((q) => q.harm !== null)

/** Kinds of bombardment, which a lead seldom tells apart. */
const FIRED = new Set(['air', 'ground', 'planted', 'unknown'])

/** "Another shell fell near the hotel": not where the one told of before was, though that sentence may have named both. */
const isElsewhereThan = ({ place }: PlacedFrame, incident: OpenIncident): boolean =>
  place !== null &&
  incident.place !== null &&
  isNarrow(place) &&
  isNarrow(incident.place) &&
  place.name !== incident.place.name

/** A narrow place that the incident has not named yet. */
const namesNewPlace = ({ place }: PlacedFrame, incident: OpenIncident): boolean =>
  place !== null &&
  incident.place !== null &&
  isNarrow(place) &&
  incident.place !== place &&
  !incident.places.some((p) => p.name === place.name)

function weighActors(
  { placed: { attribution }, type }: Candidate,
  { doers, type: incidentType }: OpenIncident,
  add: Add,
): void {
  if (!attribution || doers.size === 0) return
  const isKind = attribution.relation === 'unnamed_kind'
  if (attribution.actors.some((a) => doers.has(a.name))) add(WEIGHTS.sameActor, 'actor')
  else if (!attribution.actors.some((a) => mayBeOneOf({ ...a, isKind }, doers))) {
    add(WEIGHTS.otherActor, 'other actor')
    if (type === 'territory_change' && incidentType === type) add(WEIGHTS.otherTaker, 'taken by another')
  }
}

/** "The group had seized the field ... the army retook it": what is taken back was taken before, by somebody else. */
function takesBack(one: Candidate, incident: OpenIncident, { tokens }: Document): boolean {
  const { frame, attribution } = one.placed
  if (attribution === null || attribution.actors.some((a) => incident.doers.has(a.name))) return false
  const isBack = (act: ActMention): boolean => TAKING_BACK.at(tokens, act.from)
  const isTaking = (act: ActMention): boolean => act.type === 'territory_change' && act.sort === 'verb'
  const theirs = incident.frames.flatMap((f) => f.frame.told.filter(isTaking))
  return frame.told.some(isBack) && theirs.length > 0 && !theirs.some(isBack)
}

/** "Terrorists" beside a named group, "warplanes" beside a state: the same doer said less fully, it may be. */
function mayBeOneOf(one: Doer, doers: ReadonlyMap<string, Doer>): boolean {
  for (const other of doers.values()) {
    if (!one.isKind && !other.isKind) continue
    if (one.type === null || other.type === null || one.type === other.type) return true
  }
  return false
}
