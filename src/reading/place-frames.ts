// What stands around a place's name: a noun ("the X district"), a compass word, "15 km east of", a preposition, a
// possessor, a verb of attack; and from these, what the name does in its sentence.

import type { GazetteerPlace } from '../model/gazetteer.ts'
import {
  BELONGING,
  BROUGHT,
  BOMBARDING,
  FALLING,
  CALLS,
  COMING,
  FIRED,
  FLEEING,
  CARED_FOR,
  HOSPITALS,
  COMPASS,
  COMPASS_LETTERS,
  GOVERNING_VERBS,
  LOCATING,
  MODIFIERS,
  NEARNESS,
  NOUN_FIRST_WORDS,
  ON_WAY,
  PLACE_NOUNS,
  type PlaceNounKind,
  PREPOSITIONS,
  ROUTE_WORDS,
  RUN,
  SERVICE_CENTRES,
  SERVICES,
  SINGULAR_NOUNS,
  TAKING_VERBS,
  WAYS_TO,
} from './lang/en/places.ts'
import { UNITS } from './lang/en/times.ts'
import { bearingOf, isAfterThe, isAroundTown, startOfNoun } from './place-bearings.ts'
import type { PlaceMention } from './mentions.ts'
import { DEMONYM, PLACE_NOUN } from './place-scan.ts'
import type { Around, PlacePhrase, Scan } from './place-scan.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, PUNCT, type Tokens, UPPER } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** Takes in what stands around a name — noun, compass, "north of", preposition — and adds the phrase. */
export function addFramed(scan: Scan, name: PlacePhrase, around: Around): number {
  const right = withSharedNoun(scan, readRight(scan, name, around), name, around)
  const left = readLeft(scan, name, around, right.noun !== null)
  const isOwned = left.isOwned
  const preposition = left.preposition ?? inherited(scan, left.from, around)
  const nounKind = right.nounKind ?? left.nounKind
  const phrase: PlacePhrase = {
    ...name,
    from: left.from,
    to: right.to,
    noun: right.noun ?? left.noun,
    nounKind,
    // "Syria's northern X province" lies in the north of the country; it is no northern part of X.
    compass: isOwned && PROVINCES.has(right.noun ?? '') ? right.compass : (left.compass ?? right.compass),
    isNear:
      left.isNear ||
      (preposition !== null && NEARNESS.has(preposition)) ||
      nounKind === 'near' ||
      (preposition === 'to' && isOnWay(scan.tokens, left.prepositionAt)),
    isInside: preposition !== 'to' && left.compass !== null && isAfterThe(scan.tokens, left.from, around.from),
    preposition,
    joinedBy: left.preposition === null && preposition !== null ? scan.tokens.words[left.from - 1] : null,
    isOwned,
    isTargeted: isAfterAttack(scan, left.from, around),
    hasPlaceWord: right.noun !== null || left.noun !== null,
    use: 'location',
    rule: ruleOf(name),
  }
  const joined = joinWithLast(scan, phrase)
  if (joined) {
    scan.found[scan.found.length - 1] = joined
    return joined.to
  }
  scan.found.push({ ...phrase, use: useOf(scan, phrase, left.prepositionAt, around) })
  return right.to
}

/** "On the road to X", "bombed the road to X", "at the southern entrance to X": near it. */
export function isOnWay(tokens: Tokens, to: number): boolean {
  const way = tokens.words[to - 1] === 'leading' ? to - 2 : to - 1 // "the road leading to X"
  if (!WAYS_TO.at(tokens, way)) return false
  for (let i = way - 1; i >= way - 4 && i >= 0; i--) if (ON_WAY.at(tokens, i) || TAKING_VERBS.at(tokens, i)) return true
  return false
}

const ruleOf = ({ rule, places, sounding }: PlacePhrase): string =>
  rule === CAPITAL_RULE || places.length + sounding.length > 0 ? rule : 'named_by_its_surroundings'

