import { expect, test } from 'vitest'
import { openText, words } from '../../test/read-text.ts'
import { readActs } from './acts.ts'

/** What changed hands, or was fought over, by the word that begins it. */
const ground = (text: string): string[] => {
  const { document } = openText(text)
  return readActs(document, 0, document.tokens.count)
    .filter((a) => a.type === 'territory_change' || a.type === 'armed_clash')
    .map((a) => `${words(document, a).toLowerCase()} ${a.type}`)
}

test.each([
  ['The alliance drove the group out of the town on Friday.', 'drove territory_change'],
  ['Troops pushed the rebels out of Sarmin.', 'pushed territory_change'],
  ['The group lost the border town of Ras al-Ain in July.', 'lost territory_change'],
  ['The army lost several villages.', 'lost territory_change'],
  ['Rebels took two strategic hills on Monday.', 'took territory_change'],
  ['Fighters took an area south of the city.', 'took territory_change'],
  ['Troops entered the village at dawn.', 'entered territory_change'],
  ['The town fell from government control in June.', 'fell territory_change'],
  ['Seven fighters died as the militants tried to enter the village.', 'enter armed_clash'],
  ['Troops entered Sarmin at dawn.', 'entered territory_change'],
  ['The army secured the hill on Monday.', 'secured territory_change'],
  ['Rebels cleared Sarmin of mines and snipers.', 'cleared territory_change'],
  ['Army tanks rolled into Sarmin on Monday.', 'rolled territory_change'],
  ['The army drove the rebels from Sarmin.', 'drove territory_change'],
  ['The fighters were forced from the town.', 'forced territory_change'],
  ['Sarmin came under rebel control in May.', 'came territory_change'],
  ['The rebels lost Sarmin in May.', 'lost territory_change'],
])('%s', (text, act) => {
  expect(ground(text)).toContain(act)
})

test.each([
  'The family lost three children in the town.',
  'The mayor drove home.',
  'An aid convoy entered the village at dawn.',
  'The talks took two days.',
  'The doctors took the wounded from the village.',
  'Rockets fell on the market.',
  'Families tried to enter the country.',
  'The backing forces carried out raids in the town.',
  'Families in the liberated areas were fed.',
  'The truck was driven from the town.',
  'Families were forced from the town.',
  "The group's forces secured Iran's support.",
  'The mayor moved into the town in May.',
  'The force came from the town.',
  'The newly captured hills lie north of the town.',
])('nothing changes hands: %s', (text) => {
  expect(ground(text)).toEqual([])
})
