// People counted that a word before them waits for: the object of an active verb, the number of a toll or of its rise, what
// is joined by "and" to those harmed before. A step of the pass in `harm-links.ts`.

import type { Harm } from '../model/codes.ts'
import type { HarmCue } from './harm-cue.ts'
import { fits, isState } from './harm-fit.ts'
import {
  endsCount,
  endsHeadline,
  hasPronoun,
  isAddedWho,
  isChanged,
  isJoined,
  isNameGap,
  isNow,
  isTellerNamed,
  isTimeGap,
  isVerbNext,
  isPutAt,
  opensWithFigure,
  REACH,
} from './harm-gaps.ts'
import { give, type Linking, outcome, startChain } from './harm-linking.ts'
import { AILMENTS, AIMS, ALL, RISES, TOLL_LINKS } from './lang/en/harm.ts'
import { CARRIED, NONE, OWN_VERB, type Phrase } from './quantity-phrase.ts'
import { ADVERB, BE_WORD, bitsAt, PREPOSITION, wordAt } from './quantity-words.ts'

const OBJECT_REACH = 12 // tokens between an active verb and its object

/** "claimed over 300,000 lives", "20 lives were lost", "the loss of 12 lives". */
export function onLives(pass: Linking, phrase: Phrase): void {
  const { view } = pass
  let at = -1
  for (let i = phrase.from - 1; i > phrase.from - 6; i--)
    if (/^(claim(s|ed|ing)?|tak(e|es|en|ing)|took|cost(s|ing)?|loss|lost|losing|ended)$/.test(wordAt(view, i))) at = i
  for (let i = phrase.to; i < phrase.to + 5 && at < 0; i++)
    if (/^(lost|claimed|taken|perished)$/.test(wordAt(view, i))) at = i
  if (at >= 0) give(phrase, 'killed', at, OWN_VERB)
}

/** "The death toll rose to 20": the number of a toll told of before it. */
export function takesToll(pass: Linking, phrase: Phrase): boolean {
  const { toll, view } = pass
  if (!toll && takesRise(pass, phrase)) return true
  if (!toll || phrase.sort !== 'number' || phrase.from - toll.to > REACH) return false
  if (phrase.counted.unit !== 'persons' && phrase.counted.unit !== 'bodies') return false
  const before = wordAt(view, phrase.from - 1)
  const isLinked =
    TOLL_LINKS.has(before) ||
    TOLL_LINKS.has(view.words[phrase.from]) || // "exceeded 20": the link is the bound
    (bitsAt(view, phrase.from - 1) & ADVERB && TOLL_LINKS.has(wordAt(view, phrase.from - 2)))
  if (!isLinked) return false
  if (before === 'of' && phrase.from - toll.to > 3 && !isTimeGap(view, toll.to, phrase.from - 1)) return false
  give(phrase, phrase.harm ?? toll.harm ?? 'killed', toll.at, OWN_VERB)
  pass.lastToll = toll
  phrase.revision = isRevised(pass, toll, phrase)
  if (/^include[sd]?$/.test(before)) {
    phrase.isPart = true // "the toll includes 12 children"
    phrase.wholeHarm = toll.harm
  }
  pass.toll = null
  return true
}

/** "the toll was put at 17 but rose to 26"; "four were killed, a number that later rose to six". */
function takesRise(pass: Linking, phrase: Phrase): boolean {
  const { view } = pass
  if (phrase.sort !== 'number') return false
  const isRise = wordAt(view, phrase.from - 1) === 'to' && isChanged(view, phrase.from - 2)
  const isPut = isPutAt(view, phrase.from)
  if (!isRise && !isPut && !isNow(view, phrase.from)) return false
  const base = pass.lastToll ?? pass.chain ?? (isPut ? lastHarmed(pass) : null)
  if (!base && (isPut || (isRise && opensWithFigure(view)))) {
    phrase.isVictim = true // "This was later updated to 82": of those told of last
    phrase.harmAt = phrase.from - 2
    phrase.revision = isRise
    return true
  }
  if (!base?.harm || !fits(phrase, 'killed') || (!isPut && phrase.from - base.at > 2 * REACH)) return false
  give(phrase, phrase.harm ?? base.harm, base.at, OWN_VERB)
  phrase.revision = !isPut
  pass.lastSubjects = []
  return true
}

/** Whom the sentence said last to be harmed, with the word for it. */
function lastHarmed({ phrases, passed }: Linking): { harm: Harm | null; at: number } | null {
  for (let k = passed - 1; k >= 0; k--) {
    const { isPart, harm, harmAt, strength, sort } = phrases[k]
    if (!isPart && strength === OWN_VERB && sort === 'number') return { harm, at: harmAt }
  }
  return null
}

function isRevised(pass: Linking, toll: HarmCue, phrase: Phrase): boolean {
  for (let i = Math.max(pass.view.from, toll.at - 14); i < phrase.from; i++)
    if (RISES.has(pass.view.words[i])) return true
  return false
}

