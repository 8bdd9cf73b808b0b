import { expect, test } from 'vitest'
import { countIncidents, incidentClaims } from '../../test/read-text.ts'

/** Killed by incident, in order of the text. */
function killedByIncident(text: string): number[] {
  const killed = new Map<string, number>()
  for (const { incident, quantities } of incidentClaims(text)) {
    for (const q of quantities) {
      if (q.harm === 'killed' && q.partOf === null)
        killed.set(incident, Math.max(killed.get(incident) ?? 0, q.floor ?? 0))
    }
  }
  return [...killed.values()]
}

// What has gone on until now, and what is judged or only spoken of, tells of no one act unless somebody was counted or a day given.
test.each([
  ['Tensions between the two forces have led to armed clashes in Sarmin.', 0],
  ['The rebels have also begun a new offensive near Sarmin.', 0],
  ['The capture of Sarmin has raised fears of a long siege.', 0],
  ['The party strongly condemned the twin terrorist explosions in Sarmin.', 0],
  ['The coalition is supporting a 10-day-old assault on Sarmin.', 0],
  ['The minister split the blame for the chemical attack on Sarmin.', 0],
  ['There was talk of sanctions over accusations of chemical weapon attacks on Sarmin.', 0],
  ['The mayor condemned the attack on a convoy, which took place on Thursday near Sarmin.', 1],
  ['The mayor condemned the attack on a convoy near Sarmin.', 0],
  ['The Red Front claimed responsibility for the bombing of a bank in Sarmin on Thursday.', 1],
  ['The army captured Sarmin, where residents have reported shortages.', 1],
  ['Shelling of Sarmin hit the main road for an hour.', 1],
  ['The rebels began a new offensive near Sarmin.', 1],
  ['There were reports on Thursday that the rebels have launched a new offensive near Sarmin.', 1],
  ['Residents said on Thursday that troops have been advancing on Sarmin.', 0],
  ['Jets have bombed Sarmin, killing two people.', 1],
])('beside another act: %s', (text, more) => {
  expect(countIncidents(`An air strike killed nine people in Ariha on Monday. ${text}`)).toBe(1 + more)
})

// "The bus" is the one told of before, "a bus" another one.
test.each([
  ['The bus was attacked near the village of Sarmin.', 1],
  ['A bus was attacked near the village of Sarmin.', 2],
])('a thing taken up again: %s', (text, acts) => {
  const lead = 'On Monday gunmen fired at a bus on the Ariha road. Police called it a crime against the people.'
  expect(countIncidents(`${lead} ${text}`)).toBe(acts)
})

test('"three of them" are of those just named, and not of the dead told of before', () => {
  const text =
    'Nine people died when warplanes bombed a home in Saraqib on Monday. Later a drone fired at a group of citizens in Ariha, killing three of them.'
  expect(killedByIncident(text)).toEqual([9, 3])
})

test('dead of whom a paragraph says neither where nor when are of the act that the paragraph tells of', () => {
  const text =
    'On Monday a bomb was dropped on the village of Sarmin. A house was destroyed. A woman died under the rubble.\n\n' +
    'On Tuesday two drones hit the town of Saraqib. A depot caught fire. Three men were wounded.\n\n' +
    'In Ariha, a drone hit a car. The driver was killed.\n'
  expect(
    [...Map.groupBy(incidentClaims(text), (c) => c.incident).values()].map((claims) => [
      claims.find((c) => c.places.length)?.places[0].name,
      ...claims.flatMap((c) => c.quantities.map((q) => `${q.floor} ${q.harm}`)),
    ]),
  ).toEqual([
    ['Sarmin', '1 killed'],
    ['Saraqib', '3 injured'],
    ['Ariha', '1 killed'],
  ])
})

