// Parts sentences that hold more than one thing of a page: archives often print dateline, headline, standfirst and body on
// one line, run tags or a picture's credit into the next sentence, or leave navigation before it. Only here are sentences
// parted; `layout.ts` names the pieces.

import {
  AFTER_HEADINGS,
  AGENCIES,
  AUXILIARIES,
  BYLINE_ALWAYS,
  CRUMB_ALWAYS,
  LOWER_IN_HEADINGS,
  RELATED_ALWAYS,
  RUNNING_WORDS,
  SENTENCE_STARTERS,
  TAG_COLON,
  TAGS,
  TELLING,
} from './lang/en/layout.ts'
import {
  endOfBracket,
  endOfPublishedLine,
  endOfTitle,
  endOfWireDateline,
  hasWideGap,
  isCredit,
  isDash,
  isStop,
  phraseAt,
} from './layout-marks.ts'
import type { SentenceKind } from './mentions.ts'
import type { Sentence } from './sentences.ts'
import { BREAK_BEFORE, CAPITAL, HYPHEN_BEFORE, JUNK, NUMBER, PUNCT, QUOTE, type Tokens, tokenise } from './tokens.ts'

/** A sentence or a part of one. Its kind is null until it is named. */
export interface Piece {
  from: number
  to: number
  readonly paragraph: number
  kind: SentenceKind | null
}

const HEAD = 400 // tokens in which a headline is looked for
const HEAD_SENTENCES = 10 // sentences that may begin with a wire's dateline
const LONGEST_TITLE = 45
const LONGEST_LIST = 80

/** Parts the sentences, and names those pieces whose kind is why they were parted. */
export function splitSentences(
  tokens: Tokens,
  sentences: readonly Sentence[],
  title: string | null,
  isUpperCase: boolean,
): Piece[] {
  const head = findHead(tokens, sentences, title)
  const pieces: Piece[] = []
  for (let s = 0; s < sentences.length; s++) {
    const { from, to, paragraph } = sentences[s]
    for (const part of cutAt(from, to, head)) {
      let piece: Piece = { from: part.from, to: part.to, paragraph, kind: part.kind }
      while (piece.kind === null) {
        const cut = findCut(tokens, piece, isUpperCase, s < HEAD_SENTENCES)
        if (
          cut &&
          cut.at >= piece.to &&
          (cut.kind === 'dateline' || (cut.kind === 'related' && listsHeadlines(tokens, piece)))
        )
          piece.kind = cut.kind
        if (!cut || cut.at <= piece.from || cut.at >= piece.to) break
        addPiece(tokens, pieces, { ...piece, to: cut.at, kind: cut.kind })
        piece = { ...piece, from: cut.at }
      }
      addPiece(tokens, pieces, piece)
    }
  }
  return pieces
}

/** "Related  Mayor resigns  Two dead in storm": a wide gap after the word. */
const listsHeadlines = (tokens: Tokens, { from, to }: Piece): boolean => from + 1 < to && hasWideGap(tokens, from + 1)

/** Marks alone belong to what stands before them. */
function addPiece(tokens: Tokens, pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1)
  if (last && last.paragraph === piece.paragraph && last.to === piece.from && piece.to - piece.from < 4) {
    let i = piece.from
    while (i < piece.to && tokens.flags[i] & PUNCT) i++
    if (i === piece.to) {
      last.to = piece.to
      return
    }
  }
  pieces.push(piece)
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly kind: SentenceKind | null
}

/** The parts of a run of tokens that known stretches cut it into. */
function cutAt(from: number, to: number, stretches: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = []
  let at = from
  for (const stretch of stretches) {
    if (stretch.to <= at || stretch.from >= to) continue
    if (stretch.from > at) parts.push({ from: at, to: stretch.from, kind: null })
    const end = Math.min(stretch.to, to)
    parts.push({ from: Math.max(at, stretch.from), to: end, kind: stretch.kind })
    at = end
  }
  if (at < to) parts.push({ from: at, to, kind: null })
  return parts
}

/** The dateline and the headline at the top of the text, where they can be told. */
function findHead(tokens: Tokens, sentences: readonly Sentence[], title: string | null): Stretch[] {
  const stretches: Stretch[] = []
  const dated = endOfTopDate(tokens)
  if (dated > 0) stretches.push({ from: 0, to: dated, kind: 'dateline' })
  const known = title ? findTitle(tokens, title) : null
  if (known) {
    if (known.from < dated) stretches.length = 0
    stretches.push(known)
  } else if (dated > 0) {
    const to = endOfRunningTitle(tokens, dated, firstParagraphEnd(sentences))
    if (to > dated) stretches.push({ from: dated, to, kind: 'title' })
  }
  return stretches
}

