// Reads the times of a document: dates, weekdays, "overnight", "two days ago", periods; resolved against the reference
// date, each with the arithmetic in words. First forms are found sentence by sentence, then neighbours are joined
// ("Monday" + "morning", "from Monday" + "to Wednesday"), then each is resolved. What words say no day keep none.

import type { TimePrecision } from '../model/codes.ts'
import { type Day, isoDate, parseIsoDate } from './calendar.ts'
import { findDateHeadings } from './date-headings.ts'
import { findDatelines } from './dateline.ts'
import { type StretchEnding, stretchEnding } from './stretch-ending.ts'
import { NO_BEGINNING, TIME_LINKS } from './lang/en/times.ts'
import type { Document, LaidSentence, Span, TimeMention } from './mentions.ts'
import { firstAt } from './spans.ts'
import type { Bounds, FoundForm, TimeForm } from './time-form.ts'
import { isLonePart, readForm } from './time-forms.ts'
import { type Place, roleOf, tenseOf } from './time-role.ts'
import { period, type TimeValue } from './time-value.ts'
import { resolve } from './time-values.ts'
import { type Tokens, written } from './tokens.ts'

const READ = new Set(['title', 'lead', 'body', 'caption'])

/**
 * All times of a document but its datelines, in order, none overlapping another. A date that stands as a heading over
 * others is one of them, though its sentence makes no claims (kind `dateline` or `crumb`): see `findDateHeadings`.
 */
export function readTimes(document: Document): TimeMention[] {
  const { tokens, sentences } = document
  const reference = document.referenceDate === null ? null : parseIsoDate(document.referenceDate)
  const datelines = findDatelines(tokens, sentences, reference)
  const headings = new Set(findDateHeadings(tokens, sentences, document.isUpperCase).map(({ from }) => from))
  const mentions: TimeMention[] = []
  let told: Day | null = null
  let spoken: Day | null = null // "They spoke on Wednesday. The day before, ...": where no act was told of, the day of the telling
  for (const sentence of sentences) {
    if (!READ.has(sentence.kind) && !headings.has(sentence.from)) continue
    const last = spoken
    let named: Day | null = null // "said on Monday that two had died the day before": named just before, of whatever it is the day
    for (const form of joinForms(document, findForms(document, sentence, datelines))) {
      const free = mentions.length ? mentions[mentions.length - 1].to : 0
      const before = isCountedBack(form.form) ? (named ?? told ?? last) : told
      const mention = readMention(document, sentence, form, { reference, told: before, free })
      mentions.push(mention.mention)
      told = mention.told ?? told
      named = mention.named ?? named
    }
    spoken = named
  }
  return mentions
}

/** "The same day", "the day before", "two days earlier": told of before, if only as the day on which somebody spoke. */
const isCountedBack = (form: TimeForm): boolean =>
  form.kind === 'shift' && (form.count === 0 || (form.sign < 0 && form.from === 'told' && form.unit === 'day'))

/** The forms of a sentence, in order; the days inside a dateline are left out, though not the days a bulletin covers. */
function findForms(document: Document, sentence: LaidSentence, datelines: readonly Span[]): FoundForm[] {
  const { tokens, isUpperCase } = document
  const forms: FoundForm[] = []
  let bounds: Bounds = { tokens, low: sentence.from, high: sentence.to, isUpperCase }
  for (let at = sentence.from; at < sentence.to; at++) {
    const form = readForm(bounds, at)
    if (!form) continue
    at = Math.max(at, form.to - 1)
    bounds = { ...bounds, low: form.to }
    const line = datelines[firstAt(datelines, form.to) - 1]
    if (!line || line.to <= form.from || spansDays(form.form)) forms.push(form)
  }
  return forms
}

const DAY_KINDS = new Set<TimeForm['kind']>(['date', 'weekday', 'offset', 'range', 'shift'])
const isDay = (form: FoundForm): boolean => DAY_KINDS.has(form.form.kind)

