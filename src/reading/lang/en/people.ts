// Words for people, with what they say of group, age, sex and role (field guide 3.5). "People", "residents" and
// "citizens" do not say civilian. Fighters' names are the speaker's word and coded as combatants.

import type { Demographic, Group, Role } from '../../../model/codes.ts'

/** What a noun for people says. `isPlural`: it can stand for several. */
export interface PersonWord {
  readonly group: Group
  readonly demographic: Demographic | null
  readonly role: Role | null
  readonly isSingular: boolean
  readonly isPlural: boolean
}

// Those that are also adjectives as they stand: "a Syrian", "a Syrian gas field".
const NATIONS = `
  syrian iraqi yemeni palestinian israeli ukrainian russian afghan somali nigerian malian
  libyan american briton german egyptian iranian indian pakistani ethiopian eritrean tigrayan rwandan burundian mozambican colombian salvadoran peruvian mexican turk jordanian saudi kenyan
  ugandan cameroonian nigerien chadian armenian azerbaijani georgian chechen filipino spaniard italian canadian australian
  european african asian =french =chinese =japanese =britons =syrians
  =lebanese =sudanese =congolese =burkinabe =vietnamese =nepalese =portuguese =senegalese =togolese`

/** Nations and faiths whose name for a person is their adjective too. */
export const NATION_ADJECTIVES: ReadonlySet<string> = new Set([
  ...NATIONS.trim()
    .split(/\s+/)
    .map((word) => word.replace('=', '')),
  ...['muslim', 'christian', 'sunni', 'yazidi', 'yezidi', 'fulani'],
])

