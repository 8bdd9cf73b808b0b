// "The town", "the same square": a place named shortly before, said again without its name. Only where nothing beside the
// noun names a place, and after a preposition or a verb of attack, so that "the city council" is not read.

import { COMMON_WORDS, LOCATING, NAME_STEMS, NEARNESS, TAKING_VERBS } from './lang/en/places.ts'
import { bearingOf, isAfterThe } from './place-bearings.ts'
import { type Around, PLACE_NOUN, type PlacePhrase, type Scan } from './place-scan.ts'
import { CAPITAL, HYPHEN_BEFORE, PUNCT } from './tokens.ts'
import { anyOf } from './word-table.ts'

const SETTLEMENTS = new Set(['city', 'town', 'village'])
const QUARTERS = new Set(['neighbourhood', 'neighborhood', 'quarter', 'district', 'suburb'])
const SITES = new Set([
  'camp',
  'square',
  'road',
  'hospital',
  'market',
  'mosque',
  'school',
  'airport',
  'airbase',
  'prison',
])
const PROVINCES = new Set(['province', 'governorate'])
const NOUNS = anyOf(SETTLEMENTS, QUARTERS, SITES, PROVINCES)
const SENTENCES_BACK = 3

/** The phrase that "the" or "same" at a token begins, if it says a place again; null otherwise. */
export function findEcho(scan: Scan, at: number, around: Around): PlacePhrase | null {
  const { words, flags } = scan.tokens
  if (at + 1 >= around.to || !NOUNS.at(scan.tokens, at + 1)) return null
  const noun = words[at + 1]
  const next = at + 2
  if (next < around.to && (words[next] === 'of' || flags[next] & (CAPITAL | HYPHEN_BEFORE))) return null
  const first = words[at] === 'same' && at > around.from && words[at - 1] === 'the' ? at - 1 : at
  const before = first > around.from && !(flags[first - 1] & PUNCT) ? words[first - 1] : ''
  const bearing = PROVINCES.has(noun) ? null : bearingOf(scan, first, around)
  const isLocated = LOCATING.has(before) || before === 'on' || before === 'of' || before === 'into'
  const isTargeted = TAKING_VERBS.has(before)
  if (!isLocated && !isTargeted && bearing === null) return null
  if (isSaidBehind(scan, next, around)) return null
  // "in the town hall", "the camp residents": the noun only tells which.
  const isNounGoingOn = next < around.to && PLACE_NOUN.at(scan.tokens, next) !== null && words[next] !== 'center'
  if (isNounGoingOn) return null
  const said = saidBefore(scan, noun, around)
  if (!said) return null
  const compass = bearing?.compass ?? null
  return {
    ...said,
    ...(PROVINCES.has(noun) && said.noun === null && { noun, nounKind: 'province' }),
    from: bearing?.from ?? first,
    to: at + 2,
    preposition: isLocated ? before : null,
    joinedBy: null,
    compass: compass ?? said.compass,
    isNear: NEARNESS.has(before) || (bearing?.isNear ?? false),
    isInside: compass !== null && isAfterThe(scan.tokens, bearing?.from ?? first, around.from),
    isTargeted,
    isOwned: false,
    other: null,
    sentence: around.number,
    hasPlaceWord: true,
    use: 'location',
    rule: 'said_again',
  }
}

/** "The hospital *in Beit Lahiya*": the one that is told of behind it, and none named before. */
const isSaidBehind = ({ tokens }: Scan, next: number, { to }: Around): boolean =>
  next + 1 < to &&
  BEHIND.has(tokens.words[next]) &&
  (tokens.flags[next + 1] & CAPITAL) !== 0 &&
  (!COMMON_WORDS.at(tokens, next + 1) || NAME_STEMS.at(tokens, next + 1))

const BEHIND = new Set(['in', 'at', 'near', 'outside'])

/** The last place named that the noun can stand for. */
function saidBefore(scan: Scan, noun: string, around: Around): PlacePhrase | null {
  for (let k = scan.found.length - 1; k >= 0 && k >= scan.found.length - 12; k--) {
    const phrase = scan.found[k]
    if (around.number - phrase.sentence > SENTENCES_BACK) return null
    if (phrase.use === 'adjective' || phrase.use === 'metonym' || phrase.other) continue
    if (phrase.rule === 'joined_adjective') continue // "the London-based monitor"
    if (fits(phrase, noun) || isHeading(scan, phrase, noun, around)) {
      const told = k > 0 && phrase.noun !== noun ? scan.found[k - 1] : null
      return told !== null && isNearby(scan, told, phrase) && fits(told, noun) ? told : phrase
    }
  }
  return null
}

/** "Binnish, *a town near* Idlib": a name that only says where the one before it lies. */
function isNearby({ tokens }: Scan, told: PlacePhrase, { from, sentence, isNear, use }: PlacePhrase): boolean {
  if (!isNear || use !== 'location' || told.use !== 'location' || told.sentence !== sentence) return false
  const gap = from - told.to
  return gap <= 2 || (gap <= MOST_OF_WHEREABOUTS && tokens.words[told.to] === ',' && tokens.words[told.to + 1] === 'a')
}

const MOST_OF_WHEREABOUTS = 7

/** "Talara: *Nawa*: Jets bombed the city": what the item is about, however small. */
const isHeading = ({ tokens }: Scan, phrase: PlacePhrase, noun: string, around: Around): boolean =>
  SETTLEMENTS.has(noun) &&
  phrase.sentence === around.number &&
  phrase.noun === null &&
  phrase.use === 'location' &&
  phrase.to - around.from < MOST_OF_HEADING &&
  tokens.words[phrase.to] === ':' &&
  !(phrase.places[0] && phrase.places[0].kind !== 'settlement')

const MOST_OF_HEADING = 8

function fits(phrase: PlacePhrase, noun: string): boolean {
  if (phrase.noun === noun || phrase.key.endsWith(` ${noun}`)) return true
  if (SITES.has(noun) || phrase.noun !== null || phrase.compass !== null) return false
  const [first] = phrase.places.length ? phrase.places : phrase.sounding
  if (!first) return false
  if (PROVINCES.has(noun)) return first.kind === 'province'
  if (QUARTERS.has(noun)) return first.kind === 'neighbourhood'
  // A province and its city share a name: "from Hasakeh ... the city".
  const best = first.kind === 'province' ? phrase.places.find((place) => place.kind === 'settlement') : first
  if (best?.kind !== 'settlement') return false
  return noun === 'city' ? best.population >= 30_000 : best.population < 400_000
}
