// Reads the counts of a text given in a test: its sentences laid out as a body, with no more around them.

import { openText } from '../src/model/passage.ts'
import { isAllCapitals } from '../src/reading/layout.ts'
import type { Document, QuantityMention } from '../src/reading/mentions.ts'
import { readQuantities } from '../src/reading/quantities.ts'
import { findSentences } from '../src/reading/sentences.ts'
import { tokenise } from '../src/reading/tokens.ts'

/** A text as one body, without title, publisher or day. */
export function openBody(text: string): Document {
  const tokens = tokenise(text)
  return {
    source: openText(text),
    tokens,
    sentences: findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null })),
    referenceDate: null,
    title: null,
    publisher: null,
    isUpperCase: isAllCapitals(tokens),
  }
}

export const countsIn = (text: string): QuantityMention[] => readQuantities(openBody(text))

/** A count as its harm, demographic where there is one, and interval: "killed 3", "injured child 1-6", "killed 24+". */
export const inShort = ({ harm, demographic, floor, ceiling }: QuantityMention): string =>
  [harm, demographic, interval(floor, ceiling)].filter(Boolean).join(' ')

const interval = (floor: number | null, ceiling: number | null): string =>
  floor === null ? '?' : ceiling === null ? `${floor}+` : floor === ceiling ? `${floor}` : `${floor}-${ceiling}`

export const harmedIn = (text: string): QuantityMention[] => countsIn(text).filter(({ harm }) => harm !== null)

/** Every harmed count in short, parts with a star. */
export const harmsWithParts = (text: string): string[] =>
  harmedIn(text).map((count) => `${inShort(count)}${count.partOf === null ? '' : '*'}`)
