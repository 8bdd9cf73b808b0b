// The controlled vocabularies of the field guide (section 3), as types. The values are the ones that leave the program.

/** Field guide 3.1. */
export type EventType =
  | 'air_strike'
  | 'drone_strike'
  | 'shelling'
  | 'rocket_missile'
  | 'ied_mine_erw'
  | 'suicide_attack'
  | 'grenade'
  | 'chemical_attack'
  | 'explosion_unknown'
  | 'armed_attack'
  | 'execution'
  | 'torture'
  | 'abduction'
  | 'sexual_violence'
  | 'arrest'
  | 'siege_denial'
  | 'destruction_looting'
  | 'forced_displacement'
  | 'armed_clash'
  | 'territory_change'
  | 'protest_force'
  | 'demonstration'
  | 'mob_riot'
  | 'weapon_disrupted'
  | 'base_or_group_change'
  | 'agreement'
  | 'remains_found'
  | 'other_violence'
  | 'unknown'

/** Field guide 3.2, launch method. */
export type Launch =
  | 'air'
  | 'ground'
  | 'sea'
  | 'emplaced'
  | 'carried'
  | 'thrown'
  | 'direct_fire'
  | 'hand'
  | 'multiple'
  | 'unknown'

/** Field guide 3.2, means. */
export type Means =
  | 'aircraft_bomb'
  | 'barrel_bomb'
  | 'aircraft_missile'
  | 'helicopter_fire'
  | 'drone_munition'
  | 'cluster_munition'
  | 'incendiary'
  | 'artillery_shell'
  | 'mortar'
  | 'tank_shell'
  | 'rocket_unguided'
  | 'mlrs'
  | 'missile_guided'
  | 'missile_ballistic'
  | 'shelling_unspecified'
  | 'strike_unspecified'
  | 'car_bomb'
  | 'roadside_ied'
  | 'suicide_vest'
  | 'suicide_vehicle'
  | 'ied_unspecified'
  | 'landmine'
  | 'unexploded_ordnance'
  | 'grenade'
  | 'rpg'
  | 'machine_gun'
  | 'small_arms'
  | 'sniper'
  | 'blade'
  | 'blunt'
  | 'fire'
  | 'chlorine'
  | 'nerve_agent'
  | 'chemical_unspecified'
  | 'tear_gas'
  | 'starvation_denial'
  | 'other'
  | 'unknown'

/** Field guide 3.3. */
export type TargetType =
  | 'dwelling'
  | 'residential_area'
  | 'displacement_camp'
  | 'shelter'
  | 'market'
  | 'bakery_food'
  | 'school'
  | 'university'
  | 'place_of_worship'
  | 'health_facility'
  | 'health_transport'
  | 'rescue_service'
  | 'aid_convoy_or_store'
  | 'media_office'
  | 'water'
  | 'power'
  | 'road_bridge'
  | 'vehicle_civilian'
  | 'public_transport'
  | 'workplace_farm'
  | 'public_building'
  | 'detention_place'
  | 'funeral_gathering'
  | 'border_crossing'
  | 'military_position'
  | 'front_line'
  | 'open_area'
  | 'other'
  | 'unknown'

/** Field guide 3.4. */
export type HealthResource =
  | 'facility'
  | 'personnel'
  | 'patients'
  | 'transport'
  | 'supplies'
  | 'warehouse'
  | 'programme'

/** Field guide 3.4. */
export type FacilityType =
  | 'hospital'
  | 'field_hospital'
  | 'clinic_health_centre'
  | 'maternity'
  | 'children'
  | 'trauma_surgical'
  | 'pharmacy'
  | 'blood_bank'
  | 'laboratory'
  | 'ambulance_post'
  | 'mobile_clinic'
  | 'other'
  | 'unknown'

/** Field guide 3.4. */
export type HealthEffect =
  | 'destroyed'
  | 'damaged'
  | 'out_of_service'
  | 'partly_working'
  | 'evacuated'
  | 'vicinity_hit'
  | 'armed_entry_search'
  | 'occupied_militarised'
  | 'looted_removed'
  | 'set_on_fire'
  | 'access_denied_obstructed'
  | 'utilities_cut'
  | 'repeat_strike_on_responders'
  | 'threat'
  | 'transport_destroyed'
  | 'transport_damaged'
  | 'transport_stolen'

/** Field guide 3.5. */
export type Group = 'civilian' | 'combatant' | 'security_forces' | 'unknown_status' | 'mixed'

