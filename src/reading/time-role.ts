// What a time does in its sentence: whether the verb near it looks back or ahead, and whether it dates an act or only
// the saying of it ("killed on Monday, the monitor said" against "the monitor said on Monday"). Looks some fifteen
// tokens to either side, never further.

import {
  AFTERMATH,
  AT_CEREMONY,
  CEREMONIES,
  CEREMONY_VERBS,
  RISING,
  UNDER_RUBBLE,
  COUNTED_DEAD,
  DYING,
  OF_WOUNDS,
  WOUNDS,
  ACCUSED,
  ACCUSING,
  ANNOUNCING,
  AUXILIARIES,
  FUTURE_CUES,
  ISSUE_VERBS,
  ISSUED,
  PAST_CUES,
  SPEECH_LINKS,
  SPEECH_NOUNS,
  SPEECH_VERBS,
  TO_COME,
} from './lang/en/times.ts'
import type { Span } from './mentions.ts'
import type { Tense } from './time-value.ts'
import { CAPITAL, isWord, NUMBER, PUNCT, type Tokens } from './tokens.ts'
import { WordSet, WordTest } from './word-table.ts'

const BACK = 14
const AHEAD = 10

/** Where a time stands. */
export interface Place {
  readonly tokens: Tokens
  readonly sentence: Span
  readonly isUpperCase: boolean
}

const PAST = new WordTest((word) => PAST_CUES.has(word) || (word.length > 4 && word.endsWith('ed')))

/** "will", "is due to", "to take effect": ahead. */
function cueAt(tokens: Tokens, at: number): Tense {
  const word = tokens.words[at]
  if (FUTURE_CUES.at(tokens, at)) return 'future'
  if (word === 'set' && tokens.words[at + 1] === 'to') return 'future'
  if (word === 'to' && TO_COME.at(tokens, at + 1)) return 'future'
  return PAST.at(tokens, at) ? 'past' : 'none'
}

/**
 * The tense of the verb nearest to a time: before it, else after it.
 *
 * @param isStart the time begins something: "from Friday", where an announcement before it looks ahead
 */
export function tenseOf({ tokens, sentence }: Place, from: number, to: number, isStart: boolean): Tense {
  // "Wednesday's ruling": what has a name has mostly been.
  if (to < sentence.to && tokens.words[to] === "'s") return 'past'
  for (let at = from - 1; at >= sentence.from && at >= from - BACK; at--) {
    if (tokens.words[at] === ';') break
    if (isStart && ANNOUNCING.at(tokens, at)) return 'future'
    const tense = cueAt(tokens, at)
    if (tense !== 'none') return tense
  }
  for (let at = to; at < sentence.to && at < to + AHEAD; at++) {
    if (tokens.words[at] === ';') break
    const tense = cueAt(tokens, at)
    if (tense !== 'none') return tense
  }
  return 'none'
}

/** Whether a time dates an act or the saying. `unclear` where it opens a sentence that goes on to a verb of saying. */
export function roleOf(place: Place, from: number, to: number): 'act' | 'saying' | 'unclear' {
  const { tokens, sentence } = place
  if (isSpeechNoun(tokens, to, sentence.to) || isOfState(place, from)) return 'saying'
  if (isAttribute(place, from, to)) return 'act'
  if (followsSpeech(place, from, to) || isAccusedOn(place, from, to) || isOfAftermath(place, from, to)) return 'saying'
  if (leadsSpeech(place, from, to)) return 'saying'
  return opensSpeech(place, from, to) ? 'unclear' : 'act'
}

/** "11 were still in hospital on Saturday", "remained missing on Monday": the day of what is known, not of what was done. */
function isOfState({ tokens, sentence }: Place, from: number): boolean {
  if (isCondition(tokens, from)) return true
  let hasState = false
  for (let at = from - 1; at >= sentence.from && at >= from - 8; at--) {
    const word = tokens.words[at]
    if (word === 'still' || word === 'remain' || word === 'remained') return hasState
    hasState ||= STATES.at(tokens, at)
  }
  return false
}

/** "Was in critical condition on Saturday". */
const isCondition = ({ words }: Tokens, from: number): boolean =>
  words[from - 1] === 'condition' || (words[from - 1] === 'on' && words[from - 2] === 'condition')

const STATES = new WordSet(
  'hospital hospitals hospitalised hospitalized missing trapped treated condition rubble unaccounted'.split(' '),
)

/** "Were buried on Monday", "thousands on Monday mourned", "a funeral was held on Monday": what followed the act. */
function isOfAftermath({ tokens, sentence }: Place, from: number, to: number): boolean {
  const { flags } = tokens
  for (let at = from - 1; at >= sentence.from && at >= from - 9; at--) {
    if (isAftermathAt(tokens, at, sentence.from)) return true
    if (flags[at] & PUNCT || (PAST.at(tokens, at) && !CEREMONY_VERBS.at(tokens, at))) break
  }
  for (let at = to; at < sentence.to && at < to + 6; at++) {
    if (AFTERMATH.at(tokens, at) && !UNDER_RUBBLE.at(tokens, at + 1)) return true
    if (PAST.at(tokens, at) && !CEREMONY_VERBS.at(tokens, at)) break
  }
  return isDeathOfWounds(tokens, from, to, sentence) || isOfCount(tokens, from, sentence.from)
}

/** "The death toll rose to nine on Tuesday": the day of the count. */
function isOfCount(tokens: Tokens, from: number, low: number): boolean {
  let isRise = false
  for (let at = from - 1; at >= low && at >= from - MOST_TO_COUNT; at--) {
    if (isRise && COUNTED_DEAD.at(tokens, at)) return true
    isRise ||= RISING.at(tokens, at)
  }
  return false
}