/** Of "the Syrian capital": said by what it is, a city is no government. */
export const CAPITAL_RULE = 'capital_of'

/**
 * "Hodeidah and Taiz governorates", "the villages of Kora and Benti": a noun in the plural is said of each name. One that
 * follows is given to the name before as well, one that leads to the name behind.
 */
function withSharedNoun(scan: Scan, right: Right, name: PlacePhrase, around: Around): Right {
  const last = lastJoined(scan, name.from, around)
  if (last === null) return right
  const isLeading = last.noun !== null && last.from < last.nameFrom && scan.tokens.words[last.from] === last.noun
  if (right.noun === null) {
    const isShared = isLeading && SINGULAR_NOUNS.has(last.noun as string)
    return isShared ? { ...right, noun: last.noun, nounKind: last.nounKind } : right
  }
  if (SINGULAR_NOUNS.has(right.noun) && last.noun === null && last.use === 'location')
    scan.found[scan.found.length - 1] = { ...last, noun: right.noun, nounKind: right.nounKind, hasPlaceWord: true }
  return right
}

/** The location just before a name that it is joined to: "X and", "X,", "X, and". */
export function lastJoined(scan: Scan, from: number, around: Around): PlacePhrase | null {
  const last = scan.found[scan.found.length - 1]
  if (!last || last.sentence !== around.number || last.use !== 'location') return null
  const { words } = scan.tokens
  const gap = from - last.to
  if (gap === 1) return JOINED_BY.at(scan.tokens, from - 1) ? last : null
  return gap === 2 && words[from - 2] === ',' && words[from - 1] === 'and' ? last : null
}

const JOINED_BY = new WordSet(['and', 'or', ','])

/** "bombed X", "captured the X", "shells fell on X", "shelling of X", "bombed W and X". */
function isAfterAttack(scan: Scan, from: number, around: Around): boolean {
  const { words } = scan.tokens
  const at = from - 1 >= around.from && words[from - 1] === 'the' ? from - 2 : from - 1
  if (at < around.from) return false
  if (TAKING_VERBS.at(scan.tokens, at) || lastJoined(scan, from, around)?.isTargeted === true) return true
  if (at === around.from) return false
  return words[at] === 'on' ? FALLING.at(scan.tokens, at - 1) : words[at] === 'of' && BOMBARDING.at(scan.tokens, at - 1)
}

interface Right {
  readonly to: number
  readonly noun: string | null
  readonly nounKind: PlaceNounKind | null
  readonly compass: string | null
}

