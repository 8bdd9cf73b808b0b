import { expect, test } from 'vitest'
import { findReferenceDate, type ReferenceDate } from './dateline.ts'
import { layOut } from './layout.ts'
import { findSentences } from './sentences.ts'
import { type Tokens, tokenise, written } from './tokens.ts'

function find(text: string, publishedAt: string | null, isBinding = false): ReferenceDate & { tokens: Tokens } {
  const tokens = tokenise(text)
  const sentences = layOut(tokens, findSentences(tokens), null)
  return { ...findReferenceDate(tokens, sentences, publishedAt, isBinding), tokens }
}

test('a report that only says which days it covers was not written before their end', () => {
  const text =
    'Situation report 31 | Ituri | Reporting period: 3 - 9 June 2024\n\nOn 7 June armed men killed four people.'
  expect(find(text, null)).toMatchObject({ date: '2024-06-09', from: 'text' })
  expect(find('The reporting period was long. Four people died in it.', null)).toMatchObject({ date: null })
})

const BODY = ' Shells fell on the market and killed four people, the governor said. Nobody claimed the attack.'

test.each([
  [`April 6 2017 Army takes two hills.${BODY}`, null, '2017-04-06'],
  [`April 6 2017\n\nArmy takes two hills.${BODY}`, null, '2017-04-06'],
  [`Published April 6 2017 - Four killed in shelling -${BODY}`, '2017-04-04', '2017-04-06'],
  [`Published: Thursday, April 6, 2017\n${BODY}`, null, '2017-04-06'],
  [`Date of publication 12 August 2016 - Four killed in shelling -${BODY}`, null, '2016-08-12'],
  [`Posted on August 3 2016 by Jane Doe Four killed in shelling ${BODY}`, null, '2016-08-03'],
  [`Mon Jul 18 2016 Four killed in shelling.${BODY}`, null, '2016-07-18'],
  [`Four killed in shelling\n\nAFP  Friday 3 Jun 2016${BODY}`, null, '2016-06-03'],
  [`Four killed in shelling Monitor AFP Wednesday 29 Oct 2014${BODY}`, null, '2014-10-29'],
  [`03-08-2016 Four killed in shelling.\n\n${BODY}`, null, '2016-08-03'],
  [`08-23-2016 Four killed in shelling.\n\n${BODY}`, null, '2016-08-23'],
  [`21.02.2015 - Four killed in shelling -${BODY}`, null, '2015-02-21'],
  [`2016-05-02 Four killed in shelling.\n${BODY}`, null, '2016-05-02'],
  [`Thursday 28 January 2016 17:27 Four killed in shelling.${BODY}`, null, '2016-01-28'],
  [`Print this page Tuesday 19 July 2016 16:45 Four killed.${BODY}`, null, '2016-07-19'],
  [`Last updated at Jul 262016 - Four killed in shelling -${BODY}`, '2016-07-13', '2016-07-26'],
  [`TALARA, Norland, May 2 (Newswire) -${BODY}`, '2016-05-03T09:00Z', '2016-05-02'],
  [`TALARA, Norland, Dec 31 (Newswire) -${BODY}`, '2017-01-01', '2016-12-31'],
  ['TALARA, 3 APR 90 (NWS) -- [TEXT] FOUR PEOPLE WERE KILLED TODAY.', null, '1990-04-03'],
  ['TALARA, 16 JAN 90 -- [TEXT] FOUR PEOPLE WERE KILLED ON MONDAY.', null, '1990-01-16'],
  [`Four killed in shelling.${BODY}\n\nLast Update: Saturday 7 October 2017 KSA 16:06`, null, '2017-10-07'],
  [`Four killed in shelling.${BODY}\n\nPublished on 7 October 2017`, null, '2017-10-07'],
  [`22:40 14 March 2014\nTalara: helicopters pound the town.${BODY}`, null, '2014-03-14'],
  [`Attack on a camp kills nine\n\nThe Daily Norland, 10 September 2020, 22:40\n\n${BODY}`, null, '2020-09-10'],
  [`Nine killed\n\nNorland Network - Talara || 5-11-2018\n\n${BODY}`, null, '2018-11-05'],
  [`Norland daily brief, Dec 3, 2014\n\n${BODY}`, null, '2014-12-03'],
  ['Nine died in shelling of Talara, the mayor said on Tuesday, 16 September 2025.', null, '2025-09-16'],
  ['The monitor said in a statement on Tuesday, September 16, 2025, that nine had died on Monday.', null, '2025-09-16'],
])('%s', (text, publishedAt, date) => {
  expect(find(text, publishedAt)).toMatchObject({ date, from: 'text' })
})

