import { expect, test } from 'vitest'
import { framesOf, words } from '../../test/read-text.ts'
import { winner } from './event-families.ts'
import type { Frame } from './frames.ts'

const frames = (text: string): readonly Frame[] => framesOf(text).frames
const only = (text: string): Frame => {
  const found = frames(text)
  expect(found).toHaveLength(1)
  return found[0]
}

// A second act or figure that meets a second place parts the sentence.
test.each([
  [
    'Nine people were killed in the Sukkari district of Aleppo and five were killed in Saraqib.',
    [
      ['Sukkari', 9],
      ['Saraqib', 5],
    ],
  ],
  [
    'Six people were killed in raids on Saraqib while two others were killed in shelling of Sarmin.',
    [
      ['Saraqib', 6],
      ['Sarmin', 2],
    ],
  ],
  [
    'One person was killed in each of the towns of Saraqib, Sarmin and Binnish.',
    [
      ['Saraqib', 1],
      ['Sarmin', 1],
      ['Binnish', 1],
    ],
  ],
])('%s', (text, parts) => {
  expect(frames(text).map((f) => [f.places[0]?.name, f.quantities.find((q) => q.harm === 'killed')?.floor])).toEqual(
    parts,
  )
})

test.each([
  ['Raids hit Mopti in Mali on Monday. In neighbouring Burkina Faso, gunmen attacked Bittou, killing five.', 'Bittou'],
  ['Two men were shot dead near Sarmin (Idlib).', 'Sarmin'],
  ['Shells landed in the border town of Nasib on Friday, killing two drivers, officials in Amman said.', 'Nasib'],
  ['Raids on Kunduz hit a bakery, killing six, the charity said in Kabul.', 'Kunduz'],
  ['Six people were killed in a raid, a doctor in Saraqib said.', 'Saraqib'],
  ['A lorry travelling from Aleppo to the town of Azaz was bombed near Nubl.', 'Nubl'],
  ['A lorry on its way to the besieged town of Madaya was shelled in Qudsaya.', 'Qudsaya'],
  ['A lorry travelling to Azaz was bombed.', 'Azaz'],
  ['A bomb killed 30 people in Mogadishu; two hours later a second blast struck Madina district.', 'Madina'],
])('where it was: %s', (text, name) => {
  expect(frames(text).at(-1)?.places[0]?.name).toBe(name)
})

// Ground taken before what is told is an act of its own; the days are shared where only one half names any.
test.each([
  ['The group executed 24 people on Monday after seizing a village near Saraqib.', ['execution', 'territory_change']],
  ['The killings took place after troops entered the town on Tuesday.', ['armed_attack', 'territory_change']],
  ['Raids killed two people in Sarmin after troops captured Saraqib.', ['air_strike', 'territory_change']],
])('%s', (text, types) => {
  const found = frames(text)
  expect(found.map((f) => winner(f.votes))).toEqual(types)
  expect(found[0].times).toEqual(found[0].times.length ? [expect.anything()] : [])
})

test.each([
  'Rebels captured Sarmin after seizing Saraqib.',
  'Two people were killed after troops entered Sarmin.',
  'The army captured Sarmin on Monday after shelling it.',
])('stays whole: %s', (text) => {
  expect(frames(text)).toHaveLength(1)
})

// Another kind of act beside the first, at its place and on its day where it names none.
test.each([
  [
    'Air raids took place in Sarmin on Monday while clashes between rebels and troops went on.',
    [
      ['air_strike', 'Sarmin', 1],
      ['armed_clash', 'Sarmin', 1],
    ],
  ],
  [
    'Air strikes killed nine people in Saraqib on Monday as fighting raged around Sarmin.',
    [
      ['air_strike', 'Saraqib', 1],
      ['armed_clash', 'Sarmin', 1],
    ],
  ],
  [
    'Shells landed on a roof in the Sukkari district while three others fell in the Salaheddin district.',
    [
      ['shelling', 'Sukkari', 0],
      ['shelling', 'Salaheddin', 0],
    ],
  ],
  [
    'A command post in the area of Mayadin was hit by air strikes, the ministry said adding nine fighters were killed in Saraqib.',
    [
      ['air_strike', 'Mayadin', 0],
      ['unknown', 'Saraqib', 0],
    ],
  ],
])('%s', (text, told) => {
  expect(frames(text).map((f) => [winner(f.votes), f.places[0]?.name, f.times.length])).toEqual(told)
})

