import { expect, test } from 'vitest'
import { incidentClaims } from '../../test/read-text.ts'

/** Incident, relation, doers and modality of each claim that names a doer, in order of the text. */
const doers = (text: string): string[] =>
  incidentClaims(text).flatMap(({ incident, attribution, modality }) =>
    attribution
      ? [`${incident}: ${attribution.relation} ${attribution.actors.map((a) => a.name).join(', ')} (${modality})`]
      : [],
  )

const STRIKE = 'An air strike killed four people in the market of Zabid, Yemen, on Monday.'
const MINE = 'On Tuesday a mine killed three people in Taiz, Yemen.'

test.each([
  ['Residents blamed the Saudi-led coalition.', ['incident-1: single Saudi-led coalition (attributed)']],
  ['Local people accused the Houthis of being behind it.', ['incident-1: single Houthis (attributed)']],
  ['Residents blamed Saudi planes.', ['incident-1: single Saudi Arabia (attributed)']],
  ['Police said it was fired by the Houthis.', ['incident-1: single Houthis (attributed)']],
  ['His family blamed the Houthis for it.', ['incident-1: single Houthis (attributed)']],
  ['The Houthis claimed responsibility.', ['incident-1: single Houthis (attributed)']],
  [
    'The Houthis and the Saudi-led coalition accused each other.',
    ['incident-1: one_of Houthis, Saudi-led coalition (questioned)'],
  ],
  ['Witnesses said that the attackers belonged to the Houthis.', ['incident-1: single Houthis (attributed)']],
  ['The drone belonged to the Houthis, the mayor said.', ['incident-1: single Houthis (attributed)']],
  ['The Houthis said they were behind the attack.', ['incident-1: single Houthis (attributed)']],
  [
    'The Saudi-led coalition said its aircraft had carried it out.',
    ['incident-1: single Saudi-led coalition (attributed)'],
  ],
  ['It was carried out by the Saudi-led coalition.', ['incident-1: single Saudi-led coalition (asserted)']],
  ['Officials pointed the finger at the Houthis.', ['incident-1: single Houthis (attributed)']],
  ['The mayor blamed militants of the Houthis.', ['incident-1: single Houthis (attributed)']],
  ['It was claimed by the Houthis.', ['incident-1: single Houthis (asserted)']],
  ['It was the work of the Houthis, the mayor said.', ['incident-1: single Houthis (attributed)']],
  ['It bore all the hallmarks of the Houthis.', ['incident-1: single Houthis (hedged)']],
  [
    'Riyadh denied the charge and said that the Houthis had fired on the market.',
    ['incident-1: single Houthis (attributed)'],
  ],
  ['Officials blamed the attack on Riyadh.', ['incident-1: single Saudi Arabia (attributed)']],
  ['Officials held the Houthis responsible.', ['incident-1: single Houthis (attributed)']],
  ['Suspicion fell on the Houthis.', ['incident-1: single Houthis (attributed)']],
  ['Responsibility lies with the Houthis, he said.', ['incident-1: single Houthis (attributed)']],
  ['The mayor accused the Houthis of launching it.', ['incident-1: single Houthis (attributed)']],
  ['The Saudi-led coalition acknowledged the strike.', ['incident-1: single Saudi-led coalition (attributed)']],
  [
    'The Saudi-led coalition said it had targeted a commander.',
    ['incident-1: single Saudi-led coalition (attributed)'],
  ],
  [
    'Nobody claimed responsibility for the attack, which the mayor blamed on the Houthis.',
    ['incident-1: single Houthis (attributed)'],
  ],
  [
    'There was no claim of responsibility, but the mayor blamed the Houthis.',
    ['incident-1: single Houthis (attributed)'],
  ],
])('whose the act just told of was: %s', (sentence, expected) => {
  expect(doers(`${STRIKE} ${sentence}`)).toEqual(expected)
})

test('both acts told of', () => {
  expect(doers(`${STRIKE} ${MINE} The army attributed both attacks to the Houthis.`)).toEqual([
    'incident-1: single Houthis (attributed)',
    'incident-2: single Houthis (attributed)',
  ])
})

test.each([
  'Saudi Arabia accuses the Houthis of links to smugglers.',
  'The Houthis have not claimed responsibility.',
  'The president blamed the Houthis for the collapse of the talks.',
  'The house belonged to the Houthis.',
  'The Houthis said it was a crime.',
  'The government of Yemen pointed at the lack of rain.',
  'Nobody has blamed the Houthis for the attack.',
  'The army is responsible for roads and bridges.',
])('says nothing of the act: %s', (sentence) => {
  expect(doers(`${STRIKE} ${sentence}`)).toEqual([])
})

test.each([
  ['The attackers were Boko Haram fighters, a trader said.', 'Boko Haram'],
  ['The gunmen are believed to be members of Boko Haram.', 'Boko Haram'],
  ['A trader said the attackers were from Boko Haram.', 'Boko Haram'],
])('who the attackers were: %s', (sentence, name) => {
  const names = doers(`Nine people were shot dead in Bama, Nigeria, on Monday. ${sentence}`)
  expect(names.some((one) => one.includes(name))).toBe(true)
})

test('a headline names whom the text calls gunmen', () => {
  const text = 'Boko Haram attack kills nine in Bama\n\nGunmen killed nine people in Bama, Nigeria, on Monday.'
  expect(doers(text).join()).toContain('Boko Haram')
})
