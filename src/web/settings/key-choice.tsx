// A key of one's own for each letter of the desk. A letter that does something already is told, and nothing is changed.

import { type KeyboardEvent, useState } from 'react'
import { changeSettings, useSettings } from '../settings.ts'
import { chordOf } from '../shell/keys.ts'
import { LETTERS, mayBeKey, ownKey, takenBy, withKey } from '../shell/own-keys.ts'
import { type Text, useText } from '../text.tsx'

/** What a letter does, in words. */
const usesOf = (key: string, t: Text): string =>
  t.list(
    (LETTERS[key] ?? []).map((message) => t(message)),
    'and',
  )

export function KeyChoice() {
  const t = useText()
  const { ownKeys, keys } = useSettings()
  const [told, setTold] = useState<{ readonly key: string; readonly words: string } | null>(null)
  const onKeyDown = (key: string, event: KeyboardEvent): void => {
    if (event.key === 'Backspace' || event.key === 'Delete') return choose(key, key)
    const chord = chordOf(event.nativeEvent)
    if (chord === null || !mayBeKey(chord)) return
    event.preventDefault()
    choose(key, chord)
  }
  const choose = (key: string, letter: string): void => {
    const other = takenBy(letter, key, ownKeys)
    if (other === null) changeSettings({ ownKeys: withKey(key, letter, ownKeys) })
    setTold(
      other === null
        ? null
        : { key, words: t('settings.keyTaken', { key: letter.toUpperCase(), does: usesOf(other, t) }) },
    )
  }
  return (
    <details className="own-keys">
      <summary>{t('settings.ownKeys')}</summary>
      <p className="quiet small">{t('settings.ownKeysHint')}</p>
      <ul>
        {Object.keys(LETTERS).map((key) => (
          <li key={key}>
            <label>
              <input
                className="input"
                readOnly
                value={ownKey(key, ownKeys).toUpperCase()}
                disabled={keys === 'off'}
                aria-describedby={told?.key === key ? 'key-told' : undefined}
                onKeyDown={(event) => onKeyDown(key, event)}
              />
              <span>{usesOf(key, t)}</span>
            </label>
            {told?.key === key && (
              <p id="key-told" className="small" role="alert">
                {told.words}
              </p>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="btn s"
        disabled={Object.keys(ownKeys).length === 0}
        onClick={() => {
          changeSettings({ ownKeys: {} })
          setTold(null)
        }}
      >
        {t('settings.keysAsDelivered')}
      </button>
    </details>
  )
}
