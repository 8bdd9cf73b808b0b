// Wordings that a newcomer tries, each read as a whole report of one to three sentences: what the claims then hold.

import { describe, expect, test } from 'vitest'
import type { Reading } from '../model/reading.ts'
import { readText } from '../../test/read-text.ts'

/** The figures of persons, as "killed 3..3". */
const figures = ({ claims }: Reading): string[] =>
  claims.flatMap(({ quantities }) =>
    quantities.filter(({ harm }) => harm !== null).map((q) => `${q.harm} ${q.floor ?? '?'}..${q.ceiling ?? ''}`),
  )

const doers = ({ claims }: Reading): string[] => [
  ...new Set(
    claims.flatMap(({ kind, attribution: who }) =>
      kind === 'incident' && who ? [`${who.relation}: ${who.actors.map(({ name }) => name).join(', ')}`] : [],
    ),
  ),
]

describe('figures', () => {
  test.each([
    ['No fewer than 12 people were killed in a strike on Sarmin.', ['killed 12..']],
    ['Not less than nine people were killed in a strike on Sarmin.', ['killed 9..']],
    ['A strike hit Sarmin on Monday. No casualties were reported.', ['killed_or_injured ?..']],
    ['Soldiers beat a teacher to death in Bamenda on Tuesday.', ['killed 1..1']],
    ['Raiders hacked six farmers to death near Wukari on Tuesday.', ['killed 6..6']],
    ['Soldiers shot four men dead in Bamenda on Monday.', ['killed 4..4']],
    ["A shell hit Sarmin, killing 14 people, a doctors' network said.", ['killed 14..14']],
    [
      'Five people died in a strike on a car in Khan Younis, and ten in attacks on houses in Deir al-Balah.',
      ['killed 5..5', 'killed 10..10'],
    ],
    ['The army was pushed back in Sarmin on Monday, losing eleven men and a tank.', ['killed 11..11']],
    ['Troops killed Salvadorans in the town of Sarmin on Monday.', ['killed 2..']],
    ['Six members of the Jordanian security forces were killed at Rukban.', ['killed 6..6']],
    ['Troops killed a confirmed 33 militants in Daraa on Sunday.', ['killed 33..33']],
    [
      'A car bomb wounded six people in Homs. The Observatory reported that one person had been killed.',
      ['injured 6..6', 'killed 1..1'],
    ],
    [
      'Medics said 12 people were killed in a strike on Sarmin. The network put the number at 15.',
      ['killed 12..12', 'killed 15..15'],
    ],
  ])('%s', (text, expected) => {
    expect(figures(readText(text))).toEqual(expected)
  })

  test.each([
    'Ten people a day are killed in Sarmin on average.',
    'In Gaza, an Israeli air strike killed Khan Younis on Thursday.',
    'If the army shells the town of Sarmin, thousands could be killed.',
    'An attempted assassination of a judge in Kabul on Monday failed.',
    'A court in Cairo sentenced two men to death on Monday.',
  ])('kills nobody: %s', (text) => {
    expect(figures(readText(text))).toEqual([])
  })
})

