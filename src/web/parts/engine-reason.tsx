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

/** Why two reports were found to agree in a field; as it was kept where the engine does not say it any more. */
export function matchReason(field: string, why: string, t: Text): string {
  const read = readReason(why, `match.${field}.`)
  return read === null ? why : reasonInWords(read, t)
}

/** The reason as a sentence; what comes from sources keeps its own direction in it. */
function reasonInWords({ code, values }: ReadReason, t: Text): string {
  const said = Object.entries(values).map(([name, value]) => [name, valueInWords(code, name, value, t)] as const)
  return t(`reason.${code}`, Object.fromEntries(said))
}

function valueInWords(code: ReadReason['code'], name: string, value: string, t: Text): string | number {
  switch (name) {
    case 'n':
    case 'm':
    case 'all':
    case 'km':
      return Number(value)
    case 'day':
    case 'last':
      return t.day(value)
    case 'event':
      return known('event', value, t)
    case 'arrangement':
      return known('arrangement', value, t)
    case 'rank': {
      const rank = Object.entries(RANKS).find(([, words]) => words === value)?.[0]
      return rank === undefined ? value : t(`reason.rank.${rank}`)
    }
    case 'one':
    case 'other':
    case 'list':
      return comparedInWords(code, value, t)
    default:
      return isolated(value)
  }
}

/** A side of what was compared: days and the record's own codes in words, names as they are. */
function comparedInWords(code: ReadReason['code'], value: string, t: Text): string {
  if (code.startsWith('match.time.'))
    return value
      .split(' to ')
      .map((day) => t.day(day))
      .join(' – ')
  if (code.startsWith('match.type.')) return known('event', value, t)
  const family = code.startsWith('match.means.') ? 'means' : code.startsWith('match.target.') ? 'target' : null
  if (family === null) return isolated(value)
  return t.list(
    value.split(', ').map((each) => known(family, each, t)),
    'and',
  )
}

const known = (family: 'event' | 'arrangement' | 'means' | 'target', value: string, t: Text): string =>
  t.has(`${family}.${value}`) ? t(`${family}.${value}`) : value

/** So that it does not turn what stands around it. */
const isolated = (value: string): string => `\u2068${withoutControls(value)}\u2069`
