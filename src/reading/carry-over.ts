// Completes incidents with what the report ties to them without saying it again: the type of a bare "killed", the place
// of "another three were killed", the day of "meanwhile", the doer of the act told just before. Each loan rests on words
// that stand near by; the publication date is never lent.

import type { EventType } from '../model/codes.ts'
import type { Attribution } from '../model/reading.ts'
import { incidentAttribution, isOnlyMachines, type Told } from './attribution-merge.ts'
import { bothSides, isAnswer, withoutKinds } from './both-sides.ts'
import { instantOf } from './calendar.ts'
import { GROUNDED, settleType } from './event-type.ts'
import { homeCountry } from './frame-places.ts'
import type { Frame, Mentions } from './frames.ts'
import type { Incident } from './incidents.ts'
import { type OneDoer, oneDoerByKind } from './one-doer.ts'
import type { PlacedFrame } from './open-incident.ts'
import { familyOf, winner } from './event-families.ts'
import type { Document, PlaceMention, Span, TimeMention } from './mentions.ts'
import { isCalledOther } from './place-nouns.ts'
import { compassOf, relatePlaces } from './place-relations.ts'
import { ADVANCES } from './lang/en/attribution.ts'
import { firstAt } from './spans.ts'
import { WordSet } from './word-table.ts'
import { narrowerPlace, onlyPlaceIn } from './place-beside.ts'
import type { Total } from './totals.ts'
import { isVerdict } from './verdicts.ts'

/** A frame of the text with the incident it belongs to, by index. */
interface Scene {
  readonly incident: number
  readonly placed: PlacedFrame
}

/** Everything the loans are made from: the incidents, and their frames in order of the text. */
interface Story {
  readonly document: Document
  readonly mentions: Mentions
  readonly incidents: readonly Incident[]
  readonly scenes: readonly Scene[]
  readonly told: readonly Told[]
  /** For each incident the indexes of its scenes. */
  readonly members: ReadonlyArray<readonly number[]>
  /** Frames that only sum up, or make no incident for another reason. */
  readonly summaries: readonly PlacedFrame[]
  /** Index of the first scene whose incident has a day of its own; past the end if none has. */
  readonly firstDated: number
  /** By kind of act, who did all of that kind that the report names a doer for. */
  readonly oneDoer: ReadonlyMap<string, OneDoer>
}

/**
 * Completes the incidents of a document.
 *
 * @param found the incidents to complete
 * @param grouped all that was told of, totals too: what kinds of act the report is about
 * @param summaries sentences that only sum up what is told one by one
 */
export function completeIncidents(
  document: Document,
  mentions: Mentions,
  found: readonly Incident[],
  grouped: readonly Incident[],
  totals: readonly Total[],
  summaries: readonly PlacedFrame[],
): Incident[] {
  const wholes = new Map<Incident, Incident>()
  for (const { incident, parts } of totals) for (const part of parts) wholes.set(part, wholes.get(part) ?? incident)
  const votes = votesOf(grouped)
  const incidents = found.map((incident) => likeWhole(incident, wholes.get(incident)))
  const story = tellStory(document, mentions, incidents, summaries)
  const types = found.map((incident) => settleType(document, incident, votes))
  return incidents.map((incident, i) => {
    const own = types[i]
    const type = own === 'unknown' ? (wholes.get(found[i])?.type ?? typeBefore(story, found, types, i)) : own
    const frames = withDoers(story, incident, i)
    return {
      frames: type === 'armed_clash' ? withoutKinds(bothSides(document, frames, mentions)) : frames,
      type,
      place:
        narrowerPlace(document, mentions, incident) ??
        (incidents.length === 1 ? onlyPlaceIn(mentions, incident) : null) ??
        incident.place ??
        contextPlace(story, incident, i),
      time: incident.time ?? tiedTime(story, incident, i),
    }
  })
}

/** The kind of the act told of just before, where an act that names neither kind nor doer goes on from it. */
function typeBefore(
  { scenes, members }: Story,
  found: readonly Incident[],
  types: readonly EventType[],
  index: number,
): EventType {
  const first = found[index].frames[0].frame
  if (first.isElsewhere || first.isTitle || found[index].frames.some((f) => f.attribution !== null)) return 'unknown'
  for (let i = (members[index][0] ?? 0) - 1; i >= 0; i--) {
    const { incident, placed } = scenes[i]
    if (first.sentence - placed.frame.sentence > 1) return 'unknown'
    if (incident !== index && types[incident] !== 'unknown') return types[incident]
  }
  return 'unknown'
}

