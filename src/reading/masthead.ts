// What a text says of itself at its head: its headline, and the agency or outlet that a wire's dateline names in brackets. Only
// what the caller does not know is looked for, and only where a page puts it: a name inside the report is nobody's masthead.

import type { Document, LaidSentence } from './mentions.ts'
import { CAPITAL, NUMBER } from './tokens.ts'

const LONGEST_NAME = 6 // tokens

/** The headline that stands over the report, its line ends made spaces; null where none does. */
export function headlineOf({ sentences, source, tokens }: Document): string | null {
  const title = aboveReport(sentences).find(({ kind }) => kind === 'title')
  if (title === undefined) return null
  return source.text
    .slice(tokens.starts[title.from], tokens.ends[title.to - 1])
    .replace(/\s+/gu, ' ')
    .replace(/\s*[-–—:]$/u, '')
}

/** "GENEVA, 2 May 2016 (Example Wire) -": who publishes, by the dateline; null where it does not say. */
export function outletOf({ sentences, source, tokens }: Document): string | null {
  const { words, flags, starts, ends } = tokens
  for (const { kind, from, to } of aboveReport(sentences)) {
    const close = to - 2
    if (kind !== 'dateline' || words[to - 1] !== '-' || words[close] !== ')') continue
    const open = words.lastIndexOf('(', close)
    if (open < from || close - open < 2 || close - open > LONGEST_NAME) continue
    const name = flags.subarray(open + 1, close)
    if ((name[0] & CAPITAL) !== 0 && !name.some((flag) => (flag & NUMBER) !== 0))
      return source.text.slice(starts[open + 1], ends[close - 1])
  }
  return null
}

/** The pieces before the first sentence that reports. */
function aboveReport(sentences: readonly LaidSentence[]): readonly LaidSentence[] {
  const first = sentences.findIndex(({ kind }) => kind === 'lead' || kind === 'body')
  return first < 0 ? [] : sentences.slice(0, first)
}
