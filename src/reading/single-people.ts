// Finds single people told of by a noun: "a nurse", "his brother"; in headlines and lists without an article, "rebel
// commander killed in raid", "spokesman Ali Hadi killed", "priest, two worshippers killed".

import { endOfAge } from './ages.ts'
import { mayBeNumber } from './counts.ts'
import { TELLS } from './lang/en/clauses.ts'
import { ADJECTIVAL, NATION_ADJECTIVES, ORDINALS } from './lang/en/people.ts'
import { startOfNamed } from './named-people.ts'
import { nounOf } from './people-kinds.ts'
import { type Phrase, phrase } from './quantity-phrase.ts'
import {
  ADVERB,
  BARRIER,
  BE_WORD,
  bitsAt,
  DETERMINER,
  flagsAt,
  HARM,
  HAVE_WORD,
  OTHER,
  PERSON,
  PRONOUN,
  STOP,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, JUNK, NUMBER, PUNCT } from './tokens.ts'

/** "a nurse", "an American fighter", "his brother", "a 14-year-old girl"; in headlines and lists without an article. */
export function singlePhrase(
  view: View,
  head: number,
  first: number,
  floor: number,
  before: Phrase | null,
): Phrase | null {
  if (isAdjective(view, head) || (head + 1 < view.to && view.lex[head + 1].harm?.form === 'noun')) return null
  let i = first - 1
  for (let step = 0; step < 7 && i >= floor; step++, i--) {
    const bits = bitsAt(view, i)
    const word = view.words[i]
    if (ARTICLES.has(word)) {
      const start = i
      return phrase('one', start, start, head + 1, nounOf(view, head, first))
    }
    if ((flagsAt(view, i) & (PUNCT | JUNK) && word !== '/') || (ORDINALS.has(word) && !isOneMore(view, i, head))) break
    if (flagsAt(view, i) & NUMBER && !endOfAge(view, i)) break
    if (bits & (STOP | BE_WORD | HAVE_WORD | PRONOUN) || (bits & HARM && view.lex[i].harm?.form !== 'adj')) break
  }
  const list =
    before &&
    before.sort === 'one' &&
    (before.to === first || (before.to === first - 1 && /^(and|,)$/.test(wordAt(view, first - 1))))
  // "Rebel commander killed in raid", "2 days: man, 40, shot dead", "army says general killed"
  const opensClause = i < view.from || /^[:;|-]$/.test(wordAt(view, i)) || TELLS.has(wordAt(view, i))
  const named = startOfNamed(view, head, first)
  const isBodyOf = wordAt(view, i) === 'of' && /^(body|corpse|remains)$/.test(wordAt(view, i - 1))
  if (isBodyOf) return phrase('one', first, first, head + 1, nounOf(view, head, first)) // "Body of missing trader found"
  if (named >= floor) return phrase('one', first, named, head + 1, nounOf(view, head, first))
  const after = opensClause ? afterNames(view, head + 1) : head + 1
  if (opensClause && after > head + 1 && isHarmedAt(view, after))
    return phrase('one', first, first, after, nounOf(view, head, first))
  return list || (opensClause && isHarmedAt(view, afterOthers(view, after))) || (first - i <= 4 && isHarmingAt(view, i))
    ? phrase('one', first, first, head + 1, nounOf(view, head, first))
    : null
}

/** "A *second* man was killed": one more; "the second child to die" is only a place in a row. */
const isOneMore = (view: View, at: number, head: number): boolean =>
  wordAt(view, at - 1) === 'a' && (bitsAt(view, at) & OTHER) !== 0 && wordAt(view, head + 1) !== 'to'

/** "Rebel spokesman *Maj. Ali Hadi* killed": past the name of the person. */
function afterNames(view: View, at: number): number {
  if (view.isUpperCase) return at
  let i = at
  while (i < at + 5 && i < view.to && !isHarmedAt(view, i)) {
    const isName = flagsAt(view, i) & CAPITAL && !(bitsAt(view, i) & (STOP | BE_WORD | HAVE_WORD | BARRIER))
    const isShort = wordAt(view, i) === '.' && i > at && wordAt(view, i - 1).length <= 4
    if (!isName && !isShort) break
    i++
  }
  return i
}

/** "Son *of former ruler* killed", "herder, *wife* slain", "priest, *two worshippers* killed": past those it is told of as well. */
function afterOthers(view: View, at: number): number {
  let i = at
  while (i < at + 5 && i < view.to && !isHarmedAt(view, i)) {
    const word = wordAt(view, i)
    const isPerson = (bitsAt(view, i) & PERSON) !== 0 || mayBeNumber(view, i)
    const isNext = (bitsAt(view, i + 1) & PERSON) !== 0 || mayBeNumber(view, i + 1)
    if (bitsAt(view, i) & BE_WORD && isHarmedAt(view, i + 1)) return i + 1 // "father of two was killed"
    if (!isPerson && word !== 'of' && !OF_PERSONS.has(word) && !((word === ',' || word === 'and') && isNext)) return at
    i++
  }
  return i
}

const OF_PERSONS = new Set(['former', 'late', 'ex', 'top', 'senior', 'local', 'rebel', 'ruler'])

/** "a Syrian gas field", "the rebel camp": the noun stands before another that the lists do not know. */
function isAdjective(view: View, at: number): boolean {
  const next = at + 1
  if (view.words[at] === 'national' && flagsAt(view, next) & CAPITAL && !view.isUpperCase) return true // "the National Army"
  if (next >= view.to || flagsAt(view, next) & (PUNCT | NUMBER | JUNK) || bitsAt(view, next) !== 0) return false
  const word = view.words[at]
  if (RANKS.has(word) && !view.isUpperCase && flagsAt(view, at) & flagsAt(view, next) & CAPITAL) return false // "General Ali Hadi"
  return (ADJECTIVAL.has(word) || NATION_ADJECTIVES.has(word)) && !/..(ed|ing)$/.test(view.words[next])
}

const RANKS = new Set(['general', 'major', 'private'])

/** A verb that harms those before it begins at a token. */
export function isHarmedAt(view: View, at: number): boolean {
  let i = at
  while (i < at + 2 && (bitsAt(view, i) & (ADVERB | HARM)) === ADVERB) i++ // "Man found dead"
  if (i >= view.to) return false
  const form = view.lex[i].harm?.form
  return form === 'ed' || form === 'die' || form === 'adj' || /^(shot|stabbed)$/.test(view.words[i])
}

/** "Cultists behead youth leader", "killing rebel commander Nasser": a verb of headlines, whose object has no article. */
function isHarmingAt(view: View, at: number): boolean {
  const word = bitsAt(view, at) & HARM ? view.lex[at].harm : null
  if (!word || (word.form !== 'base' && word.form !== 'ing' && word.form !== 'ed')) return false
  if (word.harm !== 'killed' && word.harm !== 'injured' && word.harm !== 'abducted') return false
  return !(bitsAt(view, at - 1) & (DETERMINER | BE_WORD | HAVE_WORD)) && wordAt(view, at - 1) !== 'to'
}

const ARTICLES = new Set(['a', 'an', 'another', 'his', 'her', 'its', 'their', 'the', 'my'])