const list: [string, Group, Demographic | null, Role | null][] = [
  // Every entry is "singular:plural", "word" for one with a regular plural, "=word" for a plural or collective only.
  ['civilian noncombatant bystander passerby:passersby', 'civilian', null, null],
  [
    `person:people =persons native resident inhabitant citizen national local =folk =folks individual human =souls soul victim survivor villager islander townsman:townsmen =townspeople =townsfolk =locals neighbour neighbor mourner motorist driver passenger commuter pedestrian traveller traveler visitor guest tourist holidaymaker
    herder herdsman:herdsmen shepherd goatherd beekeeper woodcutter pastoralist nomad tribesman:tribesmen trader relative =relations cousin brother sister
    sibling uncle aunt nephew niece son daughter twin spouse parent grandparent member occupant youth
    grandson granddaughter grandchild:grandchildren stepson stepdaughter boyfriend girlfriend fiance fiancee classmate schoolmate
    roommate rival male female
    youngster suspect smuggler convict defector migrant hunter fisherman:fishermen sailor =crew crewmember
    administrator director manager clerk headman:headmen founder cofounder boss fugitive rival spokesman:spokesmen spokeswoman:spokeswomen spokesperson leader aide president monarch king adviser advisor secretary politician official minister governor mayor deputy lawmaker mp senator councillor councilor judge lawyer
    ambassador diplomat chief candidate activist volunteer
    =personnel supporter follower adherent colleague friend believer muslim christian shiite shi'ite shia sunni jew hindu sikh yazidi yezidi druze alawite copt
    tutsi hutu fulani rohingya kurd arab turk turkmen turkoman tuareg dinka nuer masalit zaghawa hazara pashtun
    ${NATIONS} foreigner expatriate expat westerner`,
    'unknown_status',
    null,
    null,
  ],
  [
    `maid servant housekeeper gardener nanny:nannies chauffeur janitor plumber mechanic welder barber postman:postmen watchman:watchmen
    peasant campesino businessman:businessmen businesswoman:businesswomen farmer shopkeeper shopper vendor merchant trucker miner fisher baker butcher cleaner cook tailor farmworker
    logger woodcutter artisan engineer electrician student pupil academic professor scientist
    cyclist motorcyclist biker singer musician rapper influencer athlete footballer artist actor actress tailor
    unionist partygoer concertgoer festivalgoer reveller reveler picnicker beachgoer spectator customer diner patron
    employee staffer =staff worker labourer laborer technician electrician beggar hawker settler homeowner housewife:housewives caretaker porter waiter clerk typist beekeeper picker
    kibbutznik`,
    'civilian',
    null,
    null,
  ],
  ['worshipper worshiper pilgrim parishioner churchgoer congregant', 'civilian', null, null],
  [
    'priest clergyman:clergymen churchman:churchmen muezzin deacon chaplain imam cleric monk nun pastor bishop archbishop rabbi preacher reverend missionary:missionaries sheikh seminarian catechist friar jesuit',
    'civilian',
    null,
    'religious_leader',
  ],
  [
    'woman:women lady:ladies housewife:housewives mother grandmother wife:wives widow mom mum',
    'unknown_status',
    'woman',
    null,
  ],
  ['man:men gentleman:gentlemen father grandfather husband', 'unknown_status', 'man', null],
  ['child:children kid minor schoolchild:schoolchildren =schoolkids orphan', 'unknown_status', 'child', null],
  ['baby:babies infant newborn toddler foetus:foetuses fetus:fetuses', 'unknown_status', 'infant', null],
  ['teenager teen adolescent', 'unknown_status', 'adolescent', null],
  ['boy schoolboy', 'unknown_status', 'boy', null],
  ['girl schoolgirl', 'unknown_status', 'girl', null],
  ['adult', 'unknown_status', 'adult', null],
  ['pensioner octogenarian =elders elder', 'unknown_status', 'older_person', null],
  ['family:families household', 'unknown_status', 'family', null],
  [
    `medic paramedic nurse doctor physician surgeon midwife:midwives pharmacist dentist anaesthetist anesthetist
    paediatrician pediatrician healthworker orderly:orderlies radiologist ambulanceman:ambulancemen cardiologist
    clinician`,
    'civilian',
    null,
    'health_worker',
  ],
  ['rescuer firefighter fireman:firemen responder =lifeguards', 'civilian', null, 'rescue_worker'],
  ['humanitarian aidworker', 'civilian', null, 'aid_worker'],
  [
    'journalist reporter cameraman:cameramen photographer photojournalist correspondent broadcaster editor blogger newsman:newsmen columnist',
    'civilian',
    null,
    'journalist',
  ],
  ['teacher lecturer headmaster schoolteacher headteacher', 'civilian', null, 'teacher'],
  ['detainee prisoner inmate captive hostage abductee kidnappee internee', 'unknown_status', null, 'detainee'],
  ['refugee evacuee idp', 'unknown_status', null, 'displaced'],
  ['protester protestor demonstrator marcher rioter striker', 'unknown_status', null, 'protester'],
  ['patient', 'civilian', null, 'patient'],
  ['peacekeeper', 'unknown_status', null, 'peacekeeper'],
  ['=martyrs martyr', 'unknown_status', null, null],
  [
    `fighter militant terrorist rebel insurgent jihadist jihadi extremist gunman:gunmen soldier =troops =forces trooper
    mercenary:mercenaries combatant militiaman:militiamen guerrilla guerilla bomber attacker assailant commander
    operative servicemember serviceman:servicemen servicewoman:servicewomen conscript paratrooper airman:airmen sniper
    reservist cadet warrior separatist loyalist paramilitary:paramilitaries vigilante legionnaire legionary:legionaries
    marine islamist radical commando infiltrator bandit robber raider hijacker kidnapper abductor gangster gangmember
    =peshmerga =militias =taliban taleban houthi huthi mujahid:mujahideen mujahedin:mujahedeen =mujahidin fedayee:fedayeen shabaab
    warlord ringleader lieutenant captain colonel general brigadier sergeant corporal pilot crewman:crewmen
    jawan sepoy =infantrymen infantryman rifleman:riflemen =elements invader occupier aggressor spy:spies
    thug assassin hitman:hitmen perpetrator culprit shooter knifeman:knifemen swordsman:swordsmen pirate
    banderite orc partisan ranger recruit
    =janjaweed sicario narco contra maoist naxalite naxal militiawoman:militiawomen
    conspirator emir takfiri`,
    'combatant',
    null,
    null,
  ],
  [
    `policeman:policemen policewoman:policewomen =police officer constable gendarme cop guard guardsman:guardsmen
    watchman:watchmen bodyguard sentry:sentries sheriff detective inspector warden jailer carabiniere:carabinieri`,
    'security_forces',
    null,
    null,
  ],
]

