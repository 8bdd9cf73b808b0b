// Decides which place a phrase means. A name's namesakes are weighed by how well known they are, by the noun beside the
// name, by the containing place in the same sentence, and by the countries and provinces of the other places of the
// report. The losers are kept with the reason.

import type { GazetteerKind, GazetteerPlace } from '../model/gazetteer.ts'
import type { PlaceCandidate } from '../model/reading.ts'
import type { PlacePhrase } from './place-phrases.ts'

/** What the whole report speaks of: how much of its place names stand for each country and province, 0 to 1. */
export interface Setting {
  readonly countries: ReadonlyMap<string, number>
  readonly provinces: ReadonlyMap<string, number>
  /** Ids of all places a name of the report may mean: a quarter is believed where its city is named. */
  readonly named: ReadonlySet<string>
  /** Names that the report somewhere uses as a place's: after "in", beside "town". */
  readonly placed: ReadonlySet<string>
  /** Names that the report more often uses otherwise: a person's. */
  readonly doubtful: ReadonlySet<string>
}

/** A namesake with what speaks for it. */
export interface Weighed {
  readonly place: GazetteerPlace
  readonly score: number
  readonly reason: string
  /** It only sounds like the name. */
  readonly isBySound: boolean
}

/** The namesakes of a phrase, best first, and the losers as a reading keeps them. */
export interface Choice {
  readonly weighed: readonly Weighed[]
  readonly candidates: readonly PlaceCandidate[]
}

/** How often a name is used as a place's and otherwise, and what it adds to the setting each time. */
interface Use {
  placed: number
  bare: number
  readonly places: readonly GazetteerPlace[]
  readonly countries: ReadonlySet<string>
}

/** Counts the countries and provinces that a report's place names can stand for. */
export function settingOf(phrases: readonly PlacePhrase[]): Setting {
  const countries = new Map<string, number>()
  const provinces = new Map<string, number>()
  const named = new Set<string>()
  const uses = new Map<string, Use>()
  let total = 0
  for (const phrase of withOtherEnds(phrases)) {
    if (phrase.places.length + phrase.sounding.length === 0) continue
    const use = useOf(uses, phrase, named)
    if (isPlacedPhrase(phrase)) use.placed++
    else use.bare++
    const isBySound = phrase.places.length === 0
    const best = isBySound ? phrase.sounding[0] : phrase.places[0]
    const weight = isBySound
      ? 0.1
      : phrase.use === 'adjective' || phrase.use === 'metonym'
        ? 0.5
        : best.kind === 'country'
          ? 1
          : best.isCurated
            ? 2
            : 0.3
    for (const country of use.countries) {
      add(countries, country, country === best.country ? weight : weight / (4 * use.countries.size))
    }
    if (best.admin1) add(provinces, `${best.country} ${best.admin1}`, weight)
    total += weight
  }
  const placed = new Set<string>()
  const doubtful = new Set<string>()
  for (const [key, use] of uses) {
    if (use.placed > 0) placed.add(key)
    if (use.bare > 2 && use.bare > 3 * use.placed) doubtful.add(key)
  }
  return { countries: scaled(countries, total), provinces: scaled(provinces, total), named, placed, doubtful }
}

/** "The X-Y road", "between X and Y": the report speaks of both ends. */
function* withOtherEnds(phrases: readonly PlacePhrase[]): Generator<PlacePhrase> {
  for (const phrase of phrases) {
    if (phrase.other !== null) yield phrase.other
    yield phrase
  }
}

/** The uses of a phrase's name. A name met first adds what it may mean to `named`. */
function useOf(uses: Map<string, Use>, { key, places }: PlacePhrase, named: Set<string>): Use {
  const before = uses.get(key)
  if (before?.places === places) return before
  for (let i = 0; i < places.length && i < 4; i++) if (places[i].isCurated) named.add(places[i].id)
  const countries = new Set<string>()
  for (let i = 0; i < places.length && i < 6; i++) countries.add(places[i].country)
  const use = { placed: before?.placed ?? 0, bare: before?.bare ?? 0, places, countries }
  uses.set(key, use)
  return use
}

const add = (counts: Map<string, number>, key: string, weight: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + weight)
}