function tellStory(
  document: Document,
  mentions: Mentions,
  incidents: readonly Incident[],
  summaries: readonly PlacedFrame[],
): Story {
  const scenes: Story['scenes'][number][] = []
  for (let i = 0; i < incidents.length; i++) {
    const { frames } = incidents[i]
    for (const placed of frames) if (!placed.frame.isTitle || frames.length === 1) scenes.push({ incident: i, placed })
  }
  scenes.sort((a, b) => a.placed.frame.from - b.placed.frame.from)
  const members: number[][] = incidents.map(() => [])
  for (let i = 0; i < scenes.length; i++) members[scenes[i].incident].push(i)
  const told = scenes.map(({ placed, incident }) => ({
    sentence: placed.frame.sentence,
    family: placed.frame.votes.size ? familyOf(winner(placed.frame.votes)) : null,
    isPast: placed.frame.modality === 'historical',
    attribution: (isOfAct(document, placed, incidents[incident]) ? placed.attribution : null) ?? NOBODY,
    isVerdict: isVerdict(document, placed),
  }))
  const named = incidents.flatMap((incident, i) =>
    incident.frames
      .filter((placed) => isOfAct(document, placed, incident))
      .map((placed) => ({ placed, incident: i, family: familyOf(incident.type) })),
  )
  const dated = scenes.findIndex(({ incident }) => incidents[incident].time !== null)
  const firstDated = dated < 0 ? scenes.length : dated
  const oneDoer = oneDoerByKind(named, summaries)
  return { document, mentions, incidents, scenes, told, members, summaries, firstDated, oneDoer }
}

/**
 * Words about what somebody has been doing name no doer of an act that other words told of first, nor do words about
 * another kind of act: "the helicopter crashed ... The rebels fought troops near by".
 */
const isOfAct = (document: Document, placed: PlacedFrame, { frames, type }: Incident): boolean =>
  !(foils(document, placed.frame) && familyOf(type) === 'planted') &&
  (placed === frames[0]
    ? !placed.frame.isRecord || frames.every(({ frame }) => frame.isRecord)
    : !placed.frame.isRecord && (placed.frame.modality === 'attributed' || !isOfOtherKind(placed.frame, type)))

/** "Police *foiled* the attack": who did that set off no bomb. */
const foils = ({ tokens }: Document, { acts }: Frame): boolean =>
  acts.some((act) => act.type === 'armed_clash' && act.sort === 'verb' && !ADVANCES.at(tokens, act.from))

/** Whether the frame says outright what it tells of, and that is another kind of act. */
function isOfOtherKind({ acts, votes, isPerfect }: Frame, type: EventType): boolean {
  if (OPEN_KINDS.has(familyOf(type)) || votes.size === 0) return false
  if (!acts.some((act) => act.sort !== 'means' && act.type !== 'unknown')) return false // "the planes were Syrian"
  for (const [voted, weight] of votes) {
    const family = familyOf(voted)
    if (weight < 2.5 || OPEN_KINDS.has(family) || family === familyOf(type)) return false
    if (type === 'chemical_attack' && DELIVERING.has(family) && !isPerfect) return false
  }
  return true
}

/** Gas comes by air or with shells: "jets carried out the strike" tells of it. */
const DELIVERING = new Set(['air', 'ground'])

/** Kinds that an act of any other may be called. */
const OPEN_KINDS = new Set(['unknown', 'direct', 'territory'])

const NOBODY: Attribution = { relation: 'none', actors: [] }

function votesOf(incidents: readonly Incident[]): Map<EventType, number> {
  const votes = new Map<EventType, number>()
  for (const incident of incidents) {
    for (const { frame } of incident.frames) {
      for (const [type, n] of frame.votes) votes.set(type, (votes.get(type) ?? 0) + n)
    }
  }
  return votes
}

/** The parts of a total were done on its day, and by whoever did the whole, where their own words do not say. */
function likeWhole(part: Incident, whole: Incident | undefined): Incident {
  if (!whole) return part
  const attribution = whole.frames.find((f) => f.attribution !== null)?.attribution ?? null
  const isNamed = part.frames.some((f) => f.attribution !== null) || !areAlike(part.type, whole.type)
  const frames = isNamed ? part.frames : part.frames.map((f, i) => (i === 0 ? { ...f, attribution } : f))
  return { ...part, frames, time: part.time ?? whole.time }
}

const areAlike = (a: EventType, b: EventType): boolean =>
  familyOf(a) === familyOf(b) || OPEN_KINDS.has(familyOf(a)) || OPEN_KINDS.has(familyOf(b))

