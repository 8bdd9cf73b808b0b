// Of very many rows the first, with the way to more, and a field that leaves those with certain words: for lists that the server
// gives whole and whose rows are of many heights.

import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../text.tsx'

const FIRST = 40
const STEP = 200

interface Some<T> {
  readonly some: readonly T[]
  /** The button that shows more; null where all are shown from the start. */
  readonly more: ReactNode
}

/** `upTo`: so many are shown in any case, such as those up to a chosen one. */
export function useSome<T>(all: readonly T[], upTo = 0): Some<T> {
  const [most, setMost] = useState(FIRST)
  const shown = Math.max(most, upTo)
  if (all.length <= FIRST) return { some: all, more: null }
  return {
    some: all.slice(0, shown),
    more: <More all={all.length} shown={shown} onMore={() => setMost(shown + STEP)} />,
  }
}

interface MoreProps {
  readonly all: number
  readonly shown: number
  readonly onMore: () => void
}

/** Once all are shown a line says so, and has the focus that the button had. */
function More({ all, shown, onMore }: MoreProps) {
  const t = useText()
  const line = useRef<HTMLParagraphElement>(null)
  const wasPressed = useRef(false)
  const isAll = shown >= all
  useEffect(() => {
    if (isAll && wasPressed.current) line.current?.focus({ preventScroll: true })
  }, [isAll])
  const onClick = (): void => {
    wasPressed.current = true
    onMore()
  }
  return (
    <p className="more-row" ref={line} tabIndex={-1}>
      {isAll ? (
        <span className="quiet small">{t('some.all', { n: all })}</span>
      ) : (
        <button type="button" className="btn" onClick={onClick}>
          {t('some.more', { n: Math.min(STEP, all - shown), left: all - shown })}
        </button>
      )}
    </p>
  )
}

const WORTH_FINDING = 20

/** Those that hold all the words typed into the field, which is there where there are many. */
export function useFind<T>(all: readonly T[], wordsOf: (one: T) => string): { found: readonly T[]; field: ReactNode } {
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed)
  const texts = useMemo(() => all.map((one) => wordsOf(one).toLowerCase()), [all, wordsOf])
  const found = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
    if (wanted.length === 0) return all
    return all.filter((_, at) => wanted.every((word) => texts[at]?.includes(word)))
  }, [all, texts, words])
  if (all.length <= WORTH_FINDING) return { found: all, field: null }
  const count = words.trim() === '' ? null : found.length
  const field = <FindField typed={typed} onType={setTyped} found={count} all={all.length} />
  return { found, field }
}

interface FindProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  /** Null where nothing is looked for. */
  readonly found: number | null
  readonly all: number
}

export function FindField({ typed, onType, found, all }: FindProps) {
  const t = useText()
  return (
    <div className="find-in">
      <FindInput typed={typed} onType={onType} label={t('some.find')} />
      <span role="status" className="quiet small">
        {found === null ? null : t('some.found', { n: found, all })}
      </span>
    </div>
  )
}

interface InputProps extends Pick<FindProps, 'typed' | 'onType'> {
  readonly label: string
}

export function FindInput({ typed, onType, label }: InputProps) {
  return (
    <input
      className="input"
      type="search"
      value={typed}
      onChange={(event) => onType(event.target.value)}
      placeholder={label}
      aria-label={label}
      maxLength={200}
      dir="auto"
    />
  )
}
