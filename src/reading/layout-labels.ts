// The lines of a form: "Date: 3 June 2024", "Location: ...", "Casualties: 2 killed". They tell, short as they are.

import { DATE_LABELS, FORM_LABELS, PLACE_LABELS } from './lang/en/layout.ts'
import { PUNCT, type Tokens } from './tokens.ts'

const OPENING = 3 // marks before a label: "- ", "• ("

/** The first token after a line's label and colon, or 0 where it has none of the list. */
function afterLabel(tokens: Tokens, from: number, to: number, labels: typeof PLACE_LABELS): number {
  let at = from
  while (at < to && at < from + OPENING && tokens.flags[at] & PUNCT) at++
  return at + 2 < to && labels.at(tokens, at) && tokens.words[at + 1] === ':' ? at + 2 : 0
}

/** "Location: ...": the first token after the colon, else 0. */
export const afterPlaceLabel = (tokens: Tokens, from: number, to: number): number =>
  afterLabel(tokens, from, to, PLACE_LABELS)

/** "Date: ...": the first token after the colon, else 0. */
export const afterDateLabel = (tokens: Tokens, from: number, to: number): number =>
  afterLabel(tokens, from, to, DATE_LABELS)

/** Whether a line is one of a form's, that says where, who or what: never a heading or a crumb. */
export const isFormLine = (tokens: Tokens, from: number, to: number): boolean =>
  afterLabel(tokens, from, to, PLACE_LABELS) > 0 || afterLabel(tokens, from, to, FORM_LABELS) > 0
