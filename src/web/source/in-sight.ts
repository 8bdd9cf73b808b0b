// Which lines of a long text stand within a stretch of the page, by their heights: guessed until they were measured.

/** Lines from `first` to before `end`. */
export interface Lines {
  readonly first: number
  readonly end: number
}

/** The top of each line, and at the end of the list the foot of the last. */
export function topsOf(heights: readonly number[]): readonly number[] {
  const tops = [0]
  let top = 0
  for (const height of heights) {
    top += height
    tops.push(top)
  }
  return tops
}

/** The lines that any part of is between `from` and `to`; at least one, as long as there are any. */
export function linesBetween(tops: readonly number[], from: number, to: number): Lines {
  const most = tops.length - 1
  const first = Math.max(
    0,
    Math.min(
      countOf(tops, (top) => top <= from),
      most,
    ) - 1,
  )
  return {
    first,
    end: Math.min(
      Math.max(
        first + 1,
        countOf(tops, (top) => top < to),
      ),
      most,
    ),
  }
}

/** How many from the first on are so; none after those is. */
function countOf(tops: readonly number[], isSo: (top: number) => boolean): number {
  let low = 0
  let high = tops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(tops[middle])) low = middle + 1
    else high = middle
  }
  return low
}