test.each([
  'Warplanes bombed Sarmin as families slept.',
  'Fighting raged in Sarmin while clashes broke out.',
  'Air strikes hit Sarmin while aircraft flew over it.',
])('stays whole: %s', (text) => {
  expect(frames(text)).toHaveLength(1)
})

// What an act came after is not the act that is told, nor does the telling point back to it.
test.each([
  ['After the gas attack the army bombarded a hospital.', 'unknown', false],
  ["Straight after the coalition's strikes the militants launched an offensive.", 'armed_clash', false],
  ['Rebels targeted a base with missiles following the air strikes.', 'rocket_missile', false],
  ['The air strike hit a hospital.', 'air_strike', true],
  ['Three people were killed after the air strike.', 'air_strike', true],
])('%s', (text, type, isDefinite) => {
  const frame = only(text)
  expect(winner(frame.votes)).toBe(type)
  expect(frame.isDefinite).toBe(isDefinite)
})

// A goal is no ground taken yet.
test.each([
  ['The army launched an offensive to retake Sarmin.', 'armed_clash'],
  ['The army managed to retake Sarmin in an offensive.', 'territory_change'],
])('%s', (text, type) => {
  expect(winner(only(text).votes)).toBe(type)
})

test.each([
  'Warplanes bombed Saraqib in Idlib province, killing nine people and wounding six.',
  'Two people died in Saraqib while they were buying bread.',
  'Shells fell on Saraqib, Sarmin and Binnish on Monday.',
  'Six people, two of them children, were killed in Saraqib near the city of Idlib.',
  'A man from Saraqib, known as Abu Omar, was killed by a raid near a mosque in Sarmin.',
])('stays whole: %s', (text) => {
  expect(frames(text)).toHaveLength(1)
})

test.each(['The market opens at six in Saraqib.', 'The mayor of Aleppo spoke on Monday.', ''])(
  'has no frame: %s',
  (text) => {
    expect(frames(text)).toEqual([])
  },
)

// Where the act was, and not where a place lies or what was fired came from.
test.each([
  [
    'In the village of al-Bara in the Jabal al-Zawiya region south of Idlib, one person was killed.',
    ['al-Bara', 'Jabal al-Zawiya'],
  ],
  ['A bomb killed three people in Suluk, south-east of Tal Abyad.', ['Suluk']],
  ['A bomb killed three people south-east of Tal Abyad.', ['southeast of Tal Abyad']],
  ['A man was killed in Sarmin in an artillery attack from the town of Saraqib.', ['Sarmin']],
  ['Shells fell on Sarmin from the villages of Wobugan and Zarqul.', ['Sarmin']],
  ['Saraqib and Binnish were shelled, and a girl was killed in Saraqib.', ['Saraqib', 'Binnish', 'Saraqib']],
])('%s', (text, expected) => {
  expect(only(text).places.map(({ name }) => name)).toEqual(expected)
})

test('what a headline counts since a day makes no stretch of that day further down', () => {
  const [, raid] = frames('Troops killed 170 people since Saturday\n\nA raid hit Sarmin on Saturday, killing one.')
  expect(raid.times).toMatchObject([{ isPeriod: false }])
})

// Small words that say how the act stands to the one before.
test.each([
  ['Elsewhere, three people were killed in Sarmin.', { isElsewhere: true }],
  ['Another strike hit Sarmin.', { isOther: true, isDefinite: false }],
  ['Meanwhile shells fell on Sarmin.', { isTied: true }],
  ['On the same day shells fell on Sarmin.', { isTied: true }],
  ['The attack killed three people.', { isDefinite: true }],
  ["Tuesday's strike on Sarmin killed three people.", { isDefinite: true }],
  ['A drone injured eight people; one of the injured died later.', { isDefinite: false }],
  ['The dead were brought home after the shelling.', { isDefinite: true }],
  ['Sarmin is shelled regularly.', { isHabit: true }],
  ['The army has intensified its shelling of Sarmin.', { isHabit: true }],
  ['The shelling of Sarmin intensified.', { isHabit: true }],
  ['Sarmin was shelled again and again.', { isHabit: true }],
  ['Time and again shells fell on Sarmin.', { isHabit: true }],
  ['An earlier toll gave six dead in the air strike.', { isRecount: true }],
])('%s', (text, cues) => {
  expect(frames(text)[0]).toMatchObject(cues)
})

