// Lays claims over the words they rest on. Claims overlap: each keeps one underline level from its first word to its last, so
// that lines can be followed; what does not fit three levels is counted where it ends. The text is never changed, only cut into runs.

import { codePointAt, indexAt, openText, type SourceText } from '../../model/passage.ts'
import { type Line, linesOf } from './lines.ts'

export type MarkKind = 'incident' | 'injured' | 'truce' | 'health' | 'response' | 'toll' | 'background'

/** Where words of a source stand: code points, end exclusive, as in the record. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A claim's words, marked. */
export interface Mark extends Span {
  readonly id: string
  readonly kind: MarkKind
}

/** One mark on one run of words. `level` 0 to 2 has a line; above that it is only counted. */
export interface MarkOn {
  readonly id: string
  readonly kind: MarkKind
  readonly level: number
}

/** Words between two places where something begins or ends. `from` and `to` are string indexes in the whole text. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly marks: readonly MarkOn[]
  readonly isHedge: boolean
  readonly isLeftOut: boolean
  readonly isPicked: boolean
  /** Marks whose first word is here. */
  readonly begins: readonly string[]
  /** Marks whose last word is here: their numbers stand after it. */
  readonly ends: readonly string[]
}

/** A line of the text, or several that flow, with its runs. */
export interface Block extends Line {
  readonly runs: readonly Run[]
  /** Marks that begin in it, in reading order. */
  readonly begins: readonly string[]
}

export interface Overlay {
  readonly marks: readonly Mark[]
  readonly hedges?: readonly Span[]
  readonly leftOut?: readonly Span[]
  readonly picked?: Span | null
}

/** Lines drawn under one word, at most. */
export const LEVELS = 3

/** Reading order: by the first word, the longer claim first where two begin together. */
export const inReadingOrder = <S extends Span>(spans: readonly S[]): S[] =>
  [...spans].sort((a, b) => a.start - b.start || b.end - a.end)

/** The lowest line that is free from the first word of each mark on. */
export function levelsOf(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const busyUntil: number[] = []
  for (const { id, start, end } of inReadingOrder(marks)) {
    let level = busyUntil.findIndex((until) => until <= start)
    if (level < 0) level = busyUntil.length
    busyUntil[level] = end
    levels.set(id, level)
  }
  return levels
}

interface Edge extends Span {
  readonly mark: Mark | null
  readonly kind: 'mark' | 'hedge' | 'leftOut' | 'picked'
}

/** Cuts a text into lines, and each line into runs. */
export function layOut(text: string, overlay: Overlay): Block[] {
  const source = openText(text)
  const inText = (span: Span): Span => ({ start: indexAt(source, span.start), end: indexAt(source, span.end) })
  const marks = inReadingOrder(overlay.marks)
  const levels = levelsOf(marks)
  const edges: Edge[] = [
    ...marks.map((mark): Edge => ({ ...inText(mark), mark, kind: 'mark' })),
    ...(overlay.hedges ?? []).map((span): Edge => ({ ...inText(span), mark: null, kind: 'hedge' })),
    ...(overlay.leftOut ?? []).map((span): Edge => ({ ...inText(span), mark: null, kind: 'leftOut' })),
    ...(overlay.picked ? [{ ...inText(overlay.picked), mark: null, kind: 'picked' } as const] : []),
  ].sort((a, b) => a.start - b.start)
  const blocks: Block[] = []
  let open: Edge[] = []
  let next = 0
  for (const { from, to, isParagraph } of linesOf(text)) {
    const begins: Edge[] = []
    while (next < edges.length && edges[next].start < to) begins.push(edges[next++])
    open = [...open, ...begins].filter((edge) => edge.end > from)
    const runs = runsOf(from, to, open, levels)
    const begun = begins.flatMap(({ mark, end }) => (mark && end > from ? [mark.id] : []))
    blocks.push({ from, to, isParagraph, runs, begins: begun })
  }
  return blocks
}

function runsOf(from: number, to: number, open: readonly Edge[], levels: ReadonlyMap<string, number>): Run[] {
  const cuts = new Set([from, to])
  for (const { start, end } of open) {
    if (start > from && start < to) cuts.add(start)
    if (end > from && end < to) cuts.add(end)
  }
  const at = [...cuts].sort((a, b) => a - b)
  return at.slice(1).map((end, i) => {
    const start = at[i]
    const here = open.filter((edge) => edge.start < end && edge.end > start)
    const has = (kind: Edge['kind']): boolean => here.some((edge) => edge.kind === kind)
    const marks = here.flatMap(({ mark }) =>
      mark ? [{ id: mark.id, kind: mark.kind, level: levels.get(mark.id) ?? 0 }] : [],
    )
    return {
      from: start,
      to: end,
      marks: marks.sort((a, b) => a.level - b.level),
      isHedge: has('hedge'),
      isLeftOut: has('leftOut') && marks.length === 0,
      isPicked: has('picked'),
      begins: here.flatMap((edge) => (edge.mark && edge.start === start ? [edge.mark.id] : [])),
      ends: here.flatMap((edge) => (edge.mark && edge.end === end ? [edge.mark.id] : [])),
    }
  })
}

/** Only what was left out, each stretch of it on a line of its own. */
export function leftOutOf(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const stretches: Run[][] = []
    let end = -1
    for (const run of block.runs.filter(({ isLeftOut }) => isLeftOut)) {
      if (run.from === end) stretches.at(-1)?.push(run)
      else stretches.push([run])
      end = run.to
    }
    return stretches.map((runs, i) => {
      const isParagraph = block.isParagraph && i === 0
      return { from: runs[0].from, to: runs[runs.length - 1].to, isParagraph, runs, begins: [] }
    })
  })
}

/** Where words of doubt stand in or around a claim's words. They are given as written, without their place. */
export function hedgesIn(source: SourceText, span: Span, hedges: readonly string[], reach = 160): Span[] {
  const from = Math.max(0, indexAt(source, span.start) - reach)
  const to = Math.min(source.text.length, indexAt(source, span.end) + reach)
  const around = source.text.slice(from, to).toLowerCase()
  return hedges.flatMap((hedge) => {
    const own = around.indexOf(hedge.toLowerCase(), indexAt(source, span.start) - from)
    const at = own < 0 ? around.lastIndexOf(hedge.toLowerCase()) : own
    if (at < 0 || hedge === '') return []
    const start = from + at
    return [{ start: codePointAt(source, start), end: codePointAt(source, start + hedge.length) }]
  })
}
