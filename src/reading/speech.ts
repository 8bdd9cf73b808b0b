// Whose word each part of a report is: "X said …", "… according to X", quotations, "the source added". What the outlet
// says in its own voice has no Speech. Speeches do not overlap: a sentence with two speakers is parted between them.
//
// Cues are found sentence by sentence (`speech-cues.ts`), turned into speakers with the memory of who spoke before
// (`speakers.ts`), and then each cue is given its stretch of the sentence here.

import { connectionOf } from './actors.ts'
import { BEFORE_VERB, CLAUSE_BREAKS, ELABORATING_NOUNS, looksFinite, RELATIVES } from './lang/en/speech.ts'
import type { ActorMention, Document, LaidSentence, PlaceMention, Speech } from './mentions.ts'
import { layScene, type Scene } from './speaker-scene.ts'
import { hasCapital, isUnnamedMonitor, type Speaker, SpeakerMemory } from './speakers.ts'
import { type Cue, findCues } from './speech-cues.ts'
import { hasWideGap } from './layout-marks.ts'
import { namedByItself } from './masthead.ts'
import { readLabelSpeaker, readTitleSpeaker } from './speech-titles.ts'
import { NUMBER, PUNCT, QUOTE, SPACE_BEFORE } from './tokens.ts'

const READ = new Set(['title', 'lead', 'body'])

/**
 * Finds whose word the text's sentences and clauses are.
 *
 * @returns speeches sorted by `from`, none overlapping another; what no speech covers is the outlet's own word
 */
export function readSpeech(
  document: Document,
  actors: readonly ActorMention[],
  places: readonly PlaceMention[],
): Speech[] {
  const reader = new SpeechReader(document, actors, places)
  for (let i = 0; i < document.sentences.length; i++) {
    if (READ.has(document.sentences[i].kind)) reader.readSentence(i)
  }
  return withMonitorNamed(withOwnName(document, reader.speeches))
}

/** "The monitor has recorded", in the bulletin of the Tihama Harm Monitor: itself. */
function withOwnName(document: Document, speeches: Speech[]): Speech[] {
  const named = namedByItself(document)
  return speeches.map((one) => {
    const own = named(one.name.toLowerCase().replace(/^(?:the|our) /, ''))
    return own === null ? one : { ...one, name: own }
  })
}

/** "…, monitor says" over a report in which one monitor is named, though no list has it: that one. */
function withMonitorNamed(speeches: Speech[]): Speech[] {
  if (!speeches.some(isUnnamedMonitor)) return speeches
  const named = new Set(
    speeches.flatMap(({ name, connection }) => (connection === 'monitor_network' && hasCapital(name) ? [name] : [])),
  )
  const [only] = named
  return named.size === 1 ? speeches.map((one) => (isUnnamedMonitor(one) ? { ...one, name: only } : one)) : speeches
}

interface Spoken {
  readonly cue: Cue
  readonly speaker: Speaker
}

class SpeechReader {
  readonly speeches: Speech[] = []
  private readonly document: Document
  private readonly places: readonly PlaceMention[]
  private readonly scene: Scene
  private readonly memory: SpeakerMemory
  /** Last speech of the sentence before, if that sentence had one; and where an open quotation began. */
  private previous: Speech | null = null
  private quoteFrom = -1
  private quoteSentence = -1

  constructor(document: Document, actors: readonly ActorMention[], places: readonly PlaceMention[]) {
    this.document = document
    this.places = places
    this.scene = layScene(document.tokens, actors, places, document.isUpperCase)
    this.memory = new SpeakerMemory(this.scene, connectionOf)
  }

  readSentence(index: number): void {
    const sentence = this.document.sentences[index]
    const before = index > 0 ? this.document.sentences[index - 1] : null
    if (before?.paragraph !== sentence.paragraph) this.quoteFrom = -1
    const isInQuote = this.quoteFrom >= 0
    const quoteSentence = this.quoteSentence
    const spoken = this.speakersOf(sentence)
    this.followQuotes(sentence, index)
    const first = this.speeches.length
    if (spoken.length) this.partSentence(sentence, spoken)
    else {
      this.goOn(sentence, before, isInQuote)
      this.memory.notice(sentence.from, sentence.to)
    }
    if (isInQuote && spoken.length && spoken[0].cue.form === 'after') this.coverQuoteBefore(quoteSentence, index, first)
    else this.coverGap(index, spoken, first)
    this.previous = this.speeches.length > first ? this.speeches[this.speeches.length - 1] : null
  }

