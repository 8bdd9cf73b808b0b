// A strip under the bar at the top while the record is being put together anew: how far it is, what is shown meanwhile, and what
// waits for its end. Nothing is asked of anybody, so nothing moves but the strip.

import { useEffect } from 'react'
import type { Answer, Matching } from '../../api/contract.ts'
import { queries, listen, refresh, useCall } from '../queries.ts'
import { useText } from '../text.tsx'

const SESSION = ['GET /api/session', {}] as const

export function PuttingTogether() {
  const t = useText()
  const matching = useMatching()
  const isOn = matching !== null
  return (
    // What is said stays the same to the end: only the beginning is announced. Without a name it is no landmark.
    <section className={isOn ? 'anew' : undefined} aria-label={isOn ? t('anew.title') : undefined}>
      <p role="status">{isOn ? t('anew.title') : null}</p>
      {isOn ? (
        <>
          <progress value={matching.done} max={Math.max(matching.of, 1)} aria-label={t('anew.progress')} />
          <p className="quiet small" aria-hidden="true">
            {t('anew.step', { ...matching })}
          </p>
          <p className="quiet small">{t('anew.means')}</p>
        </>
      ) : null}
    </section>
  )
}

/** How far it is; at the end all that is shown is asked for afresh. */
function useMatching(): Matching | null {
  const session = useCall('GET /api/session')
  useEffect(() => {
    const mute = listen('matching', ({ matching }) => {
      const known = queries.getQueryData<Answer<'GET /api/session'>>(SESSION)
      if (known !== undefined) queries.setQueryData(SESSION, { ...known, matching })
      if (matching === null) void refresh()
    })
    // The connection broke and its end may have been missed.
    const unmute = listen('open', () => {
      const known = queries.getQueryData<Answer<'GET /api/session'>>(SESSION)
      if (known?.matching != null) void refresh()
    })
    return () => {
      mute()
      unmute()
    }
  }, [])
  return session.data?.matching ?? null
}
