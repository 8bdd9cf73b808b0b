// Reads the places of a text: finds the phrases that name them (`place-phrases.ts`), decides which place each means
// (`place-choice.ts`), finds what contains what, and lends a point to names no list knows.

import type { PlacePrecision } from '../model/codes.ts'
import type { Gazetteer, GazetteerKind, GazetteerPlace } from '../model/gazetteer.ts'
import { isArticle } from '../model/place-name.ts'
import type { PlaceCandidate } from '../model/reading.ts'
import type { ActorMention, Document, PlaceMention } from './mentions.ts'
import { AROUND_TOWN } from './lang/en/frames.ts'
import {
  Choosing,
  isBelievable,
  isCalledAfter,
  isElsewhere,
  isLarger,
  isStray,
  kmBetween,
  oneDecimal,
  type Setting,
  settingOf,
  toCandidate,
  type Weighed,
  weigh,
} from './place-choice.ts'
import { CALLED_AFTER_TOWN, HILLS, LOCATING, RURAL_DISTRICTS, SINGULAR_NOUNS } from './lang/en/places.ts'
import { findPlacePhrases, type PlacePhrase } from './place-phrases.ts'
import { plainName } from './place-relations.ts'
import { firstAt } from './spans.ts'
import { CAPITAL, JUNK, type Tokens, written } from './tokens.ts'

/** A phrase with what it was decided to mean. */
interface Settled {
  readonly phrase: PlacePhrase
  readonly best: Weighed | null
  /** The namesakes that it is not. */
  readonly candidates: readonly PlaceCandidate[]
}

/**
 * Reads all places named in a text, sorted by where they begin.
 *
 * Names that no list knows are read where the words around them say that they are places; they are kept as written and
 * lent the point of the place that contains them, with `representative`.
 */
export function readPlaces(
  document: Document,
  gazetteer: Gazetteer,
  actors: readonly ActorMention[] = [],
): PlaceMention[] {
  return choosePlaces(document, findPlacePhrases(document, gazetteer), gazetteer, actors)
}

/** What the phrases of a text name: the second step of `readPlaces`. */
export function choosePlaces(
  document: Document,
  phrases: readonly PlacePhrase[],
  gazetteer: Gazetteer,
  actors: readonly ActorMention[],
): PlaceMention[] {
  if (phrases.length === 0) return []
  const setting = settingOf(phrases)
  const settled = settle(phrases, setting, gazetteer, document)
  const byPhrase = new Map(settled.map((one) => [one.phrase, one]))
  return settled.map((_, i) => inName(toMention(document, settled, byPhrase, i), actors))
}

/** "The Islamic State of Iraq and the Levant": places in the name of somebody tell of nowhere. */
function inName(place: PlaceMention, actors: readonly ActorMention[]): PlaceMention {
  const actor = actors[firstAt(actors, place.from + 1) - 1]
  const isArmed = actor?.sort === 'named' && actor.type !== 'state' && actor.type !== 'external' // not "Damascus police"
  const isInside = actor !== undefined && isArmed && place.from >= actor.from && place.from < actor.to
  const isPart = isInside && actor.to - actor.from >= 2 && actor.to - actor.from > place.to - place.from
  return isPart && place.use === 'location' ? { ...place, use: 'adjective' } : place
}

