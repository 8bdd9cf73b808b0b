import { expect, test } from 'vitest'
import { framesOf, incidentClaims } from '../../test/read-text.ts'

/** Place, killed and injured of each incident. */
function incidents(text: string): string[] {
  const told = new Map<string, string[]>()
  for (const { incident, places, quantities } of incidentClaims(text)) {
    const harms = quantities.filter((q) => q.harm === 'killed' || q.harm === 'injured')
    const known = told.get(incident) ?? [places[0]?.name ?? '?']
    told.set(incident, [...known, ...harms.map((q) => `${q.harm} ${q.floor}`)])
  }
  return [...told.values()].map((words) => words.join(' '))
}

test.each([
  [
    'A mortar attack on Saraqib, retaken by the army last month, killed 16, medics in Sarmin said.',
    ['Saraqib killed 16'],
  ],
  [
    'North of the Iraqi capital, a roadside bomb targeting a patrol near Tarmiya killed two, and a bomb wounded five in Shula.',
    ['Tarmiyah killed 2', 'Shula injured 5'],
  ],
  [
    'Jets bombed the east of Homs before dawn on Monday, hours after the envoy reached Oslo to save talks in which few in the city believe. Homs and Rastan have no water.',
    ['east of Homs'],
  ],
  [
    'An air strike hit Saraqib, killing five, and a car bomb exploded in Douma, killing three.',
    ['Saraqib killed 5', 'Douma killed 3'],
  ],
  [
    'An air strike hit Saraqib killing five and a car bomb exploded in Douma killing three.',
    ['Saraqib killed 5', 'Douma killed 3'],
  ],
  [
    'Rebels shelled Douma, wounding three people, and the army bombed Saraqib, killing five.',
    ['Douma injured 3', 'Saraqib killed 5'],
  ],
  [
    'A mine killed a farmer near Saraqib, while a bomb in Douma wounded six people.',
    ['Saraqib killed 1', 'Douma injured 6'],
  ],
  ['Rebels killed a man in Saraqib and a sniper in Douma wounded two.', ['Saraqib killed 1', 'Douma injured 2']],
  ['A strike on troops in Saraqib and rebels in Douma killed two.', ['Saraqib killed 2']],
  ['Clashes broke out in Hasakah, while in Douma a sniper killed a woman.', ['Hasakah', 'Douma killed 1']],
  [
    'Militants attacked Saraqib on Sunday, killing five people, and Douma on Monday, killing three.',
    ['Saraqib killed 5', 'Douma killed 3'],
  ],
  [
    'A car bomb killed nine people in Hasakah before shells hit Douma, killing five.',
    ['Hasakah killed 9', 'Douma killed 5'],
  ],
  ['The raids killed five people in Saraqib besides wounding three in Douma.', ['Saraqib killed 5', 'Douma injured 3']],
  ['The army bombed Saraqib with barrel bombs in addition to shelling Douma with mortars.', ['Saraqib', 'Douma']],
  [
    'Five people were killed in Saraqib with a further three dying in shelling of Douma.',
    ['Saraqib killed 5', 'Douma killed 3'],
  ],
  [
    'The sorties killed 17 fighters in Saraqib wounding two farmers in Douma.',
    ['Saraqib killed 17', 'Douma injured 2'],
  ],
  [
    'In Idlib province, an air strike killed three people in Saraqib, and a car bomb exploded in Sarmin, killing two.',
    ['Saraqib killed 3', 'Sarmin killed 2'],
  ],
  [
    'A sniper killed a girl in Madaya; the town of Zabadani saw shelling overnight, injuring two people.',
    ['Madaya killed 1', 'Zabadani injured 2'],
  ],
  [
    'A raid hit Saraqib, killing two, while the cities of Rastan and Douma were shelled, wounding nine.',
    ['Saraqib killed 2', 'Douma injured 9'],
  ],
  [
    'In Manbij, a raid killed eight, and in Ain Issa, to its southeast, a mine killed a fighter.',
    ['Manbij killed 8', 'Ain Issa killed 1'],
  ],
])('%s', (text, told) => {
  expect(incidents(text)).toEqual(told)
})

// Words that join what belongs to one act.
test.each([
  'Clashes in Saraqib and in Binnish killed five people.',
  'Air strikes and artillery shelling hit Saraqib and Binnish.',
  'Jets bombed Saraqib and Binnish at dawn, killing five people.',
  'Jets bombed Saraqib before returning to their base in Latakia.',
  'Five people were killed in an air strike on Saraqib with aid for Binnish.',
])('tells of one act: %s', (text) => {
  expect(framesOf(text).frames.length).toBe(1)
})
