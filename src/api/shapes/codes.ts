// The controlled vocabularies of the field guide as they are checked at the door. The compiler holds them to the model's own
// types: a code that is added there and not here does not compile.

import { z } from '@hono/zod-openapi'
import type * as codes from '../../model/codes.ts'
import type { AttributionGrade, ConflictType, OccurrenceGrade } from '../../model/record.ts'
import type { Holds, Same } from './same.ts'

export const eventType = z
  .enum([
    'air_strike',
    'drone_strike',
    'shelling',
    'rocket_missile',
    'ied_mine_erw',
    'suicide_attack',
    'grenade',
    'chemical_attack',
    'explosion_unknown',
    'armed_attack',
    'execution',
    'torture',
    'abduction',
    'sexual_violence',
    'arrest',
    'siege_denial',
    'destruction_looting',
    'forced_displacement',
    'armed_clash',
    'territory_change',
    'protest_force',
    'demonstration',
    'mob_riot',
    'weapon_disrupted',
    'base_or_group_change',
    'agreement',
    'remains_found',
    'other_violence',
    'unknown',
  ])
  .openapi('EventType')
export const launch = z
  .enum(['air', 'ground', 'sea', 'emplaced', 'carried', 'thrown', 'direct_fire', 'hand', 'multiple', 'unknown'])
  .openapi('Launch')
export const means = z
  .enum([
    'aircraft_bomb',
    'barrel_bomb',
    'aircraft_missile',
    'helicopter_fire',
    'drone_munition',
    'cluster_munition',
    'incendiary',
    'artillery_shell',
    'mortar',
    'tank_shell',
    'rocket_unguided',
    'mlrs',
    'missile_guided',
    'missile_ballistic',
    'shelling_unspecified',
    'strike_unspecified',
    'car_bomb',
    'roadside_ied',
    'suicide_vest',
    'suicide_vehicle',
    'ied_unspecified',
    'landmine',
    'unexploded_ordnance',
    'grenade',
    'rpg',
    'machine_gun',
    'small_arms',
    'sniper',
    'blade',
    'blunt',
    'fire',
    'chlorine',
    'nerve_agent',
    'chemical_unspecified',
    'tear_gas',
    'starvation_denial',
    'other',
    'unknown',
  ])
  .openapi('Means')
export const targetType = z
  .enum([
    'dwelling',
    'residential_area',
    'displacement_camp',
    'shelter',
    'market',
    'bakery_food',
    'school',
    'university',
    'place_of_worship',
    'health_facility',
    'health_transport',
    'rescue_service',
    'aid_convoy_or_store',
    'media_office',
    'water',
    'power',
    'road_bridge',
    'vehicle_civilian',
    'public_transport',
    'workplace_farm',
    'public_building',
    'detention_place',
    'funeral_gathering',
    'border_crossing',
    'military_position',
    'front_line',
    'open_area',
    'other',
    'unknown',
  ])
  .openapi('TargetType')
export const healthResource = z
  .enum(['facility', 'personnel', 'patients', 'transport', 'supplies', 'warehouse', 'programme'])
  .openapi('HealthResource')
export const facilityType = z
  .enum([
    'hospital',
    'field_hospital',
    'clinic_health_centre',
    'maternity',
    'children',
    'trauma_surgical',
    'pharmacy',
    'blood_bank',
    'laboratory',
    'ambulance_post',
    'mobile_clinic',
    'other',
    'unknown',
  ])
  .openapi('FacilityType')
export const healthEffect = z
  .enum([
    'destroyed',
    'damaged',
    'out_of_service',
    'partly_working',
    'evacuated',
    'vicinity_hit',
    'armed_entry_search',
    'occupied_militarised',
    'looted_removed',
    'set_on_fire',
    'access_denied_obstructed',
    'utilities_cut',
    'repeat_strike_on_responders',
    'threat',
    'transport_destroyed',
    'transport_damaged',
    'transport_stolen',
  ])
  .openapi('HealthEffect')
export const group = z.enum(['civilian', 'combatant', 'security_forces', 'unknown_status', 'mixed']).openapi('Group')
export const demographic = z
  .enum([
    'child',
    'infant',
    'adolescent',
    'adult',
    'older_person',
    'woman',
    'man',
    'girl',
    'boy',
    'family',
    'unspecified',
  ])
  .openapi('Demographic')
export const role = z
  .enum([
    'health_worker',
    'rescue_worker',
    'aid_worker',
    'journalist',
    'teacher',
    'detainee',
    'displaced',
    'protester',
    'patient',
    'peacekeeper',
    'religious_leader',
    'other',
  ])
  .openapi('Role')
export const harm = z
  .enum([
    'killed',
    'injured',
    'killed_or_injured',
    'missing',
    'trapped',
    'feared_dead',
    'abducted',
    'detained',
    'tortured',
    'raped',
    'displaced',
    'besieged',
    'property_damage',
    'none',
  ])
  .openapi('Harm')
export const actorType = z
  .enum([
    'state',
    'rebel',
    'political_militia',
    'identity_militia',
    'rioters',
    'protesters',
    'civilians',
    'external',
    'unidentified',
  ])
  .openapi('ActorType')