/** Decides each phrase, containers first by a look ahead, and drops what cannot be believed to be a place. */
function settle(
  phrases: readonly PlacePhrase[],
  setting: Setting,
  gazetteer: Gazetteer,
  document: Document,
): Settled[] {
  const settled: Settled[] = []
  const choosing = new Choosing(setting)
  const told = toldNamesakes(phrases, choosing, setting)
  phrases.forEach((phrase, i) => {
    if (phrase.places.length + phrase.sounding.length === 0) {
      const sounding = soundingLike(phrase, setting, gazetteer)
      settled.push({
        phrase,
        best: sounding && isAway(sounding, containerFor(phrases, i, choosing), setting) ? null : sounding,
        candidates: [],
      })
      return
    }
    const container = containerFor(phrases, i, choosing)
    const { weighed, candidates } = choosing.of(phrase, container.place)
    const isOther =
      isAway(weighed[0], container, setting) ||
      isCalledAfter(weighed[0], phrase, setting, container.isSaid ? container.place : null) ||
      isTownAway(weighed[0], phrases, i, choosing) ||
      (phrase.hasPlaceWord && isStray(weighed[0], setting))
    if (isOther && phrase.use === 'location') {
      // Among capitals an ordinary word ("TOWER") is likelier than a place that no list has where the report is.
      if (document.isUpperCase && !phrase.hasPlaceWord && !isLocated(phrase)) return
      settled.push({ phrase, best: null, candidates: weighed.slice(0, 5).map(toCandidate) })
      return
    }
    if (!isBelievable(phrase, weighed[0], setting, document.isUpperCase)) {
      // "A church in Sanaba": where the lists know the name only elsewhere, it is as good as one that no list knows.
      const isWhole = phrase.places.length === 0 || endsName(document.tokens, phrase)
      if (isWhole && isLocated(phrase) && !document.isUpperCase)
        settled.push({ phrase, best: null, candidates: weighed.slice(0, 5).map(toCandidate) })
      return
    }
    const known = container.isSaid ? undefined : told.get(phrase.places)
    const again = known && weighed.find(({ place }) => place === known && place.kind === weighed[0].place.kind)
    if (!again || again === weighed[0]) settled.push({ phrase, best: weighed[0], candidates })
    else settled.push({ phrase, best: again, candidates: weighed.filter((one) => one !== again).map(toCandidate) })
  })
  return settled
}

const isLocated = ({ use, preposition, nounKind, key }: PlacePhrase): boolean =>
  use === 'location' &&
  nounKind !== 'part' &&
  preposition !== null &&
  (LOCATING.has(preposition) || (preposition === 'on' && HILLS.has(key.split(' ', 1)[0]) && key.includes(' ')))

/** Not "in *George* Khouri Square", "in *Ash* ___irat", "Selma, *Ala*.", "in *Satan*'s kingdom": the name goes on behind it. */
const endsName = ({ flags, words }: Tokens, { nameTo, key, nounKind }: PlacePhrase): boolean =>
  !isArticle(key) &&
  words[nameTo] !== "'s" &&
  (nounKind !== null || (!(flags[nameTo] & (CAPITAL | JUNK)) && (key.length > 3 || words[nameTo] !== '.')))

/** What the sentence says contains the name does not contain this place. */
const isAway = ({ place }: Weighed, { isSaid, place: container }: Container, setting: Setting): boolean =>
  isSaid && isElsewhere(place, container, setting)

/** "In Aleppo, shells hit the *Sarmada quarter*": a quarter of the city told of, whatever town far from it is called so. */
function isTownAway({ place }: Weighed, phrases: readonly PlacePhrase[], at: number, choosing: Choosing): boolean {
  const { noun, sentence } = phrases[at]
  if (noun === null || place.kind !== 'settlement' || !QUARTERS.has(SINGULAR_NOUNS.get(noun) ?? noun)) return false
  for (let k = at - 1; k >= 0 && phrases[k].sentence === sentence; k--) {
    if (phrases[k].use !== 'location') continue
    const city = topOf(phrases[k], choosing)
    if (city?.kind === 'settlement' && city.population >= CITY) return kmBetween(city, place) > MOST_ACROSS_KM
  }
  return false
}

const QUARTERS = new Set(['neighbourhood', 'neighborhood', 'quarter'])
const CITY = 100_000
/** As far as the quarters of a city lie from its middle. */
const MOST_ACROSS_KM = 25

/** Which of its namesakes a name means where the words say so once ("Hader in Quneitra"): the same it means elsewhere. */
function toldNamesakes(
  phrases: readonly PlacePhrase[],
  choosing: Choosing,
  setting: Setting,
): ReadonlyMap<readonly GazetteerPlace[], GazetteerPlace> {
  const told = new Map<readonly GazetteerPlace[], GazetteerPlace>()
  phrases.forEach((phrase, i) => {
    if (phrase.places.length < 2 || told.has(phrase.places)) return
    const container = containerFor(phrases, i, choosing)
    if (!container.isSaid || container.place === null) return
    const [best] = choosing.of(phrase, container.place).weighed
    if (!isElsewhere(best.place, container.place, setting)) told.set(phrase.places, best.place)
  })
  return told
}

