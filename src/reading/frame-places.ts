// The places of a frame: which of those named in its words tell where the act was, and which one counts first.

import type { ActMention } from './acts.ts'
import type { Mentions } from './frames.ts'
import { ADVERBS, HAVE } from './lang/en/clauses.ts'
import {
  BROUGHT,
  CONFERENCES,
  GOVERNING,
  HITTING,
  LAUNCHING,
  PLACE_KINDS,
  SAME_PLACES,
  SEATS,
  SHOOTERS,
  SITED,
  TAKES_IN,
  TAKING_OFF,
} from './lang/en/frames.ts'
import { TRAVELLING } from './lang/en/places.ts'
import { HEALTH_WORDS } from './lang/en/tolls.ts'
import type { Document, PlaceMention, QuantityMention, Span, Speech } from './mentions.ts'
import { coarseness, relatePlaces, tellsMoreThanSide } from './place-relations.ts'
import { BEARINGS, isBetween, tellsOnlyWhere } from './place-whereabouts.ts'
import { PUNCT, type Tokens } from './tokens.ts'
import { WordSet } from './word-table.ts'

const homes = new WeakMap<readonly PlaceMention[], string | null>()

/** The country that most locations of the report lie in. */
export function homeCountry({ places }: Pick<Mentions, 'places'>): string | null {
  const known = homes.get(places)
  if (known !== undefined) return known
  const home = commonestCountry(places)
  homes.set(places, home)
  return home
}

function commonestCountry(places: readonly PlaceMention[]): string | null {
  const counts = new Map<string, number>()
  for (const p of places) {
    if (p.country !== null) counts.set(p.country, (counts.get(p.country) ?? 0) + (p.use === 'location' ? 2 : 1))
  }
  let home: string | null = null
  for (const [country, n] of counts) if (home === null || n > (counts.get(home) ?? 0)) home = country
  return home
}

/** A capital abroad without a preposition ("Moscow and the coalition") is a government, not where something happened. */
const isAtHome = (p: PlaceMention, home: string | null): boolean => {
  if (p.preposition !== null && HERE.has(p.preposition)) return true
  return (p.country === home || p.country === null) && !SEATS.has(p.asWritten.toLowerCase())
}

/** "In neighbouring Chad, gunmen attacked X": the sentence itself says that it goes abroad. */
const isInCountryNamed = (p: PlaceMention, located: readonly PlaceMention[]): boolean =>
  p.preposition === null &&
  p.precision !== 'country' &&
  !SEATS.has(p.asWritten.toLowerCase()) &&
  located.some((o) => o !== p && o.country === p.country && o.preposition !== null && HERE.has(o.preposition))

/** The locations of a stretch of words; a capital after "of" ("the heart of Damascus") only where no other is named. */
export function placesAtHome(document: Document, places: readonly PlaceMention[], home: string | null): PlaceMention[] {
  const host = readHost(document, places)
  const isOfHost = (p: PlaceMention): boolean => host !== null && p.from >= host.from && p.from < host.to
  const located = places.filter(
    (p) => p.use !== 'adjective' && !isOfLauncher(document, p) && !isOfHost(p) && !isLeftBehind(document, p),
  )
  const own = located.filter((p) => isAtHome(p, home) || isInCountryNamed(p, located))
  return own.some((p) => p.use === 'location')
    ? own
    : located.filter((p) => isAtHome(p, home) || p.preposition === 'of' || HITTING.at(document.tokens, p.from - 1))
}

/** "Fired from X", "fighters positioned in X": where it came from, not where it hit. */
function isOfLauncher({ tokens }: Document, p: PlaceMention): boolean {
  for (let i = p.from - 1; i >= Math.max(0, p.from - 5); i--) {
    if (tokens.words[i] === '.') return false
    // "A convoy coming from A was hit near B": they came from A.
    if (tokens.words[i] === 'coming' && HERE.has(p.preposition ?? '')) continue
    if (LAUNCHING.at(tokens, i) || (SITED.at(tokens, i) && SHOOTERS.at(tokens, i - 1))) return true
    if (tokens.words[i] === 'from' && p.preposition === 'from' && TAKING_OFF.at(tokens, i - 1)) return true
  }
  return false
}

