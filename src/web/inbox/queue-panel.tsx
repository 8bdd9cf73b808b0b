// The queue beside the question: what was answered last, what waits, and the pace, for the coder alone.

import { Icon, type IconName } from '../parts/icon.tsx'
import { whenInWords } from '../parts/when.ts'
import { Where } from '../parts/where.tsx'
import type { InboxItem, Listed } from '../record.ts'
import { useText } from '../text.tsx'
import { keyOf, paceOf, type Sitting } from './queue.ts'
import { setSitting, useSitting } from './sitting.ts'

interface QueueProps {
  readonly waiting: readonly InboxItem[]
  readonly item: InboxItem | null
  readonly total: number
}

const SHOWN_DONE = 2
const SHOWN = 12

export function Queue({ waiting, item, total }: QueueProps) {
  const t = useText()
  const now = useSitting()
  const done = now.judged.length
  const all = Math.max(total + done - stillListed(now, waiting, total), done + waiting.length)
  const pace = paceOf(now.times)
  const at = item === null ? 0 : waiting.indexOf(item)
  const from = Math.max(0, at - 3)
  return (
    <section className="panel queue" aria-label={t('inbox.waiting')}>
      <header>
        <h2>{t('screen.inbox')}</h2>
        <span className="end small quiet">{t('inbox.of', { done, all })}</span>
      </header>
      <div className="pace">
        <div
          className="bar"
          role="progressbar"
          aria-valuenow={done}
          aria-valuemin={0}
          aria-valuemax={all}
          aria-label={t('inbox.judged')}
        >
          <i style={{ '--part': `${all === 0 ? 0 : (done / all) * 100}%` } as object} />
        </div>
        <p className="small quiet">
          {pace === null
            ? t('inbox.noPace')
            : t('inbox.pace', { seconds: pace, minutes: Math.max(1, Math.round((pace * (all - done)) / 60)) })}
        </p>
      </div>
      <ol>
        {now.judged.slice(-SHOWN_DONE).map(({ key, item: judged, answer }) => (
          <li key={key}>
            <span className="entry done">
              <Icon name={answer === 'rejected' ? 'x' : 'ok'} />
              <span>
                <span>{t(`inbox.was.${answer}`)}</span>
                <small>
                  <Short incident={judged.incident} />
                </small>
              </span>
            </span>
          </li>
        ))}
        {waiting.slice(from, from + SHOWN).map((each) => (
          <li key={keyOf(each)}>
            <button
              type="button"
              className="entry"
              aria-current={each === item ? 'true' : undefined}
              onClick={() => setSitting((before) => ({ ...before, at: keyOf(each) }))}
            >
              <Icon name={SIGN[each.question]} />
              <span>
                <span className={each === item ? 'strong' : undefined}>{t(`inbox.short.${each.question}`)}</span>
                <small>
                  <Short incident={each.incident} />
                </small>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Where and when, for the queue. */
function Short({ incident }: { readonly incident: Listed }) {
  const t = useText()
  return (
    <>
      {incident.time === null ? t('when.notSaid') : whenInWords({ ...incident.time, partOfDay: null }, t, 'year')}
      {t('where.comma')}
      {incident.place === null ? t('place.none') : <Where place={incident.place} isShort />}
    </>
  )
}

/** Answers that the server's count already leaves out. */
const stillListed = ({ judged }: Sitting, waiting: readonly InboxItem[], total: number): number =>
  Math.max(0, Math.min(judged.length, total - waiting.length))

const SIGN: Readonly<Record<InboxItem['question'], IconName>> = { new: 'add', joins: 'merge', merge: 'merge' }
