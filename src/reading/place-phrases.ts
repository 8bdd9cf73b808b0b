// Finds the phrases of a text that name places: known names, adjectives of countries, and names no list knows where the
// words around them say that they are places. What a name means is decided later, by `place-choice.ts`.

import type { Gazetteer, GazetteerPlace } from '../model/gazetteer.ts'
import { isArticle, nameWords } from '../model/place-name.ts'
import {
  AMBIGUOUS_NAMES,
  BELONGING,
  COMING,
  COMMON_WORDS,
  COMPASS,
  DEMONYMS,
  DIRECTIONS,
  GOVERNING_VERBS,
  LOCATING,
  MODIFIERS,
  NAME_OPENERS,
  NAME_STEMS,
  NEARNESS,
  NOUN_FIRST_WORDS,
  ORGANISATION_WORDS,
  PLACE_NOUNS,
  type PlaceNounKind,
  PREPOSITIONS,
  PUBLISHING_WORDS,
  ROUTE_WORDS,
  TAKING_VERBS,
} from './lang/en/places.ts'
import type { Document, LaidSentence, PlaceMention } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, NUMBER, PUNCT, type Tokens, UPPER } from './tokens.ts'

/** A phrase that names a place, before it is decided which one. */
export interface PlacePhrase {
  /** The whole phrase, compass word and noun included: "northern countryside of X". */
  readonly from: number
  readonly to: number
  readonly nameFrom: number
  readonly nameTo: number
  /** The bare name, lower case, without a possessive s. */
  readonly key: string
  /** What the gazetteer has under the name; empty for unknown names. */
  readonly places: readonly GazetteerPlace[]
  /** Places that only sound like the name. */
  readonly sounding: readonly GazetteerPlace[]
  /** Directly after a verb of attack or taking: "bombed X", "captured X". */
  readonly isTargeted: boolean
  /** "district", "village", "road" beside the name, lower case, and what it says. */
  readonly noun: string | null
  readonly nounKind: PlaceNounKind | null
  /** "northern", "central", or "north of". */
  readonly compass: string | null
  readonly isNear: boolean
  /** The other end: "between X and Y", "the X-Y road". */
  readonly other: PlacePhrase | null
  readonly preposition: string | null
  readonly use: PlaceMention['use']
  /** Belongs to the phrase before it by a possessive: "Aleppo's Y district". */
  readonly isOwned: boolean
  readonly sentence: number
  readonly hasPlaceWord: boolean
  readonly rule: string
}

interface Scan {
  readonly document: Document
  readonly tokens: Tokens
  readonly gazetteer: Gazetteer
  readonly found: PlacePhrase[]
  /** Last words of persons' names met so far: "Khaled Harah", later only "Harah". */
  readonly surnames: Set<string>
}

const UNREAD = new Set(['debris', 'byline', 'crumb'])
const LONGEST_NAME = 6

/** All phrases of a text that may name places, in order. */
export function findPlacePhrases(document: Document, gazetteer: Gazetteer): PlacePhrase[] {
  const scan: Scan = { document, tokens: document.tokens, gazetteer, found: [], surnames: new Set() }
  document.sentences.forEach((sentence, i) => {
    if (!UNREAD.has(sentence.kind)) scanSentence(scan, sentence, i)
  })
  return scan.found
}

/** What the scan of a sentence needs to know at each name. */
interface Around {
  readonly from: number
  readonly to: number
  readonly number: number
  /** A headline in title case: capitals tell little. */
  readonly isTitleCase: boolean
}

function scanSentence(scan: Scan, sentence: LaidSentence, number: number): void {
  const { words, flags } = scan.tokens
  const isUpper = scan.document.isUpperCase
  const around: Around = {
    from: sentence.from,
    to: sentence.to,
    number,
    isTitleCase: isUpper || isTitleCased(scan.tokens, sentence),
  }
  let i = sentence.from
  while (i < sentence.to) {
    const flag = flags[i]
    if (flag & CAPITAL ? flag & PUNCT : !isUpper && !startsWithArticle(scan.tokens, i, sentence.to)) {
      i++
      continue
    }
    if (!isWord(scan.tokens, i) || words[i].length < 2) {
      i++
      continue
    }
    i = readNameAt(scan, i, around)
  }
}

