// Reads the words that say what befell people and things, one cue at a time: a verb in one of its forms, a noun with "of",
// a set phrase of several words. A cue says where its subject ends and where its object may begin; which number it belongs
// to is settled in `harm-links.ts`.

import type { Harm } from '../model/codes.ts'
import { AILMENTS, GRAVES, HOMES, LIVED_IN, RUBBLE, SIEGE, STRUCK, SUFFER, TAKE_LIVES, TOXIC } from './lang/en/harm.ts'
import { readHarmedAnaphor } from './people.ts'
import { opensVictims } from './people-kinds.ts'
import {
  ADVERB,
  BARRIER,
  BE_WORD,
  bitsAt,
  COLLECTIVE,
  COUNT,
  flagsAt,
  HARM,
  HAVE_WORD,
  SCALE,
  SIGNAL,
  type View,
  wordAt,
} from './quantity-words.ts'
import { NUMBER, PUNCT } from './tokens.ts'

/**
 * - `ed`: passive or active, to be told by what stands around it
 * - `object`: what follows is harmed; `subject`: what stands before it is
 * - `adj`: what stands directly before it is
 * - `toll`: a number comes after "to", "at", "of"
 * - `claims`: "Blast claims 5": only a number at once after it
 * - `parts`: what follows is part of those told of before; `harm` is that of the whole, if the words name it
 */
export interface HarmCue {
  readonly kind: 'ed' | 'object' | 'subject' | 'adj' | 'toll' | 'claims' | 'parts'
  readonly harm: Harm | null
  readonly at: number
  /** Where the predicate begins, with its auxiliaries: the subject ends here or before. */
  readonly from: number
  readonly to: number
  /** Auxiliaries before it show a passive. */
  readonly isPassive: boolean
  /** "have killed": shown to be active. */
  readonly isActive: boolean
}

/** The cue at a token, or null. */
export function readHarm(view: View, at: number): HarmCue | null {
  const bits = bitsAt(view, at)
  if (bits & SIGNAL) {
    const cue = readSignal(view, at)
    if (cue) return cue
  }
  return bits & HARM ? readWord(view, at) : null
}

function cue(kind: HarmCue['kind'], harm: Harm | null, view: View, at: number, to: number): HarmCue {
  const before = auxiliaries(view, at)
  return { kind, harm, at, to, ...before }
}

/** Walks back over adverbs and auxiliaries: "had also been", "were reportedly", "have". */
function auxiliaries(view: View, at: number): { from: number; isPassive: boolean; isActive: boolean } {
  let i = at - 1
  let isPassive = false
  let isActive = false
  for (let step = 0; step < 7 && i >= view.from; step++, i--) {
    const bits = bitsAt(view, i)
    if (bits & BE_WORD) isPassive = true
    else if (bits & HAVE_WORD) isActive ||= !isPassive && view.words[i] !== 'to'
    else if (view.words[i] === 'forced' || view.words[i] === 'compelled') continue
    else if ((!(bits & ADVERB) && view.words[i] !== 'as') || flagsAt(view, i) & PUNCT) break
    if (isActive) {
      i--
      break // "is reported to have killed": what stands before the perfect is no passive of this verb
    }
  }
  return { from: i + 1, isPassive, isActive }
}

// --- single words

function readWord(view: View, at: number): HarmCue | null {
  const word = view.lex[at].harm
  if (!word) return null
  switch (word.form) {
    case 'ed':
      return readParticiple(view, at, word.harm)
    case 'ing':
      return readGerund(view, at, word.harm)
    case 'base':
      if (word.harm === 'property_damage' && view.lex[at + 1]?.harm?.form === 'base') return null // "car bomb kills nine"
      if (wordAt(view, at + 1) === 'of') return cue('object', word.harm, view, at, at + 2) // "the murder of two men"
      return wordAt(view, at - 1) === 'the' || wordAt(view, at - 1) === 'their' || wordAt(view, at - 1) === 'of'
        ? null
        : readActive(view, at, word.harm)
    case 'die':
      return cue('subject', word.harm, view, at, at + 1)
    case 'adj':
      return readAdjective(view, at, word.harm)
    case 'noun':
      return readNoun(view, at, word.harm)
  }
}

