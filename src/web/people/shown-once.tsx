// A secret that is shown this once: a link, a token, codes. It can be copied, and goes when it is closed.

import { useEffect, useId, useRef } from 'react'
import { Icon } from '../parts/icon.tsx'
import { copyWords } from '../shell/copy.ts'
import { useText } from '../text.tsx'

interface Props {
  /** What it is, and that it is not shown again. */
  readonly title: string
  readonly secret: string
  readonly onClose?: () => void
}

export function ShownOnce({ title, secret, onClose }: Props) {
  const t = useText()
  const id = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section className="once" aria-labelledby={id} tabIndex={-1} ref={box}>
      <p className="small" id={id}>
        {title}
      </p>
      <code dir="ltr">{secret}</code>
      <p className="acts">
        <button type="button" className="btn s" onClick={() => void copyWords(secret, t)}>
          <Icon name="copy" />
          {t('people.copy')}
        </button>
        {onClose && (
          <button type="button" className="btn s plain" onClick={onClose}>
            {t('people.kept')}
          </button>
        )}
      </p>
    </section>
  )
}
