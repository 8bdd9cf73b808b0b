// Tolls in the order in which they are looked at: people before things, the dead first, and those that can be set against incidents
// before those that say neither where nor when. Tolls of one scope stand together: only they can contradict one another.

import type { TollRecord } from '../model/record.ts'
import { isScoped } from '../record/tolls.ts'

export interface KeyedToll {
  /** Of this toll alone: a claim may tell several. */
  readonly key: string
  readonly toll: TollRecord
}

/** Tolls by their keys, in that order. */
export function inReadingOrder(tolls: readonly TollRecord[]): KeyedToll[] {
  const groups = Map.groupBy(tolls, ({ harm, unit }) => `${harm} ${unit}`)
  const rank = (group: string): number => ORDER.findIndex((start) => group.startsWith(start)) + 1 || ORDER.length + 1
  const ordered = [...groups].sort(([a], [b]) => rank(a) - rank(b)).flatMap(([, group]) => byScope(group))
  const counts = new Map<string, number>()
  return ordered.map((toll) => {
    const count = (counts.get(toll.claim) ?? 0) + 1
    counts.set(toll.claim, count)
    return { key: `${toll.claim} ${count}`, toll }
  })
}

const ORDER = ['killed persons', 'killed', 'injured persons', 'injured']

function byScope(group: readonly TollRecord[]): TollRecord[] {
  const byClaim = Map.groupBy(group, ({ claim }) => claim)
  const placed = new Set<TollRecord>()
  for (const toll of [...group].sort((a, b) => Number(isScoped(b)) - Number(isScoped(a)))) {
    if (placed.has(toll)) continue
    placed.add(toll)
    for (const claim of toll.sameScope) for (const other of byClaim.get(claim) ?? []) placed.add(other)
  }
  return [...placed]
}

export const wordsIn = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

/** Whether all the words stand in what is shown of a toll: its phrase, its speaker, where and when. */
export function hasWords({ phrase, speaker, area, period }: TollRecord, words: readonly string[]): boolean {
  const text = [phrase, speaker, area?.name, area?.admin1, period?.from, period?.to].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
