// Names that no list knows, read where the words around them say that they are places'.

import {
  BOMBARDED,
  BOMBARDING,
  COMMON_WORDS,
  GROUP_WORDS,
  HILLS,
  HITTING,
  LOCATING,
  NAME_OPENERS,
  NAME_STEMS,
  NUMBERED,
  ORGANISATION_WORDS,
  PREPOSITIONS,
  SINGULAR_NOUNS,
  TAKING_VERBS,
} from './lang/en/places.ts'
import { addFramed, inherited, isOnWay, lastJoined, type Left, readLeft, readRight } from './place-frames.ts'
import { isOrdinary } from './place-ordinary.ts'
import { ARTICLE, type Around, bare, DEMONYM, PLACE_NOUN, type PlacePhrase, type Scan } from './place-scan.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, NUMBER, PUNCT, type Tokens, UPPER } from './tokens.ts'

/** A name no list knows, where the words around it say that it is a place. Answers where to go on. */
export function readUnknown(scan: Scan, at: number, around: Around): number {
  const { words, flags } = scan.tokens
  // "IN AL-TUHAYTA": an ordinary word opens no name, and must not take the name behind it along.
  if (COMMON_WORDS.at(scan.tokens, at) && !NAME_STEMS.at(scan.tokens, at)) return at + 1
  const end = endOfUnknown(scan, at, around)
  if (end === at || isOrdinary(scan.tokens, at, end) || !mayName(scan.tokens, at, end)) return Math.max(end, at + 1)
  const isInitials = end === at + 1 && (flags[at] & UPPER) !== 0
  const isOrganisation = end < around.to && ORGANISATION_WORDS.at(scan.tokens, end)
  if (!around.isTitleCase && (isOrganisation || isInitials)) return end
  if (at > around.from && NAME_OPENERS.at(scan.tokens, at - 1)) return end
  const name = bare(at, end, around.number, words.slice(at, end).join(' '), [])
  return isSaidToBePlace(scan, name, around) ? addFramed(scan, name, around) : end
}

/** "In Zone 10", "on Block 9 of the camp": a quarter that has a number for a name. Answers where to go on, or `at`. */
export function readNumbered(scan: Scan, at: number, around: Around): number {
  const { tokens } = scan
  const to = at + 2
  if (!NUMBERED.at(tokens, at) || to > around.to || !(tokens.flags[at + 1] & NUMBER)) return at
  if (to < around.to && tokens.flags[to] & HYPHEN_BEFORE) return at
  const key = tokens.words.slice(at, to).join(' ')
  const name: PlacePhrase = {
    ...bare(at, to, around.number, key, []),
    noun: tokens.words[at],
    nounKind: 'neighbourhood',
  }
  const left = readLeft(scan, name, around, true)
  if (left.preposition === null || !(LOCATING.has(left.preposition) || left.preposition === 'on')) return at
  scan.found.push({ ...name, preposition: left.preposition, hasPlaceWord: true, rule: 'named_by_its_surroundings' })
  return to
}

/** Whether the words around an unknown name say that it is a place's: "the village of X", "X district", "near X". */
function isSaidToBePlace(scan: Scan, name: PlacePhrase, around: Around): boolean {
  const right = readRight(scan, name, around)
  const left = readLeft(scan, name, around, right.noun !== null)
  const hasArticle = ARTICLE.at(scan.tokens, name.from)
  // Where every word has a capital, an unknown one before "area" is likelier an adjective than a name.
  const isDoubtful = around.isTitleCase && !hasArticle
  if (left.noun !== null && left.noun !== 'state' && (left.nounKind !== 'part' || EDGES.has(left.noun))) return true
  if (right.noun !== null && right.nounKind !== 'province' && (right.nounKind !== 'part' || EDGES.has(right.noun))) {
    return !isDoubtful || (left.preposition !== null && SETTLED_NOUNS.has(right.noun))
  }
  if (hasArticle && inherited(scan, left.from, around) !== null) return true
  if (!around.isTitleCase && isInList(scan, name, around)) return true
  if (left.preposition === 'on' && HILLS.at(scan.tokens, name.from) && name.to > name.from + 1) return true // "strikes on Tel X"
  if (left.preposition === 'to' && isOnWay(scan.tokens, left.prepositionAt)) return true
  if (!around.isTitleCase && isOfRoad(scan, name, around)) return true
  if (!around.isTitleCase && isHit(scan, name, left, around)) return true
  return left.preposition !== null && LOCATING.has(left.preposition) && left.prepositionAt >= 0 && !isDoubtful
}