test.each([
  [
    'Warplanes bombed Sarmin.',
    { isElsewhere: false, isOther: false, isTied: false, isDefinite: false, isHabit: false },
  ],
  ['Another three people were killed in Sarmin.', { isOther: false }],
  ['The army intensified its shelling of Sarmin.', { isHabit: false }],
  ['Warplanes came and again bombed Sarmin.', { isHabit: false }],
  ['He said that shells fell on Sarmin.', { isDefinite: false }],
  ['An air strike killed three people in Sarmin.', { isDefinite: false, isRecount: false }],
])('without a cue: %s', (text, cues) => {
  expect(only(text)).toMatchObject(cues)
})

test.each([
  ['Air strikes have killed dozens of people in Sarmin.', true],
  ['The war has claimed the lives of thousands of people.', true],
  ['Air strikes killed dozens of people in Sarmin.', false],
  ['Dozens of people were killed in air strikes on Sarmin.', false],
  ['Air strikes had killed dozens of people in Sarmin.', false],
])('%s has the present perfect: %s', (text, isPerfect) => {
  expect(only(text).isPerfect).toBe(isPerfect)
})

// "Since" makes a stretch of the day after it, though words stand between.
test.each([
  ['Since Moscow intervened in September 2015, air strikes have killed 1,700 people.', '2015-09-01'],
  ['Since the siege began on 3 March, shelling has killed 60 people in Sarmin.', '2016-03-03'],
  ['Air strikes have killed 1,700 people since September 2015.', '2015-09-01'],
])('%s', (text, from) => {
  const [time] = only(text).times
  expect(time.isPeriod).toBe(true)
  expect(time.time).toMatchObject({ from, to: '2016-05-05' })
})

// A stretch that belongs to the place, not to the count.
test.each([
  'Shelling killed two people in Taiz, a city that has been divided since 2012.',
  'Raids killed two people in Sarmin, which has been under siege since 2014.',
  'Shells killed two people in a town where rebels have ruled since 2013.',
])('no stretch of the count: %s', (text) => {
  expect(only(text).times).toEqual([])
})

test.each([
  'Air strikes have killed 60 people in Sarmin since 2014.',
  'Shells have killed 60 people in the town of Sarmin since 2014.',
])('a stretch of the count: %s', (text) => {
  expect(only(text).times.map((t) => t.isPeriod)).toEqual([true])
})

test('"since" far from the day makes no stretch of it', () => {
  expect(only('The town has starved since last year, and on Monday shells killed two people.').times[0]).toMatchObject({
    time: { from: '2016-05-02', to: '2016-05-02' },
  })
})

// The words of a frame that carry its act say how sure it is.
test.each([
  ['Warplanes will bomb Sarmin on Friday.', 'planned_or_future'],
  ['If air strikes hit Sarmin, its people have nowhere to go.', 'conditional'],
  ['No air strikes hit Sarmin on Monday.', 'negated'],
  ['Warplanes reportedly bombed Sarmin on Monday.', 'hedged'],
  ['Warplanes bombed Sarmin on Monday.', 'asserted'],
])('%s is %s', (text, modality) => {
  expect(frames(text)[0].modality).toBe(modality)
})

test('words named beside the act count less than the act', () => {
  const [{ votes }] = frames('Shells killed two people who were fleeing air strikes in Sarmin.')
  expect(votes.get('shelling') ?? 0).toBeGreaterThan(votes.get('air_strike') ?? 0)
})

test('a suicide car bomb is no planted bomb, and chlorine from a barrel no air strike', () => {
  const [suicide] = frames('A suicide bomber in a car bomb hit the gate in Sarmin.')
  expect(suicide.votes.has('ied_mine_erw')).toBe(false)
  const [gas] = frames('Chlorine barrel bombs fell on Sarmin.')
  expect(gas.votes.get('chemical_attack') ?? 0).toBeGreaterThan(gas.votes.get('air_strike') ?? 0)
})

test('"the town" without a name points to one named before; with "of" it does not', () => {
  const { document, frames: found } = framesOf('Warplanes bombed the town.')
  const [pointing] = found
  expect(pointing.placeNoun).not.toBeNull()
  expect(words(document, { from: pointing.placeNoun ?? 0, to: (pointing.placeNoun ?? 0) + 1 })).toBe('town')
  expect(only('Warplanes bombed the town of Sarmin.').placeNoun).toBeNull()
})

test('a repeated sentence gives no second frame', () => {
  const lead = 'Two people were killed when rockets hit a school in Sarmin on Monday, the mayor said.'
  expect(frames(`${lead}\n\nThe school was empty.\n\n${lead}\n`).filter((f) => f.quantities.length)).toHaveLength(1)
})

