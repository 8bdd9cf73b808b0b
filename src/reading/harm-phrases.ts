// Reads the set phrases of several words that say what befell people: "were taken to hospital", "claimed the lives of",
// "under the rubble", "the number of those killed". Single words are read in `harm.ts`.

import type { Harm } from '../model/codes.ts'
import { AILMENTS, HOMES, LIVED_IN, SIEGE, STRIKING, STRUCK, SUFFER, TAKE_LIVES, TOXIC } from './lang/en/harm.ts'
import { readHarmedAnaphor } from './people.ts'
import { opensVictims } from './people-kinds.ts'
import {
  ADVERB,
  BARRIER,
  BE_WORD,
  bitsAt,
  flagsAt,
  HARM,
  HAVE_WORD,
  PERSON,
  THING,
  type View,
  wordAt,
} from './quantity-words.ts'
import { CAPITAL, NUMBER, PUNCT } from './tokens.ts'
import { cue, auxiliaries, isCountNext, isNear, type HarmCue } from './harm-cue.ts'

/** The cue that a set phrase of several words makes at a token, or null. */
export function readSignal(view: View, at: number): HarmCue | null {
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
    case 'death':
      return readToDeath(view, at)
    case 'rushed':
    case 'admitted':
    case 'brought':
    case 'transferred':
    case 'transported':
    case 'airlifted':
    case 'ferried':
    case 'evacuated': {
      const to = endOfHospital(view, at + 1)
      return to > 0 ? cue('subject', 'injured', view, at, to) : null
    }
    case 'whisked':
    case 'carried':
    case 'spirited':
    case 'carted':
    case 'marched':
      return /^(off|away)$/.test(wordAt(view, at + 1)) ? cue('ed', 'abducted', view, at, at + 2) : null
    case 'whisking':
    case 'carrying':
    case 'taking':
      return /^(off|away|hostage)$/.test(wordAt(view, at + 1))
        ? cue('object', 'abducted', view, at, at + 2)
        : readTakeLives(view, at)
    case 'seized':
    case 'seizing':
      return readSeized(view, at)
    case 'hostage':
    case 'hostages':
    case 'captive':
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
    case 'shooting':
    case 'stabbing':
    case 'beating':
      return readShootingOf(view, at)
    case 'met':
      return /^(their|his|her)$/.test(wordAt(view, at + 1)) && /^(deaths?|ends?)$/.test(wordAt(view, at + 2))
        ? { ...cue('subject', 'killed', view, at, at + 3), at: at + 2 }
        : null
    case 'wiped':
      return wordAt(view, at + 1) === 'out' ? cue('ed', 'killed', view, at, at + 2) : null
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
  if (flagsAt(view, at + 1) & NUMBER && wordAt(view, at + 2) === 'prisoner')
    return cue('object', 'detained', view, at, at + 1) // "had taken 10 prisoner"
  if (next === 'hostage' || next === 'captive' || next === 'hostages') return cue('ed', 'abducted', view, at, at + 2)
  if (next === 'away' || next === 'along') return cue('ed', 'abducted', view, at, at + 2)
  if (next === 'prisoner' || next === 'prisoners') return cue('ed', 'detained', view, at, at + 2)
  const hospital = endOfHospital(view, at + 1)
  if (hospital > 0) return { ...cue('subject', 'injured', view, at, hospital), at }
  if (next === 'out' && wordAt(view, at + 2) !== 'of') return cue('ed', 'killed', view, at, at + 2)
  return next === 'into' && wordAt(view, at + 2) === 'custody'
    ? cue('ed', 'detained', view, at, at + 3)
    : readTakeLives(view, at)
}

/** "Seized 25 pupils", "303 pupils seized from the school": people, and no village, weapon or power. */
function readSeized(view: View, at: number): HarmCue | null {
  const before = view.lex[at - 1]?.person?.group
  const isArmed = before === 'combatant' || before === 'security_forces' // "vehicles the rebels seized from the army"
  if (view.words[at] === 'seized' && before && !isArmed && wordAt(view, at + 1) === 'from')
    return { ...cue('subject', 'abducted', view, at, at + 1), at }
  for (let i = at + 1; i < at + 5 && i < view.to; i++) {
    if (bitsAt(view, i) & PERSON) return cue('object', 'abducted', view, at, at + 1)
    if (bitsAt(view, i) & (BARRIER | BE_WORD | THING) || flagsAt(view, i) & PUNCT) return null
  }
  return null
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

/** "The fatal shooting of a girl", "the stabbing of two men": who was shot; dead only where the words say so. */
function readShootingOf(view: View, at: number): HarmCue | null {
  if (wordAt(view, at + 1) !== 'of') return null
  const isDeadly = /^(fatal|deadly)$/.test(wordAt(view, at - 1))
  return cue('object', isDeadly ? 'killed' : 'killed_or_injured', view, at, at + 2)
}

/** "affected by the gas", "exposed to chlorine": toxic things only. */
function readAffected(view: View, at: number): HarmCue | null {
  for (let i = at + 1; i < at + 6; i++)
    if (TOXIC.has(wordAt(view, i))) return cue('subject', 'injured', view, at, at + 1)
  return null
}

/** "Six people sought medical help", "four required hospital treatment". */
function readSoughtCare(view: View, at: number): HarmCue | null {
  if (!/^(medical|hospital|hospitalisation|hospitalization)$/.test(wordAt(view, at + 1))) return null
  return { ...cue('subject', 'injured', view, at, at + 2), isPassive: true }
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

/** "lost their lives", "lost his life"; "lost 11 men", whom the other side killed. */
function readLoseLives(view: View, at: number): HarmCue | null {
  if (losesMen(view, at)) return cue('object', 'killed', view, at, at + 1)
  for (let i = at + 1; i < at + 4; i++) {
    const word = wordAt(view, i)
    if (LIMBS.has(word) && i > at + 1) return cue('subject', 'injured', view, at, i + 1) // "a girl lost a leg"
    if (word === 'lives' || word === 'life') return i > at + 1 ? cue('subject', 'killed', view, at, i + 1) : null
    if (!/^(their|his|her|its|own|the|a|an|one|both)$/.test(word)) return null
  }
  return null
}

function losesMen(view: View, at: number): boolean {
  if (
    !/^(lost|losing|loses)$/.test(view.words[at]) ||
    !(isCountNext(view, at + 1) || (wordAt(view, at + 1) === 'at' && wordAt(view, at + 2) === 'least'))
  )
    return false
  for (let i = at + 2; i < at + 7 && i < view.to; i++) {
    if (OWN_MEN.has(view.words[i])) return true
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & BARRIER) return false
  }
  return false
}

const OWN_MEN = new Set(
  'men soldiers fighters troops officers policemen members militants militiamen gunmen guards recruits conscripts soldier fighter officer policeman member relatives sons daughters brothers sisters children cousins grandchildren siblings'.split(
    ' ',
  ),
)

const LIMBS = new Set('leg legs arm arms hand hands foot feet eye eyes limb limbs finger fingers'.split(' '))

/** "[Shot in] *the left leg*": the token behind a limb, which nobody is said to have died of; else 0. */
function endOfLimb(view: View, at: number): number {
  for (let i = at; i < at + 4 && i < view.to; i++) {
    if (LIMBS.has(view.words[i]) || JOINTS.has(view.words[i])) return i + 1
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & (BARRIER | BE_WORD)) return 0
  }
  return 0
}

