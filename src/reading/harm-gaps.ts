// What may stand between people and what befell them, in words: whether two phrases are joined, whether a verb of another
// clause comes between, whether a phrase is somebody's subject. Functions of the words alone; `harm-links.ts` asks them.

import { pastAges } from './ages.ts'
import { endOfName } from './named-people.ts'
import { TELLS } from './lang/en/clauses.ts'
import { RISES } from './lang/en/harm.ts'
import type { Phrase } from './quantity-phrase.ts'
import {
  ADVERB,
  BARRIER,
  BE_WORD,
  bitsAt,
  flagsAt,
  HARM,
  HAVE_WORD,
  OPENER,
  PREPOSITION,
  PRONOUN,
  SIGNAL,
  STOP,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, PUNCT } from './tokens.ts'

/** Tokens that a subject may stand before its verb, a toll before its number. */
export const REACH = 25

export function hasPronoun(view: View, from: number, to: number): boolean {
  for (let i = isPair(view, from) ? from + 2 : from; i < to; i++) if (bitsAt(view, i) & PRONOUN) return true
  return false
}

/** "killing her and another woman", "killed himself and nine others": the pronoun is only the first of those harmed. */
const isPair = (view: View, at: number): boolean =>
  /^(her|him|them|himself|herself|itself|themselves)$/.test(wordAt(view, at)) && wordAt(view, at + 1) === 'and'

/** Only names, adjectives and adverbs between a verb and an object that has no number. */
export function isNameGap(view: View, from: number, to: number): boolean {
  for (let i = isPair(view, from) ? from + 2 : from; i < to; i++) {
    if (flagsAt(view, i) & PUNCT && view.words[i] !== ',' && view.words[i] !== '"') return false
    if (
      bitsAt(view, i) & (STOP | BE_WORD | HAVE_WORD) &&
      !(bitsAt(view, i) & ADVERB) &&
      !NAME_JOINTS.has(view.words[i])
    )
      return false
    if (flagsAt(view, i) & CAPITAL && !view.isUpperCase) continue
  }
  return true
}

export function endsHeadline(view: View, at: number): boolean {
  return (
    at >= view.to ||
    (flagsAt(view, at) & PUNCT) !== 0 ||
    /^(in|at|on|near|outside|across|during|as|and)$/.test(wordAt(view, at))
  )
}

/** Whether nothing but a connection stands between two phrases. `isFar`: also "… in Homs and 12 others in Hama". */
export function isJoined(view: View, before: Phrase, phrase: Phrase, isFar: boolean, end = before.to): boolean {
  const from = end
  const to = phrase.start
  if (to <= from)
    return before.sort === phrase.sort || (phrase.sort === 'number' && before.sort !== 'plural') || before.isPart
  const named = view.isUpperCase || before.sort !== 'one' ? from : endOfName(view, from) // "his brother *Samir* (19) and"
  let i = Math.min(pastAges(view, named), to)
  while (i < to && JOINTS.has(view.words[i])) i++
  if (
    i < to &&
    (view.words[i] === 'in' || view.words[i] === 'along' || view.words[i] === 'together') &&
    /^(addition|with)$/.test(wordAt(view, i + 1))
  )
    i += 2
  if (i + 2 < to && view.words[i] === 'as' && view.words[i + 1] === 'well' && view.words[i + 2] === 'as') i += 3
  while (i < to && JOINTS.has(view.words[i])) i++
  if (i === to - 1 && view.words[i] === 'left') return false // "killed 87 and left hundreds suffering"
  if (i >= to || (i === to - 1 && ((bitsAt(view, i) & (ADVERB | BARRIER)) === ADVERB || view.words[i] === 'to')))
    return true
  if (!isFar || phrase.sort !== 'number' || to - from > REACH) return false
  if (hasVerb(view, from, to)) return false
  const last = view.words[to - 1]
  if (!(last === 'and' || last === ',' || last === 'as' || last === 'to' || last === 'while' || last === 'plus'))
    return false
  if (last === 'as' && !/^(well)$/.test(view.words[to - 2])) return false
  if (last === 'to' && view.words[to - 2] !== 'addition') return false
  return (
    phrase.counted.adds !== null ||
    phrase.number?.adds != null ||
    (phrase.counted.isBare && isPlaceNext(view, phrase.to)) ||
    (last !== ',' && phrase.counted.isKnown && !phrase.counted.isBare && (to - from <= 12 || to < phrase.from))
  )
}

