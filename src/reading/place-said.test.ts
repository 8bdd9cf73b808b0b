import { expect, test } from 'vitest'
import { openText } from '../../test/read-text.ts'

const names = (text: string): string[] =>
  openText(text)
    .mentions.places.filter((place) => place.use === 'location' && place.gazetteerId === null)
    .map((place) => place.name)

// Villages of no list, in the constructions that say that they are places.
test.each([
  ['Three civilians were killed north of Hamdat on Sunday.', ['north of Hamdat']],
  ['Gunmen entered Hamdat on Sunday and killed six people.', ['Hamdat']],
  ['Rebels attacked Hamdat at dawn on Sunday, killing six people.', ['Hamdat']],
  ['The attack on Makumoja, about 30 kilometres west of Beni, killed nine people.', ['Makumoja']],
  ['An Israeli strike on Deir Nahla killed two people.', ['Deir Nahla']],
  ['Hamdat (Idlib): five civilians were killed by shelling.', ['Hamdat']],
  ['Hamdat, Idlib province, has no hospital.', ['Hamdat']],
  ['A bomb killed two soldiers on the road from Hamdat to Aleppo.', ['Hamdat']],
  ['An air strike on Hamdat killed four.', ['Hamdat']],
  ['Barrel bombs fell on al-Hamdat.', ['al-Hamdat']],
  ['The regime dropped barrel bombs over Hamdat.', ['Hamdat']],
  ['Hamdat was shelled again on Sunday.', ['Hamdat']],
  [
    'Barrel bombs hit the villages of Hamdat, Zarqul and Um al-Ward in Hama province.',
    ['Hamdat', 'Zarqul', 'Um al-Ward'],
  ],
  ['Two died in air strikes on Hamdat, Zarqul and Um al-Ward.', ['Hamdat', 'Zarqul', 'Um al-Ward']],
  ['Shelling of Zarqul and Hamdat in Idlib killed three.', ['Zarqul', 'Hamdat']],
  ['Attackers raided Gorbiya, a farming village some 40 km from Djibo.', ['Gorbiya']],
  ['Four civilians were killed as the army advanced on Hamdat.', ['Hamdat']],
  ['The bodies of two boys were found in the fields of Hamdat.', ['Hamdat']],
  ['Gunmen attacked Gorbiya community in Shiroro Local Government Area of Niger State.', ['Gorbiya', 'Shiroro']],
  ['A drone hit a bus in the hamlet of Verkhnia Lozova in Kharkiv region.', ['Verkhnia Lozova']],
  ['Two died in Stara Mykolaivka in the Kramatorsk community.', ['Stara Mykolaivka']],
  ['TWO SOLDIERS DIED IN THE TOWN OF SANTA ELENITA, USULUTAN DEPARTMENT.', ['SANTA ELENITA']],
  ['TWO DIED IN AN ATTACK ON THE VILLAGE OF SAN BARTOLO DEL MONTE ON 14 MARCH.', ['SAN BARTOLO DEL MONTE']],
  ['Two people were killed in Zapotal de la Fuente, in Guerrero, Mexico.', ['Zapotal de la Fuente']],
  ['Two people were killed in Sounga-Marka in the Segou region of Mali.', ['Sounga-Marka']],
  ["Four civilians were killed in Homs's Hamdat on Sunday.", ['Hamdat']],
  ['Two shells hit the village of Hamdat on Sunday. Families fled to Zarqul from Hamdat.', ['Hamdat', 'Hamdat']],
  ['Artillery targeted Hamdat, on the northern outskirts of Raqqa city, killing a man.', ['Hamdat']],
  ['Warplanes struck Hamdat, Zarqul and Raqqa.', ['Hamdat', 'Zarqul']],
  ['Warplanes struck Marj Zarqul with barrel bombs.', ['Marj Zarqul']],
  ['Troops shelled Barsalogho on Friday. Gunmen attacked a church in Sanaba, killing nine people.', ['Sanaba']],
  ['Idlib: Zarqul: Jets bombed the town.', ['Zarqul', 'Zarqul']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

// People, offices, firms and groups stand in much the same constructions.
test.each([
  'The Department of Public Works and Highways was attacked.',
  'The Department of Housing and Urban Development was attacked.',
  'Nine people of the Yazidi community were killed in an attack on the Tolani community.',
  'A community of Yazidis lives there.',
  'Clinton attacked Sanderling on Sunday, saying he had lied.',
  'The senator praised Halloway, an expert hired by the city.',
  'The shop of Ortega was closed by the police.',
  'Soldiers shot Halloway on Sunday and wounded Ortega.',
  'The army attacked Halloway and Ortega on Sunday.',
  'Five men hit Ortega with sticks and stones near the river.',
  'The film was shown with Golem and Ortega.',
  'Two shells hit the village of Hamdat on Sunday. Karim Hamdat said four had died.',
])('no place: %s', (text) => {
  expect(names(text).filter((name) => name !== 'Hamdat')).toEqual([])
})

test('a hospital of the Gaza Strip lies in it, and is not called after it; a local government area is a district', () => {
  const { places } = openText('A strike on a Gaza Strip hospital killed two.').mentions
  expect(places[0]).toMatchObject({ name: 'Gaza Strip', precision: 'area_vague' })
  const [area] = openText('Nine farmers were killed in Maru Local Government Area of Zamfara.').mentions.places
  expect(area).toMatchObject({ name: 'Maru', precision: 'district' })
})

test('a village near a town of a wide region lies near the town', () => {
  const [village] = openText('Two died in the village of Tangaro, near Ouahigouya in northern Burkina Faso.').mentions
    .places
  expect(village).toMatchObject({ name: 'Tangaro', admin1: 'Nord', representative: true })
})
