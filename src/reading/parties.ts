// Who stands before and after a verb: "Germany meanwhile called for", "urged the Security Council to". Found mentions of
// actors and places come first; what no list knows is taken as written, walking from the verb to the edge of the name.

import {
  BETWEEN_SUBJECT_AND_VERB,
  DATES,
  DETERMINERS,
  ENDS_NAME,
  JOINS_NAME,
  NOT_A_NAME,
  PEOPLE,
  PRONOUNS,
  SAYING,
} from './lang/en/parties.ts'
import type { ActorMention, Document, LaidSentence, PlaceMention, Span, TimeMention } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, QUOTE, UPPER, written } from './tokens.ts'

/** What the other parts of the reader found in the same text, each in the order of the text. */
export interface Mentions {
  readonly places: readonly PlaceMention[]
  readonly times: readonly TimeMention[]
  readonly actors: readonly ActorMention[]
}

/** Somebody named beside a verb: the name (canonical if a list knows it, else as written) and its tokens. */
export interface Party extends Span {
  readonly name: string
}

const MAX_NAME = 10
const MAX_GAP = 14
const SENTENCES_BACK = 3

/** Whether the sentence belongs to the report itself and is not said again word for word, so that its words make claims. */
export const isReport = (sentence: LaidSentence): boolean =>
  sentence.repeats === null && (sentence.kind === 'title' || sentence.kind === 'lead' || sentence.kind === 'body')

/** Index of the first mention that ends after the token; the mentions stand in the order of the text. */
export function firstFrom(mentions: readonly Span[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle].to <= token) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Who stands before the verb, not looking past token `from`. A pronoun is followed back to the last speaker named.
 *
 * @param sentence index of the sentence that the verb stands in
 */
export function partyBefore(
  document: Document,
  mentions: Mentions,
  sentence: number,
  verb: number,
  from: number,
): Party | null {
  const { words } = document.tokens
  const end = skipBack(document, verb, from)
  if (end < from) return null
  if (PRONOUNS.has(words[end]) && words[end] !== 'i' && words[end] !== 'we') {
    return lastSpeaker(document, mentions, sentence, end, words[end])
  }
  if (words[end] === 'we' || words[end] === 'i') return speakerAround(document, mentions, sentence, end)
  if (words[end] === 'and' || words[end] === 'but' || words[end] === ',') {
    return clauseSubject(document, mentions, sentence, verb, from)
  }
  return nameEndingAt(document, mentions, end, from)
}

/** Over auxiliaries, adverbs, days, relative pronouns and one aside between commas, back to the end of the subject. */
function skipBack(document: Document, verb: number, from: number): number {
  const { words, flags } = document.tokens
  let i = verb - 1
  const floor = Math.max(from, verb - MAX_GAP)
  while (i >= floor) {
    const word = words[i]
    const isDate = (flags[i] & NUMBER) !== 0 && i > floor && BETWEEN_SUBJECT_AND_VERB.has(words[i - 1])
    if (BETWEEN_SUBJECT_AND_VERB.has(word) || isAdverb(document, i) || isDate || isRelative(document, i)) i--
    else if (word === ',' || word === ')' || word === '-') {
      const open = asideBegin(document, i, floor)
      if (open < 0) i--
      else i = open - 1
    } else break
  }
  return i
}

/** "Who", not the WHO. */
const isRelative = ({ tokens: { words, flags }, isUpperCase }: Document, at: number): boolean =>
  words[at] === 'which' || (words[at] === 'who' && (isUpperCase || !(flags[at] & UPPER)))

/** "directly", "didn't"; not "Italy". */
const isAdverb = (document: Document, at: number): boolean =>
  document.tokens.words[at].endsWith("n't") ||
  (document.tokens.words[at].length > 4 &&
    document.tokens.words[at].endsWith('ly') &&
    !(document.tokens.flags[at] & CAPITAL))

/** Where the aside that ends at this mark begins, or -1: ", head of the service," or "(SANA)". */
function asideBegin(document: Document, at: number, floor: number): number {
  const { words } = document.tokens
  const close = words[at]
  if (close === '-') return -1
  const open = close === ')' ? '(' : ','
  for (let i = at - 1; i > floor; i--) if (words[i] === open) return i
  return -1
}

/** The name whose last token is `end`. */
export function nameEndingAt(document: Document, mentions: Mentions, end: number, from: number): Party | null {
  if (end < from) return null
  const known = knownAt(mentions, end)
  if (known && known.from >= from) return known
  const floor = Math.max(from, end - MAX_NAME + 1)
  let i = end
  while (i >= floor && continuesBack(document, i, end, floor)) i--
  i++
  while (i <= end && (JOINS_NAME.has(document.tokens.words[i]) || isAside(document, i))) i++
  return i <= end ? asName(document, i, end + 1) : null
}

