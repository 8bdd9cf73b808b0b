import { expect, test } from 'vitest'
import { incidentClaims } from '../../test/read-text.ts'

/** Kind, place and dead of each incident. */
function told(text: string): string[] {
  const found = new Map<string, string[]>()
  for (const { incident, eventType, places, quantities } of incidentClaims(text)) {
    const known = found.get(incident) ?? [`${eventType} ${places[0]?.name ?? '?'}`]
    const dead = quantities.filter((q) => q.harm === 'killed').map((q) => `${q.floor}`)
    found.set(incident, [...known, ...dead])
  }
  return [...found.values()].map((words) => [...new Set(words)].join(' '))
}

// A share of the dead with a place of its own is an act by itself.
test.each([
  [
    'Raids in and around Aleppo killed 31 civilians on Wednesday, including ten when their bus was hit on the Castello road.',
    ['air_strike Aleppo 31', 'air_strike Castello road 10'],
  ],
  [
    'Air strikes killed 45 people across Idlib on Wednesday, among them 12 in an attack on a market in Ariha.',
    ['air_strike Idlib 45', 'air_strike Ariha 12'],
  ],
  [
    'At least 60 people were killed in strikes across Aleppo on Wednesday with 14 of them dying in a single raid on Sakhour.',
    ['air_strike Aleppo 60', 'air_strike Sakhour 14'],
  ],
  [
    'At least 32 civilians were killed in strikes on Eastern Ghouta on Wednesday. Fourteen of the victims died in air strikes on Saqba.',
    ['air_strike Eastern Ghouta 32', 'air_strike Saqba 14'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

// A share of whom something else is said, or that lies where the whole does, is a part of the act.
test.each([
  ['A bomb killed 32 people in Homs on Wednesday, including ten children.', ['ied_mine_erw Homs 32 10']],
  ['Raids on Saqba killed 31 people on Wednesday, including ten in a market in the town.', ['air_strike Saqba 31 10']],
  ['A bomb killed 32 people in Homs on Wednesday. Fourteen of the victims were women.', ['ied_mine_erw Homs 32 14']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
