// A frame is what one stretch of a sentence says of one act: which words tell of the act, where, when, what was hit, how
// many were harmed. Most sentences give one frame; a sentence that tells of two acts at two places gives two. What
// belongs together across sentences is left to `incidents.ts`.

import type { EventType, Modality } from '../model/codes.ts'
import { type ActMention, readActs } from './acts.ts'
import { instantOf } from './calendar.ts'
import { familyOf } from './event-families.ts'
import { backgroundParts } from './frame-background.ts'
import { type Cues, findCues } from './frame-cues.ts'
import { coreOf, findPlaceNoun, homeCountry, orderPlaces, placesAtHome, withoutSpeakers } from './frame-places.ts'
import type {
  ActorMention,
  Document,
  LaidSentence,
  ModalityMention,
  PlaceMention,
  QuantityMention,
  Span,
  Speech,
  TimeMention,
} from './mentions.ts'
import { relatePlaces } from './place-relations.ts'
import { ATTACK_VERBS } from './lang/en/attribution.ts'
import {
  ACT_NOUNS,
  ASIDE_AFTER,
  ASIDE_BEFORE,
  BACKING,
  CAUSES,
  DESTROYING,
  FIGHTING_ON,
  SITES,
  TALKS,
  WRECKED,
} from './lang/en/frames.ts'
import { beginningIn } from './spans.ts'
import { readTargets, type TargetMention } from './targets.ts'
import { isTold } from './told-acts.ts'
import { JUNK, PUNCT, QUOTE, type Tokens } from './tokens.ts'
import { WordSet, WordTable } from './word-table.ts'

/** Everything found in the document, each list in order of the text. */
export interface Mentions {
  readonly quantities: readonly QuantityMention[]
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  readonly speech: readonly Speech[]
  readonly modality: readonly ModalityMention[]
}

/** What one stretch of a sentence says of one act. */
export interface Frame extends Cues {
  /** Index of the sentence; the frame's words are tokens [from, to). */
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly isTitle: boolean
  readonly acts: readonly ActMention[]
  /** The acts that the words say were done, without those they only name. */
  readonly told: readonly ActMention[]
  readonly votes: ReadonlyMap<EventType, number>
  /** Locations named in the frame, the one that counts first. */
  readonly places: readonly PlaceMention[]
  /** "the town", "the city": a place named before, by the noun's token. */
  readonly placeNoun: number | null
  readonly times: readonly TimeMention[]
  readonly quantities: readonly QuantityMention[]
  readonly targets: readonly TargetMention[]
  readonly modality: Modality
  readonly hedges: readonly string[]
  /** Dated only to a year or a season, with no figure: background. */
  readonly isLongAgo: boolean
  /** "have killed", "has claimed": the present perfect before the word for the harm. */
  readonly isPerfect: boolean
  /** "X has carried out several bombings": what somebody has been doing, with no day and nobody counted. */
  readonly isRecord: boolean
}

/** The frames of a document, in order of the text. Sentences that repeat an earlier one give none. */
export function findFrames(document: Document, mentions: Mentions): Frame[] {
  const frames: Frame[] = []
  const home = homeCountry(mentions)
  let heading: TimeMention | null = null
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s]
    heading = headingDate(sentence, mentions) ?? heading
    if (!isRead(sentence)) continue
    const acts = readActs(document, sentence.from, sentence.to)
    const quantities = beginningIn(mentions.quantities, sentence.from, sentence.to)
    if (!acts.length && !quantities.some((q) => q.harm || q.unit === 'breaches')) continue
    const found = foundIn(mentions, quantities, sentence)
    for (const part of splitSentence(document, sentence, acts, found, mentions)) {
      const frame = makeFrame(document, s, sentence, part, acts, found, mentions, home)
      frames.push(heading && !frame.times.length && !frame.isTitle ? { ...frame, times: [heading] } : frame)
    }
  }
  return frames
}

/** "SUNDAY 15 JULY." over that day's acts: the day of what follows that names none, until the next such heading. */
function headingDate(sentence: LaidSentence, { times }: Mentions): TimeMention | null {
  if (sentence.kind !== 'dateline' && sentence.kind !== 'crumb') return null
  return beginningIn(times, sentence.from, sentence.to).find((t) => t.time.from !== null && !t.isTie) ?? null
}

