// Things that are counted: strikes, attacks, munitions, buildings, vehicles, breaches (field guide 4.1, `unit`).

import type { Unit } from '../../../model/codes.ts'

/** `isProtected`: hospitals, schools, places of worship, which are told of even when only a plural says how many. */
export interface ThingWord {
  readonly unit: Unit
  readonly isSingular: boolean
  readonly isProtected: boolean
}

const list: [Unit, boolean, string][] = [
  ['strikes', false, 'strike airstrike raid sortie bombardment'],
  [
    'attacks',
    false,
    `attack explosion blast bombing incident shooting clash:clashes assault massacre ambush:ambushes shelling detonation
    offensive skirmish:skirmishes battle operation =bombings`,
  ],
  [
    'munitions',
    false,
    `bomb shell rocket missile mortar grenade mine warhead drone projectile round bullet device landmine barrel
    =munitions bomblet submunition torpedo:torpedoes ied =uavs uav quadcopter =explosives`,
  ],
  [
    'facilities',
    true,
    `hospital clinic school mosque church:churches synagogue temple monastery:monasteries university:universities college
    kindergarten nursery:nurseries madrassa shrine orphanage`,
  ],
  [
    'facilities',
    false,
    `home house building market shop facility:facilities centre center bakery:bakeries pharmacy:pharmacies shelter warehouse
    bridge apartment hut structure store shack stall tent dwelling residence depot factory:factories station
    hotel restaurant office headquarters base checkpoint outpost camp airport plant post prison stronghold block tower
    supermarket cafe mill site =quarters tunnel cannon`,
  ],
  [
    'vehicles',
    false,
    `vehicle car truck bus:buses ambulance tank helicopter plane aircraft:aircraft jet warplane boat ship bulldozer motorcycle
    motorbike train carrier pickup lorry:lorries convoy minibus:minibuses taxi van tanker bicycle cart trailer gunboat
    vessel airliner locomotive tractor =humvees humvee apc`,
  ],
  ['breaches', false, 'violation breach:breaches infringement'],
  [
    'other',
    false,
    `village town city:cities district neighbourhood neighborhood area province state country:countries
    region animal cow goat camel horse dog donkey bull =sheep =cattle =livestock group party:parties organisation
    organization faction brigade battalion unit company:companies corps squad team force army:armies side point front
    position arrest warrant report tweet photo picture video image statement interview question message call
    gun rifle pistol machinegun weapon axe knife:knives =ammunition =arms cache bag box:boxes packet gram tree field
    step item case charge count verdict term sentence bill vote seat poll article law rule plan option goal condition
    window door room bed floor story:stories street road lane crossing gate letter phone computer
    meeting round session militia visit trip flight truce ceasefire pause deal agreement resolution election operation
    crime tribe clan nation government ministry:ministries agency:agencies newspaper channel language
    source account post comment claim testimony:testimonies user page video footage
    bag coffin grave coin ring border kidney`,
  ],
]

const plural = (word: string): string =>
  /(s|x|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`

function build(): ReadonlyMap<string, ThingWord> {
  const fresh = new Map<string, ThingWord>()
  const add = (word: string, unit: Unit, isSingular: boolean, isProtected: boolean) => {
    if (!fresh.has(word)) fresh.set(word, { unit, isSingular, isProtected })
  }
  for (const [unit, isProtected, text] of list) {
    for (const entry of text.trim().split(/\s+/)) {
      if (entry.startsWith('=')) add(entry.slice(1), unit, false, isProtected)
      else {
        const [one, many = plural(one)] = entry.split(':')
        if (many !== one) add(one, unit, true, isProtected)
        add(many, unit, false, isProtected)
      }
    }
  }
  return fresh
}

let table: ReadonlyMap<string, ThingWord> | null = null

/** Every noun for a counted thing, lower case. Built at first use. */
export const thingWords = (): ReadonlyMap<string, ThingWord> => (table ??= build())
