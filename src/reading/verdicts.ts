// Sentences that say only whose the act just told of was: "Residents blamed the coalition.", "The army attributed both
// attacks to the ADF.", "The two sides accused each other." They name no place, no day and nobody harmed, so nothing
// that incidents are told apart by; they belong to what was told last.

import type { ActMention } from './acts.ts'
import { familyOf } from './event-families.ts'
import { isBlamedOn } from './actor-blame.ts'
import { BEING } from './lang/en/actors.ts'
import { BESIDE_VERB, CLAIMS, DID, DOERS, IT, SAYS, SELF, THIS } from './lang/en/attribution.ts'
import { ACT_NOUNS, VICTIM_NOUNS } from './lang/en/frames.ts'
import {
  ACCUSING,
  ENDS_VERDICT,
  HARM_NOUNS,
  OF_THE_ACT,
  OWNED,
  OWNED_HARM,
  PARTIES,
  POINTING,
  VERDICT_WORDS,
} from './lang/en/verdicts.ts'
import type { Frame } from './frames.ts'
import type { Document, Span } from './mentions.ts'
import type { OpenIncident, PlacedFrame } from './open-incident.ts'
import type { Attribution } from '../model/reading.ts'
import { CAPITAL, JUNK, PUNCT, type Tokens, written } from './tokens.ts'

/** How many sentences back the act may have been told. */
const REACH = 3

/** Whether a sentence may say whose an act was without naming one, so that it is worth a frame. */
export function mayBeVerdict({ tokens }: Document, { from, to }: Span): boolean {
  for (let i = from; i < to; i++) if (VERDICT_WORDS.at(tokens, i) && isVerdictAt(tokens, i)) return true
  return false
}

/** Of the words for doers and for doing, only "the attackers *were* X", "carried *it* out", "fired *by* X". */
function isVerdictAt(tokens: Tokens, at: number): boolean {
  if (tokens.words[at] === 'did') return THIS.at(tokens, at + 1)
  if (DID.at(tokens, at)) {
    const next = tokens.words[at + 1] === 'out' ? at + 2 : at + 1
    return IT.at(tokens, next) || tokens.words[next] === 'by'
  }
  if (tokens.words[at] === 'whether') return isOpenBetween(tokens, at)
  if (OWNED.at(tokens, at)) return tokens.words[at + 1] === (tokens.words[at] === 'claimed' ? 'by' : 'of')
  if (!DOERS.at(tokens, at)) return true
  for (let i = at + 1; i < at + 4; i++) if (BEING.at(tokens, i)) return true
  return false
}

/** "It was not clear *whether they were* Syrian or Russian": whose the craft told of just before were. */
const isOpenBetween = (tokens: Tokens, at: number): boolean =>
  (tokens.words[at + 1] === 'they' || tokens.words[at + 1] === 'it') &&
  BEING.at(tokens, at + 2) &&
  (tokens.words[at + 4] === 'or' || tokens.words[at + 3] === 'either')

const UNSAID = new Set<string>(['planned_or_future', 'conditional', 'negated'])

/** Whether a frame only says whose an act was. It has no acts of its own, or points to them: "the attack", "both raids". */
export function isVerdict({ tokens }: Document, { frame, attribution, place }: PlacedFrame): boolean {
  if (attribution === null || frame.isTitle || frame.isElsewhere) return false
  if (
    place !== null &&
    frame.places.length > 0 &&
    !isAccused(tokens, place, frame.from) &&
    !isInName(tokens, place, attribution)
  )
    return false
  if (UNSAID.has(frame.modality)) return false
  if (frame.times.some((t) => t.from >= frame.from && t.time.from !== null)) return false
  if (frame.quantities.some((q) => q.harm !== null)) return false
  const acts = frame.acts.filter((act) => !isAccusedMachine(tokens, act, frame.from))
  if (!acts.every((act) => isPointed(tokens, act, frame.from))) return false
  for (let i = frame.from; i < frame.to; i++) {
    if (!VERDICT_WORDS.at(tokens, i) || !isVerdictAt(tokens, i)) continue
    if (acts.length > 0 || !ACCUSING.at(tokens, i)) return true
    return endsSoon(tokens, frame, tokens.words[i + 1] === 'at' ? i + 1 : i) // "the finger *at* X"
  }
  return false
}

/** "Pointed the finger at *Katiba Macina*": the name of who is accused, not where it was. */
const isInName = (tokens: Tokens, { from, to }: Span, { actors }: Attribution): boolean =>
  actors.some(({ asWritten }) => asWritten.includes(written(tokens, from, to)))

