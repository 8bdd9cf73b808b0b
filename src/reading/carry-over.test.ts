import { expect, test } from 'vitest'
import { incidentClaims } from '../../test/read-text.ts'

/** Place, day and doers of each incident, as far as any of its claims says them. */
function incidents(text: string, published?: string | null) {
  const found = new Map<string, { place: string | null; day: string | null; by: string[] }>()
  for (const claim of incidentClaims(text, published)) {
    const known = found.get(claim.incident) ?? { place: null, day: null, by: [] }
    found.set(claim.incident, {
      place: known.place ?? claim.places[0]?.name ?? null,
      day: known.day ?? claim.time?.from ?? null,
      by: [...known.by, ...(claim.attribution?.actors.map((a) => a.name) ?? [])],
    })
  }
  return [...found.values()]
}

// The day goes on in the same breath.
test.each([
  [
    'Warplanes bombed Saraqib on Wednesday, killing nine people. Two people were killed in Daraa.',
    ['2016-05-04', '2016-05-04'],
  ],
  [
    'Warplanes bombed Saraqib on Wednesday, killing nine people. Meanwhile, shells killed two people in Daraa.',
    ['2016-05-04', '2016-05-04'],
  ],
  [
    'An air strike killed nine people in Saraqib on Wednesday. Shelling also killed two people in Daraa.',
    ['2016-05-04', '2016-05-04'],
  ],
])('%s', (text, days) => {
  expect(incidents(text).map((i) => i.day)).toEqual(days)
})

test('a bulletin that begins with the past day tells of that day', () => {
  const text =
    'During the past day the army attacked six towns of Idlib province. Shells killed two people in Saraqib.\n\nA nurse was wounded in Sarmin when a drone hit an ambulance.'
  expect(incidents(text).map((i) => i.day)).toEqual(['2016-05-04', '2016-05-04'])
})

test('in a round-up the day holds until another is named', () => {
  const acts = ['Homs', 'Raqqa', 'Palmyra', 'Idlib'].map((town) => `Shells killed two people in the city of ${town}.`)
  const text = `An air strike killed nine people in Saraqib on Wednesday. ${acts.join(' ')}`
  expect(incidents(text).map((i) => i.day)).toEqual(Array(5).fill('2016-05-04'))
})

test.each([
  // Somewhere else, some other time.
  [
    'Warplanes bombed Saraqib on Monday, killing nine people. Elsewhere, two people were killed in Daraa.',
    ['2016-05-02', null],
  ],
  // What has been going on has no day.
  [
    'Warplanes bombed Saraqib on Monday, killing nine people. Shelling has killed two people in Daraa.',
    ['2016-05-02', null],
  ],
  // Nobody counted there: the act told of before once more, it may be.
  [
    'Warplanes bombed Saraqib on Wednesday, killing nine people. Gunmen stormed a barracks in Daraa.',
    ['2016-05-04', null],
  ],
  // Nor from an act in which nobody was harmed.
  [
    'The army shelled Saraqib on Wednesday. Shells fell on Homs. Two people were killed in Daraa.',
    ['2016-05-04', null, null],
  ],
  // Told some days later, it is background to what is told with it.
  ['Warplanes bombed Saraqib on Monday, killing nine people. Two people were killed in Daraa.', ['2016-05-02', null]],
  // A day long past is lent to nothing.
  ['Warplanes bombed Saraqib on 2 March, killing nine people. Two people were killed in Daraa.', ['2016-03-02', null]],
  // Only the day of the saying.
  ['The mayor said on Wednesday that warplanes had bombed Saraqib, killing nine people.', [null]],
])('lends no day: %s', (text, days) => {
  expect(incidents(text).map((i) => i.day)).toEqual(days)
})

test.each(['2016-05-05', '2016-05-05T08:00:00Z', null])('the publication date %s is lent to no act', (published) => {
  const found = incidents('Warplanes bombed Saraqib, killing nine people. The dead were buried in the town.', published)
  expect(found).toMatchObject([{ place: 'Saraqib', day: null }])
})