/** After a bare number that shares a harm: a place, a mark, an end, another number; not a word it might count. */
export function endsCount(view: View, at: number): boolean {
  return at >= view.to || isPlaceNext(view, at) || (flagsAt(view, at) & PUNCT) !== 0 || bitsAt(view, at) !== 0
}

export function isPlaceNext(view: View, at: number): boolean {
  return /^(in|at|near|outside|on|from|inside|around|across)$/.test(wordAt(view, at))
}

export function hasVerb(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const bits = bitsAt(view, i)
    if (bits & (BE_WORD | HARM) && !(bits & ADVERB)) return true
    if (bits & BARRIER && view.words[i] !== 'while' && view.words[i] !== 'as') return true
    if (view.words[i] === ';' || view.words[i] === '.') return true
  }
  return false
}

/** A finite verb that is no harm follows: the phrase is somebody's subject, not a joined object. */
export function isVerbNext(view: View, at: number): boolean {
  let i = at
  while (i < at + 3 && bitsAt(view, i) & ADVERB && !(bitsAt(view, i) & BE_WORD)) i++
  const bits = bitsAt(view, i)
  if (bits & BE_WORD) return true
  if (wordAt(view, i) === 'who' || wordAt(view, i) === 'that') return !isHarmSoon(view, i + 1)
  if (bits & HAVE_WORD) return wordAt(view, i) !== 'to'
  if (SAYS.test(wordAt(view, i)) || MOVES.has(wordAt(view, i))) return true
  if (bits & STOP && !(bits & (HARM | SIGNAL | PREPOSITION)) && VERBS.test(wordAt(view, i))) return true
  if (bits & (HARM | SIGNAL | PREPOSITION) || flagsAt(view, i) & PUNCT) return false
  return bits === 0 && /[^e]ed$/.test(wordAt(view, i)) && !(flagsAt(view, i) & CAPITAL)
}

/** "Wounding 85, the governor, *Talal Barazi, told* the channel", "its spokesman *Talal Silo said*": who tells of it by name. */
export function isTellerNamed(view: View, at: number): boolean {
  const from = wordAt(view, at) === ',' ? at + 1 : at
  const to = endOfName(view, from)
  if (to === from) return false
  return TELLS.has(wordAt(view, wordAt(view, to) === ',' ? to + 1 : to))
}

export function isHarmSoon(view: View, at: number): boolean {
  for (let i = at; i < at + 6; i++) if (bitsAt(view, i) & (HARM | SIGNAL)) return true
  return false
}

export function isClose(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(bitsAt(view, i) & ADVERB) && !CLOSING.has(view.words[i])) return false
  return true
}

/** "five 'people' dead", "10 civilians - two children among them - dead": marks that end an aside. */
const CLOSING = new Set(['"', 'people', '-', ',', ')'])

/** Whether what stands between people and their verb may belong to the people: "in the town", "who lived there". */
export function isSubjectGap(view: View, from: number, to: number): boolean {
  if (isPlainGap(view, from, to)) return true
  const after = pastShare(view, from, to)
  return after > from && isPlainGap(view, after, to)
}

function isPlainGap(view: View, from: number, to: number): boolean {
  if (from >= to) return true
  if (bitsAt(view, from) & (BE_WORD | HAVE_WORD)) return wordAt(view, to - 1) === 'and' && to - from < 8 // "were rounded up and killed"
  const first = wordAt(view, from)
  const isParticiple = bitsAt(view, from) === 0 && /(ed|ing)$/.test(first) // "affiliated with", "linked to"
  const opens =
    isParticiple ||
    bitsAt(view, from) & (OPENER | ADVERB | PREPOSITION | HARM) ||
    flagsAt(view, from) & PUNCT ||
    from === to - 1
  if (!opens && !(flagsAt(view, from) & CAPITAL) && first !== 'and') return false
  const lastBits = bitsAt(view, to - 1)
  const lastWord = wordAt(view, to - 1)
  if (lastBits & PRONOUN && !/^(who|whom|them|each|that|which)$/.test(lastWord)) return false
  let isRelative = false
  for (let i = from; i < to; i++) {
    const bits = bitsAt(view, i)
    const word = view.words[i]
    if (word === 'who' || word === 'whom' || word === 'which' || word === 'that' || word === 'them') isRelative = true
    if (word === ';' || word === '.' || word === ':') return false
    if (bits & BARRIER && !isRelative && !ALLOWED_BARRIERS.has(word) && !(i === to - 1 && word === 'before'))
      return false
    if (bits & (BE_WORD | HAVE_WORD) && !isRelative && word !== 'to') return wordAt(view, to - 1) === 'and'
  }
  return true
}