test.each([
  `On February 27 a ceasefire took effect.${BODY}`,
  `On February 27 2016 a ceasefire took effect.${BODY}`,
  `A ceasefire took effect on February 27 2016 and soon broke down.${BODY}`,
  `1. Talara: On August 21 2013 - the army fired rockets.${BODY}`,
  `Ministry statement on the market attack, 3 May 2016\n\n${BODY}`,
  `Four people were killed on Friday, the deadliest day since March 3, 2011.${BODY}`,
  `The army took the town.${BODY} The war began on 15 March 2011.`,
  `Shells fell.${BODY}\nMarch 15 2011 saw the first protests there.`,
  'No day stands here.',
  `Nine people were killed on Tuesday, 16 September 2025, the mayor said.${BODY}`,
  `The mayor said on 16 September that Talara would hold.${BODY}`,
])('is no dateline: %s', (text) => {
  expect(find(text, '2016-05-02')).toMatchObject({ date: '2016-05-02', from: 'metadata', span: null })
  expect(find(text, null)).toMatchObject({ date: null, from: null, span: null })
})

test('the day of writing goes before a later update', () => {
  const text = `Updated: August 21, 2015 Posted: Thursday, August 20, 2015 4:00 PM Four killed.${BODY}`
  expect(find(text, null).date).toBe('2015-08-20')
})

test('the span holds the label and the date', () => {
  const { span, tokens } = find(`Published April 6 2017 - Four killed -${BODY}`, null)
  expect(span && written(tokens, span.from, span.to)).toBe('Published April 6 2017')
})

test('a binding date outranks the dateline', () => {
  expect(find(`April 6 2017 Four killed.${BODY}`, '2017-04-04', true)).toMatchObject({
    date: '2017-04-04',
    from: 'given',
  })
})

test('a date nobody can parse is no date', () => {
  expect(find(BODY, 'last Tuesday')).toMatchObject({ date: null, from: null })
})

test('the reason names the day a text was filed under when its dateline differs', () => {
  expect(find(`April 6 2017 Four killed.${BODY}`, '2017-04-04').reason).toContain('not the 2017-04-04')
})

test.each([
  [`Situation report no. 12\nAs of 30 November 2023\n\n${BODY}`, '2023-11-30'],
  [`Ministry of Health\nDaily statement, 17 January 2024\n\n${BODY}`, '2024-01-17'],
  [`Rights Collective\nNote of 12 June 2023\n\n${BODY}`, '2023-06-12'],
  [`Rights Network\nPress note, 3 March 2024\n\n${BODY}`, '2024-03-03'],
  [`Relief Committee\nSituation update | 6 February 2024\n\n${BODY}`, '2024-02-06'],
  [`WEEKLY BULLETIN\n\nPERIOD: 15 TO 21 JULY 2018\n\n${BODY}`, '2018-07-21'],
])('%s', (text, date) => {
  expect(find(text, null)).toMatchObject({ date, from: 'text' })
})

test('"as of" within a sentence is no dateline', () => {
  expect(find(`As of 10 February 2016 the road was shut.${BODY}`, '2016-02-20').date).toBe('2016-02-20')
})
