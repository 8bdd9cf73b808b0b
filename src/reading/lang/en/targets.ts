// Words for what was hit (field guide 3.3) and for the health facet (3.4).

import type { FacilityType, HealthEffect, TargetType } from '../../../model/codes.ts'
import { WordSet } from '../../word-table.ts'

/** Target type, and the nouns (singular and plural, up to three words) that name it. */
export const TARGET_WORDS: ReadonlyArray<readonly [TargetType, string]> = [
  [
    'dwelling',
    'house, houses, home, homes, apartment, apartments, apartment building, apartment buildings, apartment block, residential building, residential buildings, residential block, dwelling, dwellings, residential home, residential homes, hut, huts',
  ],
  [
    'residential_area',
    'residential area, residential areas, residential neighborhood, residential neighbourhood, residential neighborhoods, residential neighbourhoods, residential quarter, residential quarters, residential district, residential districts, neighborhood, neighbourhood, neighborhoods, neighbourhoods, civilian areas, civilian neighborhoods, civilian neighbourhoods, residential suburb',
  ],
  [
    'displacement_camp',
    'displacement camp, displaced camp, refugee camp, refugee camps, idp camp, idp camps, idps camps, camp for displaced, camps for displaced, site for displaced, sites for displaced, site for internally displaced, camp for internally displaced, displacement site, displacement sites, idp site, idp sites, site hosting displaced, camp hosting displaced, camp housing displaced, displacement camps, tents',
  ],
  ['shelter', 'shelter, shelters, bomb shelter'],
  [
    'market',
    'market, markets, marketplace, marketplaces, market place, souq, souk, bazaar, shopping centre, shopping center, shopping mall, mall, supermarket',
  ],
  ['bakery_food', 'bakery, bakeries, mill, flour mill, bread line, food store, grain silo, grain silos'],
  ['school', 'school, schools, kindergarten, high school, primary school, secondary school, classroom, madrasa'],
  ['university', 'university, universities, college, faculty, campus'],
  [
    'place_of_worship',
    'mosque, mosques, church, churches, cathedral, temple, synagogue, monastery, shrine, husseiniya',
  ],
  [
    'health_facility',
    'hospital, hospitals, clinic, clinics, field hospital, medical center, medical centers, medical centre, medical centres, medical facility, medical facilities, health center, health centers, health centre, health centres, health facility, health facilities, medical point, medical points, maternity ward, dispensary, blood bank, pharmacy, pharmacies, health post',
  ],
  ['health_transport', 'ambulance, ambulances'],
  [
    'rescue_service',
    'civil defence centre, civil defense center, civil defence center, civil defense centers, rescue centre, rescue center, fire station, rescue team, rescue teams',
  ],
  [
    'aid_convoy_or_store',
    'aid convoy, aid convoys, humanitarian convoy, relief convoy, aid trucks, aid truck, aid warehouse, aid depot, food warehouse, aid distribution point, aid distribution site, aid distribution centre',
  ],
  ['media_office', 'television station, tv station, radio station, media office, newspaper office, press office'],
  [
    'water',
    'water station, water plant, water network, water networks, water pumping station, water tank, water treatment plant, dam, reservoir',
  ],
  [
    'power',
    'power station, power plant, electricity station, generating station, power grid, electricity network, substation, power lines',
  ],
  ['road_bridge', 'bridge, bridges, highway, supply route, crossing road'],
  [
    'vehicle_civilian',
    'civilian car, civilian vehicle, boats, boat, fishing boat, fishing boats, car carrying civilians, civilian vehicles, civilian cars, taxi',
  ],
  [
    'public_transport',
    'bus, buses, minibus, train, trains, railway station, train station, bus station, bus stop, airport terminal, convoy of buses, convoy of evacuees, bus convoy',
  ],
  [
    'workplace_farm',
    'factory, factories, farm, farms, gas field, oil field, oilfield, gold mine, shop, shops, workshop, workshops, warehouse, restaurant, restaurants, petrol station, petrol stations, gas station, gas stations, fuel station, fuel stations, filling station, cafe, hotel, hotels, garage',
  ],
  [
    'public_building',
    'police station, government building, government buildings, municipal building, municipality, court, courthouse, telecommunication building, public buildings, palace of justice, post office, ministry building, embassy, town hall, syndicate',
  ],
  ['detention_place', 'prison, prisons, jail, detention centre, detention center'],
  [
    'funeral_gathering',
    'funeral, wedding, mourners, funeral procession, gathering of civilians, gathering of residents, gathering of people, gathering of mourners, wedding party, wedding gathering, wedding celebration, birthday party, birthday gathering, family gathering, religious gathering, prayer gathering, rally, procession',
  ],
  ['border_crossing', 'border crossing, border post, border gate'],
  [
    'military_position',
    'military base, airbase, air base, military airport, barracks, military position, military positions, positions, position, military post, military posts, checkpoint, checkpoints, headquarters, strongholds, fortifications, gatherings, gathering, concentrations, dens, den, lair, lairs, hideouts, hideout, arms depot, ammunition depot, ammunition depots, arms caches, command post, command posts, command center, command centre, military site, military sites, outpost, posts, observation post, base, bases, training camp, airfield, military camp, weapons depot, trenches',
  ],
  ['front_line', 'front line, frontline, front lines, frontlines'],
]

