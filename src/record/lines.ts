// Lines of evidence (field guide 3.8, 6): all that goes back to one origin is one line, however many outlets print it. Three
// steps: whose word each claim is; an outlet that names its source has no word of its own on what that source said; and
// what is told in the same words is one telling.

import type { Connection } from '../model/codes.ts'
import type { KeptClaim, KeptSource, LineOfEvidence } from '../model/record.ts'
import { compareText, distinct, groupBy } from './order.ts'
import { publisherVoice, speakerVoice, type Voice } from './origins.ts'
import { wordRuns } from './word-runs.ts'

/** The lines of one incident, in order of their origins, and the line of each claim by its index. */
export interface Lines {
  readonly lines: readonly LineOfEvidence[]
  readonly lineOf: ReadonlyMap<string, number>
  /** For each line, what it counts with: lines of one house are no independent evidence of one another. */
  readonly houses: readonly string[]
}

/** Tells whether somebody speaks as one of those who are said to have done it. */
export type IsAccused = (voice: Pick<Voice, 'key' | 'name'>, connection: Connection) => boolean

/** A claim on its way to a line. */
interface Telling {
  readonly kept: KeptClaim
  readonly source: KeptSource
  readonly publisher: Voice
  /** Null: the publisher's own word. */
  readonly speaker: Voice | null
  voice: Voice
  copies: string | null
}

/**
 * The lines of evidence of one incident.
 *
 * @param claims what is said of it: incident claims, responses
 * @param isAccused whether somebody speaks for those said to have done it: their word is an interested one
 */
export function linesOf(
  claims: readonly KeptClaim[],
  sources: ReadonlyMap<string, KeptSource>,
  isAccused: IsAccused = () => false,
): Lines {
  const tellings = claims.flatMap((kept) => telling(kept, sources.get(kept.source)))
  tellings.sort(inOrder)
  for (const own of groupBy(tellings, (one) => one.source.id).values()) lendVoice(own)
  followChains(tellings)
  joinCopies(tellings)
  const groups = [...groupBy(tellings, (one) => one.voice.key)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, group]) => group)
  const lineOf = new Map<string, number>()
  const lines = groups.map((group, index) => {
    for (const one of group) lineOf.set(one.kept.id, index)
    return lineFrom(group, isAccused)
  })
  return { lines, lineOf, houses: groups.map((group) => group[0].voice.house) }
}

function telling(kept: KeptClaim, source: KeptSource | undefined): Telling[] {
  if (!source) return []
  const publisher = publisherVoice(source)
  const speaker = speakerVoice(kept, source)
  return [{ kept, source, publisher, speaker, voice: speaker ?? publisher, copies: null }]
}

/** By day, then by what the sources hold: never by when they came to the record. */
function inOrder(a: Telling, b: Telling): number {
  return (
    compareText(dayKey(a.source), dayKey(b.source)) ||
    compareText(a.source.bytesHash, b.source.bytesHash) ||
    a.kept.claim.passage.start - b.kept.claim.passage.start ||
    compareText(a.kept.id, b.kept.id)
  )
}

const dayKey = (source: KeptSource): string => source.writtenOn ?? source.publishedAt ?? '~'

const isDenial = ({ kept }: Telling): boolean => kept.claim.modality === 'denied' || kept.claim.modality === 'negated'

/** "22 killed in strikes … the Observatory said 22 were killed": the headline is the Observatory's word too. */
function lendVoice(own: readonly Telling[]): void {
  const quoted = own.filter((one) => one.speaker !== null && !isDenial(one) && one.kept.claim.kind === 'incident')
  if (!quoted.length) return
  for (const one of own) {
    if (one.speaker !== null || isDenial(one)) continue
    const like = quoted.find((other) => saysAsMuch(one.kept, other.kept))
    if (like?.speaker) one.voice = like.speaker
  }
}

/** Whether what the outlet says on its own can all come from what it quotes: no figure, or one that overlaps. */
function saysAsMuch(own: KeptClaim, quoted: KeptClaim): boolean {
  const figures = own.claim.quantities.filter((q) => q.harm !== null && q.floor !== null)
  return figures.every((figure) =>
    quoted.claim.quantities.some(
      (q) =>
        q.harm === figure.harm &&
        (q.floor ?? 0) <= (figure.ceiling ?? Infinity) &&
        (figure.floor ?? 0) <= (q.ceiling ?? Infinity),
    ),
  )
}

