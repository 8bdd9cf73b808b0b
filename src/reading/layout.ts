// Finds what each sentence of a page is for: headline, standfirst, body, or one of the things that news pages put around a
// report and that make no claims. A line is body unless it is surely something else. Where a text runs a dateline, headline,
// tags or a picture's credit into a sentence, the sentence is parted there; the pieces together hold every token once.

import {
  AGENCIES,
  AUXILIARIES,
  BYLINE_ALWAYS,
  CAPTION_ALWAYS,
  CAPTION_COLON,
  CREDIT_FILLERS,
  CRUMB_ALWAYS,
  CRUMB_LINE,
  MONTHS,
  RELATED_ALWAYS,
  RELATED_COLON,
  RELATED_LINE,
  SENTENCE_STARTERS,
  TAG_COLON,
  TAGS,
  TELLING,
} from './lang/en/layout.ts'
import { isFormLine } from './layout-labels.ts'
import { findRepeats } from './layout-repeats.ts'
import { isSourceLine, type Piece, splitSentences } from './layout-split.ts'
import { endOfPublishedLine, hasClosingStop, isCredit, isDash, isStop, phraseAt, plainWords } from './layout-marks.ts'
import type { LaidSentence, SentenceKind } from './mentions.ts'
import type { Sentence } from './sentences.ts'
import { CAPITAL, JUNK, NUMBER, PUNCT, type Tokens, UPPER } from './tokens.ts'

const LONGEST_POINTER = 160 // tokens: "Related" and the headlines of other pages run together
const LONGEST_LINE = 60 // tokens: a piece longer than this is judged by how it begins
const SHORTEST_PROSE = 20
const LONGEST_TITLE = 40
const RELATED_LINES = 6

/**
 * Lays a text out for reading.
 *
 * @param title the page's headline where it is known apart from the text; it need not stand in the text
 * @returns the sentences in order, some of them parted; together they hold every token once
 */
export function layOut(tokens: Tokens, sentences: readonly Sentence[], title: string | null): LaidSentence[] {
  const isUpperCase = isAllCapitals(tokens)
  const pieces = splitSentences(tokens, sentences, title, isUpperCase)
  new Layout(tokens, pieces, isUpperCase).name()
  const repeats = findRepeats(tokens, pieces)
  return pieces.map((piece, i) => ({
    from: piece.from,
    to: piece.to,
    paragraph: piece.paragraph,
    kind: piece.kind ?? 'body',
    repeats: repeats[i],
  }))
}

/** Whether letters' case tells nothing: among the first words nearly all are upper case. */
export function isAllCapitals(tokens: Tokens): boolean {
  let words = 0
  let upper = 0
  for (let i = 0; i < tokens.count && words < 400; i++) {
    if (tokens.flags[i] & (PUNCT | NUMBER | JUNK) || tokens.words[i].length < 2) continue
    words++
    if (tokens.flags[i] & UPPER) upper++
  }
  return words > 5 && upper > 0.8 * words
}

/** What can be counted in a short piece. */
interface Profile {
  readonly words: number
  readonly numbers: number
  readonly junk: number
  readonly capitals: number
  readonly upper: number
  /** Lower-case words that no name or credit holds. */
  readonly plain: number
  readonly bars: number
  readonly colon: boolean
  readonly tells: boolean
  /** Has a word that headlines leave out. */
  readonly runs: boolean
  readonly closes: boolean
}

/** Names the pieces one after another. */
class Layout {
  private hasTitle: boolean
  private hasLead = false
  private related = 0
  private readonly lastProse: number
  private readonly tokens: Tokens
  private readonly pieces: readonly Piece[]
  private readonly isUpperCase: boolean

  constructor(tokens: Tokens, pieces: readonly Piece[], isUpperCase: boolean) {
    this.tokens = tokens
    this.pieces = pieces
    this.isUpperCase = isUpperCase
    this.hasTitle = pieces.some((piece) => piece.kind === 'title')
    this.lastProse = pieces.findLastIndex(
      (piece) => piece.to - piece.from > 8 && hasClosingStop(tokens, piece.from, piece.to),
    )
  }

  name(): void {
    for (let i = 0; i < this.pieces.length; i++) {
      const piece = this.pieces[i]
      piece.kind ??= this.kindOf(piece, i)
      if (piece.kind === 'title') this.hasTitle = true
      if (piece.kind === 'body' && !this.hasLead) {
        piece.kind = 'lead'
        this.hasLead = true
      }
    }
    this.nameCaptionsBeforeCredits()
  }

