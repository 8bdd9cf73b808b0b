// The inbox: one question after another, judged by keyboard. The question, both sentences, what is compared, what a yes changes
// and the keys are in one look. An answer is written at once; the next question is there already.

import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { Kbd } from '../parts/kbd.tsx'
import { MergePanel } from '../incident/merge-panel.tsx'
import { titleInWords } from '../incident/title.tsx'
import { useDecide } from '../parts/decide.ts'
import { Icon } from '../parts/icon.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { weightText } from '../parts/weights.tsx'
import { useCall } from '../queries.ts'
import type { InboxItem } from '../record.ts'
import { useKeys } from '../shell/keys.ts'
import '../style/incident.css'
import '../style/inbox.css'
import { useText } from '../text.tsx'
import { Compared } from './compared.tsx'
import { Effect } from './effect.tsx'
import { actsFor, doneFor, reasonFor } from './judgement.ts'
import { Queue } from './queue-panel.tsx'
import { type Answer, answered, currentIn, keyOf, unanswered, waitingIn } from './queue.ts'
import { SideCard } from './side-card.tsx'
import { comparedRows, sidesOf, telling } from './sides.ts'
import { setSitting, useSitting } from './sitting.ts'

const PAGE = 40

export function InboxScreen() {
  const inbox = useCall('GET /api/inbox', { query: { limit: PAGE } })
  return (
    <Shown of={inbox} rows={10} isWhole>
      {({ items, total, version }) => <Sit items={items} total={total} version={version} />}
    </Shown>
  )
}

interface SitProps {
  readonly items: readonly InboxItem[]
  readonly total: number
  readonly version: number
}

function Sit({ items, total, version }: SitProps) {
  const t = useText()
  const now = useSitting()
  const waiting = useMemo(() => waitingIn(items, now), [items, now])
  const item = currentIn(waiting, now)
  if (item === null && now.judged.length === 0) {
    return (
      <>
        <h1>{t('screen.inbox')}</h1>
        <Empty>{t('inbox.empty')}</Empty>
      </>
    )
  }
  return (
    <div className="inbox">
      <Queue waiting={waiting} item={item} total={total} />
      {item === null ? (
        <section className="panel">
          <Empty>{t('inbox.done', { n: now.judged.length })}</Empty>
        </section>
      ) : (
        <Proposal key={keyOf(item)} item={item} waiting={waiting} version={version} />
      )}
    </div>
  )
}

interface ProposalProps {
  readonly item: InboxItem
  readonly waiting: readonly InboxItem[]
  readonly version: number
}