// One act told in several sentences.
test.each([
  'An air strike hit Saraqib on Monday, killing nine people. Two children were among the dead.',
  'An air strike hit Saraqib on Monday, killing nine people. The strike also wounded 20 people.',
  'Warplanes bombed Saraqib on Monday. Nine people were killed.',
  'A suicide bomber killed nine people in Saraqib on Monday. The Nusra Front claimed responsibility, saying it had targeted officers.',
  'Nine people were killed in an air strike on Saraqib on Monday. The Observatory said the attack killed nine people in the town.',
  'Air strike kills nine in Saraqib\n\nAn air strike on the town of Saraqib killed nine people on Monday, the mayor said.',
  'A car bomb exploded in Saraqib on Monday, killing six people. Police said the death toll had risen to nine.',
  'Warplanes bombed a market in Saraqib on Monday. The Observatory said nine people were killed. The Civil Defence put the toll at 11.',
  'Shells fell on the Sukkari district of Aleppo on Monday. The shelling of Aleppo killed two people.',
  'Gunmen attacked the village of Sarmin on Monday, killing five people. Six others were wounded in the attack.',
  'A suicide bomber hit a mosque in Sarmin on Monday. The explosion killed 12 people.',
  'WARPLANES BOMBED SARAQIB ON MONDAY. NINE PEOPLE WERE KILLED IN THE RAID.',
  'Warplanes bombed Saraqib on Monday killing nine people. Residents of Saraqib buried the dead on Tuesday.',
  'A suicide bomber killed four people in a hospital on Monday. The blast that hit the town of Sarmin also killed a passenger.',
  'Militants executed 12 men in Sarmin on Monday. Jabhat al-Nusra executed them after a trial, residents said.',
  'Over 60 soldiers were killed in air strikes on Saraqib on Monday. The ministry said 62 soldiers were killed in Saraqib.',
  'Rebels captured Sarmin on Monday. They captured the villages after a battle.',
  'Gunmen attacked the hamlet of Tolamar on Monday, killing five. ISIS claimed responsibility for the Tolamar attack, saying it had killed more than ten soldiers.',
  'Shells hit a market in Omdurman on Monday. Al-Naw hospital, one of the last in the city, received 41 wounded.',
  'A helicopter was shot down over Idlib province. It carried aid for the villages, the ministry said.',
])('is one incident: %s', (text) => {
  expect(countIncidents(text)).toBe(1)
})

// Two places, two days, two kinds of act, two counts of dead.
test.each([
  'The sorties killed 17 fighters in Saraqib destroying two depots in Douma.',
  'Warplanes bombed Saraqib on Monday, killing nine people. Shells hit Daraa on the same day, killing two people.',
  'Nine people were killed in an air strike on Saraqib on Monday. Another strike killed two people in Sarmin.',
  'Warplanes bombed Saraqib on Monday, killing nine people. On Wednesday they bombed the town again, killing four people.',
  'An air strike killed nine people in Saraqib on Monday. Elsewhere, six people were killed in shelling of Jisr al-Shughur.',
  'Nine people were killed in raids on Saraqib while two others were killed in shelling of Daraa.',
  'Air strikes killed nine people in Saraqib on Tuesday. A car bomb killed three people in Damascus on Tuesday.',
  'Warplanes bombed Saraqib on Monday. The army executed 12 men in Daraa in April.',
  'A raid killed nine people in the Sukkari district of Aleppo. A barrel bomb on the Salaheddin district killed one person.',
  'Warplanes bombed Saraqib on Monday, killing nine people. Three people were also killed in another town in Idlib province.',
  'Raids killed nine people in Saraqib on Monday. Many were wounded in the attacks on the town of Sarmin.',
  'Rockets hit the Midan district of Aleppo on Monday, wounding one person. On Friday rockets hit the Midan district, wounding nine.',
  'An air strike killed ten civilians in Saraqib on Monday. Kurdish fighters killed ten militants on Monday.',
  'Rebels fired rockets at Aleppo on Monday wounding 19 in the Midan district and wounding three in the Sukkari district.',
  'Shelling killed nine people in Sarmin on Monday and meanwhile in Binnish one person was killed by shells.',
  'A mortar shell fell on the Midan district of Aleppo on Monday. Another mortar shell fell on the Sukkari district.',
  'Rebels began an offensive on the Zahraa district of Aleppo. On Sunday a car bomb exploded in the Zahraa district of Aleppo.',
  'Warplanes bombed Saraqib, killing nine people. The army captured three hills near Saraqib.',
  'The group executed ten people in Sarmin. It seized control of villages northwest of Saraqib on Thursday.',
  'Warplanes killed nine people in a town in eastern Syria. Two were wounded in Sarmin after troops shot into it.',
  'Rebels seized the Sukkari district of Aleppo. On Wednesday they captured eight villages north of Aleppo.',
  'Shelling killed two people in Sarmin. Troops seized control of the last supply route in mid-April.',
])('is two incidents: %s', (text) => {
  expect(countIncidents(text)).toBe(2)
})

