// When an arrangement was made, holds or ended, from the words around its name: the day given for what is told, the last
// day it was made for ("holds until 14 October"), and how long it is to last ("a three-day truce").

import type { ArrangementStatus } from '../model/codes.ts'
import type { Time } from '../model/reading.ts'
import type { Told } from './arrangement-scope.ts'
import { type Day, isoDate, parseIsoDate } from './calendar.ts'
import * as words from './lang/en/arrangements.ts'
import { COUNTS, UNITS } from './lang/en/times.ts'
import type { Span, TimeMention } from './mentions.ts'
import { firstFrom, type Mentions } from './parties.ts'
import { NUMBER, type Tokens, written } from './tokens.ts'

const NEAR = 14

/** The time of what is told: its day, to its last day where the words give one or say how long it lasts; null if neither. */
export function readTime(tokens: Tokens, mentions: Mentions, span: Span, told: Told): Time | null {
  const start = readDay(tokens, mentions, span, told)
  if (!RUNS.has(told.status)) return start?.time ?? null
  const end = readLastDay(tokens, mentions, span, told)
  if (end) return start && start !== end ? fromTo(tokens, start, end) : { ...end.time, from: null, precision: 'period' }
  const spell = readSpell(tokens, span, told)
  if (!spell) return start?.time ?? null
  return start?.time.from
    ? lasting(tokens, start, spell)
    : { ...NO_DAY, asWritten: written(tokens, spell.from, spell.to) }
}

const NO_DAY: Time = { asWritten: '', from: null, to: null, precision: 'period', partOfDay: null }

/** What has run out or was broken off runs to no day. */
const RUNS: ReadonlySet<ArrangementStatus> = new Set([
  'proposed',
  'negotiating',
  'announced',
  'agreed',
  'in_effect',
  'extended',
] as const)

/** "Took effect on 7 October and holds until 14 October": one stretch, in the words from the one day to the other. */
function fromTo(tokens: Tokens, start: TimeMention, end: TimeMention): Time {
  const [from, to] = [Math.min(start.from, end.from), Math.max(start.to, end.to)]
  const isInOrder = start.time.from === null || (end.time.to ?? '') >= start.time.from
  if (!isInOrder) return start.time
  return { ...start.time, asWritten: written(tokens, from, to), to: end.time.to, precision: 'period', partOfDay: null }
}

/** "Until 14 October", "through 20 May", "expires on 20 May", after the name. */
function readLastDay(tokens: Tokens, mentions: Mentions, span: Span, { name }: Told): TimeMention | null {
  for (let t = firstFrom(mentions.times, name.to); t < mentions.times.length; t++) {
    const time = mentions.times[t]
    if (time.from >= span.to) break
    if (time.time.to === null) continue
    if (words.LASTING_TO.has(tokens.words[time.from]) && time.time.from === null) return time
    for (let i = time.from - 1; i >= Math.max(name.to, time.from - 2); i--)
      if (words.LASTING_TO.has(tokens.words[i]) || words.RUNNING_OUT.has(tokens.words[i])) return time
  }
  return null
}

/** A length of time in days; `isHours` where hours were counted. */
interface Spell extends Span {
  readonly days: number
}

/** "A 72-hour truce", "a pause of ten days", "a truce for two weeks". */
function readSpell(tokens: Tokens, span: Span, { name }: Told): Spell | null {
  for (let i = name.from - 1; i > Math.max(span.from, name.from - 5); i--) {
    const spell = spellAt(tokens, i)
    if (spell) return spell
  }
  const inName = spellAt(tokens, name.from) // "three-day pause" is a name by its "day"
  if (inName) return inName
  for (let i = name.to; i < Math.min(span.to - 2, name.to + 5); i++) {
    if (!FOR.has(tokens.words[i])) continue
    const spell = spellAt(tokens, i + 2)
    if (spell) return spell
  }
  return null
}

const FOR: ReadonlySet<string> = new Set(['for', 'of', 'lasting', 'last'])
const DAYS_IN: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7 }

