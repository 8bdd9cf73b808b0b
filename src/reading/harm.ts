// Reads the words that say what befell people and things, one cue at a time: a verb in one of its forms, a noun with "of",
// a set phrase of several words. A cue says where its subject ends and where its object may begin; which number it belongs
// to is settled in `harm-links.ts`.

import type { Harm } from '../model/codes.ts'
import { GRAVES, RUBBLE, SIEGE } from './lang/en/harm.ts'
import {
  ADVERB,
  BE_WORD,
  bitsAt,
  flagsAt,
  HARM,
  OTHER,
  PERSON,
  SIGNAL,
  THING,
  type View,
  wordAt,
} from './quantity-words.ts'
import { NUMBER } from './tokens.ts'
import { cue, auxiliaries, joined, isCountNext, isNear, type HarmCue } from './harm-cue.ts'
import { readSignal } from './harm-phrases.ts'

/** The cue at a token, or null. */
export function readHarm(view: View, at: number): HarmCue | null {
  const bits = bitsAt(view, at)
  if (bits & SIGNAL) {
    const cue = readSignal(view, at)
    if (cue) return cue
  }
  return bits & HARM ? readWord(view, at) : null
}

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
      if (OF_DEEDS.has(wordAt(view, at + 1))) return null // "two murder suspects"
      if (wordAt(view, at + 1) === 'of') return cue('object', word.harm, view, at, at + 2) // "the murder of two men"
      return isNamedDeed(view, at) ? null : readActive(view, at, word.harm)
    case 'die':
      return cue('subject', word.harm, view, at, at + 1)
    case 'adj':
      return readAdjective(view, at, word.harm)
    case 'noun':
      return readNoun(view, at, word.harm)
  }
}

/** "The murder", "a third massacre": a noun, though somebody is counted right behind it. */
function isNamedDeed(view: View, at: number): boolean {
  const before = wordAt(view, at - 1)
  if (before === 'the' || before === 'their' || before === 'of') return true
  return NOUNS_TOO.has(view.words[at]) && (ONE_MORE.has(before) || ONE_MORE.has(wordAt(view, at - 2)))
}

const NOUNS_TOO = new Set(['massacre', 'murder', 'slaughter', 'wound', 'kill'])
const ONE_MORE = new Set(['a', 'an', 'another', 'this', 'that', 'new', 'second', 'third', 'fresh'])

/** What a deed is named beside: "murder charges", "kidnap victims". */
const OF_DEEDS = new Set(
  'suspect suspects charge charges case cases trial trials investigation investigations scene scenes plot plots warrant warrants spree squad squads rate rates zone zones list lists'.split(
    ' ',
  ),
)

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
  const shot = harm === 'property_damage' ? shotAt(view, at) : null
  if (shot) return shot
  if (harm === 'trapped' && isNear(view, at, SIEGE)) return pair(view, at, 'besieged')
  return pair(view, at, feared(view, at, harm))
}

/** "Four people were *hit by gunfire*", "a stray *bullet struck* a girl": dead or not is not said. */
function shotAt(view: View, at: number): HarmCue | null {
  if (view.words[at] !== 'hit' && view.words[at] !== 'struck') return null
  if (wordAt(view, at + 1) !== 'by')
    return BULLETS.has(wordAt(view, at - 1)) ? cue('object', 'killed_or_injured', view, at, at + 1) : null
  for (let i = at + 2; i < at + 5; i++)
    if (BULLETS.has(wordAt(view, i))) return cue('ed', 'killed_or_injured', view, at, i + 1)
  return null
}

const BULLETS = new Set(['bullet', 'bullets', 'gunfire', 'gunshot', 'gunshots', 'shrapnel', 'shots'])

/** "We have buried 214", "were buried in a mass grave": the dead, and not people under rubble. */
function isLaidToRest(view: View, at: number): boolean {
  if (view.words[at] !== 'buried' || isNear(view, at, RUBBLE)) return false
  if (isNear(view, at, GRAVES)) return true
  const { from, isPassive } = auxiliaries(view, at)
  return !isPassive && /^(we|they|i|he|she|who)$/.test(wordAt(view, from - 1))
}

/** Joins a second participle: killed and wounded are one combined figure, else killed outweighs. */
function pair(view: View, at: number, harm: Harm): HarmCue {
  if (DOWNED.has(view.words[at]) && wordAt(view, at + 1) === 'down') return cue('ed', harm, view, at, at + 2)
  const next = skipSecond(view, at + 1)
  if (next === at + 1) return cue('ed', harm, view, at, at + 1)
  const second = view.lex[next - 1].harm?.harm ?? harm
  return cue('ed', joined(harm, second), view, at, next)
}

/** "*Gunned* down": the two words are one verb. */
const DOWNED = new Set(['gunned', 'mowed', 'mown'])

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
  const kind = harm === 'trapped' && isNear(view, at, SIEGE) ? 'besieged' : (burnt(view, at) ?? outcome)
  return cue('object', kind, view, at, wordAt(view, to) === 'of' ? to + 1 : to)
}

/** "*Burning* four others", "burning two men alive": people are hurt by it, or die; houses are destroyed. */
function burnt(view: View, at: number): Harm | null {
  if (view.words[at] !== 'burning' || !isCountSoon(view, at + 1)) return null
  for (let i = at + 1; i < at + 7 && i < view.to; i++) {
    if (bitsAt(view, i) & THING) return null
    if (bitsAt(view, i) & (PERSON | OTHER)) return /^(alive|to)$/.test(wordAt(view, i + 1)) ? 'killed' : 'injured'
  }
  return null
}

/** "dead", "missing": "feared dead" is a harm of its own, "the dead were" begins a list of parts. */
function readAdjective(view: View, at: number, harm: Harm): HarmCue | null {
  const before = wordAt(view, at - 1)
  if (before === 'the') return readThoseHarmed(view, at, harm)
  if (before === 'of' && bitsAt(view, at + 1) & PERSON) return null // "the body of missing trader"
  if (LEAVES.has(before) && isCountNext(view, at + 1)) return cue('object', harm, view, at, at + 1)
  if (harm === 'killed' && PULLED.has(before) && bitsAt(view, at - 2) & BE_WORD)
    return { ...cue('subject', harm, view, at - 1, at + 1), at } // "were pulled dead from the rubble"
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

const PULLED = new Set(['pulled', 'dug', 'brought', 'taken', 'recovered', 'carried'])

/** "left dead 23 civilians": what was left so comes after. */
const LEAVES = new Set(['left', 'leaving', 'leaves', 'leave'])

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

/** "The *attempted* murder of a judge" has killed nobody. */
const FAILED = new Set(['attempted', 'failed', 'foiled', 'thwarted', 'averted', 'botched', 'planned'])

/** "deaths of", "the death of a nurse", "casualties among". A noun that is counted is read with its number. */
function readNoun(view: View, at: number, harm: Harm): HarmCue | null {
  if (FAILED.has(wordAt(view, at - 1))) return null
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
