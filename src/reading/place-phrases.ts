// Finds the phrases of a text that name places: known names, adjectives of countries, names no list knows
// (`place-unknown.ts`), and "the town" for a town named before (`place-echoes.ts`). What a name means is decided later, by
// `place-choice.ts`.

import type { Gazetteer, GazetteerPlace } from '../model/gazetteer.ts'
import { isArticle, nameWords } from '../model/place-name.ts'
import {
  AMBIGUOUS_NAMES,
  COMMON_WORDS,
  COMPASS,
  DEMONYMS,
  FIRST_HALVES,
  HILLS,
  LOCATING,
  NAME_OPENERS,
  NOUN_FIRST_WORDS,
  ORGANISATION_WORDS,
  PREPOSITIONS,
  PUBLISHING_WORDS,
  TAKING_VERBS,
} from './lang/en/places.ts'
import { AGENCIES } from './lang/en/layout.ts'
import type { Document, LaidSentence } from './mentions.ts'
import { findCapital } from './place-capitals.ts'
import { findEcho } from './place-echoes.ts'
import { addFramed } from './place-frames.ts'
import { placeNames } from './place-names.ts'
import { isOrdinary, isTitleCased } from './place-ordinary.ts'
import {
  ARTICLE,
  type Around,
  bare,
  DEMONYM,
  PLACE_NOUN,
  type PlacePhrase,
  type Scan,
  startsWithArticle,
} from './place-scan.ts'
import { readNumbered, readUnknown } from './place-unknown.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, NUMBER, PUNCT, type Tokens, UPPER } from './tokens.ts'
import { WordSet, WordTest } from './word-table.ts'

export type { PlacePhrase } from './place-scan.ts'

const UNREAD = new Set(['debris', 'byline', 'crumb'])
const LONGEST_NAME = 6

/** All phrases of a text that may name places, in order. */
export function findPlacePhrases(document: Document, gazetteer: Gazetteer): PlacePhrase[] {
  const scan: Scan = {
    document,
    tokens: document.tokens,
    gazetteer,
    names: placeNames(gazetteer),
    found: [],
    surnames: new Set(),
    passed: [],
    told: NOTHING,
  }
  document.sentences.forEach((sentence, i) => {
    if (!UNREAD.has(sentence.kind)) scanSentence(scan, sentence, i)
  })
  return withNamesToldElsewhere(scan)
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * "Shells fell in the village of X. They fled *X* at night": a name that no list has is a place's throughout the text
 * where its words say so once by a noun, and say nothing else of it much more often. The sentences that passed over it are
 * read again.
 */
function withNamesToldElsewhere(scan: Scan): PlacePhrase[] {
  const { found, passed, document } = scan
  if (passed.length === 0) return found
  const times = new Map<string, number>()
  for (const phrase of found) if (isCalledPlace(phrase)) times.set(phrase.key, (times.get(phrase.key) ?? 0) + 3)
  if (times.size === 0) return found
  for (const { key } of passed) if (times.has(key)) times.set(key, (times.get(key) ?? 0) - 1)
  const told = new Set([...times.keys()].filter((key) => (times.get(key) ?? 0) >= 0))
  const again = new Set(passed.filter(({ key }) => told.has(key)).map(({ sentence }) => sentence))
  if (again.size === 0) return found
  const fresh: PlacePhrase[] = []
  let next = 0
  for (const number of again) {
    while (next < found.length && found[next].sentence < number) fresh.push(found[next++])
    while (next < found.length && found[next].sentence === number) next++
    scanSentence({ ...scan, found: fresh, passed: [], told }, document.sentences[number], number)
  }
  while (next < found.length) fresh.push(found[next++])
  return fresh
}

/** "The village of X", "X district", where no list has X. */
const isCalledPlace = ({ places, sounding, use, key, nounKind }: PlacePhrase): boolean =>
  places.length + sounding.length === 0 &&
  use === 'location' &&
  key.length > 3 &&
  (nounKind === 'settlement' || nounKind === 'neighbourhood')

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
    if ((flag & CAPITAL) === 0 || isUpper) {
      const word = words[i]
      if (word === 'capital') {
        i = readCapital(scan, i, around)
        continue
      }
      const echo = word === 'the' || word === 'same' ? findEcho(scan, i, around) : null
      if (echo) {
        scan.found.push(echo)
        i = echo.to
        continue
      }
    }
    if ((flag & CAPITAL) === 0 && !isUpper && !startsWithArticle(scan.tokens, i, sentence.to)) {
      const region = regionAt(scan, i, around) ?? withArticle(scan, i, around)
      i = region ? readKnown(scan, region, around) : i + 1
      continue
    }
    if (!isWord(scan.tokens, i) || words[i].length < 2) {
      i++
      continue
    }
    i = readNameAt(scan, i, around)
  }
}

