// The title of an incident and the sentences under it, from messages and the record.

import type { ReactNode } from 'react'
import type { Group } from '../../model/codes.ts'
import { Outside } from '../parts/outside.tsx'
import { rangeSaid } from '../parts/counted.ts'
import { apartOf } from '../parts/harm-figures.tsx'
import { whenInWords } from '../parts/when.ts'
import { isNear } from '../../model/nearness.ts'
import { Where, whereInWords } from '../parts/where.tsx'
import type { Incident, Listed } from '../record.ts'
import { type Text, useText } from '../text.tsx'
import { differing, leadOf } from './lead.ts'
import { listed } from './meaning.ts'

type Titled = Pick<Incident | Listed, 'eventType' | 'placeHit' | 'place' | 'time'>

/** What was hit, where that can be said in one word. */
const targetOf = ({ placeHit }: Titled): string | null => placeHit.find((target) => !VAGUE.has(target)) ?? null

const VAGUE: ReadonlySet<string> = new Set(['unknown', 'other', 'open_area', 'residential_area', 'front_line'])

/** Kinds of event that are somewhere and not on something. */
const AT: ReadonlySet<string> = new Set([
  'abduction',
  'agreement',
  'arrest',
  'armed_clash',
  'base_or_group_change',
  'demonstration',
  'execution',
  'explosion_unknown',
  'mob_riot',
  'remains_found',
  'sexual_violence',
  'territory_change',
  'torture',
  'weapon_disrupted',
])

const valuesOf = (incident: Titled, t: Text) => {
  // A site is named for what it is: "the market of …" need not be said twice.
  const target = incident.place?.precision === 'site' ? null : targetOf(incident)
  return {
    event: t(`event.${incident.eventType}`),
    target: target === null ? '' : t(`target.${target}`),
    hasTarget: target === null ? 'none' : AT.has(incident.eventType) ? 'at' : 'on',
    where: wayTo(incident.place),
    place: incident.place?.name ?? '',
    hasTime: incident.time === null ? 'no' : 'yes',
    when: incident.time === null ? '' : whenInWords({ ...incident.time, partOfDay: null }, t, 'long'),
  }
}

/** In a town, at a site, near a place; none where the name tells it: "south of the airport". */
function wayTo(place: Titled['place']): 'none' | 'in' | 'at' | 'near' | 'told' {
  if (place === null) return 'none'
  if (place.precision === 'site') return 'at'
  if (place.precision !== 'near') return 'in'
  return isNear(place) ? 'near' : 'told'
}

/** "Air strike on a market in Tal Rihan, Friday 14 October 2016". */
export function Title({ incident }: { readonly incident: Titled }): ReactNode {
  const t = useText()
  return t.rich('incident.title', valuesOf(incident, t), {
    place: () => <Outside text={incident.place?.name ?? ''} />,
  })
}

/** The same as plain words. */
export function titleInWords(incident: Titled, t: Text): string {
  const place = incident.place === null ? '' : whereInWords(incident.place, t)
  return t('incident.titlePlain', { ...valuesOf(incident, t), place })
}

interface LeadProps {
  readonly incident: Incident
  /** Opens the trail of a figure, of one group where they stand apart. */
  readonly onFigure: (harm: 'killed' | 'injured', group?: Group) => void
}

/** What is known in a sentence or three, true of any record. */
export function Lead({ incident, onFigure }: LeadProps) {
  const t = useText()
  const types = differing(incident)
  return (
    <p className="lead">
      {leadOf(incident).map(({ key, values, harm }) => (
        <span key={key}>
          {t.rich(key, values, {
            fig: (inside) =>
              harm === null ? (
                inside
              ) : (
                <FigureIn key={key} harm={harm} onFigure={onFigure}>
                  {inside}
                </FigureIn>
              ),
            figs: () => (harm === null ? null : <FiguresApart incident={incident} harm={harm} onFigure={onFigure} />),
          })}{' '}
        </span>
      ))}
      {types.length > 0 &&
        t('incident.lead.differ', {
          list: listed(
            types.map((type) => t(`incident.differOn.${type}`)),
            t,
          ),
        })}
    </p>
  )
}

interface FigureInProps extends Pick<LeadProps, 'onFigure'> {
  readonly harm: 'killed' | 'injured'
  readonly children: ReactNode
}

function FigureIn({ harm, onFigure, children }: FigureInProps) {
  return (
    <button type="button" className={harm === 'killed' ? 'fig' : 'fig inj'} onClick={() => onFigure(harm)}>
      {children}
    </button>
  )
}

/** "0 to 7 civilians and 0 to 15 fighters", each the way to its words. */
function FiguresApart({ incident, harm, onFigure }: LeadProps & Pick<FigureInProps, 'harm'>) {
  const t = useText()
  const apart = apartOf(incident, harm)
  const joints = new Intl.ListFormat(t.locale, { type: 'conjunction' }).formatToParts(apart.map((_, at) => String(at)))
  return joints.map(({ type, value }, at) => {
    const figure = type === 'element' ? apart[Number(value)] : undefined
    if (figure === undefined) return value
    return (
      <FigureIn key={at} harm={harm} onFigure={() => onFigure(harm, figure.group ?? undefined)}>
        {rangeSaid(figure.range, figure.group, t)}
      </FigureIn>
    )
  })
}

/** Where, in a panel: the name, what contains it, how finely it is known. */
export function PlaceLine({ incident }: { readonly incident: Incident }) {
  const t = useText()
  if (incident.place === null) return t('place.none')
  return (
    <>
      <Where place={incident.place} />
      {t('evidence.comma')}
      {t(`precision.${incident.place.precision}`)}
    </>
  )
}