const isRead = (sentence: LaidSentence): boolean =>
  sentence.repeats === null && (sentence.kind === 'title' || sentence.kind === 'lead' || sentence.kind === 'body')

/** What was found in one sentence. */
type Found = Pick<Mentions, 'quantities' | 'times' | 'places' | 'modality' | 'speech'>

const foundIn = (mentions: Mentions, quantities: readonly QuantityMention[], { from, to }: Span): Found => ({
  quantities,
  times: beginningIn(mentions.times, from, to),
  places: beginningIn(mentions.places, from, to),
  modality: beginningIn(mentions.modality, from, to),
  speech: beginningIn(mentions.speech, from, to),
})

/** A stretch of a sentence that makes a frame of its own. */
export interface Part {
  readonly from: number
  readonly to: number
  /** Set where one figure stands for each of several places. */
  readonly onlyPlace?: PlaceMention
  /** An answer to the act told of before it, which need not have been where that was. */
  readonly isElsewhere?: boolean
  /** The days at the head of the sentence are not its own. */
  readonly hasOwnTimes?: boolean
}

const PARTING = new WordSet(['while', 'whereas', ';', 'and', ',', 'but', 'meanwhile', 'as', 'plus', 'another', '-'])

/** A figure for people harmed that is no part of another. */
const isHead = (q: QuantityMention): boolean =>
  q.harm !== null && q.partOf === null && !q.isRate && (q.unit === 'persons' || q.unit === 'bodies')

const isLocation = (place: PlaceMention): boolean => place.use === 'location'

/** Parts a sentence where a second act or figure meets a second place: "23 in al-Haal and 21 in al-Sinaah". */
function splitSentence(
  document: Document,
  sentence: LaidSentence,
  acts: readonly ActMention[],
  found: Found,
  mentions: Mentions,
): Part[] {
  const whole = { from: sentence.from, to: sentence.to }
  const places = found.places.filter((p) => isLocation(p) && p.precision !== 'country')
  const contrast = contrastAt(document, sentence, found)
  if (contrast > 0) {
    return [
      { from: sentence.from, to: contrast },
      { from: contrast, to: sentence.to },
    ]
  }
  const background = backgroundParts(document, sentence, { acts, ...found })
  if (background) return background
  const caused = consequenceAt(document, acts)
  if (caused) {
    return [
      { from: sentence.from, to: caused.at },
      { from: caused.at, to: sentence.to, isElsewhere: caused.isAnswer },
    ]
  }
  const site = siteOf(document, sentence, acts, places)
  if (site) return site
  if (places.length < 2) return [whole]
  const each = eachOf(document, sentence, found, places)
  if (each) return each
  const { tokens } = document
  const parts: Part[] = []
  let from = sentence.from
  for (let i = sentence.from + 3; i < sentence.to - 2; i++) {
    if (!PARTING.at(tokens, i)) continue
    const right = places.find((p) => p.from > i)
    if (!right) break
    const next = nextCore(acts, found.quantities, i, Math.min(sentence.to, i + 13))
    if (next < 0 || next > right.from) continue
    const left = places.filter((p) => p.from >= from && p.to <= i)
    if (!left.length || left.some((p) => areLinked(p, right, mentions))) continue
    if (!hasCore(acts, found.quantities, from, i)) continue
    parts.push({ from, to: i })
    from = i
  }
  parts.push({ from, to: sentence.to })
  return parts
}

const CONTRAST = new WordSet(['while', 'whereas', ';'])

/** "15 were killed in raids on A while six others were killed in a village nearby": two counts of one harm, set apart. */
function contrastAt({ tokens }: Document, sentence: LaidSentence, found: Found): number {
  for (let i = sentence.from + 3; i < sentence.to - 3; i++) {
    if (!CONTRAST.at(tokens, i)) continue
    const heads = found.quantities.filter((q) => isHead(q) && q.demographic === null)
    const left = heads.filter((q) => q.to <= i)
    const right = heads.filter((q) => q.from > i && q.from - i < 12)
    if (right.some((q) => left.some((o) => o.harm === q.harm))) return i
  }
  return -1
}

