// Where an arrangement holds and does not hold, whom it binds, and which day is given for it, from the words around its
// name (field guide 9, `scope` and `parties`).

import type { ArrangementStatus } from '../model/codes.ts'
import type { Name } from './arrangement-names.ts'
import * as words from './lang/en/arrangements.ts'
import type { ActorMention, Document, PlaceMention, Span } from './mentions.ts'
import { firstFrom, type Mentions, nameBeginningAt } from './parties.ts'
import { HYPHEN_BEFORE, PUNCT, type Tokens } from './tokens.ts'

const NEAR = 14

/** A statement whose scope is read: the name of the arrangement, what is said of it, by which token (-1: none). */
export interface Told {
  readonly name: Name
  readonly status: ArrangementStatus
  readonly at: number
  /** The country most places of the report lie in. */
  readonly home: string | null
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
    if (isLeftOut(document.tokens, mentions.places, p, span)) areasOut.push(p)
    else if (isCovered(document.tokens, mentions.places, p, span, told, areasIn)) areasIn.push(p)
  }
  return { areasIn, areasOut }
}

const LEFT: ReadonlySet<string> = new Set(['left', 'leaves', 'leaving', 'leave'])
const NOT: ReadonlySet<string> = new Set(
  "not didn't doesn't isn't wasn't aren't won't didnt doesnt no never nor cannot".split(' '),
)

/** "Aleppo was left out of", "does not cover Idlib", "except in Idlib"; not the town that only says where another lies. */
function isLeftOut(tokens: Tokens, places: readonly Span[], p: number, span: Span): boolean {
  const mention = places[p]
  return outByVerb(tokens, endOfList(tokens, places, p), span) || leftOutBefore(tokens, mention, span)
}

/** The token after the last of the places that are named in one list with this one. */
function endOfList({ words: written }: Tokens, places: readonly Span[], p: number): number {
  let last = p
  for (; last + 1 < places.length; last++) {
    const { from } = places[last + 1]
    const gap = from - places[last].to
    if (gap < 1 || gap > 2 || !LISTING.has(written[from - gap]) || (gap === 2 && !LISTING.has(written[from - 1]))) break
  }
  return places[last].to
}

const LISTING: ReadonlySet<string> = new Set([',', 'and', 'or', 'the'])

/** "… was left out", "… is not covered", a few tokens on. */
function outByVerb(tokens: Tokens, from: number, span: Span): boolean {
  for (let i = from; i < Math.min(span.to, from + 6); i++) {
    if (tokens.words[i] === ';' || tokens.words[i] === '.') return false
    if (LEFT.has(tokens.words[i]) && tokens.words[i + 1] === 'out') return true
    if (words.LEAVES_OUT.has(tokens.words[i]) && isBeing(tokens.words[i - 1])) return true
    if (words.TAKES_IN.has(tokens.words[i]) && NOT.has(tokens.words[i - 1]) === true && isBeing(tokens.words[i - 2]))
      return true
  }
  return false
}

function leftOutBefore(tokens: Tokens, mention: Span, span: Span): boolean {
  for (let i = mention.from - 1; i >= Math.max(span.from, mention.from - 12); i--) {
    const word = tokens.words[i]
    if (word === ';' || word === '.') return false
    if (words.LEAVES_OUT.has(word)) return true
    if (LEFT.has(word) && tokens.words[i + 1] === 'out') return true
    if (word === 'not' && BUT.has(tokens.words[i - 1])) return true
    if (words.TAKES_IN.has(word)) {
      for (let j = i - 1; j >= Math.max(span.from, i - 3); j--) if (NOT.has(tokens.words[j])) return true
      return false
    }
  }
  return false
}

