// One act told as a list of places with a figure for each: "killed 45 in and around A and 22 in B", "54 died, including 9 in
// A, 8 in B and 1 in each of C and D", "10 strikes, nine near A and one at B". Each item is a stretch of its own; its figure
// counts what the figure before the list counts, or, where the list begins with it, what the first item counts.

import type { ActMention } from './acts.ts'
import type { Part } from './frame-parts.ts'
import { harmedOf } from './frame-shares.ts'
import type { Found } from './frames.ts'
import { COUNTS } from './lang/en/numbers.ts'
import { AT_ACT, CLAUSE_ENDS, ITEM_AT, ITEM_FILLERS, ORDINALS } from './lang/en/frames.ts'
import type { LaidSentence, PlaceMention, QuantityMention, Span } from './mentions.ts'
import { NUMBER, PUNCT, type Tokens } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** A figure with the place or, after "each of", the places that it stands for. */
interface Item extends Span {
  readonly count: number
  /** End of the number's own words. */
  readonly numberTo: number
  readonly places: readonly PlaceMention[]
}

const MOST_ITEMS = 24
const GAP = 6 // tokens between two items of one list
const GAP_BEFORE = 12 // tokens between the figure that a list goes on from and its first item

/** The parts of a sentence that is such a list, or null. */
export function listParts(
  tokens: Tokens,
  sentence: LaidSentence,
  acts: readonly ActMention[],
  found: Found,
  places: readonly PlaceMention[],
): Part[] | null {
  if (places.length < 2) return null
  const items = itemsOf(tokens, sentence, acts, places)
  if (items.length === 1) return sharedCause(tokens, sentence, items[0], acts, found, places)
  if (items.length === 0) return null
  const [first] = items
  const before = found.quantities.findLast((q) => q.to <= first.from && isCount(q))
  const own = found.quantities.find(
    (q) =>
      q.from <= first.from &&
      first.from < q.to &&
      isPeople(q) &&
      (q.partOf === null || pastShare(tokens, first.numberTo) > first.numberTo),
  )
  // The list breaks down what stands before it, or goes on from a figure with its own verb.
  const listed = items.flatMap((item) => item.places.map(() => item.count)).reduce((sum, n) => sum + n, 0)
  if (before && (before.floor ?? 0) >= listed) return brokenDown(items, before, sentence, acts, found)
  const isPlaced = before && places.some((p) => p.from > before.from && p.to <= first.from)
  if (isPlaced && before.harmAt >= 0 && first.from - before.to <= GAP_BEFORE)
    return withRest(
      [{ from: sentence.from, to: first.from, sharesTimes: true }, ...partsOf(items, before, found)],
      items,
      sentence,
      acts,
      found,
    )
  if (own && own.harmAt >= 0) return withRest(goneOn(items, own, sentence, found), items, sentence, acts, found)
  return null
}

/** "Left 11 dead in A and nine in B, *while bombs killed ten in C*": what is told behind the list, with its own dead. */
function withRest(
  parts: readonly Part[],
  items: readonly Item[],
  sentence: LaidSentence,
  acts: readonly ActMention[],
  { quantities }: Found,
): Part[] {
  const from = items[items.length - 1].to
  const isTold = acts.some((a) => a.from >= from) && quantities.some((q) => q.from >= from && isPeople(q))
  return isTold ? [...parts, { from, to: sentence.to, sharesTimes: true }] : [...parts]
}

/**
 * "Three people were killed in A and two in B by air strikes on Wednesday": what is told behind the two counts is of both, and
 * so is the day.
 */
function sharedCause(
  tokens: Tokens,
  sentence: LaidSentence,
  item: Item,
  acts: readonly ActMention[],
  found: Found,
  places: readonly PlaceMention[],
): Part[] | null {
  const { words } = tokens
  const before = found.quantities.findLast((q) => q.to <= item.from && isPeople(q) && q.partOf === null)
  if (words[item.from - 1] !== 'and' || item.places.length > 1) return null
  if (!before || before.harmAt < before.to || item.from - before.to > GAP_BEFORE) return null
  const [place, ...others] = places.filter((p) => p.from > before.harmAt && p.to < item.from)
  if (!place || others.length > 0) return null
  let end = item.to
  while (end < sentence.to && !CLAUSE_ENDS.at(tokens, end) && !(words[end] === ',' && words[end + 1] === 'and')) end++
  const isBehind = ({ from, to }: Span): boolean => from >= item.to && to <= end
  if (!acts.some(isBehind) || acts.some((a) => a.to <= before.from)) return null
  if (found.quantities.some((q) => q.harm !== null && isBehind(q))) return null
  const both = { from: sentence.from, to: end, hasOwnTimes: true }
  const figures = found.quantities.filter((q) => q.to <= item.from)
  const parts: Part[] = [
    { ...both, onlyPlace: place, figures },
    { ...both, onlyPlace: item.places[0], figures: [figureOf(item, before, found)] },
  ]
  return end + 2 < sentence.to ? [...parts, { from: end, to: sentence.to, hasOwnTimes: true }] : parts
}

const isPeople = (q: QuantityMention): boolean =>
  q.harm !== null && !q.isRate && (q.unit === 'persons' || q.unit === 'bodies')

const isCount = (q: QuantityMention): boolean => isPeople(q) || q.unit === 'strikes' || q.unit === 'attacks'

