// Reads how parties answer and whom they accuse: denials, admissions, claims of responsibility, "declined to comment",
// "X accused Y of" (field guide 6). Which incident is meant is found elsewhere.

import type { Modality } from '../model/codes.ts'
import { OBJECT_PRONOUNS } from './lang/en/parties.ts'
import * as words from './lang/en/responses.ts'
import type { Document, LaidSentence, Span } from './mentions.ts'
import {
  isReport,
  knownAt,
  type Mentions,
  nameBeginningAt,
  nameEndingAt,
  type Party,
  partyBefore,
  speakerIn,
  subjectOf,
} from './parties.ts'
import { HYPHEN_BEFORE, type Tokens } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** Field guide 6, the closed list of answers, and the accusation and the claim they answer to or make. */
export type Response =
  | 'accepts_responsibility'
  | 'acknowledges_act'
  | 'acknowledges_other_explanation'
  | 'denies'
  | 'no_response'
  | 'accuses'
  | 'claims_responsibility'

/** One answer or accusation. `against` is who is accused. */
export interface ResponseFinding extends Span {
  readonly response: Response
  readonly by: string | null
  /** Where the name of who answers or accuses stands. */
  readonly byAt: Span | null
  readonly against: string | null
  /** `negated`: "no group has claimed responsibility", "did not deny". */
  readonly modality: Modality
  readonly rule: string
  readonly reason: string
}

interface Place {
  readonly document: Document
  readonly mentions: Mentions
  readonly index: number
  readonly sentence: LaidSentence
  readonly at: number
}

/** What was read at a word, before its span is set. `until` is the last token that carries it. */
interface Answer {
  readonly response: Response
  readonly by: Party | null
  readonly against: Party | null
  readonly modality: Modality
  readonly until: number
  /** "Accused each other": the other way round as well. */
  readonly isMutual?: boolean
}

const ANSWERINGS = new WordTable(() => words.ANSWERINGS)
const MAX_CHARACTERS = 600
const BACK = 22
const ON = 26

/**
 * Reads every response and accusation, in the order of the text.
 *
 * @param mentions places, times and actors of the same document
 */
export function readResponses(document: Document, mentions: Mentions): ResponseFinding[] {
  const findings: ResponseFinding[] = []
  const { tokens } = document
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s]
    if (!isReport(sentence)) continue
    for (let i = sentence.from; i < sentence.to; i++) {
      const answering = ANSWERINGS.at(tokens, i)
      if (!answering || tokens.flags[i] & HYPHEN_BEFORE) continue
      const answer = readAnswer({ document, mentions, index: s, sentence, at: i }, answering)
      if (!answer) continue
      findings.push(asFinding(tokens, sentence, i, answering, answer))
      const other = answer.isMutual ? { ...answer, by: answer.against, against: answer.by } : null
      if (other) findings.push(asFinding(tokens, sentence, i, answering, other))
      i = Math.max(i, Math.min(answer.until, i + 7))
    }
  }
  return findings
}

function asFinding(tokens: Tokens, sentence: Span, at: number, answering: string, answer: Answer): ResponseFinding {
  const { response, by, against, modality, until } = answer
  let from = by && by.from >= sentence.from && by.from <= at ? by.from : Math.max(sentence.from, at - BACK)
  if (against && against.from >= sentence.from && against.from < from) from = against.from
  let to = Math.min(sentence.to, Math.max(at, until) + ON)
  while (to > at + 1 && tokens.ends[to - 1] - tokens.starts[from] > MAX_CHARACTERS) to--
  return {
    from,
    to,
    response,
    by: by?.name ?? null,
    byAt: by && { from: by.from, to: by.to },
    against: against?.name ?? null,
    modality,
    rule: `response/1:${answering}`,
    reason: `"${tokens.words[at]}": ${response}`,
  }
}

