// Finds, within one sentence, the words that make something somebody's word: "X said", "said X", "according to X",
// "X quoted Y as saying", "reports by X". Which words they cover is settled in `speech.ts`.

import type { Modality } from '../model/codes.ts'
import {
  BEFORE_VERB,
  BASE_FORMS,
  BY_AGENT,
  DECLARED,
  DECLARED_THINGS,
  DETERMINERS,
  INVERTING,
  looksFinite,
  PASSIVE_BEFORE,
  PICTURES,
  POINTING,
  PREMODIFIERS,
  QUOTED_AS,
  SEEING_VERBS,
  SHOW_VERBS,
  SPEAKER_NOUN,
  SPEAKER_NOUNS,
  SPEECH_VERBS,
  STOP_WORDS,
  TOLL_NOUNS,
  TOLL_VERBS,
  VESSELS,
  WEEKDAYS,
  type SpeechVerb,
} from './lang/en/speech.ts'
import type { ActorMention } from './mentions.ts'
import { actorOver, isNameWord, type Scene, type SpeakerPhrase } from './speaker-scene.ts'
import { phraseBefore } from './speaker-phrase.ts'
import { phraseAfter } from './speaker-after.ts'
import { type AfterVerb, afterVerb } from './speech-verb.ts'
import { invertedSubject, withApposition } from './speech-inverted.ts'
import { CAPITAL, NUMBER, PUNCT } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** One place in a sentence where a speaker is named. */
export interface Cue {
  /** Where the speaker stands: before the content, after it, or either ("according to"). `more`: "adding that". */
  readonly form: 'before' | 'after' | 'according' | 'more'
  /** First and last token (exclusive) of the words of speaking, speaker included. */
  readonly from: number
  readonly to: number
  /** The speaker's words; null for "more", and where the subject is left out ("and said"). */
  readonly phrase: SpeakerPhrase | null
  readonly hearer: ActorMention | null
  readonly modality: Modality
  /** "which the army said …": ends with its clause. */
  readonly isEmbedded: boolean
  readonly word: string
}

/** The verbs, and the words that point at a speaker otherwise. */
const TRIGGERS = new WordTable<SpeechVerb | 'points'>(
  () =>
    new Map<string, SpeechVerb | 'points'>([
      ...SPEECH_VERBS,
      ...POINTING.map((word): [string, 'points'] => [word, 'points']),
    ]),
)

/** All cues of a sentence, in order. Linear: each look-around is bounded. */
export function findCues(scene: Scene, from: number, to: number, isTitle: boolean): Cue[] {
  const cues: Cue[] = []
  let lo = from
  for (let i = from; i < to; i++) {
    const verb = TRIGGERS.at(scene.tokens, i)
    if (verb === null) continue
    const cue =
      verb !== 'points' ? readVerb(scene, i, verb, lo, from, to, isTitle) : readPreposition(scene, i, from, to)
    if (!cue) continue
    cues.push(cue)
    if (cue.to > i) i = cue.to - 1
    lo = cue.to
  }
  return cues
}

/** "according to X", "citing X", "quoting X", "per X", "as reported by X". */
function readPreposition(scene: Scene, at: number, from: number, to: number): Cue | null {
  const { words } = scene.tokens
  const word = words[at]
  let start = -1
  if ((word === 'according' || word === 'acording') && words[at + 1] === 'to') start = at + 2
  else if (word === 'citing' || word === 'quoting') start = at + 1
  else if (
    word === 'per' &&
    at > from &&
    !/^\d/.test(words[at - 1]) &&
    (isNameWord(scene, at + 1) || words[at + 1] === 'the')
  )
    start = at + 1
  else if (word === 'quoted' && words[at - 1] !== 'was' && words[at - 1] !== 'were') return readQuoted(scene, at, to)
  else if (word === 'quoted') return readWasQuoted(scene, at, from, to)
  if (start < 0 || start >= to) return null
  const bare = throughVessel(scene, start, to)
  if (!bare?.isStrong) return null
  const phrase = withApposition(scene, bare, to)
  return {
    form: 'according',
    from: at,
    to: phrase.to,
    phrase,
    hearer: null,
    modality: 'asserted',
    isEmbedded: false,
    word,
  }
}

/** "according to a report by X", "according to information provided by X": X. */
function throughVessel(scene: Scene, start: number, to: number): SpeakerPhrase | null {
  const { words } = scene.tokens
  let p = start
  if (DETERMINERS.at(scene.tokens, p)) p++
  for (; p < to && p - start < 6; p++) {
    if (!VESSELS.at(scene.tokens, p)) {
      if (STOP_WORDS.at(scene.tokens, p) || actorOver(scene, p) || isNameWord(scene, p)) break
      continue
    }
    for (let q = p + 1; q < to && q - p < 6; q++) {
      if (scene.tokens.flags[q] & PUNCT) break
      if (words[q] !== 'by' && words[q] !== 'from' && words[q] !== 'of') continue
      const inner = phraseAfter(scene, q + 1, to)
      if (inner?.isStrong && !inner.pronoun) return inner
      break
    }
  }
  return phraseAfter(scene, start, to)
}

