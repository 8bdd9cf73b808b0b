// Parts and wholes within a sentence: "including five children", "among 71 killed", "three of them among the dead". A step of
// the pass in `harm-links.ts`.

import type { HarmCue } from './harm-cue.ts'
import { fits } from './harm-fit.ts'
import { hasVerb, isJoined, REACH } from './harm-gaps.ts'
import { isHarmedNext, type Linking, phraseEndingAt } from './harm-linking.ts'
import { NONE, OWN_VERB, type Phrase } from './quantity-phrase.ts'
import { ADVERB, BE_WORD, bitsAt, flagsAt, PREPOSITION, wordAt } from './quantity-words.ts'
import { PUNCT } from './tokens.ts'

/** "236 people: 82 gunmen, 154 civilians": a list of parts. */
export function openList(pass: Linking): void {
  const whole = pass.passed > 0 ? pass.phrases[pass.passed - 1] : null
  if (!whole || whole.sort !== 'number' || whole.strength !== OWN_VERB || whole.isPart) return
  const at = pass.position
  if (at - whole.to <= 4) pass.parts = { whole, harm: null, last: null, at: at + 1, isVictims: false, isOfLast: false }
}

/** "including five children and two women": parts as long as nothing but "and" comes between. */
export function continuesParts(pass: Linking, phrase: Phrase): boolean {
  const { parts } = pass
  if (!parts) return false
  if (pass.depth > 0 && parts.last && phrase.counted.unit === 'persons') {
    phrase.isPart = true // "11 children (five boys and six girls) and five women"
    phrase.whole = parts.last
    return true
  }
  const start = parts.at
  const isNext = parts.last
    ? isJoined(pass.view, parts.last, phrase, false, parts.at)
    : phrase.start - start <= 4 && !hasVerb(pass.view, start, phrase.start)
  const isNew =
    parts.last !== null &&
    ((phrase.counted.isBare && isHarmedNext(pass, phrase)) || // "including 2 women 29 injured"
      (wordAt(pass.view, phrase.start - 1) === 'as' && wordAt(pass.view, phrase.start - 2) === 'well'))
  if (!isNext || isNew || (parts.last && phrase.counted.adds) || !fits(phrase, 'killed')) {
    pass.parts = null
    return false
  }
  phrase.isPart = true
  phrase.whole = parts.whole
  phrase.wholeHarm = parts.harm
  phrase.isVictim = parts.isVictims
  phrase.isOfLast = parts.isOfLast
  parts.last = phrase
  parts.at = phrase.to
  return true
}

/** "Seven children were among 71 civilians killed": those before are a part of these, whose harm is told next. */
export function holdsThoseBefore(pass: Linking, phrase: Phrase): void {
  const before = pass.passed > 0 ? pass.phrases[pass.passed - 1] : null
  if (!before || before.isPart || phrase.sort !== 'number' || before.strength > NONE) return
  const { view } = pass
  let at = phrase.start - 2
  if (!/^among(st)?$/.test(wordAt(view, at + 1)) || phrase.number?.isOne) return
  if (bitsAt(view, at) & ADVERB && !(bitsAt(view, at) & BE_WORD)) at--
  if (!(bitsAt(view, at) & BE_WORD) || at - before.to > 1) return
  let last = before
  for (let k = pass.passed - 1; k >= 0; k--) {
    const part = pass.phrases[k]
    if (k < pass.passed - 1 && (part.strength > NONE || part.isPart || !isJoined(view, part, last, false))) break
    part.isPart = true
    part.whole = phrase
    last = part
  }
}

/** "Including", "among them": what follows is part of the number before, or of those told of before the sentence. */
export function openParts(pass: Linking, cue: HarmCue): void {
  if (closesParts(pass, cue)) return
  let whole: Phrase | null = null
  const isOfLast = cue.at === pass.view.from && wordAt(pass.view, cue.at + 1) === 'them' // "Among them were"
  const isVictims = isOfLast || OF_THOSE.has(wordAt(pass.view, cue.at))
  if (cue.harm === null && !isVictims) {
    for (let k = pass.passed - 1; k >= 0; k--) {
      const before = pass.phrases[k]
      if (cue.at - before.to > REACH) break
      if (before.isPart && cue.at - before.to > 2) continue
      if ((before.counted.unit !== 'persons' && before.counted.unit !== 'bodies') || before.sort === 'one') continue
      whole = whole && before.sort !== 'number' ? whole : before
      // "25 civilians belonging to three families, including": the families are not the whole.
      if (!(before.demographic === 'family' && bitsAt(pass.view, before.start - 1) & PREPOSITION)) break
    }
    if (!whole) return
    pass.pending = whole.strength < OWN_VERB ? whole : null
  }
  pass.parts = { whole, harm: cue.harm, last: null, at: cue.to, isVictims, isOfLast }
  pass.open = null
}

/** "The toll stands at 86, six children among them": the part comes before the word. */
function closesParts(pass: Linking, cue: HarmCue): boolean {
  const part = phraseEndingAt(pass, bitsAt(pass.view, cue.at - 1) & BE_WORD ? cue.at - 1 : cue.at)
  const isEnd = cue.to >= pass.view.to || (flagsAt(pass.view, cue.to) & PUNCT) !== 0
  if (!part || !isEnd || cue.harm !== null || part.strength > NONE || part.isPart || !fits(part, 'killed')) return false
  for (let k = pass.passed - 2; k >= 0 && part.from - pass.phrases[k].to < REACH; k--) {
    const whole = pass.phrases[k]
    if (whole.isPart || whole.harm === null || whole.sort === 'one') continue
    part.isPart = true
    part.whole = whole
    return true
  }
  if (wordAt(pass.view, cue.at + 1) !== 'them' || part.start !== pass.view.from) return false
  part.isPart = part.isVictim = part.isOfLast = true // "*Five children* were among them."
  return true
}

/** "15 people, including four women, one of whom was pregnant, were killed": back to the whole after a comma. */
export function resumes(pass: Linking, cue: HarmCue): boolean {
  const { pending } = pass
  return (
    pending !== null &&
    cue.isPassive &&
    pending.strength < OWN_VERB &&
    cue.from - pending.to <= 2 * REACH &&
    wordAt(pass.view, cue.from - 1) === ','
  )
}

/** "three children were among the dead": part of those told of before. */
export function markAmong(pass: Linking, phrase: Phrase, cue: HarmCue): void {
  if (!/^among(st)?$/.test(wordAt(pass.view, cue.at - 2))) return
  if (cue.kind !== 'subject') return
  phrase.isPart = true
  phrase.wholeHarm = cue.harm
}

/** "killed 16 including three children and 40 were wounded": the whole has its verb, and "and" begins a new clause. */
export function isOwnClause(pass: Linking, part: Phrase): boolean {
  if (part.counted.outOf) return true
  return (
    part.whole !== null &&
    part.whole.strength === OWN_VERB &&
    /^(and|while|,|but)$/.test(wordAt(pass.view, part.start - 1))
  )
}

/** They open a list of people told of before as harmed. */
const OF_THOSE = new Set(['victims', 'included'])