/** "X district", "X refugee camp", "X's northern countryside", "X northern countryside". */
export function readRight(scan: Scan, name: PlacePhrase, around: Around): Right {
  const { words, flags } = scan.tokens
  let at = name.to
  let compass: string | null = null
  // "X's south-eastern edge": the words are one.
  const side = isHalfCompass(scan.tokens, at + 1) ? at + 2 : at + 1
  const stopped = (k: number): boolean => k >= around.to || (flags[k] & PUNCT) !== 0 || !isWord(scan.tokens, k)
  if (
    !stopped(at) &&
    words[at] === "'s" &&
    !stopped(side) &&
    COMPASS.at(scan.tokens, side) &&
    !stopped(side + 1) &&
    PLACE_NOUN.at(scan.tokens, side + 1) !== null
  ) {
    // "Syria's northern province of X" is about X.
    const isOfNext = !stopped(side + 3) && words[side + 2] === 'of' && (flags[side + 3] & CAPITAL) !== 0
    if (isOfNext) return { to: name.to, noun: null, nounKind: null, compass: null }
    const noun = words[side + 1]
    return { to: side + 2, noun, nounKind: partKind(noun), compass: words.slice(at + 1, side + 1).join('') }
  }
  if (
    !stopped(at + 1) &&
    COMPASS.at(scan.tokens, at) &&
    (words[at + 1] === 'countryside' || words[at + 1] === 'suburbs')
  ) {
    compass = words[at]
    at++
  }
  if (stopped(at)) return { to: name.to, noun: null, nounKind: null, compass: null }
  if (
    NOUN_FIRST_WORDS.at(scan.tokens, at) &&
    !stopped(at + 1) &&
    PLACE_NOUN.at(scan.tokens, at + 1) !== null &&
    flags[at + 1] & ~PUNCT
  ) {
    const noun = `${words[at]} ${words[at + 1]}`
    return { to: at + 2, noun, nounKind: PLACE_NOUNS.get(words[at + 1]) as PlaceNounKind, compass }
  }
  if (words[at] === 'local' && words[at + 1] === 'government' && words[at + 2] === 'area' && at + 3 <= around.to)
    return { to: at + 3, noun: 'lga', nounKind: 'district', compass }
  const kind = PLACE_NOUNS.get(words[at])
  // "the Damascus suburb of Y" is about Y, "the X suburb of Damascus" and "the X district of Y province" about X.
  const isCity = name.places.some((place) => place.kind !== 'neighbourhood' && place.population >= 50_000)
  const isOfProvince = kind === 'district' && !stopped(at + 3) && PLACE_NOUN.at(scan.tokens, at + 3) !== null
  const isOfNext =
    isCity && !isOfProvince && !stopped(at + 2) && words[at + 1] === 'of' && (flags[at + 2] & CAPITAL) !== 0
  const [best] = name.places
  // "A Gaza Strip hospital": one that lies there, and not what it is called.
  const isThere = best?.kind === 'area' && kind === 'site'
  const isCountry = (best?.kind === 'country' && kind !== 'area' && kind !== 'part') || isThere
  if (isOfNext || isCountry) return { to: name.to, noun: null, nounKind: null, compass: null }
  const isState = words[at] === 'state' || words[at] === 'states'
  // "In the province of Hama state television said": whose television it is.
  const isMedia = isState && !stopped(at + 1) && STATE_MEDIA.at(scan.tokens, at + 1)
  const isNoState = isMedia || (isState && !name.places.some((place) => place.kind === 'province'))
  if (kind === undefined || words[at] === 'front' || isNoState) {
    return { to: name.to, noun: null, nounKind: null, compass: null }
  }
  return { to: at + 1, noun: words[at], nounKind: kind, compass }
}

/** The "south" of "south-eastern". */
const isHalfCompass = ({ words, flags }: Tokens, at: number): boolean =>
  (words[at] === 'south' || words[at] === 'north') && at + 1 < words.length && (flags[at + 1] & HYPHEN_BEFORE) !== 0

const STATE_MEDIA = new WordSet(
  'television tv media radio news newspaper newspapers broadcaster agency press run owned funded channel'.split(' '),
)

const partKind = (noun: string): PlaceNounKind => {
  const kind = PLACE_NOUNS.get(noun) as PlaceNounKind
  return kind === 'neighbourhood' || kind === 'district' || kind === 'settlement' ? 'part' : kind
}

/** What stands before a name, and where the preposition stands; -1 where there is none. */
export interface Left {
  readonly from: number
  readonly noun: string | null
  readonly nounKind: PlaceNounKind | null
  readonly compass: string | null
  readonly isNear: boolean
  readonly isOwned: boolean
  readonly preposition: string | null
  readonly prepositionAt: number
}

