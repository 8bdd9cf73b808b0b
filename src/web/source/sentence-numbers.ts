// The numbers in the gutter of a text.

import type { Block } from '../parts/marks.ts'

/** Number of the first sentence of each line. */
export function sentenceNumbers(text: string, blocks: readonly Block[]): number[] {
  let number = 1
  const numbers: number[] = []
  let last = 0
  for (const { from, to } of blocks) {
    if (from < last) number = 1
    numbers.push(number)
    number += Math.max(1, text.slice(from, to).match(/[.!?؟。]["”’)]*(?=\s|$)/g)?.length ?? 1)
    last = to
  }
  return numbers
}