/** "Covers the city but not the camps". */
const BUT: ReadonlySet<string> = new Set(['but', ',', 'and', 'though'])

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
  if (places[p + 1]?.within === p && places[p + 1].from === place.to) return false // "the *Damascus* district of Barzeh"
  if (place.to <= name.to && place.from >= name.from)
    return place.use === 'location' && !words.MADE_AT.has(tokens.words[place.from])
  if (place.to <= name.from) {
    if (name.from - place.to <= 1) return true
    return place.use === 'location' && stands(tokens, place) && isSetting(tokens, place, span, told)
  }
  if (place.use === 'adjective' || isBearing(places, p)) return false
  if (isJoined(places, p, areasIn) || takenIn(tokens, place, name)) return true
  if (place.preposition === 'of' && isOfSides(tokens, place, name)) return true
  if (place.from - name.to > NEAR || !stands(tokens, place) || isOfOthers(tokens, place, told)) return false
  if (isVenue(place, told)) return false
  return !isMade(tokens, place, { from: name.from, to: place.from })
}

/** "Eastern Ghouta, near Damascus": where the area lies. */
const isBearing = (places: readonly PlaceMention[], p: number): boolean =>
  p > 0 && BEARINGS.has(places[p].preposition ?? '') && places[p].from - places[p - 1].to <= 2

const BEARINGS: ReadonlySet<string> = new Set(['near', 'outside', 'around', 'off'])
const WITH_ARTICLE = 2

/** Whether a preposition of place stands before it: "in Taiz", "for the market of Hays". */
function stands(tokens: Tokens, place: PlaceMention): boolean {
  if (words.AREA_PREPOSITIONS.has(place.preposition ?? '')) return true
  let from = place.from
  if (tokens.words[from - 1] === 'of' && words.PLACE_NOUNS.has(tokens.words[from - 2])) from -= 2
  for (let i = from - 1; i >= Math.max(0, from - WITH_ARTICLE); i--) {
    if (words.AREA_PREPOSITIONS.has(tokens.words[i])) return true
    if (tokens.words[i] !== 'the') return false
  }
  return false
}

/** "A truce between the Habar and Dulo clans of Luuq": where the sides are is where it holds. */
function isOfSides({ words: written }: Tokens, place: Span, name: Span): boolean {
  if (written[name.to] !== 'between' || place.from - name.to > NEAR) return false
  for (let i = name.to + 1; i < place.from - 1; i++) if (SIDES_END.has(written[i])) return false
  return true
}

const SIDES_END: ReadonlySet<string> = new Set([',', ';', 'that', 'which', 'in', 'was', 'is', 'has'])

/** "Agreed to a truce in Jeddah", in a report on Sudan: where they met. */
const isVenue = (place: PlaceMention, { status, home }: Told): boolean =>
  MADE.has(status) && home !== null && place.country !== null && place.country !== home

const MADE: ReadonlySet<ArrangementStatus> = new Set(['proposed', 'negotiating', 'announced', 'agreed'] as const)

/** "A truce that hardly anyone in the city believes in": where others are, not where it holds. */
function isOfOthers(tokens: Tokens, place: Span, { name, at }: Told): boolean {
  for (let i = name.to; i < Math.min(place.from, name.to + 3); i++) {
    if (!RELATIVES.has(tokens.words[i])) continue
    if (at > i && at < place.from) return false // "a truce that took effect in Hodeidah"
    for (let j = i + 1; j < place.from; j++) if (words.STATUS_CUES.has(tokens.words[j])) return false
    return true
  }
  return false
}

const RELATIVES: ReadonlySet<string> = new Set(['that', 'which', 'who', 'whom', 'whose'])

/** The preposition before "the market" in "for the market of Hays". */
function beforeNoun({ words: written }: Tokens, noun: number): string {
  return written[written[noun - 1] === 'the' ? noun - 2 : noun - 1] ?? ''
}

