// The bar at the top: where one is, search, what others changed, Add.

import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Kbd } from '../parts/kbd.tsx'
import { Icon } from '../parts/icon.tsx'
import { listen, refresh, useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import { useKeys } from './keys.ts'
import { screenAt, useWays } from './rail.tsx'

export function Top() {
  return (
    <header className="top">
      <Crumbs />
      <Find />
      <OthersChanges />
      <AddLink />
    </header>
  )
}

function Crumbs() {
  const t = useText()
  const [path] = useLocation()
  const session = useCall('GET /api/session')
  const screen = screenAt(path)
  const wayTo = useWays()
  const isWithin = screen !== undefined && path !== screen.path
  // Of "s-4/coding" the source; what is done with it is the screen's title.
  const inside = isWithin ? decodeURIComponent(path.slice(screen.path.length + 1).split('/')[0]) : null
  return (
    <nav className="crumbs" aria-label={t('shell.here')}>
      <Link href="/">
        <bdi>{session.data?.record.name ?? '\u00a0'}</bdi>
      </Link>
      {screen ? (
        <>
          <span className="dot" />
          {inside === null ? (
            <b>{t(`screen.${screen.id}`)}</b>
          ) : (
            <Link href={wayTo(screen)}>{t(`screen.${screen.id}`)}</Link>
          )}
        </>
      ) : null}
      {inside === null ? null : (
        <>
          <span className="dot" />
          <b>
            <bdi dir="ltr">{inside}</bdi>
          </b>
        </>
      )}
    </nav>
  )
}

function Find() {
  const t = useText()
  const [, go] = useLocation()
  const field = useRef<HTMLInputElement>(null)
  useKeys(t('keys.everywhere'), [{ key: '/', label: t('keys.search'), run: () => field.current?.focus() }])
  return (
    <search className="find">
      <Icon name="find" />
      <form
        role="presentation"
        onSubmit={(event) => {
          event.preventDefault()
          const words = field.current?.value.trim() ?? ''
          if (words) go(`/search?q=${encodeURIComponent(words)}`)
        }}
      >
        <input ref={field} type="search" placeholder={t('shell.find')} aria-label={t('shell.find')} maxLength={500} />
      </form>
      <Kbd of="/" isSilent />
    </search>
  )
}

/** "3 changes by others": nothing on the screen moves until it is pressed. */
function OthersChanges() {
  const t = useText()
  const session = useCall('GET /api/session')
  const me = session.data?.person?.name ?? null
  const [count, setCount] = useState(0)
  useEffect(
    () =>
      listen('changed', (change) => {
        if (change.by === null || change.by !== me) setCount((before) => before + 1)
      }),
    [me],
  )
  return (
    <span role="status" className="nowrap">
      {count > 0 ? (
        <button
          type="button"
          className="btn plain news"
          onClick={() => {
            setCount(0)
            void refresh()
          }}
        >
          <Icon name="clock" /> {t('shell.others', { n: count })}
        </button>
      ) : null}
    </span>
  )
}

function AddLink() {
  const t = useText()
  const session = useCall('GET /api/session')
  return (
    <>
      <Link className="btn plain to-search" href="/search" aria-label={t('shell.find')}>
        <Icon name="find" />
      </Link>
      {session.data?.may.includes('add') ? (
        <Link className="btn" href="/add" aria-label={t('screen.add')}>
          <Icon name="add" />
          <span>{t('screen.add')}</span>
        </Link>
      ) : null}
    </>
  )
}