// The place of the act before.
test.each([
  [
    'Warplanes bombed Saraqib on Monday, killing nine people. Another three people were killed in shelling.',
    ['Saraqib', 'Saraqib'],
  ],
  [
    'Rebels shelled the town of Saraqib on Monday. On Tuesday a car bomb killed six people in the town.',
    ['Saraqib', 'Saraqib'],
  ],
  ['In the city of Taiz, shells fell on a market on Monday. Two people were killed.', ['Taiz']],
  [
    'An air raid on Saraqib killed ten people on Sunday, the London-based monitor said. On Monday six others were killed in the east of the city.',
    ['Saraqib', 'east of Saraqib'],
  ],
  ['Planes strike in Syria and Iraq for an alliance that took the strategic town of Saraqib on Monday.', ['Saraqib']],
])('%s', (text, places) => {
  expect(incidents(text).map((i) => i.place)).toEqual(places)
})

test('without any place in the text there is none', () => {
  expect(
    incidents('A car bomb killed six people on Monday. A second bomb killed two on Tuesday.').map((i) => i.place),
  ).toEqual([null, null])
})

// Parts of a total were done by whoever did the whole, on its day.
test('the parts of a total take over its day and doer', () => {
  const text =
    'Russian warplanes killed 14 people in Aleppo on Wednesday. Nine people were killed in the Sukkari district and five in the district of Kallaseh.'
  expect(incidents(text)).toMatchObject([
    { place: 'Sukkari', day: '2016-05-04', by: ['Russia'] },
    { place: 'Kallasa', day: '2016-05-04', by: ['Russia'] },
  ])
})

test('a part that names its own doer keeps it', () => {
  const text =
    'Russian warplanes killed 14 people in Aleppo on Wednesday. Nine people were killed in the Sukkari district by Syrian helicopters and five in the district of Kallaseh.'
  expect(incidents(text)[0].by).not.toContain('Russia')
})

// In a clash both sides fight.
test('the dead fighters of a clash are its other side', () => {
  const [clash] = incidents('The Syrian army killed 60 Islamic State fighters in clashes near Palmyra on Monday.')
  expect(clash.by).toEqual(['Syrian government', 'Islamic State'])
})

test('an air strike on fighters has one side', () => {
  const [strike] = incidents('A Russian air strike killed 60 Islamic State fighters near Palmyra on Monday.')
  expect(strike.by).toEqual(['Russia'])
})

// "Terrorists" is an outlet's word for the group that other words of the fight name.
test('a kind beside the group that is named is no third side', () => {
  const [clash] = incidents(
    'The Syrian army clashed with terrorists in Palmyra on Monday. The Syrian army killed 60 Islamic State fighters in the clashes.',
  )
  expect([...new Set(clash.by)]).toEqual(['Syrian government', 'Islamic State'])
})

test('another count of dead goes on from the act before', () => {
  const found = incidents(
    'Russian jets bombed Saraqib on Monday, killing nine people. Another five people were killed in an air raid on Sarmin.',
  )
  expect(found.map((one) => one.by)).toEqual([['Russia'], ['Russia']])
})

test('an army that answers is no name for the kind that fired', () => {
  const [strike] = incidents(
    'Rebels fired rockets at Saraqib on Monday, killing nine people. Army units then targeted the sources of the attack.',
  )
  expect(strike.by).toEqual(['rebels'])
})

// A kind of fighter beside a state that is named is a rival only where it is accused.
test.each([
  [
    'Russian jets bombed Saraqib on Monday, killing nine people. The mayor said militants who had plotted strikes were hit in the raid.',
    ['Russia'],
  ],
  [
    'A gas attack hit Saraqib on Monday, killing nine people. Doctors said the Syrian army carried out the attack. The Syrian army accused militants of the attack.',
    ['Syrian government', 'militants'],
  ],
])('rivals: %s', (text, by) => {
  expect([...new Set(incidents(text)[0].by)]).toEqual(by)
})

// Why it happened is another act.
test.each([
  ['The bombardment of Saraqib began after rebels killed a pilot.', []],
  ['The raid on Saraqib on Monday came a day after rebels shelled a school.', []],
  ['Air strikes hit Saraqib on Monday after rebels fired mortars at the capital.', []],
  ['Nine people died in Saraqib on Monday after Russian jets bombed a market.', ['Russia']],
  ['The raid on Saraqib on Monday was carried out by Russian jets after rebels shelled a school.', ['Russia']],
])('doers: %s', (text, by) => {
  expect([...new Set(incidents(text)[0].by)]).toEqual(by)
})

