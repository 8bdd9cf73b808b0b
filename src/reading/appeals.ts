// Reads appeals: somebody calls on somebody for protection, aid, access, a ceasefire, an investigation, justice or
// condemnation. One finding for each asking, with who asks, who is asked and for what. Orders to surrender, court
// appeals, demands for meetings and the like are none.

import type { AppealFor } from '../model/codes.ts'
import { type Ask, findAsks, MAX_REQUEST } from './askings.ts'
import * as words from './lang/en/appeals.ts'
import { bodyOf, namedByItself } from './masthead.ts'
import { DETERMINERS, OBJECT_PRONOUNS, PEOPLE, PRONOUNS } from './lang/en/parties.ts'
import type { Document, LaidSentence, Span } from './mentions.ts'
import {
  isReport,
  type Mentions,
  nameBeginningAt,
  nameEndingAt,
  type Party,
  partyBefore,
  speakerIn,
  subjectOf,
} from './parties.ts'
import { CAPITAL, QUOTE, type Tokens } from './tokens.ts'

/** Somebody asks somebody for something. Names are canonical if a list knows them, else as written. */
export interface AppealFinding extends Span {
  readonly by: string | null
  /** Who is asked: the contract's `appeal.to` (`to` is the span's end here). */
  readonly addressees: readonly string[]
  readonly for: readonly AppealFor[]
  readonly rule: string
  readonly reason: string
}

/** A sentence in hand. */
interface Place {
  readonly document: Document
  readonly mentions: Mentions
  readonly index: number
  readonly sentence: LaidSentence
  readonly own: Own
}

/** The body whose statement the text is, and what it calls itself in it. */
interface Own {
  readonly name: string | null
  readonly named: (name: string) => string | null
}

/** Who is asked, and the token after their names. */
interface Addressees {
  readonly names: readonly string[]
  readonly end: number
}

const MAX_CHARACTERS = 600
const ADDRESSEE_GAP = 24
const SENTENCES_BACK = 2

/**
 * Reads every appeal, in the order of the text.
 *
 * @param mentions places, times and actors of the same document
 */
export function readAppeals(document: Document, mentions: Mentions): AppealFinding[] {
  const findings: AppealFinding[] = []
  const headlines: AppealFinding[] = []
  let last: { finding: AppealFinding; sentence: number } | null = null
  const self = { name: bodyOf(document), named: namedByItself(document) }
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s]
    if (!isReport(sentence)) continue
    const asks = findAsks(document.tokens, sentence)
    for (let a = 0; a < asks.length; a++) {
      const previous = last && s - last.sentence <= SENTENCES_BACK ? last.finding : null
      const next = asks[a + 1]?.isNoun === false ? asks[a + 1].at : sentence.to
      const finding = readAsk({ document, mentions, index: s, sentence, own: self }, asks[a], next, previous)
      if (!finding) continue
      last = { finding, sentence: s }
      if (sentence.kind === 'title') headlines.push(finding)
      else findings.push(finding)
    }
  }
  // A headline that asks what the body asks is no second appeal.
  const own = headlines.filter((h) => !findings.some((f) => f.for.some((what) => h.for.includes(what))))
  return own.length ? [...own, ...findings].sort((a, b) => a.from - b.from) : findings
}

function readAsk(place: Place, ask: Ask, next: number, previous: AppealFinding | null): AppealFinding | null {
  const { sentence } = place
  const { tokens } = place.document
  const end = requestEnd(tokens, sentence, ask, next)
  if (ask.request >= end) return null
  const asked = ask.addressed ? readAddressees(place, ask.request, end, previous) : forWhom(place, ask.request, end)
  const topics = readTopics(tokens, topicsFrom(tokens, sentence, ask, asked), end)
  if (!isAppeal(tokens, sentence, ask, asked, end, topics)) return null
  const isPassive = ask.asking === 'remind' && words.WERE.has(tokens.words[ask.at - 1])
  const by = isPassive ? null : readBy(place, ask, end)
  if (!by && (ask.isNoun ? issuedAt(tokens, sentence, ask) < 0 : isBareCalls(tokens, ask))) return null
  const begins = by && by.from >= sentence.from && by.from < ask.at
  const from = begins ? by.from : Math.max(sentence.from, ask.at - 12)
  return {
    from,
    to: shortened(tokens, from, end),
    by: nameOfAsker(place, ask, by, previous),
    addressees: ask.asking === 'must' || isPassive ? subjectAsked(place, ask) : asked.names,
    for: topics.length ? topics : ['other'],
    rule: `appeal/1:${ask.asking}${ask.isNoun ? '_noun' : ''}`,
    reason: `"${tokens.words[ask.at]}"${topics.length ? '' : ', nothing on the list is asked for'}`,
  }
}