/** After these the noun is no target: its people, its officials, where the wounded were brought, what is to be spared. */
export const NO_TARGET_AFTER = new WordSet(
  'source sources director official officials staff spokesman spokeswoman doctor doctors said told tells says say reports reported confirms confirmed received treated sources administration worker workers bed beds team teams crew crews driver drivers rushed raced'.split(
    ' ',
  ),
)
export const NO_TARGET_BEFORE = new Set(
  'taken rushed transferred transported evacuated brought admitted arrived treated hospitalised hospitalized sent carried headed heading flee fled return returning go goes going went from let letting allow allowing protect protecting spare sparing'.split(
    ' ',
  ),
)

/** Before what was damaged. */
export const DAMAGING = new WordSet('damage damaging damaged destruction destroying destroyed'.split(' '))

/** Nouns that name a place as often as what was hit. */
export const QUARTERS = new WordSet('neighborhood neighbourhood neighborhoods neighbourhoods'.split(' '))

/** Before the name of a quarter: it is where the act was. */
export const LYING_IN = new WordSet('in of near inside outside around from to into'.split(' '))

/** Before it: it is what was aimed at. */
export const AIMED = new WordSet(
  'on at against hit hits hitting struck targeted targets targeting shelled bombed pounded attacked bombarded'.split(
    ' ',
  ),
)

/** Before staff: they were set upon, though not said to be hurt. */
export const SETTING_ON = new WordSet(
  'beat beating assaulted assaulting threatened threatening attacked attacking harassed harassing'.split(' '),
)

/** Kind of health facility by its words, most telling first. */
export const FACILITY_WORDS: ReadonlyArray<readonly [FacilityType, string]> = [
  ['field_hospital', 'field hospital'],
  ['maternity', 'maternity'],
  ['children', 'pediatric, paediatric, children hospital'],
  ['trauma_surgical', 'surgical, trauma'],
  ['pharmacy', 'pharmacy, pharmacies'],
  ['blood_bank', 'blood bank'],
  ['laboratory', 'laboratory'],
  ['mobile_clinic', 'mobile clinic'],
  ['ambulance_post', 'ambulance post, ambulance station, ambulance centre, ambulance center'],
  [
    'clinic_health_centre',
    'clinic, clinics, health center, health centre, health centers, health centres, medical center, medical centre, medical centers, medical centres, medical point, medical points, dispensary, health post',
  ],
  ['hospital', 'hospital, hospitals'],
]

/** What an attack did to a health service, by its words. */
export const EFFECT_WORDS: ReadonlyArray<readonly [HealthEffect, string]> = [
  [
    'out_of_service',
    'out of service, out of action, inoperable, closure of, forced to close, shut down, no longer functioning, stopped working',
  ],
  [
    'destroyed',
    'destroyed, destroying, destruction, levelled, leveled, flattened, reduced to rubble, destroy, destroys',
  ],
  ['damaged', 'damaged, damaging, damage'],
  ['evacuated', 'evacuated, evacuating, evacuation'],
  ['looted_removed', 'looted, looting, ransacked, plundered'],
  ['set_on_fire', 'set on fire, set ablaze, torched, burned down'],
  ['armed_entry_search', 'raided, stormed, searched'],
  ['occupied_militarised', 'occupied, turned into a base, used as a base'],
  ['access_denied_obstructed', 'denied access, blocked, prevented from reaching, obstructed'],
  ['utilities_cut', 'cut off power, cut electricity, without electricity'],
]
