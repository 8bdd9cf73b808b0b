// A claim whose words are no longer where it says: its words as stored, and, on demand, where they stand now. A person accepts that.

import { useState } from 'react'
import { Icon } from '../parts/icon.tsx'
import { Outside } from '../parts/outside.tsx'
import { useCall } from '../queries.ts'
import type { Kept } from '../record.ts'
import { useText } from '../text.tsx'

interface Props {
  readonly kept: Kept
  /** Null for who may not decide. */
  readonly onAccept: ((start: number) => void) | null
}

export function BrokenWords({ kept, onAccept }: Props) {
  const t = useText()
  const [isSought, setIsSought] = useState(false)
  return (
    <span className="broken-words">
      <Icon name="warn" /> {t('source.broken')} <Outside text={kept.claim.passage.exact} className="words" />
      {!isSought && (
        <button type="button" className="btn s" onClick={() => setIsSought(true)}>
          <Icon name="find" />
          {t('source.findAgain')}
        </button>
      )}
      {isSought && <Found kept={kept} onAccept={onAccept} />}
    </span>
  )
}

function Found({ kept, onAccept }: Props) {
  const t = useText()
  const found = useCall('GET /api/sources/:id/found', { params: { id: kept.source }, query: { claim: kept.id } })
  if (found.error) return <span role="status">{t('source.foundNowhere')}</span>
  if (found.data === undefined) return null
  const { start, exact, context } = found.data
  const from = [...context.text].slice(0, start - context.start).join('').length
  return (
    <span className="found-at" role="status">
      {t('source.foundAt', { n: start + 1 })}{' '}
      <q className="said" dir={context.dir ?? 'auto'}>
        <Outside text={context.text.slice(0, from)} />
        <mark>
          <Outside text={exact} />
        </mark>
        <Outside text={context.text.slice(from + exact.length)} />
      </q>
      {onAccept !== null && (
        <button type="button" className="btn s" onClick={() => onAccept(start)}>
          {t('source.takeFound')}
        </button>
      )}
    </span>
  )
}
