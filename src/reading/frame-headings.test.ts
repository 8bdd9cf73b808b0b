import { expect, test } from 'vitest'
import { framesOf } from '../../test/read-text.ts'

/** The days that the acts of a text have, "?" for none. */
const days = (text: string): string[] => framesOf(text).frames.map(({ times }) => times[0]?.time.from ?? '?')

test('a sentence that opens a list lends its day to the items that name none', () => {
  const text = `Here are the main acts of violence on 3 May 2016:

* Sarmin - Gunmen shot dead a judge as he left for work.
* Douma - A shell killed two children on 2 May.
* Homs - A bomb wounded six people.

The army bombed Saraqib, killing five.`
  expect(days(text)).toEqual(['2016-05-03', '2016-05-02', '2016-05-03', '?'])
})

test('a sentence that opens no list lends no day', () => {
  expect(days('This is what we know on 3 May 2016:\n\nThe army bombed Saraqib, killing five.')).toEqual(['?'])
})
