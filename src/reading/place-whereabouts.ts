// Places that only tell where the place of an act lies: "in Eastern Ghouta, *near Damascus*", "the *Damascus* suburb of Douma".

import { AROUND_TOWN, BEING_THERE, KINDS_OF_LAND, OPENS_APPOSITION, TO_BEARING } from './lang/en/frames.ts'
import type { Document, PlaceMention } from './mentions.ts'
import { coarseness, isFar, isNamedArea, SIDE } from './place-relations.ts'
import { PUNCT } from './tokens.ts'

/**
 * Whether a place is named only to tell where another lies.
 *
 * @param all the places of the stretch of words that tells of the act
 * @param places all those of the report, which `within` counts
 */
export const tellsOnlyWhere = (
  document: Document,
  p: PlaceMention,
  all: readonly PlaceMention[],
  places: readonly PlaceMention[],
): boolean =>
  isHolder(p, all, places) ||
  (p.precision === 'near' &&
    (isBearing(document, p, all) || isInApposition(document, p, all) || isWhereabouts(document, p, all)))

/** A road or a stretch that has no point of its own but its two ends. */
export const isBetween = ({ gazetteerId, name }: PlaceMention): boolean => gazetteerId === null && ROAD.test(name)
const ROAD = /^area between | (?:road|highway|motorway)$/

/** "The *Damascus* suburb of Douma": what holds the place that the act was in. */
const isHolder = (p: PlaceMention, all: readonly PlaceMention[], places: readonly PlaceMention[]): boolean =>
  all.some((o) => o.from === p.to && o.use === 'location' && o.within !== null && places[o.within] === p)

/** "Ghouta near Damascus", "the X area, just east of Rafah": where the area or town named just before lies. */
function isBearing({ tokens: { words } }: Document, p: PlaceMention, all: readonly PlaceMention[]): boolean {
  if (!(isBesides(p) || SIDE.test(p.name))) return false
  return all.some((o) => isLocated(o, p) && isFree(words, o.to, p.from, TO_BEARING))
}

const isBesides = ({ preposition, asWritten }: PlaceMention): boolean =>
  BEARINGS.has(preposition ?? '') || AROUND_TOWN.has(asWritten.split(' ', 1)[0].toLowerCase())

/** A place before another that can be told by it: a point of its own, or a stretch of land with a name. */
const isLocated = (o: PlaceMention, p: PlaceMention): boolean =>
  o !== p &&
  o.to <= p.from &&
  o.use === 'location' &&
  (isNamedArea(o) ? !isBetween(o) : coarseness(o) < coarseness(p)) &&
  !isFar(o, p)

const isFree = (words: readonly string[], from: number, to: number, free: ReadonlySet<string>): boolean => {
  for (let i = from; i < to; i++) if (!free.has(words[i])) return false
  return true
}

/** "In X, *a rebel town near Y*", "X, *which lies outside Y*", "X, *the last bastion near Y*": what is said of X. */
function isInApposition({ tokens }: Document, p: PlaceMention, all: readonly PlaceMention[]): boolean {
  const { words } = tokens
  let noun = -1
  for (let i = p.from - 1; i > p.from - MOST_OF_APPOSITION && i > 0; i--) {
    if (KINDS_OF_LAND.at(tokens, i) || (words[i - 1] === 'which' && BEING_THERE.at(tokens, i))) noun = i
    if (noun >= 0 && OPENS_APPOSITION.has(words[i])) {
      const end = words[i - 1] === ',' ? i - 1 : i
      return all.some((o) => o.to === end && isLocated(o, p))
    }
    if ((tokens.flags[i] & PUNCT) !== 0) return false
  }
  return false
}

const MOST_OF_APPOSITION = 14

/** "In X in the Y area *south of Z*", "in X, *south of Z*": where the village X lies. */
function isWhereabouts({ tokens: { words } }: Document, p: PlaceMention, all: readonly PlaceMention[]): boolean {
  if (!SIDE.test(p.name)) return false
  let at = p.from
  for (let k = all.indexOf(p) - 1; k >= 0; k--) {
    const o = all[k]
    for (let i = o.to; i < at; i++) if (!(words[i] === ',' && i === o.to) && !WHEREABOUTS.has(words[i])) return false
    if (coarseness(o) < coarseness(p)) return o.use === 'location'
    if (o.precision !== 'area_vague' && o.precision !== 'district') return false
    at = o.from
  }
  return false
}

const WHEREABOUTS = new Set(['in', 'the', 'some', 'about', 'around', 'just', 'roughly', 'nearly'])

export const BEARINGS = new Set(['near', 'outside', 'around', 'off'])
