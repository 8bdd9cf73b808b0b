// What kind of event: a glyph in a ring. The glyph tells the kind; the hue tells only its family and is never alone.

import type { EventType } from '../../model/codes.ts'
import { useText } from '../text.tsx'
import { Icon, type IconName } from './icon.tsx'

type Family = 'air' | 'ground' | 'planted' | 'direct' | 'deprive' | 'none'

const LOOK: Readonly<Record<EventType, readonly [Family, IconName]>> = {
  air_strike: ['air', 'k-air'],
  drone_strike: ['air', 'k-drone'],
  shelling: ['ground', 'k-arc'],
  rocket_missile: ['ground', 'k-rise'],
  ied_mine_erw: ['planted', 'k-ground'],
  suicide_attack: ['planted', 'k-ground'],
  grenade: ['ground', 'k-arc'],
  chemical_attack: ['planted', 'k-waves'],
  explosion_unknown: ['planted', 'k-burst'],
  armed_attack: ['direct', 'k-strokes'],
  execution: ['direct', 'k-strokes'],
  torture: ['direct', 'k-held'],
  abduction: ['direct', 'k-held'],
  sexual_violence: ['direct', 'k-held'],
  arrest: ['direct', 'k-held'],
  siege_denial: ['deprive', 'k-ring'],
  destruction_looting: ['deprive', 'k-burst'],
  forced_displacement: ['deprive', 'k-away'],
  armed_clash: ['direct', 'k-strokes'],
  territory_change: ['none', 'k-away'],
  protest_force: ['direct', 'k-voices'],
  demonstration: ['none', 'k-voices'],
  mob_riot: ['direct', 'k-voices'],
  weapon_disrupted: ['none', 'k-ring'],
  base_or_group_change: ['none', 'k-away'],
  agreement: ['none', 'k-hands'],
  remains_found: ['none', 'k-found'],
  other_violence: ['direct', 'k-burst'],
  unknown: ['none', 'k-dot'],
}

export const EVENT_TYPES = Object.keys(LOOK) as readonly EventType[]

export function Kind({ type }: { readonly type: EventType }) {
  const t = useText()
  const [family, icon] = LOOK[type]
  return (
    <span className={`kind ${family}`} title={t(`event.${type}`)}>
      <Icon name={icon} />
    </span>
  )
}