/**
 * Whether those named by other words are none of its doers, where its own name nobody: "X shelled A *after two rockets hit B*",
 * "*shells fired from* Z landed in B", or an act of a kind that is not theirs.
 */
const isLentAmiss = (document: Document, { frames, type }: Incident, { actors }: Attribution): boolean =>
  frames.every(({ attribution }) => attribution === null) &&
  (frames.every(({ frame }) => frame.isPrior && frame.isElsewhere) ||
    frames.every(({ frame }) => saysWhence(document, frame)) ||
    (actors.length > 0 && actors.every((a) => isBeyond(type, a.type))))

/** No state blows itself up, and no armed group without aircraft strikes from the air: "rebel fire killed 65. *Strikes* killed 42". */
const isBeyond = (act: EventType, doer: string | null): boolean =>
  act === 'suicide_attack'
    ? doer === 'state' || doer === 'external'
    : familyOf(act) === 'air' && GROUNDED.has(doer ?? '')

/** Whoever the incident's own words name, or those of the act before, or the one doer the report names for that kind of act. */
function doerOf(story: Story, incident: Incident, index: number): Attribution {
  const { document, told, members, oneDoer } = story
  const { frames, type } = incident
  const headlines = frames.filter((f) => f.frame.isTitle && frames.length > 1 && isOfAct(document, f, incident))
  const named = headlines.flatMap(({ attribution }) => attribution ?? [])
  const merged = incidentAttribution(document, told, members[index], named)
  if (isLentAmiss(document, incident, merged)) return NOBODY
  if (!isOnlyMachines(merged)) return merged
  const known = knownForIt(story, incident)
  if (known) return known
  const one = oneDoer.get(familyOf(type))
  if (!one) return merged
  const isApart = frames.some(
    ({ frame }) => frame.isElsewhere || frame.modality === 'historical' || saysWhence(document, frame),
  )
  return isApart || frames[0].frame.from < one.from ? merged : one.attribution
}

/**
 * "Regime and Russian jets have lately stepped up their raids on the province. Two children were killed in air strikes on X
 * on Tuesday": an example of what somebody has been doing there.
 */
function knownForIt({ mentions, summaries }: Story, { frames, type, place }: Incident): Attribution | null {
  const { sentence, isElsewhere } = frames[0].frame
  const record = summaries.findLast(({ frame }) => frame.sentence === sentence - 1)
  if (!record?.frame.isRecord || isElsewhere || familyOf(winner(record.frame.votes)) !== familyOf(type)) return null
  if (record.attribution === null || isOnlyMachines(record.attribution) || !record.place || !place) return null
  return relatePlaces(place, record.place, mentions.places) === 'apart' ? null : record.attribution
}

/** "Shells *fired from* X landed in Y": it is told who fired, by where they were. */
function saysWhence({ tokens: { words } }: Document, { from, to }: Frame): boolean {
  for (let i = from; i + 1 < to; i++) if (SENT.has(words[i]) && words[i + 1] === 'from') return true
  return false
}

const SENT = new Set(['fired', 'launched', 'shot'])

/**
 * The doers of an incident's frames. Accusations by others than the publisher stand side by side; where the publisher's
 * own words name somebody else than the rest, they told of another act; and where no words name anybody, the act told
 * just before may say who.
 */
function withDoers(story: Story, incident: Incident, index: number): readonly PlacedFrame[] {
  const { document } = story
  const merged = doerOf(story, incident, index)
  if (merged.relation === 'none')
    return incident.frames.map((f) => (isOfAct(document, f, incident) ? f : { ...f, attribution: null }))
  const names = new Set(merged.actors.map((a) => a.name))
  // "Warplanes hit the town" after "Russian jets hit the city": whose they are is said in the act before.
  const isLent = !isOnlyMachines(merged)
  const isNamed = incident.frames.some(
    (f) => f.attribution !== null && isOfAct(document, f, incident) && !(isLent && isOnlyMachines(f.attribution)),
  )
  // A denial names no doer beside whom "warplanes" would be said for short.
  const isAsserted = incident.frames.some(
    (f) => f.frame.modality !== 'denied' && f.attribution?.actors.some((a) => names.has(a.name)),
  )
  return incident.frames.map((f, i) => {
    if (!isNamed) return i === 0 ? { ...f, attribution: merged } : { ...f, attribution: null }
    if (f.attribution === null) return f
    const { actors } = f.attribution
    // "Regime jets and Russian ones have struck markets in recent weeks": no word of who struck this one.
    const isTold = isOfAct(document, f, incident)
      ? actors.some((a) => names.has(a.name))
      : actors.every((a) => names.has(a.name))
    if (isTold || (incident.type === 'armed_clash' && isAnswer(document, f, merged))) return f
    // A rival version accuses or counts; a denial with no accusation names nobody.
    const isVersion =
      f.frame.modality !== 'denied' &&
      (ACCUSING.has(f.frame.modality) || f.frame.quantities.some((q) => q.harm !== null))
    const isOtherAct =
      f.voice === '' || !isOfAct(document, f, incident) || (isAsserted && (saysLess(f, merged) || !isVersion))
    return isOtherAct ? { ...f, attribution: null } : f
  })
}