/** "in the northern countryside of X", "15 km east of X", "the besieged town of X", "Syria's X". */
export function readLeft(scan: Scan, name: PlacePhrase, around: Around, hasNoun: boolean): Left {
  const { words, flags } = scan.tokens
  let from = name.from
  let noun: string | null = null
  let nounKind: PlaceNounKind | null = null
  let compass: string | null = null
  let isNear = false
  const word = (k: number): string => (k >= around.from && !(flags[k] & PUNCT) ? words[k] : '')
  const hasThe = word(from - 1) === 'the'
  if (hasThe) from--
  const before = word(from - 1)
  const last = scan.found[scan.found.length - 1]
  const taken = last ? last.to : 0
  if (before === 'of' || before === 'from') {
    const head = word(from - 2)
    const bearing = bearingOf(scan, from, around)
    if (bearing !== null) {
      from = bearing.from
      compass = bearing.compass
      isNear = bearing.isNear
    } else if (before === 'of' && PLACE_NOUNS.has(head) && from - 2 >= taken && !(hasNoun && name.noun)) {
      noun = head
      nounKind = PLACE_NOUNS.get(head) as PlaceNounKind
      from -= 2
      const start = nounKind === 'settlement' ? startOfNoun(scan, from, around) : from
      const outer = nounKind === 'settlement' ? bearingOf(scan, start, around) : null
      if (outer !== null) {
        from = outer.from
        compass = outer.compass
        isNear = outer.isNear
      } else if (start < from && word(start - 1) === 'of' && isAroundTown(word(start - 2)) && start - 2 >= taken) {
        // "the outskirts of the town of X"
        noun = word(start - 2)
        nounKind = PLACE_NOUNS.get(noun) as PlaceNounKind
        from = start - 2
      }
    } else if (before === 'of' && isServiceCentre(head, word(from - 3))) {
      noun = `${word(from - 3)} ${head}`
      nounKind = 'site'
      from -= 3
    } else if (before === 'of' && head === 'centre') {
      compass = 'central'
      from -= 2
    }
  } else if (
    PLACE_NOUNS.get(before) === 'settlement' ||
    before === 'neighbourhood' ||
    before === 'neighborhood' ||
    before === 'district'
  ) {
    if (!hasNoun && name.from === from && !(flags[from - 1] & CAPITAL && !around.isTitleCase)) {
      noun = before
      nounKind = PLACE_NOUNS.get(before) as PlaceNounKind
      from--
    }
  }
  const letters =
    flags[from - 1] & UPPER && !scan.document.isUpperCase ? COMPASS_LETTERS.get(word(from - 1)) : undefined
  if ((letters || COMPASS.has(word(from - 1))) && compass === null) {
    // "north-west X": the words are one.
    const isJoined = (flags[from - 1] & HYPHEN_BEFORE) !== 0 && /^(north|south)$/.test(word(from - 2))
    const point = letters ?? (isJoined ? `${word(from - 2)}${word(from - 1)}` : word(from - 1))
    // "the northern city of X" tells where the city is, "the northern districts of X" tells which part.
    if (!WHOLES.has(noun ?? '')) compass = point
    from -= isJoined ? 2 : 1
  }
  if (hasThe && from === name.from - 1) from++
  if (nounKind === 'part' || nounKind === 'near')
    isNear =
      isNear ||
      (noun !== 'part' &&
        noun !== 'parts' &&
        noun !== 'side' &&
        noun !== 'sides' &&
        noun !== 'sector' &&
        noun !== 'sectors' &&
        noun !== 'suburbs')
  return { from, noun, nounKind, compass, isNear, ...prepositionOf(scan, from, around) }
}

/** "The health centre of X", "the displacement site of X": a building there, not the middle of it. */
const isServiceCentre = (noun: string, kind: string): boolean => SERVICE_CENTRES.has(noun) && SERVICES.has(kind)

const PROVINCES = new Set(['province', 'governorate', 'state'])

const WHOLES = new Set(['city', 'town', 'village', 'province', 'governorate', 'state', 'camp', 'settlement'])