/** Before the name a place counts where it opens the clause ("In Taiz a truce"), where a breach was, where fighters may leave. */
function isSetting(tokens: Tokens, place: PlaceMention, span: Span, told: Told): boolean {
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
function isMade(tokens: Tokens, place: PlaceMention, span: Span): boolean {
  if (words.SCOPE_PREPOSITIONS.has(place.preposition ?? '')) return false // "agreed for Goma"
  if (place.preposition === 'of' && words.SCOPE_PREPOSITIONS.has(beforeNoun(tokens, place.from - 2))) return false
  for (let i = place.from - 1; i >= Math.max(span.from, place.from - 4); i--)
    if (MAKING.has(tokens.words[i])) return true
  return false
}

/** Canonical names of those bound by the arrangement or said to break it: not its mediators, not those it leaves out. */
export function readParties(document: Document, mentions: Mentions, span: Span, { name, at }: Told): string[] {
  const { tokens } = document
  const parties: string[] = []
  const add = (party: string): void => {
    if (!parties.includes(party)) parties.push(party)
  }
  for (let a = firstFrom(mentions.actors, span.from); a < mentions.actors.length; a++) {
    const actor = mentions.actors[a]
    if (actor.from >= span.to) break
    if (isParty(tokens, actor, span, name, at)) add(actor.name)
  }
  for (let p = firstFrom(mentions.places, span.from); p < mentions.places.length; p++) {
    const place = mentions.places[p]
    if (place.from >= span.to) break
    if (place.use !== 'metonym' && !isSide(mentions, place, name)) continue
    if (isNear(place, name) && !isBystander(tokens, place, span)) add(place.name)
  }
  if (parties.length > 1) return parties
  const sides = sidesBetween(document, mentions, span, name)
  return sides.length ? sides : parties
}

/** "A truce between the Habar clan and the Dulo clan": sides that no list knows, as written. */
function sidesBetween(document: Document, mentions: Mentions, span: Span, name: Span): string[] {
  const { words: written } = document.tokens
  for (let i = name.to; i < Math.min(span.to, name.to + 4); i++) {
    if (written[i] !== 'between') continue
    const one = nameBeginningAt(document, mentions, i + 1, span.to)
    if (!one || written[one.to] !== 'and') return []
    const other = nameBeginningAt(document, mentions, one.to + 1, span.to)
    return other ? [one.name, other.name] : []
  }
  return []
}

/** "a truce between Damascus and rebels": a capital that stands for its government, as the other side is no place. */
function isSide(mentions: Mentions, place: PlaceMention, name: Span): boolean {
  if (place.preposition !== 'between' || place.from < name.to) return false
  const next = mentions.actors[firstFrom(mentions.actors, place.to)]
  return next !== undefined && next.from - place.to <= 3
}

const isNear = (mention: Span, name: Span): boolean =>
  mention.to <= name.from ? name.from - mention.to <= NEAR : mention.from - name.to <= NEAR

function isParty(tokens: Tokens, actor: ActorMention, span: Span, name: Span, at: number): boolean {
  if (actor.isSpeakerOnly || actor.sort === 'means') return false
  const isByVerb = at >= name.to && actor.from > at && actor.from - at <= NEAR // "was broken … by the militia"
  return (isNear(actor, name) || isByVerb) && !isBystander(tokens, actor, span)
}

/** "brokered by Russia", "the guarantors, Russia and Turkey", "does not apply to the Nusra Front". */
function isBystander(tokens: Tokens, mention: Span, span: Span): boolean {
  if (outByVerb(tokens, mention.to, span) || leftOutBefore(tokens, mention, span)) return true
  if (isStandIn(tokens, mention, span) || isSpeaking(tokens, mention, span)) return true
  for (let i = mention.from - 1; i >= Math.max(span.from, mention.from - 9); i--) {
    const word = tokens.words[i]
    if (word === ';' || word === 'between') return false
    if (words.MADE_FOR_OTHERS.has(word) && tokens.words[i + 1] === 'by') return true
    if (words.THIRD_PARTIES.has(word)) return true
  }
  return false
}

const SPEAKING: ReadonlySet<string> = new Set(
  'said says told claimed claims added reported warned stressed urged urges implored'.split(' '),
)

/** "Damascus has claimed that": speaks of it, which makes no party. */
function isSpeaking(tokens: Tokens, mention: Span, span: Span): boolean {
  const reach = tokens.words[mention.to] === 'and' ? 4 : 2 // "Egypt and Qatar urged both sides"
  for (let i = mention.to; i < Math.min(span.to, mention.to + reach); i++)
    if (SPEAKING.has(tokens.words[i])) return true
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
