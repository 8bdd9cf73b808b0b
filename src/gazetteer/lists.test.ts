import { expect, test } from 'vitest'
import { kmBetween, readLists } from './build.ts'
import { readList } from './lists.ts'
import { openGazetteer } from './open.ts'
import { listsDirectory } from './where.ts'

test('a line names a place, its spellings, and where it is', () => {
  const line = 'Nowhere\tNohwere; Nuwhir\tneighbourhood\tSY\tAleppo\t36.2\t37.1\t4000\tAleppo'
  expect(readList(`# remark\n\n${line}\n`, 'x.tsv')).toEqual([
    {
      name: 'Nowhere',
      also: ['Nohwere', 'Nuwhir'],
      kind: 'neighbourhood',
      country: 'SY',
      admin1: 'Aleppo',
      point: { lat: 36.2, lon: 37.1 },
      weight: 4000,
      within: 'Aleppo',
    },
  ])
})

test.each([
  ['\t\tsettlement\tSY\t\t36\t37\t1\t', 'without a name'],
  ['X\t\thamlet\tSY\t\t36\t37\t1\t', 'no kind of place'],
  ['X\t\tsettlement\tSyria\t\t36\t37\t1\t', 'no country code'],
  ['X\t\tsettlement\tSY\t\t36\t\t1\t', 'belong together'],
  ['X\t\tsettlement\tSY\t\t136\t37\t1\t', 'no such point'],
])('a wrong line is refused: %s', (line, message) => {
  expect(() => readList(line, 'x.tsv')).toThrow(message)
})

// Points are from general knowledge; a slip of a degree would put a town into another country.
test('every listed place lies by the place that it is said to lie in', () => {
  const gazetteer = openGazetteer()
  const astray: string[] = []
  for (const place of readLists(listsDirectory)) {
    const { point, within, country } = place
    if (!point || !within) continue
    const city = gazetteer.find(within).find((one) => one.country === country && kmBetween(one, point) < 60)
    if (!city) astray.push(`${place.name} in ${within}`)
  }
  expect(astray).toEqual([])
})