/** "Militants", "warplanes" beside a group or a state that others name: no rival unless accused, only less said. */
function saysLess({ attribution: kind, frame }: PlacedFrame, named: Attribution): boolean {
  if (kind?.relation !== 'unnamed_kind' || named.relation === 'unnamed_kind') return false
  return kind.actors.every((a) => a.type === 'unidentified') || !ACCUSING.has(frame.modality)
}

const ACCUSING = new Set<string>(['attributed', 'denied', 'questioned'])

/** Where the act told of just before was: "Another three were killed in shelling." */
function contextPlace(
  { document, scenes, incidents, members, mentions }: Story,
  incident: Incident,
  index: number,
): PlaceMention | null {
  const first = incident.frames[0].frame
  if (first.isElsewhere) return first.places[0] ?? null
  const home = homeCountry(mentions)
  const [abroad] = first.places
  if (abroad && first.places.every((p) => p.precision === 'country' && p.country !== home)) return abroad
  const side = compassSideOf(document, first)
  const isAnother = isAnotherQuarter(document, first)
  for (let i = (members[index][0] ?? 0) - 1; i >= 0; i--) {
    const { incident: other, placed } = scenes[i]
    if (first.sentence - placed.frame.sentence > 3) break
    const place = ownPlace(placed) ?? incidents[other].place
    if (other !== index && place && !placed.frame.isPrior)
      return isOnSide(place, side) &&
        !(isAnother && QUARTERS.has(place.precision)) &&
        !(first.placeNoun !== null && isCalledOther(mentions, place, document.tokens.words[first.placeNoun]))
        ? place
        : containerOf(place, mentions)
  }
  return lastLocation(first, mentions) ?? first.places[0] ?? residentsPlace(document, first, mentions)
}

/** "They bombed us this morning," a *resident of X* said: where nothing else says where. */
function residentsPlace({ tokens, sentences }: Document, first: Frame, { places }: Mentions): PlaceMention | null {
  const { from, to } = sentences[first.sentence]
  for (let i = firstAt(places, from); i < places.length && places[i].from < to; i++)
    if (places[i].preposition === 'of' && RESIDENTS.at(tokens, placeOf(tokens.words, places[i]))) return places[i]
  return null
}

const placeOf = (words: readonly string[], { from }: Span): number => (words[from - 1] === 'of' ? from - 2 : from - 3)

const RESIDENTS = new WordSet(['resident', 'residents', 'inhabitant', 'inhabitants'])

const ownPlace = ({ place }: PlacedFrame): PlaceMention | null => (place?.precision === 'country' ? null : place)

/** "Another government-held neighbourhood": not the one told of before. */
function isAnotherQuarter({ tokens: { words } }: Document, { from, to }: Frame): boolean {
  for (let i = from; i < to; i++) {
    if (words[i] !== 'another') continue
    for (let k = i + 1; k < to && k <= i + 6; k++) if (QUARTER_NOUNS.has(words[k])) return true
  }
  return false
}

const QUARTER_NOUNS = new Set('neighbourhood neighborhood district quarter suburb'.split(' '))
const QUARTERS = new Set<string>(['neighbourhood', 'site'])

/** "On the western side": the compass word of a frame that names no place of its own. */
function compassSideOf({ tokens }: Document, { from, to }: Frame): string {
  for (let i = from; i < to; i++) {
    const compass = /^(east|west|north|south)(ern)?$/.exec(tokens.words[i])
    if (compass) return compass[1]
  }
  return ''
}

/** The east of a town is not lent to what happened in its west. */
const isOnSide = (place: PlaceMention, side: string): boolean =>
  side === '' || compassOf(place) === '' || compassOf(place) === side

/** The town whose east a place is: the mention that holds it, or one of the same name without the compass word. */
function containerOf(place: PlaceMention, { places }: Mentions): PlaceMention | null {
  if (place.within !== null && places[place.within]?.precision !== 'country') return places[place.within] ?? null
  return (
    places.find((p) => p.gazetteerId !== null && p.gazetteerId === place.gazetteerId && compassOf(p) === '') ?? null
  )
}

