// Finds the places that stand over what happened there: an item that opens with the place as a sentence of its own
// ("- Mosul. Residents said ..."), or a form's line ("Location: Hpakant Township, Kachin State"). What follows and names no
// place of its own happened there.

import { afterPlaceLabel } from './layout-labels.ts'
import type { LaidSentence, PlaceMention } from './mentions.ts'
import { beginningIn } from './spans.ts'
import { JUNK, PUNCT, type Tokens } from './tokens.ts'

const LONGEST = 16 // tokens of a heading: "- Location: Byain Phyu village, Sittwe Township, Rakhine State."
const FORM_REACH = 8 // sentences of a form's block after the line that says where

/** A place that holds for sentences up to `until`, end exclusive, as index of sentences. */
export interface PlaceHeading {
  readonly place: PlaceMention
  readonly until: number
}

/** The place a sentence sets for those after it, or null where it is no heading. */
export function placeHeadingAt(
  tokens: Tokens,
  sentences: readonly LaidSentence[],
  index: number,
  places: readonly PlaceMention[],
): PlaceHeading | null {
  const { from, to, paragraph } = sentences[index]
  if (to - from > LONGEST) return null
  const labelled = afterPlaceLabel(tokens, from, to)
  if (!labelled && sentences[index + 1]?.paragraph !== paragraph) return null
  const named = beginningIn(places, from, to)
  const place = named.find((p) => p.use === 'location')
  if (!place || !isAllPlaces(tokens, labelled || from, to, named)) return null
  return { place, until: labelled ? index + FORM_REACH : endOfParagraph(sentences, index) }
}

/** Whether the words are nothing but places and what stands between them: "Tina (Chad).", "Bria, Haute-Kotto". */
function isAllPlaces({ flags, words }: Tokens, from: number, to: number, places: readonly PlaceMention[]): boolean {
  for (let i = from; i < to; i++) {
    const held = places.find((p) => i >= p.from && i < p.to)
    if (held) i = held.to - 1
    else if (!(flags[i] & (PUNCT | JUNK)) && words[i] !== 'in') return false
  }
  return true
}

function endOfParagraph(sentences: readonly LaidSentence[], index: number): number {
  let end = index + 1
  while (end < sentences.length && sentences[end].paragraph === sentences[index].paragraph) end++
  return end
}
