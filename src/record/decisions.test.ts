import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision, DecisionAct, LedgerEntry } from '../model/record.ts'
import { checkDecision } from './check-decision.ts'
import { standingDecisions } from '../model/standing.ts'
import { type DecidedState, shownFor } from './decisions.ts'
import { day, decided, figure, place, source, told } from './given.ts'
import { type Proposals, resolve } from './resolve.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f']
const sources = IDS.map((id) => source(id))
const claims = IDS.map((id, i) =>
  told(id, {
    id: 'incident:0-9',
    places: [place('Aleppo')],
    time: day(`2016-04-0${i + 1}`),
    quantities: [figure('some', i + 1, i + 1)],
  }),
)
const claim = (id: string): string => `${id}#incident:0-9`

/** "ab cd": proposals by the letters of their sources. */
const proposals = (groups: string): Proposals => groups.split(' ').map((group) => [...group].map(claim))

// 2016-04-01-aleppo-1 is a with b, 2016-04-03-aleppo-1 is c with d, 2016-04-05-aleppo-1 is e, 2016-04-06-aleppo-1 is f.
const FIRST = 'ab cd e f'
const [AB, CD, E, F] = ['2016-04-01-aleppo-1', '2016-04-03-aleppo-1', '2016-04-05-aleppo-1', '2016-04-06-aleppo-1']
const LEDGER: readonly LedgerEntry[] = run([], FIRST, []).ledger

function run(decisions: readonly Decision[], groups: string = FIRST, ledger: readonly LedgerEntry[] = LEDGER) {
  return resolve({ claims, sources, decisions, ledger, proposals: proposals(groups) })
}

/** The incidents as letters: "2016-04-01-aleppo-1=ab …". */
const shape = ({ groups }: DecidedState): string =>
  [...groups.values()].map((group) => `${group.id}=${group.claims.map((id) => id[0]).join('')}`).join(' ')

/** Makes decisions one after another, as a person would: each sees the state that those before it left. */
function decide(acts: readonly DecisionAct[], groups: string = FIRST): Decision[] {
  const made: Decision[] = []
  for (const act of acts) {
    const { state } = run(made, groups)
    const bare = decided(made.length + 1, act)
    made.push(act.kind === 'undo' || act.kind === 'note' ? bare : { ...bare, shown: shownFor(state, bare) })
  }
  return made
}

const after = (acts: readonly DecisionAct[], groups: string = FIRST) => run(decide(acts), groups)

const merge: DecisionAct = { kind: 'merge', into: AB, from: [CD] }
const split: DecisionAct = { kind: 'split', incident: AB, claims: [claim('b')], newIncident: '2016-04-02-aleppo-1' }
const move: DecisionAct = { kind: 'move', claim: claim('e'), to: AB }

test('without decisions the proposals stand, with ids by day and place', () => {
  expect(shape(run([]).state)).toBe(`${AB}=ab ${CD}=cd ${E}=e ${F}=f`)
})

test.each<[string, DecisionAct[], string]>([
  ['a merge', [merge], `${AB}=abcd ${E}=e ${F}=f`],
  ['a split', [split], `${AB}=a 2016-04-02-aleppo-1=b ${CD}=cd ${E}=e ${F}=f`],
  ['a move of the last claim empties an incident', [move], `${AB}=abe ${CD}=cd ${F}=f`],
  ['a merge undone', [merge, { kind: 'undo', undoes: 1 }], `${AB}=ab ${CD}=cd ${E}=e ${F}=f`],
  [
    'a merge undone and redone',
    [merge, { kind: 'undo', undoes: 1 }, { kind: 'undo', undoes: 2 }],
    `${AB}=abcd ${E}=e ${F}=f`,
  ],
  [
    'a merge, then a split of what was merged',
    [merge, { ...split, claims: [claim('b'), claim('c')] }],
    `${AB}=ad 2016-04-02-aleppo-1=bc ${E}=e ${F}=f`,
  ],
  [
    'a merge that was graded, undone',
    [merge, { kind: 'grade_occurrence', incident: AB, grade: 'confirmed' }, { kind: 'undo', undoes: 1 }],
    `${AB}=ab ${CD}=cd ${E}=e ${F}=f`,
  ],
  [
    'a split, then a move back',
    [split, { kind: 'move', claim: claim('b'), to: AB }],
    `${AB}=ab ${CD}=cd ${E}=e ${F}=f`,
  ],
  ['a merge of a merge', [merge, { kind: 'merge', into: E, from: [AB] }], `${E}=abcde ${F}=f`],
  [
    'a merge under a merge undone',
    [merge, { kind: 'merge', into: E, from: [AB] }, { kind: 'undo', undoes: 1 }],
    `${CD}=cd ${E}=abe ${F}=f`,
  ],
])('%s', (_, acts, expected) => {
  expect(shape(after(acts).state)).toBe(expected)
})