  /** The sentence's cues with their speakers; cues that lead to nobody are dropped. */
  private speakersOf(sentence: LaidSentence): Spoken[] {
    const spoken: Spoken[] = []
    const cues = this.outsideQuotes(
      sentence,
      findCues(this.scene, sentence.from, sentence.to, sentence.kind === 'title'),
    )
    for (const cue of cues) {
      if (cue.phrase && this.isNobody(cue.phrase.from)) continue
      const speaker = cue.phrase
        ? this.memory.speakerOf(cue.phrase, cue.hearer)
        : (spoken.at(-1)?.speaker ?? (this.isContentNext(cue) ? this.speakerGoingOn() : null))
      if (speaker && !this.isPublisher(speaker)) spoken.push({ cue, speaker })
    }
    if (!spoken.length && sentence.kind === 'title') {
      const title = readTitleSpeaker(this.scene, sentence, this.memory, this.places)
      if (title) spoken.push(title)
    }
    const label = spoken.length === 0 ? readLabelSpeaker(this.scene, sentence, this.memory) : null
    if (label) spoken.push(label)
    return spoken
  }

  /** "*No group* claimed the attack". */
  private isNobody(from: number): boolean {
    const { words } = this.document.tokens
    return words[from] === 'no' || words[from - 1] === 'no'
  }

  /** "…, the army said he …" said X: what is quoted within X's quotation is X's word. */
  private outsideQuotes(sentence: LaidSentence, cues: readonly Cue[]): readonly Cue[] {
    if (cues.length < 2) return cues
    const { flags } = this.scene.tokens
    const inside: boolean[] = []
    let isOpen = this.quoteFrom >= 0
    let at = sentence.from
    for (const cue of cues) {
      for (; at < cue.from; at++) if (flags[at] & QUOTE) isOpen = this.opensQuote(at)
      inside.push(isOpen)
    }
    return inside.includes(false) ? cues.filter((_, i) => !inside[i]) : cues
  }

  /** "and said ...", "adding that ..."; "adding new urgency to the talks" says nothing. */
  private isContentNext(cue: Cue): boolean {
    const { words, flags } = this.scene.tokens
    return !cue.word.endsWith('ing') || words[cue.to] === 'that' || (flags[cue.to] & QUOTE) !== 0
  }

  private speakerGoingOn(): Speaker | null {
    return this.previous ? this.memory.last : null
  }

  private isPublisher(speaker: Speaker): boolean {
    const publisher = this.document.publisher
    return publisher !== null && speaker.kind === 'body' && plain(speaker.name) === plain(publisher)
  }

  /** Gives each speaker of a sentence a stretch of it. */
  private partSentence(sentence: LaidSentence, spoken: readonly Spoken[]): void {
    let start = sentence.from
    let relayed: Speech | null = null
    for (let i = 0; i < spoken.length; i++) {
      const { cue, speaker } = spoken[i]
      const next = spoken[i + 1]
      if (cue.form === 'more' && i > 0) {
        relayed = this.extend(sentence, next ? this.boundary(cue, next.cue) : sentence.to)
        start = relayed ? relayed.to : start
        continue
      }
      if (i > 0 && cue.form !== 'before' && relayed && this.isRelay(cue, sentence) && start < cue.to) {
        relayed = this.extend(sentence, next ? this.boundary(cue, next.cue) : sentence.to)
        start = relayed ? relayed.to : start
        continue
      }
      if (cites(cue) && i > 0 && relayed) {
        relayed = this.recite(speaker, cue, next ? this.boundary(cue, next.cue) : sentence.to)
        start = relayed.to
        continue
      }
      if (i > 0 && cites(spoken[i - 1].cue) && spoken[i - 1].cue.from === sentence.from && cue.form === 'before') {
        relayed = this.extend(sentence, next ? this.boundary(cue, next.cue) : sentence.to)
        start = relayed ? relayed.to : start
        continue
      }
      const from = cue.form === 'before' ? this.startBefore(cue, start, speaker, i === 0) : start
      const to = next
        ? this.boundary(cue, next.cue)
        : cue.isEmbedded
          ? this.endOfEmbedded(cue, sentence.to)
          : sentence.to
      if (from < to) {
        relayed = speechOf(from, to, speaker, cue)
        this.speeches.push(relayed)
      }
      start = Math.max(start, to)
    }
  }

  /** "Reuters reported that …, citing X": X is the one whose word it is. */
  private recite(speaker: Speaker, cue: Cue, to: number): Speech {
    const { from } = this.speeches[this.speeches.length - 1]
    const speech = speechOf(from, to, speaker, cue)
    this.speeches[this.speeches.length - 1] = speech
    return speech
  }

