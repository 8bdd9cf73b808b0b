// Splitting: which claims are of another incident. They stand report by report, with their words.

import { useState } from 'react'
import { useLocation } from 'wouter'
import { Outside } from '../parts/outside.tsx'
import { useDecide } from '../parts/decide.ts'
import type { IncidentPage } from '../record.ts'
import { useText } from '../text.tsx'
import { ActPanel, Reason } from './act-panel.tsx'

interface Props {
  readonly page: IncidentPage
  readonly onClose: () => void
}

export function SplitPanel({ page, onClose }: Props) {
  const t = useText()
  const [, go] = useLocation()
  const { incident, sources, version } = page
  const { decide, isBusy } = useDecide()
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const toggle = (ids: readonly string[], isOn: boolean): void => {
    const next = new Set(picked)
    for (const id of ids) {
      if (isOn) next.add(id)
      else next.delete(id)
    }
    setPicked(next)
  }
  const submit = async (): Promise<void> => {
    const acts = [{ kind: 'part' as const, incident: incident.id, claims: [...picked] }]
    const done = t('split.done', { n: picked.size })
    if (await decide({ acts, reason: reason.trim(), expect: version, done })) {
      onClose()
      go(`/incidents/${encodeURIComponent(incident.id)}`)
    }
  }
  return (
    <ActPanel
      title={t('split.title')}
      hint={t('split.hint')}
      submit={t('split.submit', { n: picked.size })}
      isReady={picked.size > 0 && picked.size < incident.claims.length && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <div className="offers tall">
        {sources.map((source) => {
          const claims = incident.claims.filter((kept) => kept.source === source.id)
          if (claims.length === 0) return null
          const ids = claims.map(({ id }) => id)
          const isAll = ids.every((id) => picked.has(id))
          return (
            <fieldset key={source.id} className="report">
              <legend>
                <label className="check">
                  <input type="checkbox" checked={isAll} onChange={() => toggle(ids, !isAll)} />
                  <b>
                    <Outside text={source.publisher ?? source.title ?? source.id} />
                  </b>
                  <span className="quiet small">{t('split.claims', { n: claims.length })}</span>
                </label>
              </legend>
              {claims.map((kept) => (
                <label key={kept.id} className="check claim-line">
                  <input
                    type="checkbox"
                    checked={picked.has(kept.id)}
                    onChange={() => toggle([kept.id], !picked.has(kept.id))}
                  />
                  <span className="said" lang={source.language ?? undefined} dir="auto">
                    <Outside text={kept.claim.passage.exact} />
                  </span>
                </label>
              ))}
            </fieldset>
          )
        })}
      </div>
      <div className="row">
        <Reason value={reason} onChange={setReason} />
      </div>
    </ActPanel>
  )
}
