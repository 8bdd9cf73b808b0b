// A share of the dead with a place of its own: "raids across A killed 31, including ten when their bus was hit on the road to B".
// The share is an act by itself (field guide, section 5): it has its own place and its own figure.

import type { Part } from './frame-parts.ts'
import { isHead } from './frame-joints.ts'
import type { Found } from './frames.ts'
import type { LaidSentence, PlaceMention, QuantityMention } from './mentions.ts'
import { isVague } from './place-relations.ts'
import type { Tokens } from './tokens.ts'
import { WordSet } from './word-table.ts'

/** "Eleven *of the dead*", "nine *of those killed*": the word for those harmed behind "of the" at a token, else empty. */
export const harmedOf = (words: readonly string[], at: number): string =>
  words[at] === 'of' && (words[at + 1] === 'the' || words[at + 1] === 'those') ? (words[at + 2] ?? '') : ''

const REACH = 12 // tokens between the share and its place

/** The two parts of a sentence that tells of a whole and of a share elsewhere in it; null if none does. */
export function shareParts(
  tokens: Tokens,
  sentence: LaidSentence,
  { quantities }: Found,
  places: readonly PlaceMention[],
): Part[] | null {
  const share = quantities.find(isShare)
  if (!share) return null
  const whole = quantities.find((q) => isHead(q) && q.harm === share.harm && q.to <= share.from)
  if (!whole || (whole.floor ?? 0) <= (share.floor ?? 0)) return null
  const next = quantities.find((q) => q.from >= share.to && isHead(q))
  const place = places.find((p) => p.from >= share.to && p.from - share.to <= REACH && p.precision !== 'country')
  if (!place || (next && next.from < place.from)) return null
  const before = places.findLast((p) => p.to <= share.from)
  if (before && !isWider(before, place)) return null
  const cut = startOf(tokens, share.from, sentence.from)
  const figures = quantities.flatMap((q) => (q === share ? { ...q, partOf: null } : q.from > share.from ? q : []))
  return [
    { from: sentence.from, to: cut, sharesTimes: true },
    // What was done, and by whom, is told of the whole.
    { from: sentence.from, to: sentence.to, onlyPlace: place, figures },
  ]
}

/** "10", "14 of them": a number of the dead of whom nothing else is said. */
const isShare = (q: QuantityMention): boolean =>
  q.harm === 'killed' && q.partOf !== null && q.demographic === null && q.unit === 'persons' && (q.floor ?? 0) >= 2

/** The whole is told of a place in which the other may lie. */
const isWider = (whole: PlaceMention, part: PlaceMention): boolean =>
  whole.name !== part.name &&
  (isVague(part)
    ? whole.precision === 'settlement' && part.precision === 'area_vague'
    : isVague(whole) || SPREAD.has(whole.preposition ?? '') || part.precision !== 'settlement')

const SPREAD = new Set(['across', 'around', 'throughout'])

/** "*Including* 10", "*with* 14 of them": where the share begins. */
function startOf(tokens: Tokens, at: number, from: number): number {
  let start = at
  while (start - 1 > from && LEADS.at(tokens, start - 1)) start--
  return start
}

const LEADS = new WordSet(['including', 'among', 'them', 'with', 'and', ',', 'at', 'least'])