/** Walks back over what may stand between a preposition and the place. */
function prepositionOf(
  scan: Scan,
  from: number,
  around: Around,
): Pick<Left, 'preposition' | 'prepositionAt' | 'isOwned'> {
  const { tokens } = scan
  const { words, flags } = tokens
  const first = Math.max(around.from, from - 10)
  const taken = scan.found.length > 0 ? scan.found[scan.found.length - 1].to : 0
  let isOwned = false
  for (let k = from - 1; k >= first; k--) {
    const word = words[k]
    if (word === "'s" || (k === from - 1 && ownsWithoutMark(scan, k))) {
      if (k === from - 1) isOwned = true
      const last = scan.found[scan.found.length - 1]
      if (!last || last.sentence !== around.number || last.to < k - 1) break
      return { preposition: last.preposition, prepositionAt: -1, isOwned: true }
    }
    if (flags[k] & PUNCT && word !== "'") break
    if (word === 'to' && words[k - 1] === 'close') return { preposition: 'near', prepositionAt: k - 1, isOwned }
    if (PREPOSITIONS.at(tokens, k)) {
      if (word === 'of' && k - 1 >= Math.max(first, taken) && PLACE_NOUN.at(tokens, k - 1) !== null) {
        k--
        continue
      }
      if (word === 'around' && words[k - 1] === 'and') return { preposition: 'in', prepositionAt: k, isOwned }
      return { preposition: word, prepositionAt: k, isOwned }
    }
    const isPassed =
      MODIFIERS.at(tokens, k) ||
      COMPASS.at(tokens, k) ||
      PLACE_NOUN.at(tokens, k) !== null ||
      DEMONYM.at(tokens, k) !== null ||
      (flags[k] & HYPHEN_BEFORE) !== 0 ||
      (k + 1 < around.to && (flags[k + 1] & HYPHEN_BEFORE) !== 0)
    if (!isPassed) break
  }
  return { preposition: null, prepositionAt: -1, isOwned }
}

/** "Syrias Idlib": the phrase before ends here and was read without its s. */
function ownsWithoutMark(scan: Scan, at: number): boolean {
  const last = scan.found[scan.found.length - 1]
  if (!last || last.to !== at + 1) return false
  const word = scan.tokens.words[at]
  return word.endsWith('s') && !last.key.endsWith(word) && last.use !== 'adjective'
}

/** "in X, Y and Z": the later ones stand under the first one's preposition. */
export function inherited(scan: Scan, from: number, around: Around): string | null {
  const last = scan.found[scan.found.length - 1]
  if (!last || last.sentence !== around.number || last.use === 'adjective') return null
  const { words } = scan.tokens
  const gap = from - last.to
  if (gap === 0) return last.preposition
  if (gap === 1 && (words[from - 1] === 'and' || words[from - 1] === ',' || words[from - 1] === 'or'))
    return last.preposition
  if (gap === 2 && words[from - 2] === ',' && words[from - 1] === 'and') return last.preposition
  return null
}

/** "between X and Y", "the X-Y road": two names, one place. */
function joinWithLast(scan: Scan, phrase: PlacePhrase): PlacePhrase | null {
  const { words, flags } = scan.tokens
  const last = scan.found[scan.found.length - 1]
  if (!last || last.sentence !== phrase.sentence || last.other) return null
  const isRoad = phrase.nounKind === 'line' || last.nounKind === 'line'
  if (phrase.nameFrom === last.to && flags[phrase.nameFrom] & HYPHEN_BEFORE && isRoad) {
    return {
      ...phrase,
      from: last.from,
      nameFrom: last.nameFrom,
      noun: phrase.noun ?? last.noun,
      nounKind: 'line',
      other: last,
      preposition: last.preposition,
      use: 'location',
      rule: 'road_between',
    }
  }
  const isBetween = last.preposition === 'between' && phrase.from - last.to <= 2 && words[phrase.from - 1] === 'and'
  if (!isBetween || isPower(last) || isPower(phrase)) return null
  return {
    ...phrase,
    from: last.from,
    nameFrom: last.nameFrom,
    other: last,
    preposition: 'between',
    use: 'location',
    rule: 'between',
  }
}

