// Settings: how the desk looks and answers for one person. Kept in this browser.

import { KeyChoice } from './key-choice.tsx'
import { changeSettings, type Settings, useSettings } from '../settings.ts'
import { LANGUAGES, useText } from '../text.tsx'
import { MapChoice } from './map-choice.tsx'
import './settings.css'

export function SettingsScreen() {
  const t = useText()
  return (
    <div className="settings">
      <h1>{t('screen.settings')}</h1>
      <p className="quiet">{t('settings.kept')}</p>
      <section className="panel pad stack" aria-label={t('settings.look')}>
        <Choice name="theme" values={['auto', 'light', 'dark']} />
        <Choice name="density" values={['roomy', 'compact']} />
      </section>
      <section className="panel pad stack" aria-label={t('settings.languageAndDigits')}>
        <Choice name="language" values={LANGUAGES} word={languageName} />
        <Choice name="digits" values={['latn', 'arab']} />
      </section>
      <section className="panel pad stack" aria-label={t('settings.work')}>
        <Choice name="keys" values={['on', 'off']} />
        <p className="quiet small">{t('settings.keysHint')}</p>
        <KeyChoice />
      </section>
      <MapChoice />
    </div>
  )
}

type Name = 'theme' | 'density' | 'language' | 'digits' | 'keys'

interface ChoiceProps<N extends Name> {
  readonly name: N
  readonly values: readonly Settings[N][]
  /** Left out: from the messages. */
  readonly word?: (value: Settings[N]) => string
}

function Choice<N extends Name>({ name, values, word }: ChoiceProps<N>) {
  const t = useText()
  const now = useSettings()[name]
  return (
    <fieldset className="field choice">
      <legend>{t(`settings.${name}`)}</legend>
      <div className="seg">
        {values.map((value) => (
          <button
            key={value}
            type="button"
            aria-pressed={now === value}
            onClick={() => changeSettings({ [name]: value } as Partial<Settings>)}
          >
            {word ? word(value) : t(`settings.${name}.${value}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** A language by its own name: "English", "العربية". */
function languageName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
}
