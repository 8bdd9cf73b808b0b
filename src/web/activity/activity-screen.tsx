// What people decided, by day, newest first: who, what, how the figures stood before and after, why, and the way back.

import { useState } from 'react'
import { subjectsOf } from '../../model/subjects.ts'
import { Deed, signOf } from '../parts/deed.tsx'
import { useDecide } from '../parts/decide.ts'
import { Icon } from '../parts/icon.tsx'
import { Naming } from '../parts/incident-name.tsx'
import { Outside } from '../parts/outside.tsx'
import { Range } from '../parts/range.tsx'
import { scaleOf } from '../parts/range-shape.ts'
import { Empty, Shown } from '../parts/states.tsx'
import { useAllPages, useCall, usePages } from '../queries.ts'
import type { Decision, PastDecision } from '../record.ts'
import '../style/search.css'
import { useText } from '../text.tsx'
import { type SourceChange, SourceLine } from './source-line.tsx'

const PAGE = 60
/** Said of sources; all else is decided of incidents and claims. */
const OF_SOURCES: readonly SourceChange['kind'][] = ['reliability', 'access']
const KINDS: readonly (Decision['kind'] | SourceChange['kind'])[] = [
  'accept',
  'reject',
  'merge',
  'split',
  'move',
  'choose_figure',
  'grade_occurrence',
  'grade_attribution',
  'set_place',
  'set_time',
  'note',
  'publish',
  'withdraw',
  'add_claim',
  'correct_claim',
  'accept_claim',
  'reject_claim',
  'code_source',
  ...OF_SOURCES,
  'undo',
]

