// Where the claims in the margin stand: level with their words, pushing one another down; the one in focus stays level and the
// others give way on both sides of it.

export interface MarginItem {
  readonly id: string
  /** Top of its words, in pixels from the top of the column. */
  readonly wanted: number
  readonly height: number
}

/** The top of each item, in the order given, which must be reading order. None overlap; none stands above `least`. */
export function placeItems(items: readonly MarginItem[], focus: string | null, gap: number, least = 0): number[] {
  const tops = items.map(({ wanted }) => Math.max(least, wanted))
  const anchor = items.findIndex(({ id }) => id === focus)
  const from = anchor < 0 ? 0 : anchor
  // Down from the anchor: nobody stands before the one above has ended.
  for (let i = from + 1; i < items.length; i++) tops[i] = Math.max(tops[i], tops[i - 1] + items[i - 1].height + gap)
  // Up from it: whoever would reach into the one below moves up.
  for (let i = from - 1; i >= 0; i--) tops[i] = Math.min(tops[i], tops[i + 1] - gap - items[i].height)
  return from > 0 && tops[0] < least ? downFrom(tops, items, gap, least) : tops
}

/** There was no room above: the first stands at the top and all are pushed down from there. */
function downFrom(tops: readonly number[], items: readonly MarginItem[], gap: number, least: number): number[] {
  const down: number[] = []
  for (const [i, top] of tops.entries()) {
    const free = i === 0 ? least : down[i - 1] + items[i - 1].height + gap
    down.push(Math.max(top, free))
  }
  return down
}

/** Items that have so little room that only one line of them is shown: their words stand closer than the items are high. */
export function crowded(items: readonly MarginItem[], gap: number): ReadonlySet<string> {
  const folded = new Set<string>()
  for (let i = 0; i < items.length; ) {
    let end = i + 1
    let needs = items[i].height + gap
    while (end < items.length && items[end].wanted < items[i].wanted + needs) needs += items[end++].height + gap
    const room = (end < items.length ? items[end].wanted : Infinity) - items[i].wanted
    const isDense = end - i > 3 && room < Infinity ? needs > room : end - i > 6
    if (isDense) for (let j = i; j < end; j++) folded.add(items[j].id)
    i = end
  }
  return folded
}