/** Who asks, by name: "the monitor" and "we" are the body whose own statement it is. */
function nameOfAsker(place: Place, ask: Ask, by: Party | null, previous: AppealFinding | null) {
  const { document, sentence, own } = place
  if (by) return own.named(by.name.toLowerCase()) ?? withOthers(place, by)
  if (isOfUs(document.tokens, sentence, ask)) return own.name ?? previous?.by ?? null
  return goesOn(document.tokens, sentence, ask) ? (previous?.by ?? null) : null
}

/** "*Egypt, Qatar and* the United States urged": all of them, where the sentence begins with them. */
function withOthers({ document, mentions, sentence }: Place, by: Party): string {
  const { words: written } = document.tokens
  const beforeThe = (at: number): number => (written[at] === 'the' ? at - 1 : at)
  const names = [by.name]
  let joint = beforeThe(by.from - 1)
  while (joint > sentence.from && written[joint] === (names.length === 1 ? 'and' : ',')) {
    const other = nameEndingAt(document, mentions, joint - 1, sentence.from)
    if (!other) return by.name
    names.unshift(other.name)
    joint = beforeThe(other.from - 1)
  }
  if (joint >= sentence.from || names.length === 1) return by.name
  return `${names.slice(0, -1).join(', ')} and ${by.name}`
}

/** Whether "we" may be somebody quoted, in this sentence or on from the one before. */
function isQuoted({ document, index }: Place): boolean {
  const { flags } = document.tokens
  const { from } = document.sentences[Math.max(0, index - 1)]
  for (let i = from; i < document.sentences[index].to; i++) if (flags[i] & QUOTE) return true
  return false
}

/** "We ask", "we urgently need", "we repeat our call". */
function isOfUs(tokens: Tokens, sentence: Span, { at }: Ask): boolean {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 4); i--)
    if (tokens.words[i] === 'we' || tokens.words[i] === 'our') return true
  return false
}

/** "He asked", "The world must": by the one who asked before, if nobody else is named. */
const goesOn = (tokens: Tokens, sentence: Span, ask: Ask): boolean =>
  ask.asking === 'must' || (ask.at > sentence.from && PRONOUNS.has(tokens.words[ask.at - 1]))

/** Where the request ends: at a stop, at the next asking, or after so many tokens. */
function requestEnd(tokens: Tokens, sentence: Span, ask: Ask, next: number): number {
  const limit = Math.min(sentence.to, next, ask.at + MAX_REQUEST)
  for (let i = ask.at + 1; i < limit; i++) if (tokens.words[i] === ';' || tokens.words[i] === '.') return i
  return limit
}

function shortened(tokens: Tokens, from: number, to: number): number {
  let end = to
  while (end > from + 1 && tokens.ends[end - 1] - tokens.starts[from] > MAX_CHARACTERS) end--
  return end
}

const ENDS_ADDRESS: ReadonlySet<string> = new Set('to not for that against over as'.split(' '))