function scaled(counts: Map<string, number>, total: number): Map<string, number> {
  for (const [key, count] of counts) counts.set(key, total ? count / total : 0)
  return counts
}

/** What a noun beside a name lets the place be, best first. */
const FITTING: Record<string, readonly GazetteerKind[]> = {
  settlement: ['settlement'],
  neighbourhood: ['neighbourhood', 'settlement', 'district'],
  district: ['neighbourhood', 'district', 'settlement'],
  province: ['province', 'district'],
  area: ['area', 'neighbourhood', 'district', 'province'],
  camp: ['neighbourhood', 'settlement', 'site'],
  site: ['site'],
  part: ['settlement', 'neighbourhood'],
}

/** Weighs namesakes within one report. Where a name is said again in the same way, the first answer stands. */
export class Choosing {
  private readonly setting: Setting
  private readonly made = new Map<readonly GazetteerPlace[], Made[]>()

  constructor(setting: Setting) {
    this.setting = setting
  }

  /**
   * The six best namesakes of a phrase. It has one at least.
   *
   * @param container the place that the sentence says contains it, if any
   */
  of(phrase: PlacePhrase, container: GazetteerPlace | null): Choice {
    const names = phrase.places.length > 0 ? phrase.places : phrase.sounding
    let made = this.made.get(names)
    if (made === undefined) {
      made = []
      this.made.set(names, made)
    }
    const before = made.find((one) => one.container === container && isSaidAlike(one.phrase, phrase))
    if (before) return before.choice
    const weighed = weigh(phrase, this.setting, container)
    const choice = { weighed, candidates: weighed.slice(1).map(toCandidate) }
    made.push({ phrase, container, choice })
    return choice
  }
}

interface Made {
  readonly phrase: PlacePhrase
  readonly container: GazetteerPlace | null
  readonly choice: Choice
}

/** Whether all that namesakes are weighed by is the same of two phrases. */
const isSaidAlike = (a: PlacePhrase, b: PlacePhrase): boolean =>
  a.places === b.places &&
  a.sounding === b.sounding &&
  a.noun === b.noun &&
  a.nounKind === b.nounKind &&
  a.compass === b.compass &&
  a.use === b.use

/** A namesake as a reading keeps it. */
export const toCandidate = ({ place, reason, score }: Weighed): PlaceCandidate => ({
  gazetteerId: place.id,
  name: place.name,
  lat: place.lat,
  lon: place.lon,
  country: place.country || null,
  admin1: place.admin1,
  population: place.population,
  reason: `${reason || 'nothing speaks for it'} (${oneDecimal(score)})`,
})

/** A score with one decimal, put together from whole numbers: the engine's way with fractions is slow. */
export function oneDecimal(score: number): string {
  const tenths = Math.round(score * 10)
  const last = Math.abs(tenths) % 10
  const whole = (Math.abs(tenths) - last) / 10
  return `${tenths < 0 ? '-' : ''}${whole}${last === 0 ? '' : `.${last}`}`
}

/** The namesakes of a phrase weighed, the six best, best first. */
export function weigh(phrase: PlacePhrase, setting: Setting, container: GazetteerPlace | null): Weighed[] {
  return scored(phrase, setting, container)
    .slice(0, MOST_NAMESAKES)
    .map((one) => ({ ...one, reason: reasonsFor(one, phrase, setting, container) }))
}

const MOST_NAMESAKES = 6

type Scored = Omit<Weighed, 'reason'>

function scored(phrase: PlacePhrase, setting: Setting, container: GazetteerPlace | null): Scored[] {
  const all: Scored[] = []
  for (const place of phrase.places) {
    all.push({ place, score: scoreOf(place, phrase, setting, container, false), isBySound: false })
  }
  for (const place of phrase.sounding) {
    if (phrase.places.includes(place)) continue
    all.push({ place, score: scoreOf(place, phrase, setting, container, true), isBySound: true })
  }
  if (all.length < 2) return all
  return all.sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1))
}

