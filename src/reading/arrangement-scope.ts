// Where an arrangement holds and does not hold, whom it binds, and which day is given for it, from the words around its
// name (field guide 9, `scope` and `parties`).

import type { ArrangementStatus } from '../model/codes.ts'
import type { Name } from './arrangement-names.ts'
import * as words from './lang/en/arrangements.ts'
import type { ActorMention, Document, PlaceMention, Span, TimeMention } from './mentions.ts'
import { firstFrom, type Mentions } from './parties.ts'
import { HYPHEN_BEFORE, PUNCT, type Tokens } from './tokens.ts'

const NEAR = 14

/** A statement whose scope is read: the name of the arrangement, what is said of it, by which token (-1: none). */
export interface Told {
  readonly name: Name
  readonly status: ArrangementStatus
  readonly at: number
}

/**
 * Places where the arrangement is said to hold, and not to hold, as indexes of the place mentions.
 *
 * @param span the tokens that may be read
 */
export function readAreas(
  document: Document,
  mentions: Mentions,
  span: Span,
  told: Told,
): { areasIn: number[]; areasOut: number[] } {
  const areasIn: number[] = []
  const areasOut: number[] = []
  for (let p = firstFrom(mentions.places, span.from); p < mentions.places.length; p++) {
    const place = mentions.places[p]
    if (place.from >= span.to) break
    if (isLeftOut(document.tokens, place, span)) areasOut.push(p)
    else if (isCovered(document.tokens, mentions.places, p, span, told, areasIn)) areasIn.push(p)
  }
  return { areasIn, areasOut }
}

const LEFT: ReadonlySet<string> = new Set(['left', 'leaves', 'leaving', 'leave'])
const NOT: ReadonlySet<string> = new Set(
  "not didn't doesn't isn't wasn't aren't won't didnt doesnt no never nor cannot".split(' '),
)

/** "Aleppo was left out of", "does not cover Idlib", "except in Idlib". */
function isLeftOut(tokens: Tokens, mention: Span, span: Span): boolean {
  const after = Math.min(span.to, mention.to + 6)
  for (let i = mention.to; i < after; i++) {
    if (LEFT.has(tokens.words[i]) && tokens.words[i + 1] === 'out') return true
    if (words.LEAVES_OUT.has(tokens.words[i]) && isBeing(tokens.words[i - 1])) return true
    if (words.TAKES_IN.has(tokens.words[i]) && NOT.has(tokens.words[i - 1]) === true && isBeing(tokens.words[i - 2]))
      return true
  }
  return leftOutBefore(tokens, mention, span)
}

function leftOutBefore(tokens: Tokens, mention: Span, span: Span): boolean {
  for (let i = mention.from - 1; i >= Math.max(span.from, mention.from - 12); i--) {
    const word = tokens.words[i]
    if (word === ';' || word === '.') return false
    if (words.LEAVES_OUT.has(word)) return true
    if (LEFT.has(word) && tokens.words[i + 1] === 'out') return true
    if (words.TAKES_IN.has(word)) {
      for (let j = i - 1; j >= Math.max(span.from, i - 3); j--) if (NOT.has(tokens.words[j])) return true
      return false
    }
  }
  return false
}

const isBeing = (word: string | undefined): boolean =>
  word === 'is' || word === 'was' || word === 'are' || word === 'were' || word === 'been' || word === 'initially'

/** "applies to Latakia", "a truce in Aleppo", "the Gaza ceasefire"; not where it was signed. */
function isCovered(
  tokens: Tokens,
  places: readonly PlaceMention[],
  p: number,
  span: Span,
  told: Told,
  areasIn: readonly number[],
): boolean {
  const place = places[p]
  const { name } = told
  if (place.use !== 'location' && place.use !== 'adjective') return false
  if (place.to <= name.to && place.from >= name.from) return place.use === 'location'
  if (place.to <= name.from) {
    if (name.from - place.to <= 1) return true
    return place.use === 'location' && stands(tokens, place) && isSetting(tokens, place, span, told)
  }
  if (place.use === 'adjective') return false
  if (isJoined(places, p, areasIn) || takenIn(tokens, place, name)) return true
  if (place.from - name.to > NEAR || !stands(tokens, place)) return false
  return !isMade(tokens, place, { from: name.from, to: place.from })
}

