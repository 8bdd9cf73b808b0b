import { expect, test } from 'vitest'
import { openText as mentionsOf } from '../../test/read-text.ts'
import { openGazetteer } from '../gazetteer/open.ts'
import { openText } from '../model/passage.ts'
import { isAllCapitals, layOut } from './layout.ts'
import type { Document, PlaceMention } from './mentions.ts'
import { readPlaces } from './places.ts'
import { findSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

const gazetteer = openGazetteer()

function places(text: string): PlaceMention[] {
  const tokens = tokenise(text)
  const document: Document = {
    source: openText(text),
    tokens,
    sentences: layOut(tokens, findSentences(tokens), null),
    referenceDate: null,
    title: null,
    publisher: null,
    isUpperCase: isAllCapitals(tokens),
  }
  return readPlaces(document, gazetteer)
}

const read = (text: string): readonly PlaceMention[] => mentionsOf(text).mentions.places
const located = (text: string): PlaceMention[] => places(text).filter((place) => place.use === 'location')
const named = (text: string, name: string): PlaceMention | undefined =>
  places(text).find((place) => place.name === name)

// Known places, whatever the spelling, the commas or the case.
test.each([
  ['Shells fell on Saraqib on Monday.', 'Saraqib', 'settlement', 'SY'],
  ['Shells fell on the town of Saraqeb in Idleb province.', 'Saraqib', 'settlement', 'SY'],
  ['Three people died in Syrias Deir el-Zour.', 'Deir ez-Zor', 'settlement', 'SY'],
  ['A car bomb exploded in the Karrada district of Baghdad.', 'Karrada', 'neighbourhood', 'IQ'],
  ['Drones hit the Zamzam camp near El Fasher.', 'Zamzam camp', 'settlement', 'SD'],
  ['Gunmen attacked Ogossagou in central Mali.', 'Ogossagou', 'settlement', 'ML'],
  ['Gunmen killed five in north-west Nigeria.', 'northwest Nigeria', 'area_vague', 'NG'],
  ['Five terrorists killed in NW Pakistan.', 'northwest Pakistan', 'area_vague', 'PK'],
  ["Six killed in a Houthi attack in Yemen's Hodeidah.", 'Hodeidah', 'settlement', 'YE'],
  ['Missiles struck Kryvyi Rih overnight.', 'Kryvyi Rih', 'settlement', 'UA'],
  ['Nine people were killed in Gaza.', 'Gaza Strip', 'area_vague', 'PS'],
  ['Strikes killed nine people across the Strip.', 'Gaza Strip', 'area_vague', 'PS'],
  ['Tanks entered Khan Younis in the southern Gaza Strip.', 'Khan Younis', 'settlement', 'PS'],
  ['SHELLING IN BAKHMUT KILLED TWO PEOPLE IN DONETSK REGION.', 'Bakhmut', 'settlement', 'UA'],
  ['Militants raided the village in Borno state.', 'Borno', 'province', 'NG'],
  ['Fighting raged across Idlib province.', 'Idlib province', 'province', 'SY'],
  ['Air strikes hit Eastern Ghouta.', 'Eastern Ghouta', 'area_vague', 'SY'],
  ['The boat sank in the Red Sea.', 'Red Sea', 'sea_or_air', null],
])('%s', (text, name, precision, country) => {
  const place = named(text, name)
  expect(place).toMatchObject({ precision, country, use: 'location' })
  expect(place?.lat).not.toBeNull()
})

// A name that opens its sentence or a bulletin in capitals: the small word before it takes nothing along.
test.each([
  ['In al-Tuhayta, shells fell on a house.', 'Tuhayta', 'settlement'],
  ['MORTAR SHELLS STRUCK A HOUSE IN AL-TUHAYTA.', 'Tuhayta', 'settlement'],
  ['In Qarnazobo, two farmers were shot near Mopti.', 'Qarnazobo', 'settlement'],
  ['A SNIPER SHOT A BOY IN THE AL-JAHMALIA DISTRICT OF TAIZ CITY.', 'Jahmaliya', 'neighbourhood'],
  ['AN AIR STRIKE HIT A BOAT OFF THE COAST OF AL-KHAWKHAH.', 'Khokha', 'near'],
])('%s', (text, name, precision) => {
  expect(named(text, name)).toMatchObject({ precision, use: 'location' })
})

// "Tal" begins the names of many hills; the rest of the name tells which.
test.each([
  ['Two died in the village of Tal Wobugan in Idlib.', ['Tal Wobugan', 'Idlib']],
  ['Two died in air strikes on Kafr Wobugan.', ['Kafr Wobugan']],
  ['Shells hit Tal Abyad.', ['Tal Abyad']],
  ['A talk on Omar Wobugan was cancelled.', []],
])('%s', (text, names) => {
  expect(located(text).map((place) => place.name)).toEqual(names)
})

// A noun in the plural is said of each name beside it.
test.each([
  ['Nine incidents were recorded in Hodeidah and Taiz governorates.', ['Hodeidah governorate', 'Taiz governorate']],
  ['Gunmen attacked the villages of Kokorubo and Bentigubo in Mopti region.', ['Kokorubo', 'Bentigubo', 'Mopti']],
  ['A jet bombed a monastery in Pauk Inn village.', ['Pauk Inn']],
  ['Police spokesman Abdifatah Aden said two died in Mogadishu.', ['Mogadishu']],
  ['Two died in Dabawobo and Sagalobo.', ['Dabawobo', 'Sagalobo']],
  ['They met in Bamako and Keribabo said no.', ['Bamako']],
  ['Shelling hit the villages of Kokorubo and Brigadier Bentigubo said so.', ['Kokorubo']],
])('%s', (text, names) => {
  expect(located(text).map((place) => place.name)).toEqual(names)
})

// Names no list knows, where the words beside them say that they are places. They are lent a point.
test.each([
  ['A mine went off in the village of Qarnaziyeh near Hama.', 'Qarnaziyeh', 'settlement'],
  ['Two men were shot in the Tell Bazaarov neighbourhood of Aleppo.', 'Tell Bazaarov', 'neighbourhood'],
  ["Rockets hit Aleppo's Barzaqiyeh district.", 'Barzaqiyeh', 'neighbourhood'],
  ['Bombs hit the Zubeidov market in Kharkiv.', 'Zubeidov market', 'site'],
  ['Clashes broke out near al-Dahramiyeh in Homs province.', 'al-Dahramiyeh', 'near'],
])('%s', (text, name, precision) => {
  const place = named(text, name)
  expect(place).toMatchObject({ precision, gazetteerId: null, representative: true })
  expect(place?.lat).not.toBeNull()
})

test('a name in no list and with nothing around it has no point', () => {
  expect(named('They fled the village of Qarnaziyeh.', 'Qarnaziyeh')).toMatchObject({ lat: null, country: null })
})

test('the health centre of a town is no middle of it', () => {
  expect(located('Armed men looted the health centre of Bambo in DR Congo.')[0]).toMatchObject({
    name: 'Bambo health centre',
    precision: 'site',
  })
  expect(located('The centre of Kupiansk in Ukraine was shelled.')[0]).toMatchObject({ name: 'central Kupiansk' })
})

// Compass words, nearness, lines and what lies between.
test.each([
  ['Jets bombed eastern Aleppo.', 'eastern Aleppo', 'settlement'],
  ['Jets bombed the northern countryside of Hama.', 'northern Hama', 'area_vague'],
  ["Jets bombed Homs' suburbs and Hama's northern countryside.", 'northern Hama', 'area_vague'],
  ['A convoy was hit 15 km south of Mosul.', 'south of Mosul', 'near'],
  ['A convoy was hit near Mosul.', 'Mosul', 'near'],
  ['A convoy was hit outside the town of Manbij.', 'Manbij', 'near'],
  ['Villagers were stopped on the outskirts of Nyala.', 'Nyala', 'near'],
  ['A bus was hit on the Aleppo-Raqqa road.', 'Aleppo-Raqqa road', 'area_vague'],
  ['Bodies were found between Saraqib and Binnish.', 'area between Saraqib and Binnish', 'area_vague'],
  ["Jets bombed a town in Syria's northern Aleppo province.", 'Aleppo province', 'province'],
  ['Jets bombed a town in the north of Aleppo province.', 'north of Aleppo province', 'area_vague'],
  ['The northern town of Azaz was shelled.', 'Azaz', 'settlement'],
  ['A MINE WENT OFF ON THE ROAD BETWEEN SARAQIB AND BINNISH.', 'area between Saraqib and Binnish', 'area_vague'],
])('%s', (text, name, precision) => {
  expect(named(text, name)).toMatchObject({ precision, use: 'location' })
})

// Persons, bodies and ordinary words are no places.
test.each([
  'Jordan Smithers told reporters that March was worse.',
  'General Hassan Homsi and Abu Bakr al-Baghdadi spoke.',
  'The Washington Post and the Damascus Times said so.',
  'Operation Euphrates Shield went on.',
  'Of the dead nine were children.',
  'Van drivers and Union members met on Tuesday.',
  'The Aleppo Media Center published a video.',
  'Khaled Harahsheh said he saw it. Harahsheh was wounded.',
  'Marcus Hill, 24, died at the scene.',
  'Tyler Woods, 19, was shot dead.',
  'ONLY THREE OF THE MEN SAW THE VAN.',
])('no location: %s', (text) => {
  expect(located(text)).toEqual([])
})

test.each([
  ['Syrian warplanes bombed a market.', 'Syria', 'adjective'],
  ['The Britain-based monitor counted nine dead.', 'United Kingdom', 'origin'],
  ['The Saudi-led coalition denied it.', 'Saudi Arabia', 'adjective'],
  ['Two days after Saraqib, gunmen attacked a church.', 'Saraqib', 'adjective'],
  ['Damascus denied the charge.', 'Damascus', 'metonym'],
  ['A backer of the government in Damascus Moscow stepped up its raids.', 'Moscow', 'metonym'],
  ['The envoy said in his Geneva office that hospitals had been hit.', 'Geneva', 'adjective'],
  ['Shells hit an office in Geneva.', 'Geneva', 'location'],
  ['Moscow said its jets were elsewhere.', 'Moscow', 'metonym'],
  ['The bishop of Homs asked for help.', 'Homs', 'origin'],
  ['Families fled from Tawila.', 'Tawila', 'origin'],
  ['A trader who fled to Tawila counted nine dead.', 'Tawila', 'route'],
  ['Speaking from Tawila, a teacher counted nine dead.', 'Tawila', 'origin'],
  ['A teacher reached by phone in Tawila counted nine dead.', 'Tawila', 'origin'],
  ['The wounded were taken to a hospital in Homs.', 'Homs', 'route'],
  ['Nine people were treated for burns at a clinic run by doctors in Homs.', 'Homs', 'route'],
  ['The road to Raqqa was cut.', 'Raqqa', 'route'],
])('%s', (text, name, use) => {
  expect(named(text, name)?.use).toBe(use)
})

test('a quarter lies within its city', () => {
  const read = places('Barrel bombs fell on the Sukkari neighbourhood of Aleppo.')
  expect(read.map((place) => place.name)).toEqual(['Sukkari', 'Aleppo'])
  expect(read[0].within).toBe(1)
})

// A district that is called after a town holds the village named with it.
test.each([
  'A drone hit the village of Kivsharivka, Kupiansk district.',
  'A drone hit the village of Kivsharivka in the Kupiansk district of Kharkiv region.',
])('%s', (text) => {
  expect(
    places(text)
      .slice(0, 2)
      .map(({ name, precision }) => [name, precision]),
  ).toEqual([
    ['Kivsharivka', 'settlement'],
    ['Kupiansk', 'district'],
  ])
})

test('the district of a city is a part of it', () => {
  const read = places("In Kharkiv's Saltivskyi district a drone hit a house.")
  expect(read.map(({ name, precision }) => [name, precision])).toContainEqual(['Saltivskyi', 'settlement'])
})

// Namesakes: the report's other places decide.
test.each([
  ['Zahraa was hit. In Homs people fled.', 'Homs'],
  ['Zahraa was hit. In Aleppo people fled.', 'Aleppo'],
  ['The Midan quarter of Damascus was hit.', 'Damascus'],
])('%s', (text, admin1) => {
  expect(places(text)[0].admin1).toBe(admin1)
})

test('Tripoli is in Lebanon where the report speaks of Lebanon, and in Libya where it speaks of Libya', () => {
  const lebanon = named('Clashes broke out in Tripoli in northern Lebanon.', 'Tripoli')
  expect(lebanon).toMatchObject({ country: 'LB' })
  expect(lebanon?.candidates.map((candidate) => candidate.country)).toContain('LY')
  expect(named('Clashes broke out in Tripoli. Libya is divided.', 'Tripoli')).toMatchObject({ country: 'LY' })
})

test('the reason tells why a place was chosen', () => {
  expect(named('Shells fell on Saraqib in Syria.', 'Saraqib')?.reason).toMatch(/Saraqib.*in our lists/)
})

test('a place in another province than its container is not taken for a known namesake', () => {
  const read = places('Two were killed in Tayyibah village in the eastern countryside of Salamiyah.')
  expect(read[0]).toMatchObject({ gazetteerId: null, admin1: 'Hama' })
  expect(read[0].candidates.length).toBeGreaterThan(0)
})

test('mentions come in order and inside the text', () => {
  const text = 'From Aleppo to Homs, from Homs to Damascus; near Idlib, in Syria, shells fell on Hama and Salamiyah.'
  const read = places(text)
  expect(read.map((place) => place.from)).toEqual([...read.map((place) => place.from)].sort((a, b) => a - b))
  for (const place of read) expect(text).toContain(place.asWritten)
})

test('a long run of names takes time in proportion to its length', () => {
  const time = (n: number): number => {
    const text = 'Aleppo al-Bab of Deir '.repeat(n)
    const begin = process.cpuUsage().user
    places(text)
    return process.cpuUsage().user - begin
  }
  time(500)
  expect(time(8000)).toBeLessThan(40 * Math.max(time(1000), 4000))
})

// "The town" is the town named last.
test.each([
  ['Rebels hold Talbiseh. Shells fell on the town on Monday.', 'Talbiseh', 'the town'],
  [
    'A bomb went off in Siouf square in Jaramana. A mortar round hit the same square in July.',
    'Siouf Square',
    'the same square',
  ],
  ['Troops surround Douma. Two people died near the city.', 'Douma', 'the city'],
  ['Idlib: Sarmin: Jets bombed the city.', 'Sarmin', 'the city'],
])('%s', (text, name, asWritten) => {
  const again = places(text).at(-1)
  expect(again).toMatchObject({ name, asWritten, use: 'location' })
  expect(again?.reason).toMatch(/^said_again/)
})

test.each([
  'Rebels hold Talbiseh. The town hall was hit.',
  'The army took the town.',
  'Rebels hold Syria. Shells fell on the town on Monday.',
  'Rebels hold Talbiseh. Shells fell on the town of Qarnaziyeh.',
])('no place said again: %s', (text) => {
  expect(places(text).filter((place) => place.reason.startsWith('said_again'))).toEqual([])
})

// What the words around a name make of it.
test.each([
  ["An air strike hit Syria's northwestern province of Idlib.", 'Idlib province', 'province'],
  ["Shells fell in Yemen's southern city of Taiz.", 'Taiz', 'settlement'],
  ['Shells with gas fell on Mare city in Aleppo.', 'Marea', 'settlement'],
  ['Two people died in the village of Has.', 'Hass', 'settlement'],
  ['The men were shot in Syrias Deir el-Zour on Monday.', 'Deir ez-Zor', 'settlement'],
  ['He fled across the Middle East.', 'Middle East', 'country'],
])('%s: %s', (text, name, precision) => {
  expect(named(text, name)?.precision).toBe(precision)
})

test.each(['A mare died.', 'The clinic has no power.', 'He has a city to run.'])('an ordinary word: %s', (text) => {
  expect(located(text)).toEqual([])
})

// What a name means is told once.
test.each([
  ['Shells fell in Hader. A car was hit at the entrance of Hader in Quneitra province.', ['Hader', 'Hader']],
  ['A car was hit in Hader in Quneitra province. Two people died in Hader.', ['Hader', 'Hader']],
])('%s', (text, names) => {
  expect(
    located(text)
      .filter((place) => place.precision !== 'province')
      .map((place) => place.name),
  ).toEqual(names)
})

test('places in the name of an armed group tell of nowhere', () => {
  const text = 'The Islamic State of Iraq and the Levant shot three men in Raqqa. Damascus police were hit in Douma.'
  expect(
    read(text)
      .filter((place) => place.use === 'location')
      .map((place) => place.name),
  ).toEqual(['Raqqa', 'Damascus', 'Douma'])
})

// What only sounds like a name elsewhere is an unknown name, and "state" before a broadcaster belongs to that.
test.each([
  ['A bomb in Syria wounded 50 people in the town. The attack in Al-Horra killed two.', 'Al-Horra'],
  ['A car bomb killed two people in the province of Homs state television said.', 'Homs province'],
  ['The city of Hama state news agency SANA reported.', 'Hama'],
])('%s', (text, name) => {
  expect(read(text).map((p) => p.name)).toContain(name)
})

// A region by the name our lists have, a quarter that has a number for a name.
test.each([
  ['Shells fell in northern Gaza on Monday.', 'Northern Gaza', 'area_vague'],
  ['Warplanes struck southern Lebanon on Monday.', 'Southern Lebanon', 'area_vague'],
  ['He was shot in Zone 10 of Guatemala City.', 'Zone 10', 'neighbourhood'],
  ['HE WAS SHOT IN ZONE 10 OF GUATEMALA CITY YESTERDAY.', 'ZONE 10', 'neighbourhood'],
  ['The raid hit a house in the Block 9 of Bureij camp.', 'Block 9', 'neighbourhood'],
])('%s: %s', (text, name, precision) => {
  expect(named(text, name)?.precision).toBe(precision)
})

test('what stands opposite a place is near it, and a house is no town of its owner', () => {
  expect(named('Shells fell opposite the al-Nur school in Sarmin.', 'al-Nur school')?.precision).toBe('near')
  expect(located('A strike hit the Salem residence in Beit Lahia.').map((p) => p.name)).toEqual(['Beit Lahia'])
})

test('among capitals an ordinary word is no place elsewhere', () => {
  const text = 'A BOMB WENT OFF NEAR A POWER TOWER IN SAN SALVADOR AND LEFT THE CITY WITHOUT LIGHT.'
  expect(located(text).map((p) => p.name)).toEqual(['San Salvador'])
})

test.each(['Salim Haddad was shot on Monday.', 'Gunmen shot Salim Haddad on Monday.'])(
  'a name that begins as a city does is no place: %s',
  (text) => {
    expect(located(text)).toEqual([])
  },
)

test('the city is not where the monitor is based', () => {
  const text =
    'Shells hit Aleppo in Syria. The London-based monitor counted nine dead. Six died in the east of the city.'
  expect(located(text).map((p) => p.name)).not.toContain('London')
})

test('a noun in the plural before two names is said of each in the singular', () => {
  expect(located('The camps of Abu Shouk and Zamzam were shelled.').map(({ name }) => name)).toEqual([
    'Abu Shouk camp',
    'Zamzam camp',
  ])
})

// Where the wounded were taken, who spoke and where fighters came from is not where it happened.
test.each([
  ['A bomb went off in Saraqib. Rescuers rushed the injured to the nearby Azaz hospital.', ['Saraqib']],
  ['According to Al-Quds hospital, four people died in Saraqib.', ['Saraqib']],
  ['Fighters from the direction of Talbiseh attacked Saraqib.', ['Saraqib']],
  ['The raid caused damage to Al-Quds hospital.', ['Al-Quds Hospital']],
  ['Thirty Killed in Strikes on Northern Suburb Town', []],
  ['Four gunmen, Abu Omar among them, died in Saraqib.', ['Saraqib']],
])('%s', (text, names) => {
  expect(located(text).map((place) => place.name)).toEqual(names)
})

test('"the towns of" is said of both names, and is written down with neither', () => {
  expect(located('Shells hit the towns of Saraqib and Binnish.').map((place) => place.asWritten)).toEqual([
    'Saraqib',
    'Binnish',
  ])
})

// What bombs fall on is a place, though no list has its name.
test.each([
  ['Shelling of Qarmashi killed two people.', 'Qarmashi', 'settlement'],
  ['Jets bombed Qarmashi, killing two people.', 'Qarmashi', 'settlement'],
  ['Rockets hit Qarmashi in Idlib, killing two people.', 'Qarmashi', 'settlement'],
  ['Two people were killed at the entrance to Qarmashi.', 'Qarmashi', 'near'],
  ['Two people were killed on the Qarmashi-Idlib road.', 'Qarmashi-Idlib road', 'area_vague'],
])('%s', (text, name, precision) => {
  expect(named(text, name)).toMatchObject({ precision, use: 'location' })
})

test.each([
  'The strike on Soleimanizad killed two people.',
  'Jets bombed Hamas positions.',
  'The raid on Qarmashi Holdings was condemned.',
])('names nowhere: %s', (text) => {
  expect(located(text)).toEqual([])
})

test.each([
  ['Shells fell west of Aleppo.', 'west of Aleppo', 'near'],
  ['Shells fell to the west of Aleppo.', 'west of Aleppo', 'near'],
  ['Shells fell in the west of Aleppo.', 'west of Aleppo', 'settlement'],
])('what lies beyond a town is near it, a part of it is not: %s', (text, name, precision) => {
  expect(named(text, name)?.precision).toBe(precision)
})

test('one school of a church is no place of its name', () => {
  expect(located('Gunmen stormed a Presbyterian school in Kumbo, Cameroon.')[0]?.name).toBe('Kumbo')
})

test('a name that no list has lies near the place it is measured from', () => {
  expect(named('Two died in Qarmashi, some 12 kilometres (7 miles) south of Idlib.', 'Qarmashi')?.admin1).toBe('Idlib')
})

test.each([
  ['Shells hit the Muscat school in Gaza City. Two died in Khan Younis.', 'Muscat school', 'PS'],
  ['Shells hit the Yarmouk mosque in Gaza City. Two died in Khan Younis.', 'Yarmouk mosque', 'PS'],
  ['Two died near the Baghdad railway station in Aleppo. Shells hit Saraqib.', 'Baghdad railway station', 'SY'],
  ['Two died in Al Marj, Quneitra, Syria.', 'Al Marj', 'SY'],
  ['Two died in Ma’dan, Raqqa.', 'Maadan', 'SY'],
  ['Two died in Mare, Aleppo.', 'Marea', 'SY'],
  ['Two died in al Ghadfa, Idlib.', 'Ghadfa', 'SY'],
  ['Two died in Qarmashi al Kubra, Aleppo.', 'Qarmashi al Kubra', 'SY'],
  ['Two died near the Abdullah Qarmashi mosque. Ambulances left Beit Hanoun.', 'Abdullah Qarmashi mosque', 'PS'],
])('is not the namesake abroad: %s', (text, name, country) => {
  expect(named(text, name)).toMatchObject({ country, use: 'location' })
})

test.each([
  ['Two died in the village of Tell Azra in Idlib.', 'Tell Azra', 'settlement'],
  ['Gunmen raided Mocimboa da Praia in Mozambique.', 'Mocimboa da Praia', 'settlement'],
  ['Two died in the Nord region of Burkina Faso.', 'Nord', 'province'],
  ['Nearby Qminas was shelled too.', 'Qminas', 'settlement'],
  ['Shells hit the village of Abu Omar in Deir ez-Zor.', 'Buomar', 'settlement'],
  ['Helicopters bombed the road to Harem, killing a driver.', 'Harem', 'near'],
  ['Gunmen attacked the Fulani village of Ogossou.', 'Ogossou', 'settlement'],
])('is read to the end of its name: %s', (text, name, precision) => {
  expect(named(text, name)).toMatchObject({ precision, use: 'location' })
})

test('the country after a town is a place, not a government', () => {
  expect(named('Two died in an air strike on Homs, Syria.', 'Syria')?.use).toBe('location')
})

test.each([
  ['A mine went off north of the town of Sarmada.', 'north of Sarmada', 'near'],
  ['A mine went off 12 km east of the besieged city of Homs.', 'east of Homs', 'near'],
  ['A mine went off 15 km from the town of Azaz.', 'Azaz', 'near'],
  ['A mine went off on the outskirts of the town of Azaz.', 'Azaz', 'near'],
  ['Shells hit Saraqib. A mine went off south of the town.', 'south of Saraqib', 'near'],
  ['Shells hit Saraqib. A mine went off in the south of the town.', 'south of Saraqib', 'settlement'],
  ['Shells hit parts of the city of Homs.', 'Homs', 'settlement'],
])('what a noun stands between is still near the town: %s', (text, name, precision) => {
  expect(named(text, name)?.precision).toBe(precision)
})

test.each([
  ['Jets hit Binnish, a town near Idlib. Two died in the town.', 'Binnish'],
  ['Jets hit Binnish, near Idlib. Two died in the town.', 'Binnish'],
  ['Jets hit Binnish, near the city of Idlib. Two died in the city.', 'Idlib'],
])('the town is the one told of, not the one it lies near: %s', (text, name) => {
  expect(located(text).at(-1)?.name).toBe(name)
})

test('the hospital of another town is not the one named before', () => {
  const text = 'Two died at Al-Aqsa hospital. A shell hit the yard of the hospital in Beit Lahiya.'
  expect(located(text).map((place) => place.name)).toEqual(['Al-Aqsa Martyrs Hospital', 'Beit Lahia'])
})

test.each([
  ['In Aleppo, shells hit the Sarmada quarter.', 'Sarmada', 'neighbourhood'],
  ['In Damascus, shells hit the Harasta neighbourhood.', 'Harasta', 'settlement'],
])('a quarter of the city is no town far from it: %s', (text, name, precision) => {
  expect(named(text, name)?.precision).toBe(precision)
})

test.each([
  ['Rebels shelled the Old City of Homs. Two died in the Old City.', 'Old City of Homs'],
  ['In Aleppo, two died in the Old City.', 'Old City of Aleppo'],
  ['A Palestinian was killed in the Old City by Israeli police.', 'Old City of Jerusalem'],
])('of quarters of one name the one in the city named last: %s', (text, name) => {
  expect(located(text).at(-1)?.name).toBe(name)
})

test('towns joined in one list do not hold one another', () => {
  const text = 'Six civilians were killed in Taftanaz, Talbiseh and Nawa.'
  expect(located(text).map((place) => place.admin1)).toEqual(['Idlib', 'Homs', 'Daraa'])
})

test.each([
  ['Barrel bombs fell on Nawa, Enkhil and Dael.', ['Nawa', 'Inkhil', "Da'el"]],
  ['Jets bombed Nawa, Qarmashi and Dael.', ['Nawa', 'Qarmashi', "Da'el"]],
  ['Jets bombed Nawa, Qarmashi said.', ['Nawa']],
])('a list of what was hit is read whole: %s', (text, names) => {
  expect(located(text).map((place) => place.name)).toEqual(names)
})

test('the edge of the capital is near it, with the compass word in two', () => {
  expect(
    named("Rockets fell on Damascus' suburbs and Aleppo's south-western outskirts.", 'southwestern Aleppo')?.precision,
  ).toBe('near')
})

test.each([
  ['The wounded were taken to Kilis.', 'Kilis', 'route'],
  ['Two men were taken to Kilis and shot dead.', 'Kilis', 'location'],
  ['Shells fired from across the Nile hit a market in Omdurman.', 'Nile', 'origin'],
  ['Shells fell across Omdurman.', 'Omdurman', 'location'],
])('where people were brought and where it was fired from: %s', (text, name, use) => {
  expect(named(text, name)?.use).toBe(use)
})

test('a port of a country is in that country', () => {
  expect(located('Twin blasts hit two mosques in the northern Lebanese port of Tripoli.')[0].country).toBe('LB')
})
