// The gate: a claim that comes from outside may rest on nothing but words of its source's text, which are cut from it here.

import { indexAt, type Passage, passageFrom, type SourceText } from '../model/passage.ts'
import type { Problem } from '../model/problem.ts'
import type { Claim } from '../model/reading.ts'

/** A claim as it comes from outside, its passages not cut from the text yet. */
export type UncutClaim = Uncut<Claim>

type Uncut<T> = T extends readonly (infer Item)[]
  ? readonly Uncut<Item>[]
  : T extends object
    ? { readonly [K in keyof T as K extends symbol ? never : K]: Uncut<T[K]> }
    : T

export function cutClaim(text: SourceText, claim: UncutClaim): Claim | Problem {
  const strange: Uncut<Passage>[] = []
  const cut = (passage: Uncut<Passage>): Passage => {
    const { start, end, exact } = passage
    const [from, to] = [indexAt(text, start), indexAt(text, end)]
    if (exact === '' || text.text.slice(from, to) !== exact) strange.push(passage)
    return strange.length > 0 ? (passage as Passage) : passageFrom(text, from, to)
  }
  const made = {
    ...claim,
    passage: cut(claim.passage),
    speaker: claim.speaker && { ...claim.speaker, passage: cut(claim.speaker.passage) },
    quantities: claim.quantities.map((quantity) => ({ ...quantity, phrase: cut(quantity.phrase) })),
  } as Claim
  const first = strange.at(0)
  if (!first) return made
  return { code: 'not_possible', message: `“${first.exact}” does not stand in the text at ${first.start}.` }
}