/** Plural of a regular noun. */
const plural = (word: string): string =>
  /(s|x|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`

function build(): ReadonlyMap<string, PersonWord> {
  const table = new Map<string, PersonWord>()
  const add = (word: string, group: Group, demographic: Demographic | null, role: Role | null, count: 1 | 2 | 3) => {
    if (!table.has(word))
      table.set(word, { group, demographic, role, isSingular: (count & 1) > 0, isPlural: (count & 2) > 0 })
  }
  for (const [text, group, demographic, role] of list) {
    for (const entry of text.trim().split(/\s+/)) {
      if (entry.startsWith('=')) add(entry.slice(1), group, demographic, role, 2)
      else {
        const [one, many = plural(one)] = entry.split(':')
        add(one, group, demographic, role, 1)
        add(many, group, demographic, role, 2)
      }
    }
  }
  return table
}

let table: ReadonlyMap<string, PersonWord> | null = null

/** Every noun for people, by lower-case word. Built at first use. */
export const personWords = (): ReadonlyMap<string, PersonWord> => (table ??= build())

/** Nouns that the trade beside them makes health, aid or media workers. */
export const STAFF: ReadonlySet<string> = new Set(
  'persons people individuals staff staffer staffers worker workers employee employees crew member members personnel volunteer volunteers official officials team director directors'.split(
    ' ',
  ),
)

/** Nouns that say little without the body after them: "members of". */
export const MEMBERS: ReadonlySet<string> = new Set(
  'members member elements persons people individuals employees personnel'.split(' '),
)

/** Bodies that people are members of. */
export const BODIES: ReadonlySet<string> = new Set(
  'family families forces force group front army brigade militia division battalion staff team crew'.split(' '),
)

/** Plurals in form that stand before another noun: "police officers", "staff members", "militia fighters". */
export const COMPOUND_HEADS: ReadonlySet<string> = new Set(
  'police forces staff crew militia taleban taliban peshmerga personnel women men sheep arms janjaweed aircraft mujahideen local lebanese sudanese french chinese japanese congolese burkinabe portuguese senegalese nepalese vietnamese togolese'.split(
    ' ',
  ),
)

/** Nouns that often stand as adjectives: "a rebel camp". */
export const ADJECTIVAL: ReadonlySet<string> = new Set(
  'civilian militant terrorist rebel insurgent jihadist islamist extremist radical separatist guerrilla guerilla paramilitary police private general major marine partisan maoist takfiri suspect local human'.split(
    ' ',
  ),
)

/** "the second child": a place in a row, not a count. */
export const ORDINALS: ReadonlySet<string> = new Set('first second third fourth fifth sixth last next only'.split(' '))

/** "A *village* head" is a person. */
export const HEADED_BODIES = 'village council tribal tribe clan district municipal party police security community ward'

/** Words beside a noun for people that say what kind they are. */
export const KIND_HINTS: Readonly<Record<string, string>> = {
  CIVILIAN: 'civilian unarmed noncombatant',
  HEALTH: 'medical hospital health healthcare ambulance clinic msf nursing',
  SECURITY: 'security police border constabulary gendarmerie counterterrorism',
  FORCE:
    'army military regime armed isis isil daesh taliban qaeda nusra hamas hezbollah houthi rsf haram shabaab terrorist militia rebel gang junta militant insurgent paramilitary',
  AID: 'aid humanitarian relief ngo unrwa',
  RESCUE: 'rescue defence defense emergency',
  MEDIA: 'media television tv',
  MALE: 'male',
  FEMALE: 'female',
  OLD: 'elderly older',
  POSSESSIVE: 'his her their my',
}