/** "The Syrian capital": takes the adjective just read into the phrase. Answers where to go on. */
function readCapital(scan: Scan, at: number, around: Around): number {
  const capital = findCapital(scan, at, around)
  if (capital === null) return at + 1
  if (scan.found.at(-1)?.to === capital.from + 1) scan.found.pop()
  return addFramed(scan, capital, around)
}

/** "northern Gaza", "southern Lebanon": a region that our lists have by that name, not a part of the city or country. */
function regionAt(scan: Scan, at: number, around: Around): Match | null {
  const next = at + 1
  if (!COMPASS.at(scan.tokens, at) || next >= around.to || !(scan.tokens.flags[next] & CAPITAL)) return null
  const match = matchKnown(scan, at, around)
  return match && match.to > next && match.places[0]?.isCurated && match.places[0].kind === 'area' ? match : null
}

/** "The Strip": a name that our lists have with its article. */
function withArticle(scan: Scan, at: number, around: Around): Match | null {
  const to = at + 2
  if (scan.tokens.words[at] !== 'the' || to > around.to || !(scan.tokens.flags[at + 1] & CAPITAL)) return null
  if (to < around.to && scan.tokens.flags[to] & CAPITAL) return null
  const { key, places } = scan.names.of(scan.tokens, at, to)
  return places[0]?.isCurated && places[0].kind === 'area' ? { from: at, to, key, places, sounding: [] } : null
}

/** Reads whatever name begins at a token, and answers where to go on. */
function readNameAt(scan: Scan, at: number, around: Around): number {
  const { words } = scan.tokens
  const numbered = readNumbered(scan, at, around)
  if (numbered > at) return numbered
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
  if (DEMONYM.at(tokens, at) !== null) return at + 1
  if (
    at + 1 < end &&
    (words[at] === 'south' || words[at] === 'north' || words[at] === 'sri' || words[at] === 'central')
  ) {
    if (DEMONYMS.has(`${words[at]} ${words[at + 1]}`)) return at + 2
  }
  return at
}

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
  const first = ARTICLE.at(scan.tokens, at) && at + 1 < around.to ? at + 1 : at
  if (!scan.names.mayBegin(scan.tokens, first)) return null
  const runEnd = endOfRun(scan, at, around)
  const withNoun = endOfNoun(scan.tokens, runEnd, around)
  for (let end = withNoun; end > at; end--) {
    if (end > at + 1 && JOINER.at(scan.tokens, end - 1)) continue
    const isPlain = isOrdinary(scan.tokens, at, end) || (end === at + 1 && words[at].length < 3)
    if (isPlain && end === at + 1 && !isAbbreviation(scan, at) && !isCalledTown(scan, at, around)) continue
    const name = scan.names.of(scan.tokens, at, end)
    const { key, places } = name
    if (places.length === 0 && end > at + 1 && goesOn(scan.tokens, end, around)) continue // "Syrias Deir" of "Syrias Deir el-Zour"
    const isCurated = places.length > 0 && places[0].isCurated
    if (!isCurated && isAcronym(scan, at, around)) return null
    if ((isPlain || key.includes('.')) && !isCurated) continue // "Red Sea", but not "Air Base"
    if (end > runEnd && !isCurated) continue
    if (!isCurated && (goesOn(scan.tokens, end, around) || isJoinedOn(scan, end, around))) return null
    const { sounding } = name
    if (end === at + 1 && isPartOfName(scan, end, around, isCurated)) return null
    if (end === at + 1 && (isStemOf(scan, at, around) || isFirstHalf(scan, at, around))) return null
    if (places.length > 0) return { from: at, to: end, key, places, sounding }
    // Commas and apostrophes are gone from some archives: "Syrias Idlib province".
    const owner = key.length > 5 && key.endsWith('s') ? key.slice(0, -1) : ''
    const owners = owner === '' ? [] : scan.gazetteer.find(owner)
    if (owners.length > 0 && owners[0].isCurated && end < around.to && isWord(scan.tokens, end)) {
      return { from: at, to: end, key: owner, places: owners, sounding: [] }
    }
    if (sounding.length > 0) return { from: at, to: end, key, places: [], sounding }
  }
  return null
}