/** "X quoted Y as saying …": Y speaks. */
function readQuoted(scene: Scene, at: number, to: number): Cue | null {
  const { words } = scene.tokens
  const phrase = phraseAfter(scene, at + 1, to)
  if (!phrase?.isStrong) return null
  for (let i = phrase.to; i + 1 < to && i < phrase.to + 12; i++) {
    if (words[i] === 'as' && QUOTED_AS.at(scene.tokens, i + 1)) {
      return {
        form: 'before',
        from: at,
        to: i + 2,
        phrase,
        hearer: null,
        modality: 'asserted',
        isEmbedded: false,
        word: 'quoted',
      }
    }
  }
  return null
}

/** "X was quoted as saying …". */
function readWasQuoted(scene: Scene, at: number, from: number, to: number): Cue | null {
  const { words } = scene.tokens
  const phrase = phraseBefore(scene, at - 1, from)
  if (!phrase?.isStrong) return null
  let end = at + 1
  if (words[end] === 'by') end = phraseAfter(scene, end + 1, to)?.to ?? end
  if (words[end] === 'as' && QUOTED_AS.at(scene.tokens, end + 1)) end += 2
  return {
    form: 'before',
    from: phrase.from,
    to: end,
    phrase,
    hearer: null,
    modality: 'asserted',
    isEmbedded: false,
    word: 'quoted',
  }
}

function readVerb(
  scene: Scene,
  at: number,
  verb: SpeechVerb,
  lo: number,
  from: number,
  to: number,
  isTitle: boolean,
): Cue | null {
  const { words } = scene.tokens
  const word = words[at]
  if (isNoSpeech(scene, at, from, to, isTitle)) return null
  if (word === 'accused' && words[at + 1] === 'of') return null // "two men accused of theft"
  if (SEEING_VERBS.has(word) && SPEAKER_NOUNS.get(words[at - 1])?.connection !== 'journalist_on_site') return null
  if (SHOW_VERBS.has(word) && words[at + 1] !== 'that' && !hasAhead(scene, at, to, PICTURES)) return null
  const subjectEnd = skipBack(scene, at, lo)
  if (PASSIVE_BEFORE.at(scene.tokens, subjectEnd - 1) && subjectEnd > lo) return readPassive(scene, at, verb, to)
  if (verb.isParticiple) return readParticiple(scene, at, verb, lo, to)
  if (TOLL_VERBS.has(word) && !hasAhead(scene, at, to, TOLL_NOUNS)) return null
  const subject = phraseBefore(scene, subjectEnd, lo)
  const after = afterVerb(scene, at, verb, to)
  const inverted = INVERTING.has(word) ? invertedSubject(scene, at, subject, from, to) : null
  if (inverted) {
    return {
      form: 'after',
      from: at,
      to: inverted.to,
      phrase: inverted,
      hearer: null,
      modality: verb.modality,
      isEmbedded: false,
      word,
    }
  }
  if (!subject) {
    return sharedSubject(scene, at, subjectEnd, verb, lo, lo > from, after)
  }
  if (subject.pronoun && DECLARED.has(word) && DECLARED_THINGS.at(scene.tokens, subject.from - 1)) return null
  const last = words[subject.to - 1]
  const isBareAdjective = PREMODIFIERS.has(last) && !SPEAKER_NOUNS.has(last) && !actorOver(scene, subject.to - 1)
  if (word.endsWith('s') && isBareAdjective) return null // "Other reports spoke of"
  if (SHOW_VERBS.has(word) && PICTURES.has(last)) return null // "Images showed footage of"
  if (BASE_FORMS.has(word) && !isPlural(words[subject.to - 1])) return null
  if (isTitle && word === 'reports' && isPlural(words[subject.to - 1])) return null // "Kills 18 Including 10 Children Reports"
  if (!subject.isStrong && verb.trust !== 'sure') return null
  if (!subject.isStrong && !canBeSubject(scene, subject)) return null
  const before = subject.from > from ? words[subject.from - 1] : ''
  const isEmbedded =
    (before === 'which' || before === 'that' || before === 'whom' || before === 'who') &&
    subject.from - from > 1 &&
    words[subject.from - 2] !== 'said'
  const form = after.isTail && subject.from > from ? 'after' : 'before'
  return {
    form,
    from: subject.from,
    to: after.to,
    phrase: subject,
    hearer: after.hearer,
    modality: verb.modality,
    isEmbedded,
    word,
  }
}