  /** "…, SANA reported." after another speaker: it only passes on. */
  private isRelay(cue: Cue, sentence: LaidSentence): boolean {
    return cue.to >= sentence.to - 2 && cue.phrase !== null
  }

  /** Lengthens the last speech of this sentence. */
  private extend(sentence: LaidSentence, to: number): Speech | null {
    const last = this.speeches.at(-1)
    if (!last || last.from < sentence.from) return null
    const longer = { ...last, to: Math.max(last.to, to) }
    this.speeches[this.speeches.length - 1] = longer
    return longer
  }

  /** Where the content of "X said …" begins to count: the clause before "and X said" is not X's. */
  private startBefore(cue: Cue, start: number, speaker: Speaker, isFirst: boolean): number {
    const { words } = this.scene.tokens
    if (cue.isEmbedded) return cue.from
    if (!isFirst) return start
    let at = cue.from - 1
    while (at > start && BEFORE_VERB.at(this.scene.tokens, at)) at--
    if (at <= start || !this.hasClause(start, at)) return start
    const isBreak = CLAUSE_BREAKS.at(this.scene.tokens, at) || words[at] === 'and' || words[at] === ','
    if (!isBreak) return start
    if (this.previous && this.previous.name === speaker.name) return start
    return at
  }

  private hasClause(from: number, to: number): boolean {
    const { words } = this.scene.tokens
    for (let i = from; i < to && i < from + 40; i++) if (looksFinite(words[i])) return true
    return false
  }

  /** Where one speaker's stretch ends and the next one's begins. */
  private boundary(cue: Cue, next: Cue): number {
    const { words, flags } = this.scene.tokens
    const floor = cue.to
    if (next.form === 'more') return Math.max(floor, next.from)
    if (next.form === 'before' && !next.isEmbedded) {
      let at = next.from
      while (
        at - 1 > floor &&
        at - 1 > next.from - 4 &&
        (BEFORE_VERB.at(this.scene.tokens, at - 1) ||
          CLAUSE_BREAKS.at(this.scene.tokens, at - 1) ||
          words[at - 1] === 'and' ||
          words[at - 1] === ',')
      )
        at--
      return at
    }
    if (next.isEmbedded) return Math.max(floor, next.from)
    if (cue.form === 'before') {
      for (let i = next.from - 1; i > floor && next.from - i < 60; i--) {
        if (CLAUSE_BREAKS.at(this.scene.tokens, i) && this.hasClause(i, next.from)) return i
        if (words[i] === 'and' && flags[i - 1] & PUNCT) return i
        if (hasWideGap(this.scene.tokens, i) && this.hasClause(i, next.from)) return i // headline and lead run together
      }
      return next.to
    }
    return floor
  }

  /** "which the army said targeted rebels killed five": up to a comma, or to the second verb. */
  private endOfEmbedded(cue: Cue, to: number): number {
    const { words } = this.scene.tokens
    let verbs = 0
    for (let i = cue.to; i < to; i++) {
      if (words[i] === ',') return i
      if (looksFinite(words[i]) && !RELATIVES.at(this.scene.tokens, i - 1) && ++verbs === 2) return i
    }
    return to
  }

