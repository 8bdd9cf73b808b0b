// Ties the numbers of a sentence to what befell the people counted. One pass from left to right: an active verb or a noun
// with "of" waits for its object, a passive or an intransitive verb takes the nearest people before it, what is joined by
// "and" (or by nothing, where commas are lost) shares the harm, and "including" makes parts of a whole. Works on the words
// alone: no parse, and nothing looks further than a few dozen tokens. What each step does is in `harm-objects.ts`,
// `harm-subjects.ts` and `harm-wholes.ts`.

import type { Harm } from '../model/codes.ts'
import { type HarmCue, isCountNext } from './harm-cue.ts'
import { fits, isActor, isStatus } from './harm-fit.ts'
import { isBrought, REACH } from './harm-gaps.ts'
import { activate, give, isHarmedNext, Linking, nextPhrase, phraseEndingAt, startChain } from './harm-linking.ts'
import { carriesOver, onLives, takesInjuries, takesObject, takesToll } from './harm-objects.ts'
import { isSameSubject, isWith, takeSubject } from './harm-subjects.ts'
import { continuesParts, holdsThoseBefore, openList, openParts } from './harm-wholes.ts'
import { readHarm } from './harm.ts'
import { AFTER_ACTIVE, AFTER_PASSIVE } from './lang/en/harm.ts'
import { NONE, OWN_ADJECTIVE, OWN_VERB, type Phrase } from './quantity-phrase.ts'
import {
  ADVERB,
  BARRIER,
  BE_WORD,
  bitsAt,
  flagsAt,
  HARM,
  PREPOSITION,
  SIGNAL,
  type View,
  wordAt,
} from './quantity-words.ts'
import { HYPHEN_BEFORE, PUNCT } from './tokens.ts'
import { WordSet } from './word-table.ts'

const RELATIVES = new WordSet(['where', 'who', 'which'])

/** Gives the phrases of a sentence the harm that befell those they count. */
export function linkHarms(view: View, phrases: readonly Phrase[]): void {
  const pass = new Linking(view, phrases)
  for (let i = view.from; i < view.to; ) {
    while (pass.passed < phrases.length && phrases[pass.passed].from < i) pass.passed++ // inside a cue of several words
    const phrase = pass.passed < phrases.length ? phrases[pass.passed] : null
    if (phrase && phrase.from === i) {
      onPhrase(pass, phrase)
      pass.passed++
      i = Math.max(i + 1, phrase.to)
      continue
    }
    const bits = bitsAt(view, i)
    if (bits & (HARM | SIGNAL)) {
      const cue = readHarm(view, i)
      if (cue && !startsInside(phrase, cue.to)) {
        onCue(pass, cue)
        pass.lastCue = cue
        i = Math.max(i + 1, cue.to)
        continue
      }
      // Not "a mine left by the army killed two".
      if (/^(left|leaving|leaves|leave)$/.test(view.words[i]) && view.words[i + 1] !== 'by') {
        pass.leftAt = i
        pass.open = null // "shelling left 12 fighters dead": what they were left is told next
      }
    }
    pass.position = i
    if (flagsAt(view, i) & PUNCT) onMark(pass, view.words[i])
    else if (RELATIVES.at(view.tokens, i)) pass.outer = pass.chain
    else if (bits & (ADVERB | PREPOSITION) && pass.harmed && isWith(view, i)) opensWith(pass, i)
    else if (pass.inverted && bits & BE_WORD) pass.open = { ...pass.inverted, to: i + 1 }
    else if (bits & BARRIER || (bits & BE_WORD && !pass.toll)) pass.open = null
    if (bits & BE_WORD) pass.inverted = null
    i++
  }
}

function onPhrase(pass: Linking, phrase: Phrase): void {
  if (continuesParts(pass, phrase)) return
  holdsThoseBefore(pass, phrase)
  if (phrase.counted.isLives) {
    onLives(pass, phrase)
    return
  }
  if (takesToll(pass, phrase) || takesObject(pass, phrase)) return
  carriesOver(pass, phrase)
  if (phrase.strength === OWN_ADJECTIVE && phrase.harm && phrase.counted.unit !== 'other')
    startChain(pass, phrase, phrase.harm, phrase.harmAt)
  takesInjuries(pass, phrase)
}

function onCue(pass: Linking, cue: HarmCue): void {
  switch (cue.kind) {
    case 'parts':
      openParts(pass, cue)
      return
    case 'toll':
      onToll(pass, cue)
      return
    case 'object':
    case 'claims':
      pass.open = cue
      // "Killed five in a *strike on* A and another ten in B": what was struck parts nobody from those killed.
      if (cue.harm === 'property_damage') return
      pass.chain = null
      pass.parts = null
      return
    case 'subject':
      takeSubject(pass, cue, false)
      return
    case 'adj':
      if (opensInverted(pass.view, cue)) pass.inverted = { ...cue, kind: 'object' }
      takeSubject(pass, cue, !cue.isPassive)
      return
    case 'ed':
      onParticiple(pass, cue)
  }
}