/** "al-Qasr": a small article joined to a name. */
const startsWithArticle = (tokens: Tokens, at: number, end: number): boolean =>
  at + 1 < end &&
  tokens.words[at].length < 4 &&
  (tokens.flags[at + 1] & CAPITAL) !== 0 &&
  (tokens.flags[at + 1] & HYPHEN_BEFORE) !== 0 &&
  isArticle(tokens.words[at])

function isTitleCased(tokens: Tokens, sentence: LaidSentence): boolean {
  let capitals = 0
  let words = 0
  for (let i = sentence.from; i < sentence.to && words < 40; i++) {
    if (!isWord(tokens, i) || tokens.words[i].length < 4) continue
    words++
    if (tokens.flags[i] & CAPITAL) capitals++
  }
  return words > 2 && capitals > 0.8 * words
}

/** Reads whatever name begins at a token, and answers where to go on. */
function readNameAt(scan: Scan, at: number, around: Around): number {
  const { words } = scan.tokens
  const known = matchKnown(scan, at, around)
  if (known && known.to > at + 1) return readKnown(scan, known, around)
  const demonym = demonymAt(scan.tokens, at, around.to)
  if (demonym > at) {
    const country = scan.gazetteer.find(DEMONYMS.get(words.slice(at, demonym).join(' ')) as string)
    scan.found.push({
      ...bare(at, demonym, around.number, words.slice(at, demonym).join(' '), country),
      use: 'adjective',
      rule: 'adjective_of_country',
    })
    return demonym
  }
  if (known) return readKnown(scan, known, around)
  return readUnknown(scan, at, around)
}

function demonymAt(tokens: Tokens, at: number, end: number): number {
  const { words } = tokens
  if (DEMONYMS.has(words[at])) return at + 1
  if (
    at + 1 < end &&
    (words[at] === 'south' || words[at] === 'north' || words[at] === 'sri' || words[at] === 'central')
  ) {
    if (DEMONYMS.has(`${words[at]} ${words[at + 1]}`)) return at + 2
  }
  return at
}

const bare = (
  from: number,
  to: number,
  sentence: number,
  key: string,
  places: readonly GazetteerPlace[],
): PlacePhrase => ({
  from,
  to,
  nameFrom: from,
  nameTo: to,
  key,
  places,
  sounding: [],
  isTargeted: false,
  noun: null,
  nounKind: null,
  compass: null,
  isNear: false,
  other: null,
  preposition: null,
  use: 'location',
  isOwned: false,
  sentence,
  hasPlaceWord: false,
  rule: 'known_name',
})

interface Match {
  readonly from: number
  readonly to: number
  readonly key: string
  readonly places: readonly GazetteerPlace[]
  readonly sounding: readonly GazetteerPlace[]
}