describe('who did it', () => {
  test.each([
    [
      'The Nigerian army admitted bombing a village in Zamfara by mistake, killing six.',
      ['single: Nigerian government'],
    ],
    [
      'The Nigerian army apologised for shelling a village in Zamfara, where six died.',
      ['single: Nigerian government'],
    ],
    ['Hezbollah said it had nothing to do with the rocket that killed 12 children in Majdal Shams.', []],
    [
      'Warplanes, either Russian or Syrian, bombed Sarmin on Monday, killing four.',
      ['one_of: Russia, Syrian government'],
    ],
    [
      'The US president ordered the first US military action in response to the attack, launching missiles against a base near Homs.',
      ['single: United States'],
    ],
    ['JNIM, a group linked to al-Qaeda, claimed the attack on Djibo on Saturday.', ['single: JNIM']],
    [
      'At least 70 people were killed when members of the Gran Grif gang swept through Pont-Sonde.',
      ['single: Gran Grif'],
    ],
    ['Syrian troops meanwhile recaptured al-Qaryatain, a week after taking Palmyra.', ['single: Syrian government']],
    [
      'A bomb killed 16 people in Hasakeh. Islamic State claimed the attack in a statement carried by its news agency.',
      ['single: Islamic State'],
    ],
    ['The Syrian Democratic Forces announced on Wednesday the full liberation of Tabqa.', ['single: Kurdish forces']],
    ['Two shells hit a park in Damascus as demonstrators gathered to thank Moscow for its air campaign.', []],
    [
      'A blast hit a depot in Tartus. A channel said it was probably the result of an Israeli raid. In Idlib, air raids killed 19 people.',
      [],
    ],
    [
      'Turkish soldiers were killed in clashes with Daesh in al-Bab. Three of the soldiers died in suicide car bomb attacks in Qabasin.',
      ['joint: Turkey, Islamic State'],
    ],
    [
      'Turkish artillery hit a farm in Jalbara. A man was killed when rockets launched from Afrin landed in Reyhanli.',
      ['single: Turkey'],
    ],
    [
      'Turkish artillery shelled posts in northern Syria after two rockets landed in the town of Kilis, wounding 16 people.',
      ['single: Turkey'],
    ],
    ['Shelling attributed to the Popular Committees killed a boy in Taiz in Yemen.', ['single: Popular Committees']],
    ['Rebels shelled Sarmin in retaliation for an air strike on Taftanaz.', ['unnamed_kind: rebels']],
    ['Hamas vowed to fire rockets in response to air strikes on Khan Younis.', []],
    ['On Friday gunmen opened a new front, sending a truck bomb into Bama.', ['unnamed_kind: gunmen']],
    ["The army's recapture of Palmyra on Monday was a blow to the group.", ['single: Syrian government']],
    ['On Friday soldiers advanced, shelling homes in Sarmin.', ['unnamed_kind: soldiers']],
  ])('%s', (text, expected) => {
    expect(doers(readText(text))).toEqual(expected)
  })

  test("the sum of strikes by two sides makes neither a doer of the other's", () => {
    const { claims } = readText(
      'At least 40 people were killed in Russian and Syrian air strikes in Idlib province on Tuesday. Russian jets hit a market in Ariha, killing 31. Syrian helicopters bombed Saraqib, killing nine.',
      '2016-05-04',
    )
    const told = claims.flatMap((claim) => {
      if (claim.kind !== 'incident') return []
      return [[claim.attribution?.actors.map(({ name }) => name).join(), claim.time?.from, claim.places[0].name]]
    })
    expect(told).toEqual([
      ['Russia', '2016-05-03', 'Ariha'],
      ['Syrian government', '2016-05-03', 'Saraqib'],
    ])
  })

  test('"whether they were X or Y" is of the craft told of just before', () => {
    const text =
      'Warplanes bombed Sarmin on Monday, killing four. It was not clear whether they were Syrian or Russian.'
    expect(doers(readText(text))).toContain('one_of: Syrian government, Russia')
  })
})

test.each([
  'No group has claimed responsibility for the bombing that killed 12 at a mosque in Kunduz on Friday.',
  'No group claimed the attack in Kunduz on Friday, in which 12 people were killed.',
])('that nobody owned up takes nothing from what was done, and nobody said so: %s', (text) => {
  const { claims } = readText(text)
  expect(claims.map(({ kind, modality, speaker }) => [kind, modality, speaker])).toEqual([
    ['incident', 'asserted', null],
    ['response', 'negated', null],
  ])
})

test.each([
  ['The army admitted that its strike in Mosul on 17 March 2017 killed 100 civilians.', '2017-03-17', 100],
  ['In August 2015 a suicide bomber killed more than 30 rebels on a bus in Atmeh.', '2015-08-01', 31],
  ['A year ago today a strike killed two people in Sarmin.', '2015-08-18', 2],
  ["The toll from Saturday's bombing of a convoy in Sarmin has risen to 26, medics said on Sunday.", '2016-08-13', 26],
  ['They died in air strikes of the coalition, which hit a house in Aden on 3 August, killing eight.', '2016-08-03', 8],
  ['Activists said the late Monday strike on Sarmin killed six people.', '2016-08-15', 6],
  [
    'The mayor spoke in Sarmin on Wednesday. The day before, a strike on a school had killed two people.',
    '2016-08-16',
    2,
  ],
])('dates the act: %s', (text, day, dead) => {
  const { claims } = readText(text, '2016-08-18')
  const [told] = claims.filter(({ kind }) => kind === 'incident')
  expect([told.time?.from, told.quantities[0].floor]).toEqual([day, dead])
})

const kinds = ({ claims }: Reading): string[] =>
  claims.flatMap((claim) =>
    claim.kind === 'incident' ? [[claim.eventType, ...claim.means, ...claim.placeHit].join(' ')] : [],
  )