function scoreOf(
  place: GazetteerPlace,
  phrase: PlacePhrase,
  setting: Setting,
  container: GazetteerPlace | null,
  isBySound: boolean,
): number {
  let score = Math.log10(place.population + 10) / 2
  if (place.isCurated) score += 1.5
  score += 5 * (setting.countries.get(place.country) ?? 0)
  score += 2 * (setting.provinces.get(`${place.country} ${place.admin1}`) ?? 0)
  if (place.within !== null && place.kind === 'neighbourhood') score += setting.named.has(place.within) ? 1.5 : -2
  score += fitOf(place.kind, phrase)
  if (container) score += isInside(place, container)
  return isBySound ? score - 2.5 : score
}

/** What spoke for a namesake, in words. */
function reasonsFor(
  { place, isBySound }: Scored,
  phrase: PlacePhrase,
  setting: Setting,
  container: GazetteerPlace | null,
): string {
  const reasons: string[] = []
  if (place.population > 0) reasons.push(`${place.population} inhabitants`)
  if (place.isCurated) reasons.push('in our lists')
  if ((setting.countries.get(place.country) ?? 0) > 0.2) reasons.push(`the report speaks of ${place.country}`)
  if (place.within !== null && place.kind === 'neighbourhood' && setting.named.has(place.within))
    reasons.push('its city is named')
  if (phrase.noun && fitOf(place.kind, phrase) > 0) reasons.push(`it is called a ${phrase.noun}`)
  if (container && isInside(place, container) > 0) reasons.push(`in ${container.name}`)
  if (isBySound) reasons.push('by sound only')
  return reasons.join(', ')
}

function fitOf(kind: GazetteerKind, phrase: PlacePhrase): number {
  if (kind === 'country') return phrase.nounKind === null || OF_COUNTRIES.has(phrase.nounKind) ? 3 : -1
  if (phrase.nounKind === null) {
    if (phrase.use === 'adjective') return 3
    if (kind === 'sea') return 4
    // "northern X" is mostly said of what is large; a bare name is mostly the town and not the province called after it.
    if (phrase.compass !== null && kind === 'area') return 1.5
    if (phrase.compass !== null && kind === 'province' && OF_PROVINCES.test(phrase.compass)) return 2
    if (kind === 'settlement' || kind === 'area') return 1
    return kind === 'neighbourhood' ? 0.8 : 0
  }
  const rank = FITTING[phrase.nounKind]?.indexOf(kind) ?? -1
  return rank < 0 ? -1 : 3 - rank * 0.5
}

/** "parts of X", "the X region" are said of countries too, "the city of X" is not. */
const OF_COUNTRIES = new Set<string>(['part', 'area', 'line', 'near'])

/** "rural X" and "northwestern X" are said of provinces, "eastern X" as well of cities. */
const OF_PROVINCES = /^(rural|north-?west|north-?east|south-?west|south-?east)(ern)?$/

/** How well a place lies in another: same country, same province, near. */
function isInside(place: GazetteerPlace, container: GazetteerPlace): number {
  if (place.id === container.id) return -2
  if (container.country !== '' && place.country !== container.country) return -3
  if (place.within === container.id) return 6
  if (container.kind === 'country') return 2
  const isSameProvince = place.admin1 !== null && place.admin1 === container.admin1
  if (container.kind === 'province') return isSameProvince ? 4 : -1
  const km = kmBetween(place, container)
  if (km < 30) return 4
  return isSameProvince ? 2 : -1
}

/** Kilometres between two points, good for short distances. */
export function kmBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const x = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180))
  return Math.hypot(x, a.lat - b.lat) * 111.19
}

/** Whether a namesake cannot lie in what the sentence says contains it: then the name is of a place no list knows. */
export function isElsewhere(place: GazetteerPlace, container: GazetteerPlace | null, setting: Setting): boolean {
  if (!container || container.kind === 'country' || container.kind === 'sea' || isLarger(place.kind, container.kind))
    return false
  if (place.kind === 'country' || place.kind === 'province' || place.within === container.id) return false
  const isForeign = place.country !== container.country && !place.isCurated && isAbroad(place, setting)
  if (place.population >= 50_000 && !isForeign) return false // cities are meant by their names
  if (place.country !== container.country) return container.country !== ''
  if (place.admin1 !== null && place.admin1 === container.admin1) return false
  // "Maadan, Raqqa": a city's name may stand for the province called after it.
  const isWide = container.kind === 'province' || container.name === container.admin1
  return kmBetween(place, container) > (isWide ? 120 : 50)
}