/** "The X-Idlib road": the first of the two ends. */
const isOfRoad = ({ tokens }: Scan, { to }: PlacePhrase, around: Around): boolean =>
  to + 1 < around.to &&
  (tokens.flags[to] & HYPHEN_BEFORE) !== 0 &&
  (tokens.flags[to] & CAPITAL) !== 0 &&
  PLACE_NOUN.at(tokens, to + 1) === 'line'

/** "Shelling of X", "jets bombed X", and where a known place follows: "rockets hit X in Aleppo", "an attack on X, Idlib". */
function isHit(
  { tokens, names }: Scan,
  name: PlacePhrase,
  { preposition, prepositionAt, from }: Left,
  around: Around,
): boolean {
  const { words, flags } = tokens
  const next = name.to
  if (next < around.to && (words[next] === "'s" || flags[next] & (CAPITAL | HYPHEN_BEFORE))) return false
  const isObject = preposition === null && from > around.from
  const isOf = preposition === 'of' || preposition === 'on' || preposition === 'against'
  if (!isObject && !(isOf && prepositionAt > around.from)) return false
  const by = isObject ? from - 1 : prepositionAt - 1
  if (isObject ? BOMBARDED.at(tokens, by) : BOMBARDING.at(tokens, by)) return true
  if (!(isObject ? TAKING_VERBS.at(tokens, by) : HITTING.at(tokens, by))) return false
  const place = next + 1
  const isPlaced = words[next] === ',' || words[next] === 'in' || words[next] === 'near'
  return isPlaced && place < around.to && (names.of(tokens, place, place + 1).places[0]?.isCurated ?? false)
}

/** "In X and Y", "the villages of X and Y on Monday": the second of two names, where the clause does not go on from it. */
function isInList(scan: Scan, name: PlacePhrase, around: Around): boolean {
  const { words, flags } = scan.tokens
  const last = lastJoined(scan, name.from, around)
  if (last === null || words[name.from - 1] !== 'and') return false
  const isLocated = last.preposition !== null && LOCATING.has(last.preposition)
  if (!isLocated && !(last.noun !== null && SINGULAR_NOUNS.has(last.noun))) return false
  const next = name.to
  return next >= around.to || (flags[next] & PUNCT) !== 0 || PREPOSITIONS.at(scan.tokens, next) || words[next] === 'and'
}

/** Nouns for what lies around a named place; "part of X", "side of X" say nothing of X. */
const EDGES = new Set([
  'outskirts',
  'outskirt',
  'suburbs',
  'edge',
  'edges',
  'coast',
  'shore',
  'shores',
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
  if (to - from === 1 && tokens.words[from].length < 3) return false
  for (let i = from; i < to; i++) if (ORGANISATION_WORDS.at(tokens, i) || GROUP_WORDS.at(tokens, i)) return false
  return to - from > 1 || PLACE_NOUN.at(tokens, from) === null // "Suburb" of "Damascene Suburb Town"
}

/** The run of capitalised words that no list knows: ends before known names, ordinary words and nouns of place. */
function endOfUnknown(scan: Scan, at: number, around: Around): number {
  const { tokens } = scan
  const { flags } = tokens
  const last = Math.min(around.to, at + 5)
  let end = at
  while (end < last) {
    const flag = flags[end]
    if (flag & (PUNCT | NUMBER) || !isWord(scan.tokens, end)) break
    const isName = (flag & CAPITAL) !== 0 || scan.document.isUpperCase
    const joins =
      ARTICLE.at(tokens, end) && end + 1 < last && ((flags[end + 1] & CAPITAL) !== 0 || scan.document.isUpperCase)
    if (!isName && !joins) break
    if (end > at && !ARTICLE.at(tokens, end - 1)) {
      if (DEMONYM.at(tokens, end) !== null || PLACE_NOUN.at(tokens, end) !== null) break
      if (COMMON_WORDS.at(tokens, end) && !joins) break
      if (!joins && scan.names.mayBegin(scan.tokens, end)) {
        const [best] = scan.names.of(scan.tokens, end, end + 1).places
        if (best?.isCurated && (best.population >= 100_000 || !NAME_STEMS.at(tokens, at))) break
      }
    }
    end++
  }
  return end
}
