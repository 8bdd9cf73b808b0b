// Ties a party to an act by a word of blame, claim or denial: "accused X of", "X was behind", "X claimed the attack",
// "X denied". Each gives the token where the word stands, or -1.

import { isBlamedOn } from './actor-blame.ts'
import { type Party, pastRelative } from './actor-parties.ts'
import { BE } from './lang/en/clauses.ts'
import { EVENT_ADJECTIVES, EVENTS, QUALIFIERS } from './lang/en/actors.ts'
import {
  ACCUSES,
  ADMITS,
  ANSWERABLE,
  ATTRIBUTES,
  BEARS,
  BLAMED_THINGS,
  CLAIM_ENDS,
  CLAIM_FAILS,
  CLAIMING,
  CLAIMS,
  CULPRITS,
  DENIES,
  FALLS,
  FILMS,
  HEDGES,
  HOLDS,
  IT,
  LINKING,
  NAME_WORDS,
  OWN_MEN,
  PASSIVE_AUXILIARIES,
  PUBLISHES,
  SAYS,
  SELF,
  SHOWN,
  SUSPECTED,
  SUSPECTERS,
  SUSPECTING,
  SAID_IN,
  STATEMENTS,
} from './lang/en/attribution.ts'
import { CAPITAL, NUMBER, PUNCT, type Tokens } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** "Accused *cells run by* X" */
const RUN_BY = new WordSet(['cell', 'cells', 'run', 'by', 'linked', 'affiliated', 'with', 'commanded', 'led'])

const CHARGES = new WordSet(['of', 'for', 'in', 'over'])
const SAID_OF = new WordSet(['of', 'was', 'were', 'is', 'are', 'had', 'has', 'have', 'to', 'in', 'may', 'could'])

/** Where a party is accused, in a sentence from `from` to `to`. */
export function accusedAt(tokens: Tokens, party: Party, from: number, to: number): number {
  const before = accusedBefore(tokens, party, from)
  return before ?? accusedAfter(tokens, party, to)
}

// "accused X of", "blamed X for", "pointed the finger at X", "suspect X of", "held X responsible"
function accusedBefore(tokens: Tokens, party: Party, from: number): number | null {
  const { words } = tokens
  for (let i = party.from - 1, steps = 0; steps < 6 && i >= from; i--, steps++) {
    if (ACCUSES.at(tokens, i)) return i
    if (SUSPECTING.at(tokens, i)) return SAID_OF.at(tokens, party.to) ? i : null
    if (words[i] === 'suspected' && SUSPECTERS.at(tokens, i - 1)) return i
    if ((words[i] === 'on' || words[i] === 'with') && FALLS.at(tokens, i - 1)) return hasBlame(tokens, i, from) ? i : -1
    if (HOLDS.at(tokens, i)) return ANSWERABLE.at(tokens, party.to) ? party.to : null
    if (words[i] === 'to' && isAttributed(tokens, i, from)) return i
    if (words[i] === 'on' && isBlamedOn(tokens, i, from)) return i
    if (words[i] === 'finger' || words[i] === 'fingers') return words[i + 1] === 'at' ? i : -1
    if (!NAME_WORDS.at(tokens, i) && !RUN_BY.at(tokens, i) && words[i] !== 'at' && words[i] !== '"') break
  }
  return null
}

/** "*suspicion* fell on X", "*responsibility* for the attack lies with X" */
function hasBlame(tokens: Tokens, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - 12; i--) if (BLAMED_THINGS.at(tokens, i)) return true
  return false
}

// "X was behind", "X is believed to be responsible", "X was accused", "X blamed for", "X as the culprit"
function accusedAfter(tokens: Tokens, party: Party, to: number): number {
  const { words } = tokens
  if (words[party.to] === 'both' && SUSPECTED.at(tokens, party.to + 1)) return party.to + 1
  if (SUSPECTED.at(tokens, party.to) && CHARGES.at(tokens, party.to + 1)) return party.to
  if (BEARS.at(tokens, party.to)) {
    for (let i = party.to + 1; i < to && i < party.to + 5; i++) if (words[i] === 'responsibility') return i
  }
  let isPassive = false
  const start = afterParticiple(tokens, party.to, to)
  const limit = Math.min(to, start + 8)
  for (let i = start; i < limit; i++) {
    const word = words[i]
    if (word === 'behind' || (isPassive && isToBlame(words, i))) return i
    if (isPassive && SUSPECTED.at(tokens, i)) return i
    if (isPassive && CULPRITS.at(tokens, i)) return i
    if (PASSIVE_AUXILIARIES.at(tokens, i) || word === 'as') isPassive = true
    else if (!LINKING.at(tokens, i) && !HEDGES.at(tokens, i) && !word.endsWith('ly') && !word.endsWith('day')) break
  }
  return -1
}

/** "Troops *serving with the mission* were accused of it": the token after such a clause, else the one given. */
function afterParticiple({ words, flags }: Tokens, at: number, to: number): number {
  if (!words[at]?.endsWith('ing') || flags[at] & CAPITAL) return at
  for (let i = at + 1; i < to && i < at + 9 && !(flags[i] & PUNCT); i++)
    if (words[i] === 'were' || words[i] === 'was' || words[i] === 'are') return i
  return at
}

/** "X was *responsible*", "X was *to blame*" */
const isToBlame = (words: readonly string[], at: number): boolean =>
  words[at] === 'responsible' || (words[at] === 'blame' && words[at - 1] === 'to')

/** "attributed the attack to X" */
function isAttributed(tokens: Tokens, at: number, from: number): boolean {
  for (let i = at - 1; i >= from && i >= at - 8; i--) if (ATTRIBUTES.at(tokens, i)) return true
  return false
}