/** The longest known name that begins at a token, a small noun after it included ("Castello road"). */
function matchKnown(scan: Scan, at: number, around: Around): Match | null {
  const { words } = scan.tokens
  const first = isArticle(words[at]) && at + 1 < around.to ? words[at + 1] : words[at]
  const { gazetteer } = scan
  const hasS = first.length > 4 && first.endsWith('s')
  if (!gazetteer.mayBegin(first) && !(hasS && gazetteer.mayBegin(first.slice(0, -1)))) return null
  const runEnd = endOfRun(scan, at, around)
  const withNoun = endOfNoun(scan.tokens, runEnd, around)
  for (let end = withNoun; end > at; end--) {
    if (end > at + 1 && isJoiner(words[end - 1])) continue
    const isPlain = isOrdinary(scan.tokens, at, end)
    if (isPlain && end === at + 1 && !isAbbreviation(scan, at)) continue
    const key = end === at + 1 ? words[at] : words.slice(at, end).join(' ')
    const places = gazetteer.find(key)
    const isCurated = places.length > 0 && places[0].isCurated
    if ((isPlain || key.includes('.')) && !isCurated) continue // "Red Sea", but not "Air Base"
    if (end > runEnd && !isCurated) continue
    if (!isCurated && goesOn(scan.tokens, end, around)) return null
    const sounding = key.length < LEAST_SOUNDED ? [] : gazetteer.findBySound(key)
    if (places.length > 0) return { from: at, to: end, key, places, sounding }
    // Commas and apostrophes are gone from some archives: "Syrias Idlib province".
    const owner = key.length > 5 && key.endsWith('s') ? key.slice(0, -1) : ''
    const owners = owner === '' ? [] : gazetteer.find(owner)
    if (owners.length > 0 && owners[0].isCurated && end < around.to && isWord(scan.tokens, end)) {
      return { from: at, to: end, key: owner, places: owners, sounding: [] }
    }
    if (sounding.length > 0) return { from: at, to: end, key, places: [], sounding }
  }
  return null
}

/** "US" and "UK" are countries where case tells them from "us". */
const isAbbreviation = (scan: Scan, at: number): boolean =>
  (scan.tokens.flags[at] & UPPER) !== 0 && !scan.document.isUpperCase && ABBREVIATED.has(scan.tokens.words[at])

const ABBREVIATED = new Set(['us', 'uk', 'uae', 'drc', 'usa'])

/** Shorter names sound like too much else. */
const LEAST_SOUNDED = 5

/** The end of a small noun of place after a name: "gas field", "road". */
function endOfNoun(tokens: Tokens, from: number, around: Around): number {
  const { words } = tokens
  let end = from
  if (end < around.to && NOUN_FIRST_WORDS.has(words[end])) end++
  return end < around.to && PLACE_NOUNS.has(words[end]) ? end + 1 : from
}

/** "Hilal al-Dusham": an article joins more of the name. */
const goesOn = (tokens: Tokens, end: number, around: Around): boolean =>
  end < around.to && isArticle(tokens.words[end]) && startsWithArticle(tokens, end, around.to)

const isJoiner = (word: string): boolean => word === 'of' || word === 'de' || word === 'la' || isArticle(word)

const isCommon = (word: string): boolean =>
  COMMON_WORDS.has(word) || (word.length > 4 && word.endsWith('s') && COMMON_WORDS.has(word.slice(0, -1)))

/** A run of ordinary words ("Air Base", "March") is no name, however many small towns are called so. */
function isOrdinary(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = tokens.words[i]
    if (!isCommon(word) && !COMPASS.has(word)) return false
  }
  return true
}

/** The end of the run of capitalised words, articles and "of" that a name can fill. */
function endOfRun(scan: Scan, at: number, around: Around): number {
  const { words, flags } = scan.tokens
  const last = Math.min(around.to, at + LONGEST_NAME)
  let end = at + 1
  while (end < last) {
    const flag = flags[end]
    if (flag & (PUNCT | NUMBER) || !isWord(scan.tokens, end)) break
    const isName = (flag & CAPITAL) !== 0 || scan.document.isUpperCase
    const joins =
      isJoiner(words[end]) && end + 1 < last && ((flags[end + 1] & CAPITAL) !== 0 || scan.document.isUpperCase)
    if (!isName && !joins && !(flag & HYPHEN_BEFORE && flags[at] & CAPITAL)) break
    end++
  }
  return end
}

