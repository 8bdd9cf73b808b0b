// A text of a source with claims marked on its words: lines under them that can cross, a number where each ends. It draws; which
// claim is in focus and what a press does is for the screen to say.

import { memo, type ReactNode } from 'react'
import { splitControls } from './controls.ts'
import { type Block, LEVELS, type MarkOn, type Run } from './marks.ts'
import { Sign } from './outside.tsx'

export interface MarkNumber {
  readonly number: number
  readonly label: string
}

interface Props {
  readonly text: string
  readonly block: Block
  /** The claim looked at. */
  readonly focus: string | null
  readonly numberOf?: (id: string) => MarkNumber | null
  readonly onPress?: (id: string) => void
}

/** One line of a text. Every piece of it knows where it stands: `data-at` counts UTF-16 units, as selections do. */
export const MarkedBlock = memo(function MarkedBlock({ text, block, focus, numberOf, onPress }: Props) {
  return block.runs.map((run) => (
    <MarkedRun key={run.from} text={text} run={run} focus={focus} numberOf={numberOf} onPress={onPress} />
  ))
})

function MarkedRun({ text, run, focus, numberOf, onPress }: Omit<Props, 'block'> & { readonly run: Run }) {
  let words: ReactNode = <Words text={text} run={run} />
  if (run.isHedge) words = <span className="hedge">{words}</span>
  if (run.isLeftOut) words = <span className="leftout">{words}</span>
  if (run.isPicked) words = <span className="picked">{words}</span>
  const shown = run.marks.filter(({ level }) => level < LEVELS)
  for (const mark of [...shown].reverse()) words = <span className={classOf(mark, shown, focus)}>{words}</span>
  if (run.marks.length === 0) return words
  const pressed = innermost(run.marks, focus)
  return (
    // Keys reach the same claims in the margin, where each is a stop.
    <span
      className="c"
      data-begins={run.begins.length > 0 ? run.begins.join(' ') : undefined}
      onClick={onPress && (() => onPress(pressed))}
    >
      {words}
      {numberOf && run.ends.map((id) => <ClaimNumber key={id} number={numberOf(id)} />)}
    </span>
  )
}

function Words({ text, run }: { readonly text: string; readonly run: Run }) {
  return splitControls(text.slice(run.from, run.to)).map((part) =>
    part.kind === 'text' ? (
      <span key={part.at} data-at={run.from + part.at}>
        {part.text}
      </span>
    ) : (
      <Sign key={part.at} sign={part.sign} />
    ),
  )
}

function ClaimNumber({ number }: { readonly number: MarkNumber | null }) {
  if (number === null) return null
  return (
    <sup data-n={number.number}>
      <span className="sr">{number.label}</span>
    </sup>
  )
}

/** The first mark gives the tint, each its line; the one in focus goes before all. */
function classOf(mark: MarkOn, shown: readonly MarkOn[], focus: string | null): string {
  const isNow = mark.id === focus
  const isTint = mark === shown[0] && !shown.some(({ id }) => id === focus)
  return ['u', mark.kind, `l${mark.level}`, isNow ? 'now' : '', isTint ? 'tint' : ''].filter(Boolean).join(' ')
}

/** A press on words of several claims goes to the one that begins last; pressed again, to the next around it. */
function innermost(marks: readonly MarkOn[], focus: string | null): string {
  const at = marks.findIndex(({ id }) => id === focus)
  return marks[at > 0 ? at - 1 : marks.length - 1].id
}