const WITH_ARTICLE = 2

/** Whether a preposition of place stands before it. */
function stands(tokens: Tokens, place: PlaceMention): boolean {
  if (words.AREA_PREPOSITIONS.has(place.preposition ?? '')) return true
  for (let i = place.from - 1; i >= Math.max(0, place.from - WITH_ARTICLE); i--) {
    if (words.AREA_PREPOSITIONS.has(tokens.words[i])) return true
    if (tokens.words[i] !== 'the') return false
  }
  return false
}

/** Before the name a place counts where it opens the clause ("In Taiz a truce"), where a breach was, where fighters may leave. */
function isSetting(tokens: Tokens, place: Span, span: Span, told: Told): boolean {
  const gap = told.name.from - place.to
  if (told.status === 'breach_alleged' || told.name.how === 'offer') return gap <= NEAR
  const opens = place.from - span.from <= 2 || isClauseEnd(tokens, place.from - 2)
  return opens && gap <= 5 && !isMade(tokens, place, span)
}

const isClauseEnd = (tokens: Tokens, at: number): boolean => at >= 0 && (tokens.flags[at] & PUNCT) !== 0

/** "in Homs and Hama": goes with the area before it. */
const isJoined = (places: readonly PlaceMention[], p: number, areasIn: readonly number[]): boolean =>
  p > 0 &&
  areasIn.at(-1) === p - 1 &&
  places[p].from - places[p - 1].to <= 1 + WITH_ARTICLE &&
  !ASIDE.has(places[p].preposition ?? '')

const ASIDE: ReadonlySet<string> = new Set(['near', 'outside', 'from', 'between'])

function takenIn(tokens: Tokens, place: PlaceMention, name: Span): boolean {
  if (place.from - name.to > 2 * NEAR || ASIDE.has(place.preposition ?? '')) return false
  for (let i = place.from - 1; i >= name.to; i--) if (words.TAKES_IN.has(tokens.words[i])) return true
  return false
}

const MAKING: ReadonlySet<string> = new Set(
  'signed reached brokered agreed talks negotiations negotiated held met meeting summit mediated announced said killed killing wounded hit struck'.split(
    ' ',
  ),
)

/** "signed in Geneva", "said in Amman": the place is where it was made or told of. */
function isMade(tokens: Tokens, place: Span, span: Span): boolean {
  for (let i = place.from - 1; i >= Math.max(span.from, place.from - 4); i--)
    if (MAKING.has(tokens.words[i])) return true
  return false
}

/** Canonical names of those bound by the arrangement or said to break it: not its mediators, not those it leaves out. */
export function readParties(document: Document, mentions: Mentions, span: Span, name: Span): string[] {
  const { tokens } = document
  const parties: string[] = []
  const add = (party: string): void => {
    if (!parties.includes(party)) parties.push(party)
  }
  for (let a = firstFrom(mentions.actors, span.from); a < mentions.actors.length; a++) {
    const actor = mentions.actors[a]
    if (actor.from >= span.to) break
    if (isParty(tokens, actor, span, name)) add(actor.name)
  }
  for (let p = firstFrom(mentions.places, span.from); p < mentions.places.length; p++) {
    const place = mentions.places[p]
    if (place.from >= span.to) break
    if (place.use !== 'metonym' && !isSide(mentions, place, name)) continue
    if (isNear(place, name) && !isBystander(tokens, place, span)) add(place.name)
  }
  return parties
}

/** "a truce between Damascus and rebels": a capital that stands for its government, as the other side is no place. */
function isSide(mentions: Mentions, place: PlaceMention, name: Span): boolean {
  if (place.preposition !== 'between' || place.from < name.to) return false
  const next = mentions.actors[firstFrom(mentions.actors, place.to)]
  return next !== undefined && next.from - place.to <= 3
}

const isNear = (mention: Span, name: Span): boolean =>
  mention.to <= name.from ? name.from - mention.to <= NEAR : mention.from - name.to <= NEAR

function isParty(tokens: Tokens, actor: ActorMention, span: Span, name: Span): boolean {
  if (actor.isSpeakerOnly || actor.sort === 'means') return false
  return isNear(actor, name) && !isBystander(tokens, actor, span)
}

