// What the parts of place reading share while they go through a text: the phrases found so far, the sentence they are in,
// and what a phrase is made of.

import type { Gazetteer, GazetteerPlace } from '../model/gazetteer.ts'
import { isArticle } from '../model/place-name.ts'
import { DEMONYMS, PLACE_NOUNS, type PlaceNounKind } from './lang/en/places.ts'
import type { Document, PlaceMention } from './mentions.ts'
import type { PlaceNames } from './place-names.ts'
import { CAPITAL, HYPHEN_BEFORE, type Tokens } from './tokens.ts'
import { WordSet, WordTable, WordTest } from './word-table.ts'

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
  /** "In the east of X": a part of it, and not what lies beyond. */
  readonly isInside: boolean
  /** The other end: "between X and Y", "the X-Y road". */
  readonly other: PlacePhrase | null
  readonly preposition: string | null
  /** The word that puts it under the preposition of the name before it: "in X *and* Y". */
  readonly joinedBy: string | null
  readonly use: PlaceMention['use']
  /** Belongs to the phrase before it by a possessive: "Aleppo's Y district". */
  readonly isOwned: boolean
  readonly sentence: number
  readonly hasPlaceWord: boolean
  readonly rule: string
}

/** A text on its way through. */
export interface Scan {
  readonly document: Document
  readonly tokens: Tokens
  readonly gazetteer: Gazetteer
  readonly names: PlaceNames
  readonly found: PlacePhrase[]
  /** Last words of persons' names met so far: "Khaled Harah", later only "Harah". */
  readonly surnames: Set<string>
  /** Names that no list has and that the words around did not show to be places'. */
  readonly passed: PlacePhrase[]
  /** Those that other words of the text show to be places' after all. */
  readonly told: ReadonlySet<string>
}

/** What the scan of a sentence needs to know at each name. */
export interface Around {
  readonly from: number
  readonly to: number
  readonly number: number
  /** A headline in title case: capitals tell little. */
  readonly isTitleCase: boolean
}

const NONE: readonly GazetteerPlace[] = []

/** A phrase that is a bare name. */
export const bare = (
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
  sounding: NONE,
  isTargeted: false,
  noun: null,
  nounKind: null,
  compass: null,
  isNear: false,
  isInside: false,
  other: null,
  preposition: null,
  joinedBy: null,
  use: 'location',
  isOwned: false,
  sentence,
  hasPlaceWord: false,
  rule: 'known_name',
})

/** Small words before names: "al", "el". */
export const ARTICLE = new WordTest(isArticle)
/** "Syrian", "French". */
export const DEMONYM = new WordTable(() => DEMONYMS)
/** "Town", "province", with their kind. */
export const PLACE_NOUN = new WordTable(() => PLACE_NOUNS)

/** Articles that begin names without a hyphen too: "al Qasr". No English words are among them. */
const SPACED = new WordSet(['al', 'el', 'ash', 'ez', 'az'])

/** "al-Qasr", "al Qasr": a small article before a name. */
export const startsWithArticle = (tokens: Tokens, at: number, end: number): boolean =>
  at + 1 < end &&
  tokens.words[at].length < 4 &&
  (tokens.flags[at + 1] & CAPITAL) !== 0 &&
  ((tokens.flags[at + 1] & HYPHEN_BEFORE) !== 0 || (SPACED.at(tokens, at) && (tokens.flags[at] & CAPITAL) === 0)) &&
  ARTICLE.at(tokens, at)