test.each([
  [
    'Rebel fire on the Sukkari district of Aleppo killed nine people on Monday. Rockets on another neighbourhood killed one person.',
    ['Sukkari', 'Aleppo'],
  ],
  [
    'Rebel fire on the Sukkari district of Aleppo killed nine people on Monday. Another three people were killed by rockets.',
    ['Sukkari', 'Sukkari'],
  ],
])('another quarter: %s', (text, places) => {
  expect(incidents(text).map((i) => i.place)).toEqual(places)
})

// What somebody has been doing names no doer of the act told of.
test.each([
  [
    'An air strike killed nine people in Saraqib on Monday. Russia and Syria have both carried out air strikes there.',
    [],
  ],
  [
    'A car bomb killed nine people in Qamishli on Monday. No one claimed the attack but Islamic State has carried out several bombings.',
    [],
  ],
  ['A car bomb killed nine people in Qamishli on Monday. Islamic State has claimed similar bombings in the past.', []],
  [
    'An air strike killed nine people in Saraqib on Monday. Neither Russia nor Syria was carrying out strikes there.',
    [],
  ],
  [
    'A Syrian army helicopter bombed Saraqib on Monday, killing nine people. Syrian and Russian jets have battered parts of Saraqib.',
    ['Syrian government'],
  ],
  ['Russian jets have bombed Saraqib, killing nine people.', ['Russia']],
  ['An air strike killed nine people in Saraqib on Monday. The attack was carried out by Russian jets.', ['Russia']],
])('doers: %s', (text, by) => {
  expect([...new Set(incidents(text)[0].by)]).toEqual(by)
})

test('a day is lent forward only: what comes later in the text dates nothing before it', () => {
  const [first] = incidents(
    'Militants attacked the village of Sarmin, killing two farmers. Shells killed two people in Daraa on Monday.',
  )
  expect(first.day).toBeNull()
})

test('an answer to an act was not where the act was', () => {
  const found = incidents(
    'A gas attack hit Sarmin on Tuesday, killing nine people. The attack prompted the navy to launch missiles at an air base on Wednesday.',
  )
  expect(found).toMatchObject([
    { place: 'Sarmin', day: '2016-05-03' },
    { place: null, day: '2016-05-04' },
  ])
})

test('a country named for an act is not replaced by the town told of before', () => {
  const text =
    'Shells hit Sarmin in Syria on Monday. Shells hit Saraqib in Syria too. In Iraq at least 17 people were killed by a suicide bomber.'
  const places = incidentClaims(text).filter((c) => c.eventType === 'suicide_attack')
  expect(places.flatMap((c) => c.places.map((p) => p.name))).toEqual(['Iraq'])
})

const doers = (text: string): string[][] => incidents(text).map((i) => [...new Set(i.by)].sort())

// Only one side of an ambush or a bare killing is a doer; in a fight both are.
test.each([
  ['The Syrian army ambushed Nusra fighters near Saraqib on Monday, killing nine.', [['Syrian government']]],
  ['The Syrian army killed nine Nusra fighters in Saraqib on Monday.', [['Syrian government']]],
  [
    'The Syrian army killed nine Nusra fighters in clashes in Saraqib on Monday.',
    [['Jabhat al-Nusra', 'Syrian government']],
  ],
])('sides: %s', (text, expected) => {
  expect(doers(text)).toEqual(expected)
})

// Words of the same incident that name nobody who did it.
test.each([
  // What has been going on.
  [
    'Syrian regime helicopters bombed Saraqib on Monday, killing nine. In recent weeks Russian jets have hit a number of hospitals in Saraqib.',
    [['Syrian government']],
  ],
  // A denial, where nobody accused.
  [
    'Syrian regime helicopters bombed Saraqib on Monday, killing nine. Russia denied that its jets had carried out the attack.',
    [['Syrian government']],
  ],
])('not the doer: %s', (text, expected) => {
  expect(doers(text)).toEqual(expected)
})

test('what went on at the time of an attack is another act', () => {
  const text =
    'A helicopter was shot down over Saraqib on Monday, killing five people. The attack came as rebels battled troops in Daraa.'
  expect(doers(text)[0]).toEqual([])
})