function readKnown(scan: Scan, match: Match, around: Around): number {
  const { words, flags } = scan.tokens
  const { from, to } = match
  if (isOfPerson(scan, match, around)) return to
  const next = to < around.to ? words[to] : ''
  const isNextCapital = to < around.to && (flags[to] & CAPITAL) !== 0
  const isJoined = to < around.to && (flags[to] & HYPHEN_BEFORE) !== 0
  const phrase: PlacePhrase = {
    ...bare(from, to, around.number, match.key, match.places),
    sounding: match.sounding,
  }
  const isOrganisation = around.isTitleCase ? PUBLISHING_WORDS.has(next) : ORGANISATION_WORDS.has(next)
  if (isNextCapital && isOrganisation && !isJoined) {
    scan.found.push({ ...phrase, use: 'adjective', rule: 'part_of_an_organisation' })
    return to + 1
  }
  if (isJoined && !isNextCapital) {
    scan.found.push({ ...phrase, use: next === 'based' ? 'origin' : 'adjective', rule: 'joined_adjective' })
    return to + 1
  }
  return addFramed(scan, phrase, around)
}

/** Whether a known name is more likely a person's: "Jordan Smith", "General Hama", "Khaled Harah", "Rami Abdel". */
function isOfPerson(scan: Scan, match: Match, around: Around): boolean {
  const { words, flags } = scan.tokens
  const before = match.from - 1
  const after = match.to
  const isBeside = before >= around.from && isWord(scan.tokens, before)
  const isLed = isBeside && (PREPOSITIONS.has(words[before]) || PLACE_NOUNS.has(words[before]))
  if (isBeside && NAME_OPENERS.has(words[before])) return true
  const single = match.to - match.from === 1
  const isFollowed = after < around.to && isWord(scan.tokens, after) && (flags[after] & CAPITAL) !== 0
  const isNamed = isFollowed && !PLACE_NOUNS.has(words[after]) && !ORGANISATION_WORDS.has(words[after])
  if (single && isNamed && AMBIGUOUS_NAMES.has(match.key) && !isLed) return true
  if (single && isNamed && NAME_OPENERS.has(words[after]) && !isLed) return true
  const isBySound = match.places.length === 0
  const best = isBySound ? match.sounding[0] : match.places[0]
  if (isBySound && around.isTitleCase && !isLed) return true
  const isCity = best.population >= (best.isCurated ? 12_000 : 100_000) && !AMBIGUOUS_NAMES.has(match.key)
  const isPrecededByName = isBeside && (flags[before] & CAPITAL) !== 0 && isPersonal(scan, before)
  const isOtherName = single && nameWords(best.name).join(' ') !== match.key // "Haj Khalil" is not Hebron
  if (around.isTitleCase || best.kind === 'country' || (isCity && !(isPrecededByName && isOtherName))) return false
  const last = words[match.to - 1]
  if (isPrecededByName) {
    scan.surnames.add(last)
    return true
  }
  if (isLed || (after < around.to && PLACE_NOUNS.has(words[after]))) return false
  if (scan.surnames.has(last)) return true
  return single && isNamed && isPersonal(scan, after) && !scan.gazetteer.find(words[after])[0]?.isCurated
}

/** A capitalised word that is none of the ordinary ones, no adjective and no place just read. */
const isPersonal = (scan: Scan, at: number): boolean => {
  const word = scan.tokens.words[at]
  return (
    !COMMON_WORDS.has(word) && !DEMONYMS.has(word) && !COMPASS.has(word) && !isEndOfFound(scan, at) && !isArticle(word)
  )
}

const isEndOfFound = (scan: Scan, at: number): boolean =>
  scan.found.length > 0 && scan.found[scan.found.length - 1].to === at + 1

/** Takes in what stands around a name — noun, compass, "north of", preposition — and adds the phrase. */
function addFramed(scan: Scan, name: PlacePhrase, around: Around): number {
  const right = readRight(scan, name, around)
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
    compass: left.compass ?? right.compass,
    isNear: left.isNear || (preposition !== null && NEARNESS.has(preposition)) || nounKind === 'near',
    preposition,
    isOwned,
    isTargeted: isAfterAttack(scan, left.from, around),
    hasPlaceWord: right.noun !== null || left.noun !== null,
    use: 'location',
    rule: name.places.length + name.sounding.length > 0 ? 'known_name' : 'named_by_its_surroundings',
  }
  const joined = joinWithLast(scan, phrase)
  if (joined) {
    scan.found[scan.found.length - 1] = joined
    return joined.to
  }
  scan.found.push({ ...phrase, use: useOf(scan, phrase, left.prepositionAt, around) })
  return right.to
}

