import { expect, test } from 'vitest'
import { claimsOf } from '../../test/read-text.ts'
import type { Claim } from '../model/reading.ts'

const tolls = (text: string): Claim[] => claimsOf(text).filter((claim) => claim.kind === 'toll')

test('a search that goes on for those under rubble is of the act told before', () => {
  const text = 'Nine people died in a strike in Saraqib on Monday. Search continues for five people under the rubble.'
  expect(tolls(text)).toEqual([])
})

test('who died of those a toll counted is counted with it', () => {
  const text =
    'Since 1 May the hospital of Saraqib has admitted 214 people wounded by shells. Nine of them died of their wounds.\n\nA shell hit a clinic in Sarmin on Monday, killing three people.'
  expect(tolls(text).flatMap(({ quantities }) => quantities.map(({ floor }) => floor))).toEqual([214, 9])
})

test('a toll that another brings it to has its own stretch of time', () => {
  const text =
    'Hospitals in Taiz received 18 bodies over the past 24 hours, the ministry said, bringing the toll since 7 October 2014 to 4,365 killed.'
  expect(tolls(text).map(({ quantities: [{ floor }], time }) => [floor, time?.from])).toEqual([
    [18, '2016-05-04'],
    [4_365, '2014-10-07'],
  ])
})

test('a later count of an act is no toll, though it is the sum of two acts by chance', () => {
  const text =
    'Medics said at least 17 people were killed when missiles struck a market in Saraqib on Monday.\n\nThe ministry later raised the toll to 21.\n\nHours earlier, four people died when their tent in Sarmin was hit.'
  expect(tolls(text)).toEqual([])
})

test('who died later is of the act, and so is the toll that this brings', () => {
  const text =
    'An air strike on Saraqib killed 27 people on Monday. Four of the wounded died overnight, taking the toll to 31.'
  expect(tolls(text)).toEqual([])
})

test('what is counted over a province is a toll, and its part in one town is of the act there', () => {
  const text = 'At least 54 people were killed across Idlib province on Monday, 20 of them in Saraqib by shelling.'
  expect(tolls(text).flatMap(({ quantities }) => quantities.map(({ floor }) => floor))).toEqual([54])
  const raids = 'Shells killed 20 people in Saraqib on Monday as raids went on across Idlib province.'
  expect(tolls(raids)).toEqual([])
})

test('the dead of a strike in answer to an attack are those of the strike, and what stands behind a list has its own', () => {
  const killed = (text: string): unknown[] =>
    claimsOf(text).flatMap((c) =>
      c.kind === 'incident' ? [[c.places[0]?.name, c.quantities.map((q) => q.floor)]] : [],
    )
  expect(
    killed(
      'Israel struck a post in Saraqib on Monday in retaliation for an attack by Hezbollah, killing nine people.',
    )[0],
  ).toEqual(['Saraqib', [9]])
  const list =
    'Air strikes left 11 dead in Saraqib and nine in Sarmin on Monday, while barrel bombs killed ten in Taftanaz.'
  expect(killed(list)).toEqual([
    ['Saraqib', [11]],
    ['Sarmin', [9]],
    ['Taftanaz', [10]],
  ])
})

test('one case of what has been going on is no toll', () => {
  const text =
    'The army has stepped up raids in recent days, killing at least 57 people when it bombed the town of Saraqib at the weekend.'
  expect(tolls(text)).toEqual([])
})

