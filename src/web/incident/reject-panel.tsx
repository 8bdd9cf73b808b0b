// Rejecting: the record keeps the claims and the reason, and shows the incident no more.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { useDecide } from '../parts/decide.ts'
import type { IncidentPage } from '../record.ts'
import { useText } from '../text.tsx'
import { ActPanel, Reason } from './act-panel.tsx'

export function RejectPanel({ page, onClose }: { readonly page: IncidentPage; readonly onClose: () => void }) {
  const t = useText()
  const [, go] = useLocation()
  const { incident, version } = page
  const { decide, isBusy } = useDecide(true)
  const [reason, setReason] = useState('')
  const submit = async (): Promise<void> => {
    const acts = [{ kind: 'reject' as const, incident: incident.id }]
    const done = t('reject.done', { id: incident.id })
    if (await decide({ acts, reason: reason.trim(), expect: version, done })) go('/incidents')
  }
  return (
    <ActPanel
      title={t('reject.title')}
      hint={t('reject.hint')}
      submit={t('reject.submit')}
      isReady={reason.trim() !== '' && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="row">
        <Reason value={reason} onChange={setReason} isNeeded />
      </div>
    </ActPanel>
  )
}
