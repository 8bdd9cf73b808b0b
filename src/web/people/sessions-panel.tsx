// Where one is signed in.

import { call } from '../client.ts'
import { withoutControls } from '../parts/controls.ts'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import { type Text, useText } from '../text.tsx'
import { browserNames } from './browser-name.ts'
import { OwnList } from './own-list.tsx'
import { useAct } from './use-act.ts'

export function SessionsPanel() {
  const t = useText()
  const { isBusy, run } = useAct()
  const sessions = useCall('GET /api/sessions')
  const end = (id: string): void =>
    void run(() => call('POST /api/sessions/:id/end', { params: { id }, body: {} }), t('people.sessionEnded'))
  return (
    <section className="panel" aria-labelledby="sessions">
      <header>
        <h2 id="sessions">{t('people.sessions')}</h2>
        <span className="small quiet">{sessions.data && t('people.windows', { n: sessions.data.items.length })}</span>
      </header>
      <Shown of={sessions} rows={2}>
        {({ items }) => (
          <OwnList
            label={t('people.sessions')}
            isBusy={isBusy}
            onEnd={end}
            lines={items.map(({ id, browser, since, seen, isThis }) => ({
              id,
              name: (
                <>
                  {browserInWords(browser, t)} {isThis && <span className="tag">{t('people.thisWindow')}</span>}
                </>
              ),
              about: t('people.signedIn', { since: t.moment(since), seen: t.moment(seen) }),
              endLabel: isThis ? null : t('people.endSession', { browser: browserInWords(browser, t) }),
            }))}
          />
        )}
      </Shown>
    </section>
  )
}

function browserInWords(agent: string, t: Text): string {
  const names = browserNames(agent)
  if (names !== null) return t('people.browserOn', { browser: names.browser, system: names.system })
  return agent === '' ? t('people.noBrowser') : withoutControls(agent.slice(0, 60))
}