test.each<[string, DecisionAct[], string, string]>([
  [
    'an accepted incident stays when the engine parts it',
    [{ kind: 'accept', incident: AB }],
    'a bcd e f',
    `${AB}=abcd ${E}=e ${F}=f`,
  ],
  [
    'an accepted incident stays when the engine joins it with another',
    [
      { kind: 'accept', incident: AB },
      { kind: 'accept', incident: CD },
    ],
    'abcd e f',
    `${AB}=ab ${CD}=cd ${E}=e ${F}=f`,
  ],
  ['merged claims stay together whatever is proposed', [merge], 'a b c d e f', `${AB}=abcd ${E}=e ${F}=f`],
  ['split claims stay apart whatever is proposed', [split], 'abcdef', `${AB}=acdef 2016-04-02-aleppo-1=b`],
  ['a moved claim stays where it was put', [move], 'ab cd ef', `${AB}=abef ${CD}=cd`],
  [
    'a graded incident stays',
    [{ kind: 'grade_occurrence', incident: AB, grade: 'confirmed' }],
    'a b cd e f',
    `${AB}=ab ${CD}=cd ${E}=e ${F}=f`,
  ],
  [
    'a note holds nothing together',
    [{ kind: 'note', incident: AB, text: 'two acts?' }],
    'a bcd e f',
    `${AB}=a ${CD}=bcd ${E}=e ${F}=f`,
  ],
])('%s', (_, acts, groups, expected) => {
  expect(shape(after(acts, groups).state)).toBe(expected)
})

test('what the engine adds to a decided incident counts and is marked', () => {
  const { incidents } = after([{ kind: 'accept', incident: AB }], 'abe cd f')
  expect(incidents.find((one) => one.id === AB)).toMatchObject({ state: 'decided', newClaims: [claim('e')] })
})

test('a new report goes to the side of a split that it is most like', () => {
  const acts: DecisionAct[] = [
    { kind: 'merge', into: AB, from: [CD] },
    { ...split, claims: [claim('b'), claim('c'), claim('d')] },
  ]
  expect(shape(after(acts, 'a bcde f').state)).toBe(`${AB}=a 2016-04-02-aleppo-1=bcde ${F}=f`)
})

test('a decision on a claim that came to a split part puts it there, and undoing the split takes it back', () => {
  const part = '2016-04-02-aleppo-1'
  const first = decide([split])
  const grown = run(first, 'a be cd f')
  expect(shape(grown.state)).toContain(`${part}=be`)
  const accept = decided(2, { kind: 'accept', incident: part })
  const made = [...first, { ...accept, shown: shownFor(grown.state, accept) }]
  expect(shape(run(made, 'a b cd e f').state)).toContain(`${part}=be`)
  expect(shape(run([...made, decided(3, { kind: 'undo', undoes: 1 })]).state)).toContain(`${AB}=abe`)
})

test('a new report goes with the proposal it is most like, to where most of that stands', () => {
  const acts: DecisionAct[] = [
    { kind: 'move', claim: claim('b'), to: E },
    { kind: 'move', claim: claim('c'), to: E },
  ]
  expect(shape(after(acts).state)).toBe(`${AB}=a ${CD}=d ${E}=bce ${F}=f`)
  expect(shape(run(decide(acts), 'abcf d e').state)).toBe(`${AB}=af ${CD}=d ${E}=bce`)
})

test('a rejected incident is out of sight, and draws no new reports to itself', () => {
  const { incidents, rejected } = after([{ kind: 'reject', incident: AB }], 'abe cd f')
  expect(rejected.map((one) => one.id)).toEqual([AB])
  expect(incidents.map((one) => [one.id, one.claims.length])).toEqual([
    [CD, 2],
    [E, 1],
    [F, 1],
  ])
})

