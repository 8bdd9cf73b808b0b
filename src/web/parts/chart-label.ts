// Labels along an axis: none runs out of the drawing, and none into another.

const CHARACTER = 6.2 // px, on average, at the size of an axis
const GAP = 8

export interface Placed {
  readonly middle: number
  /** Where the next may begin. */
  readonly until: number
}

/** A label under its place, moved in from the edges; null where it would meet the one that ends at `taken`. */
export function placeLabel(words: string, x: number, width: number, taken = 0): Placed | null {
  const half = (words.length * CHARACTER) / 2
  const middle = Math.max(half, Math.min(x, width - half))
  return middle - half < taken ? null : { middle, until: middle + half + GAP }
}