// A report that names one doer only for all its strikes.
const PAUSE = 'The mayor spoke of panic. Schools were shut. Shops closed.'
test.each([
  [
    `Syrian jets struck Saraqib on Monday, killing five people. ${PAUSE} Meanwhile three children were killed in air strikes on Binnish.`,
    [['Syrian government'], ['Syrian government']],
  ],
  // Some of those named first, what one has been doing, and what was long ago leave it theirs.
  [
    `Russian and Syrian jets struck Saraqib on Monday, killing five people. Russian jets hit Sarmin, wounding two people. ${PAUSE} Meanwhile three children were killed in air strikes on Binnish.`,
    [['Russia', 'Syrian government'], ['Russia'], ['Russia', 'Syrian government']],
  ],
  [
    `Syrian jets struck Saraqib on Monday, killing five people. Russian jets have lately stepped up their air strikes. ${PAUSE} Meanwhile three children were killed in air strikes on Binnish.`,
    [['Syrian government'], ['Syrian government']],
  ],
  // An example of what has been going on there.
  [
    'Syrian and Russian jets have lately stepped up their raids on Idlib province. Two children were killed in air strikes on Saraqib on Tuesday.',
    [['Russia', 'Syrian government']],
  ],
  [
    'Syrian and Russian jets have lately stepped up their raids on Idlib province. Two children were killed in air strikes on Raqqa on Tuesday.',
    [[]],
  ],
  // Two are named, or it happened elsewhere.
  [
    `Syrian jets struck Saraqib on Monday, killing nine people. Russian jets killed two in Sarmin. ${PAUSE} Meanwhile three children were killed in air strikes on Binnish.`,
    [['Syrian government'], ['Russia'], []],
  ],
  [
    `Syrian jets struck Saraqib on Monday, killing five people. ${PAUSE} Elsewhere three children were killed in air strikes on Binnish.`,
    [['Syrian government'], []],
  ],
  // One shell after another.
  [
    'Rebels fired shells that killed two people in Saraqib on Monday. Another shell fell on Sarmin, wounding one man.',
    [['rebels'], ['rebels']],
  ],
  // A bomb is each its own.
  [
    `An Islamic State car bomb killed five people in Saraqib on Monday. ${PAUSE} Meanwhile a car bomb killed three children in Binnish.`,
    [['Islamic State'], []],
  ],
])('who did all the strikes: %s', (text, expected) => {
  expect(doers(text)).toEqual(expected)
})

test.each([
  [
    'Islamist fighters killed in Hasaka clashes\n\nClashes broke out between the YPG and fighters of Islamic State in Hasaka on Monday. Nine fighters were killed.',
    ['Islamic State', 'Kurdish forces'],
  ],
  [
    'Nusra fighters mounted an attack to retake Khan Touman on Monday. Syrian troops foiled the attack, killing 29 extremists.',
    ['Jabhat al-Nusra', 'Syrian government'],
  ],
  // Rebels may be a side of their own.
  [
    'Nusra fighters mounted an attack to retake Khan Touman on Monday. Syrian troops foiled the attack, killing 29 rebels.',
    ['Jabhat al-Nusra', 'Syrian government', 'rebels'],
  ],
])('kinds of fighters and groups in one fight: %s', (text, expected) => {
  expect([...new Set(doers(text).flat())].sort()).toEqual(expected)
})

test('who brought the gas by air is who did it', () => {
  const text =
    'A suspected gas attack killed 58 people in Saraqib on Monday. The council said Syrian jets carried out the air strike on the town.'
  expect([...new Set(doers(text).flat())]).toEqual(['Syrian government'])
})

test('an attack that comes after another names the doer of the one it counts', () => {
  expect(doers('The attack comes a week after Syrian warplanes struck Saraqib killing 29 people.')).toEqual([
    ['Syrian government'],
  ])
})

test.each([
  'Rebels fighting to topple the president met in Brussels on Monday.',
  'Troops battling for control were seen in Daraa on Monday.',
])('what fighters fight for is no fight: %s', (text) => {
  expect(incidents(text)).toEqual([])
})

test.each([
  'In response to an attack by Hezbollah, Russia bombed Idlib on Monday, killing nine people.',
  'In retaliation for a raid by Hezbollah Russia bombed Idlib on Monday killing nine people.',
  'After an attack by Hezbollah, Russia bombed Idlib on Monday, killing nine people.',
])('what an act answers is not its doer: %s', (text) => {
  const names = incidentClaims(text).flatMap((claim) => claim.attribution?.actors.map((a) => a.name) ?? [])
  expect(names).toEqual(['Russia'])
})