/** "on relief groups and friendly countries to": the names up to what is asked of them. */
function readAddressees(place: Place, from: number, end: number, previous: AppealFinding | null): Addressees {
  const { document, mentions } = place
  const { words: written } = document.tokens
  let stop = from
  const limit = Math.min(end, from + ADDRESSEE_GAP)
  while (stop < limit && !ENDS_ADDRESS.has(written[stop])) stop++
  if (OBJECT_PRONOUNS.has(written[from])) return { names: previous?.addressees ?? [], end: stop }
  const names: string[] = []
  let begin = from
  for (let i = from; i <= stop; i++) {
    if (i < stop && written[i] !== 'and' && written[i] !== ',') continue
    if (i < stop && !closesName(document.tokens, i - 1)) continue
    for (let j = begin; j < i; j++) if (written[j] === 'and') begin = j + 1 // "civil and human rights groups"
    while (begin < i) {
      const party = nameBeginningAt(document, mentions, begin, i)
      if (party && isSomebody(document.tokens, party)) names.push(party.name)
      if (!party || !DETERMINERS.has(written[party.to])) break
      begin = party.to
    }
    begin = i + 1
  }
  return { names, end: stop }
}

/** Whether a list may part here: not inside "civil and human rights groups". */
const closesName = (tokens: Tokens, at: number): boolean =>
  (tokens.flags[at] & CAPITAL) !== 0 || PEOPLE.has(tokens.words[at]) || words.ADDRESSEES.has(tokens.words[at])

/** Whether a name can be asked: capitals, or a word for people or bodies. */
function isSomebody(tokens: Tokens, party: Span): boolean {
  for (let i = party.from; i < party.to; i++) if (closesName(tokens, i)) return true
  return false
}

/** "for the coalition to rethink": who is asked after a bare "for"; nobody in "for crimes to be investigated". */
function forWhom(place: Place, from: number, end: number): Addressees {
  const { document, mentions } = place
  const { words: written } = document.tokens
  if (written[from] === 'that') {
    const party = nameBeginningAt(document, mentions, from + 1, end) // "demanded that the army stop"
    return party && isSomebody(document.tokens, party)
      ? { names: [party.name], end: party.to }
      : { names: [], end: from }
  }
  const limit = Math.min(end, from + 9)
  for (let i = from + 1; i < limit; i++) {
    if (written[i] !== 'to') continue
    const party = written[i + 1] === 'be' ? null : nameBeginningAt(document, mentions, from, i)
    if (party && party.to === i && closesName(document.tokens, i - 1)) return { names: [party.name], end: i }
    break
  }
  return { names: [], end: from }
}

/** Of "must" the subject, too, tells what is asked for ("Those responsible must pay"); it begins after "saying". */
function topicsFrom(tokens: Tokens, sentence: Span, ask: Ask, asked: Addressees): number {
  if (ask.asking !== 'must') return asked.end
  let from = ask.at
  while (from > Math.max(sentence.from, ask.at - 4) && !words.ENDS_REQUEST.has(tokens.words[from - 1])) from--
  return from
}

/** What is asked for, in the order of the words. */
function readTopics(tokens: Tokens, from: number, end: number): AppealFor[] {
  const found: AppealFor[] = []
  for (let i = from; i < end && !words.ENDS_REQUEST.has(tokens.words[i]); i++) {
    const topic = topicAt(tokens, i, end)
    if (topic && !found.includes(topic)) found.push(topic)
  }
  return found
}

function topicAt(tokens: Tokens, at: number, end: number): AppealFor | null {
  const word = tokens.words[at]
  const next = tokens.words[at + 1]
  const known = words.TOPICS.get(word)
  if (known) return isGuarded(tokens, at) || isLetPass(tokens, at, known) ? null : respected(tokens, at, end, known)
  if (words.TRUCES.has(word)) return isOfFighting(tokens, at) ? 'ceasefire' : null
  if (word === 'humanitarian') return words.RELIEF.has(next) ? 'humanitarian_aid' : null
  if (word === 'blood') return isBloodToGive(tokens, at) ? 'medical_aid' : null
  if (word === 'water') return words.WATERWORKS.has(next) || words.NOT_TO_DRINK.has(next) ? null : 'humanitarian_aid'
  if (word === 'safe') return words.WAYS.has(next) ? 'access' : null
  if (words.FINDING_OUT.has(word)) return tokens.words[at - 1] === 'to' ? 'investigation' : null
  if (words.LIFTING.has(word) && hasNear(tokens, at + 1, Math.min(end, at + 6), words.SIEGES)) return 'access'
  if (words.LETTING.has(word)) {
    if (hasNear(tokens, at + 1, Math.min(end, at + 8), words.AID_NOUNS)) return 'access'
    if (hasNear(tokens, at + 2, Math.min(end, at + 6), words.PASSING)) return 'access'
  }
  if (words.STOPPING.has(word)) {
    if (hasNear(tokens, at + 1, Math.min(end, at + 7), words.ATTACKS)) return 'protection'
    if (hasNear(tokens, at + 1, Math.min(end, at + 7), words.FIGHTING)) return 'ceasefire'
  }
  if (word === 'responsible' || word === 'account') {
    return hasNear(tokens, Math.max(0, at - 6), at, words.HOLDING) ? 'accountability' : null
  }
  return null
}