/** An outlet quoted by others that itself quotes one voice only: what others have from it, it has from that voice. */
function followChains(tellings: readonly Telling[]): void {
  const behind = new Map<string, Voice>()
  for (const [key, own] of groupBy(tellings, (one) => one.publisher.key)) {
    const told = own.filter((one) => !isDenial(one))
    const voices = new Map(told.map((one) => [one.voice.key, one.voice]))
    const only = voices.size === 1 ? [...voices.values()][0] : undefined
    if (only && only.key !== key && only.isNamed) behind.set(key, only)
  }
  for (const one of tellings) {
    const seen = new Set<string>()
    for (let next = behind.get(one.voice.key); next && !seen.has(next.key); next = behind.get(next.key)) {
      seen.add(next.key)
      one.voice = next
    }
  }
}

const LEAST_RUNS = 6 // runs of five words: ten words or more
const LEAST_SHARED = 0.6

/** Near-verbatim copies are one telling, unless each names another source for it. The earlier one is the origin. */
function joinCopies(tellings: readonly Telling[]): void {
  if (tellings.every((one) => one.source.id === tellings[0].source.id)) return
  const runs = tellings.map((one) => wordRuns(one.kept.claim.passage.exact))
  const byRun = new Map<number, number[]>()
  for (let at = 0; at < tellings.length; at++) {
    if (runs[at].size < LEAST_RUNS || isDenial(tellings[at])) continue
    const shared = new Map<number, number>()
    for (const run of runs[at]) {
      const others = byRun.get(run)
      for (const other of others ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
      if (others) others.push(at)
      else byRun.set(run, [at])
    }
    for (const other of [...shared.keys()].sort((a, b) => a - b)) {
      const least = Math.min(runs[at].size, runs[other].size)
      if ((shared.get(other) ?? 0) < LEAST_SHARED * least) continue
      if (joinPair(tellings, tellings[other], tellings[at])) break
    }
  }
}

/** Whether two passages tell in the same words: one copied from the other, or both from a third. */
export function isNearCopy(a: string, b: string): boolean {
  const [few, many] = [wordRuns(a), wordRuns(b)].sort((x, y) => x.size - y.size)
  if (few.size < LEAST_RUNS) return false
  let shared = 0
  for (const run of few) if (many.has(run)) shared++
  return shared >= LEAST_SHARED * few.size
}

const isOwnName = (one: Telling): boolean => one.speaker !== null && one.speaker.isNamed

function joinPair(tellings: readonly Telling[], earlier: Telling, later: Telling): boolean {
  const a = earlier.voice
  const b = later.voice
  if (earlier.source.id === later.source.id || a.key === b.key) return false
  if (isOwnName(earlier) && isOwnName(later)) return false
  const [kept, lost] = isOwnName(later) ? [a, b].reverse() : [a, b]
  later.copies = later.copies ?? earlier.source.id
  for (const one of tellings) if (one.voice.key === lost.key && !isOwnName(one)) one.voice = kept
  return true
}

function lineFrom(group: readonly Telling[], isAccused: IsAccused): LineOfEvidence {
  const voices = group.map((one) => one.voice)
  const origin = mostUsed(voices.map((voice) => voice.name))
  const sources = distinct(group.map((one) => one.source.id))
  const copies = distinct(group.flatMap((one) => (one.copies === null ? [] : [one.source.id])))
  const outlets = distinct(group.map((one) => one.publisher.name))
  return {
    origin,
    sources,
    claims: distinct(group.map((one) => one.kept.id)),
    chain: distinct(group.map((one) => chainOf(one, origin))),
    isInterested:
      voices.some((voice) => voice.isParty) ||
      group.some(({ kept, voice }) => isAccused(voice, kept.claim.speaker?.connection ?? 'unknown')),
    isNamed: voices.some((voice) => voice.isNamed),
    reason: [
      sources.length === 1 ? `One report, by ${outlets[0]}.` : `${sources.length} reports go back to ${origin}.`,
      ...(copies.length ? [`In the same words: ${copies.join(', ')}.`] : []),
    ].join(' '),
  }
}

function chainOf(one: Telling, origin: string): string {
  const between = one.speaker !== null && one.speaker.key !== one.voice.key ? `, quoting ${one.speaker.name}` : ''
  if (one.publisher.key === one.voice.key) return one.publisher.name
  const per = `, per ${one.publisher.name}` // "medics, per The Wire": The Wire, quoting medics
  if (origin.endsWith(per)) return `${one.publisher.name}, quoting ${origin.slice(0, -per.length)}`
  const through = between.startsWith(`, quoting ${origin}`) ? '' : between
  return one.copies !== null && one.speaker === null
    ? `${one.publisher.name}, in the words of ${origin}`
    : `${one.publisher.name}${through}, quoting ${origin}`
}

function mostUsed(names: readonly string[]): string {
  const counts = [...groupBy(names, (name) => name)].sort(
    ([a, all], [b, others]) => others.length - all.length || compareText(a, b),
  )
  return counts[0][0]
}