test.each([
  [
    'A suicide attacker drove a truck packed with explosives into a post in Gao, killing ten.',
    'suicide_attack suicide_vehicle',
  ],
  ['A suicide bomber blew himself up in Gao on Monday, killing ten.', 'suicide_attack suicide_vest'],
  ['Security forces opened fire on a peaceful march in Yangon, killing 18 protesters.', 'protest_force'],
  ['A mob lynched two men accused of theft in Kano on Monday.', 'mob_riot'],
  ['A shell hit a school in Sumy on Monday, not a bus, the ministry said.', 'shelling artillery_shell school'],
  ['Soldiers entered the village of Sarmin on Monday, killing six people.', 'armed_attack'],
  ['Six staff of the Red Cross were seized by gunmen near Saraqeb on Sunday.', 'abduction'],
  ['Rebel fire on government-held areas of Homs killed five people.', 'shelling shelling_unspecified'],
  ['Soldiers entered the village of Sarmin on Monday.', 'territory_change'],
])('what was done, with what and to what: %s', (text, expected) => {
  expect(kinds(readText(text))).toEqual([expected])
})

const placesOf = ({ claims }: Reading): string[] =>
  claims.flatMap(({ kind, places }) => (kind === 'incident' ? places.map((p) => `${p.name} ${p.country}`) : []))

test.each([
  ['Gunmen killed two people in the Afghan town of Azra.', ['Azra AF']],
  ['A bomb exploded in Baghdad Street in Damascus, killing a boy.', ['Baghdad street SY', 'Damascus SY']],
  ['Grad rockets hit Chasiv Yar on Friday, killing three civilians.', ['Chasiv Yar UA']],
  [
    'Three refugees were killed in an air strike on the Adi Harush camp in Tigray.',
    ['Adi Harush camp ET', 'Tigray ET'],
  ],
  ['Shells fell on the Al-Noor maternity hospital in El Fasher.', ['Al-Noor maternity hospital SD', 'El Fasher SD']],
  ['Four people were hurt in a convoy attack as they were transferred from Foua and Kafraya on Saturday.', []],
  ['A backer of the government in Kabul was shot dead in Herat on Saturday.', ['Herat AF']],
  [
    'Raids hit several parts of Aleppo on Monday. Shells killed ten people in the town of Atarib. Six others were killed by a car bomb in the east of the city.',
    ['Aleppo SY', 'Atarib SY', 'Aleppo SY'],
  ],
])('where it was: %s', (text, expected) => {
  expect(placesOf(readText(text))).toEqual(expected)
})

test.each([
  ['The coalition owned to the deaths of 412 civilians in its strikes on Iraq since 2014.', '2014-01-01', '2016-08-18'],
  ['At least 230,000 people have died in the conflict, which began with protests in 2011.', '2011-01-01', '2016-08-18'],
  ['The assault that was launched on 12 July has killed 40 people in Sarmin.', '2016-07-12', '2016-08-18'],
])('counts from what began then: %s', (text, from, to) => {
  const [toll] = readText(text, '2016-08-18').claims
  expect([toll.kind, toll.time?.from, toll.time?.to]).toEqual(['toll', from, to])
})

test.each([
  ['Syrian government forces, backed by Russian air strikes, captured the town of Kinsabba.', 'territory_change'],
  ['Kurdish units, supported by coalition jets, took Shaddadi on Friday.', 'territory_change'],
  ['Air strikes backed by artillery hit Kinsabba on Friday.', 'air_strike'],
])('what backs an act is not the act: %s', (text, type) => {
  const told = readText(text).claims.flatMap((claim) => (claim.kind === 'incident' ? [claim.eventType] : []))
  expect(told).toEqual([type])
})

test('a raid that came as a bomb went off elsewhere lends it its day', () => {
  const text =
    'Aircraft killed ten people in Saraqib on Wednesday. The raid came as a car bomb wounded 37 people in the Zahraa district of Homs.'
  const days = readText(text, '2016-08-18').claims.filter(({ quantities }) => quantities.length > 0)
  expect(days.map(({ time }) => time?.from)).toEqual(['2016-08-17', '2016-08-17'])
})

test('the day on which an operation began is not that of a strike told of in it', () => {
  const text =
    'Rebels have pushed towards Dabiq in an operation launched in late July. Air strikes killed 17 fighters there.'
  expect(readText(text, '2016-08-18').claims.map(({ time }) => time)).toEqual([null])
  const after = 'Reports of a gas attack on Sarmin emerged after the offensive on the town began in late June.'
  expect(readText(after, '2016-08-18').claims.map(({ time }) => time)).toEqual([null, null])
})

test('a count told apart by who the dead were is no toll of several acts', () => {
  const { claims } = readText(
    'Militants stormed two villages in Hama province on Monday, killing 52 people, activists said. The dead included 15 civilians, 27 soldiers and ten unidentified people. SANA said 20 civilians died in Aqareb.',
  )
  expect(claims.map(({ kind }) => kind)).not.toContain('toll')
})