/** "*Pauk* Inn village", "the *Adi* Harush camp": the noun names one place, of which a list knows another by the first word. */
function isPartOfName({ tokens, document }: Scan, at: number, around: Around, isCurated: boolean): boolean {
  if (around.isTitleCase || document.isUpperCase || at + 1 >= around.to) return false
  const isNext = (tokens.flags[at] & CAPITAL) !== 0 && (tokens.flags[at + 1] & CAPITAL) === 0
  const isNamed = TOWNS.at(tokens, at + 1) || (!isCurated && tokens.words[at + 1] === 'camp')
  return isNext && isNamed && tokens.words[at + 2] !== 'of' && PLACE_NOUN.at(tokens, at) === null
}

/** "*Tal* Toughan": the hill of a name that no list has, not the town called so. */
function isStemOf({ tokens, document, names }: Scan, at: number, around: Around): boolean {
  const next = at + 1
  if (!HILLS.at(tokens, at) || next >= around.to || document.isUpperCase || around.isTitleCase) return false
  if (!(tokens.flags[next] & CAPITAL) || tokens.flags[next] & PUNCT || PLACE_NOUN.at(tokens, next) !== null)
    return false
  const [best] = names.of(tokens, next, next + 1).places
  return !(best?.isCurated && best.population >= CITY)
}

/** A name of so many inhabitants is meant by itself behind a word that begins names: "Tal Aleppo". */
const CITY = 100_000

/** "*Verkhnia* Tersa", "*SANTA* ELENITA": the first half of a name that no list has whole. */
function isFirstHalf({ tokens, document }: Scan, at: number, around: Around): boolean {
  const next = at + 1
  if (!FIRST_HALVES.at(tokens, at) || next >= around.to || !isWord(tokens, next)) return false
  if ((tokens.flags[next] & CAPITAL) === 0 && !document.isUpperCase) return false
  return !COMMON_WORDS.at(tokens, next) && !PREPOSITIONS.at(tokens, next) && PLACE_NOUN.at(tokens, next) === null
}

/** "An intelligence-based operation *(IBO)*": letters for what was named before. */
const isAcronym = ({ tokens: { words, flags }, document }: Scan, at: number, around: Around): boolean =>
  (flags[at] & UPPER) !== 0 &&
  !document.isUpperCase &&
  words[at - 1] === '(' &&
  at + 1 < around.to &&
  words[at + 1] === ')'

/** "US" and "UK" are countries where case tells them from "us". */
const isAbbreviation = (scan: Scan, at: number): boolean =>
  (scan.tokens.flags[at] & UPPER) !== 0 && !scan.document.isUpperCase && ABBREVIATED.at(scan.tokens, at)

/** "Mare city", "Nord region", "the village of Has": the noun tells the name from the word. */
function isCalledTown({ tokens, document, names }: Scan, at: number, around: Around): boolean {
  if (around.isTitleCase || document.isUpperCase) return false
  const { words } = tokens
  // "In Mare, Aleppo", "near Has, Idlib": a place that holds it follows.
  if (words[at + 1] === ',' && at > around.from && LOCATING.has(words[at - 1]) && at + 2 < around.to)
    return names.of(tokens, at + 2, at + 3).places[0]?.isCurated ?? false
  if (at + 1 < around.to && TOWNS.at(tokens, at + 1) && words[at + 2] !== 'of') return true
  if (at + 1 < around.to && REGIONS.at(tokens, at + 1)) {
    const [best] = names.of(tokens, at, at + 1).places
    return best?.isCurated === true && best.kind === 'province'
  }
  return at - 2 >= around.from && words[at - 1] === 'of' && TOWNS.at(tokens, at - 2)
}