function firstParagraphEnd(sentences: readonly Sentence[]): number {
  let end = 0
  for (const sentence of sentences) {
    if (sentence.paragraph !== sentences[0].paragraph) break
    end = sentence.to
    if (end > LONGEST_TITLE * 3) break
  }
  return end
}

/** "Published April 6 2017 -", "Posted on August 3 2016 by Jane Doe": the token after it, or 0. */
function endOfTopDate(tokens: Tokens): number {
  const limit = Math.min(tokens.count, 30)
  const end = endOfPublishedLine(tokens, 0, limit, true)
  if (end === 0 || end >= tokens.count) return end
  if (isDash(tokens, end)) return end + 1
  if (tokens.words[end] === 'by') return endOfAuthor(tokens, end + 1, limit)
  const begins = tokens.flags[end] & (CAPITAL | NUMBER | QUOTE | JUNK | BREAK_BEFORE)
  return begins ? end : 0
}

/** Two names, as hyphens and particles part them: "Jane Doe", "Asharq Al-Awsat". */
function endOfAuthor(tokens: Tokens, from: number, limit: number): number {
  let i = from
  let names = 0
  while (i < limit && tokens.flags[i] & CAPITAL) {
    if (!(tokens.flags[i] & HYPHEN_BEFORE)) names++
    if (names > 2) break
    i++
  }
  return i
}

/** Where the known headline stands in the text. What the page adds to it ("| The Daily News") need not be there. */
function findTitle(tokens: Tokens, title: string): Stretch | null {
  const { words, least } = titleWords(title)
  if (least < 3) return null
  const limit = Math.min(tokens.count, HEAD)
  for (let i = 0; i < limit; i++) {
    if (tokens.words[i] !== words[0]) continue
    let end = endOfTitle(tokens, i, i + 2 * words.length + 10, words, least)
    if (end === i || !canEndTitle(tokens, end)) continue
    while (end < tokens.count && !breaksBefore(tokens, end) && (isStop(tokens, end) || isDash(tokens, end))) end++
    return { from: i, to: end, kind: 'title' }
  }
  return null
}

function titleWords(title: string): { words: string[]; least: number } {
  const tokens = tokenise(title)
  const words: string[] = []
  let least = 0
  for (let i = 0; i < tokens.count; i++) {
    if (!(tokens.flags[i] & PUNCT)) words.push(tokens.words[i])
    else if (isDash(tokens, i) || tokens.words[i] === '|') least = words.length
  }
  return { words, least: least > 2 ? least : words.length }
}

const breaksBefore = (tokens: Tokens, at: number): boolean => (tokens.flags[at] & BREAK_BEFORE) !== 0

/** In "Bomb kills 18 in Homs on Sunday" the headline "Bomb kills 18 in Homs" only begins the lead. */
function canEndTitle(tokens: Tokens, end: number): boolean {
  if (end >= tokens.count || breaksBefore(tokens, end) || hasWideGap(tokens, end)) return true
  if (isStop(tokens, end) || isDash(tokens, end)) return true
  return (tokens.flags[end] & (CAPITAL | NUMBER | QUOTE | JUNK)) !== 0 || '|[('.includes(tokens.words[end])
}

/** A headline that nobody told us, between a date and the next dash or wide gap on the same line. */
function endOfRunningTitle(tokens: Tokens, from: number, to: number): number {
  const limit = Math.min(to, from + LONGEST_TITLE)
  const afterDash = isDash(tokens, from - 1)
  for (let i = from + 3; i + 1 < limit; i++) {
    if (afterDash && isDash(tokens, i)) return i + 1
    if (isStop(tokens, i)) return afterDash && isDash(tokens, i + 1) ? i + 2 : from
    if (!afterDash && hasWideGap(tokens, i) && tokens.flags[i] & CAPITAL) return i
  }
  return from
}

interface Cut {
  readonly at: number
  readonly kind: SentenceKind | null
}

