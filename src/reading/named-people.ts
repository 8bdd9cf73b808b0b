// Finds people told of by name where the words say what befell them: "Salih Leyla was killed", "killed Ahmed Mabrouk",
// "the murder of Judge Ana Ruiz". A name counts nobody by itself: the harm must stand beside it.

import type { Group, Harm } from '../model/codes.ts'
import { pastAges } from './ages.ts'
import { WEEKDAYS } from './lang/en/layout.ts'
import { ADJECTIVAL } from './lang/en/people.ts'
import { type Counted, somePeople } from './people.ts'
import { type Phrase, phrase } from './quantity-phrase.ts'
import {
  ADVERB,
  BE_WORD,
  bitsAt,
  COUNT,
  DETERMINER,
  flagsAt,
  HARM,
  HAVE_WORD,
  PERSON,
  PRONOUN,
  STOP,
  THING,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT } from './tokens.ts'

/** What befalls people, and not a town or a force. */
const OF_PEOPLE: ReadonlySet<Harm> = new Set<Harm>(['killed', 'injured', 'abducted'])

const MOST_WORDS = 8
const MOST_BETWEEN = 14

/**
 * The person named at a token, where a verb beside the name harms them; else null.
 *
 * @param before the phrase found last: "Omar Hadi and *Rami Hadi*" befalls the same
 */
export function namedPhrase(view: View, at: number, floor: number, before: Phrase | null): Phrase | null {
  if (view.isUpperCase || at < floor || !beginsName(view, at) || isCountedBefore(view, at)) return null
  const to = endOfName(view, at)
  const isSecond = before?.sort === 'one' && isBeside(view, before.to, at)
  if (to - at < 2 && !isSecond && !opensPair(view, to)) return null
  if (before?.sort === 'number' && NAMED.has(wordAt(view, before.to))) return null // "three men named Ali Hadi, Omar Hadi and"
  const from = isKind(view, at - 1) ? at - 1 : at
  if (isWhere(view, from - 1)) return null
  const isObject = (isSecond || isHarmedBefore(view, from)) && endsClause(view, to)
  if (!isObject && !isHarmedAfter(view, to) && !isHeadlined(view, from, to)) return null
  return phrase('one', from, from, to, person(from, to, from < at ? (view.lex[from].person?.group ?? null) : null))
}

/** "Omar Hadi, 34, and *Salih*", "Omar Hadi (34), *Rami Hadi* (12)": joined by "and", or by a comma after an age. */
function isBeside(view: View, before: number, at: number): boolean {
  const past = endOfApposition(view, before)
  if (wordAt(view, at - 1) === 'and') return past === at - 1 || (wordAt(view, past) === ',' && past === at - 2)
  return (
    past === at - 1 && wordAt(view, past) === ',' && wordAt(view, before) === '(' && pastAges(view, before) === past
  )
}

/**
 * "Reporter *Salih Leyla was killed*", "*killed* top official *Ahmed Mabrouk*", "*the murder of* Judge Ruiz": one person, by
 * trade and name. Where the words for them begin, else -1.
 */
export function startOfNamed(view: View, head: number, first: number): number {
  if (view.lex[head].person?.isPlural) return -1
  if (isDeedOf(view, first - 1) || isBodyOf(view, first - 1)) return first
  if (view.isUpperCase) return -1
  const to = endOfName(view, head + 1)
  if (to - head < 3) return -1
  const done = bitsAt(view, to) & BE_WORD && bitsAt(view, to + 1) & HARM ? view.lex[to + 1].harm : null
  if (done?.form === 'ed') return done.harm === 'killed' || done.harm === 'injured' ? first : -1
  for (let k = first - 1; k >= view.from && k > first - 5; k--) {
    if (flagsAt(view, k) & (PUNCT | NUMBER | JUNK)) return -1
    const harm = bitsAt(view, k) & HARM ? view.lex[k].harm : null
    if (harm?.form === 'ed' && harm.harm === 'killed') return bitsAt(view, k - 1) & BE_WORD ? -1 : k + 1
    if (bitsAt(view, k) & (STOP | BE_WORD | HAVE_WORD | PRONOUN | DETERMINER)) return -1
  }
  return -1
}

