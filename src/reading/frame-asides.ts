// What a sentence says in passing of those it tells of: "the fighters, who entered A on Tuesday, clashed with the army near B".
// Where and when that was is not where and when the act was.

import type { ActMention } from './acts.ts'
import { HAVE } from './lang/en/clauses.ts'
import { PAST_AUXILIARIES } from './lang/en/frames.ts'
import { TAKING_VERBS } from './lang/en/places.ts'
import type { Span } from './mentions.ts'
import type { Tokens } from './tokens.ts'
import { WordSet } from './word-table.ts'

const MOST_OF_ASIDE = 16 // tokens between the two commas

/** The tokens of ", who entered A on Tuesday," in [from, to), where the act of the clause follows; null where there are none. */
export function asideIn(tokens: Tokens, from: number, to: number, acts: readonly ActMention[]): Span | null {
  const { words } = tokens
  for (let at = from + 2; at + 2 < to; at++) {
    if (!OF_PEOPLE.at(tokens, at) || words[at - 1] !== ',') continue
    const end = endOfAside(tokens, at, to)
    if (end === 0 || isActOf(tokens, acts, at - 1)) return null
    // "Nine people, who were sheltering in A, were killed": that is where they were killed.
    const isTaking = !HAPPENS.at(tokens, at + 1) && (TAKING_VERBS.at(tokens, at + 1) || TAKING_VERBS.at(tokens, at + 2))
    if (!isTaking && !acts.some((a) => a.sort !== 'means' && a.from > at && a.from <= at + 3)) return null
    const isVerb = HAVE.at(tokens, end + 1) || PAST_AUXILIARIES.at(tokens, end + 1)
    const goesOn = acts.some((a) => a.sort !== 'means' && a.from > end && a.from <= end + (isVerb ? 3 : 1))
    return goesOn ? { from: at, to: end } : null
  }
  return null
}

/** "The strikes", "air strikes *of the coalition*" ending at a token: what is said of them is said of the act. */
export const isActOf = ({ words }: Tokens, acts: readonly ActMention[], end: number): boolean =>
  acts.some(
    (a) =>
      a.sort === 'noun' &&
      (a.to === end || (a.to < end && end - a.to <= MOST_OF_WHOM && (words[a.to] === 'of' || words[a.to] === 'by'))),
  )

const MOST_OF_WHOM = 6

/** The comma that ends the aside whose relative stands at a token; 0 where none does. */
function endOfAside({ words }: Tokens, at: number, to: number): number {
  let end = at + 2
  while (end < to && end - at < MOST_OF_ASIDE && words[end] !== ',') end++
  return end < to && words[end] === ',' && end + 1 < to ? end : 0
}

/**
 * The times of a clause without those of an aside that tells of no act ("the group, *which broke away in 2016*, attacked on
 * Monday"), where others are said; "the attack, which took place on Sunday," keeps its day.
 */
export function withoutPast<T extends Span>(
  tokens: Tokens,
  from: number,
  to: number,
  acts: readonly ActMention[],
  times: readonly T[],
): readonly T[] {
  if (times.length < 2) return times
  for (let at = from + 2; at + 2 < to; at++) {
    if (!OF_PEOPLE.at(tokens, at) || tokens.words[at - 1] !== ',' || HAPPENS.at(tokens, at + 1)) continue
    const end = endOfAside(tokens, at, to)
    if (end === 0 || acts.some((act) => act.from > at && act.from < end)) return times
    const rest = times.filter((t) => t.from < at || t.from >= end)
    return rest.length > 0 ? rest : times
  }
  return times
}

const HAPPENS = new WordSet('took happened occurred came began started followed lasted'.split(' '))

const OF_PEOPLE = new WordSet(['who', 'which', 'whose'])

/** The mentions that stand outside an aside. */
export const withoutAside = <T extends Span>(mentions: readonly T[], aside: Span | null): readonly T[] =>
  aside === null ? mentions : mentions.filter((m) => m.from < aside.from || m.from >= aside.to)
