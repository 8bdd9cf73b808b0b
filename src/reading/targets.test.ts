import { expect, test } from 'vitest'
import { framesOf, incidentClaims } from '../../test/read-text.ts'

const targets = (text: string): string[] => framesOf(text).frames.flatMap((f) => f.targets.map((t) => t.type))

test.each([
  ['Warplanes bombed a hospital in Aleppo on Monday.', ['health_facility']],
  ['Rockets hit a school and a bakery in Aleppo.', ['school', 'bakery_food']],
  ['Two houses were hit by shells in Aleppo.', ['dwelling']],
  ['An air strike on a crowded market in Aleppo killed nine people.', ['market']],
  ['A car bomb exploded near a mosque in Aleppo.', ['place_of_worship']],
  ['Shells fell on a camp for displaced people near Aleppo.', ['displacement_camp']],
  ['ROCKETS STRUCK A POWER PLANT IN ALEPPO.', ['power']],
  ['Jets bombed a military airport in Aleppo.', ['military_position']],
])('%s', (text, hit) => {
  expect(targets(text)).toEqual(hit)
})

// Where the wounded were brought, who spoke, and where people fled to or from was not hit.
test.each([
  'Shells fell on the street and the wounded were taken to hospital in Aleppo.',
  'Six people were killed in an air strike, hospital sources said.',
  'Ten people were rushed to a clinic after the air strike on Aleppo.',
  'The hospital director said six people were killed in shelling in Aleppo.',
  'Families fled to a school after the shelling of Aleppo.',
  'A hospital opened in Aleppo on Monday.',
])('hits nothing: %s', (text) => {
  expect(targets(text)).toEqual([])
})

test.each([
  [
    'An air strike destroyed a field hospital in Aleppo on Monday, killing two nurses.',
    { resource: ['facility', 'personnel'], facilityType: 'field_hospital', effect: ['destroyed'] },
  ],
  [
    'An air strike hit a clinic in Aleppo on Monday and put it out of service.',
    { resource: ['facility'], facilityType: 'clinic_health_centre', effect: ['out_of_service'] },
  ],
  [
    'Two doctors were killed in shelling in Aleppo on Monday.',
    { resource: ['personnel'], facilityType: null, effect: [] },
  ],
  ['An air strike hit an ambulance in Aleppo on Monday.', { resource: ['transport'], facilityType: null }],
])('%s', (text, health) => {
  expect(incidentClaims(text)[0].health).toMatchObject(health)
})

test.each([
  'An air strike hit a house in Aleppo on Monday. The wounded were taken to hospital.',
  'A doctor said that shells killed two people in Aleppo on Monday.',
])('harms no health care: %s', (text) => {
  expect(incidentClaims(text).map((claim) => claim.health)).toEqual(incidentClaims(text).map(() => null))
  expect(incidentClaims(text).length).toBeGreaterThan(0)
})
