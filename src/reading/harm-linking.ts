// How far the pass of `harm-links.ts` over a sentence has come: which phrases are behind, which verb waits for its object,
// which harm is shared by what is joined. What its steps have in common: giving a phrase its harm, looking at its neighbours.

import type { Harm } from '../model/codes.ts'
import type { HarmCue } from './harm-cue.ts'
import { OWN_ADJECTIVE, type Phrase } from './quantity-phrase.ts'
import { bitsAt, HARM, type View, wordAt } from './quantity-words.ts'

/** How far the pass over a sentence has come, and what waits. */
export class Linking {
  readonly view: View
  readonly phrases: readonly Phrase[]
  /** Phrases before this index have been passed. */
  passed = 0
  /** The cue that waits for an object, and how many tokens it may reach. */
  open: HarmCue | null = null
  toll: HarmCue | null = null
  /** The last phrase that got its harm from its own verb, with that verb: what is joined to it shares the harm. */
  chain: { phrase: Phrase; harm: Harm; at: number; end: number } | null = null
  parts: {
    whole: Phrase | null
    harm: Harm | null
    last: Phrase | null
    at: number
    isVictims: boolean
    isOfLast: boolean
  } | null = null
  depth = 0 // of round brackets
  lastCue: HarmCue | null = null
  lastSubjects: Phrase[] = []
  /** Whom a verb harmed last, alone, with that verb. */
  harmed: { readonly subject: Phrase; readonly cue: HarmCue } | null = null
  leftAt = -1
  /** "Killed in the raid *were* a doctor and two nurses": what waits for those told of after the verb. */
  inverted: HarmCue | null = null
  /** A whole whose parts were listed and that has no verb yet. */
  pending: Phrase | null = null
  lastToll: HarmCue | null = null
  position = 0
  /** The chain of the main clause, while a clause with "where" or "who" runs. */
  outer: Linking['chain'] = null

  constructor(view: View, phrases: readonly Phrase[]) {
    this.view = view
    this.phrases = phrases
  }
}

/** Notes what befell those a phrase counts, by the word at a token. */
export function give(phrase: Phrase, harm: Harm, at: number, strength: number): void {
  phrase.harm = harm
  phrase.harmAt = at
  phrase.strength = strength
}

/** What is joined to the phrase from now on shares its harm. */
export function startChain(pass: Linking, phrase: Phrase, harm: Harm, at: number, end = phrase.to): void {
  pass.chain = { phrase, harm, at, end }
}

/** The verb waits for its object. */
export function activate(pass: Linking, cue: HarmCue): void {
  pass.open = cue
  pass.chain = null
  pass.parts = null
}

/** A harm as it befell those counted: people are not damaged, and "the dead" stay dead. */
export function outcome(phrase: Phrase, harm: Harm): Harm {
  if (harm === 'property_damage' && phrase.counted.unit === 'persons') return 'killed'
  return phrase.strength === OWN_ADJECTIVE && phrase.harm && phrase.counted.harm === 'killed' ? 'killed' : harm
}

/** A number phrase that begins at once after a verb, or within its own adjectives. */
export function nextPhrase(pass: Linking, at: number): Phrase | null {
  const phrase = pass.passed < pass.phrases.length ? pass.phrases[pass.passed] : null
  if (!phrase || phrase.counted.outOf === 'them') return null
  const start = wordAt(pass.view, at) === '"' ? at + 1 : at
  return phrase.start <= start || phrase.from === start ? phrase : null
}

/** "15 killed 20 wounded": the next number has its own harm right after it. */
export function isHarmedNext(pass: Linking, phrase: Phrase): boolean {
  if (phrase.strength === OWN_ADJECTIVE && phrase.counted.isBare) return true
  const harm = pass.view.lex[phrase.to]?.harm
  return (
    phrase.to < pass.view.to &&
    harm != null &&
    (harm.form === 'ed' || harm.form === 'adj') &&
    (bitsAt(pass.view, phrase.to) & HARM) !== 0
  )
}

/** The phrase right before a token. */
export function phraseEndingAt(pass: Linking, at: number): Phrase | null {
  const before = pass.passed > 0 ? pass.phrases[pass.passed - 1] : null
  return before && before.to === at ? before : null
}
