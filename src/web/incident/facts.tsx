// Four facts side by side, each graded apart: did it happen, who did it, did a truce cover it, what of health care. Pressed, a
// fact gives its rule and its reasons.

import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { Contest, Denials } from '../parts/contest.tsx'
import { strongest } from '../parts/coverage.tsx'
import { EngineReason } from '../parts/engine-reason.tsx'
import { Grade } from '../parts/grade.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { ListOf } from '../parts/list-of.tsx'
import { Outside } from '../parts/outside.tsx'
import type { Incident } from '../record.ts'
import { useText } from '../text.tsx'
import { actorsInWords, listed } from './meaning.ts'
import { denierOf } from './side-words.ts'

type Fact = 'occurrence' | 'attribution' | 'coverage' | 'health'

export function Facts({ incident, onGrade }: { readonly incident: Incident; readonly onGrade: (() => void) | null }) {
  const t = useText()
  const [open, setOpen] = useState<Fact | null>(null)
  const press = (fact: Fact) => () => setOpen(open === fact ? null : fact)
  return (
    <div className="facts-box">
      <dl className="facts">
        <FactCell
          name={t('facts.occurrence')}
          isOpen={open === 'occurrence'}
          onPress={press('occurrence')}
          value={<Grade grade={incident.grades.occurrence} withWord />}
        >
          {t('facts.lines', {
            n: incident.lines.length,
            interested: incident.lines.filter(({ isInterested }) => isInterested).length,
          })}
        </FactCell>
        <FactCell
          name={t('facts.attribution')}
          isOpen={open === 'attribution'}
          onPress={press('attribution')}
          value={
            <>
              {incident.grades.attribution === 'contested' && <Icon name="differ" />}
              {t(`attribution.${incident.grades.attribution}`)}
            </>
          }
        >
          <Candidates incident={incident} />
        </FactCell>
        <FactCell
          name={t('facts.coverage')}
          isOpen={open === 'coverage'}
          onPress={press('coverage')}
          value={<CoverageFact incident={incident} />}
        >
          <CoverageLine incident={incident} />
        </FactCell>
        <FactCell
          name={t('facts.health')}
          isOpen={open === 'health'}
          onPress={press('health')}
          value={<HealthFact incident={incident} />}
        >
          <HealthLine incident={incident} />
        </FactCell>
      </dl>
      {open !== null && (
        <div className="fact-open">
          <Reasons incident={incident} fact={open} />
          {onGrade !== null && (open === 'occurrence' || open === 'attribution') && (
            <button type="button" className="btn s" onClick={onGrade}>
              <Icon name="pen" />
              {t('facts.grade')}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

interface FactProps {
  readonly name: string
  readonly value: ReactNode
  readonly isOpen: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}

function FactCell({ name, value, isOpen, onPress, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <button type="button" className="fact" aria-expanded={isOpen} onClick={onPress}>
          {value}
          <Icon name="down" />
        </button>
      </dd>
      <dd className="more">
        <p>{children}</p>
      </dd>
    </div>
  )
}

function Candidates({ incident }: { readonly incident: Incident }) {
  const { conflicts, grades } = incident
  const contest = conflicts.find(({ type }) => type === 'attribution')
  const rivals = contest?.sides.filter((side) => denierOf(side, grades.deniedBy) === null) ?? []
  return (
    <>
      {rivals.length > 1 ? (
        <Contest sides={rivals} deniedBy={grades.deniedBy} />
      ) : (
        <>
          <Named incident={incident} />
          <Denials by={grades.deniedBy} />
        </>
      )}
    </>
  )
}

/** Who is named, where origins do not name rivals. */
function Named({ incident: { attribution } }: { readonly incident: Incident }) {
  const t = useText()
  if (attribution === null || attribution.actors.length === 0) return t('facts.nobodyNamed')
  const actors = attribution.actors.map((name) => ({ name }))
  return (
    <>
      {attribution.relation === 'or_allied' ? (
        <Outside text={actorsInWords({ relation: attribution.relation, actors }, t)} />
      ) : (
        <ListOf
          names={[...new Set(attribution.actors)]}
          type={attribution.relation === 'one_of' ? 'disjunction' : 'conjunction'}
        />
      )}
      {attribution.relation === 'unnamed_kind' && `${t('evidence.comma')}${t('relation.unnamed_kind')}`}
    </>
  )
}

const COVERAGE_SIGN: Readonly<Record<string, IconName>> = {
  covered: 'covered',
  unclear: 'unclear',
  not_covered: 'not-covered',
}

function CoverageFact({ incident }: { readonly incident: Incident }) {
  const t = useText()
  const result = strongest(incident.coverage)
  if (result === null) return t('facts.noTruce')
  return (
    <>
      <Icon name={COVERAGE_SIGN[result]} />
      {t(`coverage.${result}`)}
    </>
  )
}

function CoverageLine({ incident }: { readonly incident: Incident }) {
  const t = useText()
  const result = strongest(incident.coverage)
  const telling = incident.coverage.filter((each) => each.result === result)
  if (telling.length === 0) return t('facts.noTruceThen')
  return t('facts.noBreachFinding', { n: telling.length })
}

/** What claims say of health care, each thing once. */
function healthOf(incident: Incident) {
  const facets = incident.claims.flatMap(({ claim }) =>
    claim.kind === 'incident' && claim.health ? [claim.health] : [],
  )
  const distinct = <T,>(values: readonly T[]): T[] => [...new Set(values)]
  return {
    isAny: facets.length > 0,
    names: distinct(facets.flatMap(({ facilityName }) => facilityName ?? [])),
    types: distinct(facets.flatMap(({ facilityType }) => facilityType ?? [])),
    resources: distinct(facets.flatMap(({ resource }) => resource)),
    effects: distinct(facets.flatMap(({ effect }) => effect)),
  }
}

function HealthFact({ incident }: { readonly incident: Incident }) {
  const t = useText()
  const { isAny, names, types, resources } = healthOf(incident)
  if (!isAny) return t('facts.noHealth')
  const words =
    types.length > 0 ? types.map((type) => t(`facility.${type}`)) : resources.map((each) => t(`resource.${each}`))
  return (
    <>
      <Icon name="health" />
      {names.length > 0 ? <Outside text={listed(names, t)} /> : <span className="word">{listed(words, t)}</span>}
    </>
  )
}

function HealthLine({ incident }: { readonly incident: Incident }) {
  const t = useText()
  const { isAny, names, types, effects } = healthOf(incident)
  if (!isAny) return t('facts.noHealthSaid')
  const kinds = names.length > 0 ? types.map((type) => t(`facility.${type}`)) : []
  const words = [...kinds, ...effects.map((effect) => t(`effect.${effect}`))]
  return words.length > 0 ? listed(words, t) : t('facts.noEffectSaid')
}

/** Rule and reasons behind a fact. */
function Reasons({ incident, fact }: { readonly incident: Incident; readonly fact: Fact }) {
  const t = useText()
  const { grades, coverage } = incident
  switch (fact) {
    case 'occurrence':
    case 'attribution': {
      const reason = grades.reasons[fact === 'occurrence' ? 0 : 1]
      const proposed = t(
        fact === 'occurrence' ? `grade.${grades.proposed.occurrence}` : `attribution.${grades.proposed.attribution}`,
      )
      const isOwn = grades[fact] !== grades.proposed[fact]
      return (
        <p>
          {reason !== undefined && <EngineReason sentence={reason} />}{' '}
          <span className="quiet">{t(isOwn ? 'facts.byPerson' : 'facts.byRule', { rule: grades.rule, proposed })}</span>
        </p>
      )
    }
    case 'coverage':
      if (coverage.length === 0) return <p>{t('facts.noTruceThen')}</p>
      return (
        <ul>
          {coverage.map(({ arrangement, result, reasons }) => (
            <li key={arrangement}>
              <Icon name={COVERAGE_SIGN[result]} label={t(`coverage.${result}`)} />{' '}
              <Link href={`/truces?truce=${encodeURIComponent(arrangement)}`}>
                <bdi dir="ltr">{arrangement}</bdi>
              </Link>
              :{' '}
              {reasons.map((reason) => (
                <span key={reason}>
                  <EngineReason sentence={reason} />{' '}
                </span>
              ))}
            </li>
          ))}
          <li className="quiet">{t('facts.noBreach')}</li>
        </ul>
      )
    case 'health':
      return <p>{t('facts.healthHint')}</p>
  }
}