/** The first place where a piece must be parted, and what stands before it. */
function findCut(tokens: Tokens, piece: Piece, isUpperCase: boolean, atHead: boolean): Cut | null {
  const { from, to } = piece
  const first = tokens.words[from]
  const colon = from + 1 < to && tokens.words[from + 1] === ':'
  if ((TAGS.has(first) && tokens.flags[from] & CAPITAL) || (colon && TAG_COLON.has(first)))
    return { at: isUpperCase ? to : endOfList(tokens, from + 1, to), kind: 'tags' }
  const related = phraseAt(tokens, from, to, RELATED_ALWAYS)
  if (related && !isUpperCase) return { at: endOfPointer(tokens, from + related, to), kind: 'related' }
  if (first === 'related' && from + 1 < to && hasWideGap(tokens, from + 1) && !isUpperCase)
    return { at: endOfHeadlines(tokens, from, to), kind: 'related' }
  const crumb = phraseAt(tokens, from, to, CRUMB_ALWAYS)
  if (crumb) {
    const end = endOfCounters(tokens, from + crumb, to)
    if (end > from + crumb) return { at: end, kind: 'crumb' }
  }
  if (first === '(') {
    const updated = endOfPublishedLine(tokens, from, to, true)
    if (updated > from) return { at: updated, kind: 'dateline' }
  }
  if (atHead) {
    const dated = AGENCIES.has(first) ? endOfPublishedLine(tokens, from + 1, to, true) : from
    if (dated > from + 1) return { at: dated, kind: 'dateline' } // "AFP Friday 3 Jun 2016 ..."
    const wire = endOfWireDateline(tokens, from, to, isUpperCase)
    if (wire > from) return { at: wire, kind: 'dateline' }
  }
  return findInnerCut(tokens, from, to, isUpperCase, atHead)
}

/** A picture's credit, or words of the page, in the middle of what the text gives as one sentence. */
function findInnerCut(tokens: Tokens, from: number, to: number, isUpperCase: boolean, atHead: boolean): Cut | null {
  const { words, flags } = tokens
  const again = startOfCopy(tokens, from, to)
  if (again > from) return { at: again, kind: null }
  const heading = isUpperCase ? from : endOfHeading(tokens, from, to)
  if (heading > from) return { at: heading, kind: 'title' }
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (word === '(' || word === '[') {
      const end = endOfCredits(tokens, i, to)
      if (end > i && end < to && startsAfresh(tokens, end)) return { at: end, kind: 'caption' }
    } else if (word === 'source' && i > from && isSourceLine(tokens, i, to)) {
      return { at: i, kind: null }
    } else if (i > from && hasWideGap(tokens, i) && flags[i] & CAPITAL && !isUpperCase) {
      if (word === 'source' || phraseAt(tokens, i, to, BYLINE_ALWAYS)) return { at: i, kind: null }
      if (TAGS.has(word) || phraseAt(tokens, i, to, RELATED_ALWAYS) || phraseAt(tokens, i, to, CRUMB_ALWAYS))
        return { at: i, kind: null }
      if (atHead && isRunOn(tokens, from, i, to)) return { at: i, kind: from === 0 ? 'title' : null }
    } else if (word === 'tags' && i > from && flags[i] & CAPITAL && !isUpperCase && flags[i - 1] & CAPITAL) {
      return { at: i, kind: null }
    }
  }
  return null
}

const LONGEST_SOURCE = 20

/** "... kill 12 in the north Source: Daily Star website, Lagos, in English 5 Feb 26": where a monitor has it from. */
export function isSourceLine(tokens: Tokens, at: number, to: number): boolean {
  if (!(tokens.flags[at] & CAPITAL) || tokens.words[at + 1] !== ':' || to - at > LONGEST_SOURCE) return false
  for (let i = at + 2; i < to; i++) if (TELLING.at(tokens, i) || AUXILIARIES.at(tokens, i)) return false
  return true
}

const SHORTEST_COPY = 8
const LONGEST_COPY = 120

/** "The army retook the village of X The army retook the village of X officials said": where the same words begin anew. */
function startOfCopy({ numbers, words }: Tokens, from: number, to: number): number {
  let tries = 0
  const limit = Math.min(to - SHORTEST_COPY, from + LONGEST_COPY)
  for (let at = from + SHORTEST_COPY; at <= limit && tries < 4; at++) {
    if (numbers[at] !== numbers[from] || words[at] !== words[from]) continue
    tries++
    let same = 1
    while (at + same < to && from + same < at && words[from + same] === words[at + same]) same++
    if (from + same === at) return at
  }
  return from
}

const SHORTEST_HEADING = 6

/** "Rebels Lose Three Villages Near Hama The army said on ...": the end of a headline that runs into its report. */
function endOfHeading(tokens: Tokens, from: number, to: number): number {
  const { words, flags } = tokens
  const limit = Math.min(to - 6, from + LONGEST_TITLE)
  for (let i = from; i < limit; i++) {
    if (flags[i] & (JUNK | QUOTE) || words[i] === ',' || words[i] === '(') return from
    if (flags[i] & (PUNCT | NUMBER | HYPHEN_BEFORE)) continue
    const begins = flags[i] & CAPITAL && i >= from + SHORTEST_HEADING && !(flags[i - 1] & PUNCT)
    if (begins && (AFTER_HEADINGS.at(tokens, i) || hasWideGap(tokens, i)) && runsOn(tokens, i, to)) return i
    if (!(flags[i] & CAPITAL) && !LOWER_IN_HEADINGS.at(tokens, i)) return from
  }
  return from
}

