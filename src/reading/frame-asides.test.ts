import { expect, test } from 'vitest'
import { framesOf } from '../../test/read-text.ts'

const told = (text: string): [string[], number][] =>
  framesOf(text).frames.map((frame) => [frame.places.map(({ name }) => name), frame.times.length])

test('what is said in passing of somebody lends the act no place and no day', () => {
  expect(told('A man, who was wounded in Sarmin on Friday, was killed in Saraqib on Monday.')).toEqual([
    [['Saraqib'], 1],
  ])
})

test('a year said in passing does not date the act, a day on which the act took place does', () => {
  expect(told('The group, which broke away in 2016, attacked Saraqib on Monday.')).toEqual([[['Saraqib'], 1]])
  expect(told('The attack, which took place on Sunday, killed four people in Saraqib.')).toEqual([[['Saraqib'], 1]])
})

test('where those who were hit were staying is where they were hit', () => {
  expect(told('Nine civilians, who were sheltering in Saraqib, were killed on Monday.')).toEqual([[['Saraqib'], 1]])
})
