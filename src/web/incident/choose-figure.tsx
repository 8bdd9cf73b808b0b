// Choosing which figure is used, for a purpose and with a reason. The claims stay as they are, and the range stays beside it.

import { useState } from 'react'
import { useDecide } from '../parts/decide.ts'
import { ListOf } from '../parts/list-of.tsx'
import type { IncidentPage } from '../record.ts'
import { useText } from '../text.tsx'
import { ActPanel, Reason } from './act-panel.tsx'
import { isAllowed, offersFor } from './choice.ts'

interface Props {
  readonly page: IncidentPage
  readonly harm: 'killed' | 'injured'
  readonly onHarm: (harm: 'killed' | 'injured') => void
  readonly onClose: () => void
}

export function ChooseFigure({ page, harm, onHarm, onClose }: Props) {
  const t = useText()
  const { incident, version } = page
  const range = incident[harm]
  const offers = offersFor(incident.counted, harm)
  const { decide, isBusy } = useDecide()
  const [value, setValue] = useState(String(range.best ?? ''))
  const [purpose, setPurpose] = useState(t('choose.headline'))
  const [reason, setReason] = useState('')
  const number = value.trim() === '' ? Number.NaN : Number(value)
  const isFit = isAllowed(range, number)
  const submit = async (): Promise<void> => {
    const done = t('choose.done', { value: number, harm: t(`harm.${harm}`) })
    const act = { kind: 'choose_figure' as const, incident: incident.id, harm, value: number, purpose: purpose.trim() }
    if (await decide({ acts: [act], reason: reason.trim(), expect: version, done })) onClose()
  }
  return (
    <ActPanel
      isInside
      title={t('choose.title')}
      hint={t('choose.hint')}
      submit={t('choose.submit')}
      isReady={isFit && purpose.trim() !== '' && reason.trim() !== '' && !isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <fieldset className="offers">
        <legend>{t('choose.offers')}</legend>
        {offers.map((offer) => (
          <label key={offer.value} className="offer">
            <input
              type="radio"
              name="offer"
              value={offer.value}
              checked={number === offer.value}
              onChange={() => setValue(String(offer.value))}
            />
            <b>{t.number(offer.value)}</b>
            <small>
              <ListOf names={originsOf(page, offer.claims)} />
            </small>
          </label>
        ))}
      </fieldset>
      <div className="row">
        {incident.injured.low !== null && (
          <label className="field">
            <span>{t('choose.of')}</span>
            <select value={harm} onChange={(event) => onHarm(event.target.value === 'injured' ? 'injured' : 'killed')}>
              <option value="killed">{t('harm.killed')}</option>
              <option value="injured">{t('harm.injured')}</option>
            </select>
          </label>
        )}
        <label className="field">
          <span>{t('choose.value')}</span>
          <input
            type="number"
            inputMode="numeric"
            min={range.low ?? 0}
            max={range.openHigh ? undefined : (range.high ?? undefined)}
            step="1"
            value={value}
            onChange={(event) => setValue(event.target.value)}
            aria-invalid={value !== '' && !isFit}
          />
        </label>
        <label className="field">
          <span>{t('choose.purpose')}</span>
          <input
            value={purpose}
            onChange={(event) => setPurpose(event.target.value)}
            maxLength={200}
            required
            dir="auto"
          />
        </label>
        <Reason value={reason} onChange={setReason} isNeeded />
      </div>
      {value !== '' && !isFit && (
        <p className="small" role="alert">
          {t('choose.notAllowed')}
        </p>
      )}
    </ActPanel>
  )
}

const originsOf = ({ incident }: IncidentPage, claims: readonly string[]): string[] => [
  ...new Set(
    incident.lines.filter((line) => line.claims.some((id) => claims.includes(id))).map(({ origin }) => origin),
  ),
]
