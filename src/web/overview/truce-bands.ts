// From what is said of an arrangement, the stretches of days it is said to be in some status. What speakers say stands side by
// side; nothing is decided here.

import type { ArrangementKind, ArrangementStatus } from '../../model/codes.ts'
import type { ArrangementRecord } from '../../model/record.ts'

/** Days in one status, as said. `isOpen`: nobody says until when; drawn to the next thing said. */
export interface Stretch {
  readonly status: ArrangementStatus
  readonly from: string
  readonly to: string
  readonly isOpen: boolean
  readonly origins: readonly string[]
  readonly claims: readonly string[]
}

type Events = Pick<ArrangementRecord, 'events'>

/** Longest that a status without an end is drawn, where nothing else is said. */
const UNTIL_HEARD_DAYS = 30

/** A breach alleged and an appeal change nothing of what is in effect. */
const NO_STATE: ReadonlySet<ArrangementStatus> = new Set(['breach_alleged'])
const HOLDS: ReadonlySet<ArrangementStatus> = new Set(['in_effect', 'extended', 'agreed'])
const OVER: ReadonlySet<ArrangementStatus> = new Set(['collapsed', 'ended', 'expired', 'superseded'])

export const isHolding = (status: ArrangementStatus): boolean => HOLDS.has(status)
export const isOver = (status: ArrangementStatus): boolean => OVER.has(status)

/** Each status said, from its day to the last day given, or else to the day something else is said. */
export function stretchesOf({ events }: Events): Stretch[] {
  const said = events
    .filter(({ status }) => !NO_STATE.has(status))
    .flatMap((event) => {
      const from = event.from ?? event.saidOn
      return from === null ? [] : [{ ...event, from }]
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const stretches: Stretch[] = []
  for (const [at, event] of said.entries()) {
    const last = stretches.at(-1)
    const next = said.slice(at + 1).find(({ status, from }) => status !== event.status && from > event.from)
    const to = event.to ?? (next ? addDays(next.from, -1) : addDays(event.from, UNTIL_HEARD_DAYS))
    if (last && last.status === event.status && event.from <= addDays(last.to, 1)) {
      stretches[stretches.length - 1] = {
        ...last,
        to: to > last.to ? to : last.to,
        isOpen: event.to === null,
        origins: [...new Set([...last.origins, event.origin])],
        claims: [...last.claims, event.claim],
      }
    } else {
      stretches.push({
        status: event.status,
        from: event.from,
        to: to < event.from ? event.from : to,
        isOpen: event.to === null,
        origins: [event.origin],
        claims: [event.claim],
      })
    }
  }
  return stretches
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
    .filter(({ status }) => isHolding(status) && status !== 'agreed')
    .map(({ from, to }) => ({ id: arrangement.id, kind: arrangement.kind, from, to }))
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
