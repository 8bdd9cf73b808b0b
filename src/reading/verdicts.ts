// Sentences that say only whose the act just told of was: "Residents blamed the coalition.", "The army attributed both
// attacks to the ADF.", "The two sides accused each other." They name no place, no day and nobody harmed, so nothing
// that incidents are told apart by; they belong to what was told last.

import type { ActMention } from './acts.ts'
import { ACT_NOUNS, VICTIM_NOUNS } from './lang/en/frames.ts'
import {
  ACCUSING,
  ATTRIBUTING,
  CLAIMED,
  ENDS_VERDICT,
  HARM_NOUNS,
  OF_THE_ACT,
  OWNED_HARM,
  POINTING,
  VERDICT_WORDS,
} from './lang/en/verdicts.ts'
import type { Frame } from './frames.ts'
import type { Document, Span } from './mentions.ts'
import type { OpenIncident, PlacedFrame } from './open-incident.ts'
import { JUNK, PUNCT, type Tokens } from './tokens.ts'

/** How many sentences back the act may have been told. */
const REACH = 3

/** Whether a sentence may say whose an act was without naming one, so that it is worth a frame. */
export function mayBeVerdict({ tokens }: Document, { from, to }: Span): boolean {
  for (let i = from; i < to; i++) if (VERDICT_WORDS.at(tokens, i)) return true
  return false
}

const UNSAID = new Set<string>(['planned_or_future', 'conditional', 'negated'])

/** Whether a frame only says whose an act was. It has no acts of its own, or points to them: "the attack", "both raids". */
export function isVerdict({ tokens }: Document, { frame, attribution, place }: PlacedFrame): boolean {
  if (attribution === null || place !== null || frame.isTitle || frame.isElsewhere) return false
  if (UNSAID.has(frame.modality)) return false
  if (frame.times.some((t) => t.from >= frame.from && t.time.from !== null)) return false
  if (frame.quantities.some((q) => q.harm !== null)) return false
  if (!frame.acts.every((act) => isPointed(tokens, act, frame.from))) return false
  for (let i = frame.from; i < frame.to; i++) {
    if (!VERDICT_WORDS.at(tokens, i)) continue
    if (frame.acts.length > 0 || ATTRIBUTING.at(tokens, i) || CLAIMED.at(tokens, i)) return true
    return ACCUSING.at(tokens, i) && endsSoon(tokens, frame, i)
  }
  return false
}

/** "The attack", "both of the strikes", "responsibility for it". */
function isPointed(tokens: Tokens, act: ActMention, from: number): boolean {
  if (act.sort !== 'means' && !ACT_NOUNS.at(tokens, act.to - 1)) return false
  for (let i = act.from - 1; i >= Math.max(from, act.from - 3); i--) if (POINTING.at(tokens, i)) return true
  return false
}

/** "Blamed the coalition.", "accused gunmen of being behind it": no other charge than the act itself follows. */
function endsSoon(tokens: Tokens, { to }: Frame, at: number): boolean {
  const { words, flags } = tokens
  for (let i = at + 1; i < to && i < at + 14; i++) {
    if (words[i] === 'of' && isOfTheAct(tokens, i + 1)) return true
    if (words[i] === 'for') return isOfTheAct(tokens, i + 1)
    if (flags[i] & PUNCT && !(flags[i] & JUNK)) return true
    if (ENDS_VERDICT.at(tokens, i)) return false
  }
  return true
}

/** "For it", "of being behind it", "for the deaths", not "for the collapse of the talks". */
const isOfTheAct = (tokens: Tokens, at: number): boolean =>
  OF_THE_ACT.at(tokens, at) ||
  (OWNED_HARM.at(tokens, at) && (VICTIM_NOUNS.at(tokens, at + 1) || HARM_NOUNS.at(tokens, at + 1)))

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
