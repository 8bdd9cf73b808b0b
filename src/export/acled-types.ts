// ACLED's types of events and kinds of disorder, by ours (field guide 3.1).

import type { EventType } from '../model/codes.ts'

/** An event type of theirs with its sub-type. */
export type AcledType = readonly [type: string, subType: string]

export const BATTLES = 'Battles'
const REMOTE = 'Explosions/Remote violence'
export const VIOLENCE = 'Violence against civilians'
const PROTESTS = 'Protests'
const RIOTS = 'Riots'
export const STRATEGIC = 'Strategic developments'

/** Field guide 3.1. Types that an analyst has to choose for are not here. */
export const TYPES: Partial<Readonly<Record<EventType, AcledType>>> = {
  air_strike: [REMOTE, 'Air/drone strike'],
  drone_strike: [REMOTE, 'Air/drone strike'],
  shelling: [REMOTE, 'Shelling/artillery/missile attack'],
  rocket_missile: [REMOTE, 'Shelling/artillery/missile attack'],
  ied_mine_erw: [REMOTE, 'Remote explosive/landmine/IED'],
  suicide_attack: [REMOTE, 'Suicide bomb'],
  grenade: [REMOTE, 'Grenade'],
  chemical_attack: [REMOTE, 'Chemical weapon'],
  armed_attack: [VIOLENCE, 'Attack'],
  execution: [VIOLENCE, 'Attack'],
  torture: [VIOLENCE, 'Attack'],
  abduction: [VIOLENCE, 'Abduction/forced disappearance'],
  sexual_violence: [VIOLENCE, 'Sexual violence'],
  arrest: [STRATEGIC, 'Arrests'],
  siege_denial: [STRATEGIC, 'Other'],
  destruction_looting: [STRATEGIC, 'Looting/property destruction'],
  forced_displacement: [STRATEGIC, 'Other'],
  armed_clash: [BATTLES, 'Armed clash'],
  territory_change: [BATTLES, 'Non-state actor overtakes territory'],
  protest_force: [PROTESTS, 'Excessive force against protesters'],
  demonstration: [PROTESTS, 'Peaceful protest'],
  mob_riot: [RIOTS, 'Mob violence'],
  weapon_disrupted: [STRATEGIC, 'Disrupted weapons use'],
  base_or_group_change: [STRATEGIC, 'Change to group/activity'],
  agreement: [STRATEGIC, 'Agreement'],
  remains_found: [STRATEGIC, 'Other'],
}

/** Political violence where a type is not here. */
export const DISORDER: Readonly<Record<string, string>> = {
  [PROTESTS]: 'Demonstrations',
  [RIOTS]: 'Demonstrations',
  [STRATEGIC]: 'Strategic developments',
}