/** A known place that an unknown spelling sounds like, in a country that the report speaks of. */
function soundingLike(phrase: PlacePhrase, setting: Setting, gazetteer: Gazetteer): Weighed | null {
  const places = gazetteer
    .findBySkeleton(phrase.key)
    .filter((place) => place.kind !== 'country' && (setting.countries.get(place.country) ?? 0) > 0.3)
  if (places.length === 0) return null
  const best = weigh({ ...phrase, places }, setting, null)[0]
  return { ...best, reason: `sounds like ${best.place.name}; ${best.reason}` }
}

/** What the words may make a phrase's container. `isSaid`: they do say so, and not only stand beside it. */
interface Container {
  readonly place: GazetteerPlace | null
  readonly isSaid: boolean
}

/** The best known place next to a phrase that is said to contain it: "X in Y", "Y's X"; or may: "X, Y". */
function containerFor(phrases: readonly PlacePhrase[], at: number, choosing: Choosing): Container {
  const phrase = phrases[at]
  const before = at > 0 ? phrases[at - 1] : null
  if (phrase.isOwned && before && before.sentence === phrase.sentence) {
    return { place: topOf(before, choosing), isSaid: true }
  }
  if (before && isOfNation(phrase, before)) return { place: topOf(before, choosing), isSaid: true }
  for (let k = at + 1; k < phrases.length && k <= at + 3; k++) {
    const next = phrases[k]
    if (next.sentence !== phrase.sentence || next.from - phrase.to > 6) break
    if (next.use === 'adjective') continue
    const isClose = next.from - phrase.to <= 3
    const isArea = next.places.some((place) => AREAS.has(place.kind))
    const isOneOfList = next.joinedBy !== null && !(next.joinedBy === ',' && isArea) // "in X, Idlib", not "in X and Idlib"
    const isSaid =
      (isClose && !isOneOfList && (next.preposition === 'in' || next.preposition === 'of')) ||
      (next.from === phrase.to && next.nounKind === 'province')
    const isBeside = next.from - phrase.to === 1 && isArea
    if (isSaid || isBeside) return { place: topOf(next, choosing), isSaid }
  }
  return { place: cityBefore(phrases, at, choosing), isSaid: false }
}

/** "In Homs, jets hit Khaldiyeh": of quarters of one name in several cities, that of the city named last. */
function cityBefore(phrases: readonly PlacePhrase[], at: number, choosing: Choosing): GazetteerPlace | null {
  const { places, sentence } = phrases[at]
  const cities = new Set(places.flatMap(({ kind, within }) => (kind === 'neighbourhood' && within ? [within] : [])))
  if (cities.size < 2) return null
  for (let k = at - 1; k >= 0 && k >= at - 8 && sentence - phrases[k].sentence < 3; k--) {
    const { use, places: named } = phrases[k]
    if (use !== 'location' || !named.some(({ id }) => cities.has(id))) continue
    const city = topOf(phrases[k], choosing)
    return city?.kind === 'province' ? (named.find(({ id }) => cities.has(id)) ?? null) : city
  }
  return null
}

/** "The *Afghan town of* Azra": in that country, whatever other town is called so. */
const isOfNation = (phrase: PlacePhrase, { use, to, sentence, places }: PlacePhrase): boolean =>
  use === 'adjective' &&
  sentence === phrase.sentence &&
  to === phrase.from &&
  phrase.from < phrase.nameFrom &&
  places[0]?.kind === 'country'

const AREAS: ReadonlySet<GazetteerKind> = new Set<GazetteerKind>(['country', 'province'])

/** The best of the namesakes of a phrase by itself. */
const topOf = (phrase: PlacePhrase, choosing: Choosing): GazetteerPlace | null =>
  phrase.places.length + phrase.sounding.length === 0 ? null : choosing.of(phrase, null).weighed[0].place

