// Finds the phrases of a sentence that count people or things: numbers ("at least 15 people"), plurals without a number
// ("civilians"), single people ("a nurse"). What befell them is set later, by `harm-links.ts`.

import { PREPOSITIONS, TELLS } from './lang/en/clauses.ts'
import { agedPhrase, isAge } from './aged-people.ts'
import { mayBeNumber } from './counts.ts'
import { namedPhrase } from './named-people.ts'
import { type NumberPhrase, readNumber, withBoundAfter } from './numbers.ts'
import { type Counted, readCounted, somePeople } from './people.ts'
import { isRatePeriod, type Phrase, phrase } from './quantity-phrase.ts'
import { opensOutOf, partOfOpening, readOutOf } from './quantity-out-of.ts'
import { readPlaces, readTimes } from './quantity-times.ts'
import { bodyPhrase } from './single-body.ts'
import { isHarmedAt, singlePhrase } from './single-people.ts'
import { ORDINALS } from './lang/en/people.ts'
import { nounOf, opensVictims } from './people-kinds.ts'
import {
  ADVERB,
  BE_WORD,
  bitsAt,
  COUNT,
  DETERMINER,
  flagsAt,
  HARM,
  HAVE_WORD,
  OTHER,
  PERSON,
  PRONOUN,
  SIGNAL,
  STOP,
  THING,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** All phrases of a sentence, by their place; none overlap. */
export function findPhrases(view: View): Phrase[] {
  const found: Phrase[] = []
  let end = view.from
  const opening = opensOutOf(view)
  for (let i = view.from; i < view.to; i++) {
    const read = phraseAt(view, i, end, found.length > 0 ? found[found.length - 1] : null)
    if (!read) continue
    if (isOfParent(view, read)) {
      end = read.to
      i = end - 1
      continue
    }
    const next = opening && read.from >= opening.to ? partOfOpening(view, opening, read, found) : read
    if (!isSpeaker(view, next)) found.push(next)
    const whole = next.whole && next.whole.from > next.from ? next.whole : null
    if (whole) found.push(whole)
    end = whole ? whole.to : next.to
    i = Math.max(i, end - 1)
  }
  return found
}

/** "A member of *the local Defence Force* said": the token behind the body that somebody is of. */
function endOfBody(view: View, at: number): number {
  let i = at
  while (i < at + 8 && i < view.to && !TELLS.has(view.words[i]) && !(flagsAt(view, i) & (PUNCT | NUMBER))) {
    const isName =
      (flagsAt(view, i) & CAPITAL) !== 0 || /^(the|a|'s|local|of|and|for|police|army|group)$/.test(view.words[i])
    if (!isName) return at
    i++
  }
  return i
}

/** "A father *of two children* was killed": who he is, and not who was harmed. */
function isOfParent(view: View, { sort, start, counted }: Phrase): boolean {
  if (wordAt(view, start - 1) !== 'of' || sort === 'one' || counted.unit !== 'persons') return false
  return PARENTS.at(view.tokens, start - 2)
}

const PARENTS = new WordSet('father mother parent dad mum mom grandfather grandmother widow guardian'.split(' '))

/** "officials said", "according to residents": people who tell, without a number, are no victims of what they tell. */
function isSpeaker(view: View, { sort, start, to, counted }: Phrase): boolean {
  if (sort === 'number') return !counted.isBare && isTellingNumber(view, start, to)
  const after = wordAt(view, to)
  if (TELLS.has(after) || (after === 'of' && TELLS.has(wordAt(view, endOfBody(view, to + 1))))) return true
  if (sort === 'one' && after === 'who' && isTellerWhoFled(view, to + 1)) return true
  if (isTellerSomewhere(view, start, to) || tellsWithOthers(view, start, to)) return true
  if ((after === 'reported' || after === 'confirmed') && !isHarmedAt(view, to + 1)) return true
  const before = wordAt(view, start - 1)
  if (before === 'to') return wordAt(view, start - 2) === 'according'
  if ((bitsAt(view, start - 2) & PERSON) !== 0) return false // "police *said* Omar Hadi, 33, was shot"
  return (before === 'said' || before === 'says') && (to >= view.to || (flagsAt(view, to) & PUNCT) !== 0) // "..., said a resident."
}

/** "..., two residents said": not "police said 20 people", nor "nine and two children said the monitor". */
const isTellingNumber = (view: View, start: number, to: number): boolean =>
  TELLS.at(view.tokens, to) &&
  /^(,|and|"|”)$/.test(wordAt(view, start - 1)) &&
  wordAt(view, to + 1) !== 'the' &&
  !(flagsAt(view, to + 1) & CAPITAL)

/** "..., a doctor *there* said", "A nurse *at the hospital* told": who tells, and where. */
function isTellerSomewhere(view: View, start: number, to: number): boolean {
  if (start > view.from && !OPENS_TELLER.test(wordAt(view, start - 1))) return false
  if (wordAt(view, to) !== 'there' && !PREPOSITIONS.at(view.tokens, to)) return false
  return tellsAt(view, to + 1, to + MOST_OF_WHERE, PERSON) > 0
}

const MOST_OF_WHERE = 8

/** "..., a militia leader *and two residents* said": one of those who tell, behind a comma or "and". */
function tellsWithOthers(view: View, start: number, to: number): boolean {
  if (!OPENS_TELLER.test(wordAt(view, start - 1)) || wordAt(view, to) !== 'and') return false
  const tells = tellsAt(view, to + 1, to + MOST_OF_OTHERS, 0)
  return tells > 0 && (bitsAt(view, tells - 1) & PERSON) !== 0
}

const MOST_OF_OTHERS = 5
const OPENS_TELLER = /^[,"”“:]$/

/** The first word of telling from one token to another, before any mark, harm or word of the kinds `stops`; else 0. */
function tellsAt(view: View, from: number, last: number, stops: number): number {
  for (let i = from; i < view.to && i <= last; i++) {
    if (TELLS.at(view.tokens, i)) return i
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & (HARM | BE_WORD | HAVE_WORD | stops)) return 0
  }
  return 0
}

/** "A trader who *fled to the town said* ...": one who tells is not counted among the displaced. */
function isTellerWhoFled(view: View, at: number): boolean {
  if (view.lex[at]?.harm?.harm !== 'displaced') return false
  for (let i = at + 1; i < view.to && i < at + 12; i++) if (TELLS.at(view.tokens, i)) return true
  return false
}

function phraseAt(view: View, at: number, floor: number, before: Phrase | null): Phrase | null {
  if (mayBeNumber(view, at)) {
    const number = numberPhrase(view, at, floor) ?? agedPhrase(view, at, floor)
    if (number) return number
  }
  const bits = bitsAt(view, at)
  if (bits & SIGNAL && wordAt(view, at) === 'times') {
    const times = readTimes(view, at)
    if (times && times.from >= floor) return times
  }
  if (bits & SIGNAL && wordAt(view, at) === 'victims' && opensVictims(view, at)) return null
  if (bits & (PERSON | THING)) return nounPhrase(view, at, floor, before) ?? wholePhrase(view, at, floor)
  if (bits & OTHER) return otherPhrase(view, at, floor)
  return wholePhrase(view, at, floor) ?? bodyPhrase(view, at, floor) ?? namedPhrase(view, at, floor, before)
}

// --- numbers

function numberPhrase(view: View, at: number, floor: number): Phrase | null {
  const number = readNumber(view, at, floor)
  if (!number) return null
  const part = readOutOf(view, number)
  if (part) return part
  const counted = outOfNumber(view, number) ?? sharedNoun(view, number) ?? readCounted(view, number.to, number.isOne)
  if (!counted) return null
  if (number.isYearLike && !(counted.isKnown && !counted.isBare && counted.unit === 'persons')) return null
  if (number.isYearLike && isOfYear(view, number.from, counted)) return null
  if (isAge(view, number, counted) || isFamilySize(view, number)) return null
  if (number.isOne && counted.demographic === 'family' && isWhose(view, number.from)) return null
  const isOfWhom = counted.isBare && /^(whom|them)$/.test(wordAt(view, number.from - 1)) // "of whom three were children"
  const isOut = counted.outOf === 'them' || counted.outOf === 'harmed' || isOfWhom
  const withNoun = isOut ? outOfPhrase(view, number, counted) : (thoseBefore(view, number, counted) ?? counted)
  const counting = withBoundAfter(view, number, withNoun.to)
  const to = Math.max(counting.to, withNoun.to)
  const start =
    /^(his|her|their|its|the)$/.test(wordAt(view, number.from - 1)) && number.from > floor
      ? number.from - 1
      : number.from // "her four sons"
  const attacks = counted.unit === 'other' ? readPlaces(view, number.from, to) : null
  const result = phrase('number', number.from, start, to, attacks ?? withNoun, counting)
  if (counted.outOf === 'harmed') {
    result.isPart = true
    result.wholeHarm = counted.harm
    result.isVictim = counted.harm === null
  } else if (withNoun.outOf === 'them') result.isPart = true
  result.isRate ||= isRate(view, number.from, to)
  return result
}

/** "one of three hospitals": one is meant, three exist. */
function outOfNumber(view: View, number: NumberPhrase): Counted | null {
  if (wordAt(view, number.to) !== 'of') return null
  const at = /^(the|its|their)$/.test(wordAt(view, number.to + 1)) ? number.to + 2 : number.to + 1
  if (!mayBeNumber(view, at)) return null
  const all = readNumber(view, at, at)
  const counted = all ? readCounted(view, all.to, false) : null
  return counted?.isBare === false ? { ...counted, outOf: 'named' } : null
}

/** "*30 government* and 39 rebel fighters": the noun of the second number is that of the first. */
function sharedNoun(view: View, { to }: NumberPhrase): Counted | null {
  let i = to
  while (i < to + 2 && isOfWhichSide(view, i)) i++
  if (i === to || wordAt(view, i) !== 'and' || !mayBeNumber(view, i + 1)) return null
  const second = readNumber(view, i + 1, i + 1)
  const noun = second && isOfWhichSide(view, second.to) ? readCounted(view, second.to, false) : null
  if (!noun?.isKnown || noun.isBare || noun.unit !== 'persons' || noun.outOf) return null
  return { ...noun, from: to, to: i }
}

/** A word that only says whose or from where those counted are, and counts nothing itself: "rebel", "government". */
const isOfWhichSide = (view: View, at: number): boolean =>
  at < view.to &&
  (flagsAt(view, at) & (PUNCT | NUMBER | JUNK)) === 0 &&
  (bitsAt(view, at) & (STOP | HARM | OTHER | COUNT)) === 0 &&
  view.lex[at].person?.isPlural !== true &&
  (!(bitsAt(view, at) & THING) || SIDES.at(view.tokens, at))

const SIDES = new WordSet(['government', 'state', 'army', 'military'])

/** "two of them ambulance crew", "five of the dead were children": the noun that follows says who they are. */
function outOfPhrase(view: View, number: NumberPhrase, counted: Counted): Counted {
  let i = counted.to
  const hasBe = (bitsAt(view, i) & BE_WORD) !== 0
  if (hasBe) i++
  if (wordAt(view, i) === 'a' || wordAt(view, i) === 'an') i++
  const after = flagsAt(view, i) & (NUMBER | PUNCT) || i >= view.to ? null : readCounted(view, i, number.isOne)
  if (!after?.isKnown || after.isBare || after.unit !== 'persons' || after.to > i + 5) return counted
  return {
    ...counted,
    to: after.to,
    from: after.from,
    group: after.group,
    demographic: after.demographic,
    alsoDemographic: after.alsoDemographic,
    role: after.role,
    harm: counted.harm ?? after.harm,
    harmAt: counted.harm ? counted.harmAt : after.harmAt,
  }
}

/** "Sixteen *were women* and five were children", "six were killed; *five were children*": some of those told of before. */
function thoseBefore(view: View, number: NumberPhrase, counted: Counted): Counted | null {
  if (!counted.isBare || counted.harm || !(bitsAt(view, number.to) & BE_WORD)) return null
  if (/^(of|out)$/.test(wordAt(view, view.from))) return null // "Of the 12 killed, four were": read with its opening
  if (number.from > view.from && !/^(and|,|;|"|-)$/.test(wordAt(view, number.from - 1))) return null
  const those = outOfPhrase(view, number, { ...counted, outOf: 'them', to: number.to })
  if (those.to === number.to || (bitsAt(view, those.to) & (HARM | BE_WORD | HAVE_WORD)) !== 0) return null
  return { ...those, isBare: false }
}

/** "The *2014 killings* in the town": deeds of a year, and not so many; "recorded 2014 deaths" counts them. */
const isOfYear = (view: View, at: number, { harm, harmAt, from }: Counted): boolean =>
  harm !== null && harmAt >= from && view.lex[harmAt].harm?.form === 'noun' && !COUNTS_DEEDS.has(wordAt(view, at - 1))

const COUNTS_DEEDS = new Set(
  'recorded reported documented registered confirmed counted caused verified with including of to'.split(' '),
)

/** "Six civilians *from one family*": the family that those counted belong to. */
function isWhose(view: View, at: number): boolean {
  let i = at - 1
  while (i > view.from + 1 && /^(a|an|one|the|same|single)$/.test(view.words[i])) i--
  return i > view.from && /^(from|of)$/.test(view.words[i]) && view.lex[i - 1].person?.isPlural === true
}

/** "a family of five": read with the family. */
const isFamilySize = (view: View, number: NumberPhrase): boolean =>
  wordAt(view, number.from - 1) === 'of' && wordAt(view, number.from - 2) === 'family'

/** "20 people a day", "100 a week", "an average of 12", "50 on average". */
function isRate(view: View, from: number, to: number): boolean {
  if (isRatePeriod(view, to)) return true
  for (let i = to; i < to + 6 && i < view.to; i++)
    if (view.words[i] === 'average' && wordAt(view, i - 1) === 'on') return true
  for (let i = from - 1; i > from - 8 && i > view.from; i--)
    if (view.words[i] === 'average' && /^(on|an)$/.test(wordAt(view, i - 1))) return true
  return false
}

// --- nouns without a number

function nounPhrase(view: View, at: number, floor: number, before: Phrase | null): Phrase | null {
  const { person, bits } = view.lex[at]
  if (flagsAt(view, at) & HYPHEN_BEFORE && (!person || wordAt(view, at - 1) === 'non')) return null
  const head = lastNoun(view, at)
  const last = view.lex[head]
  if (flagsAt(view, head + 1) & HYPHEN_BEFORE) return null // "rebel-held"
  if (!last.person) {
    if (!last.thing?.isProtected || last.thing.isSingular) return null
    return phrase('plural', head, startOf(view, at, floor), head + 1, nounOf(view, head, at))
  }
  if (bits & STOP && !person) return null
  if (last.person.demographic === 'family' && last.person.isSingular) return familyPhrase(view, head, floor)
  if (last.person.isPlural && (isInName(view, head) || isNationBefore(view, head) || isOwner(view, head))) return null
  if (last.person.isPlural) return phrase('plural', at, startOf(view, at, floor), head + 1, nounOf(view, head, at))
  return singlePhrase(view, head, at, floor, before)
}

/** "Lebanese TV channel", "French doctors": a people's name that is an adjective too, before a noun of its own. */
function isNationBefore(view: View, at: number): boolean {
  const next = at + 1
  if (!/(ese|nch|ais|abe)$/.test(view.words[at]) || next >= view.to) return false
  if (flagsAt(view, next) & (PUNCT | NUMBER | JUNK)) return false
  return (bitsAt(view, next) & (STOP | HARM | BE_WORD | HAVE_WORD | DETERMINER | PRONOUN | COUNT | ADVERB)) === 0
}

/** "A *doctors'* network": whose it is, the mark glued to the word and a noun after it, and no quotation's end. */
function isOwner(view: View, at: number): boolean {
  const { starts, ends } = view.tokens
  const next = at + 2
  if (wordAt(view, at + 1) !== "'" || next >= view.to || starts[at + 1] !== ends[at]) return false
  if (flagsAt(view, next) & (PUNCT | NUMBER | JUNK)) return false
  return (bitsAt(view, next) & (STOP | HARM | BE_WORD | HAVE_WORD | DETERMINER | PRONOUN | COUNT | ADVERB)) === 0
}

/** "Defense for Children International": a plural within a name. */
const isInName = (view: View, at: number): boolean =>
  !view.isUpperCase &&
  at > view.from &&
  (flagsAt(view, at) & CAPITAL) !== 0 &&
  (flagsAt(view, at + 1) & CAPITAL) !== 0 &&
  bitsAt(view, at + 1) === 0

/** The last noun of a run of nouns: "police officers", "hospital staff members". */
function lastNoun(view: View, at: number): number {
  let i = at
  while (i + 1 < view.to && i < at + 4) {
    const next = view.lex[i + 1]
    if (!(next.person || next.thing) || next.bits & (STOP | PRONOUN) || flagsAt(view, i + 1) & (PUNCT | NUMBER)) break
    const { person } = view.lex[i]
    if (person?.isSingular && person.demographic && next.person?.isSingular && next.person.demographic) break // "a man woman and child"
    if (person?.isPlural && person.isSingular === false && !STAYS.has(view.words[i])) break
    if (person?.isPlural && person.demographic && next.person?.isPlural && next.person.demographic) break // "women children and men"
    i++
  }
  return i
}
const STAYS = new Set(
  'police staff crew taliban taleban peshmerga personnel women men lebanese sudanese french chinese congolese burkinabe'.split(
    ' ',
  ),
)

/** The token where a noun phrase begins: back over adjectives, names, articles, "most of the". */
function startOf(view: View, at: number, floor: number): number {
  let i = at
  for (let step = 0; step < 6 && i - 1 >= floor; step++) {
    const before = i - 1
    const bits = bitsAt(view, before)
    const flags = flagsAt(view, before)
    const word = view.words[before]
    if (flags & (NUMBER | JUNK) || (flags & PUNCT && word !== '"' && word !== "'")) break
    if (word === 'of' && /^(most|all|many|some|both)$/.test(wordAt(view, before - 1))) {
      i = before
      continue
    }
    if (bits & HARM && view.lex[before].harm?.form !== 'adj') {
      if (view.lex[before].harm?.form === 'ed' && wordAt(view, before - 1) === 'the') {
        i = before
        continue
      }
      break
    }
    if (word === "'s" && before - 1 >= floor && !(flagsAt(view, before - 1) & (NUMBER | PUNCT | JUNK))) {
      i = before - 1 // "most of the group's members"
      step++
      continue
    }
    if (bits & DETERMINER || word === 'most' || word === 'entire' || word === 'other' || word === 'more') {
      i = before
      continue
    }
    if (bits & (STOP | BE_WORD | HAVE_WORD | PRONOUN | COUNT | THING)) break
    i = before
  }
  return i
}

/** "a family", "an entire family": two persons or more. "a family of five": five. */
function familyPhrase(view: View, head: number, floor: number): Phrase | null {
  const start = startOf(view, head, floor)
  const size =
    wordAt(view, head + 1) === 'of' && mayBeNumber(view, head + 2) ? readNumber(view, head + 2, head + 2) : null
  const counted = { ...nounOf(view, head, head), unit: size ? ('persons' as const) : ('families' as const) }
  const from = articleOf(view, head, start)
  if (size) return phrase('number', from, start, size.to, { ...counted, to: size.to }, size)
  if (
    !/^(a|an|another|whole|entire|one)$/.test(wordAt(view, head - 1)) &&
    !/^(a|an|entire|whole)$/.test(wordAt(view, start))
  )
    return null
  if (isWhose(view, from)) return null
  return phrase('one', from, start, head + 1, counted)
}

/** The article of a family, within three words. */
function articleOf(view: View, head: number, start: number): number {
  for (let i = head - 1; i >= Math.max(start, head - 3); i--)
    if (/^(a|an|the|another|one)$/.test(view.words[i])) return i
  return head
}

/** "others were injured", "another was killed", "many more wounded". */
function otherPhrase(view: View, at: number, floor: number): Phrase | null {
  const word = view.words[at]
  const start = startOf(view, at, floor)
  const adds = word === 'others' ? 'other' : 'more'
  const bare: Counted = { ...somePeople(at, at + 1), adds, isBare: true }
  if (word === 'others') return phrase('plural', at, start, at + 1, bare)
  if (ORDINALS.has(word)) return ordinalPhrase(view, at, bare)
  if (word !== 'another') return null
  const to = wordAt(view, at + 1) === 'one' ? at + 2 : at + 1
  const next = bitsAt(view, to)
  if (!(next & BE_WORD) && !(view.lex[to]?.harm && to < view.to)) return null
  return phrase('one', at, at, to, { ...bare, to })
}

/** "Two men were killed and *a third* was wounded", "killed two men and wounded *a third*": one more of those told of. */
function ordinalPhrase(view: View, at: number, bare: Counted): Phrase | null {
  if (wordAt(view, at - 1) !== 'a' || /^(of|or|were|are)$/.test(wordAt(view, at + 1))) return null
  const next = at + 1
  const isSubject =
    /^(was|is|has|had|lost|suffered|sustained)$/.test(wordAt(view, next)) || (next < view.to && isHarmedAt(view, next))
  const isEnded = next >= view.to || (flagsAt(view, next) & PUNCT) !== 0 || (bitsAt(view, next) & STOP) !== 0
  const isObject = isEnded && (bitsAt(view, at - 2) & HARM) !== 0
  return isSubject || isObject ? phrase('one', at - 1, at - 1, next, { ...bare, adds: 'more', to: next }) : null
}

const WHOLES = new WordSet(['group', 'team', 'squad', 'patrol', 'garrison', 'unit', 'cell', 'platoon', 'population'])

/** "most of the group", "the entire patrol": several people, however many. */
function wholePhrase(view: View, at: number, floor: number): Phrase | null {
  if (!WHOLES.at(view.tokens, at) || wordAt(view, at + 1) === "'s") return null
  const start = startOf(view, at, floor)
  for (let i = start; i < at; i++) {
    if (!/^(most|all|entire|whole)$/.test(view.words[i])) continue
    const counted = { ...nounOf(view, at, at), unit: 'persons' as const, group: 'unknown_status' as const }
    return phrase('plural', i, start, at + 1, counted)
  }
  return null
}
