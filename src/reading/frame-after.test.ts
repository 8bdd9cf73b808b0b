import { expect, test } from 'vitest'
import { incidentClaims } from '../../test/read-text.ts'

/** The days and the dead of each incident. Days count from Thursday, 5 May 2016. */
function told(text: string): string[] {
  const found = new Map<string, { days: Set<string>; dead: number[] }>()
  for (const claim of incidentClaims(text)) {
    const known = found.get(claim.incident) ?? { days: new Set(), dead: [] }
    if (claim.time?.from)
      known.days.add(claim.time.from === claim.time.to ? claim.time.from : `${claim.time.from}..${claim.time.to}`)
    known.dead.push(...claim.quantities.filter((q) => q.harm === 'killed').map((q) => q.floor ?? 0))
    found.set(claim.incident, known)
  }
  return [...found.values()].map(({ days, dead }) => `${[...days].join(' ')}: ${dead.join(' ')}`)
}

// What came before is an act of its own, so long before the other.
test.each([
  [
    'Shells killed seven people in Saraqib on Wednesday, a day after eight civilians were killed in an attack on Idlib.',
    ['2016-05-04: 7', '2016-05-03: 8'],
  ],
  [
    'Shells killed two people in Saraqib on Wednesday. The attacks came one day after four quarters of Idlib and two in and around the town of Sarmin were shelled by rebels, leaving four dead.',
    ['2016-05-04: 2', '2016-05-03: 4'],
  ],
  [
    'Shells killed two people in Saraqib on Wednesday. Raids on Sarmin the day before had left 30 dead.',
    ['2016-05-04: 2', '2016-05-03: 30'],
  ],
  [
    'Raids killed 30 people in Saraqib on Wednesday two days after a gas attack killed 40 people in Idlib.',
    ['2016-05-04: 30', '2016-05-02: 40'],
  ],
  [
    'At least 19 people were killed in Douma on Wednesday just hours after a gas attack left 24 dead in Khan Sheikhoun.',
    ['2016-05-04: 19', '2016-05-03..2016-05-04: 24'],
  ],
  [
    'Raids killed 30 people in Saraqib on Wednesday days after a car bomb killed 120 people in Rashideen.',
    ['2016-05-04: 30', '2016-04-28..2016-05-02: 120'],
  ],
  [
    'Raids killed 30 people in Saraqib on Wednesday a day after a car bomb killed 12 people in Idlib on Monday.',
    ['2016-05-04: 30', '2016-05-02: 12'],
  ],
  [
    'Raids killed 30 people in Saraqib on Wednesday. The raids came two days after a helicopter dropped barrel bombs on a mosque in Binnish, killing six.',
    ['2016-05-04: 30', '2016-05-02: 6'],
  ],
  [
    'Raids killed 30 people in Saraqib on Wednesday. The raids came only days after rebels fired rockets at Idlib, killing six.',
    ['2016-05-04: 30', '2016-04-28..2016-05-02: 6'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

// Where somebody was days later is not where it happened.
test.each([
  ['Three days after the bombing on 2 May, two friends hid a bag in a dormitory at the college of Saraqib.', []],
  ['A week after the attack on 28 April in Idlib, 20-year-old students met in Saraqib.', ['Idlib']],
  ['Hours after the bombing on 2 May, the wounded were still lying in a school in Saraqib.', ['Saraqib']],
])('%s', (text, places) => {
  expect(incidentClaims(text).flatMap((c) => c.places.map((p) => p.name))).toEqual(places)
})

// The same act, or nobody's.
test.each([
  ['Nine people were killed in Saraqib on Wednesday, two days after the attack on the town.', ['2016-05-04: 9']],
  ['Raids killed nine people in Saraqib on Wednesday, a day after talks in Geneva.', ['2016-05-04: 9']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('nothing that follows goes on from what came before', () => {
  const text =
    'Raids hit Saraqib on Wednesday, killing nine people, a day after a car bomb killed 12 people in Idlib. Shells killed two people in Daraa.'
  expect(told(text)).toContain('2016-05-04: 2')
})