/** Where a party claims an act: "X claimed responsibility", "X has claimed the attack", "X said it was behind it". */
export function claimAt(tokens: Tokens, party: Party, to: number): number {
  const { words } = tokens
  const from = pastRelative(tokens, party.to, to)
  const limit = Math.min(to - 1, from + 6)
  for (let i = from; i < limit; i++) {
    if (!CLAIMING.at(tokens, i)) continue
    for (let j = i + 1; j < to && j <= i + 3; j++) if (words[j] === 'responsibility' || words[j] === 'credit') return j
    if (i < from + 4 && CLAIMS.at(tokens, i)) return IT.at(tokens, i + 1) ? i + 1 : claimedAct(tokens, i, to)
  }
  for (let i = from; i < limit; i++) {
    if (ADMITS.at(tokens, i)) return claimedAct(tokens, i, to)
    if (SAYS.at(tokens, i)) return ownedAt(tokens, i, to)
  }
  return -1
}

/** "said *it was behind* the attack", "said they were responsible" */
function ownedAt(tokens: Tokens, says: number, to: number): number {
  for (let i = says + 1; i < to && i < says + 7; i++) {
    if (!SELF.at(tokens, i)) continue
    for (let k = i + 1; k < to && k < i + 4; k++) {
      if (tokens.words[k] === 'behind' || tokens.words[k] === 'responsible') return k
      if (!PASSIVE_AUXILIARIES.at(tokens, k) && tokens.words[k] !== 'had') break
    }
  }
  return -1
}

/** "Admitted *bombing a village* by mistake": a verb with its object, whatever follows. */
const isDeedWithObject = (tokens: Tokens, at: number, to: number): boolean =>
  at + 1 < to &&
  tokens.words[at].endsWith('ing') &&
  EVENTS.at(tokens, at) &&
  (OBJECT_BEGINS.has(tokens.words[at + 1]) || (tokens.flags[at + 1] & (CAPITAL | NUMBER)) !== 0)

const OBJECT_BEGINS = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'two', 'three', 'several', 'by'])

/** "Claimed*, via its news agency,* the bombing": the token after what stands between two commas, else the one given. */
function afterAside({ words }: Tokens, at: number, to: number): number {
  if (words[at] !== ',') return at
  for (let i = at + 1; i < to && i < at + 10; i++) if (words[i] === ',') return i + 1
  return at
}

// "claimed the deadly double bombing"; but "claims an attack killed nine", "claimed the raid was a success" only say so.
function claimedAct(tokens: Tokens, claim: number, to: number): number {
  const told = afterAside(tokens, claim + 1, to) - 1
  let act = told + (tokens.words[claim + 1] === 'to' || tokens.words[claim + 1] === 'for' ? 2 : 1)
  if (isDeedWithObject(tokens, act, to)) return act
  while (act < to && act < told + 6 && !EVENTS.at(tokens, act)) {
    const isBeside = EVENT_ADJECTIVES.at(tokens, act) || QUALIFIERS.at(tokens, act) || NAME_WORDS.at(tokens, act)
    if (!isBeside && !tokens.words[act].endsWith('day') && tokens.words[act] !== "'s") return -1
    act++
  }
  if (act >= to || !EVENTS.at(tokens, act)) return -1
  while (EVENTS.at(tokens, act + 1)) act++
  for (let i = act + 1; i < to && i < act + 12; i++) {
    if (tokens.flags[i] & PUNCT || CLAIM_ENDS.at(tokens, i)) break
    if (SAID_IN.at(tokens, i) && STATEMENTS.at(tokens, i + 2)) break // "claimed the attack in a statement carried by"
    if (CLAIM_FAILS.at(tokens, i)) return -1
  }
  return act
}

/** "X published a video showing the execution of four men": who shows it, did it. */
export function filmedAt(tokens: Tokens, nameEnd: number, to: number): number {
  const { words } = tokens
  const limit = Math.min(to, nameEnd + 5)
  for (let i = nameEnd; i < limit; i++) {
    if (!PUBLISHES.at(tokens, i)) continue
    let isFilm = false
    for (let k = i + 1; k < to && k < i + 22; k++) {
      if (k < i + 7 && FILMS.at(tokens, k)) isFilm = true
      if (isFilm && (SHOWN.at(tokens, k) || words[k] === 'executing' || words[k] === 'beheading')) return k
    }
    return -1
  }
  return -1
}

/** "X denied" */
export function denialAt(tokens: Tokens, nameEnd: number, to: number): number {
  for (let i = nameEnd; i < to && i < nameEnd + 4; i++) {
    if (DENIES.at(tokens, i)) return saysWhoseMen(tokens, i, to) ? -1 : i
    if (tokens.flags[i] & PUNCT) return -1
  }
  return -1
}

/** "Said *it had nothing to do with* the rocket": not who did it. */
export function isDisowned(tokens: Tokens, nameEnd: number, to: number): boolean {
  const { words } = tokens
  for (let i = nameEnd + 1; i + 3 < to && i < nameEnd + 8; i++)
    if (words[i] === 'nothing' && words[i + 2] === 'do') return words[i + 3] === 'with' && SELF.has(words[i - 2])
  return false
}

/** "Denied that the man killed *was one of its fighters*": whose he was, and not who did it. */
function saysWhoseMen(tokens: Tokens, denies: number, to: number): boolean {
  const { words } = tokens
  for (let i = denies + 2; i + 1 < to && i < denies + WHOSE_REACH; i++) {
    if ((words[i] !== 'its' && words[i] !== 'their') || !OWN_MEN.at(tokens, i + 1)) continue
    return BE.at(tokens, words[i - 1] === 'of' ? i - 3 : i - 1) // "was one of its", "were its"
  }
  return false
}

const WHOSE_REACH = 16
