// The way from screen to screen: a rail on a wide screen, five tabs at the foot of a phone.

import { useEffect, useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { readFilters, writeFilters } from '../filters/filters.ts'
import { Icon } from '../parts/icon.tsx'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'
import { type Screen, SCREENS, TABS } from './screens.ts'

/** The screen that an address belongs to: of "/incidents/2016-05-01-x" it is Incidents. */
export function screenAt(path: string): Screen | undefined {
  const first = `/${path.split('/')[1] ?? ''}`
  return SCREENS.find((screen) => screen.path === path) ?? SCREENS.find((screen) => screen.path === first)
}

/** The filters of the incidents last in view: whoever looks at a toll or an incident meanwhile comes back to them. */
let lastView = ''

/** Keeps the filters in view for the ways back; once, in the frame. */
export function useKeptView(): void {
  const [path] = useLocation()
  const search = useSearch()
  useEffect(() => {
    if (SCREENS.some((screen) => screen.path === path && screen.hasView)) lastView = writeFilters(readFilters(search))
  }, [path, search])
}

/** Addresses of screens from here: to a screen that shows the incidents in view their filters go along; to the same again none. */
export function useWays(): (screen: Screen) => string {
  const [path] = useLocation()
  const search = useSearch()
  const hasView = screenAt(path)?.path === path && screenAt(path)?.hasView === true
  return (screen) => {
    if (!screen.hasView || screen.path === path) return screen.path
    const view = hasView ? writeFilters(readFilters(search)) : lastView
    return view ? `${screen.path}?${view}` : screen.path
  }
}

export function Rail() {
  const t = useText()
  return (
    <div className="railbox">
      <nav className="rail" aria-label={t('shell.main')}>
        <Link className="mark" href="/">
          <Mark />
          Breadcrumb
        </Link>
        <RailLinks group="work" />
        <hr />
        <RailLinks group="record" />
        <div className="gap" />
      </nav>
    </div>
  )
}

function RailLinks({ group }: { readonly group: Screen['group'] }) {
  const [path] = useLocation()
  const here = screenAt(path)
  return SCREENS.filter((screen) => screen.group === group).map((screen) => (
    <RailLink key={screen.id} screen={screen} isHere={here === screen} />
  ))
}

function RailLink({ screen, isHere }: { readonly screen: Screen; readonly isHere: boolean }) {
  const t = useText()
  const wayTo = useWays()
  return (
    <Link className="nav" href={wayTo(screen)} aria-current={isHere ? 'page' : undefined}>
      <Icon name={screen.icon} />
      <span>{t(`screen.${screen.id}`)}</span>
      <Count of={screen.count} />
    </Link>
  )
}

function Count({ of }: { readonly of: Screen['count'] }) {
  const t = useText()
  const counts = useCall('GET /api/counts')
  if (of === undefined || counts.data === undefined) return null
  return <span className="count">{t.number(counts.data[of])}</span>
}

export function Tabs() {
  const t = useText()
  const [path] = useLocation()
  const [isMore, setIsMore] = useState(false)
  const here = screenAt(path)
  const wayTo = useWays()
  const tabs = TABS.flatMap((id) => SCREENS.filter((screen) => screen.id === id))
  const rest = SCREENS.filter((screen) => screen.group && !TABS.includes(screen.id))
  const close = (): void => setIsMore(false)
  return (
    <nav className="tabs-box" aria-label={t('shell.tabs')}>
      {isMore ? (
        <div className="more-sheet" id="more-sheet">
          {rest.map((screen) => (
            <Link
              key={screen.id}
              href={wayTo(screen)}
              onClick={close}
              aria-current={here === screen ? 'page' : undefined}
            >
              <Icon name={screen.icon} />
              <span>{t(`screen.${screen.id}`)}</span>
              <Count of={screen.count} />
            </Link>
          ))}
        </div>
      ) : null}
      <div className="tabs">
        {tabs.map((screen) => (
          <Link
            key={screen.id}
            href={wayTo(screen)}
            onClick={close}
            aria-current={here === screen ? 'page' : undefined}
          >
            <Icon name={screen.icon} />
            {t(`screen.${screen.id}`)}
          </Link>
        ))}
        <button
          type="button"
          aria-expanded={isMore}
          aria-controls="more-sheet"
          aria-current={here && rest.includes(here) ? 'true' : undefined}
          onClick={() => setIsMore(!isMore)}
        >
          <Icon name="more" />
          {t('shell.more')}
        </button>
      </div>
    </nav>
  )
}

/** Four crumbs growing into a path. */
function Mark() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <circle className="m1" cx="4" cy="17.5" r="1.7" />
      <circle className="m2" cx="8.5" cy="14" r="2.1" />
      <circle className="m3" cx="11.5" cy="8.8" r="2.5" />
      <circle className="m4" cx="17" cy="5" r="3.1" />
    </svg>
  )
}