const JOINTS = new Set(
  'shoulder shoulders thigh thighs ankle knee knees elbow wrist calf hip buttock buttocks'.split(' '),
)

/** "shot dead", "stabbed to death", "burned alive", "shot and wounded", "fatally shot". "shot" alone does not say dead. */
function readStruck(view: View, at: number): HarmCue | null {
  const word = view.words[at]
  const next = wordAt(view, at + 1)
  if (word === 'fatally') {
    if (STRUCK.has(next) || next === 'injured' || next === 'wounded') return cue('ed', 'killed', view, at, at + 2)
    return cue('adj', 'killed', view, at, at + 1) // "four people were shot, two of them fatally"
  }
  if (next === 'dead' || next === 'alive')
    return next === 'dead' || word !== 'shot' ? cue('ed', 'killed', view, at, at + 2) : null
  const death = endOfDeath(view, at)
  if (death > 0) return cue('ed', 'killed', view, at, death)
  if (next === 'and' || next === 'or') {
    const second = view.lex[at + 2]?.harm
    if (second?.form === 'ed' && second.harm !== 'property_damage') return cue('ed', second.harm, view, at, at + 3)
  }
  if (word === 'shot' && isDeadAfter(view, at)) return cue('object', 'killed', view, at, at + 1)
  if (word === 'tortured') return cue('ed', 'tortured', view, at, at + 1)
  if (word !== 'shot' && word !== 'stabbed') return null
  const limb = next === 'in' ? endOfLimb(view, at + 2) : 0
  if (limb > 0) return cue('ed', 'injured', view, at, limb) // "was shot in the leg"
  return next === 'down' || next === 'at' || next === 'from' || next === 'up'
    ? null
    : cue('ed', 'killed_or_injured', view, at, at + 1)
}

/** "Stabbed to death", "shot, stabbed or burnt to death": the end of what they died of, else -1. */
function endOfDeath(view: View, at: number): number {
  let i = at
  while (i < at + 8 && i < view.to && (STRUCK.has(view.words[i]) || JOINS.has(view.words[i]))) i++
  return !JOINS.has(wordAt(view, i - 1)) && wordAt(view, i) === 'to' && wordAt(view, i + 1) === 'death' ? i + 2 : -1
}

const JOINS = new Set([',', 'and', 'or'])

/** "Shot four men *dead*": what stands between the two is harmed. */
function isDeadAfter(view: View, at: number): boolean {
  for (let i = at + 2; i < at + 9 && i < view.to; i++) {
    if (view.words[i] === 'dead') return !(flagsAt(view, i + 1) & CAPITAL) && wordAt(view, i + 1) !== 'and'
    if (bitsAt(view, i) & (BARRIER | BE_WORD) || flagsAt(view, i) & PUNCT) return false
  }
  return false
}

/** "Beat a teacher *to death*", "hacked six farmers to death"; "sentenced two men to death" has killed nobody. */
function readToDeath(view: View, at: number): HarmCue | null {
  if (wordAt(view, at - 1) !== 'to') return null
  for (let i = at - 3; i >= view.from && i > at - 11; i--)
    if (STRUCK.has(view.words[i]) || STRIKING.has(view.words[i])) return cue('adj', 'killed', view, at - 1, at + 1)
  return null
}

/** "suffered burns", "sustained serious injuries", "were treated for wounds", "experienced breathing difficulties". */
function readSuffered(view: View, at: number): HarmCue | null {
  if (/^(sought|seek|seeking|required|requiring)$/.test(view.words[at])) return readSoughtCare(view, at)
  for (let i = at + 1; i < at + 7 && i < view.to; i++) {
    const word = view.words[i]
    if (AILMENTS.has(word) || (word === 'treatment' && /^rec/.test(view.words[at])))
      return { ...cue('subject', 'injured', view, at, i + 1), isPassive: true }
    if (bitsAt(view, i) & (BARRIER | BE_WORD) || flagsAt(view, i) & PUNCT) return null
  }
  return null
}