/** The number and the unit whose unit is the token. */
function spellAt(tokens: Tokens, at: number): Spell | null {
  const unit = UNITS.get(tokens.words[at])
  if (unit === undefined || at === 0) return null
  const word = tokens.words[at - 1]
  const isMany = tokens.words[at].endsWith('s')
  const count = tokens.flags[at - 1] & NUMBER ? Number(word) : isMany && word === 'a' ? undefined : COUNTS.get(word)
  if (count === undefined || !Number.isFinite(count) || count <= 0) return null
  return { from: at - 1, to: at + 1, days: count * (DAYS_IN[unit] ?? Number.NaN) }
}

/** A three-day truce from Tuesday has Thursday for its last day; 72 hours that begin on Tuesday may end on Friday. */
function lasting(tokens: Tokens, start: TimeMention, spell: Spell): Time {
  const first: Day | null = start.time.from === null ? null : parseIsoDate(start.time.from)
  if (first === null || start.time.from !== start.time.to || Number.isNaN(spell.days)) return start.time
  const isHours = UNITS.get(tokens.words[spell.to - 1]) === 'hour'
  const last = first + (isHours ? Math.floor(spell.days) : spell.days - 1)
  if (last === first) return start.time
  const [from, to] = [Math.min(start.from, spell.from), Math.max(start.to, spell.to)]
  return { ...start.time, asWritten: written(tokens, from, to), to: isoDate(last), precision: 'period' }
}

/** The day given for what is told: near the word that tells it, no day of a mere saying, no stretch that something else took. */
function readDay(tokens: Tokens, mentions: Mentions, span: Span, told: Told): TimeMention | null {
  let best: TimeMention | null = null
  let nearest = NEAR + 1
  for (let t = firstFrom(mentions.times, span.from); t < mentions.times.length; t++) {
    const time = mentions.times[t]
    if (time.from >= span.to) break
    const distance = timeDistance(tokens, time, told)
    if (distance < nearest) {
      nearest = distance
      best = time
    }
  }
  return best
}

const FAR = NEAR + 1

/** How far a time stands from what is told, in tokens; `FAR` where it belongs to something else. */
function timeDistance(tokens: Tokens, time: TimeMention, { name, status, at }: Told): number {
  if (time.isTie) return FAR
  if (time.of === 'saying' && !(at >= 0 && time.from > at && time.from - at <= 2)) return FAR // "announced on Friday" dates it
  const isCount = status === 'breach_alleged' && time.from > at // "violated 14 times in four days"
  if (time.isPeriod && !isOfHolding(tokens, time) && status !== 'extended' && !isCount) return FAR
  const gap = name.from - time.to
  const inName = gap === 0 || (gap === 1 && !PASSING.has(tokens.words[time.to])) // "a 27 February truce"
  if (inName) return 0
  const isTold = at >= 0 && !PASSING.has(tokens.words[at]) && !words.SAVING.has(tokens.words[at])
  if (!isTold) return time.from >= name.to && time.from - name.to <= 6 ? time.from - name.to : FAR
  if (ENDED.has(status) && isOfMaking(tokens, time, at > name.to && time.from > at ? at : name.to)) return FAR
  return time.from >= at ? time.from - at : at - time.to + 2
}

/** "Since 3 May", "from 3 to 10 May": a stretch that an arrangement may hold. */
const isOfHolding = ({ words: written }: Tokens, { from, time }: TimeMention): boolean =>
  written[from] === 'since' || (time.from !== null && (written[from] === 'from' || written[from] === 'between'))

/** Words that mention an arrangement in passing: the day beside them is the day of something else. */
const PASSING: ReadonlySet<string> = new Set(
  'under despite during amid amidst fragile shaky ongoing current tenuous precarious partial nominal'.split(' '),
)
const ENDED: ReadonlySet<ArrangementStatus> = new Set([
  'breach_alleged',
  'collapsed',
  'suspended',
  'ended',
  'expired',
] as const)
const MAKERS: ReadonlySet<string> = new Set(
  'agreed signed brokered declared announced reached negotiated mediated made effect force began begun'.split(' '),
)

/** "agreed in February has collapsed": the day it was made, not the day it fell. */
function isOfMaking(tokens: Tokens, time: Span, floor: number): boolean {
  for (let i = time.from - 1; i >= Math.max(floor, time.from - 9); i--) if (MAKERS.has(tokens.words[i])) return true
  return false
}