test('figures stay with their incident', () => {
  expect(
    killedByIncident(
      'Warplanes bombed Saraqib on Monday, killing nine people. Shells hit Daraa on the same day, killing two people. Four more people were wounded in Daraa.',
    ),
  ).toEqual([9, 2])
})

// What says too little, or is not said to have happened, makes no incident.
test.each([
  'Warplanes will bomb Saraqib on Friday.',
  'If warplanes bomb Saraqib, many people will die.',
  'No air strikes hit Saraqib on Monday.',
  'Air strikes on Saraqib could kill hundreds of people.',
  'Radar showed aircraft flying over the area at the time of the attack.',
  'The ministry made no mention of any strikes in Saraqib.',
  'The attack was condemned by the ministry.',
  'The air strikes intensified.',
  'There was shelling.',
  'The mayor of Saraqib spoke to reporters on Monday.',
  'Bread is dear in Saraqib since the winter.',
  'In 2012 there was fighting.',
  'The outskirts of Saraqib have previously come under rocket fire.',
  'The mayor took a milder tone on Wednesday.',
  'The town has been under siege.',
])('makes no incident: %s', (text) => {
  expect(countIncidents(text)).toBe(0)
})

test.each([
  'Nine people were killed in Saraqib.',
  'Warplanes bombed Saraqib.',
  'Two people were wounded on Monday.',
  'Shells fell on the market of Saraqib on Monday.',
  'Gunmen abducted six aid workers in Saraqib.',
])('makes an incident: %s', (text) => {
  expect(countIncidents(text)).toBe(1)
})

// A mere mention joins only what it shows to belong to.
test('"the attack" joins the act told of before, and says nothing by itself', () => {
  const told = 'An air strike on Saraqib killed nine people on Monday. The attack was condemned by the ministry.'
  expect(countIncidents(told)).toBe(1)
})

test('an incident keeps why its sentences were put together', () => {
  const [, second] = incidentClaims('An air strike hit Saraqib on Monday. The strike killed nine people in the town.')
  expect(second.reasons.join('; ')).toMatch(/same place \+\d/)
  expect(second.reasons.join('; ')).toMatch(/points back \+\d/)
})

test('a lead and the fuller account further down, with the same figures, are one incident', () => {
  const filler = Array.from({ length: 6 }, (_, i) => `Speaker number ${i} talked about the price of bread.`).join(' ')
  const text = `Twelve people were killed and 30 wounded in Saraqib on Monday. ${filler} An air strike on Saraqib killed 12 people and wounded 30 others.`
  expect(countIncidents(text)).toBe(1)
})

// Each act at a place of its own is its own, though both lie in one province; a figure rounded is still the same.
test.each([
  ['The army killed a commander in clashes in Idlib province on Monday. Soldiers also foiled an attack on Sarmin.', 2],
  [
    'Rebels captured the Jabal Nurani region in Idlib province. Rebels captured the Jabal Duri region in Idlib province.',
    2,
  ],
  ['Militants attacked the village of Sarmin, killing two farmers. Shells killed two people in Daraa.', 2],
  ['The army clashed with rebels in Idlib province on Monday. The clashes in Sarmin killed a commander.', 1],
  ['An air strike killed nine people in Idlib province on Monday. The strike hit a school in Sarmin.', 1],
])('%s', (text, count) => {
  expect(countIncidents(text)).toBe(count)
})

test.each([
  'The militia repelled an attack near Sarmin, killing 80 fighters. Its men beat back the assault in Sarmin, killing around 80 fighters.',
  'Rebels blew up a tunnel under an army post in Sarmin, killing nearly 40 soldiers. The Observatory said 38 soldiers were killed in the blast in Sarmin.',
  'Clashes in Sarmin on Monday killed about 20 fighters. The battle in Sarmin on Monday left 21 fighters dead.',
])('is one incident, the figure rounded: %s', (text) => {
  expect(countIncidents(text)).toBe(1)
})

// A state of things is no act.
test.each([
  'Sarmin has been the scene of heavy clashes in the last several weeks.',
  'Sarmin has seen fighting since March.',
  'Troops have been battling for Sarmin since 3 April.',
])('makes no incident: %s', (text) => {
  expect(countIncidents(text)).toBe(0)
})

test.each(['Clashes in Sarmin in the past 24 hours killed two fighters.', 'Clashes broke out in Sarmin on Monday.'])(
  'makes an incident: %s',
  (text) => {
    expect(countIncidents(text)).toBe(1)
  },
)

