// Finds the words that ask: "called on", "urged", "appealed to", "must". Says how each is built, so that `appeals.ts` knows
// where to look for who asks and who is asked. What only looks like asking ("called off", "appeals court") goes no further.

import * as words from './lang/en/appeals.ts'
import type { Span } from './mentions.ts'
import { HYPHEN_BEFORE, NUMBER, PUNCT, type Tokens } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** Tokens that a request is read for at most. */
export const MAX_REQUEST = 45

/** An asking found at a word: where what is asked begins, and who is asked, before the subject is looked for. */
export interface Ask {
  readonly at: number
  readonly asking: words.Asking
  readonly isNoun: boolean
  /** Token after which the addressee and the request stand. */
  readonly request: number
  readonly addressed: boolean
}

const ASKINGS = new WordTable(() => words.ASKINGS)

/** The words of asking in a sentence; a weak one ("must") inside the request of another is dropped. */
export function findAsks(tokens: Tokens, sentence: Span): Ask[] {
  const asks: Ask[] = []
  for (let i = sentence.from; i < sentence.to; i++) {
    const asking = ASKINGS.at(tokens, i)
    if (!asking) continue
    const ask = readAsking(tokens, sentence, i, asking)
    if (!ask) continue
    const previous = asks.at(-1)
    if (previous && isInside(tokens, previous, ask)) continue
    asks.push(ask)
  }
  return asks
}

/** "issued an appeal urging", "called on the UN ... which must": one appeal. */
function isInside(tokens: Tokens, previous: Ask, ask: Ask): boolean {
  if (ask.at - previous.at <= 4 && !isJoined(tokens, previous.at, ask.at)) return true
  // "called on the UN to press for access": what is asked, not a second asking
  const isAsked = ask.asking === 'press' && previous.addressed && tokens.words[ask.at - 1] === 'to'
  if (ask.asking !== 'must' && ask.asking !== 'stress' && !isAsked) return false
  return ask.at - previous.at < MAX_REQUEST && !hasStop(tokens, previous.at, ask.at)
}

function isJoined(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (tokens.words[i] === 'and') return true
  return false
}

function hasStop(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens.words[i] === ';' || tokens.words[i] === '.') return true
  return false
}

function readAsking(tokens: Tokens, sentence: Span, at: number, asking: words.Asking): Ask | null {
  const previous = at > sentence.from ? tokens.words[at - 1] : ''
  if (tokens.flags[at] & HYPHEN_BEFORE) return null
  switch (asking) {
    case 'call':
      return readCall(tokens, sentence, at, previous)
    case 'urge':
      return readUrge(tokens, sentence, at)
    case 'appeal':
      return readAppeal(tokens, sentence, at, previous)
    case 'demand':
      return readDemand(tokens, sentence, at, previous)
    case 'ask':
      return readAskVerb(tokens, sentence, at)
    case 'press':
      return follows(tokens, sentence, at, 'for') ? verb(at, asking, at + 2, false) : null
    case 'stress':
      return readStress(tokens, sentence, at)
    case 'must':
      return readMust(tokens, sentence, at)
    case 'need':
      return readNeed(tokens, sentence, at) ?? readMust(tokens, sentence, at)
    case 'please':
      return verb(at, asking, at + 1, false)
    case 'remind':
      return readReminder(tokens, sentence, at)
  }
}

const verb = (at: number, asking: words.Asking, request: number, addressed: boolean): Ask => ({
  at,
  asking,
  isNoun: false,
  request,
  addressed,
})

const follows = (tokens: Tokens, sentence: Span, at: number, word: string): boolean =>
  at + 1 < sentence.to && tokens.words[at + 1] === word