/** "killed": passive after "were", active after "have" or before an object, else told by its neighbours. */
function onParticiple(pass: Linking, cue: HarmCue): void {
  const { view } = pass
  const near = phraseEndingAt(pass, cue.from)
  if (cue.isPassive) {
    takeSubject(pass, cue, false)
    return
  }
  if (isSameSubject(pass, cue)) return
  const next = nextPhrase(pass, cue.to)
  if (cue.isActive) {
    activate(pass, cue)
    return
  }
  const isFollowed = AFTER_PASSIVE.has(wordAt(view, cue.to)) || cue.to >= view.to
  if (
    near &&
    near.strength < OWN_VERB &&
    near.counted.unit !== 'other' &&
    fits(near, cue.harm as Harm, view.words[cue.at])
  ) {
    const isNextDone = next !== null && isHarmedNext(pass, next) && !(isActor(near) && isCountNext(view, next.to + 1))
    const isDone = near.strength === OWN_ADJECTIVE || pass.leftAt >= 0 || isNextDone
    if (isDone || !isActor(near) || (!next && isFollowed)) {
      takeSubject(pass, cue, true)
      return
    }
  }
  if (next && !near && next.sort === 'plural' && isStatus(cue.harm)) return // "displaced people": what they are, not what happened
  if (near && !next && near.strength === OWN_VERB && near.harm === cue.harm) return // "a toll of 31 killed and 74 wounded"
  if (next || near) {
    activate(pass, cue)
    return
  }
  pass.lastSubjects = []
  if (opensInverted(view, cue)) {
    pass.inverted = { ...cue, kind: 'object' }
    return
  }
  if (isFollowed) takeSubject(pass, cue, false)
  if (pass.lastSubjects.length === 0 && AFTER_ACTIVE.has(wordAt(view, cue.to))) activate(pass, cue)
}

/** "bringing to 49 the number killed", "updated to 18 its toll": the number came first. */
function onToll(pass: Linking, cue: HarmCue): void {
  const before = pass.passed > 0 ? pass.phrases[pass.passed - 1] : null
  if (
    before &&
    before.sort === 'number' &&
    before.strength === NONE &&
    before.counted.isBare &&
    wordAt(pass.view, before.from - 1) === 'to' &&
    cue.at - before.to <= 6 &&
    isBrought(pass.view, before.from - 2)
  ) {
    give(before, cue.harm ?? 'killed', cue.at, OWN_VERB)
    before.revision = true
    return
  }
  pass.toll = cue
  pass.open = null
}

function onMark(pass: Linking, mark: string): void {
  if (mark === '(') pass.depth++
  if (mark === ')') {
    pass.depth = Math.max(0, pass.depth - 1)
    if (pass.parts?.last && pass.position - pass.parts.at < REACH) pass.parts.at = pass.position + 1
  }
  if (mark === '-' && !(flagsAt(pass.view, pass.position) & HYPHEN_BEFORE) && isPeopleNext(pass)) openList(pass)
  if (mark === ';' || mark === ':' || mark === '.' || mark === '?' || mark === '!') {
    pass.open = null
    if (mark !== ':') pass.toll = null
    pass.parts = null
    if (mark === ':') openList(pass)
  }
}

/** "Killed ten people - *seven rebels* and three civilians -" */
function isPeopleNext({ phrases, passed, position }: Linking): boolean {
  const next = passed < phrases.length ? phrases[passed] : null
  if (next?.sort !== 'number' || next.from !== position + 1) return false
  return next.counted.unit === 'persons' && next.counted.isKnown && !next.counted.isBare
}

/** "Were killed in the town *along with* one rebel": with those whom the verb harmed. */
function opensWith(pass: Linking, at: number): void {
  if (!pass.harmed || at < pass.harmed.cue.to || at - pass.harmed.cue.to > REACH_OF_WITH) return
  if (wordAt(pass.view, at) === 'together') return // "carried out together with 30 men"
  pass.open = { ...pass.harmed.cue, kind: 'object', to: wordAt(pass.view, at) === 'alongside' ? at + 1 : at + 2 }
}

/** A cue of several words must not swallow the beginning of a phrase. */
function startsInside(phrase: Phrase | null, to: number): boolean {
  return phrase !== null && phrase.from < to - 1 && phrase.sort === 'number' && phrase.from >= 0 && phrase.from < to
}

/** "Killed in the raid were", "also killed were", "dead are": who they are comes after the verb. */
function opensInverted(view: View, cue: HarmCue): boolean {
  if (cue.isPassive || cue.isActive) return false
  const first = /^(also|and|among)$/.test(wordAt(view, cue.at - 1)) ? cue.at - 1 : cue.at
  if (first > view.from && !/^[.;:"]$/.test(wordAt(view, first - 1))) return false
  for (let i = cue.to; i < cue.to + LONGEST_INVERTED && i < view.to; i++) {
    if (bitsAt(view, i) & BE_WORD) return true
    if (flagsAt(view, i) & PUNCT || bitsAt(view, i) & (BARRIER | HARM)) return false
  }
  return false
}

const LONGEST_INVERTED = 10

const REACH_OF_WITH = 8
