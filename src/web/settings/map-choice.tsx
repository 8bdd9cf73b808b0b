// Which map is drawn: the one that comes with the program, or a style of the person's own. The pages may ask nothing of another
// machine, so the server is told which one the map comes from, and the page is loaded again under its new policy.

import { type FormEvent, useId, useState } from 'react'
import { call } from '../client.ts'
import { changeSettings, useSettings } from '../settings.ts'
import { useText } from '../text.tsx'

export function MapChoice() {
  const t = useText()
  const { mapStyle } = useSettings()
  const [address, setAddress] = useState(mapStyle)
  const [problem, setProblem] = useState<string | null>(null)
  const hint = useId()
  const use = async (style: string): Promise<void> => {
    try {
      await call('POST /api/map', { body: { address: style === '' ? null : style } })
      changeSettings({ mapStyle: style })
      location.reload()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wanted = address.trim()
    if (wanted === '' || URL.canParse(wanted)) void use(wanted)
    else setProblem(t('settings.mapNoAddress'))
  }
  return (
    <section className="panel pad stack" aria-label={t('settings.map')}>
      <form className="stack" onSubmit={submit} noValidate>
        <label className="field">
          <span>{t('settings.mapStyle')}</span>
          <input
            type="url"
            dir="ltr"
            placeholder="https://"
            value={address}
            aria-describedby={hint}
            aria-invalid={problem !== null}
            onChange={(event) => {
              setAddress(event.target.value)
              setProblem(null)
            }}
          />
        </label>
        <p className="quiet small" id={hint}>
          {t('settings.mapHint')}
        </p>
        {problem === null ? null : <p role="alert">{problem}</p>}
        <div className="chips">
          <button type="submit" className="btn" disabled={address.trim() === mapStyle}>
            {t('settings.mapUse')}
          </button>
          {mapStyle === '' ? null : (
            <button type="button" className="btn plain" onClick={() => void use('')}>
              {t('settings.mapOwn')}
            </button>
          )}
        </div>
      </form>
    </section>
  )
}