/** "Protect medical workers", "spare the ambulances": they are to be spared, not sent. */
const isGuarded = (tokens: Tokens, at: number): boolean =>
  words.WORKERS.has(tokens.words[at + 1])
    ? hasNear(tokens, Math.max(0, at - 8), at, words.GUARDING)
    : words.HELPERS.has(tokens.words[at]) && hasNear(tokens, Math.max(0, at - 4), at, words.GUARDING)

/** "Let ambulances pass": they are there, and to be let through. */
const isLetPass = (tokens: Tokens, at: number, topic: AppealFor): boolean =>
  topic === 'medical_aid' && hasNear(tokens, Math.max(0, at - 2), at, words.LETTING)

/** "Respect the pause" asks for that. */
const respected = (tokens: Tokens, at: number, end: number, topic: AppealFor): AppealFor =>
  tokens.words[at] === 'respect' && hasNear(tokens, at + 1, Math.min(end, at + 5), words.TRUCES) ? 'ceasefire' : topic

/** "An immediate humanitarian pause", "respect the pause"; not "an agreement". */
const isOfFighting = (tokens: Tokens, at: number): boolean =>
  tokens.words[at] === 'pause' && hasNear(tokens, Math.max(0, at - 3), at, words.OF_PAUSES)

/** "Donate blood", "blood bags", "we need diesel, blood and oxygen". */
const isBloodToGive = (tokens: Tokens, at: number): boolean =>
  hasNear(tokens, Math.max(0, at - 4), at, words.GIVING) || !words.NOT_TO_GIVE.has(tokens.words[at + 1])

function hasNear(tokens: Tokens, from: number, to: number, wanted: ReadonlySet<string>): boolean {
  for (let i = from; i < to; i++) if (wanted.has(tokens.words[i])) return true
  return false
}

/** Whether an asking is an appeal and not an order, a political demand or a turn of phrase. */
function isAppeal(
  tokens: Tokens,
  sentence: Span,
  ask: Ask,
  asked: Addressees,
  end: number,
  topics: readonly AppealFor[],
): boolean {
  if (isOrder(tokens, asked.end, end)) return false
  if (ask.asking === 'demand' || ask.asking === 'urge') {
    const previous = ask.at > sentence.from ? tokens.words[ask.at - 1] : ''
    if (previous === 'was' || previous === 'were' || previous === 'been' || previous === 'being') return false
  }
  const addressed = asked.names.length > 0
  switch (ask.asking) {
    case 'call':
    case 'appeal':
      if (addressed || (topics.length > 0 && !isPolitics(tokens, asked.end, end))) return true
      return ask.addressed && ask.asking === 'appeal' && topics.length > 0
    case 'urge':
      return addressed ? true : topics.length > 0
    case 'demand':
      return (
        topics.length > 0 &&
        (!ask.isNoun || issuedAt(tokens, sentence, ask) >= 0) &&
        !isPolitics(tokens, asked.end, end)
      )
    case 'ask':
    case 'need':
    case 'please':
    case 'remind':
    case 'press':
    case 'stress':
    case 'must':
      return topics.length > 0
  }
}

