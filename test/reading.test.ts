// Promises kept by every reading, whatever the text: the field guide's rules 1, 2 and 7, and section 3.10.

import { expect, test } from 'vitest'
import { claimsOf, countIncidents, incidentClaims, readText } from './read-text.ts'

// Rule 2: no words, no value.
test.each([
  ['no day', 'Shells killed two people in Sarmin.', (c: Claim) => c.time],
  ['no place', 'Shells killed two people on Monday.', (c: Claim) => c.places[0] ?? null],
  ['no doer', 'Shells killed two people in Sarmin on Monday.', (c: Claim) => c.attribution],
  ['no speaker', 'Shells killed two people in Sarmin on Monday.', (c: Claim) => c.speaker],
  ['no confidence', 'Shells killed two people in Sarmin on Monday.', (c: Claim) => c.confidence],
])('%s is said, so there is none: %s', (_, text, value) => {
  const claims = incidentClaims(text)
  expect(claims).toHaveLength(1)
  expect(value(claims[0])).toBeNull()
})

type Claim = ReturnType<typeof incidentClaims>[number]

// Rule 4: zero, unknown and "no reports yet" are three values.
test('zero, unknown and no reports yet', () => {
  const killed = (text: string) =>
    incidentClaims(text)
      .flatMap((c) => c.quantities)
      .map((q) => [q.harm, q.bound, q.floor, q.ceiling])
  expect(killed('A rocket hit a school in Latakia on Monday. No one was killed.')).toEqual([['killed', 'zero', 0, 0]])
  expect(killed('A rocket hit a school in Latakia on Monday.')).toEqual([])
  for (const [, bound] of killed('A rocket hit a school in Latakia on Monday. There were no reports of casualties.')) {
    expect(bound).toBe('no_report')
  }
})

// Rule 5: claims that differ stay side by side.
test('two counts of the dead are two claims of one incident', () => {
  const claims = incidentClaims(
    'Warplanes bombed a market in Sarmin on Monday. The Observatory said 37 people were killed. The Civil Defence put the toll at 44.',
  )
  expect(claims.flatMap((c) => c.quantities.map((q) => [c.speaker?.name, q.floor, c.incident]))).toEqual([
    ['Syrian Observatory for Human Rights', 37, 'incident-1'],
    ['Civil Defence', 44, 'incident-1'],
  ])
})

// Rule 7: tolls are never incidents.
test('a toll beside an act is no figure of the act', () => {
  const text =
    'Shells killed two people in Taiz on Monday. More than 250 civilians have been killed in the city since March.'
  expect(incidentClaims(text).flatMap((c) => c.quantities.map((q) => q.floor))).toEqual([2])
  expect(
    claimsOf(text)
      .filter((c) => c.kind === 'toll')
      .flatMap((c) => c.quantities.map((q) => q.floor)),
  ).toEqual([251])
})

// 3.10: what is planned, conditional or denied to have happened makes no incident, beside one that happened or alone.
test.each([
  'Warplanes will bomb Saraqib on Friday.',
  'The general threatened to shell Saraqib if the rebels stay.',
  'No air strikes hit Saraqib on Monday.',
])('%s', (text) => {
  expect(countIncidents(text)).toBe(0)
  expect(countIncidents(`Shells killed two people in Daraa on Monday. ${text}`)).toBe(1)
})

// Section 6: who is blamed, and how the names belong together.
test.each([
  ['Russian warplanes bombed Sarmin on Monday.', 'single', ['Russia']],
  ['Syrian and Russian warplanes bombed Sarmin on Monday.', 'joint', ['Syrian government', 'Russia']],
  ['Syrian or Russian warplanes bombed Sarmin on Monday.', 'one_of', ['Syrian government', 'Russia']],
  ['Rebels shelled Sarmin on Monday.', 'unnamed_kind', ['rebels']],
  ['Warplanes bombed Sarmin on Monday.', 'unnamed_kind', ['warplanes']],
])('%s', (text, relation, names) => {
  const [{ attribution }] = incidentClaims(text)
  expect(attribution?.relation).toBe(relation)
  expect(attribution?.actors.map((a) => a.name)).toEqual(names)
})

test('the same text reads the same in upper case, but for the words themselves', () => {
  const text = 'Nine people were killed in an air strike on the town of Saraqib on Monday, the mayor said.'
  const key = (t: string) =>
    incidentClaims(t).map((c) => [
      c.eventType,
      c.places[0]?.gazetteerId,
      c.time?.from,
      c.quantities.map((q) => q.floor),
    ])
  expect(key(text.toUpperCase())).toEqual(key(text))
  expect(key(text.replace(/,/g, ''))).toEqual(key(text))
})

test('white space, line ends and marks around a text change nothing it says', () => {
  const text = 'Nine people were killed in an air strike on Saraqib on Monday.\nTwo died in Daraa on Tuesday.'
  const says = (t: string) => readText(t).claims.map((c) => [c.kind, c.passage.exact, c.time?.from, c.places[0]?.name])
  expect(says(`\n\n  ${text}  \n`)).toEqual(says(text))
  expect(says(text.replace('\n', '\r\n'))).toEqual(says(text))
})
