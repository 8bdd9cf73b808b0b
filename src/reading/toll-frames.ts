// What a toll takes from words beside its own: the area it is counted over ("residents of the region"), the period that the
// head of a bulletin gives, and both from the sentence before that says what was counted ("recorded nine incidents this
// week. At least 31 civilians were killed."). Which figures are tolls is for `tolls.ts` to say.

import type { Frame, Mentions } from './frames.ts'
import { PERIOD_HEADS, PERIODS_MEANT } from './lang/en/tolls.ts'
import type { Document, PlaceMention, TimeMention } from './mentions.ts'
import { lastNamed } from './place-nouns.ts'
import { beginningIn } from './spans.ts'
import { isReportingPeriod, periodOf } from './tolls.ts'

const HEAD_SENTENCES = 6
const LONGEST_HEAD = 24 // tokens of "Reporting period: 15 to 21 July 2018"

/** The stretch that the head of a bulletin says it covers: "PERIOD: 15 TO 21 JULY 2018". */
export function reportingPeriod({ tokens, sentences }: Document, mentions: Mentions): TimeMention | null {
  for (const { from, to } of sentences.slice(0, HEAD_SENTENCES)) {
    if (to - from > LONGEST_HEAD) continue
    let says = false
    for (let i = from; i < to; i++) says ||= PERIOD_HEADS.at(tokens, i)
    const stretch = says && beginningIn(mentions.times, from, to).find((t) => t.isPeriod && t.time.from && t.time.to)
    if (stretch) return stretch
  }
  return null
}

/** "This week", "the reporting period" in a bulletin whose head gives its period: that one. */
export function withPeriod(document: Document, frame: Frame, reported: TimeMention | null): Frame {
  if (reported === null) return frame
  const isMeant = (time: TimeMention): boolean => PERIODS_MEANT.has(time.time.asWritten.toLowerCase())
  if (frame.times.some(isMeant)) return { ...frame, times: frame.times.map((t) => (isMeant(t) ? reported : t)) }
  return frame.times.length === 0 && isReportingPeriod(document, frame) ? { ...frame, times: [reported] } : frame
}

/** A sentence that counts acts over a stretch of time. */
export interface Summary {
  readonly sentence: number
  readonly paragraph: number
  readonly isOfActs: boolean
  readonly places: readonly PlaceMention[]
  readonly time: TimeMention
}

const ACTS = new Set(['attacks', 'strikes'])

/** What a frame whose figures are tolls lends to the one after it; null where it gives no stretch of time. */
export function summaryOf(document: Document, frame: Frame, previous: Summary | null): Summary | null {
  const time = periodOf(frame)
  if (time === null || frame.isTitle) return null
  const isOfActs = frame.quantities.some((q) => ACTS.has(q.unit)) || previous?.time === time
  const { paragraph } = document.sentences[frame.sentence]
  return { sentence: frame.sentence, paragraph, isOfActs, places: frame.places, time }
}

/**
 * "At least 31 civilians were killed" after "recorded nine incidents this week": of the same stretch and area. So is the last
 * of "killed 17 in Sagaing, 9 in Chin State and 4 in Kayah State" over a week. Null where the frame tells of something else.
 */
export function summedUp(document: Document, frame: Frame, summary: Summary | null): Frame | null {
  if (summary === null || frame.times.length > 0 || frame.isTitle) return null
  const { paragraph } = document.sentences[frame.sentence]
  const isSame = frame.sentence === summary.sentence
  const isMeant = summary.isOfActs || isReportingPeriod(document, frame) || countsOfThem(document, frame) // "in the same period"
  const isNext = isMeant && frame.sentence === summary.sentence + 1 && paragraph === summary.paragraph
  if (!isSame && !isNext) return null
  const tells = frame.quantities.some((q) => q.harm !== null && q.bound !== 'plural_only' && q.bound !== 'no_report')
  const isAct = frame.told.some((act) => act.weight >= LEAST_ACT && act.sort !== 'means')
  if (isReportingPeriod(document, frame)) return tells ? { ...frame, times: [summary.time] } : null
  if (!tells || (isAct && !isSame) || frame.isDefinite || (isNext && frame.places.length > 0)) return null
  return { ...frame, times: [summary.time], places: frame.places.length ? frame.places : summary.places }
}

/** "Nine *of them* died of their wounds": of those the toll just counted. */
const countsOfThem = ({ tokens: { words } }: Document, { quantities }: Frame): boolean =>
  quantities.some(({ to }) => words[to - 1] === 'them' && words[to - 2] === 'of')

/** A word that weighs less tells only of harm. */
const LEAST_ACT = 0.8

/** The frame of a toll with its area, where its own words only point to one. */
export function withArea(document: Document, mentions: Mentions, frame: Frame): Frame {
  if (frame.places.length > 0) return frame
  const place = homeOfPeople(mentions, frame) ?? pointedArea(document, mentions, frame)
  return place === null ? frame : { ...frame, places: [place] }
}

/** "1,706 residents of Kharkiv region": where those counted live is where they were counted. */
function homeOfPeople(mentions: Mentions, frame: Frame): PlaceMention | null {
  const homes = beginningIn(mentions.places, frame.from, frame.to).filter((p) => p.use === 'origin')
  return homes.find((p) => frame.quantities.some((q) => p.from >= q.to - 1 && p.from - q.to <= 2)) ?? null
}

const AREA_NOUNS: Readonly<Record<string, readonly PlaceMention['precision'][]>> = {
  country: ['country'],
  province: ['province'],
  governorate: ['province'],
  state: ['province'],
  region: ['province', 'area_vague'],
  district: ['district'],
  territory: ['district', 'area_vague'],
  city: ['settlement'],
  town: ['settlement'],
  camp: ['site', 'neighbourhood', 'settlement'],
}

/** "Of the region", "in the country": the area named before. */
function pointedArea(document: Document, mentions: Mentions, { from, to }: Frame): PlaceMention | null {
  const { words } = document.tokens
  for (let i = from + 1; i < to; i++) {
    const precisions = AREA_NOUNS[words[i]]
    const isPointing = words[i - 1] === 'the' || words[i - 1] === 'this'
    if (precisions && isPointing && words[i + 1] !== 'of') return lastNamed(mentions, i, precisions)
  }
  return null
}
