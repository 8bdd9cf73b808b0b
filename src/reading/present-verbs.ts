// Tells the verb from the noun where one word is both: "bandits raid village", "Russia strikes the port" against "bandit
// raids", "Russian strikes killed two".

import { WEEKDAYS } from './lang/en/layout.ts'
import { OBJECTS, ONE, PLAIN_FORMS, S_FORMS, SEVERAL } from './lang/en/present-verbs.ts'
import { looksNational } from './lang/en/speech.ts'
import { CAPITAL, HYPHEN_BEFORE, NUMBER, PUNCT, type Tokens, UPPER } from './tokens.ts'

/** Whether a word that may be an act's noun is a verb of the present, by who stands before it and what after. */
export function isPresentVerb(tokens: Tokens, at: number): boolean {
  const isPlain = PLAIN_FORMS.at(tokens, at)
  if (at === 0 || (!isPlain && !S_FORMS.at(tokens, at))) return false
  const before = at - 1
  if (tokens.flags[at] & HYPHEN_BEFORE || tokens.flags[before] & PUNCT) return false
  if (!opensObject(tokens, at + 1) && !isName(tokens, at + 1)) return false
  if (isPlain) return SEVERAL.at(tokens, before)
  return ONE.at(tokens, before) || (isName(tokens, before) && !isAdjective(tokens, before))
}

const opensObject = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && (OBJECTS.at(tokens, at) || (tokens.flags[at] & NUMBER) !== 0)

/** A capital that is no weekday's, in a text that does not shout. */
const isName = (tokens: Tokens, at: number): boolean =>
  at < tokens.count &&
  (tokens.flags[at] & CAPITAL) !== 0 &&
  (tokens.flags[at] & PUNCT) === 0 &&
  !WEEKDAYS.at(tokens, at) &&
  !(at + 1 < tokens.count && tokens.flags[at] & UPPER && tokens.flags[at + 1] & UPPER && tokens.words[at].length > 4)

/** "Israeli strikes": whose they are; but "US strikes village". */
const isAdjective = (tokens: Tokens, at: number): boolean =>
  looksNational(tokens.words[at]) && !(tokens.flags[at] & UPPER)