  /** "X said A. B. X added C": what was added to was X's too. At most two sentences. */
  private coverGap(index: number, spoken: readonly Spoken[], first: number): void {
    if (!spoken.length || !this.goesBack(spoken[0].cue)) return
    const speech = this.speeches[first]
    const last = this.speeches[first - 1]
    if (!speech || !last || last.name !== speech.name) return
    const gap: Speech[] = []
    for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
      const { from, to, kind, paragraph } = this.document.sentences[i]
      if (last.to >= to) {
        this.speeches.splice(first, 0, ...gap)
        return
      }
      if (last.to > from || kind !== 'body' || paragraph !== this.document.sentences[index].paragraph) return
      gap.unshift({ ...last, from, to, reason: 'between two sayings of the same speaker' })
    }
  }

  /** "the source added", "it also said", "according to the source": words that show that the speaker spoke before. */
  private goesBack(cue: Cue): boolean {
    const { words } = this.scene.tokens
    if (ADDING.has(cue.word)) return true
    if (cue.form === 'according') return words[cue.to - 1] === 'source' && words[cue.to - 2] === 'the'
    for (let i = cue.from; i < cue.to; i++) if (words[i] === 'also') return true
    return false
  }

  /** A sentence without a cue: goes on within an open quotation, or when it only tells more of the same figures. */
  private goOn(sentence: LaidSentence, before: LaidSentence | null, isInQuote: boolean): void {
    const last = this.previous
    if (!last || (before?.paragraph !== sentence.paragraph && !this.isQuotation(sentence))) return
    if (isInQuote || this.isQuotation(sentence)) this.push(sentence, last, 'quotation goes on')
    else if (this.isElaboration(sentence)) this.push(sentence, last, 'tells more of the same')
  }

  private push(sentence: LaidSentence, last: Speech, reason: string): void {
    this.speeches.push({ ...last, from: sentence.from, to: sentence.to, reason })
  }

  /** The whole sentence stands in quotation marks. */
  private isQuotation(sentence: LaidSentence): boolean {
    const { flags } = this.scene.tokens
    return (flags[sentence.from] & QUOTE) !== 0
  }

  /** "Five of them died …", "Another three were …", "Those killed included …", "The dead included …". */
  private isElaboration(sentence: LaidSentence): boolean {
    const { words, flags } = this.scene.tokens
    const [a, b, c] = [words[sentence.from], words[sentence.from + 1] ?? '', words[sentence.from + 2] ?? '']
    const counts = (flags[sentence.from] & NUMBER) !== 0 || COUNTS.has(a)
    if (a === 'another' || (a === 'the' && b === 'other')) return true
    if (counts && (b === 'other' || b === 'others')) return true
    if (counts && b === 'of' && (c === 'them' || c === 'those' || c === 'the')) return true
    if ((a === 'those' || a === 'the') && ELABORATING_NOUNS.has(b)) return true
    if (a === 'among' && (b === 'the' || b === 'those') && ELABORATING_NOUNS.has(c)) return true
    if (!counts) return false
    for (let i = sentence.from; i < sentence.to && i < sentence.from + 12; i++) {
      if (words[i] === 'also' || (words[i] === 'among' && ELABORATING_NOUNS.at(this.scene.tokens, i + 2))) return true
    }
    return false
  }

  /** Keeps count of quotation marks, paragraph by paragraph. */
  private followQuotes(sentence: LaidSentence, index: number): void {
    const { flags } = this.scene.tokens
    for (let i = sentence.from; i < sentence.to; i++) {
      if (!(flags[i] & QUOTE)) continue
      if (this.opensQuote(i)) {
        if (this.quoteFrom < 0) this.quoteSentence = index
        this.quoteFrom = i
      } else this.quoteFrom = -1
    }
  }

  /** A quotation mark opens when it stands against the word after it and not against the one before. */
  private opensQuote(at: number): boolean {
    const { text, starts, flags } = this.scene.tokens
    const mark = text[starts[at]]
    if (mark === '\u201c' || mark === '\u201e' || mark === '\u00ab') return true
    if (mark === '\u201d' || mark === '\u00bb') return false
    return (flags[at] & SPACE_BEFORE) !== 0 && (flags[at + 1] & SPACE_BEFORE) === 0
  }

  /** "One. Two. Three," X said: the sentences since the quotation began are X's too. */
  private coverQuoteBefore(from: number, index: number, first: number): void {
    const speech = this.speeches[first]
    if (!speech) return
    const earlier: Speech[] = []
    for (let i = Math.max(from, index - 12); i < index; i++) {
      const { from: a, to: b, kind } = this.document.sentences[i]
      if (!READ.has(kind)) continue
      while (
        this.speeches.length > 0 &&
        this.speeches[first - 1]?.from >= a &&
        this.speeches[first - 1].reason === 'quotation goes on'
      ) {
        this.speeches.splice(--first, 1)
      }
      if (this.speeches[first - 1]?.to > a) continue
      earlier.push({ ...speech, from: a, to: b, reason: 'quotation before its speaker' })
    }
    this.speeches.splice(first, 0, ...earlier)
  }
}

const cites = (cue: Cue): boolean => cue.word === 'citing' || cue.word === 'quoting'

const ADDING = new Set(['added', 'adds', 'continued'])

const COUNTS = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty dozens several some many most'.split(
    ' ',
  ),
)

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

function speechOf(from: number, to: number, speaker: Speaker, cue: Cue): Speech {
  return {
    from,
    to,
    name: speaker.name,
    nameSpan: speaker.nameSpan,
    connection: speaker.connection,
    modality: cue.modality,
    reason: `${cue.word}: ${cue.form}`,
  }
}
