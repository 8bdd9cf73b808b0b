import { expect, test } from 'vitest'
import type { ArrangementEvent, ArrangementRecord } from '../model/record.ts'
import { byFirstDay } from '../tasks/truces.ts'
import { trucesPage } from './truces-command.ts'

const said = (claim: string, saidOn: string | null, from: string | null, to = from): ArrangementEvent => ({
  ...{ claim, saidOn, from, to, status: 'in_effect', origin: 'The Wire' },
})

const truce = (id: string, ...events: readonly ArrangementEvent[]): ArrangementRecord => ({
  ...{ id, kind: 'truce', names: [], areasIn: [], areasOut: [], countries: [], parties: [], hasExceptions: false },
  ...{ events, claims: [], sources: [] },
})

test('truces come by the first day that is told of them, and those of no day last', () => {
  const all = [
    truce('a-late', said('s-1', '2016-05-03', null)),
    truce('b-none', said('s-2', null, null)),
    truce('c-early', said('s-3', '2016-05-04', null), said('s-4', '2016-05-05', '2016-02-27')),
  ]
  expect(all.sort(byFirstDay).map(({ id }) => id)).toEqual(['c-early', 'a-late', 'b-none'])
})

test('what is said of a truce stands in the order in which it was said; one day of taking effect is no last day', () => {
  const shown = trucesPage(
    [truce('a', said('s-2', '2016-05-04', '2016-05-01', '2016-05-07'), said('s-1', '2016-05-02', '2016-05-01'))],
    { width: 80, hasColour: false, isTerminal: false },
  )
  const rows = shown.split('\n').filter((line) => /2016-05-0|s-\d/.test(line))
  expect(rows.map((row) => row.trim().replaceAll(/ {2,}/g, ' '))).toEqual([
    '2016-05-02 in effect 2016-05-01 The Wire',
    's-1',
    '2016-05-04 in effect 2016-05-01 2016-05-07 The Wire',
    's-2',
  ])
})