const isNameWord = (view: View, at: number): boolean =>
  at >= view.from &&
  at < view.to &&
  !(flagsAt(view, at) & (PUNCT | NUMBER | JUNK)) &&
  !WEEKDAYS.at(view.tokens, at) &&
  ((flagsAt(view, at) & CAPITAL) !== 0 || /^(al|el|abu|bin|ibn|umm|de|da|del|la|van|von)$/.test(view.words[at]))

/** The first word of a run in capitals, none of it a word of the language that the lists know. */
function beginsName(view: View, at: number): boolean {
  if (!(flagsAt(view, at) & CAPITAL) || bitsAt(view, at)) return false
  const isApart = (flagsAt(view, at - 1) & PUNCT) !== 0 || (bitsAt(view, at - 1) & STOP) !== 0 // "on Monday Hadi and Samer"
  return !(flagsAt(view, at - 1) & CAPITAL) || isApart || isHarmedBefore(view, at)
}

/** The token after a run of words in capitals, with the small words that names hold. */
export function endOfName(view: View, at: number): number {
  let i = at
  while (
    i < at + MOST_WORDS &&
    isNameWord(view, i) &&
    !(bitsAt(view, i) & (BE_WORD | HAVE_WORD | HARM | PERSON | THING))
  )
    i++
  while (i > at && !(flagsAt(view, i - 1) & CAPITAL)) i--
  return i
}

/** "A reporter *from* Al-Jazeera was killed", "men *from the former* Soviet Union": the name is whose or where. */
function isWhere(view: View, at: number): boolean {
  let i = at
  while (i > at - 2 && (bitsAt(view, i) & DETERMINER || PAST.has(wordAt(view, i)))) i--
  return /^(from|for|in|at|near|of|with|on|to|by|outside|inside)$/.test(wordAt(view, i)) && !isDeedOf(view, i)
}

const PAST = new Set([
  'former',
  'old',
  'nearby',
  'neighbouring',
  'neighboring',
  'northern',
  'southern',
  'eastern',
  'western',
])

/** "*Omar Hadi killed* near the border": a headline leaves the auxiliary out. */
function isHeadlined(view: View, from: number, to: number): boolean {
  if (from > view.from && !/^[:;|]$/.test(wordAt(view, from - 1))) return false
  const harm = bitsAt(view, to) & HARM ? view.lex[to].harm : null
  if (harm?.form !== 'ed' || harm.harm !== 'killed') return false
  return to + 1 >= view.to || /^(in|by|near|at|on|outside|during|as|while|when|after|,)$/.test(view.words[to + 1])
}

/** "was killed", "(34) was shot dead", ", also known as Abu Omar, was killed", "died": the predicate of the name. */
function isHarmedAfter(view: View, at: number): boolean {
  let i = pastApposition(view, at)
  let isPair = false
  for (let names = 1; names < MOST_NAMES && i > 0 && /^(and|,)$/.test(wordAt(view, i)); names++) {
    const from = wordAt(view, i) === ',' && wordAt(view, i + 1) === 'and' ? i + 2 : i + 1
    const next = Math.max(endOfName(view, from), endOfKin(view, from))
    if (next === from) break
    i = pastApposition(view, next)
    isPair = true
  }
  if (i < 0) return false
  let isPassive = false
  while (i < view.to && bitsAt(view, i) & (BE_WORD | HAVE_WORD | ADVERB) && !(bitsAt(view, i) & HARM)) {
    if (!isPair && /^(were|are)$/.test(view.words[i]) && wordAt(view, at - 1) !== 'and') return false // the last of several
    isPassive ||= (bitsAt(view, i) & BE_WORD) !== 0
    i++
  }
  if (isPassive && /^(shot|stabbed)$/.test(wordAt(view, i))) return true
  if (isPassive && wordAt(view, i) === 'reported') i++
  const harm = bitsAt(view, i) & HARM ? view.lex[i].harm : null
  if (!harm || !OF_PEOPLE.has(harm.harm)) return false
  return harm.form === 'die'
    ? !/^(dying|perishing|suffocating)$/.test(wordAt(view, i))
    : isPassive && harm.form === 'ed'
}

const MOST_NAMES = 6
const NAMED = new Set(['named', 'identified', 'called', 'known'])