const isPower = (phrase: PlacePhrase): boolean => phrase.places.length > 0 && phrase.places[0].kind === 'country'

/** What the name does in its sentence. */
/** "In *his Geneva office*", "the *Baath Arab Socialist Party*": of a person or a party, and nowhere that anything happened. */
const isOfBody = (words: readonly string[], { nameFrom, to }: PlacePhrase): boolean =>
  (OFFICES.has(words[to]) && OWNERS.has(words[nameFrom - 1])) ||
  words[to] === 'party' ||
  (words[to] === 'arab' && words[to + 1] === 'socialist')

const OFFICES = new Set(['office', 'offices', 'home', 'studio', 'bureau'])
const OWNERS = new Set(['his', 'her', 'their', 'its', 'our', 'my'])

function useOf(scan: Scan, phrase: PlacePhrase, prepositionAt: number, around: Around): PlaceMention['use'] {
  const { words, flags } = scan.tokens
  const before = prepositionAt > around.from ? words[prepositionAt - 1] : ''
  const { preposition } = phrase
  if (isNameOfAct(scan.tokens, phrase, around) || isOfBody(words, phrase)) return 'adjective'
  if (preposition === 'of' && BELONGING.has(before)) return 'origin'
  if (
    preposition === 'from' &&
    (COMING.has(before) || (prepositionAt > around.from + 1 && words[prepositionAt - 2] === 'is'))
  )
    return 'origin'
  if (preposition === 'from' && FIRED.has(before)) return 'origin'
  if (preposition === 'across' && before === 'from') return 'origin' // "fired from across the Nile"
  if (preposition === 'in' && (before === 'based' || CALLS.has(before))) return 'origin'
  if ((preposition === 'to' || preposition === 'into') && FLEEING.has(before)) return 'route'
  if (preposition === 'to' && BROUGHT.has(before) && !JOINED_ON.has(words[phrase.to])) return 'route'
  if (preposition === 'in' && isAtHospital(words, hospitalBefore(words, prepositionAt, around.from))) return 'route'
  const last = scan.found[scan.found.length - 1]
  if (preposition === 'from' && last?.sentence === around.number && isFiredFrom(last, prepositionAt)) return 'origin'
  const isInside = last?.to === prepositionAt && preposition === 'in'
  if (isInside && (last.use === 'origin' || last.use === 'route')) return last.use // "speaking from Adre in Chad"
  if (preposition === 'of' && before === 'direction' && words[prepositionAt - 3] === 'from') return 'origin'
  if (preposition === 'to' && isHospital(phrase) && !HARMED.has(before))
    return before === 'according' ? 'origin' : 'route'
  if (preposition === 'to' && isOnWay(scan.tokens, prepositionAt)) return 'location'
  if (
    (preposition === 'to' || preposition === 'with' || preposition === 'toward' || preposition === 'towards') &&
    ROUTE_WORDS.has(before)
  )
    return 'route'
  if (phrase.noun !== null || phrase.compass !== null || phrase.isOwned || phrase.rule === CAPITAL_RULE)
    return 'location'
  const best = phrase.places[0]
  const isState = best !== undefined && (best.kind === 'country' || phrase.places.some(isSeat))
  if (!isState) return 'location'
  const after = phrase.to < around.to ? words[phrase.to] : ''
  // "The government in Damascus Moscow stepped up its support", where commas are lost.
  const isNext = last !== undefined && last.to === phrase.from && prepositionAt < 0 && preposition !== null
  if (isNext && last.places[0]?.country !== best.country) return 'metonym'
  if (best.kind === 'country' && isAfterPlace(scan, phrase, around)) return 'location'
  const isLocated =
    preposition !== null &&
    (LOCATING.has(preposition) || preposition === 'of' || preposition === 'into' || preposition === 'over')
  if (isLocated) return 'location'
  if (preposition === null && GOVERNING_VERBS.has(after) && !(flags[phrase.to] & CAPITAL && !around.isTitleCase))
    return 'metonym'
  if (best.kind === 'country' && preposition !== null && preposition !== 'to' && preposition !== 'on') return 'metonym'
  if (best.kind !== 'country' && (preposition === 'by' || preposition === 'with')) return 'metonym'
  if (best.kind === 'country' && preposition === null && after !== "'s" && !around.isTitleCase) return 'metonym'
  return 'location'
}