/** "brokered by Russia", "does not apply to the Nusra Front". */
function isBystander(tokens: Tokens, mention: Span, span: Span): boolean {
  if (isLeftOut(tokens, mention, span)) return true
  if (isStandIn(tokens, mention, span) || isSpeaking(tokens, mention, span)) return true
  for (let i = mention.from - 1; i >= Math.max(span.from, mention.from - 9); i--) {
    const word = tokens.words[i]
    if (word === ';' || word === 'between') return false
    if (words.MADE_FOR_OTHERS.has(word) && tokens.words[i + 1] === 'by') return true
  }
  return false
}

const SPEAKING: ReadonlySet<string> = new Set('said says told claimed claims added reported warned stressed'.split(' '))

/** "Damascus has claimed that": speaks of it, which makes no party. */
function isSpeaking(tokens: Tokens, mention: Span, span: Span): boolean {
  for (let i = mention.to; i < Math.min(span.to, mention.to + 2); i++) if (SPEAKING.has(tokens.words[i])) return true
  return false
}

/** "Russian-backed", "the regime's allies", "rebel backer": somebody else is meant. */
function isStandIn(tokens: Tokens, mention: Span, span: Span): boolean {
  for (let i = mention.from; i < mention.to; i++) if (words.HELD_UP_BY.has(tokens.words[i])) return true
  const to = Math.min(span.to, mention.to + 2)
  for (let i = mention.to; i < to; i++) {
    if (words.FRIENDS.has(tokens.words[i])) return true
    if (words.HELD_UP_BY.has(tokens.words[i]) && tokens.flags[i] & HYPHEN_BEFORE) return true
  }
  return false
}

/** The day given for what is told: near the word that tells it, no day of a mere saying, no stretch that something else took. */
export function readTime(tokens: Tokens, mentions: Mentions, span: Span, told: Told): TimeMention | null {
  let best: TimeMention | null = null
  let nearest = NEAR + 1
  for (let t = firstFrom(mentions.times, span.from); t < mentions.times.length; t++) {
    const time = mentions.times[t]
    if (time.from >= span.to) break
    const distance = timeDistance(tokens, time, told)
    if (distance < nearest) {
      nearest = distance
      best = time
    }
  }
  return best
}

const FAR = NEAR + 1

/** How far a time stands from what is told, in tokens; `FAR` where it belongs to something else. */
function timeDistance(tokens: Tokens, time: TimeMention, { name, status, at }: Told): number {
  if (time.isTie) return FAR
  if (time.of === 'saying' && !(at >= 0 && time.from > at && time.from - at <= 2)) return FAR // "announced on Friday" dates it
  if (time.isPeriod && tokens.words[time.from] !== 'since' && status !== 'extended') return FAR
  const gap = name.from - time.to
  const inName = gap === 0 || (gap === 1 && !PASSING.has(tokens.words[time.to])) // "a 27 February truce"
  if (inName) return 0
  const isTold = at >= 0 && !PASSING.has(tokens.words[at])
  if (!isTold) return time.from >= name.to && time.from - name.to <= 6 ? time.from - name.to : FAR
  if (ENDED.has(status) && isOfMaking(tokens, time, at > name.to && time.from > at ? at : name.to)) return FAR
  return time.from >= at ? time.from - at : at - time.to + 2
}

/** Words that mention an arrangement in passing: the day beside them is the day of something else. */
const PASSING: ReadonlySet<string> = new Set(
  'under despite during amid amidst fragile shaky ongoing current tenuous precarious partial nominal'.split(' '),
)
const ENDED: ReadonlySet<ArrangementStatus> = new Set([
  'breach_alleged',
  'collapsed',
  'suspended',
  'ended',
  'expired',
] as const)
const MAKERS: ReadonlySet<string> = new Set(
  'agreed signed brokered declared announced reached negotiated mediated made'.split(' '),
)

/** "agreed in February has collapsed": the day it was made, not the day it fell. */
function isOfMaking(tokens: Tokens, time: Span, floor: number): boolean {
  for (let i = time.from - 1; i >= Math.max(floor, time.from - 9); i--) if (MAKERS.has(tokens.words[i])) return true
  return false
}
