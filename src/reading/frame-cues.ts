// Small words of a frame that say how its act stands to the one told of before: "elsewhere", "another", "the attack".

import {
  ACT_NOUNS,
  ANSWERS,
  AT_PLACE,
  ATTACKERS,
  BULLETINS,
  CONTEXTS,
  COUNTS,
  DETERMINERS,
  DOING_TO,
  ELSEWHERE,
  GROUPS,
  HABIT,
  HAVING,
  MANY,
  OTHERNESS,
  PLACE_KINDS,
  QUARTER_KINDS,
  RECOUNTED,
  SAME,
  TIES,
  VERBAL,
  VICTIM_NOUNS,
  WEEKDAYS,
  WITHIN,
} from './lang/en/frames.ts'
import type { Document, Span } from './mentions.ts'
import { RETELLING_VERBS, retellsAt } from './retellings.ts'
import type { Tokens } from './tokens.ts'
import { anyOf, WordSet } from './word-table.ts'

/** What the small words of a frame say. */
export interface Cues {
  readonly isElsewhere: boolean
  /** "On another district" of the same city. */
  readonly isAnotherQuarter: boolean
  readonly isOther: boolean
  readonly isTied: boolean
  readonly isDefinite: boolean
  /** "the attack *on the town*": the noun's end, where a preposition follows; what points is then the place. */
  readonly placedAct: number | null
  readonly isHabit: boolean
  /** "an earlier toll", "a new count": another count of the same act. */
  readonly isRecount: boolean
  /** "another three died in hospital on Tuesday": hurt in an act told before, whose day is not the day of their death. */
  readonly isLaterDeath: boolean
}

/**
 * Reads the cues of tokens [from, to).
 *
 * @param occasions what points to nothing before: acts after which this one was done, those of whom it has told
 */
export function findCues(document: Document, from: number, to: number, occasions: readonly Span[] = []): Cues {
  const { tokens } = document
  const { words } = tokens
  let isElsewhere = false
  let isAnotherQuarter = false
  let isOther = false
  let isTied = false
  let isDefinite = false
  let isHabit = false
  let isRecount = false
  let isLaterDeath = false
  let placedAct: number | null = null
  for (let i = from; i < to; i++) {
    if (!CUE_WORDS.at(tokens, i)) continue
    const word = words[i]
    const kind = word === 'another' ? placeKindAfter(tokens, i, to) : -1
    if (ELSEWHERE.at(tokens, i) || (OTHERNESS.at(tokens, i) && CONTEXTS.at(tokens, i + 1))) isElsewhere = true
    else if (word === 'responsibility') isDefinite ||= CLAIMED.at(tokens, i - 1) && words[i + 1] !== 'for'
    else if (RETELLING_VERBS.at(tokens, i)) isDefinite ||= retellsAt(tokens, i, from)
    else if (kind >= 0 && QUARTER_KINDS.at(tokens, kind)) isAnotherQuarter = true
    else if (kind >= 0) isElsewhere = true
    else if (OTHERNESS.at(tokens, i) && ACT_NOUNS.at(tokens, i + 1)) isOther = true
    else if (OTHERNESS.at(tokens, i) && ACT_NOUNS.at(tokens, i + 2) && word !== 'other') isOther = true
    else if (TIES.at(tokens, i) || (word === 'same' && SAME.at(tokens, i + 1))) isTied = true
    else if (isHabitual(tokens, i)) isHabit = true
    else if (COUNTS.at(tokens, i) && (RECOUNTED.at(tokens, i - 1) || RECOUNTED.at(tokens, i - 2))) isRecount = true
    else if (WOUNDS.at(tokens, i)) isLaterDeath ||= isDeathOfMore(words, i, from)
    else if (word === 'civilians')
      isDefinite ||= i > from && words[i - 1] === 'the' // not "the 45 civilians killed that week"
    else if ((ACT_NOUNS.at(tokens, i) || VICTIM_NOUNS.at(tokens, i)) && i > from) {
      const before = words[i - 1]
      const isVerbal = VERBAL.at(tokens, i) && DOING_TO.at(tokens, i + 1) // "the killing of two", "the city killing six"
      const isFarther = i - 2 >= from && DETERMINERS.at(tokens, i - 2) && !isOfFighters(tokens, i)
      const isTold = ATTACKERS.at(tokens, i) && isAttackIn(tokens, from, i) // "foiled an attempt, killing *the attackers*"
      const points = !isVerbal && !isTold && (DETERMINERS.at(tokens, i - 1) || isFarther)
      if (
        points &&
        !isInside(occasions, i) &&
        !isOccasion(tokens, DETERMINERS.at(tokens, i - 1) ? i - 2 : i - 3, from)
      ) {
        if (AT_PLACE.at(tokens, i + 1) && !isDefinite) placedAct = i + 1
        else placedAct = null
        isDefinite = true
      }
      if (before === 'that' && WITHIN.at(tokens, i - 2)) isDefinite = true // "in that attack", not "said that shells fell"
      // "Tuesday's strike", "the Tuesday attack", not "on Tuesday killing two", "on Tuesday rockets hit"
      if (
        !VERBAL.at(tokens, i) &&
        ((WEEKDAYS.at(tokens, i - 1) && words[i - 2] !== 'on') || (before === "'s" && WEEKDAYS.at(tokens, i - 2)))
      )
        isDefinite = true
    }
  }
  isDefinite ||= isLaterDeath
  return { isElsewhere, isAnotherQuarter, isOther, isTied, isDefinite, placedAct, isHabit, isRecount, isLaterDeath }
}

