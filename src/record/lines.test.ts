import { expect, test } from 'vitest'
import type { ActorType, Connection } from '../model/codes.ts'
import type { Attribution } from '../model/reading.ts'
import { accusedIn } from './accusations.ts'
import { source, sourceMap, speaker, told, words, figure } from './given.ts'
import { linesOf } from './lines.ts'

const OBSERVATORY = speaker('Syrian Observatory for Human Rights', 'monitor_network')

test('ten outlets that quote one monitor are one line', () => {
  const ids = Array.from({ length: 10 }, (_, i) => `s-${i + 1}`)
  const { lines } = linesOf(
    ids.map((id) => told(id, { speaker: OBSERVATORY })),
    sourceMap(...ids.map((id) => source(id))),
  )
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ origin: 'Syrian Observatory for Human Rights', sources: ids.sort(), isNamed: true })
  expect(lines[0].chain).toContain('Paper s-1, quoting Syrian Observatory for Human Rights')
})

test.each([
  ['its director by name', 'Rami Haddad (Syrian Observatory for Human Rights)'],
  ['its spokesman by office', 'Rami Haddad (Syrian Observatory for Human Rights spokesman)'],
  ['its name with its letters', 'Syrian Observatory for Human Rights (SOHR)'],
  ['its name with an article', 'al-Syrian Observatory for Human Rights'],
])('an organisation is one origin: %s', (_, name) => {
  const { lines } = linesOf(
    [told('s-1', { speaker: OBSERVATORY }), told('s-2', { speaker: speaker(name, 'monitor_network') })],
    sourceMap(source('s-1'), source('s-2')),
  )
  expect(lines).toHaveLength(1)
})

test.each([
  ['two monitors', OBSERVATORY, speaker('White Helmets', 'rescuer')],
  ['residents of two papers', speaker('residents', 'witness'), speaker('residents', 'witness')],
  ['two papers in their own voice', null, null],
  ['two of one rank', speaker('Ivo Example (Lieutenant General)'), speaker('Ana Sample (Lieutenant General)')],
])('are two lines: %s', (_, a, b) => {
  const { lines } = linesOf(
    [told('s-1', { speaker: a }), told('s-2', { speaker: b })],
    sourceMap(source('s-1'), source('s-2')),
  )
  expect(lines).toHaveLength(2)
})

test('a headline is the word of the one the report quotes for the same figure', () => {
  const { lines } = linesOf(
    [
      told('s-1', { quantities: [figure('22', 22, 22)] }),
      told('s-1', { speaker: OBSERVATORY, quantities: [figure('at least 22', 22, null)] }),
    ],
    sourceMap(source('s-1')),
  )
  expect(lines.map((line) => line.origin)).toEqual(['Syrian Observatory for Human Rights'])
})

test('an outlet that counts otherwise than the one it quotes has a word of its own', () => {
  const { lines } = linesOf(
    [
      told('s-1', { quantities: [figure('30', 30, 30)] }),
      told('s-1', { speaker: OBSERVATORY, quantities: [figure('22', 22, 22)] }),
    ],
    sourceMap(source('s-1')),
  )
  expect(lines).toHaveLength(2)
})

test('an outlet that only quotes a denial keeps its own word', () => {
  const denial = told('s-1', { speaker: speaker('Army', 'party_to_conflict'), modality: 'denied' })
  const { lines } = linesOf([told('s-1'), denial], sourceMap(source('s-1')))
  expect(lines).toHaveLength(2)
})

test('AFP, quoting the Observatory: who quotes AFP has it from the Observatory', () => {
  const sources = sourceMap(source('s-1', { publisher: 'AFP' }), source('s-2', { publisher: 'Daily Star' }))
  const { lines } = linesOf([told('s-1', { speaker: OBSERVATORY }), told('s-2', { speaker: speaker('AFP') })], sources)
  expect(lines).toHaveLength(1)
  expect(lines[0].chain).toContain('Daily Star, quoting AFP, quoting Syrian Observatory for Human Rights')
})

test('AFP in its own voice is the origin for who quotes it', () => {
  const sources = sourceMap(source('s-1', { publisher: 'AFP' }), source('s-2', { publisher: 'Daily Star' }))
  const { lines } = linesOf([told('s-1'), told('s-2', { speaker: speaker('AFP') })], sources)
  expect(lines.map((line) => line.origin)).toEqual(['AFP'])
})

