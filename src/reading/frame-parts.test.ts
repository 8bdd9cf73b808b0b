import { expect, test } from 'vitest'
import { incidentClaims } from '../../test/read-text.ts'

/** Kind, place and dead of each incident. */
function told(text: string): string[] {
  const found = new Map<string, { type: string | null; places: Set<string>; dead: Set<string> }>()
  for (const { incident, eventType, places, quantities } of incidentClaims(text)) {
    const known = found.get(incident) ?? { type: eventType, places: new Set(), dead: new Set() }
    for (const { name } of places.slice(0, 1)) known.places.add(name)
    for (const q of quantities) if (q.harm === 'killed') known.dead.add(`${q.floor}`)
    found.set(incident, known)
  }
  return [...found.values()].map(({ type, places, dead }) => [type, ...places, ...dead].join(' '))
}

// What went on at the time, and another kind of act behind the comma.
test.each([
  [
    'Troops fought rebels in Harasta on Sunday. While the battle went on, the air force pounded Douma, killing four people.',
    ['armed_clash Harasta', 'air_strike Douma 4'],
  ],
  [
    'As fighting raged in Harasta, a car bomb went off in Douma, killing nine.',
    ['armed_clash Harasta', 'ied_mine_erw Douma 9'],
  ],
  ['While the battle raged jets bombed Douma killing four people.', ['air_strike Douma 4']],
  ['While fighting in Harasta, troops killed nine rebels.', ['armed_clash Harasta 9']],
  ['While the fighting went on in Harasta, 12 rebels were killed.', ['armed_clash Harasta 12']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

// What came soon after.
test.each([
  [
    'The bombardment of a camp at Rukban killed three, hours before a suicide bomber drove into a post in Tanf, where seven guards died.',
    ['shelling Rukban camp 3', 'suicide_attack al-Tanf 7'],
  ],
  [
    'A mine killed a farmer near Binnish on Friday, shortly before jets bombed Sarmin and killed six people.',
    ['ied_mine_erw Binnish 1', 'air_strike Sarmin 6'],
  ],
  ['A strike on Binnish killed three people hours before talks were to begin in Geneva.', ['air_strike Binnish 3']],
  ['Jets circled for hours before bombing Binnish, where three people died.', ['air_strike Binnish 3']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

// A stretch that something is ranked in dates nobody's death.
test.each([
  [
    'Gunmen shot dead a judge outside a mosque in Binnish, in the fourth such murder since May.',
    ['armed_attack Binnish 1'],
  ],
  ['A car bomb killed six people in Binnish, the worst attack there in a year.', ['ied_mine_erw Binnish 6']],
  ['Car bombs have killed six people in Binnish since May.', []],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test('where the speaker is, in another country, is not where it happened', () => {
  const text =
    'In Washington the Pentagon confirmed a strike in Idlib province that killed eight people. In Douma rescuers said a raid had killed four.'
  expect(told(text)).toEqual(['air_strike Idlib province 8', 'air_strike Douma 4'])
})

// A place right behind "hit" is where it was, though the report plays elsewhere.
test('over the border', () => {
  const text =
    'Shells killed six people in Douma in Syria on Friday. Rockets fired from Syria hit Reyhanli on Sunday, leaving one Syrian dead.'
  expect(told(text)).toEqual(['shelling Douma 6', 'rocket_missile Reyhanli 1'])
})

// Another kind of act at the place, told by another voice with its own dead, is no rival count.
test('two voices on two kinds of act', () => {
  const text =
    'Activists said shells rained down on Douma on Friday and killed 18 civilians. Later on Friday an air raid hit the town, leaving 16 dead, medics said.'
  expect(told(text)).toEqual(['shelling Douma 18', 'air_strike Douma 16'])
})

// The dead of a strike who were found later, and dead of whom nobody says how they died.
test.each([
  [
    "The number of dead in Friday's strike on Douma climbed to 30 after bodies were found under the rubble.",
    ['air_strike Douma 30'],
  ],
  [
    'The bodies of nine soldiers killed in fighting in March were found in Binnish on Saturday.',
    ['remains_found Binnish 9'],
  ],
  ['Jets bombed Douma. Five bodies were pulled out of the rubble.', ['air_strike Douma 5']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

// Two counts of dead in one sentence, each of its own act; and attackers who came in the same sentence.
test.each([
  [
    'A sniper shot dead a woman in Binnish while three others lost their lives in shelling there.',
    ['armed_attack Binnish 1', 'shelling Binnish 3'],
  ],
  [
    'Troops killed nine rebels in Binnish on Friday. In Saraqib an army unit foiled an attempt by rebels to reach the town, killing 11 of the attackers.',
    ['armed_clash Binnish 9', 'armed_clash Saraqib 11'],
  ],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})

// A force and what it fights with.
test.each([
  ['Army units destroyed two rocket launchers in Sarmin.', ['armed_clash Sarmin']],
  ['The army killed and injured a number of militants in Sarmin.', ['armed_clash Sarmin']],
  ['A house in Sarmin was destroyed by a rocket that killed two people.', ['rocket_missile Sarmin 2']],
  ['Troops pressed on with their assault on Sarmin using tanks, mortars and warplanes.', ['armed_clash Sarmin']],
  ['Jets destroyed two rocket launchers in Sarmin.', ['air_strike Sarmin']],
])('%s', (text, expected) => {
  expect(told(text)).toEqual(expected)
})
