// Small words of a frame that say how its act stands to the one told of before: "elsewhere", "another", "the attack".

import { ACT_NOUNS, ELSEWHERE, HABIT, OTHERNESS, TIES, VICTIM_NOUNS } from './lang/en/frames.ts'
import type { Document } from './mentions.ts'
import { anyOf } from './word-table.ts'

/** What the small words of a frame say. */
export interface Cues {
  readonly isElsewhere: boolean
  readonly isOther: boolean
  readonly isTied: boolean
  readonly isDefinite: boolean
  readonly isHabit: boolean
  /** "an earlier toll", "a new count": another count of the same act. */
  readonly isRecount: boolean
}

/** Reads the cues of tokens [from, to). */
export function findCues(document: Document, from: number, to: number): Cues {
  const { tokens } = document
  const { words } = tokens
  let isElsewhere = false
  let isOther = false
  let isTied = false
  let isDefinite = false
  let isHabit = false
  let isRecount = false
  for (let i = from; i < to; i++) {
    if (CUE_WORDS.at(tokens, i) === null) continue
    const word = words[i]
    if (ELSEWHERE.has(word)) isElsewhere = true
    else if (OTHERNESS.has(word) && ACT_NOUNS.has(words[i + 1] ?? '')) isOther = true
    else if (OTHERNESS.has(word) && ACT_NOUNS.has(words[i + 2] ?? '') && word !== 'other') isOther = true
    else if (TIES.has(word) || (word === 'same' && SAME.has(words[i + 1]))) isTied = true
    else if (isHabitual(words, i)) isHabit = true
    else if (COUNTS.has(word) && (RECOUNTED.has(words[i - 1]) || RECOUNTED.has(words[i - 2]))) isRecount = true
    else if ((ACT_NOUNS.has(word) || VICTIM_NOUNS.has(word)) && i > from) {
      const before = words[i - 1]
      const two = words[i - 2] ?? ''
      const isVerbal = VERBAL.has(word) && DOING_TO.has(words[i + 1] ?? '') // "the killing of two", "the city killing six"
      const points = !isVerbal && (DETERMINERS.has(before) || (i - 2 >= from && DETERMINERS.has(two)))
      if (points && !isOccasion(words, DETERMINERS.has(before) ? i - 2 : i - 3, from)) isDefinite = true
      if (before === 'that' && WITHIN.has(two)) isDefinite = true // "in that attack", not "said that shells fell"
      // "Tuesday's strike", "the Tuesday attack", not "on Tuesday killing two"
      if (!VERBAL.has(word) && (WEEKDAYS.has(before) || (before === "'s" && WEEKDAYS.has(two)))) isDefinite = true
    }
  }
  return { isElsewhere, isOther, isTied, isDefinite, isHabit, isRecount }
}

/** "Fired missiles in response to the attack", "hit again since the raid": an act that came after the one pointed to. */
const isOccasion = (words: readonly string[], at: number, from: number): boolean =>
  at > from && (words[at] === 'since' || ((words[at] === 'to' || words[at] === 'for') && ANSWERS.has(words[at - 1])))
const ANSWERS = new Set(['response', 'reaction', 'retaliation', 'revenge', 'reprisal'])

const VERBAL = new Set(['killing', 'killings'])
const DOING_TO = new Set(
  'of or and at several many some dozens scores hundreds all most civilians people terrorists militants fighters soldiers two three four five six seven eight nine ten'.split(
    ' ',
  ),
)
const SAME = new Set(['context', 'day', 'time', 'vein', 'hour', 'morning', 'evening', 'night'])
/** "Regularly", "several times", not "in its daily briefing". */
const isHabitual = (words: readonly string[], at: number): boolean =>
  words[at] === 'times' ? MANY.has(words[at - 1]) : HABIT.has(words[at]) && !BULLETINS.has(words[at + 1] ?? '')

const MANY = new Set(['several', 'many', 'numerous', 'countless', 'multiple'])
const COUNTS = new Set(['toll', 'count', 'figure', 'tally'])
const CUE_WORDS = anyOf(ELSEWHERE, OTHERNESS, TIES, HABIT, COUNTS, ACT_NOUNS, VICTIM_NOUNS, ['same', 'times'])
const RECOUNTED = new Set(['earlier', 'previous', 'initial', 'new', 'updated', 'revised', 'preliminary', 'its'])
const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays'.split(
    ' ',
  ),
)
const DETERMINERS = new Set(['the', 'this', 'these', 'those'])
/** "In its daily *round-up*": the telling is a habit, not what is told. */
const BULLETINS = new Set('round roundup briefing bulletin report statement brief summary update press'.split(' '))
const WITHIN = new Set(['in', 'of', 'for', 'after', 'by', 'from', 'during'])