  private kindOf(piece: Piece, index: number): SentenceKind {
    const { tokens } = this
    const byStart = this.kindByStart(piece)
    if (byStart) return byStart
    const length = piece.to - piece.from
    const isPointer = tokens.words[piece.from] === 'related' && length <= LONGEST_POINTER
    if (length > LONGEST_LINE && !isPointer) return 'body'
    // Nearly all sentences are plain prose: they need not be counted word for word.
    if (this.hasLead && length > SHORTEST_PROSE && tokens.words[piece.to - 1] === '.')
      return this.endsWithPictureCredit(piece) ? 'caption' : 'body'
    const profile = profileOf(tokens, piece.from, piece.to)
    const alone = this.isAlone(index)
    return (
      this.kindOfMarks(piece, profile) ??
      this.kindOfLine(piece, profile, alone) ??
      this.kindOfRelated(index, profile, alone) ??
      this.kindOfCredit(piece, profile, index) ??
      this.kindOfTitle(piece, profile, index, alone) ??
      this.kindOfHeading(profile, index, alone) ??
      'body'
    )
  }

  private isAlone(index: number): boolean {
    const { pieces } = this
    const paragraph = pieces[index].paragraph
    return pieces[index - 1]?.paragraph !== paragraph && pieces[index + 1]?.paragraph !== paragraph
  }

  /** By a phrase that begins nothing else. */
  private kindByStart(piece: Piece): SentenceKind | null {
    const { tokens } = this
    const from = skipOpening(tokens, piece.from, piece.to)
    const { to } = piece
    const first = tokens.words[from]
    if (isBracketedCaption(tokens, from, to)) return 'caption'
    const colon = from + 1 < to && tokens.words[from + 1] === ':'
    if (colon && isFormLine(tokens, piece.from, to)) return 'body'
    if (TAGS.has(first) && (colon || tokens.flags[from] & CAPITAL)) {
      return to - from > 15 && hasClosingStop(tokens, from, to) ? null : 'tags'
    }
    if (colon) {
      if (TAG_COLON.has(first)) return 'tags'
      if (RELATED_COLON.has(first)) return 'related'
      if (CAPTION_COLON.has(first)) return 'caption'
      if ((first === 'source' || first === 'sources') && (to - from < 12 || isSourceLine(tokens, from, to)))
        return 'byline'
    }
    if (phraseAt(tokens, from, to, CAPTION_ALWAYS)) return 'caption'
    if (phraseAt(tokens, from, to, BYLINE_ALWAYS)) return 'byline'
    if (phraseAt(tokens, from, to, RELATED_ALWAYS)) return this.isRelatedLine(piece) ? this.openRelated() : 'related'
    if (first === 'copyright' || first === '©') return 'crumb'
    if (phraseAt(tokens, from, to, CRUMB_ALWAYS) && !tells(tokens, from, Math.min(to, from + LONGEST_LINE)))
      return 'crumb'
    return null
  }

  private isRelatedLine(piece: Piece): boolean {
    return piece.to - piece.from < 6 && RELATED_LINE.has(plainWords(this.tokens, piece.from, piece.to))
  }

  private openRelated(): SentenceKind {
    this.related = RELATED_LINES
    return 'related'
  }

  private kindOfMarks(piece: Piece, profile: Profile): SentenceKind | null {
    if (profile.words + profile.numbers === 0) return profile.junk ? 'debris' : 'crumb'
    if (profile.junk > profile.words + profile.numbers) return 'debris'
    if (profile.words === 0) return profile.numbers < 3 ? 'crumb' : 'dateline'
    const end = endOfPublishedLine(this.tokens, piece.from, piece.to, false)
    return end > piece.from && end >= piece.to - 1 ? 'dateline' : null
  }

  /** By being all there is on the line: "Share", "3 min read", "Home > World". */
  private kindOfLine(piece: Piece, profile: Profile, alone: boolean): SentenceKind | null {
    const { tokens } = this
    if (profile.closes) return null
    if (profile.words < 6) {
      const plain = plainWords(tokens, piece.from, piece.to)
      if (alone && RELATED_LINE.has(plain)) return this.openRelated()
      if (CRUMB_LINE.has(plain)) return 'crumb'
    }
    if (alone && !profile.tells && profile.bars > 0 && profile.plain <= 2) return 'crumb'
    if (
      alone &&
      profile.words === 1 &&
      profile.junk + profile.numbers === 0 &&
      tokens.flags[piece.from] & CAPITAL &&
      !profile.tells
    )
      return AGENCIES.at(tokens, piece.from) ? 'byline' : 'crumb'
    return null
  }

