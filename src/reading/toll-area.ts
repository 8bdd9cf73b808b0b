// A figure that is counted over a whole country or province ("54 people were killed across the province on Monday",
// "Monday's nationwide toll"): no one act fills it, so it is a toll however short the time (field guide 2, 5).

import type { Frame } from './frames.ts'
import { AREA_NOUNS, OVER_ALL, WIDE } from './lang/en/tolls.ts'
import type { Document, PlaceMention, QuantityMention } from './mentions.ts'

/** Tokens up to the area in "across the rebel-held north-western *province*". */
const REACH = 6

/** Whether the words say that a figure is of the whole of an area with a border. */
export function isAcrossArea(document: Document, frame: Frame, quantity: QuantityMention): boolean {
  const { tokens } = document
  for (let i = frame.from; i < frame.to; i++) {
    if (WIDE.at(tokens, i)) return true
    if (OVER_ALL.at(tokens, i) && isAreaNext(document, frame, i) && isNearer(frame, quantity, i)) return true
  }
  return false
}

/** "Across *the country*", "throughout *Idlib province*". */
function isAreaNext({ tokens }: Document, { places, to }: Frame, at: number): boolean {
  const place = places.find((p) => p.from > at && p.from <= at + REACH)
  if (place) return WHOLE.has(place.precision)
  for (let i = at + 1; i < to && i <= at + REACH; i++) if (AREA_NOUNS.at(tokens, i)) return true
  return false
}

const WHOLE = new Set<PlaceMention['precision']>(['country', 'province'])

/** No smaller place stands nearer to the figure: not "killed 20 in the town as raids went on across the province". */
const isNearer = ({ places }: Frame, { from }: QuantityMention, at: number): boolean =>
  places.every((p) => WHOLE.has(p.precision) || Math.abs(p.from - from) > Math.abs(at - from))