/** Whether an attack that was not known is named before a token: "an attempt", "an attack". */
function isAttackIn(tokens: Tokens, from: number, at: number): boolean {
  for (let i = from; i + 1 < at; i++)
    if (tokens.words[i] === 'an' || tokens.words[i] === 'a')
      for (let k = i + 1; k <= i + 3 && k < at; k++) if (ATTEMPTS.has(tokens.words[k])) return true
  return false
}

const ATTEMPTS = new Set(['attempt', 'attack', 'assault', 'infiltration', 'offensive', 'raid', 'ambush'])

const isInside = (spans: readonly Span[], at: number): boolean => spans.some((s) => s.from <= at && at < s.to)

/** "One of the factions fighting for the city": who they are, not a fight that is pointed to. */
const isOfFighters = ({ words }: Tokens, at: number): boolean =>
  words[at] === 'fighting' && (words[at - 1].endsWith('s') || GROUPS.has(words[at - 1]))

/** "In another town", "on another rebel-held district": the token of the kind of place, else -1. */
function placeKindAfter(tokens: Tokens, at: number, to: number): number {
  if (!AT_PLACE.at(tokens, at - 1)) return -1
  for (let i = at + 1; i < to && i <= at + 4; i++) {
    if (PLACE_KINDS.at(tokens, i)) return i
    if (AT_PLACE.at(tokens, i)) return -1
  }
  return -1
}

/** "Fired missiles in response to the attack", "hit again since the raid": an act that came after the one pointed to. */
const isOccasion = (tokens: Tokens, at: number, from: number): boolean =>
  at > from &&
  (tokens.words[at] === 'since' ||
    ((tokens.words[at] === 'to' || tokens.words[at] === 'for') && ANSWERS.at(tokens, at - 1)))

/** "Regularly", "several times", "again and again", not "in its daily briefing". */
const isHabitual = (tokens: Tokens, at: number): boolean =>
  tokens.words[at] === 'times'
    ? MANY.at(tokens, at - 1)
    : isOnceMore(tokens, at) || (HABIT.at(tokens, at) && !BULLETINS.at(tokens, at + 1) && !isGivenMore(tokens, at))

/** "Again and again", "time and again", "over and over". */
const isOnceMore = ({ words }: Tokens, at: number): boolean =>
  at >= 2 &&
  words[at - 1] === 'and' &&
  ((words[at] === 'again' && (words[at - 2] === 'again' || words[at - 2] === 'time')) ||
    (words[at] === 'over' && words[at - 2] === 'over'))

/** "The army intensified its bombardment of the quarter", not "has intensified its bombardment", "raids intensified". */
const isGivenMore = (tokens: Tokens, at: number): boolean =>
  tokens.words[at] === 'intensified' &&
  (tokens.words[at + 1] === 'its' || tokens.words[at + 1] === 'their') &&
  !HAVING.at(tokens, at - 1) &&
  !HAVING.at(tokens, at - 2)

const CLAIMED = new WordSet(['claimed', 'claims', 'claiming'])
/** "Four *more* died of their wounds", "*another* three died in hospital on Tuesday": of those hurt in an act told before. */
function isDeathOfMore(words: readonly string[], at: number, from: number): boolean {
  let i = at - 1
  while (i > at - 4 && i > from && BEFORE_WOUNDS.has(words[i])) i--
  if (i === at - 1 || !DYING.has(words[i])) return false
  for (let k = i - 1; k >= from && k > i - 7; k--) if (MORE.has(words[k])) return true
  return false
}

const WOUNDS = new WordSet(['wounds', 'injuries', 'hospital'])
const BEFORE_WOUNDS = new Set('of to from in their his her the a later'.split(' '))
const DYING = new Set(['died', 'succumbed', 'die', 'dying'])
const MORE = new Set(['more', 'others', 'another', 'wounded', 'injured'])
const CUE_WORDS = anyOf(WOUNDS, ELSEWHERE, OTHERNESS, TIES, HABIT, COUNTS, ACT_NOUNS, VICTIM_NOUNS, RETELLING_VERBS, [
  'same',
  'responsibility',
  'times',
  'again',
  'over',
  'civilians',
])