  /** Headlines of other pages, in a list that a line such as "Read also" opens. */
  private kindOfRelated(index: number, profile: Profile, alone: boolean): SentenceKind | null {
    if (this.related === 0) {
      const first = this.tokens.words[this.pieces[index].from]
      const runs =
        first === 'related' && profile.capitals > 0.6 * profile.words && !this.isUpperCase && profile.words > 4
      return runs && !profile.closes ? 'related' : null
    }
    const line = alone && (!profile.closes || this.tokens.words[this.pieces[index].to - 1] === '?')
    if (line && (index > this.lastProse || !profile.tells || --this.related > 0)) return 'related'
    this.related = 0
    return null
  }

  /** "By Jane Doe", "Source SANA", "AFP", "(Source: ...)", a name alone beside the headline or at the end. */
  private kindOfCredit(piece: Piece, profile: Profile, index: number): SentenceKind | null {
    const { tokens } = this
    const { from, to } = piece
    const first = tokens.words[skipOpening(tokens, from, to)]
    if (this.endsWithPictureCredit(piece)) return 'caption'
    if (profile.words < 12 && profile.plain === 0 && !profile.tells) {
      if (first === 'by' && profile.words > 1 && profile.numbers === 0) return 'byline'
      if (first === 'source' || first === 'sources') return 'byline'
      if (tokens.words[from] === '(' || tokens.words[from] === '[') {
        const credit = isCredit(tokens, from, to)
        if (credit) return credit === 'picture' ? 'caption' : 'byline'
      }
      if (profile.words < 4 && profile.numbers === 0 && AGENCIES.has(first) && !this.isUpperCase) return 'byline'
    }
    const last = index === this.pieces.length - 1
    if (this.isUpperCase || profile.tells || profile.words > 4 || profile.plain || profile.numbers > 1) return null
    if (last && !profile.closes) return profile.words > 1 && profile.numbers === 0 ? 'byline' : 'crumb' // "A Name", "AB 11"
    const afterTitle = index > 0 && index < 5 && this.pieces[index - 1].kind === 'title'
    return afterTitle && profile.words > 1 && profile.words < 4 && profile.numbers === 0 ? 'byline' : null
  }

  /** "... in Aleppo (File photo)", "... on May 3. REUTERS/A Name": whole in the piece, before or after its stop. */
  private endsWithPictureCredit(piece: Piece): boolean {
    const { tokens } = this
    let end = piece.to
    if (isStop(tokens, end - 1)) end--
    const close = tokens.words[end - 1]
    if (close === ')' || close === ']') {
      const open = close === ')' ? '(' : '['
      for (let i = end - 2; i >= piece.from && i > end - 14; i--) {
        if (tokens.words[i] !== open) continue
        const credit = isCredit(tokens, i, end)
        return credit === 'picture' || (credit === 'agency' && (open === '[' || endsWithDate(tokens, piece.from, i)))
      }
      return false
    }
    for (let i = end - 2; i > piece.from && i > end - 6; i--) {
      if (tokens.words[i] === '/' && AGENCIES.at(tokens, i - 1) && tokens.flags[i + 1] & CAPITAL) return true
    }
    return false
  }

  private kindOfTitle(piece: Piece, profile: Profile, index: number, alone: boolean): SentenceKind | null {
    if (this.hasTitle || this.hasLead || index > 12 || piece.to - piece.from > LONGEST_TITLE) return null
    if (profile.words < 3 && !profile.tells) return null
    const more = index + 1 < this.pieces.length
    if (!profile.closes) return alone && more ? 'title' : null
    if (this.followsDate(index) && more && !profile.runs) return 'title'
    const titleCase = !this.isUpperCase && profile.words > 4 && profile.plain === 0 && more
    return titleCase || (!this.isUpperCase && profile.upper > 0.8 * profile.words && profile.words > 4) ? 'title' : null
  }

  /** "April 6 2017 Rebels retake a village near Homs. ...": archives print a headline right after the date. */
  private followsDate(index: number): boolean {
    const before = this.pieces[index - 1]
    if (!before || before.kind !== 'dateline' || before.from !== 0 || isDash(this.tokens, before.to - 1)) return false
    return before.paragraph === this.pieces[index].paragraph || this.isAlone(index)
  }