/** "kill", with its partner: "kills and injures ten" is one combined figure. */
function readActive(view: View, at: number, harm: Harm): HarmCue {
  const to = skipSecond(view, at + 1)
  return cue('object', to > at + 1 ? joined(harm, view.lex[to - 1].harm?.harm ?? harm) : harm, view, at, to)
}

/** "killed", with its partner in "killed or wounded", "shot and killed", "rounded up and executed". */
function readParticiple(view: View, at: number, harm: Harm): HarmCue | null {
  const before = wordAt(view, at - 1)
  if (before === 'the' || before === 'those') {
    const parts = readThoseHarmed(view, at, harm)
    if (parts || before === 'the') return parts
  }
  if (isLaidToRest(view, at)) return pair(view, at, 'killed')
  if (harm === 'trapped' && isNear(view, at, SIEGE)) return pair(view, at, 'besieged')
  return pair(view, at, feared(view, at, harm))
}

/** "We have buried 214", "were buried in a mass grave": the dead, and not people under rubble. */
function isLaidToRest(view: View, at: number): boolean {
  if (view.words[at] !== 'buried' || isNear(view, at, RUBBLE)) return false
  if (isNear(view, at, GRAVES)) return true
  const { from, isPassive } = auxiliaries(view, at)
  return !isPassive && /^(we|they|i|he|she|who)$/.test(wordAt(view, from - 1))
}

/** Joins a second participle: killed and wounded are one combined figure, else killed outweighs. */
function pair(view: View, at: number, harm: Harm): HarmCue {
  const next = skipSecond(view, at + 1)
  if (next === at + 1) return cue('ed', harm, view, at, at + 1)
  const second = view.lex[next - 1].harm?.harm ?? harm
  return cue('ed', joined(harm, second), view, at, next)
}

/** What two harms of the same people come to. */
export function joined(one: Harm, other: Harm): Harm {
  if (one === other) return one
  if (one === 'killed' || other === 'killed') {
    const rest = one === 'killed' ? other : one
    return rest === 'injured' || rest === 'killed_or_injured' ? 'killed_or_injured' : 'killed'
  }
  if (one === 'killed_or_injured') return other
  return one
}

/** The token after a second harm verb of the same form: "killed and wounded", "killing or maiming", "Kill Injure". */
function skipSecond(view: View, at: number): number {
  const link = wordAt(view, at)
  let i = link === 'and' || link === 'or' || link === '/' || link === '&' || link === ',' ? at + 1 : at
  if (i === at + 1 && bitsAt(view, i) & ADVERB && wordAt(view, i) !== 'left') i++
  const first = view.lex[at - 1]?.harm
  const second = i < view.to ? view.lex[i].harm : null
  if (!second || !(bitsAt(view, i) & HARM)) return at
  if (i === at && first?.form !== 'base') return at
  if (second.harm === 'property_damage' || second.form !== (first?.form ?? 'ed')) return at
  // "killed and wounded" is one figure; "killed 5 and wounded 12" has its number between and never comes here. But in
  // "5 were killed and wounded children cried" the second is an adjective: a person follows without a number.
  return i + 1
}

/** "killing five", "the killing of", but not "were killing time". */
function readGerund(view: View, at: number, harm: Harm): HarmCue {
  const to = skipSecond(view, at + 1)
  const outcome = to > at + 1 ? joined(harm, view.lex[to - 1].harm?.harm ?? harm) : harm
  const kind = harm === 'trapped' && isNear(view, at, SIEGE) ? 'besieged' : outcome
  return cue('object', kind, view, at, wordAt(view, to) === 'of' ? to + 1 : to)
}

/** "dead", "missing": "feared dead" is a harm of its own, "the dead were" begins a list of parts. */
function readAdjective(view: View, at: number, harm: Harm): HarmCue | null {
  const before = wordAt(view, at - 1)
  if (before === 'the') return readThoseHarmed(view, at, harm)
  if (LEAVES.has(before) && isCountNext(view, at + 1)) return cue('object', harm, view, at, at + 1)
  const outcome = feared(view, at, harm)
  const second = wordAt(view, at + 1)
  if (
    harm === 'killed' &&
    (second === 'and' || second === 'or') &&
    /^(wounded|injured)$/.test(wordAt(view, at + 2)) &&
    !isCounted(view, at + 3)
  )
    return cue('adj', 'killed_or_injured', view, at, at + 3)
  return cue('adj', outcome, view, at, at + 1)
}

