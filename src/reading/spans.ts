// Finds spans by where they stand, in lists sorted by their first token.

import type { Span } from './mentions.ts'

/** Index of the first span that begins at `token` or after it; the length of the list if none does. */
export function firstAt(list: readonly Span[], token: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle].from < token) low = middle + 1
    else high = middle
  }
  return low
}

/** The spans that begin in [from, to), in order. */
export function beginningIn<T extends Span>(list: readonly T[], from: number, to: number): T[] {
  const found: T[] = []
  for (let i = firstAt(list, from); i < list.length && list[i].from < to; i++) found.push(list[i])
  return found
}