const LONG =
  'Two barrels filled with explosives were dropped on the old vegetable market shortly before noon prayers on'

test('what is told in the same words is one telling, and the earlier is the origin', () => {
  const sources = sourceMap(source('s-1', { publishedAt: '2016-05-02' }), source('s-2', { publishedAt: '2016-05-01' }))
  const { lines } = linesOf(
    [
      told('s-1', { passage: words(`${LONG} Friday`) }),
      told('s-2', { passage: words(`${LONG} Friday, a day of rest`) }),
    ],
    sources,
  )
  expect(lines.map((line) => line.origin)).toEqual(['Paper s-2'])
  expect(lines[0].reason).toContain('In the same words: s-1.')
})

test('a voice without a name is told of once with its paper', () => {
  const { lines } = linesOf([told('s-1', { speaker: speaker('medics', 'medical_staff') })], sourceMap(source('s-1')))
  expect(lines[0]).toMatchObject({ origin: 'medics, per Paper s-1', chain: ['Paper s-1, quoting medics'] })
})

test('the same words by two named speakers stay two lines', () => {
  const { lines } = linesOf(
    [
      told('s-1', { passage: words(`${LONG} Friday`), speaker: OBSERVATORY }),
      told('s-2', { passage: words(`${LONG} Friday`), speaker: speaker('White Helmets') }),
    ],
    sourceMap(source('s-1'), source('s-2')),
  )
  expect(lines.map((line) => line.reason)).toEqual(['One report, by Paper s-1.', 'One report, by Paper s-2.'])
})

test('short sentences that are alike are no copy', () => {
  const { lines } = linesOf(
    [
      told('s-1', { passage: words('Four people were killed.') }),
      told('s-2', { passage: words('Four people were killed.') }),
    ],
    sourceMap(source('s-1'), source('s-2')),
  )
  expect(lines).toHaveLength(2)
})

test('a party to the conflict, and one who is accused, have an interested word', () => {
  const { lines } = linesOf(
    [
      told('s-1', { speaker: speaker('Northern Front', 'party_to_conflict') }),
      told('s-1', { speaker: speaker('Syrian government', 'official') }),
      told('s-2', { speaker: OBSERVATORY }),
    ],
    sourceMap(source('s-1'), source('s-2')),
    ({ key }) => key === 'syriangovernment',
  )
  expect(lines.map((line) => [line.origin, line.isInterested])).toEqual([
    ['Northern Front', true],
    ['Syrian government', true],
    ['Syrian Observatory for Human Rights', false],
  ])
})

const accusing = (name: string, type: ActorType) =>
  told('s-1', { attribution: { relation: 'single', actors: [{ name, asWritten: name, type }] } as Attribution })

test.each<[string, ActorType, string, Connection, boolean]>([
  ['Ruritania', 'state', "Ruritania's defence ministry", 'official', true],
  ['Ruritania', 'external', 'Ruritanian defence ministry', 'official', true],
  ['Ruritanian government', 'state', 'Ruritanian state television', 'official', true],
  ['Ruritania', 'state', 'Illyrian defence ministry', 'official', false],
  ['Ruritania', 'state', 'Ruritanian Monitor', 'monitor_network', false],
  ['Ruritanian People’s Front', 'rebel', 'Ruritanian health ministry', 'official', false],
])(
  'where %s (%s) is accused, the word of %s (%s) is an interested one: %s',
  (doer, type, name, connection, expected) => {
    const claims = [accusing(doer, type), told('s-2', { speaker: speaker(name, connection) })]
    const { lines } = linesOf(claims, sourceMap(source('s-1'), source('s-2')), accusedIn(claims))
    expect(lines.find(({ sources }) => sources.includes('s-2'))?.isInterested).toBe(expected)
  },
)

test('a page without a publisher is known by its host', () => {
  const { lines } = linesOf(
    [told('s-1')],
    sourceMap(source('s-1', { publisher: null, url: 'https://www.example.org/a' })),
  )
  expect(lines[0].origin).toBe('example.org')
})