/** "A raid hit Sarmin, the site of a gas attack in April": another act at the place named just before. */
function siteOf(
  { tokens }: Document,
  sentence: LaidSentence,
  acts: readonly ActMention[],
  places: readonly PlaceMention[],
): Part[] | null {
  const { words } = tokens
  for (const place of places) {
    for (let i = place.to; i < place.to + 4 && i + 1 < sentence.to; i++) {
      if (!SITES.at(tokens, i) || words[i + 1] !== 'of') continue
      if (!acts.some((a) => a.from > i && a.from < i + 9 && a.sort === 'noun')) continue
      if (!acts.some((a) => a.to <= i && a.sort !== 'means')) continue
      return [
        { from: sentence.from, to: i },
        { from: i, to: sentence.to, onlyPlace: place },
      ]
    }
  }
  return null
}

/** Kinds of act that are not told as one with what led to them or came of them. */
const SET_APART = new Set(['chemical', 'planted', 'other_violence', 'abduction', 'execution'])
const FOUGHT = new Set(['clash', 'direct', 'unknown'])

const CAUSING = new WordTable(() => CAUSES)

/** "Fired missiles at the base in response to a gas attack", "gas was dropped close to where a jet was shot down": the token between. */
function consequenceAt({ tokens }: Document, acts: readonly ActMention[]): { at: number; isAnswer: boolean } | null {
  if (acts.length < 2) return null
  const { words } = tokens
  for (let i = acts[0].to; i < acts[acts.length - 1].from; i++) {
    const rests = CAUSING.at(tokens, i)
    if (!rests?.some((rest) => rest === '' || `${words[i + 1]} ${words[i + 2]}`.startsWith(rest))) continue
    const before = strongestFamily(acts.filter((a) => a.to <= i))
    const after = strongestFamily(acts.filter((a) => a.from > i && a.from <= i + 12))
    const isAnswer = rests[0] !== '' || ANSWERED.has(words[i])
    // "The attack came as rebels battled troops elsewhere": what went on at the time, and is no part of the attack.
    const isMeanwhile =
      COMING.has(words[i]) && words[i + 1] !== 'after' && acts.some((a) => a.from > i && a.sort === 'verb')
    if (isAnswer && isNamed(acts, i - 12, i) && (isMeanwhile || isNamed(acts, i + 1, i + 20)))
      return { at: i, isAnswer }
    if (before === after || FOUGHT.has(before) || FOUGHT.has(after)) continue
    if (FOLLOWED.has(words[i]) && isNamed(acts, i - 20, i) && isNamedWithDoer(words, acts, i))
      return { at: i, isAnswer: true }
    if (SET_APART.has(before) || SET_APART.has(after)) return { at: i, isAnswer }
  }
  return null
}

const FOLLOWED = new Set(['after', 'following'])

/** "Following rocket attacks by rebels on the capital": an act as a thing, with whose it was. */
function isNamedWithDoer(words: readonly string[], acts: readonly ActMention[], at: number): boolean {
  const act = acts.find((a) => a.from > at && a.from <= at + 4 && a.sort === 'noun')
  return act !== undefined && (words[act.to] === 'by' || words[act.to + 1] === 'by')
}

const COMING = new Set(['came', 'come', 'comes'])

/** Whether an act is named by a noun or its weapon in tokens [from, to). */
const isNamed = (acts: readonly ActMention[], from: number, to: number): boolean =>
  acts.some(
    (a) =>
      a.from >= from && a.to <= to && (a.sort === 'noun' || a.weight >= 2.5 || a.type === 'unknown') && !isHarmWord(a),
  )

const isHarmWord = (act: ActMention): boolean => act.type === 'unknown' && act.weight < 0.8

const ANSWERED = new WordSet(['prompted', 'triggered', 'provoked'])

/** The family of the act that says most outright what it was. */
function strongestFamily(acts: readonly ActMention[]): string {
  let best: ActMention | null = null
  for (const act of acts) if (act.weight >= 2.5 && (best === null || act.weight > best.weight)) best = act
  return best === null ? 'unknown' : familyOf(best.type)
}

const areLinked = (a: PlaceMention, b: PlaceMention, mentions: Mentions): boolean =>
  relatePlaces(a, b, mentions.places) !== 'apart'

