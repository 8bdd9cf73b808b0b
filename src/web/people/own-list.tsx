// A short list of what belongs to an account, each line with a button that ends it.

import type { ReactNode } from 'react'
import { useText } from '../text.tsx'

interface Line {
  readonly id: string
  readonly name: ReactNode
  readonly about: ReactNode
  /** What the button ends, in words, for who does not see its line. Null: it cannot be ended here. */
  readonly endLabel: string | null
}

interface Props {
  readonly label: string
  readonly lines: readonly Line[]
  readonly isBusy: boolean
  readonly onEnd: (id: string) => void
}

export function OwnList({ label, lines, isBusy, onEnd }: Props) {
  const t = useText()
  return (
    <ul className="own-list" aria-label={label}>
      {lines.map(({ id, name, about, endLabel }) => (
        <li key={id}>
          <div>
            <div>{name}</div>
            <div className="small quiet">{about}</div>
          </div>
          {endLabel !== null && (
            <button type="button" className="btn s" aria-label={endLabel} disabled={isBusy} onClick={() => onEnd(id)}>
              {t('people.end')}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
