// Whether a word for an act tells that it was done, or only names it: as a goal ("an operation to retake the town"), as what
// is talked of ("condemned the raid"), as what was stopped ("halted air strikes"), or as what somebody does all the time
// ("is carrying out air strikes"). A word that only names an act makes no incident of its own.

import type { ActMention } from './acts.ts'
import { saysWhatFor } from './fighting-men.ts'
import {
  ABLE,
  AFTER_ALL,
  BEING,
  CAMPAIGNING,
  COMING_ABOUT,
  OWNERS,
  GOAL_BEFORE,
  LONG_STRETCHES,
  OBJECT_FILLERS,
  ON_ACCOUNT,
  STOPPED,
  TALKED_OF,
  WILL,
} from './lang/en/told-acts.ts'
import type { Document } from './mentions.ts'
import { CLAIMS } from './lang/en/attribution.ts'
import { ACT_NOUNS, DETERMINERS, FOLLOWED, RELATIVES } from './lang/en/frames.ts'
import { HAPPENING, TAKING_PLACE } from './lang/en/retellings.ts'
import { NUMBER, PUNCT, type Tokens } from './tokens.ts'

const BACK = 6

const THOSE_HARMED = new Set(['wounded', 'injured', 'dead', 'killed', 'kidnapped', 'abducted', 'detained', 'arrested'])

/** "Is battling", "has also been encircling": the auxiliary before a word in -ing. */
const isBeing = (tokens: Tokens, at: number): boolean =>
  BEING.at(tokens, at - 1) || (BEING.at(tokens, at - 2) && !BEING.at(tokens, at))

/** Whether the words around an act say that it was done. */
export function isTold(document: Document, act: ActMention): boolean {
  return (
    !saysWhatFor(document.tokens, act.from) &&
    !isGoal(document, act) &&
    !isThoseHarmed(document, act) &&
    !isAskedAfter(document, act) &&
    !isToCome(document, act) &&
    !(isNamedOnly(document, act) && !isToldAfter(document, act)) &&
    !isCampaign(document, act) &&
    !isStretchBefore(document, act)
  )
}

/** "A truce took hold *after a year of clashes*": what went on for long before what is told. */
function isStretchBefore({ tokens }: Document, { from, sort }: ActMention): boolean {
  const { words } = tokens
  if (sort !== 'noun' || words[from - 1] !== 'of' || !LONG_STRETCHES.at(tokens, from - 2)) return false
  for (let i = from - 3; i >= 0 && i >= from - 6; i--) if (AFTER_ALL.has(words[i])) return true
  return false
}

/** "Bombed the hospital after the gas attack", "straight after the coalition's strikes": the act that came before. */
export function isOccasion({ tokens }: Document, act: ActMention): boolean {
  const { words, flags } = tokens
  if (!ACT_NOUNS.at(tokens, act.to - 1)) return false
  let isPointed = false
  for (let i = act.from - 1; i >= 0 && i >= act.from - BACK && !ACT_NOUNS.at(tokens, i); i--) {
    if (FOLLOWED.at(tokens, i)) return isPointed
    if (DETERMINERS.at(tokens, i)) isPointed = true
    else if (flags[i] & PUNCT && words[i] !== "'s") return false
  }
  return false
}

/** "In a bid to retake the town", "hoping to quickly seize it", "aimed at liberating it", not "managed to retake it", "after retaking it". */
function isGoal({ tokens }: Document, act: ActMention): boolean {
  if (act.sort !== 'verb') return false
  const { words } = tokens
  const at = words[act.from - 1]?.endsWith('ly') && words[act.from - 2] === 'to' ? act.from - 1 : act.from
  const before = words[at - 1] ?? ''
  if (before === 'to') return !ABLE.at(tokens, at - 2)
  return words[act.from].endsWith('ing') && GOAL_BEFORE.has(before)
}

/** "Evacuated *the wounded* from the town", "buried the dead": people, and not that somebody was hurt there then. */
const isThoseHarmed = ({ tokens: { words } }: Document, act: ActMention): boolean =>
  act.to - act.from === 1 && words[act.from - 1] === 'the' && THOSE_HARMED.has(words[act.from])

/** "The offensive would begin within weeks". */
function isToCome({ tokens }: Document, act: ActMention): boolean {
  if (act.sort !== 'noun' && !OWNERS.at(tokens, act.from - 1)) return false
  const { flags, count } = tokens
  for (let i = act.to; i + 1 < count && i < act.to + AHEAD; i++) {
    if (flags[i] & PUNCT) return false
    if (WILL.at(tokens, i)) return COMING_ABOUT.at(tokens, i + 1)
  }
  return false
}

const AHEAD = 12

/** "It was not clear whether the jet was shot down". */
function isAskedAfter({ tokens }: Document, act: ActMention): boolean {
  const { words, flags } = tokens
  for (let i = act.from - 1; i >= 0 && i >= act.from - BACK; i--) {
    if (words[i] === 'whether') return true
    if (flags[i] & PUNCT) return false
  }
  return false
}

/** "Condemned the deadly air strike", "had stopped bombing": the verb that governs the act does not do it. */
function isNamedOnly({ tokens }: Document, act: ActMention): boolean {
  const { flags, words } = tokens
  for (let i = act.from - 1; i >= 0 && i >= act.from - BACK; i--) {
    if (TALKED_OF.at(tokens, i) || STOPPED.at(tokens, i)) return true
    if (words[i] === 'for') return isOnAccount(tokens, i)
    const isLong = (flags[i] & NUMBER) !== 0 || words[i] === '-' // "a 10-day-old assault"
    if (!isLong && (flags[i] & PUNCT || !OBJECT_FILLERS.at(tokens, i))) return false
  }
  return false
}

/** "Condemned the murder of a judge, *which took place* on Monday": who speaks of it tells of it too. */
function isToldAfter({ tokens }: Document, act: ActMention): boolean {
  const { words, count } = tokens
  for (let i = act.to; i + 2 < count && i < act.to + AHEAD; i++) {
    if (words[i] === '.') return false
    if (!RELATIVES.at(tokens, i)) continue
    return HAPPENING.at(tokens, i + 1) || (TAKING_PLACE.at(tokens, i + 1) && words[i + 2] === 'place')
  }
  return false
}

/**
 * "Bears *responsibility for* the attack": a judgement of an act that is told elsewhere, if anywhere. Who claims it says that
 * it was done, and by whom.
 */
function isOnAccount(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (ON_ACCOUNT.at(tokens, i)) return !isClaimed(tokens, i)
    if (tokens.flags[i] & PUNCT) return false
  }
  return false
}

/** "*Claimed* responsibility", "has claimed full responsibility". */
const isClaimed = (tokens: Tokens, at: number): boolean => CLAIMS.at(tokens, at - 1) || CLAIMS.at(tokens, at - 2)

/** "Are carrying out separate air strikes", "has been waging an air campaign". */
function isCampaign({ tokens }: Document, act: ActMention): boolean {
  const { words } = tokens
  if (act.sort === 'verb' && words[act.from].endsWith('ing') && isBeing(tokens, act.from)) return true
  for (let i = act.from; i >= 1 && i >= act.from - BACK; i--) {
    if (CAMPAIGNING.at(tokens, i)) return isBeing(tokens, i)
    if (i < act.from && !OBJECT_FILLERS.at(tokens, i)) return false
  }
  return false
}