/** First token at or after `at` of a figure of people harmed or of a word for an act, else -1. */
function nextCore(acts: readonly ActMention[], quantities: readonly QuantityMention[], at: number, to: number): number {
  let next = to
  for (const q of quantities) if (q.from >= at && q.from < next && isHead(q)) next = q.from
  for (const a of acts) if (a.from >= at && a.from < next && a.sort !== 'means' && a.weight >= 0.8) next = a.from
  return next < to ? next : -1
}

const hasCore = (
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
  from: number,
  to: number,
): boolean =>
  quantities.some((q) => isHead(q) && q.from >= from && q.to <= to) ||
  acts.some((a) => a.sort !== 'means' && a.weight >= 0.8 && a.from >= from && a.to <= to)

/** "One was killed in each of the towns of A, B and C": one act a place. */
function eachOf(
  document: Document,
  sentence: LaidSentence,
  found: Found,
  places: readonly PlaceMention[],
): Part[] | null {
  const { words } = document.tokens
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    if (words[i] !== 'each' || words[i + 1] !== 'of') continue
    const listed = places.filter((p) => p.from > i)
    const figure = found.quantities.find((q) => isHead(q) && q.from < i && i - q.to < 8)
    if (!figure || listed.length < 2) return null
    const cut = Math.max(sentence.from, figure.from)
    const before = places.some((p) => p.to <= cut) ? [{ from: sentence.from, to: cut }] : []
    return [...before, ...listed.map((p) => ({ from: cut, to: sentence.to, onlyPlace: p }))]
  }
  return null
}

function makeFrame(
  document: Document,
  index: number,
  sentence: LaidSentence,
  part: Part,
  sentenceActs: readonly ActMention[],
  found: Found,
  mentions: Mentions,
  home: string | null,
): Frame {
  const [from, to] = trimmed(document, part)
  const acts = within(sentenceActs, from, to)
  const inside = within(found.quantities, from, to)
  const quantities = inside.some((q) => q.isRate) ? inside.filter((q) => !q.isRate) : inside
  const places = part.onlyPlace
    ? [part.onlyPlace]
    : orderPlaces(
        withoutSpeakers(
          document,
          placesAtHome(document, within(found.places, from, to), home),
          found.speech,
          quantities.some((q) => q.harm !== null),
        ),
        acts,
        quantities,
        mentions,
      )
  const targets = readTargets(document, from, to, acts)
  const cues = findCues(document, from, to)
  const modal = weakest(within(found.modality, from, to), acts, quantities)
  const times = pickTimes(document, within(found.times, from, to), found.times, part, acts, quantities).map((t) =>
    sinceThen(document, acts, quantities, doubted(t, sentence, found.speech)),
  )
  return {
    sentence: index,
    from,
    to,
    isTitle: sentence.kind === 'title',
    acts,
    told: acts.filter((act) => isTold(document, act)),
    votes: countVotes(document, acts.length ? acts : sentenceActs),
    places,
    placeNoun: findPlaceNoun(document, from, to),
    times,
    isLongAgo: times.length > 0 && times.every((t) => isSeason(t)) && !quantities.some((q) => q.harm !== null),
    quantities,
    targets,
    modality: modal.modality,
    hedges: modal.hedges,
    isElsewhere: cues.isElsewhere || part.isElsewhere === true,
    isOther: cues.isOther,
    isTied: cues.isTied,
    isDefinite: cues.isDefinite,
    isHabit: cues.isHabit,
    isRecount: cues.isRecount,
    isPerfect: isPresentPerfect(document, from, quantities),
    isRecord: !cues.isDefinite && isRecordOf(document, from, to, acts, times, quantities),
  }
}

/** The mentions of a sentence that begin in one part of it: mostly all of them. */
const within = <T extends Span>(list: readonly T[], from: number, to: number): readonly T[] =>
  list.length === 0 || (list[0].from >= from && list[list.length - 1].from < to) ? list : beginningIn(list, from, to)

const PERFECT = new WordSet(['has', 'have', "'ve"])
const PAST = new WordSet(['was', 'were', 'had', 'did'])

/** "Has killed", "have responded by firing, killing": the auxiliary nearest before the harm is one of the present. */
function isPresentPerfect({ tokens }: Document, from: number, quantities: readonly QuantityMention[]): boolean {
  const figure = quantities.find((q) => q.harm !== null && q.harmAt >= 0)
  if (!figure) return false
  for (let i = figure.harmAt - 1; i >= Math.max(from, figure.harmAt - 9); i--) {
    if (PAST.at(tokens, i)) return false
    if (PERFECT.at(tokens, i)) return true
  }
  return false
}

