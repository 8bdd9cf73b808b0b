import { expect, test } from 'vitest'
import { framesOf, incidentClaims, readText } from '../../test/read-text.ts'

const placesOf = (text: string): (string | undefined)[] => framesOf(text).frames.map(({ places }) => places[0]?.name)

test.each([
  [
    '- Saraqib. Residents said a strike killed two men. One was a teacher who was shot later.\n- Sarmin. Mortars killed a girl.',
    ['Saraqib', 'Saraqib', 'Sarmin'],
  ],
  ['Homs. No incident.\nKufra (Libya). A drone killed two guards.', ['Kufra']],
  ['Saraqib. In Sarmin a strike killed two men.', ['Sarmin']],
])('an item that opens with its place: %s', (text, places) => {
  expect(placesOf(text)).toEqual(places)
})

test('a lone line with a place says nothing of what follows', () => {
  expect(placesOf('A week of war in many towns was reported today.\n\nSaraqib\n\nA strike killed two men.')).toEqual([
    undefined,
  ])
})

const FORM = `INCIDENT LIST JUNE 2024

Date: 3 June 2024
Location: Hpakant Township, Kachin State
Incident: Myanmar Army battalion fired three mortars at a monastery
Casualties: 2 killed, 5 injured

Date: 8 June 2024
Location: Kawkareik Town, Karen State
Incident: Airstrike by two jets on a clinic
Casualties: 4 killed, 9 injured
Damage: clinic destroyed`

test('the lines of a form tell where and when', () => {
  const { source } = readText(FORM, null)
  expect(source).toMatchObject({ language: 'en', publishedAt: null })
  const claims = incidentClaims(FORM, null)
  const told = [...new Set(claims.map(({ incident }) => incident))].map((id) => {
    const own = claims.filter(({ incident }) => incident === id)
    return [
      own.flatMap(({ places }) => places)[0]?.name,
      own.find(({ time }) => time)?.time?.from,
      own.flatMap(({ quantities }) => quantities.filter((q) => q.bound === 'exact').map((q) => q.floor)),
    ]
  })
  expect(told).toEqual([
    ['Hpakant', '2024-06-03', [2, 5]],
    ['Kawkareik', '2024-06-08', [4, 9]],
  ])
})
