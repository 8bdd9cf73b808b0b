// The inbox: one question after another, judged by keyboard. The question, both sentences, what is compared, what a yes changes
// and the keys are in one look. An answer is written at once; the next question is there already.

import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import { Fit } from '../parts/fit.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Outside } from '../parts/outside.tsx'
import { type People, scaleOf } from '../parts/range-shape.ts'
import { Range } from '../parts/range.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { Quotation } from '../parts/trail.tsx'
import { whenInWords } from '../parts/when.ts'
import { Where } from '../parts/where.tsx'
import { Weight, weightText } from '../parts/weights.tsx'
import { useDecide } from '../parts/decide.ts'
import { EntryWords } from '../incident/evidence-table.tsx'
import { noteOf, peopleOf } from '../incident/meaning.ts'
import { MergePanel } from '../incident/merge-panel.tsx'
import { Title, titleInWords } from '../incident/title.tsx'
import { useCall } from '../queries.ts'
import type { InboxItem, Listed, Wish } from '../record.ts'
import { useKeys } from '../shell/keys.ts'
import '../style/incident.css'
import '../style/inbox.css'
import { type Text, useText } from '../text.tsx'
import { PairMap } from './pair-map.tsx'
import {
  type Answer,
  answered,
  currentIn,
  keyOf,
  NEW_SITTING,
  paceOf,
  type Sitting,
  unanswered,
  waitingIn,
} from './queue.ts'
import { type ComparedRow, comparedRows, type Side, sidesOf, telling } from './sides.ts'

const PAGE = 40

let sitting: Sitting = NEW_SITTING
const listeners = new Set<() => void>()
const setSitting = (next: Sitting): void => {
  sitting = next
  for (const listener of listeners) listener()
}
const useSitting = (): Sitting =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sitting,
  )

export function InboxScreen() {
  const inbox = useCall('GET /api/inbox', { query: { limit: PAGE } })
  return (
    <Shown of={inbox} rows={10}>
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

interface QueueProps {
  readonly waiting: readonly InboxItem[]
  readonly item: InboxItem | null
  readonly total: number
}

const SHOWN_DONE = 2
const SHOWN = 12

function Queue({ waiting, item, total }: QueueProps) {
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
              onClick={() => setSitting({ ...sitting, at: keyOf(each) })}
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
      {incident.time === null ? t('when.notSaid') : whenInWords({ ...incident.time, partOfDay: null }, t, 'short')}
      {t('where.comma')}
      {incident.place === null ? t('place.none') : <Where place={incident.place} isShort />}
    </>
  )
}

/** Answers that the server's count already leaves out. */
const stillListed = ({ judged }: Sitting, waiting: readonly InboxItem[], total: number): number =>
  Math.max(0, Math.min(judged.length, total - waiting.length))

const SIGN: Readonly<Record<InboxItem['question'], IconName>> = { new: 'add', joins: 'merge', merge: 'merge' }

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
    // The next one is in view before the answer is written; if it is refused, this one comes back.
    setSitting(answered(sitting, waiting, item, which, Date.now()))
    const deed = {
      acts: actsFor(item, which),
      reason: reasonFor(item, which, t),
      expect: version,
      done: doneFor(item, which, t),
    }
    void decide(deed).then((isKept) => {
      if (!isKept) setSitting(unanswered(sitting, key))
      return client.invalidateQueries()
    })
  }
  const step = (by: 1 | -1): void => {
    const next = waiting[(waiting.indexOf(item) + by + waiting.length) % waiting.length]
    setSitting({ ...sitting, at: keyOf(next) })
  }
  const putOff = (): void => {
    const next = waiting[(waiting.indexOf(item) + 1) % waiting.length]
    setSitting({
      ...sitting,
      putOff: [...sitting.putOff.filter((key) => key !== keyOf(item)), keyOf(item)],
      at: keyOf(next),
    })
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
            setSitting(answered(sitting, waiting, item, 'merged', Date.now()))
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
          {t(`inbox.yes.${item.question}`)} <kbd>A</kbd>
        </button>
        <button type="button" className="btn" onClick={() => answer('rejected')}>
          {t(`inbox.no.${item.question}`)} <kbd>R</kbd>
        </button>
        <button type="button" className="btn" aria-expanded={isMerging} onClick={() => setIsMerging(!isMerging)}>
          {t('incident.merge')} <kbd>M</kbd>
        </button>
        <button type="button" className="btn" onClick={putOff}>
          {t('inbox.notSure')} <kbd>U</kbd>
        </button>
        <span className="grow hide-s" />
        <span className="small quiet hide-s keys-line" aria-hidden="true">
          <span>
            <kbd>N</kbd> {t('inbox.next')}
          </span>
          <span>
            <kbd>B</kbd> {t('inbox.back')}
          </span>
          <span>
            <kbd>O</kbd> {t('inbox.openSource')}
          </span>
          <span>
            <kbd>Z</kbd> {t('shell.undo')}
          </span>
        </span>
      </div>
    </section>
  )
}