/** "called on the UN to", "calls for", "called on Tuesday for", "a call by France for"; not "called off", "phone calls". */
function readCall(tokens: Tokens, sentence: Span, at: number, previous: string): Ask | null {
  if (
    previous === 'phone' ||
    previous === 'telephone' ||
    (previous === 'on' && tokens.words[at] === 'call') ||
    previous === 'distress'
  )
    return null
  const word = tokens.words[at]
  const isForm = word === 'call' || word === 'calls'
  const isNoun = isForm && (words.NOUN_BEFORE.has(previous) || isNounBySetting(tokens, at, previous))
  const limit = Math.min(sentence.to, at + (isNoun ? 12 : 7))
  for (let i = at + 1; i < limit; i++) {
    const next = tokens.words[i]
    if ((next === 'on' || next === 'upon') && !words.DAYS.has(tokens.words[i + 1])) {
      return { at, asking: 'call', isNoun, request: i + 1, addressed: true }
    }
    if (next === 'for') return { at, asking: 'call', isNoun, request: i + 1, addressed: false }
    if (isNoun ? next === ';' || next === '.' : !words.ADVERBS.has(next) && !words.DAYS.has(next) && next !== ',')
      return null
  }
  return null
}

/** "two calls", "adds its weight to calls", "calls being made by". */
function isNounBySetting(tokens: Tokens, at: number, previous: string): boolean {
  if (at > 0 && tokens.flags[at - 1] & NUMBER) return true
  if (previous === 'to') return tokens.words[at] === 'calls'
  return words.MADE_BY.has(tokens.words[at + 1])
}

/** "urged the sides to", "urged restraint", "urging an end to the attacks". */
function readUrge(tokens: Tokens, sentence: Span, at: number): Ask | null {
  if (at + 1 >= sentence.to || tokens.words[at + 1] === 'to' || tokens.words[at + 1] === 'that') return null
  return verb(at, 'urge', at + 1, true)
}

/** "appealed to the world for", "pleas for protection from residents"; not courts. */
function readAppeal(tokens: Tokens, sentence: Span, at: number, previous: string): Ask | null {
  const word = tokens.words[at]
  const isNoun =
    word === 'plea' ||
    word === 'pleas' ||
    (word === 'appeal' && !BEFORE_VERB.has(previous)) ||
    (word === 'appeals' && words.NOUN_BEFORE.has(previous))
  const limit = Math.min(sentence.to, at + (isNoun ? 10 : 6))
  for (let i = at + 1; i < limit; i++) {
    const next = tokens.words[i]
    if (words.OF_LAW.has(next)) return null
    if (next === 'to' || next === 'with' || next === 'on') {
      if (previous === 'of' && next === 'on') return null
      return { at, asking: 'appeal', isNoun, request: i + 1, addressed: true }
    }
    if (next === 'for') return { at, asking: 'appeal', isNoun, request: i + 1, addressed: false }
    if (!isNoun && !words.ADVERBS.has(next) && !words.DAYS.has(next) && next !== ',') return null
    if (next === ';' || next === '.') return null
  }
  return null
}

const BEFORE_VERB: ReadonlySet<string> = new Set(
  'we they i to again also and urgently residents activists groups organisations organizations'.split(' '),
)

/** "We demand an investigation", "requested medical aid"; not "in demand", "at the request of", "requests for comment". */
function readDemand(tokens: Tokens, sentence: Span, at: number, previous: string): Ask | null {
  const next = tokens.words[at + 1]
  if (at + 1 >= sentence.to || next === 'of' || next === 'by' || previous === 'in' || previous === 'on') return null
  const isForm = !tokens.words[at].endsWith('ed') && !tokens.words[at].endsWith('ing')
  const isNoun =
    isForm && (words.NOUN_BEFORE.has(previous) || next === 'for') && previous !== 'and' && previous !== 'to'
  return { at, asking: 'demand', isNoun, request: next === 'for' ? at + 2 : at + 1, addressed: false }
}

/** "asked them to provide", "asked for help"; not "asked about", "when asked". */
function readAskVerb(tokens: Tokens, sentence: Span, at: number): Ask | null {
  const next = tokens.words[at + 1]
  if (next === 'for') return verb(at, 'ask', at + 2, false)
  if (
    at + 1 >= sentence.to ||
    next === 'about' ||
    next === 'whether' ||
    next === 'if' ||
    next === 'why' ||
    next === 'to'
  )
    return null
  for (let i = at + 2; i < Math.min(sentence.to, at + 10); i++) {
    if (tokens.words[i] === 'to') return verb(at, 'ask', at + 1, true)
    if (tokens.words[i] === 'for') return verb(at, 'ask', at + 1, true)
    if (tokens.flags[i] & PUNCT) return null
  }
  return null
}

