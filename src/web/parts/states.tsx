// A screen's other states: nothing here yet, still coming, failed. Each within its own panel; the rest works on.

import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { CallFailed } from '../client.ts'
import { useText } from '../text.tsx'
import { Icon } from './icon.tsx'
import { Range } from './range.tsx'
import { whyRefused } from './refused.ts'

interface EmptyProps {
  /** One sentence on what will be here. Never "0 killed". */
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** Nothing here yet: what will be, one thing to do, and the glyph as it will look. */
export function Empty({ children, action }: EmptyProps) {
  return (
    <div className="state">
      <Range size="bar" low={12} high={21} openHigh used={19} isSilent />
      <p>{children}</p>
      {action}
    </div>
  )
}

/** Grey blocks in the real layout, after 150 ms; figures are blank, never 0. Until then what says so is not seen. */
export function Loading({ rows = 6 }: { readonly rows?: number }) {
  const t = useText()
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!isLate) return <span data-asking="" hidden />
  return (
    <div className="grey" role="status">
      <span className="sr">{t('states.loading')}</span>
      {Array.from({ length: rows }, (_, at) => (
        <i key={at} />
      ))}
    </div>
  )
}

interface FailedProps {
  readonly error: CallFailed | Error
  readonly onRetry?: () => void
  /** Nothing else is on the screen. */
  readonly isWhole?: boolean
}

/** What failed, what was kept, what to do. */
export function Failed({ error, onRetry, isWhole = false }: FailedProps) {
  const t = useText()
  const code = 'code' in error ? error.code : ''
  if (code === 'coding_alone') return <NotYet details={'details' in error ? error.details : null} />
  return (
    <div className="state failed" role="alert">
      <div>
        <Icon name="warn" /> {isWhole ? <h1>{t('states.failed')}</h1> : <b>{t('states.failed')}</b>}{' '}
        {whyRefused({ code, message: error.message }, t)}
      </div>
      <p className="small">{t('states.kept')}</p>
      {onRetry ? (
        <button type="button" className="btn" onClick={onRetry}>
          {t('states.retry')}
        </button>
      ) : null}
    </div>
  )
}

/** No failure: it is shown once what one codes alone is finished, and that is where it leads. */
function NotYet({ details }: { readonly details: unknown }) {
  const t = useText()
  const sources = ((details ?? {}) as { readonly sources?: readonly string[] }).sources ?? []
  return (
    <Empty
      action={
        <span className="chips">
          {sources.map((source) => (
            <Link key={source} className="btn main" href={`/sources/${source}/coding`}>
              {t('coding.goOn')} <bdi dir="ltr">{sources.length > 1 ? source : ''}</bdi>
            </Link>
          ))}
        </span>
      }
    >
      {t('error.coding_alone')}
    </Empty>
  )
}

interface AnswerLike<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** The three states of an answer around what shows it: grey blocks, failed, or the children with the data. */
export function Shown<T>({
  of,
  rows,
  isWhole = false,
  children,
}: {
  readonly of: AnswerLike<T>
  readonly rows?: number
  /** It is all that the screen has, so that what failed heads it. */
  readonly isWhole?: boolean
  readonly children: (data: T) => ReactNode
}) {
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <Failed error={of.error} onRetry={() => void of.refetch()} isWhole={isWhole} />
  return rows === undefined ? <Loading /> : <Loading rows={rows} />
}
