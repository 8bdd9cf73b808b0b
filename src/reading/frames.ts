// A frame is what one stretch of a sentence says of one act: which words tell of the act, where, when, what was hit, how
// many were harmed. Where a sentence gives more than one is decided in `frame-parts.ts`; what belongs together across
// sentences is left to `incidents.ts`.

import type { EventType, Modality } from '../model/codes.ts'
import { type ActMention, readActs } from './acts.ts'
import { type Cues, findCues } from './frame-cues.ts'
import { withoutLater } from './frame-after.ts'
import { isRead, underHeadings } from './frame-headings.ts'
import { asideIn, withoutAside, withoutPast } from './frame-asides.ts'
import { type Part, splitSentence } from './frame-parts.ts'
import {
  findPlaceNoun,
  homeCountry,
  orderPlaces,
  placesAtHome,
  readHost,
  saysThere,
  withoutSpeakers,
} from './frame-places.ts'
import { isPresentPerfect, isRecordOf, weakest } from './frame-standing.ts'
import { doubted, isSeason, isToCome, pickTimes, sinceThen } from './frame-times.ts'
import { countVotes } from './frame-votes.ts'
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
import { ACT_NOUNS } from './lang/en/frames.ts'
import { retells } from './retellings.ts'
import { beginningIn, firstAt } from './spans.ts'
import { readTargets, type TargetMention } from './targets.ts'
import { isOccasion, isTold } from './told-acts.ts'
import { JUNK } from './tokens.ts'
import { mayBeVerdict } from './verdicts.ts'

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
  /** What came before the act of its sentence ("a day after ..."): nothing that follows goes on from it. */
  readonly isPrior: boolean
  /** "The raid *came as* a bomb went off in X": on the day of the act told before, though elsewhere. */
  readonly isAtOnce: boolean
  /** An item of a list: its figure is one of several that stand beside it. */
  readonly isListed: boolean
}

/** "Recorded nine incidents", "112 violations": told of by their count alone. */
const COUNTED_ACTS = new Set(['attacks', 'strikes', 'breaches'])

/** A sentence that tells of something, with what was found in it. */
interface Telling {
  readonly index: number
  readonly sentence: LaidSentence
  readonly acts: readonly ActMention[]
  readonly found: Found
}

/** A document with all that was found in it. */
interface FoundText {
  readonly document: Document
  readonly mentions: Mentions
}

/**
 * The frames of documents, each in order of the text, step by step for all as `readSources` does. Sentences that repeat an
 * earlier one give none.
 */
export function findFrames(texts: readonly FoundText[]): Frame[][] {
  const acts = texts.map(({ document }) => document.sentences.map((one) => (isRead(one) ? actsOf(document, one) : [])))
  const tellings = texts.map((text, i) => tellingsOf(text, acts[i]))
  const parts = texts.map((text, i) => partsOf(text, tellings[i]))
  const frames = texts.map((text, i) => makeFrames(text, tellings[i], parts[i]))
  return texts.map((text, i) => underHeadings(text.document, text.mentions, frames[i]))
}

const actsOf = (document: Document, { from, to }: LaidSentence): ActMention[] => readActs(document, from, to)

function tellingsOf({ document, mentions }: FoundText, acts: readonly ActMention[][]): Telling[] {
  const tellings: Telling[] = []
  document.sentences.forEach((sentence, index) => {
    if (!isRead(sentence)) return
    const quantities = beginningIn(mentions.quantities, sentence.from, sentence.to)
    const tells = acts[index].length > 0 || quantities.some((q) => q.harm || COUNTED_ACTS.has(q.unit))
    if (!tells && !mayBeVerdict(document, sentence) && !saysWhenOrWhere(document, sentence, mentions)) return
    tellings.push({ index, sentence, acts: acts[index], found: foundIn(mentions, quantities, sentence) })
  })
  return tellings
}