/** "Feared dead", "are feared killed": nobody has said that they are. */
const feared = (view: View, at: number, harm: Harm): Harm =>
  harm === 'killed' &&
  (/^(feared|presumed|assumed|believed)$/.test(wordAt(view, at - 1)) ||
    /^(feared|presumed|assumed)$/.test(wordAt(view, at - 2)))
    ? 'feared_dead'
    : harm

/** "left dead 23 civilians": what was left so comes after. */
const LEAVES = new Set(['left', 'leaving', 'leaves', 'leave'])

/** A number, or the words that begin one: "at least 12", "more than a dozen". */
export const isCountNext = (view: View, at: number): boolean =>
  (flagsAt(view, at) & NUMBER) !== 0 ||
  (bitsAt(view, at) & (COUNT | SCALE | COLLECTIVE)) !== 0 ||
  /^(least|than)$/.test(wordAt(view, at + 1))

const isCountSoon = (view: View, at: number): boolean => isCountNext(view, at) || isCountNext(view, at + 1)

const isCounted = (view: View, at: number): boolean => (flagsAt(view, at) & NUMBER) !== 0

/** "The dead *numbered* 12", "the wounded totalled 30": a toll. */
const NUMBERING = /^(number|numbered|numbering|total|totalled|totaled|exceeded|exceeds|surpassed)$/

/** "the dead were", "those killed included", "the dead include": parts follow. Otherwise people told of before. */
function readThoseHarmed(view: View, at: number, harm: Harm): HarmCue | null {
  let i = at + 1
  while (bitsAt(view, i) & ADVERB && i < at + 3) i++
  if (NUMBERING.test(wordAt(view, i)) && isCountSoon(view, i + 1)) return cue('toll', harm, view, at, i)
  if (bitsAt(view, i) & BE_WORD || /^(included|include|includes|comprised|comprise)$/.test(wordAt(view, i))) {
    if (view.lex[i + 1]?.harm && bitsAt(view, i + 1) & HARM) return null
    return cue('parts', harm, view, at, i + 1)
  }
  return null
}

/** "deaths of", "the death of a nurse", "casualties among". A noun that is counted is read with its number. */
function readNoun(view: View, at: number, harm: Harm): HarmCue | null {
  let i = at + 1
  let outcome = harm
  if (
    (wordAt(view, i) === 'and' || wordAt(view, i) === 'or') &&
    /^(injuries|injury|injuring|wounding)$/.test(wordAt(view, i + 1)) &&
    harm === 'killed'
  ) {
    outcome = 'killed_or_injured'
    i += 2
  }
  const link = wordAt(view, i)
  if (link === 'of' || link === 'among' || link === 'to') {
    if (link === 'to' && harm === 'killed') return null
    return cue('object', outcome, view, at, i + 1)
  }
  return link === 'toll' ? cue('toll', outcome, view, at, i + 1) : null
}

// --- phrases of several words