/** Of those counted: fighters and forces, who may have done an act as well as died in it. */
export const isArmed = ({ group }: { readonly group: Group | null }): boolean =>
  group === 'combatant' || group === 'security_forces'

/** Field guide 3.5. */
export type Demographic =
  | 'child'
  | 'infant'
  | 'adolescent'
  | 'adult'
  | 'older_person'
  | 'woman'
  | 'man'
  | 'girl'
  | 'boy'
  | 'family'
  | 'unspecified'

/** Field guide 3.5. */
export type Role =
  | 'health_worker'
  | 'rescue_worker'
  | 'aid_worker'
  | 'journalist'
  | 'teacher'
  | 'detainee'
  | 'displaced'
  | 'protester'
  | 'patient'
  | 'peacekeeper'
  | 'religious_leader'
  | 'other'

/** Field guide 3.6. */
export type Harm =
  | 'killed'
  | 'injured'
  | 'killed_or_injured'
  | 'missing'
  | 'trapped'
  | 'feared_dead'
  | 'abducted'
  | 'detained'
  | 'tortured'
  | 'raped'
  | 'displaced'
  | 'besieged'
  | 'property_damage'
  | 'none'

/** Field guide 3.7. */
export type ActorType =
  | 'state'
  | 'rebel'
  | 'political_militia'
  | 'identity_militia'
  | 'rioters'
  | 'protesters'
  | 'civilians'
  | 'external'
  | 'unidentified'

/** Field guide 3.8. */
export type Connection =
  | 'victim'
  | 'relative'
  | 'witness'
  | 'medical_staff'
  | 'rescuer'
  | 'journalist_on_site'
  | 'monitor_network'
  | 'official'
  | 'party_to_conflict'
  | 'alleged_perpetrator'
  | 'analyst'
  | 'unnamed'
  | 'unknown'

/** Field guide 3.10. */
export type Modality =
  | 'asserted'
  | 'attributed'
  | 'hedged'
  | 'conditional'
  | 'negated'
  | 'denied'
  | 'questioned'
  | 'planned_or_future'
  | 'historical'

/** Field guide 3.11, from most to least precise. */
export type PlacePrecision =
  | 'site'
  | 'neighbourhood'
  | 'settlement'
  | 'near'
  | 'district'
  | 'province'
  | 'area_vague'
  | 'country'
  | 'sea_or_air'

/** Place precisions, finest first. */
export const FINEST_FIRST: readonly PlacePrecision[] = [
  'site',
  'neighbourhood',
  'settlement',
  'near',
  'district',
  'province',
  'area_vague',
  'sea_or_air',
  'country',
]

/** Field guide 3.11. */
export type TimePrecision =
  | 'instant'
  | 'part_of_day'
  | 'day'
  | 'days'
  | 'week'
  | 'month'
  | 'year'
  | 'period'
  | 'unknown'

/** Field guide 4.1. */
export type Bound =
  | 'exact'
  | 'at_least'
  | 'more_than'
  | 'at_most'
  | 'less_than'
  | 'approx'
  | 'range'
  | 'vague'
  | 'plural_only'
  | 'unstated'
  | 'zero'
  | 'no_report'

/** Field guide 4.1. */
export type Unit =
  | 'persons'
  | 'bodies'
  | 'families'
  | 'attacks'
  | 'strikes'
  | 'munitions'
  | 'facilities'
  | 'vehicles'
  | 'breaches'
  | 'other'

/** Field guide 6. */
export type AttributionRelation = 'single' | 'joint' | 'one_of' | 'or_allied' | 'unnamed_kind' | 'none'

/** Field guide 9. */
export type ArrangementKind =
  | 'ceasefire'
  | 'cessation_of_hostilities'
  | 'truce'
  | 'regime_of_calm'
  | 'freeze'
  | 'humanitarian_pause'
  | 'local_agreement'
  | 'evacuation_deal'
  | 'deescalation_area'
  | 'prisoner_exchange'
  | 'armistice'

/** Field guide 9, `events[].status`. */
export type ArrangementStatus =
  | 'proposed'
  | 'negotiating'
  | 'announced'
  | 'agreed'
  | 'in_effect'
  | 'extended'
  | 'breach_alleged'
  | 'suspended'
  | 'collapsed'
  | 'expired'
  | 'superseded'
  | 'ended'

/** What an appeal asks for. */
export type AppealFor =
  | 'protection'
  | 'medical_aid'
  | 'humanitarian_aid'
  | 'access'
  | 'ceasefire'
  | 'accountability'
  | 'investigation'
  | 'condemnation'
  | 'other'