// A headline is about an act that the report tells of; where a lead leaves out the place, the next sentence says it.
test.each([
  [
    'Army offensive kills nine fighters in the north\n\nClashes broke out in Sarmin on Monday. The fighting went on all day. Nine fighters died.',
    1,
  ],
  ['Raids kill nine in northern town\n\nAir strikes hit Sarmin on Monday. Nine people were killed, the mayor said.', 1],
  ['Nine people were killed in heavy shelling of a town. Hours of air strikes and shelling on Tuesday hit Sarmin.', 1],
  ['Government bombardment has killed nine people. Shells and rockets struck Sarmin on Saturday.', 1],
  ['Nine people were killed in an ambush. Shells struck Sarmin on Saturday.', 2],
  ['Nine people were killed by a car bomb in Daraa. Shells struck Sarmin on Saturday.', 2],
])('%s', (text, count) => {
  expect(countIncidents(text)).toBe(count)
})

test('a headline alone still makes an incident', () => {
  expect(countIncidents('Car bomb kills nine people in Sarmin\n\nThe mayor spoke of bread.')).toBe(1)
})

// A day well before the report's own seldom agrees by chance; what only the headline makes known comes after it.
test.each([
  'August 20 2016 - Sixty people were killed in an attack near Aleppo on August 10, the mayor said. On August 10 a bomber blew up a car in the Sukkari district of Aleppo.',
  'Attack on Saraqib kills four\n\nAt least four people were killed and 15 others were wounded when gunmen hit an office in the city.',
])('is one incident: %s', (text) => {
  expect(countIncidents(text)).toBe(1)
})

test.each([
  'The White House authorised air strikes on Sarmin.',
  'It was not clear whether a jet was shot down over Sarmin.',
  'The report said in June that the army continues to use chemical weapons in Sarmin.',
  'The council allowed air strikes on the town of Sarmin to go on.',
])('is no incident: %s', (text) => {
  expect(countIncidents(text)).toBe(0)
})

test.each([
  'A mortar shell landed in the Sukkari district of Aleppo on Monday.',
  'Two rockets fell inside the town of Sarmin on Monday.',
  'A shell landed near the market of Sarmin on Monday.',
])('is an incident without a figure: %s', (text) => {
  expect(countIncidents(text)).toBe(1)
})

// Nowhere in particular and on no day: too little beside other acts, all there is to know where no other is told of.
test.each([
  "Mali says army kills six 'terrorists'",
  'Militants kill 18 in village attack, army says',
  'Neighbour carries out airstrikes inside Afghanistan',
  'BREAKING: An army convoy has come under attack in Tank district, Khyber Pakhtunkhwa province',
  'Deadly clash between two groups in Khyber Pakhtunkhwa',
])('is an incident where it is all the text tells: %s', (text) => {
  expect(countIncidents(text)).toBe(1)
  expect(countIncidents(`A car bomb killed nine people in Sarmin on Saturday.\n\n${text}.`)).toBeLessThanOrEqual(2)
})

test.each([
  'August 20 2016 - Russia began air strikes in Syria in September 2015.',
  'An offensive on the town of Sarmin would begin within weeks, the minister said.',
  'Troops are battling rebels in Sarmin with the help of tanks.',
  'The council met over allegations of a chemical attack in Sarmin.',
])('tells of no act: %s', (text) => {
  expect(countIncidents(text)).toBe(0)
})

test.each([
  'Army units targeted gatherings of rebels in Sarmin.',
  'August 20 2016 - Jets bombed the town of Sarmin in September 2015.',
  'Rebels broke into the northern districts of Sarmin on Monday.',
])('tells of an act without a figure: %s', (text) => {
  expect(countIncidents(text)).toBe(1)
})

test('an unknown number of the injured by another voice belongs to the act told just before', () => {
  expect(
    countIncidents(
      'A bomb in Qamishli on Monday killed 48 people and wounded dozens. The blast was large. The agency said at least 140 people were injured. Rebels captured the town of Manbij on Tuesday.',
    ),
  ).toBe(2)
})

test('a headline that counts a part is of the act that has the part', () => {
  expect(
    countIncidents(
      'At least five policemen killed in Damascus blast\n\nA blast in the Midan district of Damascus on Monday killed 15 people, including five policemen.',
    ),
  ).toBe(1)
})