test.each<[string, DecisionAct[], object]>([
  [
    'a place by hand',
    [{ kind: 'set_place', incident: AB, place: place('Homs') }],
    { place: { name: 'Homs' }, state: 'decided' },
  ],
  ['a day by hand', [{ kind: 'set_time', incident: AB, time: day('2016-03-31') }], { time: { from: '2016-03-31' } }],
  [
    'a grade',
    [{ kind: 'grade_occurrence', incident: AB, grade: 'confirmed' }],
    { grades: { occurrence: 'confirmed', by: 'person', proposed: { occurrence: 'corroborated' } } },
  ],
  [
    'a grade of the doer',
    [{ kind: 'grade_attribution', incident: AB, grade: 'established' }],
    { grades: { attribution: 'established', by: 'person' } },
  ],
  [
    'a figure',
    [{ kind: 'choose_figure', incident: AB, harm: 'killed', value: 2, purpose: 'report' }],
    { killed: { low: 1, best: 2, high: 2, policy: 'person' } },
  ],
  [
    'the latest choice for a purpose',
    [
      { kind: 'choose_figure', incident: AB, harm: 'killed', value: 2, purpose: 'report' },
      { kind: 'choose_figure', incident: AB, harm: 'killed', value: 1, purpose: 'report' },
    ],
    { killed: { best: 1 }, chosen: [{ value: 1 }] },
  ],
  [
    'a note',
    [{ kind: 'note', incident: AB, text: 'seen the film' }],
    { notes: [{ text: 'seen the film', by: 'ana' }], state: 'proposed' },
  ],
  ['acceptance', [{ kind: 'accept', incident: AB }], { state: 'decided', newClaims: [] }],
  [
    'a note on what was merged away',
    [merge, { kind: 'note', incident: CD, text: 'seen' }],
    { notes: [{ text: 'seen' }] },
  ],
  [
    'rejection taken back by acceptance',
    [
      { kind: 'reject', incident: AB },
      { kind: 'accept', incident: AB },
    ],
    { state: 'decided' },
  ],
])('an incident carries %s', (_, acts, expected) => {
  expect(after(acts).incidents.find((one) => one.id === AB)).toMatchObject(expected)
})

test('merged ids lead on, and live again when the merge is undone', () => {
  const merged = after([merge])
  expect(merged.ledger).toEqual([{ kind: 'redirect', id: CD, to: AB }])
  expect(merged.state.redirects.get(CD)).toBe(AB)
  const undone = run(decide([merge, { kind: 'undo', undoes: 1 }]), FIRST, [...LEDGER, ...merged.ledger])
  expect(undone.ledger).toEqual([{ kind: 'redirect', id: CD, to: CD }])
})

test('any past state can be shown', () => {
  const all = decide([merge, move, split, { kind: 'undo', undoes: 1 }])
  for (let n = 0; n <= all.length; n++)
    expect(shape(run(all.filter((one) => one.seq <= n)).state)).toBe(shape(run(all.slice(0, n)).state))
})

test('decisions count by their number, not by the order they are handed over in', () => {
  const all = decide([merge, move, split])
  expect(shape(run([...all].reverse()).state)).toBe(shape(run(all).state))
})

test('a decision that finds nothing to act on says why', () => {
  const graded = decide([{ kind: 'grade_occurrence', incident: CD, grade: 'confirmed' }])
  const first = { ...decide([merge])[0], seq: 0 }
  expect(run([first, ...graded]).state.idle.get(1)).toBe(`${CD} was merged into ${AB} by decision 0.`)
})

test.each([
  [[], []],
  [[decided(1, merge)], [1]],
  [[decided(1, merge), decided(2, { kind: 'undo', undoes: 1 })], [2]],
  [
    [decided(1, merge), decided(2, { kind: 'undo', undoes: 1 }), decided(3, { kind: 'undo', undoes: 2 })],
    [1, 3],
  ],
  [[decided(1, { kind: 'undo', undoes: 1 })], [1]],
  [
    [decided(1, { kind: 'undo', undoes: 2 }), decided(2, merge)],
    [1, 2],
  ],
])('undo takes back what went before it, and an undo can be undone: %#', (decisions, standing) => {
  expect([...standingDecisions(decisions)].sort()).toEqual(standing)
})

