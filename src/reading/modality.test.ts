import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { openText } from '../model/passage.ts'
import type { Document } from './mentions.ts'
import { readModality } from './modality.ts'
import { findSentences } from './sentences.ts'
import { tokenise, written } from './tokens.ts'

function read(text: string, isUpperCase = false): [string, string, string][] {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  const document: Document = {
    source: openText(text),
    tokens,
    sentences,
    referenceDate: '2016-05-03',
    title: null,
    publisher: null,
    isUpperCase,
  }
  return readModality(document).map(({ modality, hedge, from, to }) => [modality, hedge, written(tokens, from, to)])
}

test.each([
  ['Jets reportedly hit a school, and ten people died.', 'hedged', 'reportedly', 'Jets reportedly hit a school'],
  ['The jets are believed to be Russian.', 'hedged', 'believed to', 'The jets are believed to be Russian'],
  ['Up to ten people may have died.', 'hedged', 'may', 'Up to ten people may have died'],
  ['THE SHELLS MAY HAVE BEEN FIRED BY REBELS.', 'hedged', 'MAY', 'THE SHELLS MAY HAVE BEEN FIRED BY REBELS'],
  ['Police shot two suspected militants in the town.', 'hedged', 'suspected', 'suspected militants'],
  ['There were reports of shelling in the east.', 'hedged', 'were reports of', 'were reports of shelling in the east'],
  [
    'The blast was apparently caused by a gas leak.',
    'hedged',
    'apparently',
    'The blast was apparently caused by a gas leak',
  ],
  [
    'Ten people were reported killed in the raid.',
    'hedged',
    'were reported killed',
    'Ten people were reported killed in the raid',
  ],
  [
    'Unconfirmed reports put the toll at ten.',
    'hedged',
    'Unconfirmed reports',
    'Unconfirmed reports put the toll at ten',
  ],
  ['There is no evidence of a strike.', 'negated', 'no', 'no evidence of a strike'],
  ['Jets believed to be Russian hit a school.', 'hedged', 'believed to', 'believed to be Russian'],
  ['The raid did not kill anyone.', 'negated', 'not', 'not kill anyone'],
  ['No air strikes were carried out on Friday.', 'negated', 'No', 'No air strikes were carried out on Friday'],
  ["The jets didn't hit the clinic.", 'negated', "didn't", "didn't hit the clinic"],
  ['A shell landed in a field without hurting anyone.', 'negated', 'without', 'without hurting anyone'],
  ['The army denied shelling the camp.', 'denied', 'denied', 'denied shelling the camp'],
  ['Claims of a raid on the camp were untrue.', 'denied', 'were untrue', 'Claims of a raid on the camp were untrue'],
  ['He dismissed reports that jets had hit it as fake.', 'denied', 'as fake', 'reports that jets had hit it as fake'],
  [
    'Moscow rejected claims that its jets hit a clinic.',
    'denied',
    'rejected claims',
    'rejected claims that its jets hit a clinic',
  ],
  ['If rebels attack, the truce ends.', 'conditional', 'If', 'If rebels attack'],
  ['A strike would kill many.', 'conditional', 'would', 'would kill many'],
  ['The army will attack the city.', 'planned_or_future', 'will', 'will attack the city'],
  ['Rebels threatened to shell the port.', 'planned_or_future', 'threatened to', 'threatened to shell the port'],
  ['Men who planned to flee the town were shot.', 'planned_or_future', 'planned to', 'planned to flee the town'],
  [
    'He spoke of a pretext for new missile strikes.',
    'planned_or_future',
    'pretext for',
    'pretext for new missile strikes',
  ],
  [
    'It was not clear if Russian jets hit the school.',
    'questioned',
    'not clear if',
    'not clear if Russian jets hit the school',
  ],
  ['It is unclear who fired the shells.', 'questioned', 'unclear who', 'unclear who fired the shells'],
  ['Thousands have died since March 2011.', 'historical', 'since March 2011', 'Thousands have died since March 2011'],
  ['A bomb killed three guards there in 2013.', 'historical', 'in 2013', 'A bomb killed three guards there in 2013'],
  ['The town has regularly been targeted.', 'historical', 'has regularly', 'The town has regularly been targeted'],
])('%s', (text, modality, hedge, said) => {
  expect(read(text, text === text.toUpperCase())).toContainEqual([modality, hedge, said])
})

test.each([
  'Ten people were killed in May in the town.',
  'On 3 May 2016 ten people were killed.',
  'Jets hit a school and killed ten people.',
  'Will Carter treated the wounded.',
  'The army used its military might against the town.',
  'Police say two men were arrested.',
  'A boy two years old was killed.',
  'The Front, previously known as the Army, shelled the town.',
])('plainly asserted: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['Officials did not say how many people were killed.', 'not say'],
  ['The report could not be verified.', 'not be verified'],
  ['The shells fell without warning on the market.', 'without warning'],
])('only the saying is negated: %s', (text, said) => {
  expect(read(text).filter(([modality]) => modality === 'negated')).toEqual([['negated', said.split(' ')[0], said]])
})

test.each(['It was not only the school that was hit.', 'There is no doubt that the school was hit.'])(
  'no negation: %s',
  (text) => {
    expect(read(text).filter(([modality]) => modality === 'negated')).toEqual([])
  },
)

test.each(['not ', 'if ', 'reportedly ', 'may ', 'in 2011 ', 'no one '])('time is linear: %s', (part) => {
  expect(growth((times) => void read(part.repeat(times)), 2500)).toBeLessThan(LINEAR)
})

// A short sentence may deny the one before it.
test.each([
  ['Some pages write that 30 people died. THIS IS NOT TRUE.', 'THIS IS NOT TRUE'],
  ['Rumours say the bridge was bombed. These reports are false.', 'These reports are false'],
  ['Nine people died, a post says. It is fake.', 'It is fake'],
])('%s', (text, hedge) => {
  const [first] = text.split('. ')
  expect(read(text)).toContainEqual(['denied', hedge, `${first}.`])
})

test.each([
  'Nine people died. That is not right for the talks.',
  'Nine people died. It is not known who fired.',
  'Nine people died. False teeth were found.',
])('denies nothing: %s', (text) => {
  expect(read(text).filter(([modality]) => modality === 'denied')).toEqual([])
})

test.each([
  ['The ministry denied reports that 30 people died.', 'denied reports that 30 people died'],
  ['The army rejected claims that its jets hit a school.', 'rejected claims that its jets hit a school'],
  ['Officials dismissed accounts that nine people died.', 'dismissed accounts that nine people died'],
])('%s', (text, said) => {
  expect(
    read(text)
      .filter(([modality]) => modality === 'denied')
      .map(([, , words]) => words),
  ).toContain(said)
})

test.each(['Doctors Without Borders treated nine people.', 'France called on Monday for talks on the raid.'])(
  'marks nothing: %s',
  (text) => {
    expect(read(text)).toEqual([])
  },
)
