// The sentences of a source that claims rest on, in the order of the text, with the words that carry values marked. The
// words are the source's own, cut by its offsets; only white space and control characters are made fit to print.

import { indexAt, type Passage, type SourceText } from '../model/passage.ts'
import type { Claim } from '../model/reading.ts'
import { type Piece, plain } from './layout.ts'
import { printable } from './width.ts'

/** A run of the text, by string index, end exclusive. */
interface Stretch {
  readonly from: number
  readonly to: number
}

// A sentence is sought this far on either side of a passage; beyond it the quotation is cut at a word, with "…".
const REACH = 320
const LONGEST = 900

/** Where a passage stands, by string index: its offsets count code points, and JavaScript's strings do not. */
export function stretchOf(source: SourceText, passage: Passage): Stretch {
  const from = indexAt(source, passage.start)
  return { from, to: from + passage.exact.length }
}

/** One quotation a paragraph: the sentences around the passages of the claims, joined where they follow one another. */
export function quotations(source: SourceText, claims: readonly Claim[]): Piece[][] {
  const sentences = claims.flatMap((claim) => [
    sentenceAround(source.text, stretchOf(source, claim.passage)),
    ...claim.quantities.map((quantity) => sentenceAround(source.text, stretchOf(source, quantity.phrase))),
  ])
  const marks = joined(claims.flatMap((claim) => marksOf(source, claim)))
  return distinct(source.text, joinedSentences(source.text, sentences)).map((stretch) =>
    pieces(source.text, stretch, marks),
  )
}

/** The words of a claim that carry its values: numbers, times, places, names, hedges, whose word it is. */
function marksOf(source: SourceText, claim: Claim): Stretch[] {
  const sentence = sentenceAround(source.text, stretchOf(source, claim.passage))
  const words = [
    ...(claim.places.length ? [claim.places[0].asWritten] : []),
    ...(claim.time ? [claim.time.asWritten] : []),
    ...(claim.attribution?.actors.map((actor) => actor.asWritten) ?? []),
    ...claim.hedges,
  ]
  const passage = stretchOf(source, claim.passage)
  const found = words.flatMap((word) => find(source.text, word, passage) ?? find(source.text, word, sentence) ?? [])
  const cut = claim.quantities.map((quantity) => stretchOf(source, quantity.phrase))
  return [...found, ...cut, ...(claim.speaker ? [stretchOf(source, claim.speaker.passage)] : [])]
}

/** The first time the words stand in the stretch, whole words only. */
function find(text: string, words: string, within: Stretch): Stretch | null {
  if (!words) return null
  const room = text.slice(within.from, within.to)
  for (let at = room.indexOf(words); at >= 0; at = room.indexOf(words, at + 1)) {
    const from = within.from + at
    const to = from + words.length
    if (!isLetter(text, from - 1) && !isLetter(text, to)) return { from, to }
  }
  return null
}

const isLetter = (text: string, at: number): boolean => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text[at])

/** Stretches in order of the text, those that touch made one. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const inOrder = [...stretches].sort((a, b) => a.from - b.from || b.to - a.to)
  const result: Stretch[] = []
  for (const stretch of inOrder) {
    const last = result.at(-1)
    if (last && stretch.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) }
    else result.push(stretch)
  }
  return result
}

function joinedSentences(text: string, sentences: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const sentence of joined(sentences)) {
    const last = result.at(-1)
    const follows = last && text.slice(last.to, sentence.from).trim() === '' && sentence.to - last.from <= LONGEST
    if (follows && !text.slice(last.to, sentence.from).includes('\n')) {
      result[result.length - 1] = { from: last.from, to: sentence.to }
    } else result.push(sentence)
  }
  return result
}

/** A sentence that the report prints twice is shown once. */
function distinct(text: string, stretches: readonly Stretch[]): Stretch[] {
  const seen = new Set<string>()
  return stretches.filter(({ from, to }) => {
    const words = text.slice(from, to)
    return !seen.has(words) && Boolean(seen.add(words))
  })
}

function pieces(text: string, stretch: Stretch, marks: readonly Stretch[]): Piece[] {
  const isLong = stretch.to - stretch.from > LONGEST
  const end = isLong ? wordBefore(text, stretch.from + LONGEST) : stretch.to
  const result: Piece[] = []
  if (!isSentenceStart(text, stretch.from)) result.push(plain('… '))
  let at = stretch.from
  for (const mark of marks) {
    if (mark.from < at || mark.to > end) continue
    if (mark.from > at) result.push(plain(printable(text.slice(at, mark.from))))
    result.push({ text: printable(text.slice(mark.from, mark.to)), tone: 'value' })
    at = mark.to
  }
  if (at < end) result.push(plain(printable(text.slice(at, end)).trimEnd()))
  if (end < stretch.to || !isSentenceEnd(text, end)) result.push(plain(' …'))
  return result
}

/** The sentence, or as much of it as is within reach, that holds a stretch. */
export function sentenceAround(text: string, stretch: Stretch): Stretch {
  const floor = Math.max(0, stretch.from - REACH)
  let from = stretch.from
  while (from > floor && !isSentenceStart(text, from)) from--
  if (from === floor && from > 0) from = wordAfter(text, from, stretch.from)
  const ceiling = Math.min(text.length, stretch.to + REACH)
  let to = stretch.to
  while (to < ceiling && !isSentenceEnd(text, to)) to++
  if (to === ceiling && to < text.length) to = Math.max(stretch.to, wordBefore(text, to))
  return { from, to }
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text[at])

/** Whether a sentence may begin here: at the start, or after a stop and white space, or after a line that ends. */
function isSentenceStart(text: string, at: number): boolean {
  if (at === 0) return true
  if (at >= text.length || isSpace(text, at) || !isSpace(text, at - 1)) return false
  let end = at - 1
  let lines = 0
  while (end >= 0 && isSpace(text, end) && at - end < 40) if (text[end--] === '\n') lines++
  if (end < 0 || lines > 1) return true
  return lines === 1 ? endsLine(text, end) : endsSentence(text, end, at)
}

function isSentenceEnd(text: string, at: number): boolean {
  if (at >= text.length) return true
  if (at === 0 || !isSpace(text, at)) return false
  let next = at
  while (next < text.length && isSpace(text, next) && next - at < 40) next++
  return next >= text.length || isSentenceStart(text, next)
}

/** A stop (and what closes after it) before a capital, a figure or a mark; not after "Mr.", "Gen." or an initial. */
function endsSentence(text: string, end: number, next: number): boolean {
  let at = end
  while (at > 0 && /["'”’)\]]/.test(text[at])) at--
  if (!/[.!?]/.test(text[at]) || /\p{Ll}/u.test(text[next])) return false
  const word = /(?:^|[\s(“"])([\p{L}]{1,4})$/u.exec(text.slice(Math.max(0, at - 6), at))?.[1]
  return text[at] !== '.' || !word || !/^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Maj|Capt|Sgt|Prof|No)$/u.test(word)
}

/** Whether a line ends with its sentence: it stops, or it is too short or too long to have been wrapped. */
function endsLine(text: string, end: number): boolean {
  if (/[.!?:"”’)]/.test(text[end])) return true
  let begin = end
  while (begin > 0 && text[begin - 1] !== '\n' && end - begin <= 110) begin--
  return end - begin < 50 || end - begin > 110
}

function wordAfter(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && !(isSpace(text, at - 1) && !isSpace(text, at))) at++
  return at
}

function wordBefore(text: string, to: number): number {
  let at = to
  while (at > to - 60 && at > 0 && !isSpace(text, at)) at--
  return isSpace(text, at) ? at : to
}
