// How sure the words are: hedged, negated, denied, conditional, planned, questioned, or told as background. Marks runs of
// tokens, mostly clauses; whoever reads an act or a figure asks which marks lie over it. Word lists are in
// `lang/en/modality.ts`. One look-up a token; look-around is bounded, so time is linear.

import {
  BE,
  CLAUSE_BEGINS,
  CLAUSE_ENDS,
  EVENTLESS,
  KNOWING,
  MARKERS,
  type Marker,
  NEVER_WAS,
  NEW_SUBJECTS,
  NOT,
  PARTS_IN_ACTS,
  POINTING,
  SKIPPED,
  SKIPPED_BEFORE,
  TALK,
  TALK_OF,
  TRUE,
  UNTRUE,
  WEEKDAYS,
  YEAR_PREPOSITIONS,
} from './lang/en/modality.ts'
import type { Modality } from '../model/codes.ts'
import type { Document, LaidSentence, ModalityMention } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, type Tokens, written } from './tokens.ts'
import { WordTable } from './word-table.ts'
import { WordSet } from './word-table.ts'

const READ = new Set(['title', 'lead', 'body'])
const MARKED = new WordTable(() => MARKERS)
const FARTHEST = 30
/** A negation says nothing of what stands far behind it. */
const FARTHEST_NEGATED = 12

/**
 * Finds the runs of tokens that are not plainly asserted.
 *
 * @returns mentions sorted by `from`; they may overlap, and several may lie over one word
 */