/** "People who were *transferred from* A and B", "a backer of the *government in* Damascus": where nothing is said to have happened. */
function isLeftBehind({ tokens }: Document, { from, preposition, asWritten }: PlaceMention): boolean {
  if (preposition === 'in') return GOVERNING.at(tokens, from - 2) && SEATS.has(asWritten.toLowerCase())
  if (preposition !== 'from' && preposition !== null) return false
  for (let i = from - 1; i > from - MOST_TO_LEFT; i--)
    if (tokens.words[i] === 'from' && BROUGHT.at(tokens, i - 1)) return true
  return false
}

/** Tokens back to "from": "A and". */
const MOST_TO_LEFT = 5

/**
 * "X hospital received 41 wounded", "X clinic, the last in the city, treated nine": the tokens up to the verb, of a place that
 * people came to and that was not hit.
 */
export function readHost({ tokens }: Document, places: readonly PlaceMention[]): Span | null {
  for (const { from, to } of places) {
    if (!HEALTH_WORDS.at(tokens, to - 1)) continue
    let at = to
    if (tokens.words[at] === ',') {
      const end = at + MOST_OF_ASIDE
      at++
      while (at < end && tokens.words[at] !== ',') at++
      at++
    }
    while (HAVE.at(tokens, at) || ADVERBS.at(tokens, at)) at++
    if (TAKES_IN.at(tokens, at)) return { from, to: at }
  }
  return null
}

const MOST_OF_ASIDE = 14

/** "A police source in Homs said": where the speaker is, not where it happened. */
const isOfSpeaker = (p: PlaceMention, speech: readonly Speech[]): boolean =>
  speech.some((s) => isOfNamed(p, s) || isSaidIn(p, s))

const isOfNamed = ({ from, to }: PlaceMention, { nameSpan }: Speech): boolean =>
  from >= nameSpan.from && from <= nameSpan.to + 1 && to <= nameSpan.to + 3

/** "Jets hit A, killing 19, the charity *said in Kabul*": behind what it says, where it says it. */
const isSaidIn = (p: PlaceMention, s: Speech): boolean =>
  p.from === s.nameSpan.to + 2 && SAID_IN.has(p.preposition ?? '') && isTail(s)

const SAID_IN = new Set(['in', 'from'])

/** "Shells fell on A, officials in Amman said": the speaker stands behind what is said. */
const isTail = ({ from, nameSpan }: Speech): boolean => from < nameSpan.from

/** The locations of a sentence without those that only tell where its speaker is, behind what is said. */
export const besideTail = (
  { tokens }: Document,
  places: readonly PlaceMention[],
  speech: readonly Speech[],
): readonly PlaceMention[] => {
  const tails = speech.filter(isTail)
  return tails.length === 0 ? places : places.filter((p) => !isOnlyOfSpeaker(tokens, p, tails))
}

/** "Killed in the town of X local media said": where commas are lost a place may seem to begin the speaker's name. */
const isGoverned = (words: readonly string[], p: PlaceMention, speech: readonly Speech[]): boolean =>
  p.preposition !== null &&
  speech.some(({ nameSpan }) => {
    if (p.to < nameSpan.from || p.from > nameSpan.from) return false
    const before = words[nameSpan.from - 1] ?? ''
    return before === 'of' || HERE.has(before) || p.from < nameSpan.from
  })

const isOnlyOfSpeaker = ({ words }: Tokens, p: PlaceMention, speech: readonly Speech[]): boolean =>
  isOfSpeaker(p, speech) && !isGoverned(words, p, speech)

/** "*In Washington* the Pentagon confirmed strikes in Aleppo": in another country than what is told, right before who tells it. */
const isSeatOfSpeaker = (p: PlaceMention, places: readonly PlaceMention[], speech: readonly Speech[]): boolean =>
  p.preposition === 'in' &&
  places.some((other) => other.from > p.to && other.country !== p.country) &&
  speech.some(({ nameSpan }) => nameSpan.from >= p.to && nameSpan.from - p.to <= 2)

/** "Residents in X said jets hit homes *there*": where the speakers are; not "there were clashes". */
export function saysThere({ tokens }: Document, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    if (!THERE.at(tokens, i)) continue
    if (i + 1 >= to || (tokens.flags[i + 1] & PUNCT) !== 0 || AFTER_THERE.has(tokens.words[i + 1])) return true
  }
  return false
}