/** "Salih Leyla, *his wife* and *two children* were killed": the token after those told of with a name, else the token itself. */
function endOfKin(view: View, at: number): number {
  if (!(bitsAt(view, at) & (DETERMINER | COUNT)) && !(flagsAt(view, at) & NUMBER)) return at
  for (let i = at + 1; i < at + 4; i++) if (bitsAt(view, i) & PERSON && !(bitsAt(view, i + 1) & PERSON)) return i + 1
  return at
}

/** "*Salih* and Omar were killed": one word is a name where a second follows that shares its verb. */
function opensPair(view: View, at: number): boolean {
  if (wordAt(view, at) !== 'and') return false
  const to = endOfName(view, at + 1)
  return to > at + 1 && (bitsAt(view, to) & BE_WORD) !== 0
}

/** The same where the comma may be that of a list: "Ali Hadi, *Omar Hadi and*", "Omar Hadi, *and Salih*". */
const pastApposition = (view: View, at: number): number =>
  wordAt(view, at) === ',' &&
  (isNameWord(view, at + 1) || wordAt(view, at + 1) === 'and' || wordAt(view, endOfKin(view, at + 1)) === 'and')
    ? at
    : endOfApposition(view, at)

/** "(34)", ", also known as Abu Omar,": the token behind it; -1 where it goes on too long, or counts somebody itself. */
function endOfApposition(view: View, at: number): number {
  const close = wordAt(view, at) === '(' ? ')' : wordAt(view, at) === ',' ? ',' : ''
  if (!close) return at
  for (let i = at + 1; i < at + MOST_BETWEEN && i < view.to; i++) {
    if (view.words[i] === close) return i + 1
    if (/^[.;:]$/.test(view.words[i]) || bitsAt(view, i) & PERSON) return -1
  }
  return -1
}

/** "killed", "killing", "the assassination of" directly before. */
function isHarmedBefore(view: View, at: number): boolean {
  if (isDeedOf(view, at - 1)) return true
  const harm = bitsAt(view, at - 1) & HARM ? view.lex[at - 1].harm : null
  if (!harm || !OF_PEOPLE.has(harm.harm)) return false
  if (harm.form === 'ing' || harm.form === 'base') return !(bitsAt(view, at - 2) & (BE_WORD | DETERMINER))
  return harm.form === 'ed' && !(bitsAt(view, at - 2) & BE_WORD) && !(flagsAt(view, at - 2) & NUMBER)
}

/** "the murder of", "the assassination of": the "of" after a deed against one. */
const isDeedOf = (view: View, at: number): boolean =>
  wordAt(view, at) === 'of' &&
  /^(assassination|murder|killing|slaying|execution|beheading|abduction|kidnapping|death|shooting|stabbing)$/.test(
    wordAt(view, at - 1),
  )

/** "Body of *young* man", "body of *missing* farmer": past what tells more of the one who was found. */
function isBodyOf(view: View, at: number): boolean {
  let i = at
  while (i > at - 2 && i > view.from && wordAt(view, i) !== 'of' && (bitsAt(view, i) & (STOP | PERSON)) === 0) i--
  return wordAt(view, i) === 'of' && /^(body|corpse)$/.test(wordAt(view, i - 1))
}

/** "reporter Salih Leyla", "a man named Salih Leyla": read with the noun before the name. */
const isCountedBefore = (view: View, at: number): boolean =>
  ((bitsAt(view, at - 1) & PERSON) !== 0 && !isKind(view, at - 1)) || /^(named|called|as)$/.test(wordAt(view, at - 1))

/** "*civilian* Omar Hadi": a word that elsewhere describes a noun, and no trade. */
const isKind = (view: View, at: number): boolean =>
  ADJECTIVAL.has(wordAt(view, at)) && view.lex[at].person?.isSingular === true && !(flagsAt(view, at) & CAPITAL)

/** What stands behind an object: a mark, a small word, the end. A noun would make the name an adjective. */
const endsClause = (view: View, at: number): boolean =>
  at >= view.to ||
  (flagsAt(view, at) & PUNCT && !(flagsAt(view, at) & HYPHEN_BEFORE)) !== 0 ||
  (bitsAt(view, at) & STOP) !== 0

const person = (from: number, to: number, group: Group | null): Counted => ({
  ...somePeople(from, to),
  group: group ?? 'unknown_status',
})
