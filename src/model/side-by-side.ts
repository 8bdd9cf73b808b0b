// Figures that stand side by side in one breath: "a woman and her three daughters", "two policemen and a schoolgirl". Neither
// is a part of the other, whatever kinds of people they are, so together they are one figure more. Asked where figures are
// counted and where they are shown.

import type { Passage } from './passage.ts'
import type { Quantity } from './reading.ts'

/** Each figure of a claim that stands beside others, with those others, in the order of the text. */
export function sideBySide(
  quantities: readonly Quantity[],
  passage: Passage,
): ReadonlyMap<Quantity, readonly Quantity[]> {
  const beside = new Map<Quantity, readonly Quantity[]>()
  if (quantities.length < 2) return beside
  const wholes = quantities
    .filter(({ partOf, increment, floor }) => partOf === null && !increment && floor !== null)
    .toSorted((a, b) => a.phrase.start - b.phrase.start)
  let run: Quantity[] = []
  let isJoined = false
  const close = () => {
    if (isJoined)
      for (const one of run)
        beside.set(
          one,
          run.filter((other) => other !== one),
        )
    run = []
    isJoined = false
  }
  for (const quantity of wholes) {
    const last = run.at(-1)
    const gap = last?.harm === quantity.harm ? between(last.phrase, quantity.phrase, passage) : null
    const isLink = gap !== null && LINK.test(gap)
    // "A man, a woman and two guards", but not "ten people, three women": that may be a whole and its part.
    if (!isLink && !(gap === ', ' && last && (last.demographic !== null || last.ceiling === 1))) close()
    run.push(quantity)
    isJoined ||= isLink
  }
  close()
  return beside
}

const LINK = /^,? (?:and|plus|along with|together with|as well as) (?:(?:an?|the|his|her|its|their) )?$/i

/** "His brother *Samir* and a paramedic". */
const NAME = /^(?: \p{Lu}[\p{L}'’-]*){1,3}(?=[ ,])/u

/** "Her husband, *70*, and two neighbours", "a man (*34*) and his son". */
const AGE = /^(?:, (?:aged )?\d{1,3}| \(\d{1,3}\))(?=,? )/

function between(first: Passage, second: Passage, { start, exact }: Passage): string | null {
  if (second.start <= first.end || second.start - first.end > 24 || first.start < start) return null
  return [...exact]
    .slice(first.end - start, second.start - start)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(NAME, '')
    .replace(AGE, '')
}