export const connection = z
  .enum([
    'victim',
    'relative',
    'witness',
    'medical_staff',
    'rescuer',
    'journalist_on_site',
    'monitor_network',
    'official',
    'party_to_conflict',
    'alleged_perpetrator',
    'analyst',
    'unnamed',
    'unknown',
  ])
  .openapi('Connection')
export const modality = z
  .enum([
    'asserted',
    'attributed',
    'hedged',
    'conditional',
    'negated',
    'denied',
    'questioned',
    'planned_or_future',
    'historical',
  ])
  .openapi('Modality')
export const placePrecision = z
  .enum(['site', 'neighbourhood', 'settlement', 'near', 'district', 'province', 'area_vague', 'country', 'sea_or_air'])
  .openapi('PlacePrecision')
export const timePrecision = z
  .enum(['instant', 'part_of_day', 'day', 'days', 'week', 'month', 'year', 'period', 'unknown'])
  .openapi('TimePrecision')
export const bound = z
  .enum([
    'exact',
    'at_least',
    'more_than',
    'at_most',
    'less_than',
    'approx',
    'range',
    'vague',
    'plural_only',
    'unstated',
    'zero',
    'no_report',
  ])
  .openapi('Bound')
export const unit = z
  .enum([
    'persons',
    'bodies',
    'families',
    'attacks',
    'strikes',
    'munitions',
    'facilities',
    'vehicles',
    'breaches',
    'other',
  ])
  .openapi('Unit')
export const attributionRelation = z
  .enum(['single', 'joint', 'one_of', 'or_allied', 'unnamed_kind', 'none'])
  .openapi('AttributionRelation')
export const arrangementKind = z
  .enum([
    'ceasefire',
    'cessation_of_hostilities',
    'truce',
    'regime_of_calm',
    'freeze',
    'humanitarian_pause',
    'local_agreement',
    'evacuation_deal',
    'deescalation_area',
    'prisoner_exchange',
    'armistice',
  ])
  .openapi('ArrangementKind')
export const arrangementStatus = z
  .enum([
    'proposed',
    'negotiating',
    'announced',
    'agreed',
    'in_effect',
    'extended',
    'breach_alleged',
    'suspended',
    'collapsed',
    'expired',
    'superseded',
    'ended',
  ])
  .openapi('ArrangementStatus')
export const appealFor = z
  .enum([
    'protection',
    'medical_aid',
    'humanitarian_aid',
    'access',
    'ceasefire',
    'accountability',
    'investigation',
    'condemnation',
    'other',
  ])
  .openapi('AppealFor')
export const occurrenceGrade = z
  .enum(['unassessed', 'single_origin', 'corroborated', 'confirmed', 'disputed', 'discounted', 'no_harm_reported'])
  .openapi('OccurrenceGrade')
export const attributionGrade = z
  .enum(['unknown', 'suspected', 'likely', 'claimed_by_actor', 'acknowledged', 'established', 'contested'])
  .openapi('AttributionGrade')
export const conflictType = z
  .enum(['number', 'attribution', 'status', 'place', 'time', 'means', 'existence', 'facility_identity'])
  .openapi('ConflictType')

export type Checked = [
  Holds<Same<z.infer<typeof eventType>, codes.EventType>>,
  Holds<Same<z.infer<typeof launch>, codes.Launch>>,
  Holds<Same<z.infer<typeof means>, codes.Means>>,
  Holds<Same<z.infer<typeof targetType>, codes.TargetType>>,
  Holds<Same<z.infer<typeof healthResource>, codes.HealthResource>>,
  Holds<Same<z.infer<typeof facilityType>, codes.FacilityType>>,
  Holds<Same<z.infer<typeof healthEffect>, codes.HealthEffect>>,
  Holds<Same<z.infer<typeof group>, codes.Group>>,
  Holds<Same<z.infer<typeof demographic>, codes.Demographic>>,
  Holds<Same<z.infer<typeof role>, codes.Role>>,
  Holds<Same<z.infer<typeof harm>, codes.Harm>>,
  Holds<Same<z.infer<typeof actorType>, codes.ActorType>>,
  Holds<Same<z.infer<typeof connection>, codes.Connection>>,
  Holds<Same<z.infer<typeof modality>, codes.Modality>>,
  Holds<Same<z.infer<typeof placePrecision>, codes.PlacePrecision>>,
  Holds<Same<z.infer<typeof timePrecision>, codes.TimePrecision>>,
  Holds<Same<z.infer<typeof bound>, codes.Bound>>,
  Holds<Same<z.infer<typeof unit>, codes.Unit>>,
  Holds<Same<z.infer<typeof attributionRelation>, codes.AttributionRelation>>,
  Holds<Same<z.infer<typeof arrangementKind>, codes.ArrangementKind>>,
  Holds<Same<z.infer<typeof arrangementStatus>, codes.ArrangementStatus>>,
  Holds<Same<z.infer<typeof appealFor>, codes.AppealFor>>,
  Holds<Same<z.infer<typeof occurrenceGrade>, OccurrenceGrade>>,
  Holds<Same<z.infer<typeof attributionGrade>, AttributionGrade>>,
  Holds<Same<z.infer<typeof conflictType>, ConflictType>>,
]