const TOWNS = new WordSet(['city', 'town', 'village'])
const REGIONS = new WordSet(['province', 'region', 'department'])

const ABBREVIATED = new WordSet(['us', 'uk', 'uae', 'drc', 'usa'])

/** The end of a small noun of place after a name: "gas field", "road". */
function endOfNoun(tokens: Tokens, from: number, around: Around): number {
  let end = from
  if (end < around.to && NOUN_FIRST_WORDS.at(tokens, end)) end++
  return end < around.to && PLACE_NOUN.at(tokens, end) !== null ? end + 1 : from
}

/** "Hilal al-Dusham": an article joins more of the name. */
const goesOn = (tokens: Tokens, end: number, around: Around): boolean =>
  startsWithArticle(tokens, tokens.words[end] === "'" ? end + 1 : end, around.to)

/** "San Bartolo *del* Monte", "Sounga*-Marka*": a longer name than the one that a list has; not "the Sounga-Marka road". */
function isJoinedOn({ tokens, document }: Scan, end: number, around: Around): boolean {
  const isName = (at: number): boolean =>
    at < around.to && isWord(tokens, at) && ((tokens.flags[at] & CAPITAL) !== 0 || document.isUpperCase)
  if (!isName(end) && tokens.words[end] !== 'de' && tokens.words[end] !== 'del') return false
  if (tokens.flags[end] & HYPHEN_BEFORE) return PLACE_NOUN.at(tokens, end + 1) !== 'line' && !around.isTitleCase
  return OF_SPANISH.at(tokens, end) && isName(LA.at(tokens, end + 1) ? end + 2 : end + 1)
}

const OF_SPANISH = new WordSet(['de', 'del'])
const LA = new WordSet(['la', 'las', 'los'])

const JOINER = new WordTest(
  (word) =>
    word === 'of' ||
    word === 'de' ||
    word === 'du' ||
    word === 'des' ||
    word === 'del' ||
    word === 'la' ||
    word === 'da' ||
    word === 'do' ||
    isArticle(word),
)

