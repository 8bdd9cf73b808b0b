// A reason that the engine gave, in the desk's language: read back into its code and its values. One that it does not say (any
// more) stands as it was kept, in English.

import type { ReactNode } from 'react'
import { RANKS, type ReadReason, readReason } from '../../model/reasons.ts'
import { type Text, useText } from '../text.tsx'
import { withoutControls } from './controls.ts'
import { Outside } from './outside.tsx'

export function EngineReason({ sentence }: { readonly sentence: string }): ReactNode {
  const t = useText()
  const read = readReason(sentence)
  if (read !== null) return reasonInWords(read, t)
  return (
    <bdi lang="en">
      <Outside text={sentence} />
    </bdi>
  )
}

/** The reason as a sentence; what comes from sources keeps its own direction in it. */
export function reasonInWords({ code, values }: ReadReason, t: Text): string {
  const said = Object.entries(values).map(([name, value]) => [name, valueInWords(name, value, t)] as const)
  return t(`reason.${code}`, Object.fromEntries(said))
}

function valueInWords(name: string, value: string, t: Text): string | number {
  switch (name) {
    case 'n':
      return Number(value)
    case 'day':
    case 'last':
      return t.day(value)
    case 'event':
      return t.has(`event.${value}`) ? t(`event.${value}`) : value
    case 'arrangement':
      return t.has(`arrangement.${value}`) ? t(`arrangement.${value}`) : value
    case 'rank': {
      const rank = Object.entries(RANKS).find(([, words]) => words === value)?.[0]
      return rank === undefined ? value : t(`reason.rank.${rank}`)
    }
    default:
      return `\u2068${withoutControls(value)}\u2069` // isolated, so that it does not turn what stands around it
  }
}