function toMention(
  document: Document,
  settled: readonly Settled[],
  byPhrase: ReadonlyMap<PlacePhrase, Settled>,
  at: number,
): PlaceMention {
  const { phrase, best, candidates } = settled[at]
  const { tokens } = document
  const within = withinOf(settled, at)
  const known = best?.place ?? null
  const other = phrase.other ? (byPhrase.get(phrase.other)?.best?.place ?? phrase.other.places[0] ?? null) : null
  const holder = within === null ? null : (settled[within].best?.place ?? null)
  // "The town of X, near Y in northern Mali": Y says more of where it is.
  const container = holder === null || WIDE.has(holder.kind) ? (placeNear(settled, at) ?? holder) : holder
  const lender = known ?? other ?? container ?? lenderBefore(settled, at) ?? lenderAfter(settled, at)
  const point = known && other ? middle(known, other) : lender
  const kind = known?.kind ?? null
  const name = nameOf(document, phrase, known, other)
  return {
    from: phrase.from,
    to: phrase.to,
    asWritten: trimmed(written(tokens, ownFrom(document, phrase), phrase.to)),
    name,
    plainName: plainName(name),
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    precision:
      known?.kind === 'area' && known.country === ''
        ? 'country' // "the Middle East"
        : isDistrictOfTown(settled, at)
          ? 'district'
          : precisionOf(phrase, kind),
    country: lender?.country || null,
    admin1: lender?.admin1 ?? null,
    gazetteerId: known && !other ? known.id : null,
    candidates,
    representative: known === null || other !== null || isLent(phrase, kind),
    use: phrase.use,
    preposition: phrase.preposition,
    within,
    reason: reasonOf(phrase, best, lender),
  }
}

const WIDE = new Set<GazetteerKind>(['country', 'area', 'province'])

/** "*The towns of* X and Y": the plural is said of both, and no part of the one's name. */
const ownFrom = ({ tokens }: Document, { from, nameFrom }: PlacePhrase): number =>
  from < nameFrom && SINGULAR_NOUNS.has(tokens.words[from]) ? nameFrom : from

const trimmed = (text: string): string => (text.endsWith("'s") || text.endsWith('’s') ? text.slice(0, -2) : text)

const middle = (a: GazetteerPlace, b: GazetteerPlace): { lat: number; lon: number } => ({
  lat: Math.round((a.lat + b.lat) * 5e4) / 1e5,
  lon: Math.round((a.lon + b.lon) * 5e4) / 1e5,
})

function reasonOf(phrase: PlacePhrase, best: Weighed | null, lender: GazetteerPlace | null): string {
  if (best) return `${phrase.rule}: ${best.place.name} (${best.place.id}), ${best.reason} (${oneDecimal(best.score)})`
  if (lender) return `${phrase.rule}: in no list; point lent by ${lender.name}`
  return `${phrase.rule}: in no list`
}

/** Index of the mention that contains this one. */
function withinOf(settled: readonly Settled[], at: number): number | null {
  const { phrase, best } = settled[at]
  const kind = best?.place.kind ?? 'site'
  const fits = (k: number): boolean => {
    const place = settled[k].best?.place
    if (!place || settled[k].phrase.sentence !== phrase.sentence || settled[k].phrase.use === 'adjective') return false
    if (!best) return true
    return isLarger(place.kind, kind) && (place.country === best.place.country || place.country === '')
  }
  if (isSaidToBePart(settled, at) || (phrase.isOwned && at > 0 && fits(at - 1))) return at - 1
  for (let k = at + 1; k < settled.length && k <= at + 3; k++) {
    const next = settled[k].phrase
    if (next.sentence !== phrase.sentence || next.from - settled[k - 1].phrase.to > 6) break
    if (isSaidToBePart(settled, k)) continue
    const links = next.preposition === 'in' || next.preposition === 'of' || next.from === phrase.to || next.isOwned
    if (fits(k) && (links || next.preposition === phrase.preposition)) return k
  }
  for (let k = at - 1; k >= 0 && k >= at - 4; k--) {
    if (settled[k].phrase.sentence !== phrase.sentence) break
    if (fits(k) && best && settled[k].best && isAround(best.place, settled[k].best as Weighed)) return k
  }
  return null
}