/** Joins neighbours that tell one time, and drops parts of the day that stand for nothing ("night vision"). */
function joinForms(document: Document, forms: readonly FoundForm[]): FoundForm[] {
  const joined: FoundForm[] = []
  for (const form of forms) {
    const last = joined.length ? joined[joined.length - 1] : null
    const both = last && joinTwo(document, last, form)
    if (both) joined[joined.length - 1] = both
    else joined.push(form)
  }
  return joined.filter((form) => form.form.kind !== 'part' || isLone(document, form))
}

const isLone = (document: Document, form: FoundForm): boolean =>
  isLonePart({ tokens: document.tokens, low: 0, high: document.tokens.count, isUpperCase: document.isUpperCase }, form)

function joinTwo(document: Document, a: FoundForm, b: FoundForm): FoundForm | null {
  const { words } = document.tokens
  const gap = b.from - a.to
  if (gap > 5) return null
  if (gap === 0 || (gap === 1 && words[a.to] === ',')) {
    const named = joinWeekday(a, b)
    if (named) return named
  }
  const link = gap === 1 || gap === 2 ? words[a.to] : ''
  if (RANGE_LINKS.has(link) && (gap === 1 || words[a.to + 1] === 'the')) {
    const range = joinRange(words, a, b, link)
    if (range) return range
  }
  for (let at = a.to; at < b.from; at++) if (!TIME_LINKS.at(document.tokens, at) && words[at] !== 'into') return null
  if (a.form.kind === 'overnight' && isDay(b) && gap <= 1) {
    const isInto = gap === 1 && words[a.to] === 'into'
    return { ...a, to: b.to, form: { kind: 'overnight', day: b.form, isInto } }
  }
  if (b.form.kind === 'overnight' && isDay(a) && gap === 0)
    return { ...b, from: a.from, form: { kind: 'overnight', day: a.form, isInto: false } }
  return joinPart(words, a, b)
}

/** "Monday, April 4", "27 March 2015 (Friday)". */
function joinWeekday(a: FoundForm, b: FoundForm): FoundForm | null {
  const [name, date] = a.form.kind === 'weekday' ? [a.form, b.form] : [b.form, a.form]
  if (name.kind !== 'weekday' || date.kind !== 'date') return null
  const form = { ...date, weekday: name.weekday }
  return { from: a.from, to: b.to, form, part: a.part ?? b.part, isClock: a.isClock || b.isClock }
}

const RANGE_LINKS = new Set(['to', 'through', 'until', 'till', 'and', '-', 'into'])

/** "from Monday to Wednesday", "between March 27 and April 10 2015", "Friday through Sunday". */
function joinRange(words: readonly string[], a: FoundForm, b: FoundForm, link: string): FoundForm | null {
  if (!isRangeEnd(a.form) || !isRangeEnd(b.form)) return null
  const lead = a.from > 0 ? words[a.from - 1] : ''
  const isBetween = lead === 'between' && link === 'and'
  const isFrom = lead === 'from' && link !== 'and'
  const isPlain = link === 'through' || (link === 'to' && a.form.kind === b.form.kind)
  const isBoth = link === 'and' && b.from - a.to === 1 && isNextDay(a.form, b.form)
  if (!isBetween && !isFrom && !isPlain && !isBoth) return null
  return {
    from: isBetween || isFrom ? a.from - 1 : a.from,
    to: b.to,
    form: { kind: 'range', first: a.form, last: b.form },
    part: null,
    isClock: false,
  }
}

/** "Strikes on Monday *and Tuesday*": the two days together. */
const isNextDay = (a: TimeForm, b: TimeForm): boolean =>
  a.kind === 'weekday' && b.kind === 'weekday' && (a.weekday + 1) % 7 === b.weekday

const isRangeEnd = (form: TimeForm): boolean =>
  form.kind === 'date' ||
  form.kind === 'weekday' ||
  form.kind === 'month' ||
  form.kind === 'year' ||
  form.kind === 'offset'