/** "Blamed the attack on *Damascus*": a seat of government, not where it was. */
const isAccused = (tokens: Tokens, { from }: Span, floor: number): boolean =>
  ACCUSING.at(tokens, from - 1) || (tokens.words[from - 1] === 'on' && isBlamedOn(tokens, from - 1, floor))

/** "Blamed Russian *planes*", "accused government *artillery*": no act but who is accused. */
function isAccusedMachine(tokens: Tokens, act: ActMention, from: number): boolean {
  if (act.sort !== 'means') return false
  for (let i = act.from - 1; i >= Math.max(from, act.from - 4); i--) {
    if (ACCUSING.at(tokens, i)) return true
    if (tokens.flags[i] & PUNCT) return false
  }
  return false
}

/** "The attack", "both of the strikes", "responsibility for it". */
function isPointed(tokens: Tokens, act: ActMention, from: number): boolean {
  if (act.sort === 'verb' && (IT.at(tokens, act.to) || isDoneTo(tokens, act))) return true // "accused them of *firing it*"
  if (CLAIMS.at(tokens, act.from) && tokens.words[act.to] === 'of') return true // "no *claim* of responsibility"
  if (act.sort !== 'means' && !ACT_NOUNS.at(tokens, act.to - 1)) return false
  for (let i = act.from - 1; i >= Math.max(from, act.from - 3); i--) if (POINTING.at(tokens, i)) return true
  return false
}

/** "Blamed the coalition.", "accused gunmen of being behind it": no other charge than the act itself follows. */
function endsSoon(tokens: Tokens, { to }: Frame, at: number): boolean {
  const { words, flags } = tokens
  for (let i = at + 1; i < to && i < at + 14; i++) {
    if (words[i] === 'of' && isOfTheAct(tokens, i + 1)) return true
    const named = words[i + 1] === 'the' ? i + 2 : i + 1 // "militants of the X"
    if (words[i] === 'of' && PARTIES.at(tokens, i - 1) && flags[named] & CAPITAL) continue
    if (words[i] === 'for') return isOfTheAct(tokens, i + 1)
    if (flags[i] & PUNCT && !(flags[i] & JUNK)) return true
    if (ENDS_VERDICT.at(tokens, i)) return false
  }
  return true
}

/** "They *were fired by* X": what was told of before. */
const isDoneTo = ({ words }: Tokens, { from, to }: Span): boolean =>
  words[to] === 'by' &&
  DID.has(words[from]) &&
  BEING.has(words[from - 1]) &&
  (words[from - 2] === 'they' || words[from - 2] === 'it')

/** "For it", "of being behind it", "for the deaths", not "for the collapse of the talks". */
const isOfTheAct = (tokens: Tokens, at: number): boolean =>
  OF_THE_ACT.at(tokens, at) ||
  (OWNED_HARM.at(tokens, at) && (VICTIM_NOUNS.at(tokens, at + 1) || HARM_NOUNS.at(tokens, at + 1)))

/** "The army said *it had targeted* a militant": what a party tells of an act of its own, with no place or day of another. */
export function tellsOfItself({ tokens }: Document, { frame, attribution, place }: PlacedFrame): boolean {
  if (attribution === null || place !== null || frame.isTitle || frame.isElsewhere || frame.acts.length !== 1)
    return false
  if (UNSAID.has(frame.modality) || frame.times.length > 0 || frame.quantities.length > 0) return false
  const [act] = frame.acts
  if (act.sort !== 'verb' || act.type !== 'unknown') return false
  let i = act.from - 1
  while (i > frame.from && BESIDE_VERB.at(tokens, i)) i--
  return SELF.at(tokens, i) && (SAYS.at(tokens, i - 1) || tokens.words[i - 1] === 'that')
}

/** Whether an incident is a strike of which nobody is named yet. */
export const isNobodys = ({ type, doers }: OpenIncident): boolean =>
  STRIKES.has(familyOf(type)) && [...doers.values()].every(({ isKind }) => isKind)

const STRIKES = new Set(['air', 'ground'])

/** The incidents that a verdict speaks of, told last before it: one, or two where it says "both". */
export function judgedBy(document: Document, frame: Frame, open: readonly OpenIncident[]): OpenIncident[] {
  const near = open.filter((one) => one.last <= frame.sentence && frame.sentence - one.last <= REACH)
  near.sort((a, b) => b.last - a.last || b.first - a.first)
  return near.slice(0, saysBoth(document.tokens, frame) ? 2 : 1)
}

function saysBoth({ words }: Tokens, { from, to }: Span): boolean {
  for (let i = from; i < to; i++) if (words[i] === 'both' && words[i + 1] !== 'the') return true
  return false
}
