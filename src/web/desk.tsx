// The desk: its frame and its screens.

import { QueryClientProvider, useIsFetching } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { Loading } from './parts/states.tsx'
import { Sprite } from './parts/icon.tsx'
import { queries } from './queries.ts'
import { useClash } from './parts/settle-clash.ts'
import { FootLine } from './shell/foot-line.tsx'
import { type Key, listenForKeys, useKeys } from './shell/keys.ts'
import { keepFocus } from './shell/kept-focus.ts'
import { KeysPanel } from './shell/keys-panel.tsx'
import { Rail, screenAt, Tabs, useKeptView, useWays } from './shell/rail.tsx'
import { PuttingTogether } from './shell/putting-together.tsx'
import { SCREENS } from './shell/screens.ts'
import { Top } from './shell/top.tsx'
import { Wrong } from './shell/wrong.tsx'
import { useText } from './text.tsx'

const ClashPanel = lazy(async () => ({ default: (await import('./parts/clash-panel.tsx')).ClashPanel }))

export function Desk() {
  return (
    <QueryClientProvider client={queries}>
      <Sprite />
      <Asking />
      <Frame />
    </QueryClientProvider>
  )
}

/** For tests and pictures: whether the page waits for answers. */
function Asking() {
  const open = useIsFetching()
  useLayoutEffect(() => void document.documentElement.toggleAttribute('data-asking', open > 0), [open])
  return null
}

function Frame() {
  const t = useText()
  const [areKeysShown, setAreKeysShown] = useState(false)
  useEffect(listenForKeys, [])
  useEffect(keepFocus, [])
  useKeptView()
  useScreenKeys(() => setAreKeysShown((are) => !are))
  const page = useFocusOnArrival()
  const clash = useClash()
  return (
    <>
      <a className="skip" href="#page">
        {t('shell.skip')}
      </a>
      <div className="frame">
        <Rail />
        <div className="page">
          <Top />
          <PuttingTogether />
          <main id="page" ref={page} tabIndex={-1}>
            {clash && (
              <Suspense>
                <ClashPanel key={clash.version} open={clash} />
              </Suspense>
            )}
            <Screens />
          </main>
        </div>
      </div>
      <Tabs />
      <FootLine />
      {areKeysShown ? <KeysPanel onClose={() => setAreKeysShown(false)} /> : null}
    </>
  )
}

function Screens() {
  const t = useText()
  const [path] = useLocation()
  return (
    <Wrong key={path}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {SCREENS.map((screen) => (
            <Route key={screen.path} path={screen.path} component={screen.page} />
          ))}
          <Route>
            <h1>{t('shell.noSuchPage')}</h1>
          </Route>
        </Switch>
      </Suspense>
    </Wrong>
  )
}

/** `?`, and G with a letter for the screens. */
function useScreenKeys(onKeys: () => void): void {
  const t = useText()
  const [, go] = useLocation()
  const wayTo = useWays()
  const toScreens: Key[] = SCREENS.flatMap((screen) => {
    const { id, letter } = screen
    if (!letter) return []
    return [{ key: `g ${letter}`, label: t('keys.goTo', { screen: t(`screen.${id}`) }), run: () => go(wayTo(screen)) }]
  })
  useKeys(t('keys.everywhere'), [{ key: '?', label: t('keys.keys'), run: onKeys }, ...toScreens])
}

/** A new screen is a new page: its name in the title, and focus at its start. */
function useFocusOnArrival(): React.RefObject<HTMLElement | null> {
  const t = useText()
  const [path] = useLocation()
  const page = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    const screen = screenAt(path)
    document.title = screen ? `${t(`screen.${screen.id}`)} – Breadcrumb` : 'Breadcrumb'
    if (before.current === path) return
    before.current = path
    page.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path, t])
  return page
}