const refusals: [string, DecisionAct, string, string][] = [
  [
    'an id that never was',
    { kind: 'accept', incident: '2016-04-01-homs-1' },
    'unknown_id',
    'There is no incident 2016-04-01-homs-1. "breadcrumb incidents" lists them.',
  ],
  ['an id that was merged', { kind: 'accept', incident: CD }, 'merged_id', `${CD} is now part of ${AB}.`],
  ['a claim that is nowhere', { kind: 'move', claim: 'z#1', to: AB }, 'unknown_id', 'No incident has the claim z#1.'],
  ['a claim moved to where it is', { kind: 'move', claim: claim('a'), to: AB }, 'not_possible', 'is in'],
  ['a merge with nothing', { kind: 'merge', into: AB, from: [] }, 'not_possible', 'at least one'],
  ['a merge with itself', { kind: 'merge', into: AB, from: [AB] }, 'not_possible', 'itself'],
  [
    'a split of all',
    { kind: 'split', incident: E, claims: [claim('e')], newIncident: 'x-1' },
    'not_possible',
    'nothing is left',
  ],
  [
    'a split of a stranger',
    { kind: 'split', incident: E, claims: [claim('a')], newIncident: 'x-1' },
    'not_possible',
    'is not in',
  ],
  ['a split to a known id', { ...split, claims: [claim('b')], newIncident: E }, 'not_possible', 'was given before'],
  [
    'a figure no claim allows',
    { kind: 'choose_figure', incident: E, harm: 'killed', value: 6, purpose: 'x' },
    'not_possible',
    'No claim allows 6',
  ],
  [
    'a figure where none is said',
    { kind: 'choose_figure', incident: E, harm: 'injured', value: 6, purpose: 'x' },
    'not_possible',
    'No claim gives a figure',
  ],
  [
    'half a person',
    { kind: 'choose_figure', incident: E, harm: 'killed', value: 0.5, purpose: 'x' },
    'not_possible',
    'no number of people',
  ],
  ['an undo of nothing', { kind: 'undo', undoes: 7 }, 'unknown_id', 'There is no decision 7.'],
  [
    'a time that ends before it begins',
    { kind: 'set_time', incident: E, time: day('2016-04-05', '2016-04-01') },
    'not_possible',
    'before it begins',
  ],
  [
    'a day that is still to come',
    { kind: 'set_time', incident: E, time: day('3016-04-05') },
    'not_possible',
    'still to come',
  ],
  ['an empty note', { kind: 'note', incident: E, text: ' ' }, 'not_possible', 'no words'],
]

test.each(refusals)('refuses %s', (_, act, code, message) => {
  const made = decide([merge])
  const refused = checkDecision(run(made).state, decided(2, act))
  expect(refused?.code).toBe(code)
  expect(refused?.message).toContain(message)
})

test.each<[string, DecisionAct, string]>([
  ['accepting', { kind: 'accept', incident: E }, 'is accepted already, by ana in decision 1'],
  ['rejecting', { kind: 'reject', incident: E }, 'is rejected already, by ana in decision 1: because'],
  ['a grade', { kind: 'grade_occurrence', incident: E, grade: 'confirmed' }, 'decided already, by ana in decision 1'],
  ['a day', { kind: 'set_time', incident: E, time: day('2016-04-09') }, 'decided already'],
  ['a note', { kind: 'note', incident: E, text: 'asked' }, 'decided already'],
])('refuses %s a second time, and not once it was undone', (_, act, message) => {
  const made = decide([act])
  expect(checkDecision(run(made).state, decided(2, act))?.message).toContain(message)
  expect(checkDecision(run(made).state, { ...decided(2, act), by: 'another' }) === null).toBe(!isMakeUp(act))
  const undone = decide([act, { kind: 'undo', undoes: 1 }])
  expect(checkDecision(run(undone).state, decided(3, act))).toBeNull()
})

const isMakeUp = ({ kind }: DecisionAct): boolean => kind === 'accept' || kind === 'reject'

test('accepts again what is otherwise than it was accepted', () => {
  const accept: DecisionAct = { kind: 'accept', incident: AB }
  const again = decided(2, accept)
  expect(checkDecision(run(decide([accept]), 'abe cd f').state, again)).toBeNull()
  expect(checkDecision(run(decide([accept, merge])).state, { ...again, seq: 3 })).toBeNull()
  expect(checkDecision(run(decide([accept, { kind: 'reject', incident: AB }])).state, { ...again, seq: 3 })).toBeNull()
})

test('a figure that was chosen may be chosen again once another is used, whatever for', () => {
  const mine: DecisionAct = { kind: 'choose_figure', incident: AB, harm: 'killed', value: 2, purpose: 'headline' }
  const theirs: DecisionAct = { ...mine, value: 1, purpose: 'any' }
  expect(checkDecision(run(decide([mine])).state, decided(2, mine))?.message).toContain('decided already')
  expect(checkDecision(run(decide([mine, theirs])).state, decided(3, mine))).toBeNull()
})

test('refuses a grade without a reason', () => {
  const grade = { ...decided(1, { kind: 'grade_occurrence', incident: AB, grade: 'confirmed' }), reason: ' ' }
  expect(checkDecision(run([]).state, grade)?.code).toBe('not_possible')
})