/** "bombed X", "captured the X". */
function isAfterAttack(scan: Scan, from: number, around: Around): boolean {
  const { words } = scan.tokens
  const at = from - 1 >= around.from && words[from - 1] === 'the' ? from - 2 : from - 1
  return at >= around.from && TAKING_VERBS.has(words[at])
}

interface Right {
  readonly to: number
  readonly noun: string | null
  readonly nounKind: PlaceNounKind | null
  readonly compass: string | null
}

/** "X district", "X refugee camp", "X's northern countryside", "X northern countryside". */
function readRight(scan: Scan, name: PlacePhrase, around: Around): Right {
  const { words, flags } = scan.tokens
  let at = name.to
  let compass: string | null = null
  const stopped = (k: number): boolean => k >= around.to || (flags[k] & PUNCT) !== 0 || !isWord(scan.tokens, k)
  if (
    !stopped(at) &&
    words[at] === "'s" &&
    !stopped(at + 1) &&
    COMPASS.has(words[at + 1]) &&
    !stopped(at + 2) &&
    PLACE_NOUNS.has(words[at + 2])
  ) {
    return { to: at + 3, noun: words[at + 2], nounKind: partKind(words[at + 2]), compass: words[at + 1] }
  }
  if (!stopped(at + 1) && COMPASS.has(words[at]) && (words[at + 1] === 'countryside' || words[at + 1] === 'suburbs')) {
    compass = words[at]
    at++
  }
  if (stopped(at)) return { to: name.to, noun: null, nounKind: null, compass: null }
  if (NOUN_FIRST_WORDS.has(words[at]) && !stopped(at + 1) && PLACE_NOUNS.has(words[at + 1]) && flags[at + 1] & ~PUNCT) {
    const noun = `${words[at]} ${words[at + 1]}`
    return { to: at + 2, noun, nounKind: PLACE_NOUNS.get(words[at + 1]) as PlaceNounKind, compass }
  }
  const kind = PLACE_NOUNS.get(words[at])
  // "the Damascus suburb of Y" is about Y, "the X suburb of Damascus" about X.
  const isCity = name.places.some((place) => place.kind !== 'neighbourhood' && place.population >= 50_000)
  const isOfNext = isCity && !stopped(at + 2) && words[at + 1] === 'of' && (flags[at + 2] & CAPITAL) !== 0
  const isCountry = name.places[0]?.kind === 'country' && kind !== 'area' && kind !== 'part'
  if (isOfNext || isCountry) return { to: name.to, noun: null, nounKind: null, compass: null }
  const isState = words[at] === 'state' || words[at] === 'states'
  const isNoState = isState && !name.places.some((place) => place.kind === 'province')
  if (kind === undefined || words[at] === 'front' || isNoState) {
    return { to: name.to, noun: null, nounKind: null, compass: null }
  }
  return { to: at + 1, noun: words[at], nounKind: kind, compass }
}

const partKind = (noun: string): PlaceNounKind => {
  const kind = PLACE_NOUNS.get(noun) as PlaceNounKind
  return kind === 'neighbourhood' || kind === 'district' || kind === 'settlement' ? 'part' : kind
}

