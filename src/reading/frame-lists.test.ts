import { expect, test } from 'vitest'
import { framesOf, incidentClaims } from '../../test/read-text.ts'

/** Place and killed of each incident. */
function incidents(text: string): string[] {
  const told = new Map<string, string>()
  for (const { incident, places, quantities } of incidentClaims(text)) {
    const killed = quantities.find((q) => q.harm === 'killed')
    told.set(incident, `${places[0]?.name ?? '?'} ${killed?.floor ?? '-'}`)
  }
  return [...told.values()]
}

test.each([
  [
    'Air strikes killed 45 civilians in and around Aleppo and 22 in neighbouring Idlib province on Monday.',
    ['Aleppo 45', 'Idlib province 22'],
  ],
  [
    'Shelling killed nine people in Saraqib, four in Sarmin and two in Binnish.',
    ['Saraqib 9', 'Sarmin 4', 'Binnish 2'],
  ],
  [
    'A total of 18 civilians were killed in air strikes on Monday, including 9 in Saraqib, 7 in Sarmin and 1 in each of the towns of Binnish and Ariha.',
    ['Saraqib 9', 'Sarmin 7', 'Binnish 1', 'Ariha 1'],
  ],
  [
    'Three people were killed in shelling on Monday, one in Saraqib, a second in Sarmin and a third in Binnish.',
    ['Saraqib 1', 'Sarmin 1', 'Binnish 1'],
  ],
  [
    'Three people were killed in Saraqib and two in Sarmin by air strikes on Monday, while clashes went on in Binnish.',
    ['Saraqib 3', 'Sarmin 2', 'Binnish -'],
  ],
  [
    'Jets raided two towns on Saturday, killing 20. Eleven of the dead were in Saraqib and nine in Sarmin.',
    ['Saraqib 11', 'Sarmin 9'],
  ],
  ['TEN DIED IN AIR STRIKES ON MONDAY, 6 IN SARAQIB AND 4 IN SARMIN.', ['Saraqib 6', 'Sarmin 4']],
])('%s', (text, told) => {
  expect(incidents(text)).toEqual(told)
})

test('the words of each figure are those of its own number', () => {
  const claims = incidentClaims('Ten people died in air strikes on Monday, 6 in Saraqib and 4 in Sarmin.')
  expect(claims.flatMap((c) => c.quantities.map((q) => q.phrase.exact))).toEqual(['6', '4'])
})

// Numbers of a list that stand for nobody harmed, or for one act.
test.each([
  'Air strikes hit 3 villages in Idlib province and 2 in Hama province.',
  'Nine people were killed in Saraqib.',
  'Nine people were killed in Saraqib in Idlib province.',
  'Shelling killed nine people in Saraqib on 5 May.',
])('is no list: %s', (text) => {
  const { frames } = framesOf(text)
  expect(frames.length).toBe(1)
})
