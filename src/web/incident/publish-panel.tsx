// Publishing asks first: what is made public can be withdrawn, and will have been read.

import { useState } from 'react'
import { call } from '../client.ts'
import { useDecide } from '../parts/decide.ts'
import type { IncidentPage } from '../record.ts'
import { useText } from '../text.tsx'
import { ActPanel, Reason } from './act-panel.tsx'
import { killedInWords } from './title.tsx'

export function PublishPanel({ page, onClose }: { readonly page: IncidentPage; readonly onClose: () => void }) {
  const t = useText()
  const { incident, version } = page
  const { keep, isBusy } = useDecide()
  const [reason, setReason] = useState('')
  const submit = async (): Promise<void> => {
    const send = () =>
      call('POST /api/incidents/:id/publish', {
        params: { id: incident.id },
        body: { reason: reason.trim(), expect: version },
      })
    if (await keep(send, t('publish.done', { id: incident.id }))) onClose()
  }
  return (
    <ActPanel
      title={t('publish.title')}
      hint={t('publish.hint', {
        killed: killedInWords(incident, t),
        grade: t(`grade.${incident.grades.occurrence}`),
        n: incident.claims.length,
      })}
      submit={t('publish.publish')}
      isReady={!isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="row">
        <Reason value={reason} onChange={setReason} />
      </div>
    </ActPanel>
  )
}