/** "Have all carried out air strikes", "has been bombing the town", "had previously struck": no act of its own. */
function isRecordOf(
  { tokens }: Document,
  from: number,
  to: number,
  acts: readonly ActMention[],
  times: readonly TimeMention[],
  quantities: readonly QuantityMention[],
): boolean {
  const isHarm = (q: QuantityMention): boolean => q.harm !== null && q.harm !== 'property_damage'
  if (times.some((t) => t.time.from !== null && !t.isPeriod) || quantities.some(isHarm)) return false
  const { words } = tokens
  for (let i = from; i + 1 < to; i++) {
    const isPast = words[i] === 'had' && words[i + 1] === 'previously'
    if ((!PERFECT.at(tokens, i) && !isPast) || words[i - 1] === 'to') continue // "is said to have hit"
    for (let k = i + 1; k < to && k <= i + 4; k++) if (ATTACK_VERBS.at(tokens, k) || WAXING.at(tokens, k)) return true
    if (acts.some((a) => a.sort === 'verb' && a.from > i && a.from <= i + 4)) return true
  }
  return false
}

/** "Strikes have increased", "has claimed such attacks". */
const WAXING = new WordSet('claimed increased decreased calmed eased subsided worsened continued escalated'.split(' '))

function trimmed(document: Document, part: Part): [number, number] {
  const { flags, words } = document.tokens
  let { from, to } = part
  while (to - from > 1 && (flags[from] & JUNK || words[from] === '-' || words[from] === ',' || words[from] === ';'))
    from++
  while (to - from > 1 && flags[to - 1] & JUNK) to--
  return [from, to]
}

/** Less than this says nothing of the kind of act. */
const LEAST_VOTE = 0.5

/** "Civilians fleeing heavy fighting", "destroying rocket launchers", "gas supplies": named beside the act, not it. */
function isAside({ tokens }: Document, act: ActMention): boolean {
  if (act.sort !== 'verb' && ASIDE_AFTER.has(afterQuote(tokens, act.to))) return true
  if (isGoingOn(tokens, act)) return true
  for (let i = act.from - 1; i >= Math.max(0, act.from - 4); i--) {
    if (ASIDE_BEFORE.at(tokens, i)) return true
    if (act.sort === 'means' && DESTROYING.at(tokens, i)) return true
  }
  if (act.sort !== 'means')
    return tokens.words[act.from] === 'fighting' && act.to - act.from === 1 && isTransitive(tokens, act.to)
  for (let i = act.from - 1; i >= Math.max(0, act.from - 9); i--) {
    if (BACKING.at(tokens, i) && (tokens.words[i + 1] === 'by' || tokens.words[i + 2] === 'by')) return true
  }
  return isDestroyed(tokens, act.to)
}

/** "The town where troops are battling the group": what goes on at a place is not what happened there that day. */
function isGoingOn({ words }: Tokens, act: ActMention): boolean {
  if (!words[act.from].endsWith('ing') || act.sort === 'means') return false
  let isLasting = false
  for (let i = act.from - 1; i >= Math.max(0, act.from - 9); i--) {
    if (CONTINUING.has(words[i])) isLasting ||= i >= act.from - 4
    else if (RELATIVES.has(words[i])) return isLasting
  }
  return false
}

const CONTINUING = new Set(['is', 'are', 'been', 'being', 'remain', 'remains', 'keep', 'keeps'])

/** "A coalition fighting the group": whom it fights, not a fight that is told of. */
const isTransitive = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && !FIGHTING_ON.at(tokens, at) && (tokens.flags[at] & PUNCT) === 0

/** The word at a token, or behind a quotation mark: "the 'gas attack' town". */
const afterQuote = ({ words, flags }: Tokens, at: number): string =>
  (flags[at] & QUOTE || words[at] === "'" ? words[at + 1] : words[at]) ?? ''

const WERE = new WordSet(['was', 'were', 'been', 'being'])

/** "15 planes were destroyed": the weapon is what was hit. */
function isDestroyed(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + 4; i++) if (WERE.at(tokens, i) && WRECKED.at(tokens, i + 1)) return true
  return false
}