const MOST_TO_COUNT = 16

/** "Died on Thursday of her wounds", "succumbed to injuries on Thursday": the day of the death, not of the act (field guide 3.6). */
function isDeathOfWounds(tokens: Tokens, from: number, to: number, { from: low, to: end }: Span): boolean {
  let isOfWounds = false
  for (let at = to; at < end && at <= to + 4; at++) isOfWounds ||= WOUNDS.at(tokens, at) && OF_WOUNDS.at(tokens, to)
  for (let at = from - 1; at >= low && at >= from - 9; at--) {
    if (DYING.at(tokens, at)) return isOfWounds
    isOfWounds ||= WOUNDS.at(tokens, at)
    if (PAST.at(tokens, at)) return false
  }
  return false
}

function isAftermathAt(tokens: Tokens, at: number, low: number): boolean {
  if (AFTERMATH.at(tokens, at)) return !UNDER_RUBBLE.at(tokens, at + 1) || tokens.words[at + 1] === 'in'
  if (tokens.words[at] === 'rest' && tokens.words[at - 1] === 'to') return tokens.words[at - 2] === 'laid'
  if (!CEREMONIES.at(tokens, at)) return false
  for (let i = at - 1; i >= low && i >= at - 3; i--) if (AT_CEREMONY.at(tokens, i)) return false
  for (let i = at - 1; i >= low; i--) if (HARMING.at(tokens, i)) return false
  return true
}

/** "Killed people who attended a funeral on Thursday". */
const HARMING = new WordSet([
  'killed',
  'killing',
  'kills',
  'wounded',
  'injured',
  'hit',
  'struck',
  'bombed',
  'attacked',
  'shot',
  'opened',
])

/** "Friday's edition", "a Tuesday statement". */
function isSpeechNoun(tokens: Tokens, to: number, end: number): boolean {
  const next = to < end && tokens.words[to] === "'s" ? to + 1 : to
  return next < end && SPEECH_NOUNS.at(tokens, next)
}

/** "said Friday's raids", "said the late Friday raids", "condemned weekend air raids": the day belongs to the noun. */
function isAttribute({ tokens, sentence }: Place, from: number, to: number): boolean {
  if (to >= sentence.to) return false
  if (tokens.words[to] === "'s") return true
  if (from <= sentence.from || !isWord(tokens, to) || SPEECH_LINKS.at(tokens, to)) return false
  if (tokens.words[to] === 'that') return false
  return ACCUSING.at(tokens, from - 1) || (tokens.words[from - 1] === 'the' && tokens.words[from - 2] !== 'on')
}

/** "said on Monday", "told reporters in Geneva late on Tuesday", "in a statement released on Friday", "reports on Sunday that". */
function followsSpeech({ tokens, sentence, isUpperCase }: Place, from: number, to: number): boolean {
  let hasName = false
  let hasNoun = false
  for (let at = from - 1; at >= sentence.from && at >= from - BACK; at--) {
    const word = tokens.words[at]
    if (SPEECH_VERBS.has(word)) return !(hasName && !hasNoun && startsVerb(tokens, to, sentence.to))
    if (SPEECH_NOUNS.has(word)) {
      hasNoun = true
      if (tokens.words[to] === 'that' || tokens.words[at - 1] === 'a' || tokens.words[at - 1] === 'the') {
        if (at >= from - 3) return true
      }
      continue
    }
    if (ISSUE_VERBS.has(word)) return hasNounBefore(tokens, at, sentence.from)
    if (SPEECH_LINKS.has(word)) continue
    if (isUpperCase || (tokens.flags[at] & CAPITAL) === 0) return false
    hasName = true
  }
  return false
}

const hasNounBefore = (tokens: Tokens, at: number, start: number): boolean => {
  for (let i = at - 1; i >= start && i >= at - 5; i--)
    if (SPEECH_NOUNS.at(tokens, i) || ISSUED.at(tokens, i)) return true
  return false
}

/** "said Syria on Monday struck": the day belongs to the verb that follows it. */
const startsVerb = (tokens: Tokens, at: number, end: number): boolean => at < end && PAST.at(tokens, at)

/** "was on Monday accused of", "were late on Friday blamed for": the day of the accusation. */
function isAccusedOn({ tokens, sentence }: Place, from: number, to: number): boolean {
  if (to >= sentence.to || !ACCUSED.at(tokens, to)) return false
  const at = tokens.words[from - 1] === 'on' ? from - 2 : from - 1
  return at > sentence.from && AUXILIARIES.at(tokens, at)
}

/** "The army on Monday said", where nothing was done before it; not "were killed on Monday said the monitor". */
function leadsSpeech({ tokens, sentence }: Place, from: number, to: number): boolean {
  if (to >= sentence.to || !SPEECH_VERBS.at(tokens, to)) return false
  for (let at = from - 1; at >= sentence.from && at >= from - BACK; at--) {
    const word = tokens.words[at]
    if (PAST.at(tokens, at) || word === 'were' || (tokens.flags[at] & NUMBER) !== 0) return false
  }
  return from > sentence.from + 1
}

/** "On Tuesday the army said it had ...": the day may be of either. */
function opensSpeech({ tokens, sentence }: Place, from: number, to: number): boolean {
  if (from > sentence.from + 1) return false
  for (let at = to; at < sentence.to && at < to + 8; at++) {
    const word = tokens.words[at]
    if (SPEECH_VERBS.has(word)) return true
    if (isWord(tokens, at) && PAST.at(tokens, at)) return false
  }
  return false
}
