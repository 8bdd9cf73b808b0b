// The place list as the reader sees it: asked by name, answered with every place that may be meant. It is made in
// `gazetteer/` and passed in, so that reading stays pure.

/** A place list the reader asks; made elsewhere and passed in, so that reading stays pure. */
export interface Gazetteer {
  /** Every place that may be meant by a name as written (any case, hyphens, articles); best known first. */
  find(name: string): readonly GazetteerPlace[]
  /**
   * Places whose name sounds so when written in Latin letters from another script: "Taftnaz" is "Taftanaz". Holds those
   * of `find` too. Only for names of countries that use another script.
   */
  findBySound(name: string): readonly GazetteerPlace[]
  /** Whether any known name begins with this word (lower case): lets the reader skip words cheaply. */
  mayBegin(word: string): boolean
  /** Fallback by consonant skeleton, for transliterations no list has. Never for names under four consonants. */
  findBySkeleton(name: string): readonly GazetteerPlace[]
}

export type GazetteerKind =
  | 'country'
  | 'province'
  | 'district'
  | 'settlement'
  | 'neighbourhood'
  | 'site'
  | 'area'
  | 'sea'

/** One place of the gazetteer. Degrees, WGS84. */
export interface GazetteerPlace {
  /** `geonames:170654`, or `breadcrumb:SY/kafr-hamra` for a place of our own lists. */
  readonly id: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly kind: GazetteerKind
  /** ISO 3166-1 alpha-2; empty for seas. */
  readonly country: string
  readonly admin1: string | null
  /** Inhabitants, or for places of our own lists a weight in inhabitants. 0 is unknown. */
  readonly population: number
  /** id of the containing place, if known. */
  readonly within: string | null
  /** From our own lists: written down by a person because reports name it. */
  readonly isCurated: boolean
}
