import { expect, test } from 'vitest'
import { incidentClaims } from '../../test/read-text.ts'

/** The parties of the one incident that a text tells of. */
const parties = (text: string): string[] => [
  ...new Set(incidentClaims(text).flatMap((claim) => claim.attribution?.actors.map(({ name }) => name) ?? [])),
]

test.each([
  // named together by their dead
  [
    'Fighting broke out in Tal Abyad on Monday. At least 45 Islamic State militants and 20 Kurdish fighters were killed in it.',
    ['Islamic State', 'Kurdish forces'],
  ],
  // one attacked, and both lost men, the attacker told of by kind
  [
    'Al-Qaeda loyalists attacked Ras al-Ain on Monday, sparking fighting in which 17 people were killed. Four Kurdish militiamen and 11 jihadists made up the rest of the dead.',
    ['Al-Qaeda', 'Kurdish forces'],
  ],
  [
    'Rebels stormed Morek on Monday, setting off heavy fighting. Nine Syrian soldiers were killed.',
    ['rebels', 'Syrian government'],
  ],
])('both sides of a fight, by those who fell: %s', (text, expected) => {
  expect(parties(text).sort()).toEqual(expected.sort())
})

test.each([
  // one side struck
  [
    'Islamic State killed nine people in an ambush near Palmyra on Monday. Four of the dead were soldiers.',
    ['Islamic State'],
  ],
  // whose weapons they were, and who stopped a bomber
  [
    'Nusra attacked Azaz on Monday to seize weapons given by Washington, and clashes killed nine rebels.',
    ['Jabhat al-Nusra', 'rebels'],
  ],
  [
    'Suicide bombers blew themselves up in Midan on Monday, killing nine people. Syrian troops foiled the attack, an officer said. Islamic State said three of its fighters carried out the attack.',
    ['Islamic State'],
  ],
  ['A Russian air strike hit Saraqib on Monday. Six rebel fighters and two civilians were killed.', ['Russia']],
])('not in what is no fight: %s', (text, expected) => {
  expect(parties(text)).toEqual(expected)
})
