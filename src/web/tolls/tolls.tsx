// Claimed totals, each against the incidents documented in its own scope. Compared, never added; what overlaps is bracketed.

import { useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import type { Harm } from '../../model/codes.ts'
import { ShareView } from '../filters/filter-bar.tsx'
import { Outside } from '../parts/outside.tsx'
import { MorePages } from '../parts/more-pages.tsx'
import { Figure, type HarmKind, Range } from '../parts/range.tsx'
import { inWords, type People, roundUp } from '../parts/range-shape.ts'
import { FindField, useSome } from '../parts/some.tsx'
import { Empty, Shown } from '../parts/states.tsx'
import { whenInWords } from '../parts/when.ts'
import { Where } from '../parts/where.tsx'
import { useCall, usePages } from '../queries.ts'
import { type Text, useText } from '../text.tsx'
import './tolls.css'

type Toll = Answer<'GET /api/tolls'>['items'][number]

const PAGE = 100
const WORTH_FINDING = 20

export function Tolls() {
  const t = useText()
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const tolls = usePages('GET /api/tolls', { limit: PAGE, ...(q === '' ? {} : { q }) })
  const all = useCall('GET /api/counts').data?.tolls ?? 0
  return (
    <>
      <div className="head">
        <div>
          <h1>{t('screen.tolls')}</h1>
          <p className="lead">
            {t('tolls.lead')} <span className="quiet">{t('tolls.grades')}</span>
          </p>
        </div>
        <div className="acts">
          <ShareView />
        </div>
      </div>
      {all > WORTH_FINDING && (
        <FindField typed={typed} onType={setTyped} found={q === '' ? null : (tolls.data?.total ?? 0)} all={all} />
      )}
      <Shown of={tolls} rows={8}>
        {({ items, total }) => (
          <>
            {items.length === 0 && q === '' ? <Empty>{t('tolls.none')}</Empty> : <Groups tolls={items} />}
            <MorePages of={tolls} page={PAGE} shown={items.length} total={total} />
          </>
        )}
      </Shown>
    </>
  )
}

/** One panel for each harm and unit: only these can stand on one scale. */
function Groups({ tolls }: { readonly tolls: readonly Toll[] }) {
  const groups = useMemo(() => groupsOf(tolls), [tolls])
  return (
    <div className="stack">
      {groups.map(({ key, harm, unit, scopes }) => (
        <Group key={key} harm={harm} unit={unit} scopes={scopes} />
      ))}
    </div>
  )
}

interface GroupProps {
  readonly harm: Harm
  readonly unit: string
  /** Tolls of one scope stand together; only they can contradict one another. */
  readonly scopes: readonly (readonly Toll[])[]
}

function groupsOf(tolls: readonly Toll[]): (GroupProps & { readonly key: string })[] {
  const found = new Map<string, Toll[]>()
  for (const toll of tolls) {
    const key = `${toll.harm} ${toll.unit}`
    const held = found.get(key)
    if (held === undefined) found.set(key, [toll])
    else held.push(toll)
  }
  const rank = (key: string): number => ORDER.findIndex((start) => key.startsWith(start)) + 1 || ORDER.length + 1
  const inOrder = [...found].sort(([a], [b]) => rank(a) - rank(b))
  return inOrder.map(([key, ofGroup]) => ({
    key,
    harm: ofGroup[0]?.harm ?? 'killed',
    unit: ofGroup[0]?.unit ?? 'persons',
    scopes: scopesOf(ofGroup),
  }))
}

/** People before things, the dead first; the rest as they come. */
const ORDER = ['killed persons', 'killed', 'injured persons', 'injured']

/** What can be set against incidents comes first. */
function scopesOf(all: readonly Toll[]): Toll[][] {
  const isScoped = ({ documented }: Toll): number => (documented === null ? 1 : 0)
  const tolls = [...all].sort((a, b) => isScoped(a) - isScoped(b))
  const byClaim = Map.groupBy(tolls, ({ claim }) => claim)
  const left = new Set(tolls)
  const scopes: Toll[][] = []
  for (const toll of tolls) {
    if (!left.has(toll)) continue
    const others = toll.sameScope.flatMap((claim) => byClaim.get(claim) ?? [])
    const scope = [toll, ...others.filter((other) => other !== toll && left.has(other))]
    for (const each of scope) left.delete(each)
    scopes.push(scope)
  }
  return scopes
}

function Group({ harm, unit, scopes }: GroupProps) {
  const t = useText()
  const title =
    unit === 'persons' ? t(`harm.${harm}`) : t('tolls.group', { harm: t(`harm.${harm}`), unit: t(`unit.${unit}`) })
  const { some, more } = useSome(scopes)
  return (
    <section className="panel">
      <header>
        <h2 className="first-up">{title}</h2>
      </header>
      {some.map((scope) => (
        <ul
          key={scope.map(({ claim, phrase }) => claim + phrase).join()}
          className={scope.length > 1 ? 'toll-scope together' : 'toll-scope'}
        >
          {scope.length > 1 ? <li className="quiet small bracket-note">{t('tolls.sameScope')}</li> : null}
          {scope.map((toll) => (
            <TollRow key={toll.claim + toll.phrase} toll={toll} scale={scaleFor(scope)} />
          ))}
        </ul>
      ))}
      {more}
    </section>
  )
}

/** One scale for a scope: the largest toll in it, or what is documented where that is more. */
function scaleFor(scope: readonly Toll[]): number {
  const tops = scope.flatMap(({ floor, ceiling, documented }) => [ceiling ?? floor ?? 0, documented?.high ?? 0])
  return roundUp(Math.max(...tops))
}

const peopleOf = ({ floor, ceiling }: Toll): People => ({
  low: floor,
  high: ceiling,
  openHigh: floor !== null && ceiling === null,
})

function TollRow({ toll, scale }: { readonly toll: Toll; readonly scale: number }) {
  const t = useText()
  const people = peopleOf(toll)
  const href = `/sources/${toll.source}?claim=${encodeURIComponent(toll.claim)}`
  return (
    <li className={toll.isSuperseded ? 'toll superseded' : 'toll'}>
      <div className="toll-words">
        <Link className="said" href={href}>
          <Outside text={`“${toll.phrase}”`} />
        </Link>
        <small>
          <Outside text={toll.speaker} />
          {toll.isSuperseded ? <span className="tag">{t('tolls.superseded')}</span> : null}
        </small>
      </div>
      <dl className="toll-scope-of">
        <dt className="sr">{t('tolls.period')}</dt>
        <dd>{toll.period ? whenInWords(toll.period, t) : t('tolls.noPeriod')}</dd>
        <dt className="sr">{t('tolls.area')}</dt>
        <dd>{toll.area ? <Where place={toll.area} /> : t('tolls.noArea')}</dd>
        <dt className="sr">{t('filters.group')}</dt>
        <dd>{populationOf(toll, t)}</dd>
      </dl>
      <div className="toll-bars">
        <span className="quiet small">{t('tolls.claimed')}</span>
        <Figure {...people} harm={harmOf(toll)} href={href} />
        {toll.documented === null ? (
          <span />
        ) : (
          <Range size="bar" {...people} harm={harmOf(toll)} scale={scale} width={260} isSilent />
        )}
        <Documented toll={toll} scale={scale} />
      </div>
    </li>
  )
}

/** What is documented incident by incident in the same scope, and how much of the toll that leaves unnamed. */
function Documented({ toll, scale }: { readonly toll: Toll; readonly scale: number }) {
  const t = useText()
  const { documented, notItemised } = toll
  if (documented === null) {
    return <p className="quiet small wide">{t('tolls.cannotCompare')}</p>
  }
  const people: People = { low: documented.low, high: documented.high, openHigh: documented.openHigh }
  const isNone = documented.incidents === 0
  const inScope = new URLSearchParams({ sort: 'killed' })
  if (toll.area) inScope.set('place', toll.area.name)
  if (toll.period?.from) inScope.set('from', toll.period.from)
  if (toll.period?.to) inScope.set('to', toll.period.to)
  const allGrades = `/incidents?${inScope}`
  for (const grade of documented.grades) inScope.append('grade', grade)
  return (
    <>
      <span className="quiet small">{t('tolls.itemised')}</span>
      {isNone ? (
        <span className="quiet">{t('tolls.noneItemised')}</span>
      ) : (
        <Figure {...people} harm={harmOf(toll)} href={`/incidents?${inScope}`} />
      )}
      {isNone ? (
        <Range
          size="bar"
          low={null}
          high={null}
          openHigh={false}
          state="no_report"
          harm={harmOf(toll)}
          scale={scale}
          width={260}
          isSilent
        />
      ) : (
        <Range size="bar" {...people} harm={harmOf(toll)} scale={scale} width={260} isSilent />
      )}
      <p className="quiet small wide">
        {notItemised
          ? t('tolls.notItemised', { words: inWords({ ...notItemised, openHigh: notItemised.high === null }, t) })
          : ''}{' '}
        {isNone ? '' : t('tolls.from', { n: documented.incidents })}{' '}
        {documented.unknown > 0 ? t('tolls.unknown', { n: documented.unknown }) : ''}{' '}
        {documented.unclear > 0 ? t('tolls.unclear', { n: documented.unclear }) : ''}{' '}
        {documented.leftOut > 0
          ? t.rich(
              'tolls.leftOut',
              { n: documented.leftOut },
              { link: (words) => <Link href={allGrades}>{words}</Link> },
            )
          : ''}
      </p>
    </>
  )
}

const harmOf = ({ harm }: Toll): HarmKind => (harm === 'killed' ? 'killed' : harm === 'injured' ? 'injured' : 'other')

function populationOf({ population, unit }: Toll, t: Text): string {
  if (unit !== 'persons') return ''
  const { group, demographic } = population
  const parts = [group ? t(`group.${group}`) : null, demographic ? t(`demographic.${demographic}`) : null]
  return parts.filter((part) => part !== null).join(t('incidents.comma')) || t('tolls.everybody')
}