function readAnswer(place: Place, answering: words.Answering): Answer | null {
  switch (answering) {
    case 'deny':
      return readDenial(place)
    case 'reject':
      return readRejection(place)
    case 'admit':
      return readAdmission(place)
    case 'claim':
      return readClaimed(place)
    case 'silence':
      return readSilence(place)
    case 'accuse':
      return isWithheld(place) ? null : readAccusation(place)
    case 'blame':
      return isWithheld(place) ? null : readBlame(place)
    case 'hold':
      return readHeldResponsible(place)
    case 'responsible':
      return readSaidResponsible(place)
    case 'attribute':
      return readAttributed(place)
    case 'finger':
      return readFinger(place)
    case 'not_done':
      return readNotDone(place)
  }
}

const wordAt = (place: Place, at: number): string =>
  at >= place.sentence.from && at < place.sentence.to ? place.document.tokens.words[at] : ''

/** Index of the first token in the run that is one of the words, or -1. Kept inside the sentence. */
function find(place: Place, from: number, to: number, wanted: ReadonlySet<string>): number {
  const end = Math.min(place.sentence.to, to)
  for (let i = Math.max(place.sentence.from, from); i < end; i++) {
    if (wanted.has(place.document.tokens.words[i])) return i
  }
  return -1
}

const has = (place: Place, from: number, to: number, wanted: ReadonlySet<string>): boolean =>
  find(place, from, to, wanted) >= 0

const isNegated = (place: Place): boolean => has(place, place.at - 6, place.at, words.NEGATIONS)
const isPassive = (place: Place): boolean => has(place, place.at - 3, place.at, words.BEING)

/** "Nobody has blamed the army", "the ministry did not accuse anyone": no accusation is made. */
function isWithheld(place: Place): boolean {
  for (let i = place.at - 1; i >= place.at - 5; i--) {
    const word = wordAt(place, i)
    if (words.NEGATIONS.has(word)) return true
    if (word === ',' || word === ';' || word === 'and' || word === 'but') return false
  }
  return false
}

/** Who stands before the verb; an act cannot answer ("strikes blamed on rebels"). */
function before(place: Place, at: number = place.at): Party | null {
  const party = partyBefore(place.document, place.mentions, place.index, at, place.sentence.from)
  return party && !words.ACTS.has(place.document.tokens.words[party.to - 1]) ? party : null
}

const after = (place: Place, at: number): Party | null =>
  at < place.sentence.to ? nameBeginningAt(place.document, place.mentions, at, place.sentence.to) : null

const BY: ReadonlySet<string> = new Set(['by'])
const FROM: ReadonlySet<string> = new Set(['by', 'from'])
const ON_WORD: ReadonlySet<string> = new Set(['on', 'upon'])
const OF: ReadonlySet<string> = new Set(['of'])

/** The name after "by" close behind, for passives. */
function byAfter(place: Place, wanted: ReadonlySet<string> = BY): Party | null {
  const by = find(place, place.at + 1, place.at + 6, wanted)
  return by < 0 ? null : after(place, by + 1)
}

/** The subject of a finite verb, or of the sentence for "…, denying". */
function subject(place: Place): Party | null {
  if (!wordAt(place, place.at).endsWith('ing')) return before(place)
  const { document, mentions, sentence, at } = place
  return (
    speakerIn(document, mentions, sentence.from, at, 'it') ??
    subjectOf(document, mentions, sentence.from, at) ??
    before(place)
  )
}

/** "Damascus denied it", "was swiftly denied by Brussels"; not "were denied entry". */
function readDenial(place: Place): Answer | null {
  const { at } = place
  const word = wordAt(place, at)
  if (word === 'denial' || word === 'denials') {
    const by = byAfter(place, FROM) ?? owner(place)
    return by ? { response: 'denies', by, against: null, modality: 'denied', until: by.to } : null
  }
  const next = wordAt(place, at + 1)
  if (OBJECT_PRONOUNS.has(next) && next !== 'it') return null // "denied them entry"
  const withheld = find(place, at + 1, at + 6, words.WITHHELD)
  if (withheld >= 0 && !has(place, at + 1, withheld, THAT)) return null
  const isNot = isNegated(place) && has(place, at - 3, at, words.NEGATIONS)
  if (!isPassive(place))
    return {
      response: 'denies',
      by: subject(place),
      against: null,
      modality: isNot ? 'negated' : 'denied',
      until: at + 1,
    }
  const by = byAfter(place)
  if (!by && !has(place, at - 9, at, words.ACCUSATIONS)) return null
  return { response: 'denies', by, against: null, modality: isNot ? 'negated' : 'denied', until: by?.to ?? at }
}

