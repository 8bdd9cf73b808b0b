// People told of by their age: "a 6-year-old", "two 12-year-olds", "17-year-old Salih Leyla"; and numbers beside people that
// are ages and count nobody: "two men, 19 and 20", "a man of 42" (field guide 4.3).

import type { Demographic } from '../model/codes.ts'
import { demographicOf, endOfAge, isAmongAges, OLDEST } from './ages.ts'
import { endOfName } from './named-people.ts'
import type { NumberPhrase } from './numbers.ts'
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
  STOP,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, JUNK, NUMBER, PUNCT } from './tokens.ts'

const LOOK_BACK = 600 // tokens in which "the 6-year-old" was first told of
const MOST_WORDS_BEFORE = 2 // between the article and the age

/** "A 6-year-old *is dead*", "killing 17-year-old *Salih Leyla*": one person told of by age alone, or by age and name. */
export function agedPhrase(view: View, at: number, floor: number): Phrase | null {
  const end = endOfAge(view, at)
  if (end === 0 || view.words[end - 1] !== 'old' || wordAt(view, end) === "'s") return null
  const to = endsNoun(view, end) ? end : endOfNamed(view, end)
  if (to === 0) return null
  let from = at
  let isKnown = false
  for (let i = at - 1; i >= floor && i >= at - 1 - MOST_WORDS_BEFORE; i--) {
    if (flagsAt(view, i) & (PUNCT | NUMBER | JUNK)) break
    if (bitsAt(view, i) & DETERMINER || view.words[i] === 'one') {
      from = i
      isKnown = view.words[i] === 'the'
      break
    }
    if (bitsAt(view, i) & (STOP | BE_WORD | HAVE_WORD | HARM | COUNT | PERSON)) break
  }
  const demographic = (isKnown ? toldBefore(view, at) : null) ?? demographicOf(view, at)
  return phrase('one', from, from, to, { ...somePeople(at, to), demographic })
}

/** Nothing that the age would describe comes next: a small word, a verb, a mark, the end. */
const endsNoun = (view: View, at: number): boolean =>
  at >= view.to ||
  (flagsAt(view, at) & PUNCT) !== 0 ||
  (bitsAt(view, at) & (STOP | BE_WORD | HAVE_WORD | HARM | ADVERB)) !== 0

/** "17-year-old *Salih Leyla*": the token after the name, where nothing that it would describe follows; else 0. */
function endOfNamed(view: View, at: number): number {
  if (view.isUpperCase || !(flagsAt(view, at) & CAPITAL) || bitsAt(view, at)) return 0
  const to = endOfName(view, at)
  return to > at && endsNoun(view, to) ? to : 0
}

/** "The 6-year-old" of whom the text has said "a 6-year-old boy": the same boy. */
function toldBefore(view: View, at: number): Demographic | null {
  for (let i = at - 1; i >= 0 && i > at - LOOK_BACK; i--) {
    if (view.words[i] !== view.words[at] || view.words[i + 2] !== 'old' || view.words[i + 1] !== view.words[at + 1])
      continue
    return view.lex[i + 3]?.person?.demographic ?? null
  }
  return null
}

/**
 * "A boy, 12, and", "Ali (34)", "two men, 19 and 20, were": a bare number between marks after people is an age.
 */
export function isAge(view: View, number: NumberPhrase, counted: Counted): boolean {
  if (!counted.isBare || number.bound !== 'exact' || counted.outOf) return false
  if (isAmongAges(view, number.from)) return true
  const before = wordAt(view, number.from - 1)
  const after = wordAt(view, number.to)
  if (before === '(') return number.from - 1 > view.from && (after === ')' || after === ',' || after === ';')
  if (number.ceiling === null || number.ceiling >= OLDEST) return false
  if (before === 'of') return isOneOf(view, number.from - 2) && endsNoun(view, number.to)
  const isEnded = number.to >= view.to || /^[,.;)]$/.test(after) || after === 'and'
  const mark = before === 'also' ? number.from - 2 : number.from - 1 // "a friend, also 16,"
  return isEnded && wordAt(view, mark) === ',' && !(flagsAt(view, mark - 1) & NUMBER)
}

/** "A man *of 42*", "a girl *of 12*". */
const isOneOf = (view: View, at: number): boolean => {
  const person = bitsAt(view, at) & PERSON ? view.lex[at].person : null
  return person !== null && !person.isPlural && person.demographic !== null && person.demographic !== 'family'
}