/** "Killed in bombing in a besieged suburb": the siege only says where. */
const isOnlyWhere = ({ tokens }: Document, act: ActMention, acts: readonly ActMention[]): boolean =>
  act.type === 'siege_denial' &&
  tokens.words[act.from] === 'besieged' &&
  acts.some((other) => other.sort !== 'means' && other.type !== 'siege_denial')

function countVotes(document: Document, acts: readonly ActMention[]): Map<EventType, number> {
  const votes = new Map<EventType, number>()
  for (const act of acts) {
    if (act.type === 'unknown' || isOnlyWhere(document, act, acts)) continue
    const weight = isAside(document, act) ? act.weight * 0.3 : act.weight
    if (weight < LEAST_VOTE) continue
    votes.set(act.type, Math.max(votes.get(act.type) ?? 0, weight))
  }
  // "suicide car bomb", "chlorine barrel bomb": what is done with it says less than what it is.
  if (votes.has('suicide_attack')) votes.delete('ied_mine_erw')
  if ((votes.get('chemical_attack') ?? 0) >= 2.5) {
    for (const type of ['air_strike', 'shelling', 'rocket_missile'] as const) {
      if (votes.has(type)) votes.set(type, 1)
    }
  }
  // "A helicopter was shot down": it is what was hit, and drops nothing.
  const isDowned = votes.has('other_violence')
  if (isDowned && !acts.some((a) => a.type === 'air_strike' && a.sort !== 'means')) votes.delete('air_strike')
  // "Jets fired two missiles at the base": what an aircraft fires comes from the air.
  if (!isDowned && votes.has('air_strike') && votes.has('rocket_missile') && flies(acts)) votes.set('rocket_missile', 1)
  return votes
}

/** Whether aircraft are named before what was fired. */
function flies(acts: readonly ActMention[]): boolean {
  const craft = acts.find((a) => a.type === 'air_strike' && a.sort === 'means')
  const fired = acts.find((a) => a.type === 'rocket_missile')
  return craft !== undefined && fired !== undefined && craft.from < fired.from && fired.from - craft.to <= 6
}

const RELATIVES = new WordSet(['that', 'which', 'where', 'who', 'whose'])
const LASTING = new WordSet(['has', 'have', 'had', 'is', 'are', 'was', 'were'])

/** "Killed two in the city that has been divided since 2012": a stretch of the place's, not of the count. */
function isOfPlace(
  { tokens }: Document,
  time: TimeMention,
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
): boolean {
  const figure = quantities.find((q) => q.harm !== null && q.harmAt >= 0)
  if (!figure || time.from < figure.from) return false
  const after = Math.max(figure.to, figure.harmAt + 1, coreOf(acts, quantities) + 1)
  for (let i = after; i < time.from; i++) {
    if (!RELATIVES.at(tokens, i)) continue
    for (let k = i + 1; k < time.from && k <= i + 3; k++) if (LASTING.at(tokens, k)) return true
  }
  return false
}

/** "To meet on Wednesday", "despite a truce brokered in December": the day of talks or of a deal, nearer than any act. */
function isOfMeeting(
  { tokens: { words, flags } }: Document,
  time: TimeMention,
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
): boolean {
  for (let i = time.from - 1; i >= Math.max(0, time.from - 8); i--) {
    if (flags[i] & PUNCT) return false
    if (acts.some((a) => a.from <= i && i < a.to) || quantities.some((q) => q.harmAt === i)) return false
    if (TALKS.has(words[i])) return true
  }
  return false
}

/** The times of the frame that date an act; where the part has none, those at the head of its sentence. */
function pickTimes(
  document: Document,
  inside: readonly TimeMention[],
  all: readonly TimeMention[],
  part: Part,
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
): TimeMention[] {
  const dating = (list: readonly TimeMention[]) =>
    list.filter(
      (t) =>
        !t.isTie &&
        t.of !== 'saying' &&
        !(t.isPeriod && isOfPlace(document, t, acts, quantities)) &&
        !isOfMeeting(document, t, acts, quantities),
    )
  const own = dating(inside)
  const usable = own.length || part.hasOwnTimes ? own : dating(all.filter((t) => t.from < part.from && !t.isPeriod))
  if (usable.length < 2) return [...usable]
  const core = coreOf(acts, quantities)
  const near = (t: TimeMention): number => Math.abs(t.from - core) + (t.of === 'act' ? 0 : 6) + (t.isPeriod ? 10 : 0)
  return [...usable].sort((a, b) => near(a) - near(b) || a.from - b.from)
}

