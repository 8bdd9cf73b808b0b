import { expect, test } from 'vitest'
import { incidentClaims } from '../../test/read-text.ts'

/** How many incidents, and the places and days that their claims name. Days count from Thursday, 5 May 2016. */
function told(text: string): string {
  const claims = incidentClaims(`News of the day\n\n${text}`)
  const incidents = new Set(claims.map((claim) => claim.incident)).size
  const places = new Set(claims.flatMap((claim) => claim.places.map((place) => place.name)))
  const days = new Set(claims.flatMap((claim) => (claim.time?.from ? [claim.time.from] : [])))
  return `${incidents}: ${[...places].join(' ')} ${[...days].join(' ')}`
}

test.each([
  ['Shells killed four people in a house. It happened around 8 p.m. on Tuesday in Douma.', '1: Douma 2016-05-03'],
  ['A gunman killed three people at a market. The incident happened on Tuesday in Douma.', '1: Douma 2016-05-03'],
  ['Four people were killed in an air strike on Douma. This incident occurred on 3 May 2016.', '1: Douma 2016-05-03'],
  [
    'Gunmen killed six people in Douma. Police said the incident, which happened on Tuesday, was being looked into.',
    '1: Douma 2016-05-03',
  ],
  [
    'The army killed 70 militants in Rif Dimashq province. The fatalities were caused on Tuesday in Douma.',
    '1: Rif Dimashq province Douma 2016-05-03',
  ],
  ['Gunmen killed six people in Douma. The masked attackers came at dawn on Tuesday.', '1: Douma 2016-05-03'],
])('gives the act before it its day and place: %s', (text, expected) => {
  expect(told(text)).toBe(expected)
})

test.each([
  'Shells killed four people in Douma. What happened on Tuesday is not clear.',
  'Shells killed four people in Douma. It happened to be a holiday on Tuesday.',
  'Shells killed four people in Douma. The losses caused an outcry on Tuesday.',
  'Shells killed four people in Douma. The election took place on Tuesday.',
  'Shells killed four people in Douma. Aid came on Tuesday.',
])('tells of no day of the act: %s', (text) => {
  expect(told(text)).toBe('1: Douma ')
})
