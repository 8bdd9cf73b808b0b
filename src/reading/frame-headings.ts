// Days and places that stand over what happened then and there: a date or a place as a line of its own, a sentence that
// opens a list. What follows and names none takes them.

import type { Frame, Mentions } from './frames.ts'
import type { Document, LaidSentence, PlaceMention, TimeMention } from './mentions.ts'
import { type PlaceHeading, placeHeadingAt } from './place-headings.ts'
import { beginningIn } from './spans.ts'
import type { Tokens } from './tokens.ts'

/** Whether a sentence is of the report itself, and no repetition. */
export const isRead = (sentence: LaidSentence): boolean =>
  sentence.repeats === null && (sentence.kind === 'title' || sentence.kind === 'lead' || sentence.kind === 'body')

/** Frames with the day and the place that stand over them. */
export function underHeadings(document: Document, mentions: Mentions, frames: readonly Frame[]): Frame[] {
  const headed: Frame[] = []
  let heading: TimeMention | null = null
  let listed: TimeMention | null = null
  let scene: PlaceHeading | null = null
  let next = 0
  for (let s = 0; s < document.sentences.length; s++) {
    const sentence = document.sentences[s]
    heading = headingDate(sentence, mentions) ?? heading
    const isNewParagraph = sentence.paragraph !== document.sentences[s - 1]?.paragraph
    if (listed && isNewParagraph && !isBullet(document.tokens, sentence.from)) listed = null
    listed = listDate(document, s, mentions) ?? listed
    if (!isRead(sentence)) continue
    scene = placeHeadingAt(document.tokens, document.sentences, s, mentions.places) ?? scene
    for (; next < frames.length && frames[next].sentence === s; next++) {
      if (frames[next].places.length) scene = null // what goes on goes on there
      headed.push(underHeading(frames[next], listed ?? heading, scene && s < scene.until ? scene.place : null))
    }
  }
  return headed
}

/** A frame with the day and the place that stand over it, where its own words name none. */
function underHeading(frame: Frame, day: TimeMention | null, place: PlaceMention | null): Frame {
  if (frame.isTitle) return frame
  const dated = day && !frame.times.length ? { ...frame, times: [day] } : frame
  return place && !frame.places.length && frame.placeNoun === null ? { ...dated, places: [place] } : dated
}

/** "Here are the main acts of violence on Sunday:" over a list: the day of the items that name none. */
function listDate({ tokens, sentences }: Document, index: number, { times }: Mentions): TimeMention | null {
  const { from, to } = sentences[index]
  const next = sentences[index + 1]
  if (tokens.words[to - 1] !== ':' || !next || !isBullet(tokens, next.from)) return null
  const days = beginningIn(times, from, to).filter((t) => t.time.from !== null && !t.isTie && !t.isPeriod)
  return days.length === 1 ? days[0] : null
}

const isBullet = ({ words }: Tokens, at: number): boolean => BULLETS.has(words[at])

const BULLETS = new Set(['*', '-', '•', '·', '–', '—', '●', '▪'])

/** "SUNDAY 15 JULY." over that day's acts: the day of what follows that names none, until the next such heading. */
function headingDate(sentence: LaidSentence, { times }: Mentions): TimeMention | null {
  if (sentence.kind !== 'dateline' && sentence.kind !== 'crumb') return null
  return beginningIn(times, sentence.from, sentence.to).find((t) => t.time.from !== null && !t.isTie) ?? null
}