/** "On Saturday the Observatory said that ...": the day of the saying, it may be, though it stands before it. */
function doubted(time: TimeMention, sentence: LaidSentence, speech: readonly Speech[]): TimeMention {
  if (time.of !== 'act') return time
  const isSaying = speech.some(
    (s) =>
      s.nameSpan.from >= time.to &&
      s.from > s.nameSpan.from &&
      s.from >= time.to &&
      s.to <= sentence.to &&
      s.nameSpan.from - time.to < 3,
  )
  return isSaying ? { ...time, of: 'unclear' } : time
}

/** "Since Moscow intervened in September 2015": the day begins a stretch, though words stand between. */
function sinceThen(
  { tokens, referenceDate }: Document,
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
  time: TimeMention,
): TimeMention {
  if (time.isPeriod || time.time.from === null) return time
  for (let i = time.from - 1; i >= Math.max(0, time.from - 12); i--) {
    if (tokens.words[i] === 'since') {
      // "The first since a gas attack on Tuesday": the day is that attack's.
      const isOfAct = (a: ActMention): boolean => a.from > i && a.to <= time.from && isNoun(tokens, i, a)
      if (!isBegun(tokens.words, i, time.from) && acts.some(isOfAct)) return time
      // "The deadliest since gas killed hundreds in August": so is that of the count behind "since".
      if (quantities.some((q) => q.harm !== null && q.from > i && q.harmAt > i && q.to <= time.from)) return time
      return { ...time, isPeriod: true, time: { ...time.time, to: referenceDate, precision: 'period' } }
    }
    if (tokens.words[i] === '.' || tokens.words[i] === ',') return time
  }
  return time
}

/** "Since the army began an offensive two weeks ago": what has gone on from then. */
function isBegun(words: readonly string[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (BEGINNING.has(words[i])) return true
  return false
}

const BEGINNING = new Set(
  'began begun begin started start launched mounted resumed opened erupted broke intervened unleashed collapsed expired ended lapsed failed'.split(
    ' ',
  ),
)

/** "A bombing", "the raid": an act named as a thing. */
const isNoun = (tokens: Tokens, since: number, act: ActMention): boolean =>
  (act.sort === 'noun' && ARTICLES.at(tokens, since + 1)) ||
  (act.sort === 'verb' && ACT_NOUNS.at(tokens, act.from) && ARTICLES.at(tokens, act.from - 1))

const ARTICLES = new WordSet(['a', 'an', 'the', 'that', 'this'])

/** A stretch longer than a month: it dates no act. */
export const isSeason = ({ time }: TimeMention): boolean =>
  time.from !== null && time.to !== null && instantOf(time.to) - instantOf(time.from) > 45 * 86_400_000

const STRENGTH: Partial<Record<Modality, number>> = {
  planned_or_future: 5,
  conditional: 5,
  negated: 4,
  denied: 3,
  questioned: 2,
  hedged: 1,
  historical: 1,
}

/** The modality of the act itself: that of the words around the act or the first figure, the strongest of several. */
function weakest(
  modality: readonly ModalityMention[],
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
): { modality: Modality; hedges: string[] } {
  const core = mainAct(acts, quantities)
  const over = modality.filter((m) => core < 0 || (m.from <= core && core < m.to))
  if (over.length === 0) return { modality: 'asserted', hedges: [] }
  let strongest: Modality = 'asserted'
  for (const m of over) if ((STRENGTH[m.modality] ?? 0) > (STRENGTH[strongest] ?? 0)) strongest = m.modality
  return { modality: strongest, hedges: [...new Set(over.map((m) => m.hedge).filter(Boolean))] }
}

function mainAct(acts: readonly ActMention[], quantities: readonly QuantityMention[]): number {
  const figure = quantities.find(
    (q) => q.harm !== null && q.harmAt >= 0 && q.bound !== 'no_report' && q.bound !== 'zero',
  )
  if (figure) return figure.harmAt
  return acts.find((a) => a.sort !== 'means')?.from ?? -1
}