interface Left {
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
function readLeft(scan: Scan, name: PlacePhrase, around: Around, hasNoun: boolean): Left {
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
    if (DIRECTIONS.has(head)) {
      compass = `${head} of`
      from -= 2
      isNear = isDistance(scan.tokens, from, around.from)
      if (isNear) from = startOfDistance(scan.tokens, from, around.from)
    } else if (isDistance(scan.tokens, from - 1, around.from)) {
      from = startOfDistance(scan.tokens, from - 1, around.from)
      isNear = true
    } else if (before === 'of' && PLACE_NOUNS.has(head) && from - 2 >= taken && !(hasNoun && name.noun)) {
      noun = head
      nounKind = PLACE_NOUNS.get(head) as PlaceNounKind
      from -= 2
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
  if (COMPASS.has(word(from - 1)) && compass === null) {
    // "the northern city of X" tells where the city is, "the northern districts of X" tells which part.
    if (!WHOLES.has(noun ?? '')) compass = word(from - 1)
    from--
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

const WHOLES = new Set(['city', 'town', 'village', 'province', 'governorate', 'state', 'camp', 'settlement'])

/** "15 km" ending before a token. */
const isDistance = (tokens: Tokens, at: number, first: number): boolean =>
  at - 1 >= first && /^(km|kms|kilometers?|kilometres?|miles?|metres|meters)$/.test(tokens.words[at - 1])

function startOfDistance(tokens: Tokens, at: number, first: number): number {
  return at - 2 >= first && tokens.flags[at - 2] & NUMBER ? at - 2 : at - 1
}

/** Walks back over what may stand between a preposition and the place. */
function prepositionOf(
  scan: Scan,
  from: number,
  around: Around,
): Pick<Left, 'preposition' | 'prepositionAt' | 'isOwned'> {
  const { words, flags } = scan.tokens
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
    if (PREPOSITIONS.has(word)) {
      if (word === 'of' && k - 1 >= Math.max(first, taken) && PLACE_NOUNS.has(words[k - 1])) {
        k--
        continue
      }
      if (word === 'around' && words[k - 1] === 'and') return { preposition: 'in', prepositionAt: k, isOwned }
      return { preposition: word, prepositionAt: k, isOwned }
    }
    const isPassed =
      MODIFIERS.has(word) ||
      COMPASS.has(word) ||
      PLACE_NOUNS.has(word) ||
      DEMONYMS.has(word) ||
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
function inherited(scan: Scan, from: number, around: Around): string | null {
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
function useOf(scan: Scan, phrase: PlacePhrase, prepositionAt: number, around: Around): PlaceMention['use'] {
  const { words, flags } = scan.tokens
  const before = prepositionAt > around.from ? words[prepositionAt - 1] : ''
  const { preposition } = phrase
  if (preposition === 'of' && BELONGING.has(before)) return 'origin'
  if (
    preposition === 'from' &&
    (COMING.has(before) || (prepositionAt > around.from + 1 && words[prepositionAt - 2] === 'is'))
  )
    return 'origin'
  if (preposition === 'in' && before === 'based') return 'origin'
  if (
    (preposition === 'to' || preposition === 'with' || preposition === 'toward' || preposition === 'towards') &&
    ROUTE_WORDS.has(before)
  )
    return 'route'
  if (phrase.noun !== null || phrase.compass !== null || phrase.isOwned) return 'location'
  const best = phrase.places[0]
  const isState = best !== undefined && (best.kind === 'country' || phrase.places.some(isSeat))
  if (!isState) return 'location'
  const after = phrase.to < around.to ? words[phrase.to] : ''
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

const SEATS = new Set(
  'Damascus Moscow Washington Ankara Tehran Riyadh Baghdad Kyiv Beijing London Paris Berlin Brussels Kabul Khartoum Jerusalem Cairo Amman Beirut Doha Islamabad Pyongyang Seoul Tokyo Asmara Kigali Kinshasa Abuja Bamako Caracas Ottawa Warsaw Minsk Baku Yerevan Tripoli Sanaa Naypyidaw'.split(
    ' ',
  ),
)
/** Whether a city is one that stands for its government. */
const isSeat = (place: GazetteerPlace): boolean =>
  place.kind === 'settlement' && place.population > 100_000 && SEATS.has(place.name)

/** A name no list knows, where the words around it say that it is a place. Answers where to go on. */
function readUnknown(scan: Scan, at: number, around: Around): number {
  const { words, flags } = scan.tokens
  const end = endOfUnknown(scan, at, around)
  if (end === at || isOrdinary(scan.tokens, at, end) || !mayName(scan.tokens, at, end)) return Math.max(end, at + 1)
  const isInitials = end === at + 1 && (flags[at] & UPPER) !== 0
  const isOrganisation = end < around.to && ORGANISATION_WORDS.has(words[end])
  if (!around.isTitleCase && (isOrganisation || isInitials)) return end
  if (at > around.from && NAME_OPENERS.has(words[at - 1])) return end
  const name = bare(at, end, around.number, words.slice(at, end).join(' '), [])
  return isSaidToBePlace(scan, name, around) ? addFramed(scan, name, around) : end
}

/** Whether the words around an unknown name say that it is a place's: "the village of X", "X district", "near X". */
function isSaidToBePlace(scan: Scan, name: PlacePhrase, around: Around): boolean {
  const right = readRight(scan, name, around)
  const left = readLeft(scan, name, around, right.noun !== null)
  const hasArticle = isArticle(scan.tokens.words[name.from])
  // Where every word has a capital, an unknown one before "area" is likelier an adjective than a name.
  const isDoubtful = around.isTitleCase && !hasArticle
  if (left.noun !== null && left.noun !== 'state' && (left.nounKind !== 'part' || EDGES.has(left.noun))) return true
  if (right.noun !== null && right.nounKind !== 'province' && (right.nounKind !== 'part' || EDGES.has(right.noun))) {
    return !isDoubtful || (left.preposition !== null && SETTLED_NOUNS.has(right.noun))
  }
  if (hasArticle && inherited(scan, left.from, around) !== null) return true
  return left.preposition !== null && LOCATING.has(left.preposition) && left.prepositionAt >= 0 && !isDoubtful
}

/** Nouns for what lies around a named place; "part of X", "side of X" say nothing of X. */
const EDGES = new Set([
  'outskirts',
  'outskirt',
  'suburbs',
  'edge',
  'edges',
  'entrance',
  'entrances',
  'surroundings',
  'vicinity',
])

/** Nouns that stand beside names rather than adjectives. */
const SETTLED_NOUNS = new Set(
  'village town hamlet municipality department province street avenue camp island governorate'.split(' '),
)

/** Whether a run no list knows can be a name: it does not begin as a phrase of ordinary words does, nor is an organisation. */
function mayName(tokens: Tokens, from: number, to: number): boolean {
  const { words } = tokens
  const first = words[from]
  if (to - from === 1 && first.length < 3) return false
  if (COMMON_WORDS.has(first) && !NAME_STEMS.has(first)) return false
  for (let i = from; i < to; i++) if (ORGANISATION_WORDS.has(words[i]) || words[i] === 'coalition') return false
  return true
}

/** The run of capitalised words that no list knows: ends before known names, ordinary words and nouns of place. */
function endOfUnknown(scan: Scan, at: number, around: Around): number {
  const { words, flags } = scan.tokens
  const last = Math.min(around.to, at + 5)
  let end = at
  while (end < last) {
    const flag = flags[end]
    if (flag & (PUNCT | NUMBER) || !isWord(scan.tokens, end)) break
    const word = words[end]
    const isName = (flag & CAPITAL) !== 0 || scan.document.isUpperCase
    const joins = isArticle(word) && end + 1 < last && ((flags[end + 1] & CAPITAL) !== 0 || scan.document.isUpperCase)
    if (!isName && !joins) break
    if (end > at && !isArticle(words[end - 1])) {
      if (DEMONYMS.has(word) || PLACE_NOUNS.has(word)) break
      if (COMMON_WORDS.has(word) && !joins) break
      if (!joins && scan.gazetteer.mayBegin(word)) {
        const [best] = scan.gazetteer.find(word)
        if (best?.isCurated && (best.population >= 100_000 || !NAME_STEMS.has(words[at]))) break
      }
    }
    end++
  }
  return end
}
