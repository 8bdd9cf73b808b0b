// What somebody said of a source: how far it is to be relied on, or who may see it, with what held before and the way back.

import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { call } from '../client.ts'
import { Icon } from '../parts/icon.tsx'
import { Outside } from '../parts/outside.tsx'
import { useSetting } from '../source/use-setting.ts'
import { type Text, useText } from '../text.tsx'

export type SourceChange = Answer<'GET /api/source-changes'>['items'][number]

export function SourceLine({ change, mayUndo }: { readonly change: SourceChange; readonly mayUndo: boolean }) {
  const t = useText()
  const { set, isBusy } = useSetting()
  const { source, publisher, by, at, isLast } = change
  const name = publisher ?? source ?? ''
  const { was, is } = wordsOf(change, t)
  const undo = (): void => {
    if (source === null) return
    const back = () => send(change, source, 'before', t('decide.undoReason'))
    void set(back, () => send(change, source, 'after', change.after.reason), t('activity.sourceBack'))
  }
  return (
    <li>
      <Icon name={change.kind === 'access' ? 'lock' : 'pen'} />
      <div>
        {t.rich(
          change.kind === 'access' ? 'deed.access' : 'deed.reliability',
          { name, was, is },
          {
            a: () =>
              source === null ? (
                <Outside text={name} />
              ) : (
                <Link href={`/sources/${encodeURIComponent(source)}`}>
                  <Outside text={name} />
                </Link>
              ),
          },
        )}
        <small>
          <Outside text={by} />, <time dateTime={at}>{t.moment(at)}</time>
          {change.after.reason !== '' && (
            <>
              .{' '}
              {t.rich(
                'trail.quoted',
                { words: change.after.reason },
                { q: () => <Outside text={change.after.reason} /> },
              )}
            </>
          )}
        </small>
      </div>
      {mayUndo && isLast && source !== null && (
        <button type="button" className="btn s" disabled={isBusy} onClick={undo}>
          <Icon name="undo" />
          {t('shell.undo')}
          <span className="sr">{t('activity.undoSource', { name })}</span>
        </button>
      )}
    </li>
  )
}

/** What held before and what was set. */
function wordsOf(change: SourceChange, t: Text): { was: string; is: string } {
  switch (change.kind) {
    case 'access':
      return { was: t(`access.${change.before.level}`), is: t(`access.${change.after.level}`) }
    case 'reliability': {
      const graded = (grade: string): string => t('deed.grade', { grade, word: t(`reliability.${grade}`) })
      return { was: graded(change.before.grade), is: graded(change.after.grade) }
    }
  }
}

/** Sets again what held before, or what was set. */
async function send(change: SourceChange, id: string, to: 'before' | 'after', reason: string): Promise<void> {
  switch (change.kind) {
    case 'access':
      await call('POST /api/sources/:id/access', { params: { id }, body: { level: change[to].level, reason } })
      return
    case 'reliability':
      await call('POST /api/sources/:id/reliability', { params: { id }, body: { grade: change[to].grade, reason } })
  }
}