/** Whether the walk back from the end of a name goes on over this token. */
function continuesBack(document: Document, at: number, end: number, floor: number): boolean {
  const { words } = document.tokens
  const word = words[at]
  if (JOINS_NAME.has(word)) return at > floor && at < end && isHead(document, at - 1)
  if (DETERMINERS.has(word)) return at < end && at > floor && JOINS_NAME.has(words[at - 1]) && isHead(document, at - 2)
  return isNameWord(document, at) && !isLowerVerb(document, at)
}

/** The name whose first token is `at` or stands after determiners from there, before token `to`. */
export function nameBeginningAt(document: Document, mentions: Mentions, at: number, to: number): Party | null {
  const { words } = document.tokens
  let i = at
  while (i < to && (DETERMINERS.has(words[i]) || words[i] === 'upon' || words[i] === 'on')) i++
  if (i >= to) return null
  const known = knownAt(mentions, i)
  if (known && known.from >= at) return known
  const end = nameEnd(document, i, Math.min(to, i + MAX_NAME))
  return end > i ? asName(document, i, end) : null
}

/** Where the name that begins at a token ends: after its head, "Russian and ..." apart, "Ministry of Defence" together. */
function nameEnd(document: Document, from: number, to: number): number {
  const { words } = document.tokens
  let hasHead = false
  let end = from
  for (let i = from; i < to; i++) {
    if (JOINS_NAME.has(words[i])) {
      const next = i + 1 < to && DETERMINERS.has(words[i + 1]) ? i + 2 : i + 1
      if (!hasHead || next >= to || !isCapital(document, next)) break
      i = next - 1
      continue
    }
    if (!isNameWord(document, i)) break
    if (words[i] === "'s") {
      hasHead = false
      continue
    }
    if (isHead(document, i)) hasHead = true
    else if (isLowerVerb(document, i) || (hasHead && !(i + 1 < to && PEOPLE.has(words[i + 1])))) break
    end = i + 1
  }
  return end
}

const isCapital = (document: Document, at: number): boolean =>
  (document.tokens.flags[at] & CAPITAL) !== 0 && !document.isUpperCase

/** A word that a name can rest on: a capital, a word for people, a particle joined to the word after it. */
function isHead(document: Document, at: number): boolean {
  const { words, flags, count } = document.tokens
  if (at < 0) return false
  if (flags[at] & (PUNCT | JUNK) || !isNameWord(document, at)) return false
  if (flags[at] & (CAPITAL | HYPHEN_BEFORE) || PEOPLE.has(words[at])) return true
  return at + 1 < count && (flags[at + 1] & HYPHEN_BEFORE) !== 0
}

/** Whether the token can stand inside a name walked over. */
function isNameWord(document: Document, at: number): boolean {
  const { words, flags } = document.tokens
  if (flags[at] & (JUNK | NUMBER | QUOTE | PUNCT)) return false
  const word = words[at]
  if (SAYING.has(word) && isCapital(document, at)) return true // "Omar Said"
  return !ENDS_NAME.has(word) && !PRONOUNS.has(word) && !DETERMINERS.has(word) && !DATES.has(word)
}

const isAside = (document: Document, at: number): boolean => DETERMINERS.has(document.tokens.words[at])

/** An actor mention, or a place that stands for its government, that covers the token. */
export function knownAt(mentions: Mentions, token: number): Party | null {
  const actor = mentions.actors[firstFrom(mentions.actors, token)]
  if (actor && actor.from <= token && actor.sort !== 'means') {
    return { from: actor.from, to: actor.to, name: actor.name }
  }
  const place = mentions.places[firstFrom(mentions.places, token)]
  if (place && place.from <= token && place.use === 'metonym') {
    return { from: place.from, to: place.to, name: place.name }
  }
  return null
}

function asName(document: Document, from: number, to: number): Party | null {
  const { words, flags } = document.tokens
  let begin = from
  while (begin < to && words[begin] === "'s") begin++
  if (begin >= to) return null
  let capitals = 0
  let people = 0
  for (let i = begin; i < to; i++) {
    if (flags[i] & CAPITAL) capitals++
    if (PEOPLE.has(words[i])) people++
  }
  if (to - begin === 1 && NOT_A_NAME.has(words[begin])) return null
  if (NOT_A_NAME.has(words[to - 1]) && !people) return null
  if (!capitals && !people) return null
  if (to - begin === 1 && words[begin].length > 5 && words[begin].endsWith('ly')) return null
  return { from: begin, to, name: clean(written(document.tokens, begin, to)) }
}

const clean = (name: string): string => name.replace(/\s+/g, ' ').trim()

/** The speaker that "he", "she", "it" or "they" at `at` goes back to: the last one named, up to three sentences back. */
function lastSpeaker(
  document: Document,
  mentions: Mentions,
  sentence: number,
  at: number,
  pronoun: string,
): Party | null {
  const { sentences } = document
  for (let s = sentence; s >= Math.max(0, sentence - SENTENCES_BACK); s--) {
    if (!isReport(sentences[s])) continue
    const { from } = sentences[s]
    const to = s === sentence ? at : sentences[s].to
    const found = speakerIn(document, mentions, from, to, pronoun) ?? subjectOf(document, mentions, from, to)
    if (found && fits(document, found, pronoun)) return found
  }
  return null
}