export function readModality(document: Document): ModalityMention[] {
  const found: ModalityMention[] = []
  const year = document.referenceDate ? Number(document.referenceDate.slice(0, 4)) : null
  let before: LaidSentence | null = null
  for (const sentence of document.sentences) {
    if (!READ.has(sentence.kind)) continue
    readSentence(document, sentence, year, found)
    const denial = before ? denialOf(document.tokens, sentence) : null
    if (before && denial) found.push({ from: before.from, to: before.to, modality: 'denied', hedge: denial })
    before = sentence
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Whether words that deny say that the act did not happen at all, rather than who did not do it. */
export const saysItNeverWas = (modality: Modality, words: string): boolean =>
  (modality === 'denied' || modality === 'negated') && NEVER_WAS.test(words)

const LONGEST_DENIAL = 9

/** "This is not true." "These reports are false." A short sentence that denies the one before it: its words. */
function denialOf(tokens: Tokens, { from, to }: LaidSentence): string | null {
  if (to - from > LONGEST_DENIAL || !POINTING.at(tokens, from)) return null
  for (let i = from + 1; i < to; i++) {
    const isUntrue = UNTRUE.at(tokens, i) || (TRUE.at(tokens, i) && NOT.at(tokens, i - 1))
    if (isUntrue && (BE.at(tokens, i - 1) || NOT.at(tokens, i - 1) || BE.at(tokens, i - 2)))
      return written(tokens, from, i + 1)
  }
  return null
}

function readSentence(document: Document, sentence: LaidSentence, year: number | null, found: ModalityMention[]): void {
  const { tokens } = document
  const { words, flags } = tokens
  let until = -1
  for (let i = sentence.from; i < sentence.to; i++) {
    if (flags[i] & NUMBER) {
      const old = year !== null ? oldYear(tokens, i, sentence, year) : null
      if (old) found.push(old)
      continue
    }
    const untrue = TALK.at(tokens, i) ? calledUntrue(tokens, i, sentence.to) : null
    if (untrue) found.push(untrue)
    const markers = MARKED.at(tokens, i)
    if (!markers) continue
    for (const marker of markers) {
      if (!applies(document, i, sentence, marker)) continue
      const mention = mark(tokens, i, sentence, marker)
      if (mention.to <= until && marker.reach === 'forward' && mention.modality === found.at(-1)?.modality) break // said already
      found.push(mention)
      if (marker.reach === 'forward') until = mention.to
      break
    }
  }
  if (words[sentence.to - 1] === '?') {
    found.push({ from: sentence.from, to: sentence.to, modality: 'questioned', hedge: '?' })
  }
}

/** "Claims of a strike on the camp *were untrue*", "dismissed reports that planes had struck it *as fake*". */
function calledUntrue(tokens: Tokens, at: number, to: number): ModalityMention | null {
  if (!TALK_OF.at(tokens, at + 1)) return null
  const limit = Math.min(to, at + FARTHEST)
  for (let i = at + 2; i < limit; i++) {
    const isCalled =
      BE.at(tokens, i - 1) || tokens.words[i - 1] === 'as' || (tokens.words[i - 1] === 'not' && BE.at(tokens, i - 2))
    if (!isCalled || !(tokens.words[i - 1] === 'not' ? TRUE : UNTRUE).at(tokens, i)) continue
    return { from: at, to: i + 1, modality: 'denied', hedge: written(tokens, i - 1, i + 1) }
  }
  return null
}

function applies(document: Document, at: number, sentence: LaidSentence, marker: Marker): boolean {
  const { tokens } = document
  const { words } = tokens
  if (words[at] === 'may' && !isMayVerb(document, at, sentence)) return false
  if (words[at] === 'would' && words[at + 1] === 'be' && tokens.flags[at + 1] & HYPHEN_BEFORE) return false // "a would-be bomber"
  if (words[at] === 'without' && isInName(document, at, sentence)) return false
  if (marker.next?.has('on') && words[at + 1] === 'on' && WEEKDAYS.at(tokens, at + 2)) return false // "called on Friday for"
  if (words[at] === 'will' && isNamedWill(document, at, sentence)) return false
  if (marker.unless && at + 1 < sentence.to && marker.unless.has(words[at + 1])) return false
  if (marker.notAfter && at > sentence.from && marker.notAfter.has(words[at - 1])) return false
  if (marker.next && !marker.next.has(wordAfter(tokens, at, sentence.to))) return false
  if (marker.before && !marker.before.has(wordBefore(tokens, at, sentence.from))) return false
  return true
}

function wordAfter(tokens: Tokens, at: number, to: number): string {
  let i = at + 1
  while (i < to && i < at + 4 && SKIPPED.at(tokens, i)) i++
  return i < to ? tokens.words[i] : ''
}

function wordBefore(tokens: Tokens, at: number, from: number): string {
  let i = at - 1
  while (i >= from && i > at - 4 && SKIPPED_BEFORE.at(tokens, i)) i--
  return i >= from ? tokens.words[i] : ''
}

/** "may have", "may be", not the month. */
function isMayVerb(document: Document, at: number, sentence: LaidSentence): boolean {
  const { words, flags } = document.tokens
  const next = at + 1 < sentence.to ? words[at + 1] : ''
  if (!next || flags[at + 1] & (NUMBER | PUNCT)) return false
  if (at > sentence.from && flags[at - 1] & NUMBER && flags[at] & CAPITAL) return false
  if (flags[at] & CAPITAL && !document.isUpperCase && at > sentence.from) return false
  if (flags[at] & CAPITAL) return next === 'have' || next === 'be' || next === 'not'
  return true
}

/** "Doctors Without Borders": capitals on both sides. */
function isInName(document: Document, at: number, sentence: LaidSentence): boolean {
  const { flags } = document.tokens
  if (document.isUpperCase || at <= sentence.from || at + 1 >= sentence.to) return false
  return (flags[at - 1] & flags[at] & flags[at + 1] & CAPITAL) !== 0
}

/** "Will Carter": a capital inside the sentence, or before another capital. */
function isNamedWill(document: Document, at: number, sentence: LaidSentence): boolean {
  const { flags } = document.tokens
  if (document.isUpperCase || !(flags[at] & CAPITAL)) return false
  return at > sentence.from || (at + 1 < sentence.to && (flags[at + 1] & CAPITAL) !== 0)
}

/** "jets believed to be Russian hit a school": what is believed is whose they are, not that they hit it. */
function saysOnlyWho(tokens: Tokens, at: number): boolean {
  const { words } = tokens
  if (words[at + 1] !== 'to' || words[at + 2] !== 'be') return false
  return (words[at] === 'believed' || words[at] === 'thought' || words[at] === 'suspected') && !BE.at(tokens, at - 1)
}

function mark(tokens: Tokens, at: number, sentence: LaidSentence, marker: Marker): ModalityMention {
  const hedgeFrom = marker.before && marker.before.has(tokens.words[at - 1]) ? at - 1 : at
  const hedgeTo = marker.next && marker.next.has(tokens.words[at + 1]) ? at + 2 : at + 1
  const hedge = written(tokens, hedgeFrom, hedgeTo)
  const { modality } = marker
  if (saysOnlyWho(tokens, at)) return { from: at, to: Math.min(at + 4, sentence.to), modality, hedge }
  switch (marker.reach) {
    case 'sentence':
      return { from: sentence.from, to: sentence.to, modality, hedge }
    case 'noun':
      return { from: at, to: endOfNoun(tokens, at, sentence.to), modality, hedge }
    case 'forward': {
      const to = endOfForward(tokens, hedgeTo - 1, sentence.to, modality)
      const inner = isInRelative(tokens, hedgeFrom, sentence.from) ? endOfRelative(tokens, hedgeTo, to) : to
      return { from: hedgeFrom, to: inner, modality, hedge }
    }
    case 'clause':
      return {
        from: startOfClause(tokens, hedgeFrom, sentence.from),
        to: endOfClause(tokens, at, sentence.to),
        modality,
        hedge,
      }
  }
}

const RELATIVES = new Set(['who', 'which', 'that'])

/** "Those who had intended to leave": the word stands in a clause that only says who they are. */
function isInRelative({ words }: Tokens, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - 3; i--) {
    if (RELATIVES.has(words[i])) return true
    if (!BE.has(words[i]) && words[i] !== 'had' && words[i] !== 'have' && !words[i].endsWith('ly')) return false
  }
  return false
}

/** "[Those who intended to leave] were killed": the verb of the sentence itself begins outside. */
function endOfRelative({ words }: Tokens, at: number, to: number): number {
  for (let i = at; i < to; i++) if (words[i] === 'was' || words[i] === 'were') return i
  return to
}

function endOfForward(tokens: Tokens, at: number, to: number, modality: Modality): number {
  if (modality === 'denied') return endOfDenial(tokens, at, endOfClause(tokens, at, to))
  if (modality !== 'negated') return endOfClause(tokens, at, to)
  if (EVENTLESS.at(tokens, at + 1) && tokens.words[at] === 'without') return at + 2
  const limit = Math.min(to, at + FARTHEST_NEGATED)
  for (let i = at + 1; i < limit && i < at + 5; i++) if (KNOWING.at(tokens, i)) return i + 1
  for (let i = at + 1; i < limit; i++) if (isDisowning(tokens, i)) return i + 1
  return endOfClause(tokens, at, limit)
}

/** "No group has yet claimed *responsibility* for the blast that killed 12", "had nothing to do *with* it": it happened. */
const isDisowning = ({ words }: Tokens, at: number): boolean =>
  words[at] === 'responsibility' || (words[at] === 'with' && words[at - 1] === 'do' && words[at - 2] === 'to')

/** "Denied *any role* in the shelling of the town", "denied *carrying out* the strike": the act was done, by somebody. */
function endOfDenial(tokens: Tokens, at: number, to: number): number {
  for (let i = at + 1; i < to && i <= at + 4; i++) {
    if (PARTS_IN_ACTS.at(tokens, i)) return i + 1
    if (tokens.words[i] === 'carrying' && tokens.words[i + 1] === 'out' && tokens.words[i + 2] === 'the') return i + 2
  }
  return to
}

/** End, exclusive, of the clause that goes on after a token. */
function endOfClause(tokens: Tokens, at: number, to: number): number {
  const { words, flags } = tokens
  const limit = Math.min(to, at + FARTHEST)
  for (let i = at + 1; i < limit; i++) {
    const word = words[i]
    if (CLAUSE_ENDS.at(tokens, i) && !(flags[i] & HYPHEN_BEFORE)) return i
    if (word === 'and' && i + 1 < to && NEW_SUBJECTS.at(tokens, i + 1)) return i
  }
  return limit
}

/** First token of the clause that a token stands in. */
function startOfClause(tokens: Tokens, at: number, from: number): number {
  const { flags } = tokens
  const limit = Math.max(from, at - FARTHEST)
  for (let i = at - 1; i >= limit; i--) {
    if (flags[i] & JUNK) continue
    if (CLAUSE_BEGINS.at(tokens, i)) return i + 1
  }
  return limit
}

/** "suspected militants": the noun phrase right after, a few words at most. */
function endOfNoun(tokens: Tokens, at: number, to: number): number {
  const { flags } = tokens
  let i = at + 1
  while (i < to && i < at + 5 && !(flags[i] & PUNCT) && !NOUN_STOPS.at(tokens, i)) i++
  return Math.max(i, at + 1)
}

const NOUN_STOPS = new WordSet(
  'in on at by for from to of with and or was were is are has have had who which that near said as'.split(' '),
)

/** "in 2013", "since March 2011": background, when the year is before the report's own. */
function oldYear(tokens: Tokens, at: number, sentence: LaidSentence, year: number): ModalityMention | null {
  const { words } = tokens
  const word = words[at]
  if (word.length !== 4 || !(word.startsWith('19') || word.startsWith('20'))) return null
  const value = Number(word)
  if (!(value >= 1900 && value < year)) return null
  let p = at - 1
  while (p > sentence.from && p > at - 4 && !YEAR_PREPOSITIONS.at(tokens, p)) p--
  if (p < sentence.from || !YEAR_PREPOSITIONS.at(tokens, p)) return null
  return {
    from: startOfClause(tokens, p, sentence.from),
    to: endOfClause(tokens, at, sentence.to),
    modality: 'historical',
    hedge: written(tokens, p, at + 1),
  }
}