/** Whether a small place lies in a country that the report does not speak of, while it does speak of another. */
export function isStray({ place }: Weighed, setting: Setting): boolean {
  if (place.isCurated || place.population >= 100_000 || place.kind === 'province') return false
  return isAbroad(place, setting)
}

/**
 * "The Muscat school" in a report on Gaza: a building, a street or a camp called after a city abroad is not in that city,
 * however well known; nor is a "Baghdad Street in Damascus" in Baghdad.
 *
 * @param town the town that the sentence says it is in, if it says so
 */
export function isCalledAfter(
  { place }: Weighed,
  phrase: PlacePhrase,
  setting: Setting,
  town: GazetteerPlace | null,
): boolean {
  if (
    phrase.nounKind === null ||
    !CALLED_AFTER.has(phrase.nounKind) ||
    place.kind === 'site' ||
    place.kind === 'country'
  )
    return false
  if (phrase.to <= phrase.nameTo) return false
  if (isAbroad(place, setting)) return true
  if (phrase.noun === null || !NAMED_AFTER.has(phrase.noun.slice(phrase.noun.lastIndexOf(' ') + 1))) return false
  if (town?.kind === 'settlement' && town.id !== place.id && place.population >= 100_000) return true
  const share = setting.countries.get(place.country) ?? 0
  for (const [country, other] of setting.countries) if (country !== place.country && other > 1.2 * share) return true
  return false
}

const CALLED_AFTER = new Set<string>(['site', 'camp', 'line', 'neighbourhood'])

/** Things that are mostly called after somewhere else, and not after the town that they are in. */
const NAMED_AFTER = new Set(
  'school kindergarten mosque street avenue boulevard square roundabout station tower towers camp garden hotel'.split(
    ' ',
  ),
)

/** In a country that the report hardly speaks of, while it does speak of another. */
function isAbroad(place: GazetteerPlace, setting: Setting): boolean {
  if ((setting.countries.get(place.country) ?? 0) > 0.15) return false
  for (const [country, share] of setting.countries) if (country !== place.country && share > 0.3) return true
  return false
}

/** Ranks of kinds by size: what can contain what. */
const SIZE: Record<GazetteerKind, number> = {
  site: 0,
  neighbourhood: 1,
  settlement: 2,
  district: 3,
  area: 4,
  province: 5,
  sea: 5,
  country: 6,
}

export const isLarger = (a: GazetteerKind, b: GazetteerKind): boolean => SIZE[a] > SIZE[b]

/**
 * Whether a known name may pass for a place here. Names of our lists and cities may, by themselves; a small town's name
 * wants a preposition or a noun of place beside it and a country that the report speaks of.
 */
export function isBelievable(phrase: PlacePhrase, best: Weighed, setting: Setting, isUpperCase: boolean): boolean {
  const { place } = best
  const share = setting.countries.get(place.country) ?? 0
  if (place.isCurated && !best.isBySound) return true
  const isCity = place.population >= 100_000 || (place.kind === 'province' && phrase.key.length > 3)
  const isPlaced = isPlacedPhrase(phrase)
  if (isCity && !best.isBySound)
    return isPlaced || (!isUpperCase && (place.kind === 'province' || !setting.doubtful.has(phrase.key)))
  // Once a small place is placed by its words, the report may name it barely.
  const isKnownHere = isPlaced || (setting.placed.has(phrase.key) && !setting.doubtful.has(phrase.key))
  if (!isKnownHere) return false
  if (best.isBySound) return share > 0.15
  return phrase.hasPlaceWord || share > 0.15 || place.population >= 15_000
}

/** Whether the words beside a name say that it is a place: a noun, a compass word, or "in", "near". */
const isPlacedPhrase = (phrase: PlacePhrase): boolean =>
  phrase.hasPlaceWord ||
  phrase.compass !== null ||
  phrase.isOwned ||
  phrase.isTargeted ||
  (phrase.preposition !== null && PLACING.has(phrase.preposition))

const PLACING = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across', 'into', 'between'])
