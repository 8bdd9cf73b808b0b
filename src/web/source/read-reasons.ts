// How the reader came to a claim, in the desk's language: its reasons are kept in short English notes, read here into what each
// is about and the values it names. A note of another form stands as it was kept.

import { withoutControls } from '../parts/controls.ts'
import type { Text } from '../text.tsx'

/** One reason in words. `isKept`: as it was kept, in English. */
export interface ReasonLine {
  readonly about: 'time' | 'place' | 'figure' | 'speaker' | 'together' | 'other'
  readonly words: string
  readonly isKept: boolean
}

export function readReasons(reasons: readonly string[], t: Text): ReasonLine[] {
  const lines = reasons.map((reason) => lineOf(reason, t))
  return lines.filter((line, i) => lines.findIndex(({ words }) => words === line.words) === i)
}

const LABELLED = /^(?<about>time|place|figure|speaker): (?<note>.+)$/s
const SUMMAND = /^(?<what>.+) (?<worth>[+-][\d.]+)$/

function lineOf(reason: string, t: Text): ReasonLine {
  const labelled = LABELLED.exec(reason)?.groups
  if (labelled !== undefined) {
    const about = labelled.about as 'time' | 'place' | 'figure' | 'speaker'
    const words = NOTES[about](labelled.note, t)
    return { about, words: words ?? withoutControls(labelled.note), isKept: words === null }
  }
  const summand = SUMMAND.exec(reason)?.groups
  if (summand === undefined) return { about: 'other', words: withoutControls(reason), isKept: true }
  const key = `read.together.${summand.what.replaceAll(/[^a-z]+/g, '_')}`
  const known = t.has(key)
  const worth = summand.worth.replace('-', '\u2212')
  return {
    about: 'together',
    words: `${known ? t(key) : withoutControls(summand.what)} \u2068${worth}\u2069`,
    isKept: !known,
  }
}

type Note = (note: string, t: Text) => string | null

const NOTES: Readonly<Record<'time' | 'place' | 'figure' | 'speaker', Note>> = {
  time: (note, t) => {
    if (note === 'as written') return t('read.time.asWritten')
    const day = /\b(\d{4}-\d\d-\d\d)\b/.exec(note)?.[1]
    if (day === undefined) return null
    return t(note.startsWith('year from') ? 'read.time.yearFrom' : 'read.time.countedFrom', { day: t.day(day) })
  },
  place: (note, t) => {
    const listed = /^\w+: (?<name>.+?) \([\w-]+:/.exec(note)?.groups
    if (listed !== undefined) return t('read.place.listed', { name: named(listed.name) })
    const lender = /in no list; point lent by (?<name>.+)$/.exec(note)?.groups
    if (lender !== undefined) return t('read.place.lent', { name: named(lender.name) })
    return note.endsWith('in no list') ? t('read.place.inNoList') : null
  },
  figure: (note, t) => {
    const found = /^(?<bound>\w+); (?<harm>\w+) from "(?<word>[^"]+)"/.exec(note)?.groups
    if (found === undefined || !t.has(`harm.${found.harm}`)) return null
    const bound = t.has(`bound.${found.bound}`) ? t(`bound.${found.bound}`) : t('read.figure.counted')
    return t('read.figure.from', { bound, harm: t(`harm.${found.harm}`), word: named(found.word) })
  },
  speaker: (note, t) => {
    const cue = /^(?<word>[^:]+): \w+$/.exec(note)?.groups
    return cue === undefined ? null : t('read.speaker.by', { word: named(cue.word) })
  },
}

/** Words of a source, or a name of a list: apart from what stands around it. */
const named = (words: string): string => `\u2068${withoutControls(words)}\u2069`
