// The keys of the screen in view, as a panel that can stay open while one works.

import { useEffect, useRef } from 'react'
import { Kbd } from '../parts/kbd.tsx'
import { Icon } from '../parts/icon.tsx'
import { changeSettings, useSettings } from '../settings.ts'
import { useText } from '../text.tsx'
import { type Key, type KeyGroup, useKeyGroups, useKeys } from './keys.ts'

export function KeysPanel({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const { keys } = useSettings()
  const groups = byTitle(useKeyGroups())
  useKeys(t('keys.everywhere'), [{ key: 'Escape', label: t('keys.close'), run: onClose, isAlways: true }])
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus(), [])
  return (
    <aside className="keys" aria-label={t('keys.title')}>
      <header>
        <h2>{t('keys.title')}</h2>
        <button ref={close} type="button" className="btn s plain" onClick={onClose} aria-label={t('shell.close')}>
          <Icon name="x" />
        </button>
      </header>
      {groups.map(({ title, keys: ofGroup }) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {ofGroup.map((key) => (
              <KeyRow key={key.key} of={key} />
            ))}
          </dl>
        </section>
      ))}
      <div className="end">
        <label className="check">
          <input
            type="checkbox"
            checked={keys === 'on'}
            onChange={(event) => changeSettings({ keys: event.target.checked ? 'on' : 'off' })}
          />
          {t('keys.on')}
        </label>
      </div>
    </aside>
  )
}

function KeyRow({ of }: { readonly of: Key }) {
  return (
    <>
      <dt>
        <Kbd of={of.key} />
      </dt>
      <dd>{of.label}</dd>
    </>
  )
}

/** Groups of one title together, the screen's before those that hold everywhere. */
function byTitle(groups: readonly KeyGroup[]): KeyGroup[] {
  const found = new Map<string, Key[]>()
  for (const { title, keys } of groups) found.set(title, [...(found.get(title) ?? []), ...keys])
  return [...found].map(([title, keys]) => ({ title, keys }))
}
