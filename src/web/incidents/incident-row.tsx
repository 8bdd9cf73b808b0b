// One incident in a list: when, what kind, where, how many, how sure. Its name leads to it, its figure to the words.

import { Link } from 'wouter'
import { CoverageMark, strongest } from '../parts/coverage.tsx'
import { Grade } from '../parts/grade.tsx'
import { Icon } from '../parts/icon.tsx'
import { ListOf } from '../parts/list-of.tsx'
import { Kind } from '../parts/kind.tsx'
import { Outside } from '../parts/outside.tsx'
import { apartOf, HarmFigures } from '../parts/harm-figures.tsx'
import { rangeOf } from '../parts/counted.ts'
import { Range } from '../parts/range.tsx'
import { kindOf, shortInText } from '../parts/range-shape.ts'
import { useSettings } from '../settings.ts'
import { useText } from '../text.tsx'
import { chosenKilled, dayText, isArea, isSpan, type Listed, placeName, whatText } from './incident-words.ts'

interface RowProps {
  readonly incident: Listed
  readonly scale: number
  /** With who did it and how many reports tell of it, where there is room. */
  readonly isWide?: boolean
  /** The list spans years, so a day needs its year. */
  readonly withYear: boolean
  readonly isChosen?: boolean
}

export function IncidentRow({ incident, scale, isWide, withYear, isChosen }: RowProps) {
  const t = useText()
  const address = `/incidents/${encodeURIComponent(incident.id)}`
  const { first, second } = dayText(incident.time, t, withYear)
  return (
    <div className={isChosen ? 'inc chosen' : 'inc'}>
      <span className="when">
        {first}
        <br />
        <span className="quiet">{second}</span>
      </span>
      <Kind type={incident.eventType} />
      <span className="what">
        <Link className="name" href={address}>
          <Outside text={placeName(incident, t)} />
        </Link>
        <small className={isCrowded(incident) ? 'terse' : undefined}>
          <span className="only-s">{withYear || isSpan(incident.time) ? `${first} ${second}` : first}</span>
          <span className="kind-word">{whatText(incident, t)}</span>
          <Tags incident={incident} />
        </small>
      </span>
      {isWide ? <ByWhom incident={incident} /> : null}
      {isWide ? <Reports incident={incident} /> : null}
      <Harm incident={incident} scale={scale} address={address} />
      <span className="g">
        <Grade grade={incident.grades.occurrence} />
      </span>
    </div>
  )
}

const MOST_ACTORS = 2

/** Who is said to have done it: rivals stand side by side, and "or" is said only of one report's doubt. */
function ByWhom({ incident }: { readonly incident: Listed }) {
  const t = useText()
  const { attribution, grades } = incident
  const actors = attribution?.actors ?? []
  const shown = actors.slice(0, MOST_ACTORS)
  const isContested = grades.attribution === 'contested'
  return (
    <span className="whom">
      {actors.length === 0 ? (
        <span className="quiet">{t('incidents.whomSilent')}</span>
      ) : (
        <span className="names">
          {isContested ? <Icon name="differ" label={t('attribution.contested')} /> : null}
          <ListOf names={shown} type={isContested ? 'conjunction' : 'disjunction'} />
        </span>
      )}
      <small>
        {actors.length > 0 ? t(`attribution.${grades.attribution}`) : null}
        {actors.length > shown.length ? ` ${t('incidents.whomMore', { n: actors.length - shown.length })}` : null}
      </small>
    </span>
  )
}

/** How many reports tell of it, and from how many origins: copies are no more voices. */
function Reports({ incident }: { readonly incident: Listed }) {
  const t = useText()
  return (
    <span className="reports">
      {t('incidents.reports', { n: incident.sources.length })}
      <small>{t('incidents.origins', { n: incident.lines.length })}</small>
    </span>
  )
}

interface HarmProps {
  readonly incident: Listed
  readonly scale: number
  readonly address: string
}

function Harm({ incident, scale, address }: HarmProps) {
  const t = useText()
  const { density } = useSettings()
  const { killed, injured } = incident
  const used = chosenKilled(incident)
  const href = `${address}?open=killed`
  if (isApart(incident)) return <HarmApart incident={incident} href={href} />
  return (
    <span className="harm">
      <span>
        <HarmFigures incident={incident} href={href} />
        {kindOf(injured) === 'unknown' ? null : (
          <small>
            <Range size="text" {...injured} /> {t('harm.injured')}
          </small>
        )}
      </span>
      {density === 'compact' ? null : <Range size="bar" {...killed} used={used} scale={scale} isSilent />}
    </span>
  )
}

const isApart = (incident: Listed): boolean =>
  apartOf(incident, 'killed').length > 0 || apartOf(incident, 'injured').length > 0

/** Civilians and fighters one below the other; no bar, since there is no range for both. */
function HarmApart({ incident, href }: { readonly incident: Listed; readonly href: string }) {
  const t = useText()
  const { injured } = incident
  const apart = apartOf(incident, 'injured')
  const hurt =
    apart.length > 0
      ? apart.map(({ range, group }) => rangeOf(range, group, t))
      : kindOf(injured) === 'unknown'
        ? []
        : [shortInText(injured, t)]
  return (
    <span className="harm apart">
      <span>
        <HarmFigures incident={incident} href={href} />
      </span>
      <span>
        {hurt.map((people) => (
          <small key={people}>{t('counted.harmed', { people, harm: t('harm.injured') })}</small>
        ))}
      </span>
    </span>
  )
}

/** More signs than there is room for words. */
function isCrowded(incident: Listed): boolean {
  const coverage = strongest(incident.coverage)
  const signs = [
    incident.conflicts.length > 0,
    isHealth(incident),
    coverage === 'covered' || coverage === 'unclear',
    isArea(incident),
  ]
  return signs.filter(Boolean).length > 1
}

const isHealth = ({ placeHit }: Listed): boolean =>
  placeHit.some((type) => type === 'health_facility' || type === 'health_transport')

function Tags({ incident }: { readonly incident: Listed }) {
  const t = useText()
  const coverage = strongest(incident.coverage)
  return (
    <>
      {incident.state === 'proposed' ? (
        <span className="tag bare" title={t('incidents.proposed')}>
          <i className="todo" />
          <span className="sr">{t('incidents.proposed')}</span>
        </span>
      ) : null}
      {incident.conflicts.length > 0 ? (
        <span className="tag differ">
          <Icon name="differ" />
          <span className="word">{t('incidents.differs')}</span>
        </span>
      ) : null}
      {isHealth(incident) ? (
        <span className="tag health">
          <Icon name="health" />
          <span className="word">{t('incidents.health')}</span>
        </span>
      ) : null}
      {coverage === 'covered' || coverage === 'unclear' ? (
        <span className="tag truce">
          <CoverageMark result={coverage} />
          <span className="word">{t(`incidents.${coverage}`)}</span>
        </span>
      ) : null}
      {isArea(incident) ? (
        <span className="tag">
          <Icon name="area" />
          <span className="word">{t('incidents.areaOnly')}</span>
        </span>
      ) : null}
    </>
  )
}