  /** "Medical help", "Aleppo countryside:": a short line over what follows. */
  private kindOfHeading(profile: Profile, index: number, alone: boolean): SentenceKind | null {
    const short = profile.words < 6 && profile.numbers === 0 && !profile.tells && !profile.closes
    if (alone && short && index + 1 < this.pieces.length) return 'crumb'
    const signs =
      !profile.closes && !profile.colon && profile.words + profile.numbers < 4 && profile.plain === 0 && !profile.tells
    return signs && !alone && this.endsParagraph(index) && !this.isUpperCase ? 'crumb' : null
  }

  private endsParagraph(index: number): boolean {
    return this.pieces[index + 1]?.paragraph !== this.pieces[index].paragraph
  }

  /** A picture's credit on its own makes the sentence before it the caption, when that one ends with a date. */
  private nameCaptionsBeforeCredits(): void {
    for (let i = 1; i < this.pieces.length; i++) {
      const { from, to, kind, paragraph } = this.pieces[i]
      if (kind !== 'caption' && kind !== 'byline') continue
      const open = this.tokens.words[from]
      const opens = open === '(' || open === '[' || this.tokens.words[from + 1] === '/'
      if (!opens || to - from > 14) continue
      const before = this.pieces[i - 1]
      if (before.paragraph !== paragraph || (before.kind !== 'body' && before.kind !== 'lead')) continue
      const isFile = kind === 'caption' && this.tokens.words[from + 1] === 'file'
      if (isFile || endsWithDate(this.tokens, before.from, before.to)) this.makeCaption(i - 1)
    }
  }

  private makeCaption(index: number): void {
    const wasLead = this.pieces[index].kind === 'lead'
    this.pieces[index].kind = 'caption'
    const next = wasLead ? this.pieces.find((piece) => piece.kind === 'body') : undefined
    if (next) next.kind = 'lead'
  }
}

function profileOf(tokens: Tokens, from: number, to: number): Profile {
  let words = 0
  let numbers = 0
  let junk = 0
  let capitals = 0
  let upper = 0
  let plain = 0
  let bars = 0
  let colon = false
  let tell = false
  let runs = false
  for (let i = from; i < to; i++) {
    const flags = tokens.flags[i]
    const word = tokens.words[i]
    if (flags & PUNCT) {
      if (word === ':') colon = true
      else if (word === '>' || word === '|' || word === '›') bars++
    } else if (flags & JUNK) junk++
    else if (flags & NUMBER) numbers++
    else {
      words++
      if (TELLING.at(tokens, i)) tell = true
      if (AUXILIARIES.at(tokens, i)) runs = true
      if (flags & UPPER) upper++
      if (flags & CAPITAL) capitals++
      else if (word.length > 2 && !CREDIT_FILLERS.at(tokens, i) && !word.startsWith("'")) plain++
      else if (SENTENCE_STARTERS.at(tokens, i) && !CREDIT_FILLERS.at(tokens, i) && word !== 'on' && word !== 'at')
        plain++
    }
  }
  return {
    words,
    numbers,
    junk,
    capitals,
    upper,
    plain,
    bars,
    colon,
    tells: tell,
    runs,
    closes: hasClosingStop(tokens, from, to),
  }
}

function tells(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (TELLING.at(tokens, i)) return true
  return false
}

/** Past bullets, brackets and quotation marks. */
function skipOpening(tokens: Tokens, from: number, to: number): number {
  let i = from
  while (i < to - 1 && i < from + 3 && tokens.flags[i] & PUNCT) i++
  return i
}

/** "[Photo caption] A boy carries ...": the brackets before a line say what it is. */
function isBracketedCaption({ words }: Tokens, from: number, to: number): boolean {
  const open = words[from - 1]
  if (open !== '[' && open !== '(') return false
  let i = from
  while (i < to && i < from + 3 && CAPTION_COLON.has(words[i])) i++
  return i > from && (words[i] === ']' || words[i] === ')')
}

/** "... on May 3 2016" or "... on May 3." at the end, as captions do. */
function endsWithDate(tokens: Tokens, from: number, to: number): boolean {
  for (let i = to - 1; i >= from && i > to - 6; i--) {
    if (MONTHS.at(tokens, i)) return true
    if (!(tokens.flags[i] & (NUMBER | PUNCT))) return false
  }
  return false
}
