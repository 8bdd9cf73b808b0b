// A panel in which one act is done, in the page and not over it, so that what it is about stays in sight. It takes the focus when
// it opens, gives it back when it closes, and Escape lets go.

import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Icon } from '../parts/icon.tsx'
import { useText } from '../text.tsx'

interface Props {
  readonly title: string
  readonly hint?: ReactNode
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly submit: string
  readonly isReady: boolean
  /** Within a panel that is there already. */
  readonly isInside?: boolean
}

export function ActPanel({ title, hint, children, onClose, onSubmit, submit, isReady, isInside = false }: Props) {
  const t = useText()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  // Before it is painted, so that what is typed at once is typed in it.
  useLayoutEffect(() => {
    const before = document.activeElement
    form.current?.querySelector<HTMLElement>('input, select, textarea, button[type=submit]')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // Escape closes from any of its fields
    <form
      ref={form}
      className={isInside ? 'act inside' : 'act panel'}
      aria-labelledby={id}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (isReady) onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        {hint !== undefined && <p className="small quiet">{hint}</p>}
        <button type="button" className="btn s plain end" onClick={onClose} aria-label={t('act.close')}>
          <Icon name="x" />
        </button>
      </header>
      <div className="body">{children}</div>
      <footer>
        <button type="submit" className="btn main" disabled={!isReady}>
          {submit}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {t('act.cancel')}
        </button>
      </footer>
    </form>
  )
}

interface ReasonProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly isNeeded?: boolean
}

export function Reason({ value, onChange, isNeeded = false }: ReasonProps) {
  const t = useText()
  return (
    <label className="field grow">
      <span>{t(isNeeded ? 'act.reasonNeeded' : 'act.reason')}</span>
      <input
        value={value}
        onChange={(event) => onChange(event.target.value)}
        required={isNeeded}
        maxLength={5000}
        dir="auto"
      />
    </label>
  )
}