const THAT: ReadonlySet<string> = new Set('that any all having responsibility involvement was were had'.split(' '))

/** "the army's denial": whose. */
function owner(place: Place): Party | null {
  for (let i = place.at - 1; i >= Math.max(place.sentence.from, place.at - 3); i--) {
    if (wordAt(place, i) === "'s" || wordAt(place, i) === "'") {
      return nameEndingAt(place.document, place.mentions, i - 1, place.sentence.from)
    }
  }
  return null
}

/** "rejected the accusation", "dismissed the report as baseless"; not "rejected the offer". */
function readRejection(place: Place): Answer | null {
  const { at } = place
  const what = find(place, at + 1, at + 7, words.ACCUSATIONS)
  // "called the accusation baseless"
  if (words.CALLING.has(wordAt(place, at)) && (what < 0 || !has(place, what + 1, what + 5, words.BASELESS))) return null
  if (what >= 0 && !isPassive(place))
    return { response: 'denies', by: subject(place), against: null, modality: 'denied', until: what }
  if (!isPassive(place) || !has(place, at - 8, at, words.ACCUSATIONS)) return null
  return { response: 'denies', by: byAfter(place), against: null, modality: 'denied', until: at }
}

/** "acknowledged that its aircraft struck the hospital", "admitted a mistake"; not "admitted to hospital". */
function readAdmission(place: Place): Answer | null {
  const { at } = place
  const next = wordAt(place, at + 1)
  if (!(words.ADMITTED.has(next) || next.endsWith('ing')) || isPassive(place)) return null
  if (next === 'to' && has(place, at + 2, at + 6, words.WARD)) return null
  const owning = find(place, at + 1, at + 7, words.OWNING_UP)
  const explaining = find(place, at + 1, at + 24, words.EXPLAINING)
  const violence = find(place, at + 1, at + 18, words.VIOLENCE)
  const until = Math.max(owning, violence)
  if (until < 0) return null
  const modality = has(place, at - 3, at, words.NEGATIONS) ? 'negated' : 'asserted'
  const response =
    owning >= 0 ? 'accepts_responsibility' : explaining >= 0 ? 'acknowledges_other_explanation' : 'acknowledges_act'
  return { response, by: subject(place), against: null, modality, until }
}

/** "claimed responsibility", "no claim of responsibility", "took credit for", "claimed the bombing", "was claimed by". */
function readClaimed(place: Place): Answer | null {
  const { at } = place
  const word = wordAt(place, at)
  const isClaim = word.startsWith('claim')
  const credit = find(place, at + 1, at + 4, words.RESPONSIBILITY)
  if (credit >= 0 && wordAt(place, credit) !== 'blame') return readCredit(place, word, credit)
  if (!isClaim) return null
  if (wordAt(place, at + 1) === 'by' && has(place, at - 9, at, words.ACTS)) {
    const by = byAfter(place)
    return by ? { response: 'claims_responsibility', by, against: null, modality: 'asserted', until: by.to } : null
  }
  const act = find(place, at + 1, at + 5, words.ACTS)
  const article = wordAt(place, at + 1)
  if (act < 0 || (article !== 'the' && article !== 'both' && article !== 'a' && article !== 'this')) return null
  const following = wordAt(place, act + 1)
  if (following !== '' && !words.ENDS_CLAIM.has(following)) return null
  const isNegative = isNegated(place)
  return {
    response: 'claims_responsibility',
    by: isNegative && has(place, at - 6, at, NOBODY) ? null : subject(place),
    against: null,
    modality: isNegative ? 'negated' : 'asserted',
    until: act,
  }
}

function readCredit(place: Place, word: string, credit: number): Answer | null {
  const { at } = place
  if (!word.startsWith('claim') && words.OUGHT.has(wordAt(place, at - 1))) return null
  const negated = isNegated(place)
  const isNoun = wordAt(place, at + 1) === 'of'
  const by = isNoun
    ? (byAfter(place, FROM) ?? owner(place))
    : negated && has(place, at - 6, at, NOBODY)
      ? null
      : subject(place)
  const response =
    word.startsWith('accept') || word.startsWith('assum') ? 'accepts_responsibility' : 'claims_responsibility'
  return { response, by, against: null, modality: negated ? 'negated' : 'asserted', until: credit }
}