const THERE = new WordSet(['there'])
const AFTER_THERE = new Set(
  'on at in by when as after before during overnight and this last yesterday today'.split(' '),
)

/** The places of a frame without those of its speakers, unless these are all that a figure or "there" has. */
export function withoutSpeakers(
  { tokens }: Document,
  places: PlaceMention[],
  speech: readonly Speech[],
  isNeeded: boolean,
): PlaceMention[] {
  const others = places.filter((p) => !isOnlyOfSpeaker(tokens, p, speech) && !isSeatOfSpeaker(p, places, speech))
  if (others.length > 0 || !isNeeded) return others
  // "A source at X hospital said two bodies had arrived": where they were brought, and not where they died.
  return places.filter((p) => !HEALTH_WORDS.at(tokens, p.to - 1))
}

const HERE = new Set([
  'in',
  'at',
  'on',
  'near',
  'inside',
  'outside',
  'around',
  'across',
  'over',
  'off',
  'towards',
  'toward',
])

/** Locations with the one that counts first: fine before coarse, behind the act before ahead of it, "in" before "near". */
export function orderPlaces(
  document: Document,
  all: readonly PlaceMention[],
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
  mentions: Mentions,
): PlaceMention[] {
  const places = all.filter(
    (p) =>
      (p.use === 'location' || (p.use === 'route' && p.precision === 'area_vague')) &&
      !tellsOnlyWhere(document, p, all, mentions.places) &&
      !(p.country !== homeCountry(mentions) && isOfTalks(document, p, acts)),
  )
  if (places.length < 2) return places
  const stops = places.filter((p) => isOnTheWay(document, p))
  if (stops.length > 0 && places.some((p) => !stops.includes(p) && HERE.has(p.preposition ?? '')))
    return orderPlaces(
      document,
      all.filter((p) => !stops.includes(p)),
      acts,
      quantities,
      mentions,
    )
  const core = coreOf(acts, quantities)
  const asideFrom = apartInTime(document.tokens, places, core)
  const cost = (p: PlaceMention): number => {
    const behind = p.from >= core ? p.from - core : (core - p.to) * 1.3 + 1
    const weak = p.preposition !== null && WEAK_PREPOSITIONS.has(p.preposition) ? 9 : 0
    const isOuter = (o: PlaceMention): boolean =>
      (p.precision === 'country' && o.precision !== 'country') || relatePlaces(o, p, mentions.places) === 'inside'
    const isRoad = isRoadBy(p, places)
    const isInner =
      isRoad ||
      p.from > asideFrom ||
      isInBrackets(document, p) ||
      places.some((o) => o !== p && (isOuter(o) || tellsMoreThanSide(o, p)))
    const inner = isInner ? 25 : 0
    const object = isRoad ? 0 : isObject(document, p, acts) ? -14 : isOfHarm(document.tokens, p, quantities) ? -8 : 0
    return behind * 0.6 + (object ? 0 : weak) + object + inner + coarseness(p) * 1.5
  }
  const weighed = places.map((place) => ({ place, cost: cost(place) }))
  return weighed.sort((a, b) => a.cost - b.cost || a.place.from - b.place.from).map(({ place }) => place)
}

/** "The attack comes as a *conference* on the war is hosted *in X*": where people talk of it. */
function isOfTalks({ tokens }: Document, { from }: PlaceMention, acts: readonly ActMention[]): boolean {
  for (let i = from - 1; i >= 0 && i > from - MOST_FROM_TALKS && !(tokens.flags[i] & PUNCT); i--) {
    if (acts.some((a) => a.from <= i && i < a.to)) return false
    if (CONFERENCES.at(tokens, i)) return true
  }
  return false
}

const MOST_FROM_TALKS = 10

/** "A convoy *travelling from A to B* was hit near C": where it came from and where it went to. */
function isOnTheWay({ tokens }: Document, { from, preposition }: PlaceMention): boolean {
  if (preposition === null || !ENDS.has(preposition)) return false
  let at = from - 1
  while (at > from - MOST_OF_LEAD && !ENDS.has(tokens.words[at])) at--
  for (let i = at - 1; i >= at - MOST_OF_WAY && i >= 0 && !(tokens.flags[i] & PUNCT); i--)
    if (TRAVELLING.at(tokens, i)) return true
  return false
}