/** The parts of each sentence, with the day of the act told of before it at hand. */
function partsOf({ document, mentions }: FoundText, tellings: readonly Telling[]): Part[][] {
  let last: TimeMention | null = null
  return tellings.map(({ sentence, acts, found }) => {
    const parts = splitSentence(document, sentence, acts, found, mentions, last)
    if (sentence.kind !== 'title') last = found.times.find(isDayOfAct) ?? last
    return parts
  })
}

const isDayOfAct = ({ of, isTie, isPeriod, time }: TimeMention): boolean =>
  of === 'act' && !isTie && !isPeriod && time.from !== null

function makeFrames(
  { document, mentions }: FoundText,
  tellings: readonly Telling[],
  parts: readonly Part[][],
): Frame[] {
  const home = homeCountry(mentions)
  return tellings.flatMap((telling, i) => parts[i].map((part) => makeFrame(document, telling, part, mentions, home)))
}

/** "It happened on Sunday in X": the day or the place of what was told before. */
function saysWhenOrWhere({ tokens }: Document, sentence: LaidSentence, { times, places }: Mentions): boolean {
  if (!retells(tokens, sentence)) return false
  return [times, places].some((list) => (list[firstAt(list, sentence.from)]?.from ?? sentence.to) < sentence.to)
}

/** What was found in one sentence. */
export type Found = Pick<Mentions, 'quantities' | 'times' | 'places' | 'modality' | 'speech'>

const foundIn = (mentions: Mentions, quantities: readonly QuantityMention[], { from, to }: Span): Found => ({
  quantities,
  times: beginningIn(mentions.times, from, to),
  places: beginningIn(mentions.places, from, to),
  modality: beginningIn(mentions.modality, from, to),
  speech: beginningIn(mentions.speech, from, to),
})

/** What stands in a part, without what stands in the words set aside in it. */
const ownOf = <T extends Span>({ aside }: Part, inside: readonly T[]): readonly T[] =>
  aside ? inside.filter(({ from }) => from < aside.from || from >= aside.to) : inside

function makeFrame(
  document: Document,
  { index, sentence, acts: sentenceActs, found }: Telling,
  part: Part,
  mentions: Mentions,
  home: string | null,
): Frame {
  const [from, to] = trimmed(document, part)
  const named = ownOf(part, within(sentenceActs, from, to))
  const inside = part.figures ?? ownOf(part, within(found.quantities, from, to))
  const quantities = inside.some((q) => q.isRate) ? inside.filter((q) => !q.isRate) : inside
  const acts = quantities.some((q) => q.harm !== null && q.harm !== 'property_damage')
    ? named
    : withoutOccasions(document, named)
  const isNumbered = quantities.some((q) => q.harm !== null)
  const aside = asideIn(document.tokens, from, to, acts)
  const there = withoutSpeakers(
    document,
    placesAtHome(document, withoutAside(ownOf(part, within(found.places, from, to)), aside), home),
    found.speech,
    isNumbered || saysThere(document, from, to),
  )
  const places = part.onlyPlace
    ? [part.onlyPlace]
    : orderPlaces(document, isNumbered ? there : withoutLater(document, there, acts, from), acts, quantities, mentions)
  const targets = readTargets(document, from, to, acts)
  const occasions = acts === named ? [] : named.filter((act) => !acts.includes(act))
  const cues = findCues(document, from, to, [...occasions, ...partsOfOwn(quantities, mentions)])
  const modal = weakest(within(found.modality, from, to), acts, quantities)
  const isAhead = modal.modality === 'planned_or_future' || modal.modality === 'conditional'
  const ownTimes = withoutPast(
    document.tokens,
    from,
    to,
    acts,
    withoutAside(ownOf(part, within(found.times, from, to)), aside),
  )
  const dates = pickTimes(document, ownTimes, found.times, part, acts, quantities, sentence)
    .filter((t) => isAhead || !isToCome(t, document))
    .map((t) => sinceThen(document, acts, quantities, doubted(t, sentence, found.speech), sentence))
  const isLaterDeath = cues.isLaterDeath && acts.every((act) => act.sort !== 'means' && act.weight < 0.8)
  const times = isLaterDeath ? [] : dates.length ? dates : (part.lentTimes ?? [])
  const told = acts.filter((act) => isTold(document, act))
  const own = countVotes(document, withoutGoals(acts, told))
  return {
    sentence: index,
    from,
    to,
    isTitle: sentence.kind === 'title',
    acts,
    told,
    votes:
      own.size || (acts.length && !acts.every((act) => isOnlyHit(document, act)))
        ? own
        : countVotes(document, ownOf(part, sentenceActs)),
    places,
    placeNoun: findPlaceNoun(document, readHost(document, found.places)?.to ?? from, to),
    times,
    isLongAgo: times.length > 0 && times.every((t) => isSeason(t)) && !quantities.some((q) => q.harm !== null),
    quantities,
    targets,
    modality: modal.modality,
    hedges: modal.hedges,
    isElsewhere: cues.isElsewhere || part.isElsewhere === true,
    isAnotherQuarter: cues.isAnotherQuarter,
    isOther: cues.isOther,
    isTied: cues.isTied,
    isDefinite: cues.isDefinite,
    placedAct: cues.placedAct,
    isHabit: cues.isHabit || (quantities !== inside && !isNumbered && acts.every((a) => a.weight < 0.8)), // "ten people a day are killed"
    isRecount: cues.isRecount,
    isLaterDeath,
    isPerfect: isPresentPerfect(document, from, quantities),
    isListed: part.figures !== undefined,
    isAtOnce: part.isAtOnce === true,
    isPrior: part.lentTimes !== undefined,
    isRecord: isRecordOf(document, from, to, acts, times, quantities, cues.isDefinite, found.times),
  }
}