/** "The *Damascus* suburb of Douma", not "the Douma suburb of Damascus": the place before the noun holds the one behind it. */
function isSaidToBePart(settled: readonly Settled[], at: number): boolean {
  if (at === 0) return false
  const { from, nameFrom, nounKind, compass, isNear, use } = settled[at].phrase
  const before = settled[at - 1].phrase
  if (nounKind === null || compass !== null || isNear || use !== 'location' || before.use !== 'location') return false
  const [held, holder] = [settled[at].best?.place, settled[at - 1].best?.place]
  return from < nameFrom && before.to === from && !(held && holder && held.population > holder.population)
}

const isAround = (place: GazetteerPlace, container: Weighed): boolean =>
  place.within === container.place.id ||
  container.place.kind === 'country' ||
  (place.admin1 !== null && place.admin1 === container.place.admin1 && container.place.kind === 'province') ||
  (container.place.kind === 'settlement' && kmBetween(place, container.place) < 12)

/** What the words after a name say that it is near: "the village of X near Y", "X, some 20 km (12 miles) south of Y". */
function placeNear(settled: readonly Settled[], at: number): GazetteerPlace | null {
  const next = at + 1 < settled.length ? settled[at + 1] : null
  if (!next?.best || !isBeside(next.phrase) || next.phrase.sentence !== settled[at].phrase.sentence) return null
  return next.phrase.from - settled[at].phrase.to <= (next.phrase.isNear ? 4 : 9) ? next.best.place : null
}

/** The place told of last that can lend an unknown name its point. */
function lenderBefore(settled: readonly Settled[], at: number): GazetteerPlace | null {
  const { phrase } = settled[at]
  let country: GazetteerPlace | null = null
  for (let k = at - 1; k >= 0 && k >= at - 12; k--) {
    const place = settled[k].best?.place
    const use = settled[k].phrase.use
    if (!place || (use !== 'location' && use !== 'route')) continue
    if (place.kind === 'country') country ??= place
    else if (settled[k].phrase.sentence === phrase.sentence || place.kind !== 'site') return place
  }
  return country
}

/** A larger place that the same sentence names after an unknown one ("in X and Y, Mali"), or else the next one. */
function lenderAfter(settled: readonly Settled[], at: number): GazetteerPlace | null {
  const { sentence } = settled[at].phrase
  for (let k = at + 1; k < settled.length && k <= at + 4 && settled[k].phrase.sentence === sentence; k++) {
    const place = settled[k].best?.place
    if (place && settled[k].phrase.use === 'location' && isLarger(place.kind, 'settlement')) return place
  }
  const next = at + 1 < settled.length ? settled[at + 1] : null
  const isSameAct = next?.phrase.sentence === sentence && next.phrase.use === 'location'
  return isSameAct ? (next.best?.place ?? null) : toldNext(settled, at)
}

/** Where nothing before says it: the place that the sentences right behind it tell of. */
function toldNext(settled: readonly Settled[], at: number): GazetteerPlace | null {
  const { sentence } = settled[at].phrase
  for (let k = at + 1; k < settled.length && k <= at + 6 && settled[k].phrase.sentence <= sentence + 3; k++) {
    const place = settled[k].best?.place
    if (place && settled[k].phrase.use === 'location' && isLarger(place.kind, 'site')) return place
  }
  return null
}

/** "The village of X, *Y district*", "X in the Y district": the district called after the town Y, which X lies in. */
function isDistrictOfTown(settled: readonly Settled[], at: number): boolean {
  const { phrase, best } = settled[at]
  if (best?.place.kind !== 'settlement' || phrase.isOwned || !CALLED_AFTER_TOWN.has(phrase.noun ?? '')) return false
  const before = at > 0 ? settled[at - 1] : null
  if (before?.phrase.sentence !== phrase.sentence || phrase.from - before.phrase.to > 3) return false
  const inside = before.best?.place
  if (inside?.kind !== 'settlement' || inside === best.place || inside.population > best.place.population) return false
  return kmBetween(inside, best.place) < 40
}