const NEED: ReadonlySet<string> = new Set('need needs necessity importance urgency'.split(' '))

/** "stressed the need for pressure to stop the attacks", "has the responsibility to protect". */
function readStress(tokens: Tokens, sentence: Span, at: number): Ask | null {
  const word = tokens.words[at]
  if (word === 'responsibility' || word === 'obligation' || word === 'duty') {
    const owner = tokens.words[at - 2]
    const owns =
      (owner === 'has' || owner === 'have') && (tokens.words[at - 1] === 'the' || tokens.words[at - 1] === 'a')
    return owns && follows(tokens, sentence, at, 'to') ? verb(at - 2, 'must', at + 2, false) : null
  }
  for (let i = at + 1; i < Math.min(sentence.to, at + 5); i++) {
    if (!NEED.has(tokens.words[i])) continue
    const next = tokens.words[i + 1]
    if (next === 'for' || next === 'to' || next === 'of') return verb(at, 'stress', i + 2, false)
  }
  return null
}

/** "We need diesel", "the hospital urgently needs blood", "there is an urgent need for"; not "those in dire need of help". */
function readNeed(tokens: Tokens, sentence: Span, at: number): Ask | null {
  const next = tokens.words[at + 1]
  if (at === sentence.from || at + 1 >= sentence.to || next === 'to') return null
  let from = at - 1
  let isPressing = false
  while (from > sentence.from && (words.PRESSING.has(tokens.words[from]) || words.ADVERBS.has(tokens.words[from]))) {
    isPressing ||= words.PRESSING.has(tokens.words[from])
    from--
  }
  if (next === 'of') return null
  if (next === 'for') return isPressing && hasThere(tokens, sentence, from) ? verb(at, 'need', at + 2, false) : null
  return isPressing || tokens.words[from] === 'we' ? verb(at, 'need', at + 1, false) : null
}

const hasThere = (tokens: Tokens, sentence: Span, at: number): boolean => {
  for (let i = at; i >= Math.max(sentence.from, at - 3); i--) if (tokens.words[i] === 'there') return true
  return false
}

/** "Reminded the parties of their obligation to protect"; not "reminded her of home". */
function readReminder(tokens: Tokens, sentence: Span, at: number): Ask | null {
  for (let i = at + 2; i < Math.min(sentence.to, at + 14); i++)
    if (words.DUTIES.has(tokens.words[i])) return verb(at, 'remind', at + 1, true)
  return null
}

const NEGATIONS: ReadonlySet<string> = new Set('not never no'.split(' '))

/** "The world must act to protect", "Those responsible should be prosecuted"; only with somebody who can be asked. */
function readMust(tokens: Tokens, sentence: Span, at: number): Ask | null {
  const word = tokens.words[at]
  const isHave = word === 'have' || word === 'has' || word === 'need' || word === 'needs' || word === 'ought'
  if (isHave && !follows(tokens, sentence, at, 'to')) return null
  if (at === sentence.from || at + 1 >= sentence.to) return null
  const begin = isHave ? at + 2 : at + 1
  const subject = tokens.words[at - 1]
  const isAddressee = words.ADDRESSEES.has(subject)
  const isPassive = tokens.words[begin] === 'be' && words.DONE.has(tokens.words[begin + 1])
  if (NEGATIONS.has(tokens.words[begin]) && !isAddressee) return null
  if (tokens.words[begin] === 'have') return null
  const pronoun = subject === 'we' || subject === 'they' || subject === 'who' || subject === 'those'
  if (pronoun && !isPassive) return null
  if (word !== 'must' && word !== 'should' && !isAddressee) return null
  return isAddressee || isPassive ? verb(at, 'must', begin, false) : null
}
