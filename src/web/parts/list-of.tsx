// Names in a row, each apart from the others' direction: an English name in an Arabic list stays in one piece.

import { Fragment } from 'react'
import { useText } from '../text.tsx'
import { OriginName } from './origin-name.tsx'

interface Props {
  readonly names: readonly string[]
  readonly type?: 'conjunction' | 'disjunction'
}

export function ListOf({ names, type = 'conjunction' }: Props) {
  const t = useText()
  const parts = new Intl.ListFormat(t.locale, { type }).formatToParts(names.map((_, i) => String(i)))
  return parts.map(({ type: kind, value }, i) =>
    kind === 'element' ? (
      <OriginName key={`${i} ${value}`} name={names[Number(value)] ?? ''} />
    ) : (
      <Fragment key={`${i} ${value}`}>{value}</Fragment>
    ),
  )
}
