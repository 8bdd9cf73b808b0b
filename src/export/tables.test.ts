import { expect, test } from 'vitest'
import { ABOUT, each, incident, SARAQIB, textOf } from '../../test/sample-exports.ts'
import type { Connection } from '../model/codes.ts'
import { source as keptSource, sourceMap, speaker, told } from '../record/given.ts'
import { linesOf } from '../record/lines.ts'
import { csv, csvRow } from './csv.ts'
import { geojson } from './geojson.ts'
import { jsonl } from './jsonl.ts'

test.each([
  [['a', 1, null, true], 'a,1,,true\r\n'],
  [['with, comma', 'with "quotes"', 'two\nlines'], '"with, comma","with ""quotes""","two\nlines"\r\n'],
  [['=HYPERLINK(1)', '+1', '-1', '@x'], "'=HYPERLINK(1),'+1,'-1,'@x\r\n"],
  [[-1.5], '-1.5\r\n'],
])('%j is written as %j', (cells, row) => {
  expect(csvRow(cells)).toBe(row)
})

test('CSV: unknown is empty and not zero; each row says how it was made', async () => {
  const range = { low: null, best: null, high: null, openHigh: false, policy: 'figures/1', reason: '', claims: [] }
  const table = await textOf(csv(each([incident('a-1', { killed: range })]), ABOUT))
  const [head, row] = table.split('\r\n').map((line) => line.split(','))
  expect(row[head.indexOf('killed_low')]).toBe('')
  expect(row[head.indexOf('id')]).toBe('a-1')
  expect(table).toContain(ABOUT.warning)
  expect(table).toContain('CC0')
})

async function featuresOf(...incidents: Parameters<typeof incident>[1][]) {
  const text = await textOf(geojson(each(incidents.map((given, i) => incident(`a-${i + 1}`, given))), ABOUT))
  const made = JSON.parse(text)
  expect(Object.keys(made)).toEqual(['type', 'about', 'features'])
  return made.features
}

test('GeoJSON: longitude before latitude, the id on the feature, ranges as they are', async () => {
  const [feature] = await featuresOf({})
  expect(feature).toMatchObject({
    type: 'Feature',
    id: 'a-1',
    geometry: { type: 'Point', coordinates: [36.8059, 35.8644] },
    properties: {
      killed: { low: 3, best: 3, high: 3, openHigh: false },
      actors: ['Russia'],
      candidates: [],
      representative: false,
      version: 7,
    },
  })
})

test('GeoJSON: nothing is an empty collection, and an unplaced incident has no geometry', async () => {
  expect(await featuresOf()).toEqual([])
  const [unplaced] = await featuresOf({ place: null })
  expect([unplaced.geometry, unplaced.properties.place]).toEqual([null, null])
})

test('GeoJSON: a point that stands for an area says so, and who is one of several is a candidate', async () => {
  const attribution = { relation: 'one_of', actors: ['Russia', 'Syrian government'] } as const
  const [area] = await featuresOf({ place: { ...SARAQIB, precision: 'province' }, attribution })
  expect(area.properties).toMatchObject({
    representative: true,
    actors: [],
    candidates: ['Russia', 'Syrian government'],
  })
})

test('the position of a hospital is rounded on a map, and kept in the full record', async () => {
  const hospital = { place: { ...SARAQIB, precision: 'site' }, placeHit: ['health_facility'] } as const
  const [feature] = await featuresOf(hospital)
  expect(feature.geometry.coordinates).toEqual([36.81, 35.86])
  const line = JSON.parse(await textOf(jsonl(each([incident('a-1', hospital)]), ABOUT)))
  expect(line).toMatchObject({ id: 'a-1', place: { lat: 35.8644 }, about: { licence: 'CC0' } })
})

test.each<[Connection, string]>([
  ['witness', 'a witness, name withheld'],
  ['relative', 'a relative, name withheld'],
  ['official', 'Rana Example'],
])('GeoJSON: the origin "Rana Example", a %s, is "%s"', async (connection, origin) => {
  const kept = told('s-1', { speaker: speaker('Rana Example', connection) })
  const line = linesOf([kept], sourceMap(keptSource('s-1'))).lines
  const [feature] = await featuresOf({ claims: [kept], lines: line })
  expect(feature.properties.origins).toEqual([origin])
})
