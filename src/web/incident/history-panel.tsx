// What was decided on an incident, newest first, with the way back.

import { useId, useState } from 'react'
import { Deed, signOf } from '../parts/deed.tsx'
import { useDecide } from '../parts/decide.ts'
import { Icon } from '../parts/icon.tsx'
import { Naming } from '../parts/incident-name.tsx'
import { Outside } from '../parts/outside.tsx'
import { Shown } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import type { IncidentPage, PastDecision } from '../record.ts'
import { useText } from '../text.tsx'

const FIRST = 4

export function HistoryPanel({ page, mayDecide }: { readonly page: IncidentPage; readonly mayDecide: boolean }) {
  const t = useText()
  const title = useId()
  const [isWhole, setIsWhole] = useState(false)
  const history = useCall('GET /api/incidents/:id/history', { params: { id: page.incident.id } })
  const all = [...(history.data?.decisions ?? [])].reverse()
  return (
    <section className="panel" aria-labelledby={title}>
      <header>
        <h2 id={title}>{t('history.title')}</h2>
        {all.length > FIRST && (
          <span className="end">
            <button type="button" className="btn s plain" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
              {t('history.all', { n: all.length })}
            </button>
          </span>
        )}
      </header>
      <div className="pad tight">
        <Shown of={history} rows={2}>
          {({ named }) =>
            all.length === 0 ? (
              <p className="small quiet">{t('history.none')}</p>
            ) : (
              <Naming named={named} here={page.incident.id}>
                <ol className="log">
                  {(isWhole ? all : all.slice(0, FIRST)).map((past) => (
                    <Entry key={past.decision.seq} past={past} all={all} mayDecide={mayDecide} />
                  ))}
                </ol>
              </Naming>
            )
          }
        </Shown>
      </div>
    </section>
  )
}

interface EntryProps {
  readonly past: PastDecision
  readonly all: readonly PastDecision[]
  readonly mayDecide: boolean
}

function Entry({ past, all, mayDecide }: EntryProps) {
  const t = useText()
  const { decision, isUndone, idle } = past
  const { decide, isBusy } = useDecide()
  const undone = decision.kind === 'undo' ? all.find((one) => one.decision.seq === decision.undoes) : undefined
  const canUndo = mayDecide && !isUndone && decision.kind !== 'undo'
  return (
    <li className={isUndone ? 'undone' : undefined}>
      <Icon name={signOf(decision)} />
      <span>
        <Deed decision={decision} undone={undone?.decision} />
        {isUndone && <span className="tag">{t('history.undone')}</span>}
        <small>
          <Outside text={decision.by} />, <time dateTime={decision.at}>{t.moment(decision.at)}</time>
          {decision.reason !== '' && (
            <>
              . <Quoted text={decision.reason} />
            </>
          )}
          {idle !== null && ` ${t('history.idle')}`}
        </small>
      </span>
      {canUndo && (
        <button
          type="button"
          className="btn s plain icon"
          disabled={isBusy}
          aria-label={t('history.undo', { n: decision.seq })}
          title={t('shell.undo')}
          onClick={() =>
            void decide({
              acts: [{ kind: 'undo', undoes: decision.seq }],
              expect: null,
              done: t('history.tookBack', { n: decision.seq }),
            })
          }
        >
          <Icon name="undo" />
        </button>
      )}
    </li>
  )
}

/** What a person gave as the reason. */
const Quoted = ({ text }: { readonly text: string }) => {
  const t = useText()
  return t.rich('trail.quoted', { words: text }, { q: () => <Outside text={text} /> })
}