// What led to an act, or came of it, is told apart from it.
test.each([
  'The navy launched missiles at Sarmin on Friday in response to a gas attack on Saraqib.',
  'The strike on Sarmin prompted the navy to fire missiles at an air base on Friday.',
  'Barrels of gas fell on Sarmin, close to where a helicopter had been shot down.',
  'Four people were abducted in Sarmin after an air strike on the town.',
  'An air raid hit Sarmin, the site of a gas attack in April.',
  'Shells fell on Saraqib, scene of a massacre last year.',
])('has two frames: %s', (text) => {
  expect(frames(text)).toHaveLength(2)
})

test.each([
  'Two people died after shells fell on Sarmin.',
  'The town fell after air strikes and clashes.',
  'An air raid hit the site of the old mill in Sarmin.',
  'Warplanes bombed Sarmin in response to a call for help.',
])('has one frame: %s', (text) => {
  expect(frames(text)).toHaveLength(1)
})

test('a day to come is not that of an act that was done', () => {
  const text = 'August 20 2016 - Judges might resign next week to protest the assassination of a colleague in Sarmin.'
  expect(only(text).times).toEqual([])
})

test('the site of an act lends it its name', () => {
  const [raid, gas] = frames('An air raid on Monday hit Sarmin, the site of a gas attack in April.')
  expect([raid.places[0].name, gas.places[0].name]).toEqual(['Sarmin', 'Sarmin'])
  expect([raid.times[0].time.from, gas.times[0].time.from]).toEqual(['2016-05-02', '2016-04-01'])
})

// "Since" before an act dates the act; before a day alone it begins a stretch.
test.each([
  ['It was the first raid since a gas attack on Tuesday that killed 87 people.', false],
  ['Nobody had died there since a bombing on Monday that killed nine people.', false],
  ['The town was calm since an ambush last month that killed two people.', false],
  ['It was the deadliest attack since gas killed hundreds of people in Ghouta in August 2013.', false],
  ['Air strikes have killed 87 people since Tuesday.', true],
  ['Since the army moved in on Tuesday shelling has killed two people.', true],
])('%s', (text, isPeriod) => {
  expect(frames(text).flatMap((f) => f.times)[0]?.isPeriod).toBe(isPeriod)
})

// What points back, and what only looks so.
test.each([
  ['The strike killed two people.', true],
  ["Tuesday's strike killed two people.", true],
  ['Two people died in the attack.', true],
  ['The fighting killed two people.', true],
  ['Shells fell on the city killing two people.', false],
  ['Shells fell on Monday killing two people.', false],
  ['The clash ended in rout and the killing of two people.', true],
  ['Missiles were fired at Sarmin in retaliation for the attack.', false],
  ['Sarmin was shelled again since the raid.', false],
])('%s', (text, isDefinite) => {
  expect(frames(text)[0].isDefinite).toBe(isDefinite)
})

// "Came after" stands between two acts; "since fighting surged" only tells since when.
test.each([
  ["Friday's attack came after a double car bombing killed six people in Saraqib on Tuesday.", 2],
  ['The raid came after a gas attack on Saraqib.', 2],
  ['Monday’s shelling came after an air strike on Saraqib.', 2],
  ['Aid came after dark to Saraqib, which was shelled.', 1],
  ['Families have lived in fear since fighting surged in late April.', 1],
])('%s', (text, count) => {
  expect(frames(text)).toHaveLength(count)
})

test('since a verb of an act a stretch begins', () => {
  const [frame] = frames('Families have lived in fear of shells since fighting surged in late April.')
  expect(frame.times.every((t) => t.isPeriod)).toBe(true)
})

// What goes on at a place, in a clause of its own, does not say what kind of act the sentence tells of.
test.each([
  ['A raid on the town where soldiers are battling insurgents killed two people.', 'air_strike'],
  ['A strike on Sarmin which troops have been shelling killed two people.', 'air_strike'],
  ['Soldiers battling insurgents in Sarmin killed two of them.', 'armed_clash'],
  ['Two people were killed in shelling of the town where they lived.', 'shelling'],
])('%s', (text, type) => {
  const [...votes] = frames(text)[0].votes
  expect(votes.sort((a, b) => b[1] - a[1])[0][0]).toBe(type)
})

// An act named with whose it was, after the one that followed it, is another.
test.each([
  ['Air strikes killed nine people in Sarmin following rocket attacks by rebels on Saraqib.', 2],
  ['Shelling hit Sarmin after air strikes by the army on Saraqib killed two people.', 2],
  ['The raids were a response to rocket attacks on Saraqib that killed two people.', 2],
  ['Air strikes killed nine people in Sarmin following a week of calm.', 1],
  ['Rescuers dug out nine people after air strikes on Sarmin.', 1],
])('%s', (text, count) => {
  expect(frames(text)).toHaveLength(count)
})

