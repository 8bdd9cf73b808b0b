// Finds the names of arrangements in a sentence: "the ceasefire", "prisoner swap deal", "the agreement" where it goes back
// to one, an offer to fighters to leave, "agreed to stop the shelling". What is said of them is read in
// `arrangement-status.ts`.

import type { ArrangementKind } from '../model/codes.ts'
import * as words from './lang/en/arrangements.ts'
import type { Span } from './mentions.ts'
import { HYPHEN_BEFORE, NUMBER, PUNCT, QUOTE, type Tokens } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** A name of an arrangement in the text: "a fragile [ceasefire deal]". */
export interface Name extends Span {
  readonly kind: ArrangementKind
  readonly how: 'named' | 'deal' | 'anaphor' | 'offer' | 'agreed_to_stop'
}

interface Starter {
  phrases: { kind: ArrangementKind; rest: ReadonlySet<string>[] }[]
  anaphor: boolean
  pronoun: boolean
  deal: boolean
  laying: boolean
  agreeing: boolean
}

const DEAL_BACK = 10
const DEAL_ON = 16

const STARTERS = new WordTable(startersOf)

function startersOf(): Map<string, Starter> {
  const starters = new Map<string, Starter>()
  const starter = (word: string): Starter => {
    const known = starters.get(word) ?? {
      phrases: [],
      anaphor: false,
      pronoun: false,
      deal: false,
      laying: false,
      agreeing: false,
    }
    starters.set(word, known)
    return known
  }
  for (const [kind, phrase] of words.NAMES) {
    const [first, ...rest] = phrase.split(' ').map((part) => part.replace(/[()]/g, '').split('|'))
    for (const word of first) starter(word).phrases.push({ kind, rest: rest.map((part) => new Set(part)) })
  }
  for (const word of words.ANAPHORS) starter(word).anaphor = true
  for (const word of ['it', 'they', 'them']) starter(word).pronoun = true
  for (const word of words.DEAL) starter(word).deal = true
  for (const word of words.LAYING_DOWN) starter(word).laying = true
  for (const word of words.AGREEING) starter(word).agreeing = true
  for (const { phrases } of starters.values()) phrases.sort((a, b) => b.rest.length - a.rest.length)
  return starters
}

/** Names of arrangements in a sentence, left to right, none inside another. */
export function findNames(tokens: Tokens, sentence: Span, known: ArrangementKind | null): Name[] {
  const names: Name[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const starter = STARTERS.at(tokens, i)
    if (!starter) continue
    const name =
      namedAt(tokens, i, sentence, starter) ??
      (starter.deal ? dealAt(tokens, i, sentence) : null) ??
      (starter.anaphor && known ? anaphorAt(tokens, i, sentence, known) : null) ??
      (starter.pronoun && known ? pronounAt(tokens, i, sentence, known) : null) ??
      (starter.laying ? offerAt(tokens, i, sentence) : null) ??
      (starter.agreeing ? agreedToStopAt(tokens, i, sentence) : null)
    if (!name) continue
    names.push(name)
    i = Math.max(i, name.to - 1)
  }
  return names.some((name) => name.how !== 'anaphor') ? names.filter((name) => name.how !== 'anaphor') : names
}

function namedAt(tokens: Tokens, at: number, sentence: Span, starter: Starter): Name | null {
  for (const { kind, rest } of starter.phrases) {
    let i = at + 1
    let matched = 0
    for (; i < sentence.to && matched < rest.length; i++) {
      if (isMark(tokens, i) || tokens.flags[i] & NUMBER) continue
      if (!rest[matched].has(tokens.words[i])) break
      matched++
    }
    if (matched < rest.length) continue
    if (tokens.words[at] === 'cease' && !isCeasefireNoun(tokens, at, sentence)) return null
    if (at > sentence.from && words.NOT_OF_WAR.has(tokens.words[at - 1])) return null
    let to = i
    while (to < sentence.to && to < i + 2 && (words.DEAL.has(tokens.words[to]) || isMark(tokens, to))) to++
    while (isMark(tokens, to - 1)) to--
    return { from: at, to, kind, how: 'named' }
  }
  return null
}