test('days far apart are of two acts, whatever else agrees', () => {
  expect(
    countIncidents(
      'October 3 2017 - A suicide bomber hit a police station in the Midan district of Damascus on Monday. The same police station in Midan was targeted last December when a suicide bomber blew herself up.',
    ),
  ).toBe(2)
})

test.each([
  'The opposition launched a counteroffensive last week, breaching the siege.',
  'Rebels opened a new front on Monday.',
])('is an act of a day, though of no place: %s', (text) => {
  expect(
    countIncidents(`August 20 2016 - Shells hit Aleppo on Friday. Schools were shut. Many fled. It was cold. ${text}`),
  ).toBe(2)
})

test('a summary over a region and a day is none of the acts that follow it', () => {
  const text = `Over the past day, Russian forces attacked settlements in Kharkiv region with artillery and mortars.

On Tuesday two shells hit a house in Kupiansk, Ukraine, killing four people.`
  const killed = incidentClaims(text).filter((claim) => claim.quantities.some((q) => q.harm === 'killed'))
  expect(new Set(incidentClaims(text).map((claim) => claim.incident)).size).toBe(2)
  expect(killed.flatMap((claim) => claim.places.map((place) => place.name))).toContain('Kupiansk')
})

test('the dead of those who did it are no other count of their victims, and are not lost for want of a place', () => {
  const text =
    'Gangs stormed Kenscoff on Monday, killing at least 40 people, residents said.\n\nPolice said they had killed 20 gang members.'
  expect(killedByIncident(text)).toEqual([40, 20])
})

test('"the area" is no capital abroad where somebody spoke of it', () => {
  const text =
    'Shells killed nine people in Saraqib, Syria, on Monday. Homs was calm. In Moscow a spokeswoman asked for access. Rockets hit the area on Tuesday, killing three people.'
  const places = incidentClaims(text).flatMap((claim) => claim.places.map(({ name }) => name))
  expect(places).not.toContain('Moscow')
})

test('who died in a retaliation is told of behind what it answers', () => {
  const text =
    'Israel struck an army post in Quneitra on Monday in retaliation for a missile attack by Hezbollah, killing nine soldiers.'
  expect(killedByIncident(text)).toEqual([9])
  const [claim] = incidentClaims(text)
  expect(claim.attribution?.actors.map(({ name }) => name)).toContain('Israel')
  expect(claim.places.map(({ name }) => name)).toEqual(['Quneitra'])
})

test('what a retaliation answers is of no day that is said', () => {
  const text =
    "Rebels shelled Saraqib on Monday, killing two people, in revenge for the army's recapture of Palmyra, residents said."
  expect(
    incidentClaims(text)
      .filter((claim) => claim.places.some(({ name }) => name === 'Palmyra'))
      .map(({ time }) => time),
  ).toEqual([null])
})

// What stands beside the first act is another one, or more of the same.
test.each([
  ['A man was shot dead in Sarmin on Monday.\nA child was shot dead in Ariha.', 2],
  ['Jets bombed Sarmin on Monday, killing nine people. Another three died in hospital on Wednesday.', 1],
  [
    'Rebels seized the Tanak oil field on Monday, killing nine guards. On Wednesday the army said it had retaken the field.',
    2,
  ],
  ['At least 52 people were killed across Idlib province on Monday. Troops shelled the towns of Sarmin and Ariha.', 1],
  [
    'Jets bombed Sarmin on Monday, killing nine people. Fearing a third massacre hundreds of families fled to Ariha.',
    1,
  ],
  [
    'Bombs killed nine people in Sarmin on Monday. The heads were put on display in Ariha. The army has been fighting back in the area.',
    1,
  ],
])('acts of %s', (text, acts) => {
  expect(countIncidents(text)).toBe(acts)
})

test.each([
  ['Residents in Saraqib said barrel bombs hit homes there at midnight.', ['Saraqib']],
  ['Residents in Saraqib said there were jets overhead.', []],
])('where those who tell of it are: %s', (text, names) => {
  expect(incidentClaims(text).map(({ places }) => places[0]?.name)).toEqual(names)
})

test('a headline that names two places opens no incident beside theirs', () => {
  const text =
    'Strikes on Sarmin and Ariha kill nine\n\nFive people were killed in Sarmin on Monday. Four others died in Ariha.'
  expect(killedByIncident(text)).toEqual([5, 4])
  expect(countIncidents(text)).toBe(2)
})