/** The end of the run of capitalised words, articles and "of" that a name can fill. */
function endOfRun(scan: Scan, at: number, around: Around): number {
  const { flags } = scan.tokens
  const last = Math.min(around.to, at + LONGEST_NAME)
  let end = at + 1
  while (end < last) {
    const flag = flags[end]
    if (flag & (PUNCT | NUMBER) || !isWord(scan.tokens, end)) break
    const isName = (flag & CAPITAL) !== 0 || scan.document.isUpperCase
    const second = JOINER.at(scan.tokens, end + 1) ? end + 2 : end + 1 // "Santa Cruz de la Sierra"
    const joins =
      JOINER.at(scan.tokens, end) && second < last && ((flags[second] & CAPITAL) !== 0 || scan.document.isUpperCase)
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
  if (isOfDateline(scan, to, around)) {
    scan.found.push({ ...phrase, use: 'adjective', rule: 'dateline' })
    return to
  }
  const isOrganisation = around.isTitleCase ? PUBLISHING_WORDS.has(next) : ORGANISATION_WORDS.has(next)
  if ((isNextCapital && isOrganisation && !isJoined) || HOUSES.has(next)) {
    scan.found.push({ ...phrase, use: 'adjective', rule: 'part_of_an_organisation' })
    return to + 1
  }
  if (isJoined && !isNextCapital) {
    scan.found.push({ ...phrase, use: next === 'based' ? 'origin' : 'adjective', rule: 'joined_adjective' })
    return to + 1
  }
  return addFramed(scan, phrase, around)
}

/** "The Salem residence", "the Haddad family": whose it is, not where. */
const HOUSES = new Set(['residence', 'household', 'family', 'clan'])

/** "MOSCOW (Sputnik)": where the report was filed, though it stands inside a sentence. */
function isOfDateline({ tokens: { words } }: Scan, at: number, around: Around): boolean {
  if (at + 2 >= around.to || words[at] !== '(') return false
  return AGENCIES.has(words[at + 1]) && (words[at + 2] === ')' || words[at + 3] === ')')
}

/** Whether a known name is more likely a person's: "Jordan Smith", "General Hama", "Khaled Harah", "Rami Abdel". */
function isOfPerson(scan: Scan, match: Match, around: Around): boolean {
  const { tokens } = scan
  const { words, flags } = tokens
  const before = match.from - 1
  const after = match.to
  const isBeside = before >= around.from && isWord(scan.tokens, before)
  const isLed = isBeside && (PREPOSITIONS.at(tokens, before) || PLACE_NOUN.at(tokens, before) !== null)
  if (isBeside && NAME_OPENERS.at(tokens, before)) return true
  const isSaidPlace = isLed || (after < around.to && PLACE_NOUN.at(tokens, after) !== null)
  if (isFathersName(scan, match) && !isSaidPlace && !(isBeside && TAKING_VERBS.at(tokens, before))) return true
  const single = match.to - match.from === 1
  const isFollowed = after < around.to && isWord(scan.tokens, after) && (flags[after] & CAPITAL) !== 0
  const isNamed = isFollowed && PLACE_NOUN.at(tokens, after) === null && !ORGANISATION_WORDS.at(tokens, after)
  if (single && NAME_OPENERS.has(match.key) && !isLed) return true
  if (single && isNamed && AMBIGUOUS_NAMES.has(match.key) && !isLed) return true
  if (single && isNamed && NAME_OPENERS.at(tokens, after) && !isLed) return true
  if (!isLed && isAgedName(scan, match)) return true
  const isBySound = match.places.length === 0
  const best = isBySound ? match.sounding[0] : match.places[0]
  if (isBySound && around.isTitleCase && !isLed && !(after < around.to && PLACE_NOUN.at(tokens, after) !== null))
    return true
  const isCity = best.population >= (best.isCurated ? 12_000 : 100_000) && !AMBIGUOUS_NAMES.has(match.key)
  const isPrecededByName = isBeside && (flags[before] & CAPITAL) !== 0 && isPersonal(scan, before)
  // "Police spokesman Abdifatah Aden": a title two words before makes it a surname, whatever city is called so.
  if (isPrecededByName && NAME_OPENERS.at(tokens, before - 1) && !PLACE_NOUN.at(tokens, before)) return true
  const isOtherName = single && nameWords(best.name).join(' ') !== match.key // "Haj Khalil" is not Hebron
  const isWithinName = isPrecededByName || (isNamed && !isLed && isPersonal(scan, after)) // "Salim Haddad" is not Salem
  if (around.isTitleCase || best.kind === 'country' || (isCity && !(isWithinName && isOtherName))) return false
  const last = words[match.to - 1]
  if (isPrecededByName) {
    scan.surnames.add(last)
    return true
  }
  if (isSaidPlace) return false
  if (scan.surnames.has(last)) return true
  return (
    single && isNamed && isPersonal(scan, after) && !scan.names.of(scan.tokens, after, after + 1).places[0]?.isCurated
  )
}

/** "*Marcus Hill, 24,* died", "*Tyler* Woods, 19, was": two words or more with an age between two commas. */
function isAgedName({ tokens }: Scan, { from, to }: Match): boolean {
  const { words, flags } = tokens
  let end = to
  while (end < to + 2 && isWord(tokens, end) && (flags[end] & CAPITAL) !== 0) end++
  const isAge = words[end] === ',' && words[end + 2] === ',' && /^[1-9]\d$/.test(words[end + 1])
  return isAge && end - from >= 2
}

/** "Abu Omar", "Umm Khaled": a man or a woman called after a child, though a village has the name too. */
const isFathersName = ({ tokens }: Scan, { from, to }: Match): boolean =>
  to - from === 2 && FATHERS.at(tokens, from) && NAME_OPENERS.at(tokens, from + 1)

const FATHERS = new WordSet(['abu', 'abou', 'umm', 'um'])

/** A capitalised word that is none of the ordinary ones, no adjective and no place just read. */
const isPersonal = (scan: Scan, at: number): boolean =>
  !COMMON_WORDS.at(scan.tokens, at) &&
  DEMONYM.at(scan.tokens, at) === null &&
  !COMPASS.at(scan.tokens, at) &&
  !isEndOfFound(scan, at) &&
  !ARTICLE.at(scan.tokens, at)

const isEndOfFound = (scan: Scan, at: number): boolean =>
  scan.found.length > 0 && scan.found[scan.found.length - 1].to === at + 1