/** "Taken to X *and* shot": there. */
const JOINED_ON = new Set(['and', 'then', 'where'])

/** "Shells fell on Y *from X*", "shelled from W *and X*". */
const isFiredFrom = (last: PlacePhrase, at: number): boolean =>
  at < 0 ? last.use === 'origin' : last.to === at && (last.isTargeted || last.preposition === 'on')

/** "Two days after *X*, gunmen attacked Y": what was done at X, called by its name. */
function isNameOfAct({ words, flags }: Tokens, { from, to, noun, compass }: PlacePhrase, around: Around): boolean {
  const { from: first, to: end } = around
  if (noun !== null || compass !== null || from < first + 2 || !AFTER.has(words[from - 1])) return false
  return UNITS.has(words[from - 2]) && (to >= end || (flags[to] & PUNCT) !== 0)
}

const AFTER = new Set(['after', 'before', 'since', 'following'])

/** "A *hospital* in X", "a *clinic* run by doctors in X": the token of the noun, or -1. */
function hospitalBefore(words: readonly string[], at: number, floor: number): number {
  if (HOSPITALS.has(words[at - 1])) return at - 1
  for (let i = at - 2; i > floor + 1 && i > at - MOST_OF_OWNER && words[i] !== ','; i--)
    if (words[i] === 'by' && RUN.has(words[i - 1])) return HOSPITALS.has(words[i - 2]) ? i - 2 : -1
  return -1
}

const MOST_OF_OWNER = 9

/** "Taken to a *hospital* in X", "treated for burns at a *clinic* in X": not where they were hit. */
function isAtHospital(words: readonly string[], at: number): boolean {
  if (at < 0) return false
  for (let i = at - 1; i >= at - 3; i--) {
    if (words[i] === 'to') return true
    if (words[i] === 'at' || words[i] === 'in')
      return words.slice(Math.max(0, i - 6), i).some((word) => CARED_FOR.has(word))
  }
  return false
}

/** "Homs, Syria": the country that a place just named lies in. */
function isAfterPlace({ tokens: { words }, found }: Scan, { from, places }: PlacePhrase, around: Around): boolean {
  const last = found[found.length - 1]
  if (!last || last.sentence !== around.number || last.to !== from - 1 || words[from - 1] !== ',') return false
  return last.use === 'location' && last.places.length > 0 && last.places[0].country === places[0].country
}

/** "Rushed the wounded to X hospital", "according to X hospital": not where they were hit. */
const isHospital = ({ noun, key }: PlacePhrase): boolean => /\b(hospital|clinic)$/.test(noun ?? key)

/** "Damage to X hospital". */
const HARMED = new Set(['damage', 'destruction', 'threat', 'close'])

const SEATS = new Set(
  'Damascus Moscow Washington Ankara Tehran Riyadh Baghdad Kyiv Beijing London Paris Berlin Brussels Kabul Khartoum Jerusalem Cairo Amman Beirut Doha Islamabad Pyongyang Seoul Tokyo Asmara Kigali Kinshasa Abuja Bamako Caracas Ottawa Warsaw Minsk Baku Yerevan Tripoli Sanaa Naypyidaw'.split(
    ' ',
  ),
)
/** Whether a city is one that stands for its government. */
const isSeat = (place: GazetteerPlace): boolean =>
  place.kind === 'settlement' && place.population > 100_000 && SEATS.has(place.name)