/** Whose id stays: what somebody decided on before what nobody did, then what more reports tell of. */
function isFirmer(a: Listed, b: Listed): boolean {
  if (a.state !== b.state) return a.state === 'decided'
  return a.sources.length > b.sources.length
}

/** What an answer decides. */
function actsFor({ question, incident, pair }: InboxItem, answer: Answer): Wish[] {
  if (question === 'merge' && pair !== null) {
    if (answer !== 'merged') return [{ kind: 'accept', incident: incident.id }]
    const [into, from] = isFirmer(incident, pair) ? [incident, pair] : [pair, incident]
    return [{ kind: 'merge', into: into.id, from: [from.id] }]
  }
  if (answer === 'accepted') return [{ kind: 'accept', incident: incident.id }]
  return question === 'joins'
    ? [{ kind: 'part', incident: incident.id, claims: [...incident.newClaims] }]
    : [{ kind: 'reject', incident: incident.id }]
}

/** A rejection keeps a reason; in a sitting it is the question's own no. */
const reasonFor = ({ question }: InboxItem, answer: Answer, t: Text): string =>
  answer === 'rejected' ? t(`inbox.reason.${question}`) : ''

const doneFor = ({ incident, pair }: InboxItem, answer: Answer, t: Text): string =>
  t(`inbox.did.${answer}`, { title: titleInWords(incident, t), other: pair === null ? '' : titleInWords(pair, t) })

function SideCard({ side, item }: { readonly side: Side; readonly item: InboxItem }) {
  const t = useText()
  const kept = telling(side.claims)
  const source = kept && item.sources.find(({ id }) => id === kept.source)
  const reports = new Set(side.claims.map((each) => each.source)).size
  return (
    <div>
      <div className="chips">
        <span className="strong">
          {side.incident === null ? (
            <Outside text={source?.publisher ?? source?.title ?? t('evidence.noName')} />
          ) : (
            <Title incident={side.incident} />
          )}
        </span>
        <span className="quiet small">
          {side.incident === null && kept?.claim.speaker && (
            <>
              <Outside text={kept.claim.speaker.name} /> ·{' '}
            </>
          )}
          {t('evidence.reports', { n: reports })}
          {side.incident !== null && ` · ${t('differ.origins', { n: side.incident.lines.length })}`}
        </span>
      </div>
      {kept && source ? (
        <Quotation kept={kept} source={source} context={item.contexts[kept.id] ?? null} />
      ) : (
        <p className="quiet small">{t('inbox.noSentence')}</p>
      )}
    </div>
  )
}

interface ComparedProps {
  readonly rows: readonly ComparedRow[]
  readonly isPair: boolean
  readonly item: InboxItem
}