export function ActivityScreen() {
  const t = useText()
  const [by, setBy] = useState('')
  const [kind, setKind] = useState('')
  const session = useCall('GET /api/session')
  const mayDecide = session.data?.may.includes('decide') ?? false
  const done = usePages('GET /api/decisions', {
    limit: PAGE,
    ...(by === '' ? {} : { by }),
    ...(kind === '' ? {} : { kind }),
  })
  const ofSources = useAllPages('GET /api/source-changes').data?.items ?? []
  const changes = ofSources.filter((change) => (by === '' || change.by === by) && (kind === '' || change.kind === kind))
  const people = [
    ...new Set([...(done.data?.items ?? []).map(({ decision }) => decision.by), ...ofSources.map((each) => each.by)]),
  ].sort()
  return (
    <>
      <div className="list-head">
        <h1>{t('screen.activity')}</h1>
        <span className="quiet small">{done.data && t('activity.count', { n: done.data.total + changes.length })}</span>
        <span className="grow" />
        <select
          className="input"
          value={by}
          onChange={(event) => setBy(event.target.value)}
          aria-label={t('activity.by')}
        >
          <option value="">{t('activity.everybody')}</option>
          {people.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <select
          className="input"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          aria-label={t('activity.kind')}
        >
          <option value="">{t('activity.everything')}</option>
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`activity.kind.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <Shown of={done} rows={8}>
        {({ items, named }) =>
          items.length + changes.length === 0 ? (
            <Empty>{t('activity.empty')}</Empty>
          ) : (
            <Naming named={named}>
              {byDay(entriesOf(items, changes, !done.hasNextPage)).map(([day, entries]) => (
                <section key={day} className="panel day" aria-label={t.day(day, 'long')}>
                  <header>
                    <h2>{t.day(day, 'long')}</h2>
                    <span className="end small quiet">{t('activity.count', { n: entries.length })}</span>
                  </header>
                  <ol className="deeds">
                    {entries.map((entry) =>
                      entry.kind === 'decision' ? (
                        <Line
                          key={entry.past.decision.seq}
                          past={entry.past}
                          undone={undoneBy(entry.past.decision, items)}
                          mayDecide={mayDecide}
                          isFresh={items.indexOf(entry.past) < FRESH}
                        />
                      ) : (
                        <SourceLine
                          key={`source ${entry.change.index}`}
                          change={entry.change}
                          mayUndo={session.data?.may.includes(UNDO_NEEDS[entry.change.kind]) ?? false}
                        />
                      ),
                    )}
                  </ol>
                </section>
              ))}
              {done.hasNextPage && (
                <button
                  type="button"
                  className="btn"
                  aria-disabled={done.isFetchingNextPage}
                  onClick={() => {
                    if (!done.isFetchingNextPage) void done.fetchNextPage()
                  }}
                >
                  {t('activity.more')}
                </button>
              )}
            </Naming>
          )
        }
      </Shown>
    </>
  )
}

/** Of these the change is shown at once; of older ones when it is asked for, since the record is made again for it. */
const FRESH = 8

const UNDO_NEEDS = { access: 'confidential', reliability: 'decide' } as const

type Entry =
  | { readonly kind: 'decision'; readonly at: string; readonly past: PastDecision }
  | { readonly kind: 'source'; readonly at: string; readonly change: SourceChange }

/** Both in one row, newest first. What is older than the last decision shown waits until older ones are asked for. */
function entriesOf(items: readonly PastDecision[], changes: readonly SourceChange[], isAll: boolean): Entry[] {
  const oldest = items.at(-1)?.decision.at ?? ''
  return [
    ...items.map((past): Entry => ({ kind: 'decision', at: past.decision.at, past })),
    ...changes
      .filter(({ at }) => isAll || at >= oldest)
      .map((change): Entry => ({ kind: 'source', at: change.at, change })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = entry.at.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

const CHANGES: ReadonlySet<Decision['kind']> = new Set(['merge', 'split', 'move', 'choose_figure'])

interface LineProps {
  readonly past: PastDecision
  readonly undone: Decision | undefined
  readonly mayDecide: boolean
  readonly isFresh: boolean
}

/** What a decision takes back, if that is among those in view. */
const undoneBy = (decision: Decision, items: readonly PastDecision[]): Decision | undefined =>
  decision.kind === 'undo' ? items.find((past) => past.decision.seq === decision.undoes)?.decision : undefined

function Line({ past, undone, mayDecide, isFresh }: LineProps) {
  const t = useText()
  const { decision, isUndone, idle } = past
  const { decide, isBusy } = useDecide()
  const [isOpen, setIsOpen] = useState(isFresh)
  const subject = subjectsOf(decision)[0]
  const isChange = subject !== undefined && CHANGES.has(decision.kind)
  const undo = (): void =>
    void decide({
      acts: [{ kind: 'undo', undoes: decision.seq }],
      expect: null,
      done: t('history.tookBack', { n: decision.seq }),
    })
  return (
    <li className={isUndone ? 'undone' : undefined}>
      <Icon name={signOf(decision)} />
      <div>
        <Deed decision={decision} undone={undone} /> {isUndone && <span className="tag">{t('history.undone')}</span>}
        {decision.kind === 'note' && (
          <p className="noted">
            <Outside text={decision.text} />
          </p>
        )}
        <small>
          <Outside text={decision.by} />, <time dateTime={decision.at}>{t.moment(decision.at)}</time>
          {decision.reason !== '' && (
            <>. {t.rich('trail.quoted', { words: decision.reason }, { q: () => <Outside text={decision.reason} /> })}</>
          )}
          {idle !== null && ` ${t('history.idle')}`}
          {decision.shown !== undefined &&
            decision.shown.length > 1 &&
            ` ${t('activity.touches', { n: decision.shown.length })}`}
        </small>
        {isChange &&
          (isOpen ? (
            <Change id={subject} seq={decision.seq} />
          ) : (
            <button type="button" className="btn s" onClick={() => setIsOpen(true)}>
              {t('activity.show')}
            </button>
          ))}
      </div>
      {mayDecide && !isUndone && decision.kind !== 'undo' && (
        <button type="button" className="btn s" disabled={isBusy} onClick={undo}>
          <Icon name="undo" />
          {t('shell.undo')}
          <span className="sr">{t('history.undo', { n: decision.seq })}</span>
        </button>
      )}
    </li>
  )
}

/** How many were killed as the record stood before, and after. */
function Change({ id, seq }: { readonly id: string; readonly seq: number }) {
  const t = useText()
  const before = useCall('GET /api/incidents/:id/at/:seq', { params: { id, seq: String(seq - 1) } })
  const after = useCall('GET /api/incidents/:id/at/:seq', { params: { id, seq: String(seq) } })
  if (after.data === undefined) return null
  const then = after.data.incident.killed
  const was = before.data?.incident.killed ?? null
  const scale = scaleOf(was === null ? [then] : [was, then])
  return (
    <span className="change">
      <span className="quiet small">{t('harm.killed')}</span>
      {was !== null && (
        <>
          <Range {...was} size="text" />
          <Range {...was} used={was.best} size="bar" scale={scale} width={90} isSilent />
        </>
      )}
      <Icon name="next" label={t('activity.became')} />
      <Range {...then} size="text" />
      <Range {...then} used={then.best} size="bar" scale={scale} width={90} isSilent />
    </span>
  )
}