/** "Monday" and "morning", "at dawn" and "on Friday", "Saturday" and "at about 03:30". */
function joinPart(words: readonly string[], a: FoundForm, b: FoundForm): FoundForm | null {
  const isPartA = a.form.kind === 'part'
  const isPartB = b.form.kind === 'part'
  if (isPartA === isPartB) {
    if (!isPartA) return null
    return { ...a, to: b.to, part: a.isClock ? (b.part ?? a.part) : a.part, isClock: a.isClock || b.isClock }
  }
  const day = isPartA ? b : a
  const part = isPartA ? a : b
  if (!isDay(day) && day.form.kind !== 'tie') return null
  if (isPartB && day.isClock === false && b.from > a.to && words[a.to] === 'of') return null
  return { ...day, from: a.from, to: b.to, part: part.part ?? day.part, isClock: a.isClock || b.isClock }
}

type Lead = 'since' | 'until' | 'from' | null

const LEADS: ReadonlyMap<string, Exclude<Lead, null>> = new Map([
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['from', 'from'],
  ['starting', 'from'],
  ['beginning', 'from'],
])

interface ReadMention {
  readonly mention: TimeMention
  /** The day, if it is one and of an act. */
  readonly told: Day | null
  /** The day, if it is one. */
  readonly named: Day | null
}

interface Before {
  readonly reference: Day | null
  /** The day of the act told of last. */
  readonly told: Day | null
  /** The first token after the time read last. */
  readonly free: number
}

function readMention(
  document: Document,
  sentence: LaidSentence,
  read: FoundForm,
  { reference, told, free }: Before,
): ReadMention {
  const { tokens, isUpperCase } = document
  const place: Place = { tokens, sentence, isUpperCase }
  const low = Math.max(sentence.from, free)
  const ending = isDay(read) ? stretchEnding(tokens.words, low, read.from) : null
  const { lead, from } = ending ? { lead: null, from: ending.from } : readLead(document, low, read)
  const tense = tenseOf(place, from, read.to, lead === 'from')
  const form = tense === 'past' && isLastNight(tokens, sentence, read, told) ? { ...read, form: OVERNIGHT } : read
  const of = roleOf(place, from, form.to)
  const plain = resolve(form.form, { reference, tense: of === 'saying' ? 'past' : tense, told })
  const isSpan = spansDays(form.form)
  const value = ending
    ? endingWith(plain, ending)
    : isSpan
      ? asStretch(plain)
      : bounded(plain, lead, reference, tense === 'future', form)
  const mention: TimeMention = {
    from,
    to: form.to,
    time: {
      asWritten: written(tokens, from, form.to),
      from: value.first === null ? null : isoDate(value.first),
      to: value.last === null ? null : isoDate(value.last),
      precision: refined(value, form),
      partOfDay: form.part,
    },
    of,
    isPeriod: value.isPeriod,
    isTie: value.isTie,
    reason: value.reason,
  }
  const named = !value.isPeriod && value.first === value.last ? value.first : null
  return { mention, told: of === 'saying' ? null : named, named }
}

const OVERNIGHT = { kind: 'overnight', day: null, isInto: false } as const

/** "At night, the enemy attacked" at the head of a post, "this night, troops shelled": the night before the day of writing. */
function isLastNight(
  { words }: Tokens,
  sentence: LaidSentence,
  { form, part, from, to }: FoundForm,
  told: Day | null,
): boolean {
  if (part !== 'night' || words[to - 1] !== 'night') return false
  if (words[from] === 'this') return true
  if (form.kind !== 'part' || told !== null || from - sentence.from > 2) return false
  return NIGHT_LEADS.has(words[from - 1] === 'the' ? words[from - 2] : words[from - 1])
}

const NIGHT_LEADS = new Set(['at', 'during', 'in'])

