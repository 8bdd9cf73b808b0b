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
  ['Rockets hit the Midan neighbourhood of Aleppo.', ['residential_area']],
  ['Shells killed nine people in two rebel-held neighbourhoods in Aleppo.', ['residential_area']],
  ['A shell hit a school in the Midan neighbourhood of Aleppo.', ['school']],
  [
    'A command post of the group and up to 80 men, among them nine from the far north, were destroyed in Aleppo.',
    ['military_position'],
  ],
  [
    'A shell fell in the village of Sarmin near Aleppo, injuring one man of fifty and causing much damage to a number of houses.',
    ['dwelling'],
  ],
  ['Rebels attacked one of its posts near Aleppo.', ['military_position']],
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
  'After the raid on Aleppo he called on both sides to let ambulances pass.',
  'After the air strike on Aleppo she asked them to protect hospitals.',
  'Nine people were killed by shells in the Midan neighbourhood of Aleppo.',
  'An air strike killed nine people in the rebel stronghold of Sarmin near Aleppo.',
  'The bomb went off as people headed home in Aleppo.',
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

const health = (text: string) => incidentClaims(text).flatMap((claim) => claim.health ?? [])

// The facility's name is kept as written; a description is none.
test.each([
  ['On Monday an army drone hit the Saudi hospital in Aleppo.', 'Saudi hospital'],
  ['Shells hit al-Noor Hospital in Aleppo on Monday.', 'al-Noor Hospital'],
  ['Shells hit the Bab al-Nour health centre in Aleppo on Monday.', 'Bab al-Nour health centre'],
  ['Shells hit a Syrian hospital in Aleppo on Monday.', null],
  ['Shells hit the district hospital of Aleppo on Monday.', null],
  ['Shells hit two Syrian hospitals in Aleppo on Monday.', null],
  ['District hospital staff were killed when shells hit the hospital in Aleppo on Monday.', null],
])('%s', (text, name) => {
  expect(health(text)[0]?.facilityName).toBe(name)
})

test('a building that was damaged was hit', () => {
  const text = 'Shells fell on Aleppo on Monday. The building of the hospital was damaged; two nurses were hurt.'
  expect(health(text)[0]).toMatchObject({ resource: ['facility', 'personnel'], effect: ['damaged'] })
})

test('staff who were beaten were set upon', () => {
  expect(health('Armed men looted a clinic in Aleppo on Monday and beat two nurses.')).toMatchObject([
    { resource: ['facility', 'personnel'], effect: ['looted_removed'] },
  ])
})
