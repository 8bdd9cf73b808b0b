// Event types that are told apart when incidents are put together: an air strike from shelling, both from a clash.

import type { EventType } from '../model/codes.ts'

const FAMILY: Partial<Record<EventType, string>> = {
  air_strike: 'air',
  drone_strike: 'air',
  shelling: 'ground',
  rocket_missile: 'ground',
  ied_mine_erw: 'planted',
  suicide_attack: 'planted',
  explosion_unknown: 'planted',
  grenade: 'planted',
  chemical_attack: 'chemical',
  armed_attack: 'direct',
  execution: 'direct',
  torture: 'direct',
  armed_clash: 'clash',
  territory_change: 'clash',
}

/** The family of an event type; a type of no family is its own. */
export const familyOf = (type: EventType): string => FAMILY[type] ?? type

/** The type that the votes speak for, `unknown` if none does. */
export function winner(votes: ReadonlyMap<EventType, number>): EventType {
  let best: EventType = 'unknown'
  let most = 0
  for (const [type, votesFor] of votes) {
    if (votesFor > most) {
      best = type
      most = votesFor
    }
  }
  return best
}