const isMark = (tokens: Tokens, at: number): boolean => (tokens.flags[at] & QUOTE) !== 0 || tokens.words[at] === "'"

/** "a cease-fire", "agreed to cease fire"; not the order "Cease fire!". */
function isCeasefireNoun(tokens: Tokens, at: number, sentence: Span): boolean {
  if (tokens.words[at + 2] === '!') return false
  if (tokens.flags[at + 1] & HYPHEN_BEFORE) return true
  if (at === sentence.from) return false
  if (tokens.words[at - 1] !== 'to') return (tokens.flags[at - 1] & PUNCT) === 0
  for (let i = at - 2; i >= Math.max(sentence.from, at - 8); i--) {
    if (words.AGREEING.has(tokens.words[i]) || words.STATUS_CUES.has(tokens.words[i])) return true
  }
  return false
}

/** "the deal", "under the agreement" once an arrangement has been told of. */
function anaphorAt(tokens: Tokens, at: number, sentence: Span, kind: ArrangementKind): Name | null {
  if (at === sentence.from || !words.POINTS_BACK.has(tokens.words[at - 1])) return null
  const after = tokens.words[at + 1]
  if (at + 1 < sentence.to && (after === 'of' || after === 'with')) return null
  return { from: at, to: at + 1, kind, how: 'anaphor' }
}

/** "It expires on Friday", "They do not apply to the camps", "the camps are not covered by it", right after an arrangement was told of. */
function pronounAt(tokens: Tokens, at: number, sentence: Span, kind: ArrangementKind): Name | null {
  const isCovering = tokens.words[at - 1] === 'by' && words.TAKES_IN.has(tokens.words[at - 2])
  if (!isCovering && (at > sentence.from || findWord(tokens, at + 1, at + 5, words.DONE_BY_IT) < 0)) return null
  return { from: at, to: at + 1, kind, how: 'anaphor' }
}

/** "a deal that will see rebels evacuated": named by what it is about. */
function dealAt(tokens: Tokens, at: number, sentence: Span): Name | null {
  const word = tokens.words[at]
  if (word === 'plan' || word === 'arrangements' || tokens.words[at + 1] === 'with') return null
  const from = Math.max(sentence.from, at - DEAL_BACK)
  const to = Math.min(sentence.to, at + DEAL_ON)
  for (const [kind, about] of words.DEALS_ABOUT) {
    if (findWord(tokens, from, to, about) >= 0) return { from: at, to: at + 1, kind, how: 'deal' }
  }
  return null
}

/** "fighters will be allowed to leave if they lay down their arms". */
function offerAt(tokens: Tokens, at: number, sentence: Span): Name | null {
  const weapons = findWord(tokens, at + 1, Math.min(sentence.to, at + 5), words.WEAPONS)
  if (weapons < 0) return null
  const from = Math.max(sentence.from, at - 25)
  const to = Math.min(sentence.to, weapons + 20)
  const way = findWord(tokens, from, to, words.LEAVING)
  if (way < 0 || findWord(tokens, from, to, words.OFFERING) < 0) return null
  return { from: Math.min(at, way), to: Math.max(weapons, way) + 1, kind: 'evacuation_deal', how: 'offer' }
}

/** "agreed to stop the shelling": an arrangement that has no name. */
function agreedToStopAt(tokens: Tokens, at: number, sentence: Span): Name | null {
  const to = findWord(tokens, at + 1, Math.min(sentence.to, at + 5), TO)
  if (to < 0 || !words.STOPPING.has(tokens.words[to + 1]) || to + 1 >= sentence.to) return null
  const what = findWord(tokens, to + 2, Math.min(sentence.to, to + 7), words.FIGHTING)
  return what < 0 ? null : { from: to + 1, to: what + 1, kind: 'cessation_of_hostilities', how: 'agreed_to_stop' }
}

const TO: ReadonlySet<string> = new Set(['to'])

/** Index of the first token of the run that is one of the words, or -1. */
export function findWord(tokens: Tokens, from: number, to: number, wanted: ReadonlySet<string>): number {
  for (let i = from; i < to; i++) if (wanted.has(tokens.words[i])) return i
  return -1
}