// Each reason why a figure is a toll.
test.each([
  ['The White Helmets counted 320 air strikes on Aleppo in one week.', 320, 'counts strikes'],
  ['Two air strikes hit Saraqib on Monday, killing four people.', 2, 'counts strikes'],
  ['The monitor recorded 26 attacks across Idlib province on Monday.', 26, 'counts attacks'],
  ['Helicopters dropped 900 barrel bombs on Darayya in one month.', 900, 'over a period'],
  ['Air strikes killed 250 civilians in Aleppo in one week.', 250, 'over a period'],
  ['At least 60 people have been killed in Taiz since 3 March.', 60, 'over a period'],
  ['From 27 March to 10 April shelling killed 41 people in Taiz.', 41, 'over a period'],
  ['Some 40,000 people were displaced from Rutshuru.', 36_000, 'displaced are counted over an area'],
  ['More than 400,000 people are besieged in Eastern Ghouta.', 400_001, 'of a siege'],
  ['The conflict has killed more than 250,000 people in Syria.', 250_001, 'over the whole conflict'],
  ['Shelling killed 12 people in Taiz on Monday, bringing the number of dead to 45.', 45, 'a running total'],
  ['Air strikes killed 9,000 people in Aleppo.', 9_000, 'too many for one act'],
  ['Air strikes have killed dozens of people in Idlib province.', 24, 'what has been happening'],
  ['At least 13 civilians died in air strikes on Idlib on Friday and Saturday.', 13, 'over several days'],
  ['More than 70 of those killed in the four-day assault on Taiz were children.', 71, 'over days of fighting'],
  ['At least 54 people were killed across the country on Monday.', 54, 'over the whole of an area'],
  ["Monday's nationwide death toll stood at 54.", 54, 'over the whole of an area'],
  ['At least 127 people have died in Taiz since the army began an offensive two weeks ago.', 127, 'over a period'],
  ['So far 320 civilians have been killed in the offensive on Taiz.', 320, 'so far, in more than one act'],
  ['The bombing brought the total number of soldiers killed in Syria to 18.', 18, 'a total of no one act'],
  ['Earlier this month dozens of fighters were killed in the province of Idlib.', 24, 'over a month'],
  ['At least 340 people have been killed in clashes in the province of Idlib.', 340, 'over an area'],
  ['Dozens of air strikes hit Saraqib on Monday.', 24, 'counts strikes'],
  ['The monitor recorded 15 violations of the truce in Latakia on Monday.', 15, 'counts breaches'],
  ['Up to 300,000 people are besieged in Aleppo.', 1, 'of a siege'],
  ['Shells regularly kill people in the province of Taiz.', 2, 'a habit'],
  ['Four hospitals were bombed in Aleppo.', 4, 'health facilities'],
  ['The bombing destroyed 30 schools in Idlib province this year.', 30, 'facilities over a period'],
  ['Helicopters dropped 900 barrel bombs on Darayya in April.', 900, 'over a period'],
  ['Last month at least 61 people were killed by gangs in Port-au-Prince.', 61, 'over a month'],
  ['During the reporting period, 46 civilians were killed in Burkina Faso.', 46, 'over the period of the report'],
  ['Since the start of the full-scale invasion 103 children have been killed in the region.', 103, 'since what began'],
  ['The network has verified the names of 1,874 people killed since the coup.', 1_874, 'since what began'],
  ['Strikes have killed 40 people in Taiz since the truce collapsed.', 40, 'since what began'],
  ['The raids have killed 25 civilians since they began.', 25, 'since what began'],
  ['The campaign of air strikes has killed more than 200 civilians in Taiz.', 201, 'over the whole conflict'],
  ['From 3 to 9 March air strikes killed 17 people in Sagaing.', 17, 'over a period'],
  ['Nurses were attacked in three places in Masisi in April.', 3, 'counts attacks'],
])('%s', (text, floor, reason) => {
  const found = tolls(text)
  const figures = found.flatMap((claim) => claim.quantities)
  expect(figures.map((q) => q.floor)).toContain(floor)
  expect(found.flatMap((claim) => claim.reasons).join('; ')).toContain(reason)
})

test.each([
  'Air strikes killed nine people in Saraqib on Monday.',
  'At least 60 people were killed when a car bomb exploded in Baghdad on Monday.',
  'Dozens of people were killed in an air strike on Saraqib on Monday.',
  'Shelling killed 12 people in Taiz on Monday and wounded 30.',
  'A suicide bomber killed 300 people in Baghdad on Sunday.',
  'Six people were killed overnight in Taiz.',
  'A Russian air strike hit Saraqib on Monday, killing four people.',
  'An air strike destroyed a hospital in Aleppo on Monday.',
  'The car bomb killed 12 people last Thursday in Taiz.',
  'Several air strikes hit Saraqib on Monday.',
  'A car bomb killed 12 people in Taiz on Friday, and on Saturday five died of their wounds.',
  'The bombing in Taiz on Monday killed 12 people, the first since the raid on the port on Sunday.',
  'So far 12 bodies have been pulled from the rubble of the house in Taiz.',
  'The car bomb killed 12 people in Taiz, the first since the coup.',
  'Ten people have died in Taiz since the blast.',
  'Air strikes on Taiz, in a de-escalation zone, have killed 161 people.',
  'Strikes killed 40 people in Taiz, which has had no water since the truce collapsed.',
  'Last month a gang killed six people in a bakery in Port-au-Prince.',
  'Houses were built in three places in Masisi.',
])('is no toll: %s', (text) => {
  expect(tolls(text)).toEqual([])
})

