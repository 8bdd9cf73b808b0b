// Merging: which other incident is the same as this one. Those near in time and place stand ready, with what speaks for and against;
// any other can be found by its words.

import { useState } from 'react'
import { Kind } from '../parts/kind.tsx'
import { HarmText } from '../parts/harm-figures.tsx'
import { Weight } from '../parts/weights.tsx'
import { useDecide } from '../parts/decide.ts'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import type { Listed } from '../record.ts'
import { useText } from '../text.tsx'
import { ActPanel, Reason } from './act-panel.tsx'
import { Title } from './title.tsx'

interface Props {
  /** What is merged into, and the version it was shown in. */
  readonly page: { readonly incident: { readonly id: string }; readonly version: number }
  readonly onClose: () => void
  readonly onMerged: (id: string) => void
}

export function MergePanel({ page, onClose, onMerged }: Props) {
  const t = useText()
  const { incident, version } = page
  const near = useCall('GET /api/incidents/:id/near', { params: { id: incident.id } })
  const [place, setPlace] = useState('')
  const found = useCall('GET /api/incidents', { query: { place, limit: 20 } }, { enabled: place.trim().length > 1 })
  const { decide, isBusy } = useDecide()
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const submit = async (): Promise<void> => {
    if (chosen === null) return
    const acts = [{ kind: 'merge' as const, into: incident.id, from: [chosen] }]
    const done = t('merge.done', { from: chosen, into: incident.id })
    if (await decide({ acts, reason: reason.trim(), expect: version, done })) onMerged(incident.id)
  }
  const option = (other: Listed, total: number | null) => (
    <MergeOption
      key={other.id}
      incident={other}
      total={total}
      isChosen={chosen === other.id}
      onChoose={() => setChosen(other.id)}
    />
  )
  return (
    <ActPanel
      title={t('merge.title')}
      hint={t('merge.hint')}
      submit={t('merge.submit')}
      isReady={chosen !== null && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <label className="field">
        <span>{t('merge.find')}</span>
        <input
          type="search"
          value={place}
          onChange={(event) => setPlace(event.target.value)}
          maxLength={200}
          dir="auto"
        />
      </label>
      <fieldset className="offers tall">
        <legend>{t(place.trim().length > 1 ? 'merge.found' : 'merge.near')}</legend>
        {place.trim().length > 1 ? (
          <Shown of={found} rows={3}>
            {({ items }) => items.filter(({ id }) => id !== incident.id).map((other) => option(other, null))}
          </Shown>
        ) : (
          <Shown of={near} rows={3}>
            {({ items }) =>
              items.length === 0 ? (
                <p className="small quiet">{t('merge.noneNear')}</p>
              ) : (
                items.map(({ incident: other, total }) => option(other, total))
              )
            }
          </Shown>
        )}
      </fieldset>
      <div className="row">
        <Reason value={reason} onChange={setReason} />
      </div>
    </ActPanel>
  )
}

interface OptionProps {
  readonly incident: Listed
  /** What speaks for and against; null where it was not weighed. */
  readonly total: number | null
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function MergeOption({ incident, total, isChosen, onChoose }: OptionProps) {
  const t = useText()
  return (
    <label className="offer wide">
      <input type="radio" name="other" checked={isChosen} onChange={onChoose} />
      <Kind type={incident.eventType} />
      <span className="what">
        <Title incident={incident} />
        <small>
          <bdi dir="ltr">{incident.id}</bdi>
          {t('evidence.comma')}
          {t('evidence.reports', { n: incident.sources.length })}
        </small>
      </span>
      <HarmText incident={incident} harm="killed" />
      {total !== null && <Weight value={total} />}
    </label>
  )
}