function brokenDown(
  items: readonly Item[],
  total: QuantityMention,
  sentence: LaidSentence,
  acts: readonly ActMention[],
  found: Found,
): Part[] | null {
  const [first] = items
  if (!acts.some((a) => a.to <= first.from)) return null
  const head: Part = { from: sentence.from, to: first.from, sharesTimes: true }
  if (isPeople(total)) return [head, ...partsOf(items, total, found)]
  return items.flatMap((item) =>
    item.places.map((place) => ({
      from: sentence.from,
      to: item.to,
      onlyPlace: place,
      sharesTimes: true,
      figures: item === first ? [total] : [],
    })),
  )
}

function goneOn(items: readonly Item[], own: QuantityMention, sentence: LaidSentence, found: Found): Part[] {
  const [first, ...rest] = items
  const head: Part = { from: sentence.from, to: rest[0].from, sharesTimes: true }
  const heads = first.places.length > 1 ? first.places.map((place) => ({ ...head, onlyPlace: place })) : [head]
  return [...heads, ...partsOf(rest, own, found)]
}

const partsOf = (items: readonly Item[], like: QuantityMention, found: Found): Part[] =>
  items.flatMap((item) =>
    item.places.map((place) => ({
      from: item.from,
      to: item.to,
      onlyPlace: place,
      sharesTimes: true,
      figures: [figureOf(item, like, found)],
    })),
  )

/** The item's figure: one that was read already, else its number, counting what the other counts. */
function figureOf(item: Item, like: QuantityMention, { quantities }: Found): QuantityMention {
  const read = quantities.find((q) => q.from <= item.from && item.from < q.to && q.to <= item.to)
  if (read && isPeople(read)) return { ...read, partOf: null }
  return {
    ...like,
    from: item.from,
    to: item.numberTo,
    bound: 'exact',
    floor: item.count,
    ceiling: item.count,
    partOf: null,
    increment: false,
    revision: false,
    people: null,
    rule: 'exact',
    reason: 'a number of a list, counting what the figure before it counts',
  }
}

/** The longest run of items that stand close together. */
function itemsOf(
  tokens: Tokens,
  sentence: LaidSentence,
  acts: readonly ActMention[],
  places: readonly PlaceMention[],
): Item[] {
  let run: Item[] = []
  for (let i = sentence.from; i < sentence.to && run.length < MOST_ITEMS; i++) {
    const item = itemAt(tokens, i, sentence.to, acts, places)
    if (!item) continue
    const last = run.at(-1)
    if (last && (item.from - last.to > GAP || isTold(acts, last.to, item.from))) {
      if (run.length >= 2) return run
      run = []
    }
    run.push(item)
    i = item.to - 1
  }
  return run
}

const isTold = (acts: readonly ActMention[], from: number, to: number): boolean =>
  acts.some((a) => a.from >= from && a.to <= to)

/** "22 in neighbouring B", "one civilian at A", "two in shelling of B", "a third in C in the province of D", "1 in each of the districts of E and F". */
function itemAt(
  tokens: Tokens,
  at: number,
  to: number,
  acts: readonly ActMention[],
  places: readonly PlaceMention[],
): Item | null {
  const number = numberAt(tokens, at)
  if (!number) return null
  let i = pastShare(tokens, number.to)
  while (i < to && i < number.to + 4 && ITEM_FILLERS.at(tokens, i)) i++
  if (!ITEM_AT.at(tokens, i)) return null
  const isEach = tokens.words[i + 1] === 'each'
  const act = acts.find((a) => a.from > i && a.from <= i + 3 && a.sort !== 'verb')
  const reach = act && AT_ACT.at(tokens, act.to) ? act.to : i
  const first = places.findIndex((p) => p.from > reach && p.from <= reach + (isEach ? 7 : 5))
  if (first < 0 || numberBetween(tokens, i, places[first].from)) return null
  let last = first
  while (last + 1 < places.length && goesOn(tokens, places[last], places[last + 1], isEach)) last++
  return {
    from: at,
    to: places[last].to,
    count: number.count,
    numberTo: number.to,
    places: isEach ? places.slice(first, last + 1) : [places[first]],
  }
}

/** "Eleven *of the dead were* in A": the token behind, or the same token where no share is told. */
function pastShare({ words }: Tokens, at: number): number {
  return THE_HARMED.has(harmedOf(words, at)) && WERE.has(words[at + 3]) ? at + 4 : at
}

const THE_HARMED = new Set(['dead', 'victims', 'deaths', 'killed', 'wounded', 'injured', 'casualties', 'bodies'])
const WERE = new Set(['were', 'was', 'died', 'fell', 'came', 'occurred'])

/** The next name is of the same item: what holds the place, or, after "each of", the next of the list. */
function goesOn(tokens: Tokens, place: PlaceMention, next: PlaceMention, isEach: boolean): boolean {
  if (next.from - place.to > 3 || numberBetween(tokens, place.to, next.from)) return false
  return isEach || next.from === place.to || next.preposition === 'in' || next.preposition === 'of'
}

function numberBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (numberAt(tokens, i)) return true
  return false
}

const COUNTED = new WordTable(() => COUNTS)

/** "8", "nine", "a third": one more of what is counted. */
function numberAt(tokens: Tokens, at: number): { readonly count: number; readonly to: number } | null {
  const { words, flags } = tokens
  if (flags[at] & NUMBER) {
    const count = Number(words[at])
    return Number.isInteger(count) && count > 0 && count < 2000 && !(flags[at + 1] & PUNCT && words[at + 1] === '-')
      ? { count, to: at + 1 }
      : null
  }
  const count = COUNTED.at(tokens, at)
  if (count) return { count, to: at + 1 }
  return words[at] === 'a' && ORDINALS.has(words[at + 1]) ? { count: 1, to: at + 2 } : null
}