/** Whether plain words follow, as a sentence has them and a headline has not. */
function runsOn({ flags, words }: Tokens, at: number, to: number): boolean {
  let plain = 0
  for (let i = at + 1; i < to && i < at + 9; i++) {
    if (!(flags[i] & (CAPITAL | PUNCT | NUMBER | JUNK)) && words[i].length > 3) plain++
  }
  return plain >= 2
}

/** "MARKET BOMBED IN HOMS  A car bomb ...", "Raids kill nine monitor says  Air strikes ...": a wide gap parts two sentences. */
function isRunOn(tokens: Tokens, from: number, at: number, to: number): boolean {
  if (at < from + 5 || at > from + LONGEST_TITLE || to < at + 6 || inBrackets(tokens, from, at)) return false
  return SENTENCE_STARTERS.at(tokens, at) || (from === 0 && !(tokens.flags[at + 1] & (CAPITAL | PUNCT | NUMBER)))
}

function inBrackets(tokens: Tokens, from: number, at: number): boolean {
  for (let i = at - 1; i >= from && i > at - 12; i--) {
    if (tokens.words[i] === ')') return false
    if (tokens.words[i] === '(') return true
  }
  return false
}

/** One or two brackets with a credit, that end a caption: a file photo's always, an agency's only after a stop or a date. */
function endOfCredits(tokens: Tokens, at: number, to: number): number {
  const end = endOfBracket(tokens, at, to)
  if (end === at) return at
  const credit = isCredit(tokens, at, end)
  if (!credit) return at
  const second = end < to ? endOfBracket(tokens, end, to) : end
  const both = second > end && isCredit(tokens, end, second) !== null
  if (both) return second
  if (credit === 'picture') return end
  const before = at > 0 ? tokens.flags[at - 1] : 0
  return tokens.words[at] === '[' || before & NUMBER ? end : at
}

const startsAfresh = (tokens: Tokens, at: number): boolean =>
  (tokens.flags[at] & (CAPITAL | NUMBER | QUOTE)) !== 0 && (hasWideGap(tokens, at) || tokens.words[at - 1] === ')')

/** "Get short URL  0 55 The ...": the page's counters, when a sentence begins after them. */
function endOfCounters(tokens: Tokens, from: number, to: number): number {
  let i = from
  while (i < to && i < from + 4 && tokens.flags[i] & NUMBER) i++
  return i > from && i < to && tokens.flags[i] & CAPITAL ? i : from
}

/**
 * Where a run of tags gives way to a sentence: at a word that begins sentences, else at the last capital before the first
 * word that no list of tags holds. Without such a word the whole run is tags.
 */
function endOfList(tokens: Tokens, from: number, to: number): number {
  const { flags } = tokens
  const limit = Math.min(to, from + LONGEST_LIST)
  let lastCapital = from
  for (let i = from; i < limit; i++) {
    if (flags[i] & PUNCT) continue
    if (flags[i] & CAPITAL) {
      const next = i + 1 < to ? flags[i + 1] : CAPITAL
      if (i > from && SENTENCE_STARTERS.at(tokens, i) && !(next & (CAPITAL | PUNCT))) return i
      if (!(flags[i] & HYPHEN_BEFORE)) lastCapital = i
    } else if (RUNNING_WORDS.at(tokens, i) && !(i + 1 < to && flags[i + 1] & HYPHEN_BEFORE)) {
      return lastCapital > from ? lastCapital : to
    }
  }
  return to
}

/** "Related  Mayor resigns  Two dead in storm  The report ...": where the last wide gap leaves a sentence, else the end. */
function endOfHeadlines(tokens: Tokens, from: number, to: number): number {
  if (!isStop(tokens, to - 1)) return to
  const limit = Math.min(to, from + LONGEST_LIST)
  let last = to
  for (let i = from + 2; i < limit; i++) if (hasWideGap(tokens, i)) last = i
  return last
}

/** "Read more here HEADLINE The next sentence": where the next sentence begins, else the end. */
function endOfPointer(tokens: Tokens, from: number, to: number): number {
  const { flags } = tokens
  const limit = Math.min(to, from + LONGEST_TITLE)
  for (let i = from + 1; i + 3 < limit; i++) {
    const starts = flags[i] & CAPITAL && SENTENCE_STARTERS.at(tokens, i) && !(flags[i + 1] & (CAPITAL | PUNCT | NUMBER))
    if (starts && !(flags[i - 1] & PUNCT)) return i
  }
  return to
}
