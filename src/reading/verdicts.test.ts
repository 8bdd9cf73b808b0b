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
  ['His family blamed the Houthis for it.', ['incident-1: single Houthis (attributed)']],
  ['The Houthis claimed responsibility.', ['incident-1: single Houthis (attributed)']],
  [
    'The Houthis and the Saudi-led coalition accused each other.',
    ['incident-1: one_of Houthis, Saudi-led coalition (questioned)'],
  ],
  ['Witnesses said that the attackers belonged to the Houthis.', ['incident-1: single Houthis (attributed)']],
  ['The drone belonged to the Houthis, the mayor said.', ['incident-1: single Houthis (attributed)']],
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
])('says nothing of the act: %s', (sentence) => {
  expect(doers(`${STRIKE} ${sentence}`)).toEqual([])
})
