// Names that no list knows, read where the words around them say that they are places'.

import {
  COMMON_WORDS,
  FIRST_HALVES,
  GROUP_WORDS,
  LOCATING,
  NAME_OPENERS,
  NAME_STEMS,
  NUMBERED,
  ORGANISATION_WORDS,
} from './lang/en/places.ts'
import { addFramed, readLeft } from './place-frames.ts'
import { isOrdinary } from './place-ordinary.ts'
import { isSaidToBePlace } from './place-said.ts'
import { ARTICLE, type Around, bare, DEMONYM, PLACE_NOUN, type PlacePhrase, type Scan } from './place-scan.ts'
import { CAPITAL, HYPHEN_BEFORE, isWord, NUMBER, PUNCT, type Tokens, UPPER } from './tokens.ts'
import { WordSet } from './word-table.ts'

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
  if (isSaidToBePlace(scan, name, around)) return addFramed(scan, name, around)
  scan.passed.push(name)
  return end
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

/** "San Bartolo *del* Monte", "Zapotal *de la* Fuente". */
const OF_SPANISH = new WordSet(['de', 'del', 'la', 'las', 'los'])

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
      (ARTICLE.at(tokens, end) || (end > at && OF_SPANISH.at(tokens, end))) &&
      end + 1 < last &&
      ((flags[end + 1] & CAPITAL) !== 0 || OF_SPANISH.at(tokens, end + 1) || scan.document.isUpperCase)
    if (!isName && !joins) break
    if (
      end > at &&
      !ARTICLE.at(tokens, end - 1) &&
      !OF_SPANISH.at(tokens, end - 1) &&
      !FIRST_HALVES.at(tokens, end - 1)
    ) {
      if (DEMONYM.at(tokens, end) !== null || PLACE_NOUN.at(tokens, end) !== null) break
      if (COMMON_WORDS.at(tokens, end) && !joins) break
      const isSecondHalf = (flag & HYPHEN_BEFORE) !== 0 && PLACE_NOUN.at(tokens, end + 1) !== 'line' // "Sounga-Marka"
      if (!joins && !isSecondHalf && scan.names.mayBegin(scan.tokens, end)) {
        const [best] = scan.names.of(scan.tokens, end, end + 1).places
        if (best?.isCurated && (best.population >= 100_000 || !NAME_STEMS.at(tokens, at))) break
      }
    }
    end++
  }
  return end
}