function readSignal(view: View, at: number): HarmCue | null {
  const word = view.words[at]
  switch (word) {
    case 'toll':
    case 'tolls':
      return cue('toll', tollHarm(view, at), view, at, at + 1)
    case 'count':
      return /^(death|body|casualty)$/.test(wordAt(view, at - 1))
        ? cue('toll', tollHarm(view, at), view, at, at + 1)
        : null
    case 'victims':
      return opensVictims(view, at) ? cue('parts', null, view, at, at + 2) : null
    case 'number':
      return readNumberOf(view, at)
    case 'taken':
      return readTaken(view, at)
    case 'rushed':
    case 'admitted':
    case 'brought':
    case 'transferred':
    case 'transported':
    case 'airlifted':
    case 'ferried': {
      const to = endOfHospital(view, at + 1)
      return to > 0 ? cue('subject', 'injured', view, at, to) : null
    }
    case 'hostage':
    case 'hostages':
      return wordAt(view, at - 1) === 'the' ? null : cue('adj', 'abducted', view, at, at + 1)
    case 'siege':
      return /^(under|total|under)$/.test(wordAt(view, at - 1)) || wordAt(view, at - 2) === 'under'
        ? subjectFrom(view, at, 'besieged', 'under')
        : null
    case 'escaped':
      return isLeavingHome(view, at, LIVED_IN) ? cue('subject', 'displaced', view, at, at + 1) : null
    case 'left':
      return isLeavingHome(view, at, HOMES) ? cue('subject', 'displaced', view, at, at + 1) : null
    case 'leave':
      return /^(forced|compelled|obliged|ordered|made)$/.test(wordAt(view, at - 2)) && isLeavingHome(view, at, LIVED_IN)
        ? cue('subject', 'displaced', view, at - 2, at + 1)
        : null
    case 'drove':
    case 'driven':
    case 'forced':
    case 'forcing':
    case 'driving':
    case 'expelled':
      return readDrivenOut(view, at)
    case 'condition':
      return readCondition(view, at)
    case 'live':
    case 'living':
    case 'reside':
    case 'residing':
      return isNear(view, at, SIEGE) ? cue('subject', 'besieged', view, at, at + 1) : null
    case 'rubble':
    case 'debris':
      return readRubble(view, at)
    case 'throats':
    case 'throat':
      return wordAt(view, at + 1) === 'of' ? cue('object', 'killed', view, at, at + 2) : null
    case 'inflicted':
      return /^(harm|injuries|wounds)$/.test(wordAt(view, at + 1)) && wordAt(view, at + 2) === 'on'
        ? cue('object', 'injured', view, at, at + 3)
        : null
    case 'made':
      return readMadeUp(view, at)
    case 'affected':
      return readAffected(view, at)
    case 'fate':
      return readFate(view, at)
    case 'included':
      return opensList(view, at) ? cue('parts', null, view, at, at + 1) : null
    case 'including':
    case 'includes':
      return cue('parts', null, view, at, at + 1)
    case 'whom':
    case 'them':
      return readOfWhom(view, at)
    case 'among':
    case 'amongst':
      return readAmong(view, at)
    case 'bodies':
    case 'body':
    case 'corpses':
    case 'remains':
      return wordAt(view, at + 1) === 'of' ? cue('object', 'killed', view, at, at + 2) : null
    case 'attacks':
    case 'attack':
    case 'raids':
    case 'raid':
    case 'strikes':
    case 'strike':
    case 'airstrikes':
    case 'bombing':
    case 'bombings':
    case 'shelling':
    case 'damage':
    case 'destruction':
      return readStrikeOn(view, at)
    default:
      break
  }
  if (TAKE_LIVES.has(word)) {
    const lives = readTakeLives(view, at)
    if (lives) return lives
    return /^claim/.test(word) ? cue('claims', 'killed', view, at, at + 1) : null
  }
  if (/^(lost|lose|loses|losing|gave|laid)$/.test(word)) return readLoseLives(view, at)
  if (STRUCK.has(word)) return readStruck(view, at)
  return SUFFER.has(word) ? readSuffered(view, at) : null
}

const tollHarm = (view: View, at: number): Harm => {
  const before = wordAt(view, at - 1)
  if (/^(casualty|casualties)$/.test(before)) return 'killed_or_injured'
  return /^(injury|injured|wounded)$/.test(before) ? 'injured' : 'killed'
}

/** "the number of rebels killed", "the number killed", "number of victims": a toll of that harm. */
function readNumberOf(view: View, at: number): HarmCue | null {
  const before = wordAt(view, at - 1)
  if (before === 'a' || before === 'large') return null
  for (let i = at + 1; i < at + 9 && i < view.to; i++) {
    const harm = view.lex[i].harm
    const word = view.words[i]
    if (word === 'who' && bitsAt(view, i + 1) & (BE_WORD | HAVE_WORD)) {
      while (bitsAt(view, i + 1) & (BE_WORD | HAVE_WORD)) i++ // "the number of civilians who have been killed"
      continue
    }
    const isDeed = harm?.form === 'noun' && !word.endsWith('s') // "the number of people involved in the assassination"
    if (harm && bitsAt(view, i) & HARM && harm.harm !== 'property_damage' && !isDeed)
      return cue('toll', harm.harm, view, i, i + 1)
    if (word === 'victims' || word === 'martyrs') return cue('toll', 'killed', view, i, i + 1)
    if (bitsAt(view, i) & (BARRIER | BE_WORD) || flagsAt(view, i) & PUNCT) return null
  }
  return null
}

