// Words as full-text search sees them: lower case, without diacritics, parted at everything that is no letter or digit. Both
// databases are given the same words, so that they find the same texts.

import type { FoldedText, Query, Term } from './engine.ts'

const GAPS = /[^\p{L}\p{N}]+/gu
const MARKS = /[\p{M}'’]+/gu

export const foldWord = (word: string): string => word.normalize('NFD').replace(MARKS, '').toLowerCase()

/** The words of a text, parted by spaces. */
export const foldText = (text: string): string => foldWord(text).replace(GAPS, ' ').trim()

const HEAD = 600 // code units: what a report is about is said there

/** What a source is found by: the words of its title, of the head of its text, and of the rest. */
export function foldSource(title: string | null, text: string): Omit<FoldedText, 'source'> {
  const gap = /[^\p{L}\p{N}\p{M}'’]/gu
  gap.lastIndex = Math.min(HEAD, text.length)
  const end = gap.exec(text)?.index ?? text.length
  return { title: foldText(title ?? ''), head: foldText(text.slice(0, end)), rest: foldText(text.slice(end)) }
}

/** A person's words: all must be there, "in quotes" together, and a star after a word lets it go on. */
export function readQuery(typed: string): Query {
  const terms: Term[] = []
  for (const [, quoted, plain] of typed.matchAll(/"([^"]*)"?|([^\s"]+)/g)) {
    const written = quoted ?? plain
    const words = foldText(written).split(' ').filter(Boolean)
    if (words.length > 0) terms.push({ words, isPrefix: written.endsWith('*') })
  }
  return terms
}

const LONGEST_PASSAGE = 240 // code units
const LEAD = 80

/** Where the words stand in a text: the first stretch with the most of them, by string index, not cutting words. */
export function findPassage(text: string, query: Query): { readonly from: number; readonly to: number } {
  const wanted = [...new Set(query.flatMap(({ words }) => words))]
  let best = 0
  let most = 0
  const near: Hit[] = []
  for (const hit of hitsOf(text, wanted)) {
    near.push(hit)
    while (near[0].index <= hit.index - (LONGEST_PASSAGE - LEAD)) near.shift()
    const seen = new Set(near.map(({ word }) => word)).size
    if (seen > most) {
      most = seen
      best = near[0].index
    }
    if (most === wanted.length) break
  }
  return trim(text, Math.max(0, best - LEAD), Math.min(text.length, Math.max(0, best - LEAD) + LONGEST_PASSAGE))
}

/** The words in a row, as they mostly stand in a text: to look for them is quicker than to fold all of it. */
const asWritten = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu')

/**
 * The words in a row in any of their forms; a letter that is none of A to Z may stand for any. What this does not find does not
 * stand in the text; what it finds may be something else.
 */
const inForms = (words: readonly string[]): RegExp => new RegExp(words.map(startOf).join('[^a-z0-9]+?'), 'giu')

const startOf = (word: string): string => `${[...stemOf(word)].map(orOther).join(IN_WORD)}${LETTER}*`
const orOther = (letter: string): string => `[${letter}\\u0080-\\u{10ffff}]`
const IN_WORD = "['’\\p{M}]*"
const LETTER = "[\\p{L}\\p{N}\\p{M}'’]"
const ENDS_IN_WORD = new RegExp(`${LETTER}+$`, 'u')

const LONGEST_WORD = 100 // code units
const SHORTEST_STEM = 4 // letters: in a phrase "was" is not "wash"

/** Tells of a text whether words that are to stand together do. */
export function phrasesOf(query: Query): (text: string) => boolean {
  const phrases = query
    .filter(({ words }) => words.length > 1)
    .map((term) => ({ term, written: asWritten(term.words), likely: inForms(term.words) }))
  return (text) => phrases.every(({ term, written, likely }) => written.test(text) || holdsForms(text, term, likely))
}

/** Whether the words stand together in other forms: only where they may is the text folded. */
function holdsForms(text: string, term: Term, likely: RegExp): boolean {
  likely.lastIndex = 0
  for (let match = likely.exec(text); match; match = likely.exec(text)) {
    const begun = ENDS_IN_WORD.exec(text.slice(Math.max(0, match.index - LONGEST_WORD), match.index))?.[0] ?? ''
    const folded = foldText(begun + match[0]).split(' ')
    if (folded.some((_, at) => standsAt(folded, at, term))) return true
    likely.lastIndex = match.index + 1
  }
  return false
}

const standsAt = (folded: readonly string[], at: number, { words, isPrefix }: Term): boolean =>
  words.every((want, i) => {
    const word = folded[at + i] ?? ''
    return (
      word === want ||
      (want.length >= SHORTEST_STEM && isForm(word, want)) ||
      (isPrefix && i === words.length - 1 && word.startsWith(want))
    )
  })

interface Hit {
  readonly index: number
  readonly word: string
}

const MOST_HITS = 2000

function* hitsOf(text: string, wanted: readonly string[]): Generator<Hit> {
  const initials = new Set(wanted.flatMap((word) => [word.charCodeAt(0), word[0].toUpperCase().charCodeAt(0)]))
  let hits = 0
  for (let index = 0, end = 0; index < text.length; index = end) {
    end = index + 1
    if (!isInWord(text, index)) continue
    while (end < text.length && isInWord(text, end)) end++
    const first = text.charCodeAt(index)
    // A plain letter that none of the words begins with saves the folding.
    if (first < 0x7f && !initials.has(first)) continue
    const folded = foldWord(text.slice(index, end))
    const word = wanted.find((want) => isForm(folded, want))
    if (word === undefined) continue
    yield { index, word }
    if (++hits > MOST_HITS) return
  }
}

const IN_WORD_LETTER = /[\p{L}\p{N}\p{M}'’]/u
/** 1: of a word, 2: not, once they were met: a text is gone through several times as fast as with a pattern. */
const kinds = new Uint8Array(2 ** 16)

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (kinds[code] > 0) return kinds[code] === 1
  if ((code & 0xf800) === 0xd800) {
    const first = (code & 0xfc00) === 0xdc00 && at > 0 ? at - 1 : at
    return IN_WORD_LETTER.test(String.fromCodePoint(text.codePointAt(first) ?? 0))
  }
  kinds[code] = IN_WORD_LETTER.test(text[at]) ? 1 : 2
  return kinds[code] === 1
}

/** Forms of one word, roughly as the stemmers see them: "strike", "strikes", "striking". */
export function isForm(word: string, want: string): boolean {
  return word === want || (word.startsWith(stemOf(want)) && word.length - want.length <= 3)
}

const stemOf = (want: string): string => (want.length > 5 ? want.slice(0, Math.max(4, want.length - 3)) : want)

function trim(text: string, start: number, end: number): { readonly from: number; readonly to: number } {
  const isSpace = (index: number): boolean => /\s/.test(text[index])
  let from = start
  let to = end
  if (from > 0) while (from < to && !isSpace(from - 1)) from++
  if (to < text.length) while (to > from && !isSpace(to)) to--
  if (from >= to) return wholeCharacters(text, start, end)
  while (from < to - 1 && isSpace(from)) from++
  while (to > from + 1 && isSpace(to - 1)) to--
  return { from, to }
}

/** A text without spaces is cut between characters, not through one. */
function wholeCharacters(text: string, start: number, end: number): { readonly from: number; readonly to: number } {
  const isLow = (index: number): boolean => index > 0 && index < text.length && /[\uDC00-\uDFFF]/.test(text[index])
  return { from: isLow(start) ? start + 1 : start, to: isLow(end) ? end - 1 : end }
}