// What only the headline places, and widely, the sentence beside it places closer.
test.each([
  ['The town of Arbin has been cut off since May. Jets hit a clinic on Wednesday, killing three people.', 'Arbin'],
  ['Jets hit a market on Wednesday, killing three people. The market lies in Kafr Batna.', 'Kafr Batna'],
])('%s', (body, place) => {
  const text = `Jets Kill Three People in Rural Damascus\n\n${body}`
  const names = incidentClaims(text).map((claim) => claim.places.map(({ name }) => name))
  expect(names).toEqual([['Rif Dimashq'], [place]])
})

// A day before, told in passing, is not the day that a report goes on from.
test.each([
  'Jets hit Saraqib on Wednesday, killing nine people. Two rebels died in clashes in Sarmin a day earlier. A sniper killed a child in Ariha.',
  'Jets hit Saraqib on Wednesday, killing nine people. The day before, rebels had shelled Sarmin, killing two people. A sniper killed a child in Ariha.',
])('the day of what follows: %s', (text) => {
  expect(incidents(text).map(({ day }) => day?.slice(0, 10))).toEqual(['2016-05-04', '2016-05-03', '2016-05-04'])
})

test.each([
  'Twelve civilians died yesterday when jets bombed Saraqib. Five people were killed in another strike at Sarmin.',
  'Jets bombed Saraqib yesterday, killing twelve civilians. Five people were killed in a separate attack on Sarmin.',
  'Two men were shot dead yesterday in Saraqib. Meanwhile, a roadside bomb killed four people in Sarmin.',
])('yesterday is the news of what follows too: %s', (text) => {
  const days = incidents(text).map(({ day }) => day)
  expect(days[0]).not.toBeNull()
  expect(days).toEqual([days[0], days[0]])
})

test('but not behind an act of today', () => {
  const text =
    'Jets hit Saraqib on Wednesday, killing nine people. Two rebels died in clashes in Sarmin yesterday. A sniper killed a child in Ariha.'
  expect(incidents(text, '2016-05-04').map(({ day }) => day?.slice(0, 10))).toEqual([
    '2016-05-04',
    '2016-05-03',
    '2016-05-04',
  ])
})

test('where it was fired from says whose it was: the one doer of the report is not lent', () => {
  const text =
    'Turkish jets bombed Jindires on Sunday, killing ten people. Turkish jets also bombed Rajo, killing two. Shells fired from Tal Rifaat hit Azaz and killed a man.'
  expect(incidents(text).map((i) => i.by)).toEqual([['Turkey'], ['Turkey'], []])
})

test.each([
  ['"Two barrel bombs fell this morning and my neighbour died," said Samer, a resident of Daraya.', ['Darayya']],
  ['"Two barrel bombs fell this morning and my neighbour died," said Samer, the mayor of Daraya.', [null]],
  ['Two barrel bombs fell on Douma and a man died, said Samer, a resident of Daraya.', ['Douma']],
])('a resident tells of where he lives if nothing else says where: %s', (text, names) => {
  expect(incidents(text).map((i) => i.place)).toEqual(names)
})

test('a group named beside another word for the act says more than the kind', () => {
  const text =
    'Terrorists fire on Douma wounding three people in attacks carried out by Jaish al-Islam terrorists on two quarters of the town.'
  expect(incidents(text).map((i) => i.by)).toEqual([['Jaysh al-Islam']])
})

test('who shot the attackers is none of them', () => {
  const text =
    'Gunmen stormed a school in Binnish on Friday and killed nine people. Police killed two of the attackers.'
  expect(incidents(text).map((i) => i.by)).toEqual([['gunmen']])
})

// Where a report tells of one act in a wide place, the one small place in it that it names.
test.each([
  [
    'A missile struck a bakery in northern Syria on Friday, killing nine people. "There is no bread in Tal Rifaat," a baker said.',
    'Tal Rifaat',
  ],
  [
    'A missile struck a bakery in northern Syria on Friday, killing nine people. Marea and Tal Rifaat have no bread.',
    'northern Syria',
  ],
  [
    'A missile struck a bakery in Binnish on Friday, killing nine people. "There is no bread in Tal Rifaat," a baker said.',
    'Binnish',
  ],
])('%s', (text, place) => {
  expect(incidents(text).map((i) => i.place)).toEqual([place])
})