/** "taken hostage", "taken prisoner". */
function readTaken(view: View, at: number): HarmCue | null {
  const next = wordAt(view, at + 1)
  if (next === 'hostage' || next === 'captive' || next === 'hostages') return cue('ed', 'abducted', view, at, at + 2)
  if (next === 'prisoner' || next === 'prisoners') return cue('ed', 'detained', view, at, at + 2)
  const hospital = endOfHospital(view, at + 1)
  if (hospital > 0) return { ...cue('subject', 'injured', view, at, hospital), at }
  if (next === 'out') return cue('ed', 'killed', view, at, at + 2)
  return next === 'into' && wordAt(view, at + 2) === 'custody'
    ? cue('ed', 'detained', view, at, at + 3)
    : readTakeLives(view, at)
}

/** "[taken] to hospital", "[rushed] to a medical point", "[brought] across the border for treatment": the token after it, else 0. */
function endOfHospital(view: View, at: number): number {
  if (!/^(to|into|across|for)$/.test(wordAt(view, at))) return 0
  for (let i = at; i < at + 8; i++) {
    const word = wordAt(view, i)
    if (i < at + 5 && /^(hospital|hospitals|clinic|clinics)$/.test(word)) return i + 1
    if (/^(medical|health)$/.test(word) && /^(cent|point|facilit|post)/.test(wordAt(view, i + 1))) return i + 2
    if (word === 'treatment') return i + 1
    if (bitsAt(view, i) & (BARRIER | BE_WORD) || flagsAt(view, i) & PUNCT) return 0
  }
  return 0
}

/** A predicate that begins at an earlier word: "living under siege", "still under the rubble". */
function subjectFrom(view: View, at: number, harm: Harm, first: string): HarmCue {
  let i = at
  while (i > at - 4 && wordAt(view, i) !== first) i--
  return { ...cue('subject', harm, view, i, at + 1), at }
}

/** "escaped the rebel-held areas", "left their homes": out of a place, and not unhurt or in a car. */
function isLeavingHome(view: View, at: number, places: ReadonlySet<string>): boolean {
  for (let i = at + 1; i < at + 6 && i < view.to; i++) {
    const word = view.words[i]
    if (places.has(word)) return true
    if (word === 'besieged') continue
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & (BARRIER | BE_WORD | HARM)) return false
  }
  return false
}

/** "drove 30,000 people from their homes", "were forced out of their villages", "forcing thousands to flee". */
function readDrivenOut(view: View, at: number): HarmCue | null {
  const isPassive = (bitsAt(view, at - 1) & BE_WORD) !== 0
  for (let i = at + 1; i < at + 9 && i < view.to; i++) {
    if (view.words[i] !== 'from' && view.words[i] !== 'out') continue
    if (!isLeavingHome(view, i, LIVED_IN)) return null
    return isPassive ? cue('ed', 'displaced', view, at, at + 1) : cue('object', 'displaced', view, at, at + 1)
  }
  return null
}

/** "are in a critical condition", "in serious but stable condition". */
function readCondition(view: View, at: number): HarmCue | null {
  let isGrave = false
  for (let i = at - 1; i > at - 6; i--) {
    const word = wordAt(view, i)
    if (/^(critical|serious|grave|stable)$/.test(word)) isGrave = true
    else if (word === 'in') return isGrave ? { ...cue('subject', 'injured', view, i, at + 1), at } : null
    else if (!/^(a|very|but|and|or)$/.test(word)) return null
  }
  return null
}

function readRubble(view: View, at: number): HarmCue | null {
  for (let i = at - 1; i > at - 4; i--) {
    const word = wordAt(view, i)
    if (word === 'under' || word === 'beneath' || word === 'underneath') {
      const inner = cue('subject', 'trapped', view, i, at + 1)
      return { ...inner, at }
    }
    if (!/^(the|collapsed|its|their|of|a)$/.test(word)) return null
  }
  return null
}