test('a suicide attack by somebody is an act of its own, where the fighting told of before it was', () => {
  const { claims } = readText(
    'Fighting raged in Hama on Monday. Rebels attacked the troops with two suicide car bombs.',
  )
  const told = claims.flatMap((claim) => (claim.kind === 'incident' ? [[claim.eventType, claim.places[0]?.name]] : []))
  expect(told).toEqual([
    ['armed_clash', 'Hama'],
    ['suicide_attack', 'Hama'],
  ])
})

test.each([
  [
    'Guns shelled posts in northern Syria on Sunday after two rockets landed in the town of Kilis, wounding 16 people.',
    ['shelling northern Syria ', 'rocket_missile Kilis injured 16'],
  ],
  [
    'Fighters beheaded 40 soldiers after seizing a base near Raqqa on Monday.',
    ['execution Raqqa killed 40', 'territory_change Raqqa '],
  ],
  [
    'Chlorine was dropped on Saraqib, near where a helicopter came down, medics said, adding that 33 people had been hurt.',
    ['chemical_attack Saraqib injured 33'],
  ],
  [
    'Two raids left 14 people dead in Sarmin on Monday. Medics said they had pulled nine bodies from the rubble by Tuesday.',
    ['air_strike Sarmin killed 14', 'air_strike  killed 9'],
  ],
  [
    'Jets bombed Sarmin on Monday. On Tuesday 34 people were killed in boats. Troops took the base of Tabqa on Tuesday.',
    ['air_strike Sarmin ', 'air_strike Sarmin killed 34', 'territory_change Tabqa base '],
  ],
])('each act has its place and figures: %s', (text, expected) => {
  const told = readText(text, '2016-08-18').claims.flatMap((claim) =>
    claim.kind === 'incident'
      ? [
          [
            claim.eventType,
            claim.places[0]?.name,
            claim.quantities.map(({ harm, floor }) => `${harm} ${floor}`).join(),
          ].join(' '),
        ]
      : [],
  )
  expect(told).toEqual(expected)
})

test('a deal by which fighters leave is one, without a word for a truce', () => {
  const [deal] = readText('The army and rebels reached a deal for fighters to leave the last district of Homs.').claims
  expect(deal.kind === 'arrangement' && deal.arrangement.kind).toBe('evacuation_deal')
})

test.each([
  ['A truce took hold in the Barzeh district of Damascus on Sunday.', 'in_effect', ['Barzeh', 'Damascus']],
  ['A truce has taken hold in the Damascus district of Barzeh after a year of clashes.', 'in_effect', ['Barzeh']],
  ['Air strikes hit the Gaza Strip, ending a ceasefire that had held since January.', 'ended', []],
])('what is said of a truce is of no taking or fight: %s', (text, status, areas) => {
  const { claims } = readText(text)
  expect(claims.some((claim) => claim.kind === 'incident' && claim.eventType !== 'air_strike')).toBe(false)
  const told = claims.flatMap((claim) => (claim.kind === 'arrangement' ? [claim.arrangement] : []))
  expect(told.map((one) => [one.status, one.areasIn.map(({ name }) => name)])).toEqual([[status, areas]])
})

test('the WHO speaks and asks as others do, though its name is a word', () => {
  const { claims } = readText(
    'The WHO said ten people died in Sarmin. WHO called on all parties to grant access for medical teams.',
  )
  expect(claims.map((claim) => (claim.kind === 'appeal' ? claim.appeal.by : claim.speaker?.name))).toEqual([
    'World Health Organization',
    'World Health Organization',
  ])
})

test('a conference abroad on a war is no place of what is told of it', () => {
  const text =
    'A gas attack killed 58 people in Khan Sheikhoun in Syria. The attack comes at the start of a conference on Syria hosted in Brussels.'
  expect(placesOf(readText(text))).not.toContain('Brussels BE')
})

test('two days that follow one another are a stretch, and their dead a toll', () => {
  const [toll] = readText('Strikes on Monday and Tuesday killed 12 people in Sarmin.', '2016-08-18').claims
  expect([toll.kind, toll.time?.from, toll.time?.to]).toEqual(['toll', '2016-08-15', '2016-08-16'])
})

test('all who urge it together are named', () => {
  const { claims } = readText('Egypt, Qatar and the United States urged both sides to protect civilians.')
  const askers = claims.flatMap((claim) => (claim.kind === 'appeal' ? [claim.appeal.by] : []))
  expect(askers).toEqual(['Egyptian government, Qatar and United States'])
})