/** The point is that of a larger or another place than the words say. */
const isLent = (phrase: PlacePhrase, kind: GazetteerKind | null): boolean =>
  phrase.compass !== null ||
  phrase.isNear ||
  phrase.nounKind === 'part' ||
  kind === 'province' ||
  kind === 'country' ||
  kind === 'area' ||
  kind === 'district' ||
  kind === 'sea' ||
  (phrase.nounKind === 'site' && kind !== 'site') ||
  (phrase.nounKind === 'area' && kind === 'settlement') ||
  phrase.nounKind === 'line'

function precisionOf(phrase: PlacePhrase, kind: GazetteerKind | null): PlacePrecision {
  const { nounKind } = phrase
  if (phrase.other || nounKind === 'line') return 'area_vague'
  if (kind === 'sea') return 'sea_or_air'
  const own = kind === null ? precisionByNoun(phrase) : precisionByKind(phrase, kind)
  if (isBeside(phrase) && (own === 'settlement' || own === 'neighbourhood' || own === 'site')) return 'near'
  if (phrase.compass !== null && (own === 'province' || own === 'country')) return 'area_vague'
  return own
}

/** "Near X", "north of X", "the town to the east of X", not "in the east of X". */
const isBeside = ({ isNear, compass, isInside }: PlacePhrase): boolean =>
  isNear || (compass !== null && compass.endsWith(' of') && !isInside)

function precisionByNoun({ nounKind, noun }: PlacePhrase): PlacePrecision {
  if (noun !== null && RURAL_DISTRICTS.has(noun)) return 'district'
  if (nounKind === 'neighbourhood' || nounKind === 'district' || nounKind === 'camp') return 'neighbourhood'
  if (nounKind === 'site') return 'site'
  if (nounKind === 'province') return 'province'
  if (nounKind === 'area') return 'area_vague'
  return 'settlement'
}

function precisionByKind({ nounKind, noun }: PlacePhrase, kind: GazetteerKind): PlacePrecision {
  if (nounKind === 'site' && kind !== 'province' && kind !== 'country') return 'site'
  if (noun === 'countryside') return 'area_vague'
  if (noun === 'lga' && kind === 'settlement') return 'district'
  if (nounKind === 'camp' && kind === 'settlement') return 'neighbourhood'
  if (nounKind === 'area' && (kind === 'settlement' || kind === 'province'))
    return kind === 'settlement' ? 'near' : 'area_vague'
  if (nounKind === 'province' && kind === 'settlement') return 'province'
  if (noun !== null && AROUND_TOWN.has(noun)) return kind === 'settlement' ? 'near' : 'area_vague'
  if (kind === 'area') return 'area_vague'
  return kind as PlacePrecision
}

/** Nouns that belong to a name: "Castello road", "Idlib province". */
function nameOf(
  document: Document,
  phrase: PlacePhrase,
  known: GazetteerPlace | null,
  other: GazetteerPlace | null,
): string {
  const asWritten = trimmed(written(document.tokens, phrase.nameFrom, phrase.nameTo))
  if (phrase.rule === 'between' && known && other && document.isUpperCase)
    return `area between ${other.name} and ${known.name}`
  if (phrase.other)
    return phrase.rule === 'between' ? `area between ${asWritten.replace(/\s+/g, ' ')}` : `${asWritten} ${phrase.noun}`
  const own = known ? known.name : asWritten
  const named = withNoun(own, phrase, known)
  if (phrase.compass === null) return named
  return `${phrase.compass} ${named}`
}

function withNoun(name: string, phrase: PlacePhrase, known: GazetteerPlace | null): string {
  const { nounKind } = phrase
  const noun = phrase.noun && (SINGULAR_NOUNS.get(phrase.noun) ?? phrase.noun) // "the camps of X and Y": each is one
  if (noun === null || name.toLowerCase().endsWith(noun)) return name
  if (noun === 'countryside') return phrase.compass === null ? `${name} countryside` : name
  if (nounKind === 'province')
    return `${name} ${known?.kind === 'settlement' || known?.kind === 'province' || !known ? noun : ''}`.trim()
  if (known?.kind === 'site' && nounKind === 'site') return name // "the gate of X hospital"
  if (nounKind === 'site' || nounKind === 'line' || nounKind === 'camp') return `${name} ${noun}`
  return name
}