function lastLocation(first: Frame, mentions: Mentions): PlaceMention | null {
  const home = homeCountry(mentions)
  for (let i = firstAt(mentions.places, first.from) - 1; i >= 0; i--) {
    const place = mentions.places[i]
    if (first.from - place.from >= 90) return null
    if (place.use === 'location' && place.precision !== 'country' && place.country === home) return place
  }
  return null
}

/**
 * The day of the act told of just before, where the text goes on in the same breath: "meanwhile", "also", or another
 * figure in the next sentence. A round-up of several acts goes on for longer, and where only two are told of, both must
 * count their dead, at places apart: else the second is mostly the first once more. Not for background, nor from an act
 * that nobody was harmed in, nor from a day before the last.
 */
function tiedTime(
  { document, mentions, scenes, incidents, members, summaries, firstDated }: Story,
  incident: Incident,
  index: number,
): TimeMention | null {
  const first = incident.frames[0].frame
  if (first.isElsewhere && !first.isTied && !first.isAtOnce) return null
  if (first.isPrior || first.isPerfect || first.isHabit || first.modality === 'historical') return null
  const dayBefore = (scene: number): string => {
    for (let i = scene - 1; i >= 0; i--) {
      const from = incidents[scenes[i].incident].time?.time.from
      if (from && scenes[i].incident !== scenes[scene].incident) return from
    }
    return ''
  }
  const reach = (incidents.length >= ROUND_UP ? 5 : 2) + (first.isTied ? 2 : 0)
  for (let i = (members[index][0] ?? 0) - 1; i >= 0; i--) {
    const { incident: other, placed } = scenes[i]
    if (first.sentence - placed.frame.sentence > reach) break
    const { time } = incidents[other]
    if (other === index || !time || time.from >= first.to || placed.frame.isPrior) continue
    if (placed.frame.sentence < first.sentence && isInPassing(document, time, placed.frame, dayBefore(i))) continue
    const isLent = isRecent(time, document) && countsPeople(incidents[other])
    return isLent && (first.isAtOnce || incidents.length > 2 || areTwoActs(incident, incidents[other], mentions))
      ? time
      : null
  }
  const isDatedBefore = firstDated < (members[index][0] ?? 0)
  return isDatedBefore ? null : summedTime(summaries, first, document)
}

/**
 * "The day before, rebels had shelled B", "two died in clashes *a day earlier*", or "yesterday" behind an act of today: the
 * report does not go on from that day. It does from "twelve died *yesterday* when jets bombed A", which is its news.
 */
function isInPassing({ tokens }: Document, { from, to, time }: TimeMention, frame: Frame, toldDay: string): boolean {
  if (!DAY_BEFORE.test(time.asWritten)) return false
  if (tokens.words.slice(to, to + AT_HEAD_OF_CLAUSE).includes('had')) return true
  return from - frame.from > AT_HEAD && (!DEICTIC.test(time.asWritten) || (time.from !== null && toldDay > time.from))
}

const AT_HEAD = 2 // tokens
const AT_HEAD_OF_CLAUSE = 8
const DEICTIC = /^yesterday/i
const DAY_BEFORE = /^(yesterday|the day before|the previous day|an? (day|night) (earlier|before))/i

/** "During the past day the army attacked six settlements": the day of a bulletin that goes on to tell of each. */
function summedTime(summaries: readonly PlacedFrame[], { from }: Frame, document: Document): TimeMention | null {
  const summed = summaries.find(({ frame }) => frame.to <= from && !frame.isTitle)
  const time = summed?.frame.times.find((t) => t.time.from !== null && t.time.to !== null)
  return time?.time.precision === 'days' && isRecent(time, document) && !isLong(time) ? time : null
}

/** Longer than a day and a night. */
const isLong = ({ time }: TimeMention): boolean =>
  instantOf(time.to ?? '') - instantOf(time.from ?? '') > 2 * 86_400_000

/** So many acts make a round-up, whose day holds until another is named. */
const ROUND_UP = 5

const countsPeople = ({ frames }: Incident): boolean =>
  frames.some(({ frame }) => frame.quantities.some((q) => q.harm !== null))

const areTwoActs = (incident: Incident, other: Incident, { places }: Mentions): boolean =>
  countsPeople(incident) &&
  incident.place !== null &&
  other.place !== null &&
  relatePlaces(incident.place, other.place, places) === 'apart'

/** On the report's own day or the one before. */
function isRecent({ time }: TimeMention, { referenceDate }: Document): boolean {
  if (time.to === null || referenceDate === null) return true
  return instantOf(referenceDate) - instantOf(time.to) <= 86_400_000
}
