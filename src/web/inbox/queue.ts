// The queue of one person's sitting: what was answered, what comes next, what was put off, and how fast it goes. It outlives the
// screen, so that one can look at a source and come back to where one was.

import type { InboxItem } from '../record.ts'

export type Answer = 'accepted' | 'rejected' | 'merged'

export interface Judged {
  readonly key: string
  readonly item: InboxItem
  readonly answer: Answer
}

export interface Sitting {
  /** Answered, in order. */
  readonly judged: readonly Judged[]
  /** Put off: they come back last. */
  readonly putOff: readonly string[]
  /** The one in view; null: the first that waits. */
  readonly at: string | null
  /** When each answer was given, in milliseconds. */
  readonly times: readonly number[]
}

export const NEW_SITTING: Sitting = { judged: [], putOff: [], at: null, times: [] }

export const keyOf = ({ incident, question, pair }: InboxItem): string => `${incident.id} ${question} ${pair?.id ?? ''}`

/** What waits, in the order in which it is asked: what was put off comes last. */
export function waitingIn(items: readonly InboxItem[], { judged, putOff }: Sitting): InboxItem[] {
  const done = new Set(judged.map(({ item }) => item.incident.id))
  const left = items.filter(
    ({ incident, pair }) => !done.has(incident.id) && (pair === null || !wasMerged(judged, pair.id)),
  )
  const late = (item: InboxItem): number => putOff.indexOf(keyOf(item))
  return [
    ...left.filter((item) => late(item) < 0),
    ...left.filter((item) => late(item) >= 0).sort((a, b) => late(a) - late(b)),
  ]
}

const wasMerged = (judged: readonly Judged[], id: string): boolean =>
  judged.some(({ answer, item }) => answer === 'merged' && item.incident.id === id)

/** The one in view. */
export const currentIn = (waiting: readonly InboxItem[], { at }: Sitting): InboxItem | null =>
  waiting.find((item) => keyOf(item) === at) ?? waiting[0] ?? null

/** The sitting after an answer: the next one is in view at once. */
export function answered(
  sitting: Sitting,
  waiting: readonly InboxItem[],
  item: InboxItem,
  answer: Answer,
  now: number,
): Sitting {
  const next = waiting[waiting.findIndex((each) => keyOf(each) === keyOf(item)) + 1] ?? null
  return {
    judged: [...sitting.judged, { key: keyOf(item), item, answer }],
    putOff: sitting.putOff.filter((key) => key !== keyOf(item)),
    at: next === null ? null : keyOf(next),
    times: [...sitting.times, now],
  }
}

/** The sitting without an answer that was taken back: it is in view again. */
export const unanswered = (sitting: Sitting, key: string): Sitting => ({
  ...sitting,
  judged: sitting.judged.filter((each) => each.key !== key),
  at: key,
})

/** Seconds an answer takes, by the last ten; null before there are two. Breaks of more than two minutes are no work. */
export function paceOf(times: readonly number[]): number | null {
  const last = times.slice(-11)
  const gaps = last.slice(1).map((time, i) => time - last[i])
  const worked = gaps.filter((gap) => gap < 120_000)
  if (worked.length === 0) return null
  return Math.max(1, Math.round(worked.reduce((sum, gap) => sum + gap, 0) / worked.length / 1000))
}