function Compared({ rows, isPair, item }: ComparedProps) {
  const t = useText()
  const scale = scaleOf([
    item.incident.killed,
    item.incident.injured,
    ...(item.pair ? [item.pair.killed, item.pair.injured] : []),
  ])
  return (
    <section className="cmp-wrap scroll" tabIndex={0} aria-label={t('inbox.compared')}>
      <table className="cmpt">
        <thead>
          <tr>
            <th scope="col">{t('inbox.question')}</th>
            <th scope="col">{t(isPair ? `inbox.left.${item.question}` : 'inbox.left.alone')}</th>
            {isPair && <th scope="col">{t(`inbox.right.${item.question}`)}</th>}
            {isPair && <th scope="col">{t('inbox.fit')}</th>}
            {isPair && (
              <th scope="col" className="num">
                {t('inbox.weightOf')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.question} id={`row-${row.question}`} tabIndex={-1}>
              <th scope="row" className="quiet">
                {t(`evidence.${row.question}`)}
              </th>
              <Value row={row} side="left" scale={scale} />
              {isPair && <Value row={row} side="right" scale={scale} />}
              {isPair && <td>{row.fit === null ? null : <Fit level={row.fit} />}</td>}
              {isPair && <td className="num">{row.weight === null ? '–' : <Weight value={row.weight} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Value({
  row,
  side,
  scale,
}: {
  readonly row: ComparedRow
  readonly side: 'left' | 'right'
  readonly scale: number
}) {
  const t = useText()
  const [entry, ...rest] = row[side]
  const className = side === 'right' && row.fit === 'differs' ? 'differs' : undefined
  if (entry === undefined) {
    return (
      <td className={className}>
        <span className="quiet">{t('evidence.silent')}</span>
      </td>
    )
  }
  const note = noteOf(entry, t)
  const { saying } = entry
  return (
    <td className={className}>
      <span className="val">
        <EntryWords entry={entry} />
        {note !== null && <small className="quiet">{note}</small>}
        {rest.length > 0 && <small className="quiet">{t('evidence.more', { n: rest.length })}</small>}
        {saying.kind === 'people' && (
          <span className="hide-s">
            <Range
              {...peopleOf(saying.quantity)}
              size="bar"
              harm={row.question === 'injured' ? 'injured' : 'killed'}
              scale={scale}
              width={110}
              isSilent
            />
          </span>
        )}
      </span>
    </td>
  )
}

type Band = InboxItem['effect']['killed']['after']

/** What a yes changes: the figures as they are, and as they would be. */
function Effect({ item, sides }: { readonly item: InboxItem; readonly sides: readonly [Side, Side | null] }) {
  const t = useText()
  const { killed, injured } = item.effect
  const scale = scaleOf(
    [killed.before, killed.after, injured.before, injured.after].flatMap((band) =>
      band === null ? [] : [people(band)],
    ),
  )
  const [left, right] = sides
  const placeOf = (side: Side | null) =>
    side?.incident?.place ?? side?.claims.find(({ claim }) => claim.places.length > 0)?.claim.places[0] ?? null
  return (
    <div className="after">
      <div>
        <h2>{t('inbox.ifAccepted')}</h2>
        <dl>
          <EffectRow name={t('inbox.killedNow')} band={killed.before} scale={scale} harm="killed" />
          <EffectRow name={t('inbox.killedThen')} band={killed.after} scale={scale} harm="killed" />
          <EffectRow name={t('inbox.injuredThen')} band={injured.after} scale={scale} harm="injured" />
        </dl>
        <p className="small quiet">{t('inbox.noClaimChanges')}</p>
      </div>
      <div className="amap">
        <PairMap left={placeOf(left)} right={placeOf(right)} />
      </div>
    </div>
  )
}

const people = (band: NonNullable<Band>): People => band

function EffectRow({
  name,
  band,
  scale,
  harm,
}: {
  readonly name: string
  readonly band: Band
  readonly scale: number
  readonly harm: 'killed' | 'injured'
}) {
  const t = useText()
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {band === null ? (
          <span className="quiet">{t('inbox.none')}</span>
        ) : (
          <>
            <span className="strong nowrap">
              <Range {...people(band)} size="text" isSilent />
            </span>
            <Range {...people(band)} size="bar" harm={harm} scale={scale} width={200} />
          </>
        )}
      </dd>
    </>
  )
}