/** "made up the rest of the dead". */
function readMadeUp(view: View, at: number): HarmCue | null {
  if (wordAt(view, at + 1) !== 'up') return null
  for (let i = at + 2; i < at + 8; i++) {
    const word = wordAt(view, i)
    if (word === 'dead' || word === 'killed' || word === 'victims')
      return { ...cue('subject', 'killed', view, at, i + 1), at: i }
  }
  return null
}

/** "affected by the gas", "exposed to chlorine": toxic things only. */
function readAffected(view: View, at: number): HarmCue | null {
  for (let i = at + 1; i < at + 6; i++)
    if (TOXIC.has(wordAt(view, i))) return cue('subject', 'injured', view, at, at + 1)
  return null
}

/** "The fate of 12 crew members is unknown": nobody knows whether they live. */
function readFate(view: View, at: number): HarmCue | null {
  if (wordAt(view, at + 1) !== 'of') return null
  for (let i = at + 2; i < at + 12 && i < view.to; i++) {
    if (/^(unknown|unclear|uncertain)$/.test(view.words[i])) return cue('object', 'missing', view, at, at + 2)
    if (flagsAt(view, i) & PUNCT) return null
  }
  return null
}

/** "The civilians *included* three children", "the victims were mostly women and *included* 20 children": of those harmed. */
function opensList(view: View, at: number): boolean {
  if (!isCountNext(view, at + 1) && !/^(a|an|several|many)$/.test(wordAt(view, at + 1))) return false
  for (let i = at - 1; i > at - 10 && i > view.from; i--) {
    if (flagsAt(view, i) & (PUNCT | NUMBER)) return false
    const isPeople = view.words[i] === 'victims' || (bitsAt(view, i) !== 0 && view.lex[i].person?.isPlural === true)
    if (isPeople && view.words[i - 1] === 'the') return true
  }
  return false
}

const TOLD = new Set(['identified', 'counted', 'listed', 'named', 'found', 'reported', 'reportedly'])

/** "Among the dead were four staff"; "three children were among the dead"; "among them two children". */
/** "27 were injured, of whom six are in serious condition", "of them 15 children": not "three of whom". */
function readOfWhom(view: View, at: number): HarmCue | null {
  if (wordAt(view, at - 1) !== 'of' || !isCountNext(view, at + 1)) return null
  const before = at - 2
  const isOpened = before < view.from || (flagsAt(view, before) & PUNCT) !== 0 || bitsAt(view, before) & HARM
  return isOpened || view.lex[before]?.person ? cue('parts', null, view, at, at + 1) : null
}

function readAmong(view: View, at: number): HarmCue | null {
  const word = wordAt(view, at + 1)
  if (word === 'them' || word === 'whom') return cue('parts', null, view, at, skipBe(view, at + 2))
  const anaphor = readHarmedAnaphor(view, at + 1)
  if (!anaphor) return null
  // "31 civilians were identified among those killed"
  const before = auxiliaries(view, TOLD.has(wordAt(view, at - 1)) ? at - 1 : at)
  if (before.isPassive)
    return {
      kind: 'subject',
      harm: anaphor.harm,
      at: anaphor.at,
      to: anaphor.to,
      ...before,
      isPassive: true,
      isActive: false,
    }
  const to = skipBe(view, anaphor.to)
  if (to > anaphor.to) return cue('parts', anaphor.harm, view, at, to)
  const far = at === view.from ? beAfter(view, anaphor.to) : 0
  if (far > 0) return cue('parts', anaphor.harm, view, at, far)
  return { ...cue('adj', anaphor.harm, view, at, anaphor.to), at: anaphor.at } // "with children among the casualties"
}

/** "Among the dead *in the blast in the town were*": the token after the verb, else 0. */
function beAfter(view: View, at: number): number {
  for (let i = at; i < at + 14 && i < view.to; i++) {
    if (bitsAt(view, i) & BE_WORD) return skipBe(view, i)
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & BARRIER) return 0
  }
  return 0
}

const skipBe = (view: View, at: number): number => {
  let i = at
  while (i < at + 3 && bitsAt(view, i) & (BE_WORD | ADVERB)) i++
  return i
}