/** "We call on": whoever says the sentence, after it or before it. */
function speakerAround(document: Document, mentions: Mentions, sentence: number, at: number): Party | null {
  const { from, to } = document.sentences[sentence]
  const here = speakerIn(document, mentions, from, to, 'we')
  return here ?? lastSpeaker(document, mentions, sentence - 1, at, 'we')
}

/** The last name beside a verb of saying in a run of tokens. */
export function speakerIn(
  document: Document,
  mentions: Mentions,
  from: number,
  to: number,
  pronoun: string,
): Party | null {
  const { words } = document.tokens
  for (let i = to - 1; i >= Math.max(from, to - 70); i--) {
    if (!SAYING.has(words[i]) || isCapital(document, i)) continue
    const isAfterSpeech = i > from && (document.tokens.flags[i - 1] & PUNCT) !== 0
    const behind = isAfterSpeech && i + 1 < to ? nameBeginningAt(document, mentions, i + 1, to) : null
    if (behind && fits(document, behind, pronoun) && document.tokens.flags[behind.from] & CAPITAL) return behind
    const before = i > from ? nameEndingAt(document, mentions, skipBack(document, i, from), from) : null
    if (before && fits(document, before, pronoun)) return before
    const after = i + 1 < to ? nameBeginningAt(document, mentions, i + 1, to) : null
    if (after && fits(document, after, pronoun) && document.tokens.flags[after.from] & CAPITAL) return after
  }
  return null
}

/** "He" needs a person's name: capitals and no body of people; "it" and "they" take anything. */
function fits(document: Document, party: Party, pronoun: string): boolean {
  const { words, flags } = document.tokens
  if (pronoun !== 'he' && pronoun !== 'she') return true
  const last = party.to - 1
  const isInitials = words[last].includes('.') || ((flags[last] & UPPER) !== 0 && !document.isUpperCase)
  if (party.to - party.from === 1 && isOpening(document, party.from)) return false
  return (flags[last] & CAPITAL) !== 0 && !isInitials && !COLLECTIVE.has(words[last])
}

/** The first word of a sentence has a capital whatever it is. */
function isOpening(document: Document, at: number): boolean {
  return at === 0 || (document.tokens.flags[at - 1] & PUNCT) !== 0
}

const COLLECTIVE = new Set('coalition council ministry army agency nations group observatory committee'.split(' '))

/** The name that a run of tokens opens with, before its first verb; a day before it is passed over. */
export function subjectOf(document: Document, mentions: Mentions, from: number, to: number): Party | null {
  const { words, flags } = document.tokens
  let i = from
  while (i < to && i < from + 9 && isPreamble(document, i)) i++
  if (i >= to || ENDS_NAME.has(words[i]) || flags[i] & PUNCT) return null
  const known = knownAt(mentions, i)
  if (known) return known
  const end = nameEnd(document, i, Math.min(to, i + MAX_NAME))
  return end > i ? asName(document, i, end) : null
}

/** Before the subject: a mark, "the", "On Tuesday", "14 Nov 2017 -". */
function isPreamble(document: Document, at: number): boolean {
  const { words, flags } = document.tokens
  if (flags[at] & (PUNCT | JUNK | NUMBER) || DETERMINERS.has(words[at]) || DATES.has(words[at])) return true
  return words[at] === 'on' && (DATES.has(words[at + 1]) || (flags[at + 1] & NUMBER) !== 0)
}

/** The subject of the clause that a second verb belongs to: "X denied it and [blamed]". */
function clauseSubject(
  document: Document,
  mentions: Mentions,
  sentence: number,
  verb: number,
  from: number,
): Party | null {
  const { words } = document.tokens
  let begin = from
  for (let i = verb - 1; i > Math.max(from, verb - 60); i--) {
    if (words[i] !== 'while' && words[i] !== ';' && words[i] !== 'whereas' && words[i] !== 'but') continue
    begin = i + 1
    break
  }
  if (PRONOUNS.has(words[begin])) return lastSpeaker(document, mentions, sentence, begin, words[begin])
  return subjectOf(document, mentions, begin, verb)
}

/** A lower-case word that looks like a verb after a name: "held", "called", "condemned", "calls". */
function isLowerVerb(document: Document, at: number): boolean {
  const { words, flags } = document.tokens
  if (flags[at] & (CAPITAL | HYPHEN_BEFORE)) return false
  const word = words[at]
  if (PEOPLE.has(word)) return false
  return word.endsWith('ed') || word.endsWith('ing') || IRREGULAR.has(word)
}

const IRREGULAR = new Set(
  'held made took gave sent put met went came saw left says calls urges demands began'.split(' '),
)
