// The place that "the town", "the region" points back to.

import { homeCountry } from './frame-places.ts'
import type { Mentions } from './frames.ts'
import { SEATS } from './lang/en/frames.ts'
import type { Document, PlaceMention } from './mentions.ts'
import { firstAt } from './spans.ts'
import { PUNCT, type Tokens } from './tokens.ts'

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

/** Plurals, after "the same": the last of them stands for all. */
const ONE_OF_MANY: Readonly<Record<string, string>> = {
  towns: 'town',
  villages: 'village',
  districts: 'district',
  neighborhoods: 'neighborhood',
  neighbourhoods: 'neighbourhood',
  areas: 'area',
}

/** A thing at one spot, which was named with the noun: "the base" after "the Kweires air base". */
const SPOTS = new Set(['base', 'airbase', 'airport', 'field', 'prison', 'crossing'])

/**
 * The place that "the town" points back to: the last one named of that kind, not long before. A capital abroad, where
 * somebody spoke of it ("yet in Moscow a spokeswoman said"), is none.
 */
export function placeOfNoun({ tokens }: Document, mentions: Mentions, noun: number): PlaceMention | null {
  const word = tokens.words[noun]
  const precisions = NOUN_PRECISION[ONE_OF_MANY[word] ?? word] ?? []
  const last = SPOTS.has(word)
    ? lastSpot(mentions, noun, word)
    : lastNamed(mentions, noun, precisions, 220, (place) => !isCalledOther(mentions, place, word))
  const told = last === null ? null : calledBefore(tokens, mentions, last)
  const place = told !== null && precisions.includes(told.precision) ? told : last
  const isAbroad = place !== null && place.country !== null && place.country !== homeCountry(mentions)
  return isAbroad && SEATS.has(place.asWritten.toLowerCase()) ? null : place
}

/** "The town of X ... *the city*": another place than what the text calls a town. */
export function isCalledOther({ places }: Mentions, { name, precision }: PlaceMention, word: string): boolean {
  if (!SIZES.has(word) || precision !== 'settlement') return false
  let isOther = false
  for (const place of places) {
    if (place.name !== name) continue
    const called = CALLED.exec(place.asWritten)
    if (called === null) continue
    const size = (called[1] ?? called[2]).toLowerCase()
    if (size === word) return false
    isOther = true
  }
  return isOther
}

const SIZES = new Set(['city', 'town', 'village'])
const CALLED = /^(city|town|village) of | (city|town|village)$/i

/** "*Nyanya*, a suburb of the capital Abuja": what the place only tells the whereabouts of. */
function calledBefore({ words, flags }: Tokens, { places }: Mentions, { from }: PlaceMention): PlaceMention | null {
  const before = places[firstAt(places, from) - 1]
  if (before === undefined || before.use !== 'location' || from - before.to > MOST_OF_APPOSITION) return null
  if (words[before.to] !== ',' || !ARTICLES.has(words[before.to + 1])) return null
  for (let i = before.to + 2; i < from; i++) if (flags[i] & PUNCT) return null
  return before
}

const MOST_OF_APPOSITION = 9
const ARTICLES = new Set(['a', 'an', 'the'])

function lastSpot(mentions: Mentions, noun: number, word: string): PlaceMention | null {
  for (let i = firstAt(mentions.places, noun) - 1; i >= 0; i--) {
    const place = mentions.places[i]
    if (noun - place.from > 220) return null
    if (place.asWritten.toLowerCase().endsWith(word) && isThere(place)) return place
  }
  return null
}

/** The last place of one of the precisions named before a token, and no more than so many tokens before it. */
export function lastNamed(
  mentions: Mentions,
  token: number,
  precisions: readonly PlaceMention['precision'][],
  reach = Number.POSITIVE_INFINITY,
  fits: (place: PlaceMention) => boolean = () => true,
): PlaceMention | null {
  for (let i = firstAt(mentions.places, token) - 1; i >= 0; i--) {
    const place = mentions.places[i]
    if (token - place.from > reach) return null
    if (precisions.includes(place.precision) && isThere(place) && fits(place)) return place
  }
  return null
}

/** Somewhere that things happen: "residents of X", but not "the London-based monitor", "based in London". */
const isThere = ({ use, preposition }: PlaceMention): boolean =>
  use === 'location' || (use === 'origin' && preposition !== null && preposition !== 'in')
