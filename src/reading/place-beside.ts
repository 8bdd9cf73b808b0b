// Where an act was that only the headline places, and widely: what the sentences beside it tell of says it closer.

import { BEING_THERE, PLACE_KINDS } from './lang/en/frames.ts'
import type { Incident } from './incidents.ts'
import type { Document, PlaceMention } from './mentions.ts'
import type { Frame, Mentions } from './frames.ts'
import { coarseness, compassOf, isVague, relatePlaces } from './place-relations.ts'
import { firstAt } from './spans.ts'

/**
 * "Strikes in rural Damascus. *The town of Arbin* has been shelled since Monday. Jets hit a hospital": the place just told
 * of, where it lies in what the headline names; or the one that the next sentence gives: "The camp lies near *X*".
 */
export function narrowerPlace(
  document: Document,
  mentions: Mentions,
  { frames, place }: Incident,
): PlaceMention | null {
  if (place !== null && !isWide(place)) return null
  const first = frames.find(({ frame }) => !frame.isTitle)?.frame
  if (first === undefined || first.isElsewhere || first.places.length > 0 || first.placeNoun !== null) return null
  if (place === null) return placeBehind(document, mentions, first)
  if (frames.some(({ frame }) => !frame.isTitle && frame.places.includes(place))) return null
  const found = placeBefore(document, mentions, first) ?? placeBehind(document, mentions, first)
  return found !== null && relatePlaces(found, place, mentions.places) === 'inside' ? found : null
}

/**
 * "A missile struck a bakery in northern Syria. ... 'There is no bread in *X*,' a baker said": where a report tells of one act,
 * the one small place that it names in what is said to hold it. No provincial capital: it is named for much else.
 */
export function onlyPlaceIn({ places }: Mentions, { frames, place }: Incident): PlaceMention | null {
  const wide = place ?? frames[0].frame.places[0] ?? null
  if (wide === null || !(isWide(wide) || wide.precision === 'country')) return null
  let only: PlaceMention | null = null
  for (const one of places) {
    if (!isNarrow(one) || one.admin1 === one.name || relatePlaces(one, wide, places) !== 'inside') continue
    if (only !== null && one.name !== only.name) return null
    only ??= one
  }
  return only
}

const isWide = (place: PlaceMention): boolean => isVague(place) || compassOf(place) !== ''

const isNarrow = (place: PlaceMention): boolean =>
  place.use === 'location' && coarseness(place) <= COARSEST && compassOf(place) === ''

const COARSEST = 3

/** The last town told of in the sentence before. */
function placeBefore({ sentences }: Document, { places }: Mentions, first: Frame): PlaceMention | null {
  const before = sentences[first.sentence - 1]
  if (before === undefined || before.kind === 'title') return null
  for (let i = firstAt(places, before.to) - 1; i >= 0 && places[i].from >= before.from; i--)
    if (isNarrow(places[i])) return places[i]
  return null
}

/** "*The camp lies* on the edge of the village of X": where the thing that was hit is. */
function placeBehind({ tokens, sentences }: Document, { places }: Mentions, first: Frame): PlaceMention | null {
  const next = sentences[first.sentence + 1]
  if (next === undefined || tokens.words[next.from] !== 'the' || !PLACE_KINDS.at(tokens, next.from + 1)) return null
  if (!BEING_THERE.at(tokens, next.from + 2)) return null
  for (let i = firstAt(places, next.from); i < places.length && places[i].from < next.to; i++)
    if (isNarrow(places[i])) return places[i]
  return null
}