test('refuses an undo of what is undone', () => {
  const made = decide([merge, { kind: 'undo', undoes: 1 }])
  expect(checkDecision(run(made).state, decided(3, { kind: 'undo', undoes: 1 }))?.code).toBe('not_possible')
})

test.each([
  ['a claim came', 'abe cd f', `${claim('e')} came to it`],
  ['a claim left', 'a bcd e f', `${claim('b')} left it`],
])('refuses a decision on what changed since it was shown: %s', (_, groups, message) => {
  const accept = decided(1, { kind: 'accept', incident: AB })
  const shown = shownFor(run([]).state, accept)
  expect(checkDecision(run([]).state, { ...accept, shown })).toBeNull()
  const refused = checkDecision(run([], groups).state, { ...accept, shown })
  expect(refused?.code).toBe('changed_since_shown')
  expect(refused?.message).toContain(message)
})

const anyAct: fc.Arbitrary<DecisionAct> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('accept', 'reject'),
    incident: fc.constantFrom(AB, CD, E, F),
  }) as fc.Arbitrary<DecisionAct>,
  fc.record({
    kind: fc.constant('merge'),
    into: fc.constantFrom(AB, CD, E),
    from: fc.constantFrom([F], [AB], [CD, E]),
  }) as fc.Arbitrary<DecisionAct>,
  fc.record({
    kind: fc.constant('split'),
    incident: fc.constantFrom(AB, CD, E),
    claims: fc.subarray(IDS.map(claim)),
    newIncident: fc.constantFrom('new-1', 'new-2'),
  }) as fc.Arbitrary<DecisionAct>,
  fc.record({
    kind: fc.constant('move'),
    claim: fc.constantFrom(...IDS.map(claim)),
    to: fc.constantFrom(AB, CD, E, F, 'new-1'),
  }) as fc.Arbitrary<DecisionAct>,
  fc.record({
    kind: fc.constant('grade_occurrence'),
    incident: fc.constantFrom(AB, CD),
    grade: fc.constantFrom('confirmed', 'disputed'),
  }) as fc.Arbitrary<DecisionAct>,
  fc.record({
    kind: fc.constant('choose_figure'),
    incident: fc.constantFrom(AB, CD),
    harm: fc.constant('killed'),
    value: fc.nat(9),
    purpose: fc.constantFrom('x', 'y'),
  }) as fc.Arbitrary<DecisionAct>,
  fc.record({
    kind: fc.constant('note'),
    incident: fc.constantFrom(AB, CD),
    text: fc.constant('n'),
  }) as fc.Arbitrary<DecisionAct>,
  fc.record({ kind: fc.constant('undo'), undoes: fc.integer({ min: 1, max: 8 }) }) as fc.Arbitrary<DecisionAct>,
)
const anyGroups = fc.constantFrom(FIRST, 'abcdef', 'a b c d e f', 'ac bd ef', 'abc def')

test('every claim is in one incident, whatever is decided and proposed', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 8 }), anyGroups, anyGroups, (acts, then, now) => {
      const { state } = run(decide(acts, then), now)
      const found = [...state.groups.values()].flatMap((group) => group.claims)
      expect(found.sort()).toEqual(IDS.map(claim))
    }),
    { numRuns: 60 },
  )
})

test('an undo gives back exactly what was before, and its undo exactly what was after', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 6 }), anyAct, (acts, last) => {
      fc.pre(last.kind !== 'undo')
      const before = decide(acts)
      const made = decide([...acts, last])
      const seq = made.length
      const undone = [...made, decided(seq + 1, { kind: 'undo', undoes: seq })]
      const redone = [...undone, decided(seq + 2, { kind: 'undo', undoes: seq + 1 })]
      expect(run(undone).incidents).toEqual(run(before).incidents)
      expect(run(redone).incidents).toEqual(run(made).incidents)
    }),
    { numRuns: 60 },
  )
})

test('claims that a person has decided on are moved by no change of the engine', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { minLength: 1, maxLength: 6 }), anyGroups, (acts, now) => {
      const made = decide(acts)
      const heldIn = (groups: string) => {
        const { state } = run(made, groups)
        const held = new Set(
          made.flatMap((one) => (state.standing.has(one.seq) ? (one.shown ?? []).flatMap((s) => s.claims) : [])),
        )
        return [...state.groups.values()]
          .flatMap((g) => g.claims.filter((id) => held.has(id)).map((id) => `${id} in ${g.id}`))
          .sort()
      }
      expect(heldIn(now)).toEqual(heldIn(FIRST))
    }),
    { numRuns: 60 },
  )
})
