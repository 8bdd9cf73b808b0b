import { expect, test } from 'vitest'
import { openGazetteer } from '../gazetteer/open.ts'
import { readSelection, type Selection } from './selection.ts'

const TEXT =
  'Shells hit Idlib on Sunday, a doctor said. At least three civilians were killed. Rebels denied it. Six people died, two children among them.'

const select = (words: string): Selection => {
  const from = TEXT.indexOf(words)
  const source = {
    externalId: null,
    title: null,
    publisher: null,
    url: null,
    publishedAt: '2016-05-02',
    publishedAtFrom: 'given',
    publishedAtBinding: true,
    language: 'en',
    text: TEXT,
  } as const
  return readSelection(source, openGazetteer(), from, from + words.length)
}

test('a figure is worth what its phrase allows, wherever in it the words are', () => {
  for (const words of ['three civilians', 'At least three civilians', 'three'])
    expect(select(words).quantities[0]).toMatchObject({ bound: 'at_least', floor: 3, ceiling: null, group: 'civilian' })
})

test('of several figures in the words the whole comes before its parts', () => {
  expect(select('Six people died, two children among them').quantities.map(({ floor }) => floor)).toEqual([6, 2])
  expect(select('two children').quantities.map(({ floor }) => floor)).toEqual([2])
})

test('a place, a day and a name are read in their words', () => {
  expect(select('Idlib').place).toMatchObject({ name: 'Idlib', country: 'SY' })
  expect(select('on Sunday').time).toMatchObject({ from: '2016-05-01', to: '2016-05-01' })
  expect(select('Rebels').actor).toMatchObject({ asWritten: 'Rebels' })
})

test('the words are kept as selected, and the sentence around them is found', () => {
  const { passage, sentence } = select('three civilians')
  expect(passage.exact).toBe('three civilians')
  expect(sentence.exact).toBe('At least three civilians were killed.')
})

test('what the words do not hold is null', () => {
  expect(select('were killed')).toMatchObject({ place: null, time: null, actor: null })
  expect(select('hit')).toMatchObject({ quantities: [], place: null, time: null, actor: null })
})

test('no words are no selection', () => {
  expect(() => select('')).toThrow(RangeError)
})