/** "attacks on four hospitals", "the destruction of two schools". */
function readStrikeOn(view: View, at: number): HarmCue | null {
  const next = wordAt(view, at + 1)
  const links = view.words[at] === 'destruction' ? 'of' : view.words[at] === 'damage' ? 'to' : 'on'
  if (next !== links && !(links === 'on' && next === 'against')) return null
  return cue('object', 'property_damage', view, at, at + 2)
}

/** "claimed the lives of", "claiming lives of", "took the life of", "cost the lives of". */
function readTakeLives(view: View, at: number): HarmCue | null {
  for (let i = at + 1; i < at + 4; i++) {
    const word = wordAt(view, i)
    if (word === 'lives' || word === 'life')
      return wordAt(view, i + 1) === 'of' ? { ...cue('object', 'killed', view, at, i + 2), at: i } : null
    if (!/^(the|many|innocent|a)$/.test(word)) return costsLives(view, at)
  }
  return null
}

/** "cost 12 people their lives" */
function costsLives(view: View, at: number): HarmCue | null {
  if (!/^cost(s|ing)?$/.test(view.words[at])) return null
  for (let i = at + 2; i < at + 9; i++)
    if (/^(lives|life)$/.test(wordAt(view, i)) && /^(their|his|her)$/.test(wordAt(view, i - 1)))
      return cue('object', 'killed', view, at, at + 1)
  return null
}

/** "lost their lives", "lost his life". */
function readLoseLives(view: View, at: number): HarmCue | null {
  for (let i = at + 1; i < at + 4; i++) {
    const word = wordAt(view, i)
    if (LIMBS.has(word) && i > at + 1) return cue('subject', 'injured', view, at, i + 1) // "a girl lost a leg"
    if (word === 'lives' || word === 'life') return i > at + 1 ? cue('subject', 'killed', view, at, i + 1) : null
    if (!/^(their|his|her|its|own|the|a|an|one|both)$/.test(word)) return null
  }
  return null
}

const LIMBS = new Set('leg legs arm arms hand hands foot feet eye eyes limb limbs finger fingers'.split(' '))

/** "shot dead", "stabbed to death", "burned alive", "shot and wounded", "fatally shot". "shot" alone does not say dead. */
function readStruck(view: View, at: number): HarmCue | null {
  const word = view.words[at]
  const next = wordAt(view, at + 1)
  if (word === 'fatally')
    return STRUCK.has(next) || next === 'injured' || next === 'wounded' ? cue('ed', 'killed', view, at, at + 2) : null
  if (next === 'dead' || next === 'alive')
    return next === 'dead' || word !== 'shot' ? cue('ed', 'killed', view, at, at + 2) : null
  if (next === 'to' && wordAt(view, at + 2) === 'death') return cue('ed', 'killed', view, at, at + 3)
  if (next === 'and' || next === 'or') {
    const second = view.lex[at + 2]?.harm
    if (second?.form === 'ed' && second.harm !== 'property_damage') return cue('ed', second.harm, view, at, at + 3)
  }
  if (word === 'tortured') return cue('ed', 'tortured', view, at, at + 1)
  if (word !== 'shot' && word !== 'stabbed') return null
  return next === 'down' || next === 'at' || next === 'from' || next === 'up'
    ? null
    : cue('ed', 'killed_or_injured', view, at, at + 1)
}

/** "suffered burns", "sustained serious injuries", "were treated for wounds", "experienced breathing difficulties". */
function readSuffered(view: View, at: number): HarmCue | null {
  for (let i = at + 1; i < at + 7 && i < view.to; i++) {
    const word = view.words[i]
    if (AILMENTS.has(word) || (word === 'treatment' && /^rec/.test(view.words[at])))
      return { ...cue('subject', 'injured', view, at, i + 1), isPassive: true }
    if (bitsAt(view, i) & (BARRIER | BE_WORD) || flagsAt(view, i) & PUNCT) return null
  }
  return null
}

/** Whether one of the words stands within thirty tokens, in the same sentence. */
function isNear(view: View, at: number, set: ReadonlySet<string>): boolean {
  const to = Math.min(view.to, at + 30)
  for (let i = Math.max(view.from, at - 30); i < to; i++) if (set.has(view.words[i])) return true
  return false
}
