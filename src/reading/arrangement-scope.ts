// Where an arrangement holds and does not hold, whom it binds, and which day is given for it, from the words around its
// name (field guide 9, `scope` and `parties`).

import * as words from './lang/en/arrangements.ts'
import type { ActorMention, Document, PlaceMention, Span, TimeMention } from './mentions.ts'
import { firstFrom, type Mentions } from './parties.ts'
import type { Tokens } from './tokens.ts'

const NEAR = 14

/**
 * Places where the arrangement is said to hold, and not to hold, as indexes of the place mentions.
 *
 * @param span the tokens that may be read
 * @param name the tokens of the arrangement's name
 */
export function readAreas(
  document: Document,
  mentions: Mentions,
  span: Span,
  name: Span,
): { areasIn: number[]; areasOut: number[] } {
  const areasIn: number[] = []
  const areasOut: number[] = []
  for (let p = firstFrom(mentions.places, span.from); p < mentions.places.length; p++) {
    const place = mentions.places[p]
    if (place.from >= span.to) break
    if (isLeftOut(document.tokens, place, span)) areasOut.push(p)
    else if (isCovered(document.tokens, mentions.places, p, span, name)) areasIn.push(p)
  }
  return { areasIn, areasOut }
}

const LEFT: ReadonlySet<string> = new Set(['left', 'leaves', 'leaving', 'leave'])
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'no', 'never', 'nor', 'cannot'])

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
function isCovered(tokens: Tokens, places: readonly PlaceMention[], p: number, span: Span, name: Span): boolean {
  const place = places[p]
  if (place.use !== 'location' && place.use !== 'adjective') return false
  if (place.to <= name.from) {
    const gap = name.from - place.to
    return (
      gap <= 1 || (place.use === 'location' && gap <= 6 && place.preposition === 'in' && !isMade(tokens, place, span))
    )
  }
  if (place.use === 'adjective' || place.from - name.to > NEAR) return false
  if (takenIn(tokens, place, name)) return true
  const joined = p > 0 && places[p - 1].to > name.to && place.from - places[p - 1].to <= 3
  const preposition =
    tokens.words[place.from - 1] === 'the' ? tokens.words[place.from - 2] : tokens.words[place.from - 1]
  const stands = words.AREA_PREPOSITIONS.has(place.preposition ?? '') || words.AREA_PREPOSITIONS.has(preposition)
  if (!stands && !joined) return false
  return !isMade(tokens, place, { from: name.from, to: place.from })
}

function takenIn(tokens: Tokens, place: Span, name: Span): boolean {
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
    if (place.use === 'metonym' && isNear(place, name) && !isBystander(tokens, place, span)) add(place.name)
  }
  return parties
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
  for (let i = mention.from - 1; i >= Math.max(span.from, mention.from - 9); i--) {
    const word = tokens.words[i]
    if (word === ';' || word === 'between') return false
    if (words.MADE_FOR_OTHERS.has(word) && tokens.words[i + 1] === 'by') return true
  }
  const next = tokens.words[mention.to]
  return (
    mention.to < span.to && (words.MADE_FOR_OTHERS.has(next) || words.MADE_FOR_OTHERS.has(tokens.words[mention.to + 1]))
  )
}

/** The day or period given for what is told at token `at`: the nearest one in the clause that dates no mere saying. */
export function readTime(mentions: Mentions, span: Span, at: number): TimeMention | null {
  let best: TimeMention | null = null
  let nearest = NEAR + 1
  for (let t = firstFrom(mentions.times, span.from); t < mentions.times.length; t++) {
    const time = mentions.times[t]
    if (time.from >= span.to) break
    if (time.of === 'saying' || time.isTie) continue
    const distance = time.from >= at ? time.from - at : at - time.to + 2
    if (distance < nearest) {
      nearest = distance
      best = time
    }
  }
  return best
}
