import { expect, test } from 'vitest'
import { openText } from '../../test/read-text.ts'
import { coarseness, distanceKm, isOwnArea, isVague, relatePlaces } from './place-relations.ts'

/** How the first two places named in a text stand to each other. */
function relation(text: string) {
  const { places } = openText(text).mentions
  const [a, b] = places.filter((p) => p.use === 'location')
  expect(a && b, `two places in: ${text}`).toBeTruthy()
  return relatePlaces(a, b, places)
}

test.each([
  ['Shells fell in Saraqib. People fled in Saraqeb.', 'same'],
  ['Shells fell in the city of Aleppo. People died in Aleppo.', 'same'],
  ['Shells fell in Deir ez-Zor. People died in Deir el-Zour.', 'same'],
  ['Shells fell in Sukkari. People died in Aleppo.', 'inside'],
  ['Shells fell in Aleppo. People died in the Sukkari district.', 'around'],
  ['Shells fell in Saraqib. People died in Idlib province.', 'inside'],
  ['Shells fell in Syria. People died in Saraqib.', 'around'],
  ['Shells fell in Douma. People died in Eastern Ghouta.', 'inside'],
  ['Shells fell in Saraqib. People died in Daraa.', 'apart'],
  ['Shells fell in Saraqib. People died in Sarmin.', 'apart'],
  ['Shells fell in Idlib province. People died in Hama province.', 'apart'],
  ['Shells fell in Saraqib. People died in Iraq.', 'apart'],
  // On the side that is told, and further than what is merely near.
  ['Shells fell west of Aleppo. People died in Atarib.', 'around'],
  ['Shells fell east of Aleppo. People died in Atarib.', 'apart'],
  // A bare name may be the province as well as its city.
  ['Shells fell in Saraqib. People died in Idlib.', 'inside'],
  ['Shells fell in Idlib. People died in Saraqib.', 'around'],
  ['Shells fell near Saraqib. People died in Idlib.', 'inside'],
  ['Shells fell in Saraqib. People died in the city of Idlib.', 'apart'],
  ['Shells fell in Sukkari. People died in Idlib.', 'apart'],
  ['Shells fell in eastern Aleppo. People died in western Aleppo.', 'apart'],
  ['Shells fell near Zablatani market. People died in the Qaboun district.', 'apart'],
])('%s: %s', (text, expected) => {
  expect(relation(text)).toBe(expected)
})

test('quarters of one name in two cities are two places', () => {
  const { places } = openText('In Damascus, shells hit Midan. In Aleppo, shells hit Midan.').mentions
  const [first, second] = places.filter((p) => p.name === 'Midan')
  expect(relatePlaces(first, second, places)).toBe('apart')
})

const OTHER_WAY = { same: 'same', inside: 'around', around: 'inside', apart: 'apart', unknown: 'unknown' } as const

test('the relation of b to a is that of a to b the other way round', () => {
  const { places } = openText(
    'Shells fell in Sukkari in Aleppo, in Saraqib in Idlib province, in eastern Aleppo, in Douma, in Syria and in Iraq.',
  ).mentions
  expect(places.length).toBeGreaterThan(7)
  for (const a of places) {
    for (const b of places) expect(relatePlaces(b, a, places)).toBe(OTHER_WAY[relatePlaces(a, b, places)])
  }
})

test('from a site to a country places grow coarser', () => {
  const { places } = openText(
    'Shells fell in Sukkari, in Aleppo, in Idlib province, in northern Syria and in Iraq.',
  ).mentions
  const steps = places.map(coarseness)
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
  expect(new Set(steps).size).toBe(steps.length)
  expect(places.map(isVague)).toEqual([false, false, true, true, true])
})

test.each([
  ['Aleppo to Damascus', 36.2, 37.16, 33.51, 36.29, 309],
  ['Kyiv to Odesa', 50.45, 30.52, 46.48, 30.73, 442],
  ['across the date line', 0, 179.5, 0, -179.5, 111],
  ['a point to itself', 33.5, 36.3, 33.5, 36.3, 0],
])('%s is about %s', (_, latA, lonA, latB, lonB, km) => {
  expect(Math.abs(distanceKm(latA, lonA, latB, lonB) - km)).toBeLessThan(3)
})

// That a place in no list lies where its container does says nothing of where it is.
test.each([
  'Rebels captured the Jabal Nurani region in Idlib province. Rebels captured the Jabal Duri region in Idlib province.',
  'Shells fell in the village of Umm Hanaya near Saraqib. People died in the village of Beit Tafar near Saraqib.',
])('%s: apart', (text) => {
  const { places } = openText(text).mentions
  const unlisted = places.filter((p) => p.gazetteerId === null)
  expect(unlisted).toHaveLength(2)
  expect(relatePlaces(unlisted[0], unlisted[1], places)).toBe('apart')
})

test.each([
  ['Shells fell in the Golan Heights.', true],
  ['Rebels captured the Jabal Nurani region in Idlib province.', true],
  ['Shells fell in the Lajat area.', true],
  ['Shells fell in northern Syria.', false],
  ['Shells fell in the Idlib countryside.', false],
  ['Shells fell in Saraqib.', false],
])('%s an area of its own: %s', (text, expected) => {
  expect(isOwnArea(openText(text).mentions.places[0])).toBe(expected)
})
