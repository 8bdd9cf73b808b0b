// A cue: one place in a sentence that says what befell people or things, and on which side of it they stand. What the
// readers of cues (`harm.ts`, `harm-phrases.ts`) and those who use them (`harm-links.ts`) share.

import type { Harm } from '../model/codes.ts'
import {
  ADVERB,
  BE_WORD,
  bitsAt,
  COLLECTIVE,
  COUNT,
  flagsAt,
  HAVE_WORD,
  SCALE,
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

/** A cue with the auxiliaries before it. */
export function cue(kind: HarmCue['kind'], harm: Harm | null, view: View, at: number, to: number): HarmCue {
  const before = auxiliaries(view, at)
  if (kind === 'subject' && before.isActive) before.from = pastReport(view, before.from)
  return { kind, harm, at, to, ...before }
}

/** "*Are thought to* have died": who is told of stands before the report. */
function pastReport(view: View, at: number): number {
  let i = at - 1
  if (wordAt(view, i) !== 'to') return at
  while (i - 1 > at - 6 && bitsAt(view, i - 1) & (ADVERB | BE_WORD | HAVE_WORD)) i--
  return bitsAt(view, i) & BE_WORD || bitsAt(view, i + 1) & BE_WORD ? i : at
}

/** "Was *pronounced* dead", "had been *declared* dead". */
const DECLARED = new Set(['pronounced', 'declared', 'certified'])

/** Walks back over adverbs and auxiliaries: "had also been", "were reportedly", "have". */
export function auxiliaries(view: View, at: number): { from: number; isPassive: boolean; isActive: boolean } {
  let i = at - 1
  let isPassive = false
  let isActive = false
  for (let step = 0; step < 7 && i >= view.from; step++, i--) {
    const bits = bitsAt(view, i)
    if (bits & BE_WORD) isPassive = true
    else if (bits & HAVE_WORD) isActive ||= !isPassive && view.words[i] !== 'to'
    else if (view.words[i] === 'forced' || view.words[i] === 'compelled') continue
    else if (i === at - 1 && DECLARED.has(view.words[i])) continue
    else if ((!(bits & ADVERB) && view.words[i] !== 'as') || flagsAt(view, i) & PUNCT) break
    if (isActive) {
      i--
      break // "is reported to have killed": what stands before the perfect is no passive of this verb
    }
  }
  return { from: i + 1, isPassive, isActive }
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

/** A number, or the words that begin one: "at least 12", "more than a dozen". */
export const isCountNext = (view: View, at: number): boolean =>
  (flagsAt(view, at) & NUMBER) !== 0 ||
  (bitsAt(view, at) & (COUNT | SCALE | COLLECTIVE)) !== 0 ||
  /^(least|than)$/.test(wordAt(view, at + 1))

/** Whether one of the words stands within thirty tokens, in the same sentence. */
export function isNear(view: View, at: number, set: ReadonlySet<string>): boolean {
  const to = Math.min(view.to, at + 30)
  for (let i = Math.max(view.from, at - 30); i < to; i++) if (set.has(view.words[i])) return true
  return false
}
