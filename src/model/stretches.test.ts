import { expect, test } from 'vitest'
import type { ArrangementEvent } from './record.ts'
import { bothSaid, stretchesOf } from './stretches.ts'

const event = (
  status: ArrangementEvent['status'],
  origin: string,
  from: string | null,
  to: string | null,
  saidOn: string,
): ArrangementEvent => ({
  claim: `${origin} ${saidOn}`,
  status,
  origin,
  from,
  to,
  saidOn,
})

test('what is said not to be so draws nothing', () => {
  const said = event('in_effect', 'a', '2016-09-12', null, '2016-09-13')
  expect(stretchesOf({ events: [{ ...said, isNegated: true }] })).toEqual([])
})

test('announced to the day it takes effect, in effect to the day it is suspended', () => {
  const events = [
    event('announced', 'a', '2016-09-10', '2016-09-10', '2016-09-10'),
    event('in_effect', 'a', '2016-09-12', '2016-09-12', '2016-09-13'),
    event('suspended', 'b', '2016-09-20', null, '2016-09-22'),
  ]
  expect(stretchesOf({ events }).map(({ status, from, to }) => [status, from, to])).toEqual([
    ['announced', '2016-09-10', '2016-09-11'],
    ['in_effect', '2016-09-12', '2016-09-19'],
    ['suspended', '2016-09-20', '2016-09-22'],
  ])
})

test('nothing is drawn beyond the last day it was spoken of, and talks of a new one end nothing', () => {
  const events = [
    event('in_effect', 'a', '2025-10-07', '2025-10-07', '2025-10-12'),
    event('proposed', 'b', null, null, '2025-10-09'),
    event('breach_alleged', 'c', '2025-10-07', null, '2025-10-11'),
  ]
  expect(stretchesOf({ events }).map(({ status, from, to }) => [status, from, to])).toEqual([
    ['in_effect', '2025-10-07', '2025-10-12'],
    ['proposed', '2025-10-09', '2025-10-09'],
  ])
})

test('over, says one; holds, says another: both stand', () => {
  const events = [
    event('in_effect', 'mediator', '2016-09-12', null, '2016-09-25'),
    event('collapsed', 'one side', '2016-09-19', null, '2016-09-19'),
  ]
  expect(bothSaid({ events })).toEqual([
    { from: '2016-09-19', to: '2016-09-25', holdsSay: ['mediator'], overSay: ['one side'] },
  ])
})

test('one who changes its mind is no disagreement', () => {
  const events = [
    event('in_effect', 'a', '2016-09-12', null, '2016-09-25'),
    event('collapsed', 'a', '2016-09-19', null, '2016-09-19'),
  ]
  expect(bothSaid({ events })).toEqual([])
})