const NOBODY: ReadonlySet<string> = new Set('no nobody none neither'.split(' '))

/** "declined to comment", "did not respond to requests", "no immediate response from". */
function readSilence(place: Place): Answer | null {
  const { at, document } = place
  const silent = find(place, at - 7, at, words.SILENT)
  if (silent < 0) return null
  for (let i = silent; i < at; i++) if (wordAt(place, i) === ';' || wordAt(place, i) === ',') return null
  const word = wordAt(place, at)
  const isVerb = word.startsWith('respond') || word.startsWith('repl')
  const asked = isVerb ? find(place, at + 1, at + 7, words.ASKED) + 2 : at
  if (isVerb && asked < 2) return null
  if (word === 'response' && !has(place, at + 1, at + 2, FROM)) return null
  const said = byAfter(place, FROM)
  const begin = Math.min(silent, place.sentence.to)
  const named = said ?? before(place, wordAt(place, begin - 1) === 'be' ? begin - 2 : begin)
  return named || isVerb || document.tokens.words[silent].startsWith('declin')
    ? { response: 'no_response', by: named, against: null, modality: 'asserted', until: isVerb ? asked : at }
    : null
}

/** "accused the army of", "was accused by the council of"; not "the accused". */
function readAccusation(place: Place): Answer | null {
  const { at } = place
  const previous = wordAt(place, at - 1)
  if (previous === 'the' || previous === 'an') return null
  if (wordAt(place, at).endsWith('ing') && words.PREPOSITIONS.has(previous)) return null
  const next = wordAt(place, at + 1)
  if (isPassive(place) || previous === 'stand' || previous === 'stands' || next === 'of' || next === 'by') {
    if (!has(place, at + 1, at + 10, OF)) return null
    const against = before(place)
    return { response: 'accuses', by: byAfter(place), against, modality: 'attributed', until: at + 1 }
  }
  const mutual = readMutual(place)
  if (mutual) return mutual
  const of = find(place, at + 1, at + 10, OF)
  if (of >= 0 && words.CHARGES.has(wordAt(place, of + 1))) return null
  const against = after(place, at + 1)
  if (!against && of < 0 && !has(place, at + 1, at + 14, OF)) return null
  return { response: 'accuses', by: subject(place), against, modality: 'attributed', until: against?.to ?? at + 1 }
}

/** "The army and the rebels accused each other": each the other, where both are named. */
function readMutual(place: Place): Answer | null {
  const { at, document, mentions, sentence } = place
  if (!words.EACH_OTHER.has(wordAt(place, at + 1)) || !/^(?:other|another)$/.test(wordAt(place, at + 2))) return null
  const second = nameEndingAt(document, mentions, at - 1, sentence.from) ?? before(place)
  const joint = second ? find(place, second.from - 3, second.from, AND) : -1
  const first =
    joint > sentence.from ? nameEndingAt(document, mentions, endOfAside(place, joint - 1), sentence.from) : null
  if (!first || !second || first.name === second.name) return null
  return { response: 'accuses', by: first, against: second, modality: 'attributed', until: at + 2, isMutual: true }
}

const AND: ReadonlySet<string> = new Set(['and'])

/** "the Congolese army (FARDC) and": the name before the brackets. */
function endOfAside(place: Place, at: number): number {
  if (wordAt(place, at) !== ')') return at
  for (let i = at - 1; i > at - 6; i--) if (wordAt(place, i) === '(') return i - 1
  return at
}

/** "The army attributed both attacks to the militia"; not "deaths attributed to cholera". */
function readAttributed(place: Place): Answer | null {
  const { at } = place
  const to = find(place, at + 1, at + 9, TO)
  const against = to < 0 ? null : after(place, to + 1)
  if (!against || !knownAt(place.mentions, against.from)) return null
  if (!isPassive(place)) {
    const by = has(place, at + 1, to, words.ACTS) ? subject(place) : null
    return by && { response: 'accuses', by, against, modality: 'attributed', until: against.to }
  }
  const by = byAfter(place)
  return by && { response: 'accuses', by, against, modality: 'attributed', until: against.to }
}

