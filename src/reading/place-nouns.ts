// The place that "the town", "the region" points back to.

import type { Mentions } from './frames.ts'
import type { Document, PlaceMention } from './mentions.ts'
import { firstAt } from './spans.ts'

const NOUN_PRECISION: Readonly<Record<string, readonly PlaceMention['precision'][]>> = {
  town: ['settlement', 'near'],
  city: ['settlement', 'near'],
  village: ['settlement', 'near'],
  camp: ['neighbourhood', 'settlement', 'site'],
  suburb: ['settlement', 'neighbourhood'],
  district: ['neighbourhood', 'district', 'settlement'],
  neighborhood: ['neighbourhood'],
  neighbourhood: ['neighbourhood'],
  province: ['province'],
  governorate: ['province'],
  market: ['site'],
  square: ['site'],
  area: ['area_vague', 'neighbourhood', 'settlement', 'district'],
  region: ['area_vague', 'province', 'district'],
}

/** The place that "the town" points back to: the last one named of that kind, not long before. */
export function placeOfNoun({ tokens }: Document, mentions: Mentions, noun: number): PlaceMention | null {
  return lastNamed(mentions, noun, NOUN_PRECISION[tokens.words[noun]] ?? [], 220)
}

/** The last place of one of the precisions named before a token, and no more than so many tokens before it. */
export function lastNamed(
  mentions: Mentions,
  token: number,
  precisions: readonly PlaceMention['precision'][],
  reach = Number.POSITIVE_INFINITY,
): PlaceMention | null {
  for (let i = firstAt(mentions.places, token) - 1; i >= 0; i--) {
    const place = mentions.places[i]
    if (token - place.from > reach) return null
    if (precisions.includes(place.precision) && isThere(place)) return place
  }
  return null
}

/** Somewhere that things happen: "residents of X", but not "the London-based monitor", "based in London". */
const isThere = ({ use, preposition }: PlaceMention): boolean =>
  use === 'location' || (use === 'origin' && preposition !== null && preposition !== 'in')