function Proposal({ item, waiting, version }: ProposalProps) {
  const t = useText()
  const client = useQueryClient()
  const [, go] = useLocation()
  const { decide } = useDecide(true)
  const [isMerging, setIsMerging] = useState(false)
  const sides = sidesOf(item)
  const [left, right] = sides
  const match = item.why[0]
  const rows = comparedRows(sides, match)
  const answer = (which: Answer): void => {
    const key = keyOf(item)
    // The next one is in view before the answer is written; if it is refused or taken back, this one comes back.
    const turn = (isStanding: boolean): void =>
      setSitting((now) => (isStanding ? answered(now, waiting, item, which, Date.now()) : unanswered(now, key)))
    turn(true)
    const deed = {
      acts: actsFor(item, which),
      reason: reasonFor(item, which, t),
      expect: version,
      done: doneFor(item, which, t),
      onTurned: turn,
    }
    void decide(deed).then((isKept) => {
      if (!isKept) turn(false)
      return client.invalidateQueries()
    })
  }
  const step = (by: 1 | -1): void => {
    const next = waiting[(waiting.indexOf(item) + by + waiting.length) % waiting.length]
    setSitting((now) => ({ ...now, at: keyOf(next) }))
  }
  const putOff = (): void => {
    const next = waiting[(waiting.indexOf(item) + 1) % waiting.length]
    setSitting((now) => ({
      ...now,
      putOff: [...now.putOff.filter((key) => key !== keyOf(item)), keyOf(item)],
      at: keyOf(next),
    }))
  }
  const asked = telling((right ?? left).claims)
  const openSource = (): void => {
    if (asked) go(`/sources/${asked.source}?claim=${encodeURIComponent(asked.id)}`)
  }
  useKeys(t('screen.inbox'), [
    {
      key: 'a',
      label: t(`inbox.yes.${item.question}`),
      run: () => answer(item.question === 'merge' ? 'merged' : 'accepted'),
    },
    { key: 'r', label: t(`inbox.no.${item.question}`), run: () => answer('rejected') },
    { key: 'm', label: t('incident.merge'), run: () => setIsMerging(!isMerging) },
    { key: 'u', label: t('inbox.notSure'), run: putOff },
    { key: 'n', label: t('inbox.next'), run: () => step(1) },
    { key: 'b', label: t('inbox.back'), run: () => step(-1) },
    { key: 'o', label: t('inbox.openSource'), run: openSource },
    ...rows.slice(0, 6).map((row, i) => ({
      key: String(i + 1),
      label: t('inbox.jump', { row: t(`evidence.${row.question}`) }),
      run: () => document.getElementById(`row-${row.question}`)?.focus(),
    })),
  ])
  const differing = rows.filter(({ fit }) => fit === 'differs').map(({ question }) => t(`evidence.${question}`))
  return (
    <section className="panel proposal" aria-label={t(`inbox.ask.${item.question}`)}>
      <p className="sr" role="status">
        {t('inbox.announce', {
          question: t(`inbox.ask.${item.question}`),
          title: titleInWords(item.incident, t),
          weight: match ? weightText(match.total, t) : '–',
          differing: differing.length > 0 ? differing.join(', ') : t('inbox.nothing'),
        })}
      </p>
      <div className="ask">
        <h1>{t(`inbox.ask.${item.question}`)}</h1>
        {match && (
          <span className="tag">
            <Icon name="merge" />
            {t('inbox.weight', { total: weightText(match.total, t), from: weightText(match.threshold, t) })}
          </span>
        )}
      </div>
      {isMerging ? (
        <MergePanel
          page={{ incident: item.incident, version }}
          onClose={() => setIsMerging(false)}
          onMerged={() => {
            setIsMerging(false)
            setSitting((now) => answered(now, waiting, item, 'merged', Date.now()))
          }}
        />
      ) : (
        <>
          <div className={right === null ? 'pair one' : 'pair'}>
            <SideCard side={left} item={item} />
            {right !== null && <SideCard side={right} item={item} />}
          </div>
          <Compared rows={rows} isPair={right !== null} item={item} />
          <Effect item={item} sides={sides} />
        </>
      )}
      <div className="judge" role="toolbar" aria-label={t('inbox.judge')}>
        <button
          type="button"
          className="btn main"
          onClick={() => answer(item.question === 'merge' ? 'merged' : 'accepted')}
        >
          {t(`inbox.yes.${item.question}`)} <Kbd of="a" />
        </button>
        <button type="button" className="btn" onClick={() => answer('rejected')}>
          {t(`inbox.no.${item.question}`)} <Kbd of="r" />
        </button>
        <button type="button" className="btn" aria-expanded={isMerging} onClick={() => setIsMerging(!isMerging)}>
          {t('incident.merge')} <Kbd of="m" />
        </button>
        <button type="button" className="btn" onClick={putOff}>
          {t('inbox.notSure')} <Kbd of="u" />
        </button>
        <span className="grow hide-s" />
        <span className="small quiet hide-s keys-line" aria-hidden="true">
          <span>
            <Kbd of="n" /> {t('inbox.next')}
          </span>
          <span>
            <Kbd of="b" /> {t('inbox.back')}
          </span>
          <span>
            <Kbd of="o" /> {t('inbox.openSource')}
          </span>
          <span>
            <Kbd of="z" /> {t('shell.undo')}
          </span>
        </span>
      </div>
    </section>
  )
}