/** "urged residents to leave", "called on rebels to lay down their arms". */
function isOrder(tokens: Tokens, at: number, end: number): boolean {
  let i = at
  while (i < end && (tokens.words[i] === 'to' || tokens.words[i] === '"' || tokens.words[i] === "'")) i++
  if (i >= end || i === at) return false
  if (tokens.words[i] === 'step') return tokens.words[i + 1] === 'down' || tokens.words[i + 1] === 'aside'
  if (!words.ORDERS.has(tokens.words[i])) return false
  return !hasNear(tokens, i + 1, Math.min(end, i + 5), words.STAYING_READY)
}

/** The first words of what is asked are a meeting, a vote, somebody's fall. */
const isPolitics = (tokens: Tokens, at: number, end: number): boolean =>
  hasNear(tokens, at, Math.min(end, at + 4), words.POLITICS)

/** Who asks. */
function readBy(place: Place, ask: Ask, end: number): Party | null {
  const { document, mentions, index, sentence } = place
  const { tokens } = document
  if (ask.asking === 'must') return speakerIn(document, mentions, sentence.from, sentence.to, 'it')
  if (ask.isNoun) return readIssuer(place, ask, end)
  const isOwn = isOfUs(tokens, sentence, ask) && (place.own.name !== null || !isQuoted(place))
  if (isOwn) return speakerIn(document, mentions, sentence.from, sentence.to, 'we')
  if (tokens.words[ask.at].endsWith('ing')) return readMainSubject(place, ask)
  return partyBefore(document, mentions, index, ask.at, sentence.from)
}

/** "…, calling on": who says or does the main thing of the sentence. */
function readMainSubject(place: Place, ask: Ask): Party | null {
  const { document, mentions, index, sentence } = place
  const direct = partyBefore(document, mentions, index, ask.at, Math.max(sentence.from, ask.at - 6))
  if (direct && (direct.to === ask.at || document.tokens.words[direct.from - 1] === 'with')) return direct
  return (
    speakerIn(document, mentions, sentence.from, ask.at, 'it') ??
    subjectOf(document, mentions, sentence.from, ask.at) ??
    direct
  )
}

/** "reported calls for ambulances": nobody calls and nobody is called on. */
const isBareCalls = (tokens: Tokens, ask: Ask): boolean =>
  tokens.words[ask.at] === 'calls' && !ask.addressed && ask.at > 0 && tokens.words[ask.at - 1].endsWith('ed')

/** Where the verb stands that makes the noun an appeal ("issued an appeal"), or -1. */
function issuedAt(tokens: Tokens, sentence: Span, ask: Ask): number {
  for (let i = ask.at - 1; i >= Math.max(sentence.from, ask.at - 6); i--)
    if (words.ISSUING.has(tokens.words[i])) return i
  return -1
}

/** "made an urgent appeal", "France's call", "pleas for protection from residents", "calls made by France and the US". */
function readIssuer(place: Place, ask: Ask, end: number): Party | null {
  const { document, mentions, index, sentence } = place
  const { words: written } = document.tokens
  for (let i = ask.at - 1; i >= Math.max(sentence.from, ask.at - 5); i--) {
    if (written[i] === "'s" || written[i] === "'") return nameEndingAt(document, mentions, i - 1, sentence.from)
  }
  const verb = issuedAt(document.tokens, sentence, ask)
  if (verb >= 0) return partyBefore(document, mentions, index, verb, sentence.from)
  for (let i = ask.at + 1; i < Math.min(end, ask.at + 12); i++) {
    if (written[i] !== 'from' && written[i] !== 'by') continue
    const party = nameBeginningAt(document, mentions, i + 1, end)
    if (party) return party
  }
  return null
}

/** "The world must act": the subject is the one asked, unless it is what is to be saved or stopped. */
function subjectAsked(place: Place, ask: Ask): string[] {
  const { document, mentions, sentence } = place
  const subject = nameEndingAt(document, mentions, ask.at - (ask.asking === 'remind' ? 2 : 1), sentence.from)
  if (!subject || !words.ADDRESSEES.has(document.tokens.words[subject.to - 1])) return []
  return document.tokens.words[ask.request] === 'be' ? [] : [subject.name]
}