/** "Eight were hurt; one of *the injured* died": those the frame itself told of. It points to nothing before it. */
const partsOfOwn = (quantities: readonly QuantityMention[], mentions: Mentions): QuantityMention[] =>
  quantities.filter((q) => q.partOf !== null && quantities.includes(mentions.quantities[q.partOf]))

/** "After the gas attack the army bombarded a hospital": where a frame has an act of its own, not what came before it. */
function withoutOccasions(document: Document, acts: readonly ActMention[]): readonly ActMention[] {
  const own = acts.filter((act) => !isOccasion(document, act))
  const isAct = (act: ActMention): boolean => act.sort !== 'means' && act.weight >= 0.8 && isTold(document, act)
  return own.length < acts.length && own.some(isAct) ? own : acts
}

/** "Launched an offensive to retake the town": a fight is told of, and no town taken yet. */
const withoutGoals = (acts: readonly ActMention[], told: readonly ActMention[]): readonly ActMention[] =>
  told.some((act) => act.type === 'armed_clash')
    ? acts.filter((act) => act.type !== 'territory_change' || told.includes(act))
    : acts

/** "While three others fell in the next district", "and targeted a bridge": of the kind that the rest of the sentence tells. */
const isOnlyHit = ({ tokens }: Document, act: ActMention): boolean =>
  act.type === 'unknown' && act.weight === 0.8 && !ACT_NOUNS.at(tokens, act.from)

/** The mentions of a sentence that begin in one part of it: mostly all of them. */
const within = <T extends Span>(list: readonly T[], from: number, to: number): readonly T[] =>
  list.length === 0 || (list[0].from >= from && list[list.length - 1].from < to) ? list : beginningIn(list, from, to)

function trimmed(document: Document, part: Part): [number, number] {
  const { flags, words } = document.tokens
  let { from, to } = part
  while (to - from > 1 && (flags[from] & JUNK || words[from] === '-' || words[from] === ',' || words[from] === ';'))
    from++
  while (to - from > 1 && flags[to - 1] & JUNK) to--
  return [from, to]
}