/** "since Saturday", "until March 2011", "from Friday": the word belongs to the phrase. */
function readLead(document: Document, low: number, form: FoundForm): { lead: Lead; from: number } {
  const { words } = document.tokens
  if (form.form.kind === 'range') return { lead: null, from: form.from }
  if (tellsOfDay(document.tokens, form.from - 1, form.to)) return { lead: null, from: form.from }
  const since = form.form.kind === 'weekday' ? -1 : sinceBeginning(words, low, form.from)
  if (since >= 0) return { lead: 'since', from: since }
  let at = form.from - 1
  if (at > low && (words[at] === 'on' || words[at] === 'the')) at--
  const lead = at >= low ? LEADS.get(words[at]) : undefined
  if (lead === 'from' && words[form.to] === "'s") return { lead: null, from: form.from } // "the toll from Saturday's bombing"
  return lead ? { lead, from: at } : { lead: null, from: form.from }
}

/**
 * "The deadliest since May, *when* a bomb killed 55": what is compared is compared with a day, and the word begins no
 * stretch. In "90 have been killed since Friday, when the offensive began" it does.
 */
export function tellsOfDay({ words }: Tokens, since: number, to: number): boolean {
  if (words[since] !== 'since' || words[words[to] === ',' ? to + 1 : to] !== 'when') return false
  for (let i = since - 1; i >= since - REACH_OF_COMPARING; i--) if (COMPARES.test(words[i])) return true
  return false
}

const REACH_OF_COMPARING = 8
const COMPARES = /^(?:[a-z]{3,}iest|biggest|largest|highest|worst|first|most)$/

/** The "since" of "since the war began in March 2011", "since the truce took effect on 3 May", or -1. */
function sinceBeginning(words: readonly string[], low: number, from: number): number {
  if (words[from - 1] !== 'in' && words[from - 1] !== 'on') return -1
  for (let at = from - 3; at >= low && at >= from - MOST_OF_BEGINNING; at--) {
    if (words[at] === 'since') return at
    if (NO_BEGINNING.has(words[at])) return -1
  }
  return -1
}

const MOST_OF_BEGINNING = 12

/** "3 to 9 March", "from March 3 to 9": both ends are said. */
const spansDays = (form: TimeForm): boolean =>
  form.kind === 'range' || (form.kind === 'date' && form.lastDay !== form.day)

/** Days of this many or more, from one named day to another, date no one act. */
const STRETCH = 4

const asStretch = (value: TimeValue): TimeValue =>
  value.first !== null && value.last !== null && value.last - value.first >= STRETCH - 1
    ? { ...value, isPeriod: true }
    : value

/** "In the week to 16 August": the stretch whose last day is resolved. */
const endingWith = (value: TimeValue, { firstOf }: StretchEnding): TimeValue =>
  value.last === null ? value : period(firstOf(value.last), value.last, `to ${value.reason}`)

function bounded(
  value: TimeValue,
  lead: Lead,
  reference: Day | null,
  isFuture: boolean,
  { form, part }: FoundForm,
): TimeValue {
  if (lead === null || (value.first === null && value.last === null && !value.isTie)) return value
  if (value.isTie)
    return form.kind === 'part' && reference !== null ? sinceToday(reference) : { ...value, isPeriod: true }
  if (lead === 'since' && reference !== null && isOfToday(value, reference, part))
    return { ...sinceToday(reference), first: value.first }
  if (lead === 'until') return period(null, value.last, `until ${value.reason}`)
  const last = isFuture && lead === 'from' ? null : reference
  if (last !== null && value.first !== null && value.first > last) return value
  return period(value.first, last, `${lead} ${value.reason}`)
}

/** A day with a time of the clock is an instant, with a part of the day a part of it; no day is as vague as before. */
function refined({ first, precision }: TimeValue, form: FoundForm): TimePrecision {
  if (first === null || form.part === null || (precision !== 'day' && precision !== 'days')) return precision
  return form.isClock ? 'instant' : 'part_of_day'
}

/** "since dawn today", "since last night": no longer ago than an act may last (field guide 5). */
const isOfToday = ({ first, last }: TimeValue, reference: Day, part: string | null): boolean =>
  last === reference && (first === reference || (first === reference - 1 && part !== null))

/** "since dawn": the day of writing. */
const sinceToday = (day: Day): TimeValue => ({
  first: day,
  last: day,
  precision: 'day',
  isPeriod: false,
  isTie: false,
  reason: `since then on ${isoDate(day)}`,
})