/** "X visited the ward and said …": the subject that began the clause, else whoever spoke before. */
function sharedSubject(
  scene: Scene,
  at: number,
  end: number,
  verb: SpeechVerb,
  lo: number,
  isAfterCue: boolean,
  after: AfterVerb,
): Cue | null {
  const { words } = scene.tokens
  if (verb.trust !== 'sure' || end <= lo || (words[end - 1] !== 'and' && words[end - 1] !== 'but')) return null
  const base = { hearer: after.hearer, modality: verb.modality, isEmbedded: false, word: words[at], to: after.to }
  const first = isAfterCue || looksFinite(words[lo]) ? null : phraseAfter(scene, lo, end)
  if (first?.isStrong) return { form: 'before', from: end, phrase: first, ...base }
  return { form: 'more', from: end, phrase: null, ...base }
}

/** "claimed the lives of", "claimed responsibility", "told of", "the reported strike": no saying of something. */
function isNoSpeech(scene: Scene, at: number, from: number, to: number, isTitle: boolean): boolean {
  const { words, flags } = scene.tokens
  const word = words[at]
  const next = at + 1 < to ? words[at + 1] : ''
  if (actorOver(scene, at)) return true // "United States"
  if ((word === 'reports' || word === 'claims') && next === 'of') return true
  if (at + 1 < to && word.endsWith('s') && SPEECH_VERBS.get(next)?.isParticiple === false) return true // "Western states said"
  if (flags[at] & CAPITAL && !scene.isUpperCase && at > from && !isTitle) return true
  if (at > from && DETERMINERS.at(scene.tokens, at - 1)) return true
  if (word.startsWith('claim')) {
    if (isTitle && flags[at + 1] & NUMBER) return true // "Blast claims 9"
    for (let i = at + 1; i < to && i < at + 6; i++)
      if (words[i] === 'lives' || words[i] === 'life' || words[i] === 'responsibility' || words[i] === 'victims')
        return true
  }
  if ((word === 'said' || word === 'reported') && next === 'to' && TOLD_TO.has(words[at + 2])) return true
  if ((word === 'added' || word === 'adds' || word === 'adding') && next === 'to') return true
  return word === 'tell' && next === 'apart'
}

/** "men said to *belong* to X" */
const TOLD_TO = new Set(['be', 'have', 'belong', 'number'])

/** "was reported by state television". */
function readPassive(scene: Scene, at: number, verb: SpeechVerb, to: number): Cue | null {
  const { words } = scene.tokens
  if (words[at + 1] !== 'by' || !BY_AGENT.at(scene.tokens, at)) return null
  const phrase = phraseAfter(scene, at + 2, to)
  if (!phrase?.isStrong) return null
  return {
    form: 'after',
    from: at,
    to: phrase.to,
    phrase,
    hearer: null,
    modality: verb.modality,
    isEmbedded: false,
    word: words[at],
  }
}

/** "adding that …": more from the speaker of the clause; "with SANA reporting …": a speaker of its own. */
function readParticiple(scene: Scene, at: number, verb: SpeechVerb, lo: number, to: number): Cue | null {
  const { words } = scene.tokens
  const end = afterVerb(scene, at, verb, to)
  const base = { to: end.to, hearer: end.hearer, modality: verb.modality, isEmbedded: false, word: words[at] }
  const subject = at > lo ? phraseBefore(scene, at, lo) : null
  const opener = subject && subject.from > lo ? words[subject.from - 1] : ''
  if (
    subject?.isStrong &&
    !subject.pronoun &&
    (opener === 'with' || opener === ',' || opener === ';') &&
    words[at - 1] !== ','
  ) {
    return { form: 'before', from: subject.from, phrase: subject, ...base }
  }
  if (verb.takesHearer) return null
  return { form: 'more', from: at, phrase: null, ...base }
}

/** The end (exclusive) of the subject: over adverbs, helping verbs and "on Monday" before the verb. */
function skipBack(scene: Scene, at: number, lo: number): number {
  const { words } = scene.tokens
  let end = at
  while (end > lo && at - end < 6) {
    const word = words[end - 1]
    if (WEEKDAYS.has(word) && end - 2 >= lo && words[end - 2] === 'on') end -= 2
    else if (BEFORE_VERB.has(word)) end--
    else break
  }
  return end
}

function hasAhead(scene: Scene, at: number, to: number, nouns: ReadonlySet<string>): boolean {
  const { words } = scene.tokens
  for (let i = at + 1; i < to && i < at + 8; i++) if (nouns.has(words[i])) return true
  return false
}

const isPlural = (word: string): boolean =>
  SPEAKER_NOUNS.get(word)?.kind === 'many' || word === 'they' || word.endsWith('s')

/** A subject no list knows, before a sure verb: a determiner or a capital must begin it, or its noun must speak. */
const canBeSubject = (scene: Scene, phrase: SpeakerPhrase): boolean =>
  DETERMINERS.at(scene.tokens, phrase.from) ||
  isNameWord(scene, phrase.from) ||
  SPEAKER_NOUN.at(scene.tokens, phrase.to - 1) !== null