/** "412 people more than half of them from the town", "30 men, two thirds of whom": the token after "them". */
function pastShare(view: View, from: number, to: number): number {
  for (let i = from + 1; i < to && i < from + 7; i++) {
    const word = view.words[i]
    if ((word === 'them' || word === 'whom') && view.words[i - 1] === 'of') return i + 1
    if (bitsAt(view, i) & (HARM | BE_WORD | HAVE_WORD)) return from
  }
  return from
}

/** "Rose *to*", "was revised *to*", "updated down *to*": a figure takes the place of another. */
export function isChanged(view: View, at: number): boolean {
  const word = /^(up|down|upwards?|downwards?)$/.test(wordAt(view, at)) ? wordAt(view, at - 1) : wordAt(view, at)
  return CHANGES.has(word)
}

const CHANGES = new Set(
  'rose risen rises climbed increased jumped rising revised updated raised lowered reduced corrected amended changed'.split(
    ' ',
  ),
)

/** "*This* was later updated to 82", "the figure has risen to": the sentence begins with the figure of one before. */
export const opensWithFigure = (view: View): boolean =>
  /^(this|that|it)$/.test(wordAt(view, view.from)) ||
  (/^(the|that|this)$/.test(wordAt(view, view.from)) &&
    /^(figure|number|count|total|tally)$/.test(wordAt(view, view.from + 1)))

export function isBrought(view: View, at: number): boolean {
  for (let i = at; i > at - 4; i--) if (RISES.has(wordAt(view, i))) return true
  return false
}

/** "The number is *now* 4", "the total now stands at 4": where harm was told before. */
export function isNow(view: View, at: number): boolean {
  let i = at - 1
  if (wordAt(view, i) === 'at') i--
  for (; i > at - 5; i--) {
    if (/^(number|total|figure|count)$/.test(wordAt(view, i))) return /^(the|that|their)$/.test(wordAt(view, i - 1))
    if (!/^(now|is|stands|stood|was)$/.test(wordAt(view, i))) return false
  }
  return false
}

/** "The monitor *put the number at* 15", "gave a figure of 15", "up from an *earlier count of* 19": another count of those told of. */
export function isPutAt(view: View, at: number): boolean {
  if (!/^(at|of|as)$/.test(wordAt(view, at - 1)) || !COUNTS.test(wordAt(view, at - 2))) return false
  if (wordAt(view, at - 1) === 'of' && EARLIER.test(wordAt(view, at - 3))) return true
  for (let i = at - 3; i > at - 7; i--) if (PUTTING.has(wordAt(view, i))) return true
  return false
}

const PUTTING = new Set('put puts putting placed gave gives giving cited cites citing'.split(' '))
const COUNTS = /^(number|figure|total|count|tally|estimate)$/
const EARLIER = /^(earlier|previous|initial|preliminary|first|provisional)$/

/** "An earlier toll *on Sunday evening* of 15". */
export function isTimeGap(view: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!TIME_WORDS.test(view.words[i])) return false
  return to - from <= 5
}

const TIME_WORDS =
  /^(on|late|early|earlier|(mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|night|afternoon|yesterday)$/

/** "Killed five rebels *as well as six militants who* held the gate": no clause of their own begins. */
export const isAddedWho = (view: View, { start, to }: Phrase): boolean =>
  /^(who|that)$/.test(wordAt(view, to)) && wordAt(view, start - 1) === 'as' && wordAt(view, start - 2) === 'well'

/** "19 fighters *from the group* and four civilians were killed": whose they are stands between them. */
export const isOfSomebody = (view: View, { sort, to }: Phrase): boolean =>
  sort === 'number' && /^(from|of|belonging)$/.test(wordAt(view, to))

const SAYS = /^(say|says|said|told|confirmed|reported|reports|announced|claimed|believe)$/
const MOVES = new Set(['escaped', 'brought', 'drove', 'forced', 'live', 'lived', 'reside'])
const NAME_JOINTS = new Set(['and', 'or', ','])
const VERBS = /(ed|went|came|became|took|made)$/
const JOINTS = new Set(['and', ',', '&', '/', 'plus', 'or', '"', 'alongside', 'besides'])
const ALLOWED_BARRIERS = new Set(['said', 'reported', 'as', 'so', 'then', 'without', 'once', 'confirmed', 'according'])