// The day of a meeting or a deal is not that of an act.
test.each([
  'The council will meet on Wednesday about the gas attack on Sarmin.',
  'Jets bombed Sarmin despite a ceasefire brokered in December.',
  'Shells fell on Sarmin before talks on Thursday.',
])('dates no act: %s', (text) => {
  expect(frames(text).flatMap((f) => f.times)).toEqual([])
})
test.each([
  'Jets bombed Sarmin on Wednesday before talks in the capital.',
  'The deal was signed. Shells fell on Thursday.',
])('dates an act: %s', (text) => {
  expect(frames(text).flatMap((f) => f.times)).toHaveLength(1)
})

test.each([
  ['Fighters tried to break into the heart of Damascus on Monday, where shells fell.', 'Damascus'],
  ['Moscow said shells fell on Sarmin.', 'Sarmin'],
  ['Shells fell on Sarmin said Jane Doe. MOSCOW (TASS) - Raids hit Saraqib.', 'Sarmin'],
])('%s', (text, place) => {
  expect(frames(text)[0].places.map((p) => p.name)).toEqual([place])
})

// "X near Y" is at X, not at Y; a part of a country near a town is near the town.
test.each([
  ['Gas killed two people in Ghouta near Damascus.', ['Ghouta']],
  ['Shells hit the village of Sarmin near Idlib.', ['Sarmin']],
  ['Shelling killed three people in the Damascus suburb of Douma.', ['Douma']],
  ['Mortar shells hit the Jaramana suburb of Damascus.', ['Jaramana', 'Damascus']],
  ['Jets bombed the Damascus suburb of Eastern Ghouta.', ['Eastern Ghouta']],
  ['Shelling killed five people in Eastern Ghouta, a rebel stronghold near Damascus, on Tuesday.', ['Eastern Ghouta']],
  ['Strikes killed four people in Eastern Ghouta, which lies outside the capital Damascus.', ['Eastern Ghouta']],
  ['Strikes killed four people in the Eastern Ghouta region on the outskirts of Damascus.', ['Eastern Ghouta']],
  ['Jets hit Al-Bab, a town held by insurgents north-east of Aleppo, killing seven.', ['Al-Bab']],
  ['Shells killed two people in Sarmin and near Ariha.', ['Sarmin', 'Ariha']],
  ['Shells killed two people in northern Syria near Saraqib.', ['Saraqib', 'northern Syria']],
  ['Shells killed two people near Saraqib.', ['Saraqib']],
  ['A mine killed two people on the Damascus-Homs highway near Qara.', ['Qara', 'Damascus-Homs highway']],
  ['A sniper posted at the Wafideen camp shot dead a man in Douma.', ['Douma']],
])('%s', (text, names) => {
  expect(frames(text)[0].places.map((p) => p.name)).toEqual(names)
})

test.each([
  ['Troops have been advancing on Sarmin.', true],
  ['Jets have repeatedly bombed Sarmin.', true],
  ['Tensions in Sarmin have led to armed clashes.', true],
  ['The rebels have also begun a new offensive near Sarmin.', true],
  ['Air strikes on Sarmin have raised fears of a siege.', true],
  ['Air strikes hit Sarmin, where residents have reported shortages.', false],
  ['Shelling hit Sarmin, which has no hospital.', false],
  ['Jets have bombed Sarmin, killing two people.', false],
  ['Jets bombed Sarmin.', false],
])('only a record: %s', (text, isRecord) => {
  expect(frames(text)[0].isRecord).toBe(isRecord)
})
test.each([
  ['The civilians were hit as they fled.', true],
  ['Raids killed the 45 civilians in Sarmin.', false],
  ['Raids killed civilians in Sarmin.', false],
])('%s', (text, isDefinite) => {
  expect(frames(text)[0].isDefinite).toBe(isDefinite)
})

// The act itself says that it was there: where those who did it are, and where the hurt were taken, comes after.
test.each([
  ['Rebels in Sarmada shelled Dana, killing two people.', 'Dana'],
  ['The wounded were taken to hospitals in Sarmada after shelling of Dana killed two people.', 'Dana'],
  ['An air strike launched from the Hmeimim airbase killed two people in Dana.', 'Dana'],
  ['Rockets fired from Sarmada killed two people in Dana.', 'Dana'],
])('was at the second place: %s', (text, name) => {
  expect(frames(text)[0].places[0]?.name).toBe(name)
})
