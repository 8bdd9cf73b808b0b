import { expect, test } from 'vitest'
import { compileGazetteer, type PlaceEntry } from './compile.ts'
import { HEADER_WORDS } from './format.ts'
import { gazetteerOf, NotCompiled, openGazetteer } from './open.ts'

const place = (name: string, more: Partial<PlaceEntry> = {}): PlaceEntry => ({
  name,
  also: [],
  kind: 'settlement',
  country: 'SY',
  admin1: null,
  lat: 35.5,
  lon: 36.25,
  population: 1000,
  geonames: 0,
  key: `SY/${name}`,
  within: -1,
  isCurated: true,
  ...more,
})

const small = gazetteerOf(
  compileGazetteer([
    place('Aleppo', { also: ['Halab'], population: 1_600_000, admin1: 'Aleppo', geonames: 170063, key: null }),
    place('Bustan al-Qasr', { kind: 'neighbourhood', within: 0, lat: 36.193, lon: -37.14217 }),
    place('Al-Bab'),
    place('Aleppo', { country: 'US', population: 30, isCurated: false, geonames: 5, key: null }),
    place('Khan Shaykhun'),
    place('Kafr Zita'),
    place('Black Sea', { kind: 'sea', country: '' }),
  ]),
)

test('a place comes back as it went in', () => {
  expect(small.find('Bustan al Qasr')).toEqual([
    {
      id: 'breadcrumb:SY/Bustan al-Qasr',
      name: 'Bustan al-Qasr',
      lat: 36.193,
      lon: -37.14217,
      kind: 'neighbourhood',
      country: 'SY',
      admin1: null,
      population: 1000,
      within: 'geonames:170063',
      isCurated: true,
    },
  ])
})

test('namesakes come best known first', () => {
  expect(small.find('ALEPPO').map((one) => [one.country, one.admin1])).toEqual([
    ['SY', 'Aleppo'],
    ['US', null],
  ])
})

test.each([
  ['halab', 'Aleppo'],
  ['el bab', 'Al-Bab'],
  ['bab', 'Al-Bab'],
  ['black sea', 'Black Sea'],
])('%s is found as %s', (name, found) => {
  expect(small.find(name)[0]?.name).toBe(found)
})

test.each([
  ['khan sheikhoun', 'Khan Shaykhun'],
  ['al-baab', 'Al-Bab'],
])('%s is found by sound as %s', (name, found) => {
  expect(small.findBySound(name)[0]?.name).toBe(found)
})

test('Kafarzeita is found by its consonants', () => {
  expect(small.findBySkeleton('Kafarzeita').map((one) => one.name)).toEqual(['Kafr Zita'])
})

test.each(['homs', 'alep', 'kafr', '', '-', 'q'.repeat(5000)])('nothing is found as "%s"', (name) => {
  expect([...small.find(name), ...small.findBySound(name), ...small.findBySkeleton(name)]).toEqual([])
})

test.each([
  ['khan', true],
  ['bustan', true],
  ['kafrzita', true],
  ['bab', true],
  ['zebra', false],
  ['onwards', false],
])('a name may begin with "%s": %s', (word, may) => {
  expect(small.mayBegin(word)).toBe(may)
})

test('the same places give the same bytes', () => {
  const places = [place('Homs'), place('Hama', { also: ['Hamah'] })]
  expect(compileGazetteer(places)).toEqual(compileGazetteer(places))
})

test('bytes that are no gazetteer are refused', () => {
  expect(() => gazetteerOf(new Uint8Array(100))).toThrow(NotCompiled)
  expect(() => gazetteerOf(new Uint8Array(3))).toThrow(NotCompiled)
})

test('a gazetteer that was cut short or whose header was changed is refused, not read as another', () => {
  const whole = compileGazetteer([place('Homs'), place('Hama', { also: ['Hamah'], admin1: 'Hama' })])
  expect(gazetteerOf(whole).find('Hamah')).toHaveLength(1)
  for (let end = 0; end < whole.length; end += 4) expect(() => gazetteerOf(whole.slice(0, end))).toThrow(NotCompiled)
  for (let at = 0; at < HEADER_WORDS * 4; at++) {
    const word = at >> 2
    if (word === 3 || word === 9) continue // says nothing; where the texts begin nothing else tells
    const changed = whole.slice()
    changed[at] ^= 1
    expect(() => gazetteerOf(changed)).toThrow(NotCompiled)
  }
})

const built = openGazetteer()

test.each([
  ['Palmyra', 'SY', 34.56, 38.27],
  ['Ayn al-Arab', 'SY', 36.89, 38.35],
  ['Jabaliya refugee camp', 'PS', 31.53, 34.5],
  ['Shejaiya', 'PS', 31.5, 34.47],
  ['Artemivsk', 'UA', 48.59, 38.0],
  ['El-Geneina', 'SD', 13.45, 22.45],
  ['Tillabéri', 'NE', 14.2, 1.5],
  ['Dasht-e-Barchi', 'AF', 34.5, 69.1],
  ['Hlaingthaya', 'MM', 16.9, 96.1],
  ['Cité Soleil', 'HT', 18.58, -72.33],
  ['Rutshuru', 'CD', -1.19, 29.45],
  ['Sadr City', 'IQ', 33.39, 44.46],
  ['Hudaydah', 'YE', 14.8, 42.95],
])('%s is in %s', (name, country, lat, lon) => {
  const [best] = built.find(name)
  expect(best.country).toBe(country)
  expect(Math.abs(best.lat - lat)).toBeLessThan(0.15)
  expect(Math.abs(best.lon - lon)).toBeLessThan(0.15)
})

test.each(['Springfield', 'Tripoli', 'San Miguel'])('%s has namesakes in several places', (name) => {
  expect(new Set(built.find(name).map((one) => `${one.country} ${one.admin1}`)).size).toBeGreaterThan(1)
})

test('countries are found under their common names', () => {
  for (const name of ['Syria', 'UAE', 'the Netherlands', 'Burma', 'DR Congo', "Cote d'Ivoire", 'U.S.', 'Turkiye']) {
    expect(built.find(name.replace(/^the /, ''))[0]?.kind, name).toBe('country')
  }
})
