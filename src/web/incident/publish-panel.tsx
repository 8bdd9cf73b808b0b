// Publishing asks first: what is made public can be withdrawn, and will have been read. What changed since it was shown is told, and
// nothing is published that the person has not seen.

import { useRef, useState } from 'react'
import { call } from '../client.ts'
import { useDecide } from '../parts/decide.ts'
import { Deed } from '../parts/deed.tsx'
import { harmInWords } from '../parts/harm-figures.tsx'
import { Icon } from '../parts/icon.tsx'
import { Outside } from '../parts/outside.tsx'
import { refresh } from '../queries.ts'
import type { Decision, IncidentPage } from '../record.ts'
import { useText } from '../text.tsx'
import { ActPanel, Reason } from './act-panel.tsx'

export function PublishPanel({ page, onClose }: { readonly page: IncidentPage; readonly onClose: () => void }) {
  const t = useText()
  const { incident, version } = page
  const { keep, isBusy } = useDecide()
  const [reason, setReason] = useState('')
  /** What others decided since it was shown; null: nothing that is known of. */
  const [since, setSince] = useState<readonly Decision[] | null>(null)
  const submit = async (): Promise<void> => {
    const send = () =>
      call('POST /api/incidents/:id/publish', {
        params: { id: incident.id },
        body: { reason: reason.trim(), expect: version },
      })
    const isKept = await keep(send, t('publish.done', { id: incident.id }), ({ details }) => {
      setSince(((details ?? {}) as { readonly since?: readonly Decision[] }).since ?? [])
      return Promise.resolve(false)
    })
    if (isKept) onClose()
  }
  const row = useRef<HTMLDivElement>(null)
  const lookAgain = async (): Promise<void> => {
    await refresh()
    setSince(null)
    row.current?.querySelector('input')?.focus()
  }
  return (
    <ActPanel
      title={t('publish.title')}
      hint={t('publish.hint', {
        killed: harmInWords(incident, 'killed', t),
        grade: t(`grade.${incident.grades.occurrence}`),
        n: incident.claims.length,
      })}
      submit={t('publish.publish')}
      isReady={!isBusy && since === null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {since !== null && (
        <div className="changed small" role="alert">
          <p>
            <Icon name="differ" /> {t('publish.changed', { n: since.length })}
          </p>
          <ul>
            {since.map((decision) => (
              <li key={decision.seq}>
                <Deed decision={decision} /> <Outside text={t('clash.by', { by: decision.by })} className="quiet" />
              </li>
            ))}
          </ul>
          <button type="button" className="btn s" onClick={() => void lookAgain()}>
            {t('publish.lookAgain')}
          </button>
        </div>
      )}
      <div className="row" ref={row}>
        <Reason value={reason} onChange={setReason} />
      </div>
    </ActPanel>
  )
}