const TO: ReadonlySet<string> = new Set(['to'])

/** "The governor pointed the finger at the militia". */
function readFinger(place: Place): Answer | null {
  const { at } = place
  const pointing = find(place, at - 4, at, POINTING)
  const against = pointing >= 0 && wordAt(place, at + 1) === 'at' ? after(place, at + 2) : null
  return (
    against && { response: 'accuses', by: before(place, pointing), against, modality: 'attributed', until: against.to }
  )
}

const POINTING: ReadonlySet<string> = new Set(['point', 'points', 'pointed', 'pointing'])

/** "The army said it had not struck the school", "insisted that its drones do not target civilians". */
function readNotDone(place: Place): Answer | null {
  const { at } = place
  const own = find(place, at + 1, at + 3, words.OWN)
  if (own < 0) return null
  const not = find(place, own + 1, own + 6, words.NEGATIONS)
  if (not < 0 || !(has(place, not + 1, not + 4, words.DOING) || isNoPart(place, not))) return null
  for (let i = at + 1; i < not; i++) if (wordAt(place, i) === ',' || wordAt(place, i) === ';') return null
  const by = subject(place)
  return by && { response: 'denies', by, against: null, modality: 'denied', until: not + 2 }
}

/** "Had *nothing to do with* the rocket", "played no part in it", "was not behind the attack". */
const isNoPart = (place: Place, not: number): boolean =>
  wordAt(place, not) === 'nothing'
    ? wordAt(place, not + 2) === 'do' && wordAt(place, not + 3) === 'with'
    : words.PART.has(wordAt(place, not + 1))

/** "blamed rebels for it", "an attack blamed on militants", "laid the blame on the army". */
function readBlame(place: Place): Answer | null {
  const { at } = place
  const on = find(place, at + 1, at + 9, ON_WORD)
  const pointed = on >= 0 ? after(place, on + 1) : null
  const laid = find(place, at - 4, at, words.LAYING)
  if (wordAt(place, at) === 'blame' && (laid >= 0 || wordAt(place, at - 1) === 'the')) {
    return laid >= 0 && pointed
      ? { response: 'accuses', by: before(place, laid), against: pointed, modality: 'attributed', until: pointed.to }
      : null
  }
  if (wordAt(place, at) === 'blame' && wordAt(place, at - 1) === 'to') return null
  const mutual = readMutual(place)
  if (mutual) return mutual
  if (isPassive(place)) {
    const against = pointed ?? before(place)
    return against ? { response: 'accuses', by: byAfter(place), against, modality: 'attributed', until: at } : null
  }
  const against = pointed ?? after(place, at + 1)
  if (!against) return null
  return { response: 'accuses', by: subject(place), against, modality: 'attributed', until: against.to }
}

/** "holds the army responsible for"; not "must be held responsible". */
function readHeldResponsible(place: Place): Answer | null {
  const { at } = place
  const responsible = find(place, at + 1, at + 12, RESPONSIBLE)
  if (responsible < 0 || isPassive(place)) return null
  const against = after(place, at + 1)
  if (!against || responsible - against.to > 3 || words.OUGHT.has(wordAt(place, at - 1))) return null
  return { response: 'accuses', by: subject(place), against, modality: 'attributed', until: responsible }
}

const RESPONSIBLE: ReadonlySet<string> = new Set(['responsible', 'accountable'])

/** "Western powers say the army was responsible for": only with somebody who says so. */
function readSaidResponsible(place: Place): Answer | null {
  const { at, document, mentions, sentence } = place
  const being = find(place, at - 3, at, words.BEING)
  if (being < 0 || wordAt(place, at + 1) !== 'for') return null
  const by = speakerIn(document, mentions, sentence.from, sentence.to, 'it')
  const against = before(place, being)
  if (!by || !against || by.from === against.from) return null
  const modality = has(place, being, at, words.NEGATIONS) ? 'denied' : 'attributed'
  return { response: modality === 'denied' ? 'denies' : 'accuses', by, against, modality, until: at + 1 }
}
