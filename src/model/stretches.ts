// From what is said of an arrangement, the stretches of days it is said to be in some status. What speakers say stands side by
// side; nothing is decided here, and nothing is drawn beyond the last day it was spoken of.

import type { ArrangementKind, ArrangementStatus } from './codes.ts'
import { addDays } from './iso-days.ts'
import type { ArrangementEvent, ArrangementRecord } from './record.ts'

/** How a stretch is drawn: by texture, not by colour. */
export type Texture = 'talks' | 'announced' | 'holds' | 'suspended' | 'over'

/** Days in one status, as said. */
export interface Stretch {
  readonly status: ArrangementStatus
  readonly texture: Texture
  readonly from: string
  readonly to: string
  /** A last day was said. */
  readonly hasEnd: boolean
  readonly origins: readonly string[]
  readonly claims: readonly string[]
}

const TEXTURE: Readonly<Record<ArrangementStatus, Texture | null>> = {
  proposed: 'talks',
  negotiating: 'talks',
  announced: 'announced',
  agreed: 'announced',
  in_effect: 'holds',
  extended: 'holds',
  // An allegation of a breach changes nothing of what is in effect.
  breach_alleged: null,
  suspended: 'suspended',
  collapsed: 'over',
  expired: 'over',
  superseded: 'over',
  ended: 'over',
}

type Events = Pick<ArrangementRecord, 'events'>
interface Dated {
  readonly event: ArrangementEvent
  readonly texture: Texture
  readonly from: string
}

/** Each status said, from its day to the last day given, to the day something else is said, or to the day it was said. */
export function stretchesOf({ events }: Events): Stretch[] {
  const said = events
    .filter(isSo)
    .flatMap((event): Dated[] => {
      const texture = TEXTURE[event.status]
      const from = event.from ?? event.saidOn
      return texture === null || from === null ? [] : [{ event, texture, from }]
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const stretches: Stretch[] = []
  for (const [at, dated] of said.entries()) {
    const { event, texture, from } = dated
    const to = endOf(dated, said.slice(at + 1))
    const last = stretches.findLast((stretch) => stretch.status === event.status)
    const joined = last && from <= addDays(last.to, 1) ? last : null
    const stretch: Stretch = {
      status: event.status,
      texture,
      from: joined?.from ?? from,
      to: joined && joined.to > to ? joined.to : to,
      hasEnd: hasEnd(dated),
      origins: [...new Set([...(joined?.origins ?? []), event.origin])],
      claims: [...(joined?.claims ?? []), event.claim],
    }
    if (joined) stretches[stretches.indexOf(joined)] = stretch
    else stretches.push(stretch)
  }
  return stretches
}

/** "Has not entered into force" draws no stretch of it. */
const isSo = ({ isNegated }: ArrangementEvent): boolean => isNegated !== true

const hasEnd = ({ event, from }: Dated): boolean => event.to !== null && event.to > from

function endOf(dated: Dated, later: readonly Dated[]): string {
  const { event, texture, from } = dated
  if (hasEnd(dated) && event.to !== null) return event.to
  // Talks about something new end nothing that is in effect.
  const next = later.find(
    (other) => other.texture !== texture && other.from > from && (other.texture !== 'talks' || texture === 'talks'),
  )
  if (next) return addDays(next.from, -1)
  const heard = event.saidOn ?? from
  return heard > from ? heard : from
}

/** Days on which one says it is over and another says, no earlier, that it holds. */
export interface BothSaid {
  readonly from: string
  readonly to: string
  readonly holdsSay: readonly string[]
  readonly overSay: readonly string[]
}

export function bothSaid(events: Events): BothSaid[] {
  const holding = events.events.filter((event) => isSo(event) && TEXTURE[event.status] === 'holds')
  return stretchesOf(events)
    .filter(({ texture }) => texture === 'over')
    .flatMap(({ from, to, origins }) => {
      const against = holding.filter(
        ({ saidOn, origin }) => saidOn !== null && saidOn >= from && !origins.includes(origin),
      )
      const lastSaid = against
        .map(({ saidOn }) => saidOn ?? from)
        .sort()
        .at(-1)
      if (lastSaid === undefined) return []
      return [
        {
          from,
          to: lastSaid > to ? lastSaid : to,
          holdsSay: [...new Set(against.map(({ origin }) => origin))],
          overSay: origins,
        },
      ]
    })
}

export interface Effect {
  readonly id: string
  readonly kind: ArrangementKind
  readonly from: string
  readonly to: string
}

/** The days on which an arrangement is said to hold. */
export function effectsOf(arrangement: Pick<ArrangementRecord, 'id' | 'kind' | 'events'>): Effect[] {
  return stretchesOf(arrangement)
    .filter(({ texture }) => texture === 'holds')
    .map(({ from, to }) => ({ id: arrangement.id, kind: arrangement.kind, from, to }))
}