/** "Killed at least 15 people": whom the verb before them harmed. */
export function takesObject(pass: Linking, phrase: Phrase): boolean {
  const { open, view } = pass
  if (!open?.harm || !fits(phrase, open.harm, view.words[open.at])) return false
  if (phrase.sort === 'plural' && open.harm === 'property_damage' && AIMS.has(view.words[open.at])) return false // "targeting hospitals" tells of a habit
  const isOther = bitsAt(view, phrase.to) & BE_WORD || wordAt(view, phrase.to) === 'who'
  if (isOther && wordAt(view, open.to - 1) === 'with') return false // "along with 119 who were kidnapped"
  const gap = phrase.start - open.to
  if (phrase.counted.unit === 'other' && /^captur/.test(view.words[open.at])) return false // "captured several hilltops"
  if (gap > OBJECT_REACH) {
    pass.open = null
    return false
  }
  if (
    open.kind === 'claims' &&
    (gap > 0 ||
      phrase.sort !== 'number' ||
      isVerbNext(pass.view, phrase.to) ||
      !(endsHeadline(pass.view, phrase.to) || wordAt(view, phrase.to) === 'including'))
  )
    return false
  if (
    gap > 0 &&
    bitsAt(view, phrase.start - 1) & PREPOSITION &&
    !OBJECT_PREPOSITIONS.has(wordAt(view, phrase.start - 1))
  )
    return false
  if (
    phrase.sort !== 'number' &&
    gap > 0 &&
    !ALL.has(view.words[phrase.start]) &&
    !isNameGap(pass.view, open.to, phrase.start)
  )
    return false
  if (gap > 0 && hasPronoun(pass.view, open.to, phrase.start)) return false
  if (phrase.counted.isBare && phrase.number?.isOne && wordAt(view, phrase.to) === 'of') return false
  give(phrase, outcome(phrase, open.harm), open.at, OWN_VERB)
  pass.open = null
  startChain(pass, phrase, phrase.harm as Harm, open.at)
  return true
}

/** "12 killed in Homs and five in Hama", "six civilians and five militiamen": shares the harm of what it is joined to. */
export function carriesOver(pass: Linking, phrase: Phrase): void {
  const chain =
    pass.chain && isState(pass.chain.harm) && pass.outer?.harm === 'killed'
      ? { ...pass.outer, end: pass.chain.end }
      : pass.chain
  if (!chain || !fits(phrase, chain.harm)) return
  if (!isJoined(pass.view, chain.phrase, phrase, true, chain.end)) return
  const isOfDeed = /^(of|among)$/.test(wordAt(pass.view, chain.at + 1)) // "the deaths of a couple and their two sons are"
  if (!isOfDeed && isVerbNext(pass.view, phrase.to) && !isAddedWho(pass.view, phrase)) return
  if (phrase.sort === 'one' && wordAt(pass.view, phrase.start - 1) === ',' && isTellerNamed(pass.view, phrase.to))
    return
  if (phrase.counted.isBare && !phrase.counted.adds && !phrase.number?.adds && !endsCount(pass.view, phrase.to)) return
  const ailment = phrase.counted.isBare && !phrase.counted.adds ? -1 : ailmentAfter(pass, phrase)
  if (ailment >= 0) give(phrase, 'injured', ailment, OWN_VERB)
  else if (phrase.strength === NONE) give(phrase, chain.harm, chain.at, CARRIED)
  pass.chain = { ...chain, phrase, end: phrase.to }
}

/** "leaving ten people with burns", "20 people with gunshot wounds". */
export function takesInjuries(pass: Linking, phrase: Phrase): void {
  const ailment = phrase.strength > NONE ? -1 : ailmentAfter(pass, phrase)
  const isLeft = pass.leftAt >= 0 && phrase.from - pass.leftAt <= 8
  if (!isLeft && !isGunshot(pass, ailment)) return
  if (ailment >= 0) give(phrase, 'injured', ailment, OWN_VERB)
}

/** "Found two men with *gunshot wounds*": wounds of weapons, and none of an illness. */
const isGunshot = ({ view }: Linking, at: number): boolean =>
  /^(gunshot|shrapnel)$/.test(wordAt(view, at)) || /^(gunshot|bullet|stab|shrapnel)$/.test(wordAt(view, at - 1))

/** "Left seven dead and 30 others *with burns*": the token of what they suffer, else -1. */
function ailmentAfter({ view }: Linking, { to }: Phrase): number {
  if (wordAt(view, to) !== 'with') return -1
  for (let i = to + 1; i < to + 6; i++) if (AILMENTS.has(wordAt(view, i))) return i
  return -1
}

const OBJECT_PREPOSITIONS = new Set(['up', 'over', 'about', 'around', 'of', 'including', 'under'])