const ENDS = new Set(['from', 'to', 'for', 'towards', 'toward'])
/** Tokens between the preposition and the name: "to the besieged town of". */
const MOST_OF_LEAD = 7
/** Tokens between the word for travelling and the preposition: "from A" between it and "to B". */
const MOST_OF_WAY = 5

/**
 * "Jets bombed A, *hours after* the envoy reached B": where what came at another time than the act begins, with a place before it;
 * not "troops left A hours before a bomb went off in B".
 */
function apartInTime({ words }: Tokens, places: readonly PlaceMention[], core: number): number {
  const [first, last] = [Math.min(...places.map((p) => p.to)), Math.max(...places.map((p) => p.from))]
  for (let i = Math.max(first, core) + 1; i < last; i++)
    if ((words[i] === 'after' || words[i] === 'before') && AGO.has(words[i - 1])) return i
  return Number.POSITIVE_INFINITY
}

const AGO = new Set('minutes hours days weeks months years hour day week month year shortly soon just'.split(' '))

/** "A and B were shelled, and a girl was *killed in A*", "jets bombed A and *B, where* two died": where those harmed were. */
const isOfHarm = ({ words }: Tokens, p: PlaceMention, quantities: readonly QuantityMention[]): boolean => {
  const where = words[p.to] === ',' ? p.to + 1 : p.to
  return quantities.some(
    (q) =>
      q.harm !== null &&
      q.partOf === null &&
      ((words[where] === 'where' && q.from > where && q.from - where <= MOST_TO_HARMED) ||
        (p.preposition === 'in' && q.harmAt >= q.from && p.from - Math.max(q.to, q.harmAt + 1) === 1)),
  )
}

/** Tokens between "where" and the count: "where at least", "where a shell killed". */
const MOST_TO_HARMED = 5

/** "Near Pinga (Walikale)": what holds the place named before. */
const isInBrackets = ({ tokens: { words } }: Document, p: PlaceMention): boolean =>
  words[p.from - 1] === '(' && words[p.to] === ')'

/** "On the *Damascus-Homs highway* near Qara", "*between A and B* near C": the town tells where on the road. */
const isRoadBy = (p: PlaceMention, places: readonly PlaceMention[]): boolean =>
  isBetween(p) && places.some((o) => BEARINGS.has(o.preposition ?? '') && o.from >= p.to && o.from - p.to <= 2)

/** "Rebels in X *shelled Y*", "taken to X after the *shelling of Y*": the act itself says that it was there. */
function isObject({ tokens }: Document, p: PlaceMention, acts: readonly ActMention[]): boolean {
  const { words } = tokens
  const isOf = p.preposition === 'of' || p.preposition === 'on'
  if (!isOf && p.preposition !== null) return false
  let at = isOf ? p.from - 1 : p.from
  if (isOf && words[at] !== p.preposition) at--
  if (words[at - 1] === 'the') at--
  return acts.some((act) => act.to === at && act.sort !== 'means' && (!isOf || act.weight >= 2))
}

const WEAK_PREPOSITIONS = new Set(['from', 'to', 'between', 'with', 'towards', 'toward', 'of', 'against', 'by', 'for'])

/** The token that the frame turns on: its first word for an act or a harm. */
export function coreOf(acts: readonly ActMention[], quantities: readonly QuantityMention[]): number {
  for (const act of acts) if (act.sort !== 'means') return act.from
  for (const { harm, harmAt, from } of quantities) if (harm !== null) return harmAt >= 0 ? Math.min(harmAt, from) : from
  return acts.length > 0 ? acts[0].from : 0
}

/** The token of "town" in "the town", where no name follows: somewhere named before. */
export function findPlaceNoun(document: Document, from: number, to: number): number | null {
  const { tokens } = document
  const { words } = tokens
  for (let i = from + 1; i < to; i++) {
    const isSame = words[i - 1] === 'same' && words[i - 2] === 'the'
    if (!(PLACE_KINDS.at(tokens, i) || (isSame && SAME_PLACES.at(tokens, i))) || words[i + 1] === 'of') continue
    if (words[i - 1] === 'the' || isSame) return i
  }
  return null
}