// A total that the report breaks down is a toll, and its parts are the incidents.
test('a total and its parts', () => {
  const claims = claimsOf(
    'Government air strikes killed 14 people in Aleppo on Wednesday, the mayor said. Nine people were killed in the Sukkari district and five in the district of Kallaseh.',
  )
  const total = claims.filter((claim) => claim.kind === 'toll')
  expect(total).toHaveLength(1)
  expect(total[0].quantities.map((q) => q.floor)).toEqual([14])
  expect(total[0].reasons).toContain('the sum of figures told apart')
  const parts = claims.filter((claim) => claim.kind === 'incident')
  expect(parts.flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual([9, 5])
})

test.each([
  // The parts make 12, not 14.
  'Air strikes killed 14 people in Aleppo on Wednesday. Nine people were killed in Saraqib on Wednesday and three in Sarmin.',
  // Other days.
  'Air strikes killed 14 people in Aleppo on Wednesday. Nine people were killed in Saraqib on Monday and five in Sarmin on Sunday.',
])('is no total: %s', (text) => {
  expect(tolls(text)).toEqual([])
})

test.each([
  'Air raids killed 31 people in and around the city of Aleppo on Friday. Ten civilians were killed when the raids hit a bus in the Sukkari district.',
  'At least 31 people were killed in air strikes on the province of Idlib on Friday. A strike on the market of Saraqib killed ten people. Another strike killed six people in Sarmin.',
])('a lead sums up several acts though not all are told: %s', (text) => {
  expect(tolls(text).flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual([31])
})

// Where the words say that it was in more than one place, one act told apart is enough, and a smaller count further down.
test('what was done in several places is no count of one of them, in the lead or in the headline', () => {
  const lead = 'Bandits killed 24 farmers in separate raids on villages in Zamfara on Monday.'
  const parts = 'The raid on Kaura killed 11 people, a resident said. Five people were killed in Gusau.'
  expect(tolls(`${lead} ${parts}`).flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual([24])
  const headed = claimsOf(`24 killed in raids in Zamfara\n\n${lead} ${parts}`).filter((c) => c.kind === 'incident')
  expect(headed.flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual([11, 5])
  expect(tolls('Bandits killed 24 farmers in a raid on a village on Monday. Five of them died in a school.')).toEqual(
    [],
  )
})

test('one person, or those of one trade, is no part that makes a total of the whole', () => {
  const lead = 'Shelling of the town killed 43 people on Saturday, a monitor said.'
  expect(tolls(`${lead} The shelling of Jayrud began after militants killed a pilot on Friday.`)).toEqual([])
  expect(tolls(`${lead} Four medical staff were killed in the strikes on the hospital of Jayrud.`)).toEqual([])
})

test.each([
  ['The attack in Kabul brings to 23 the number of journalists killed in the war.', [23]],
  ['The blast in Kabul on Monday brought the toll of the conflict to 41.', [41]],
  ['A blast in Kabul killed nine people. The death toll was later raised to 12.', []],
])('what an act brings the toll of the conflict to: %s', (text, floors) => {
  expect(tolls(text).flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual(floors)
})

// One act told twice, with a figure that rose or by two who count otherwise.
test.each([
  'An air strike killed 31 people in Aleppo on Friday. In the Sukkari district of Aleppo ten people died at once, medics said.',
  'At least 14 people were killed in air strikes on Aleppo on Friday. State media said 13 people died in the Sukkari district of Aleppo.',
])('a figure of one act is no total: %s', (text) => {
  expect(tolls(text)).toEqual([])
})

test('a part goes where its whole goes', () => {
  const [toll] = tolls('Air strikes killed 72 civilians, including 15 children, in Aleppo in one week.')
  expect(toll.quantities.map((q) => [q.floor, q.partOf])).toEqual([
    [72, null],
    [15, '72 civilians'],
  ])
})

test('a toll keeps its area and period', () => {
  const [toll] = tolls('Air strikes killed 250 civilians in Aleppo in the past week.')
  expect(toll.places.map((p) => p.name)).toEqual(['Aleppo'])
  expect(toll.time).toMatchObject({ precision: 'period', to: '2016-05-05' })
})

// A running total is brought about by the act told before it; a toll that has risen is the act's own.
test.each([
  ['Shelling killed 12 people in Taiz on Monday, raising the number of dead to 45.', [45]],
  ['Two people died in Taiz on Monday, taking the death toll to 60.', [60]],
  ['The toll from the raid on Douma has risen to 42 dead, said the monitor, which on Monday gave a toll of 17.', []],
  ['The monitor updated its toll of 15 for the strike on Saraqib on Monday, saying three more had died.', []],
])('%s', (text, floors) => {
  expect(tolls(text).flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual(floors)
})

test.each([
  // Two small figures that nearly make a third.
  'Fourteen gunmen were killed in Akhtarin on Wednesday. Seventeen gunmen were killed in Dabiq on Wednesday. Two were killed in Azaz on Wednesday.',
  'Fourteen gunmen were killed in Akhtarin on Wednesday. Another 16 were killed in Azaz on Wednesday. Two were killed in Dabiq on Wednesday.',
])('no sum: %s', (text) => {
  expect(tolls(text)).toEqual([])
})

// So many days of it, named before the figure.
test.each([
  ['Seven days of air strikes on Idlib province left 75 civilians dead.', 75],
  ['Two weeks of fighting in Taiz killed 40 people.', 40],
  ['A month of shelling has killed 31 people in Taiz.', 31],
])('%s', (text, floor) => {
  expect(tolls(text).flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual([floor])
})

test.each([
  'Two days of mourning began after a raid on Taiz killed nine people on Monday.',
  'An hour of shelling killed nine people in Taiz on Monday.',
  'The village was one of several long besieged.',
  'One offensive began in Taiz on Monday and killed nine people.',
  'In its daily round-up the army said nine people were killed in Taiz.',
])('no stretch of time, no count: %s', (text) => {
  expect(tolls(text)).toEqual([])
})

// People whom the reader is taken to know are no count; two plurals of things are one.
test.each([
  ['Hospitals and clinics in Aleppo have been continuously bombed.', [2]],
  ['Hospitals in Aleppo have been continuously bombed.', [2]],
  ['Schools have been hit in Idlib province, killing pupils.', []],
  ['Most of the hospitals in Idlib province are full of wounded people.', []],
  ['The army has repeatedly been accused of killing civilians.', []],
  ['The women, children and elderly killed in Aleppo will not be forgotten.', []],
  ['The civilians killed in Aleppo will not be forgotten.', []],
])('plurals: %s', (text, floors) => {
  expect(tolls(text).flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual(floors)
})

test.each([
  'The Coalition for Revolution and Opposition Forces said the strike on Taiz killed more than 100 people.',
  'The Crisis Group Campaign said the raid on Taiz killed 120 people.',
  'Three medics have been killed in bombing in the besieged town of Douma.',
])('the conflict in a name, the siege of a place: no toll: %s', (text) => {
  expect(tolls(text)).toEqual([])
})

// A headline says again what the text says.
test.each([
  [
    'At least 9 civilians killed in Aleppo',
    'At least nine civilians were killed in air strikes on Aleppo on Wednesday. Five people were killed in the Sukkari district and four in the district of Kallaseh.',
    [9],
  ],
  [
    'Raids kill 14 in Aleppo',
    'Scores of people were killed in Aleppo on Wednesday. At least 14 people died in raids on the city. Nine people were killed in the Sukkari district and five in the district of Kallaseh.',
    [14, 14], // "14" is not "at least 14"
  ],
])('a headline is no second figure: %s', (title, text, floors) => {
  const found = claimsOf(`${title}\n\n${text}`).filter((claim) => claim.kind === 'toll')
  expect(found.flatMap((claim) => claim.quantities.map((q) => q.floor))).toEqual(floors)
})

// Acts in the plural over a month have no day; one act in a month may be told apart.
test.each([
  ['In May more than 60 civilians were killed by barrel bomb attacks on Sarmin.', 0],
  ['In May more than 60 civilians were killed by barrel bomb attacks on Idlib province.', 1],
  ['Shelling killed 100 people in Aleppo in August.', 1],
  ['In May a suicide bomb killed 60 people in Sarmin.', 0],
  ['In May 60 people were killed in chemical attacks on Sarmin.', 0],
])('%s', (text, count) => {
  expect(tolls(text)).toHaveLength(count)
})

test('one bomb in a month makes no toll', () => {
  expect(tolls('In August last year another car bomb killed at least 27 people.')).toEqual([])
})

const areasAndDays = (text: string): string[] =>
  tolls(text).map((claim) => {
    const names = claim.places.map((place) => place.name).join(' + ')
    const figures = claim.quantities.map((q) => q.floor).join(' ')
    return `${figures} · ${names} · ${claim.time?.from ?? ''}..${claim.time?.to ?? ''}`
  })

test('what follows a count of attacks over a week is counted over it too, and what tells an act of its own is not', () => {
  const count = 'The monitor recorded nine incidents in Hodeidah and Taiz governorates this week.'
  const both = 'Hodeidah governorate + Taiz governorate · 2016-05-02..2016-05-05'
  expect(areasAndDays(`${count} At least 31 civilians were killed and 46 were injured.`)).toEqual([
    `9 · ${both}`,
    `31 46 · ${both}`,
  ])
  expect(areasAndDays(`${count} On Monday an air strike killed four people in Hays.`)).toEqual([`9 · ${both}`])
  expect(areasAndDays(`${count}\n\nAn air strike killed four people.`)).toEqual([`9 · ${both}`])
})

test('what hospitals received over a day is of no one act', () => {
  const text =
    'Shells fell on Hays on Tuesday. In the past 24 hours hospitals in Hays received 54 dead and 120 wounded.'
  expect(areasAndDays(text).map((line) => line.split(' ·')[0])).toEqual(['54 120'])
  expect(areasAndDays('The hospital in Hays received 12 dead after a raid on Tuesday.')).toEqual([])
})

test('"in the same period" is the one told just before', () => {
  const text =
    'From 3 to 9 March 17 people were killed in Sagaing. In the same period 38 people were abducted in Kayah State.'
  expect(areasAndDays(text).at(-1)).toMatch(/^38 .*2016-03-03..2016-03-09$/)
})

test('the days a bulletin covers stand at its head', () => {
  const text =
    'TIHAMA HARM MONITOR\nWEEKLY BULLETIN NO. 31\nPERIOD: 15 TO 21 JULY 2018\n\nTHE MONITOR RECORDED NINE INCIDENTS IN HODEIDAH GOVERNORATE THIS WEEK.'
  expect(areasAndDays(text)).toEqual(['9 · Hodeidah governorate · 2018-07-15..2018-07-21'])
})

test.each([
  ['Since 24 February 2016, at least 1,706 residents of Kharkiv region have been killed.', 'Kharkiv Oblast'],
  [
    'Kharkiv region was shelled on Monday. Since 24 February, at least 1,706 residents of the region have been killed.',
    'Kharkiv Oblast',
  ],
  ['At least 1,706 people have been killed since February.', ''],
])('the area of a toll: %s', (text, area) => {
  expect(areasAndDays(text)[0].split(' · ')[1]).toBe(area)
})

test('every part of a list over one stretch of days is a toll', () => {
  const text = 'From 3 to 9 March air strikes killed 17 people in Sagaing, 9 in Chin State and 4 in Kayah State.'
  expect(areasAndDays(text).map((line) => line.split(' · ')[2])).toEqual([
    '2016-03-03..2016-03-09',
    '2016-03-03..2016-03-09',
    '2016-03-03..2016-03-09',
  ])
})

test.each([
  'Militia attacks in the province of Idlib have killed at least 23 villagers and wounded several others.',
  'A bomb killed six soldiers near Taiz on Monday. Shells killed seven people, including a driver, in Ibb on Tuesday.',
])('who is counted beside a number was harmed with them, and two small numbers make no total by chance: %s', (text) => {
  expect(tolls(text)).toEqual([])
})

test('a toll that rises is that of the one act, whatever else comes near it', () => {
  const text =
    'Sarmin blast: toll rises to 37\n\nA bomb in Sarmin killed 37 civilians on Friday, a doctor said. Police had earlier given a toll of 32 dead.\n\nOn Friday a mine near Saraqib killed six people.'
  expect(tolls(text)).toEqual([])
})

test('who dies later of an act, or is found after it, belongs to its toll; whom hospitals took in over a day to no one act', () => {
  const later =
    'Shelling killed two women in Taiz on Tuesday. A girl later died in hospital, raising the number of dead to three.'
  expect(tolls(later)).toEqual([])
  expect(tolls('54 dead and 120 wounded arrived at the hospitals of Aleppo over the past 24 hours.')).toHaveLength(1)
})

test('what came a day before is no part of what was counted over the day', () => {
  const text =
    'At least 42 civilians were killed in raids on Raqqa over the past 24 hours. The raids came a day after 32 people were killed in the city.\n\nA bus was bombed near Mayadin on Wednesday, killing nine workers.'
  expect(tolls(text)).toEqual([])
})

test('civilians are not the sum of civilians and soldiers told apart', () => {
  const text =
    'A car bomb killed 11 people in Jaramana on Wednesday. The army clashed with rebels in Harasta, leaving five soldiers dead, and jets bombed Zamalka.\n\nThe raids killed 16 civilians, activists said.'
  expect(tolls(text)).toEqual([])
})

test('the year of one act is no stretch, a year without one is', () => {
  expect(tolls('A 2013 sarin attack in Eastern Ghouta killed hundreds.')).toEqual([])
  expect(tolls('Air strikes killed 300 people in Eastern Ghouta in 2013.')).toHaveLength(1)
})

test('two who died of hunger are not a count of those besieged', () => {
  expect(tolls('Two people died of hunger in the besieged town of Madaya on Monday.')).toEqual([])
})
