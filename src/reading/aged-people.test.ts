import { expect, test } from 'vitest'
import { harmsWithParts } from '../../test/read-counts.ts'

test.each([
  ['A 6-year-old is dead after the shelling.', ['killed child 1']],
  ['An eight-year-old was wounded.', ['injured child 1']],
  ['A 2-month-old baby was killed.', ['killed infant 1']],
  ['A 22-month-old was hurt in the blast.', ['injured infant 1']],
  ['Two 12-year-olds were killed near the school.', ['killed child 2']],
  ['Gunmen shot and killed a 40-year-old in the market.', ['killed adult 1']],
  ['Raid kills 17-year-old in Deir Hafer', ['killed child 1']],
  ['The shell killed 9-year-old Salma Haddad.', ['killed child 1']],
  ['A 17-year-old male was shot dead.', ['killed 1']],
  ['A 10-year-old boy was hit. The 10-year-old died on Monday.', ['killed boy 1']],
])('people told of by their age: %s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

test.each([
  ["The 12-year-old's phone was hit.", []],
  ['The 12-year-old truce was broken.', []],
  ['A 30-year-old mosque was destroyed.', []],
])('an age of something else: %s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

test.each([
  ['Two men, 19 and 20, were taken to hospital.', ['injured man 2']],
  ['Three women, 24, 31 and 56, were killed.', ['killed woman 3']],
  ['Two men of 40 and 52 were killed.', ['killed man 2']],
  ['A young man of 18 was killed.', ['killed man 1']],
  ['Salim Haddad, 42 or 43 years old, was killed.', ['killed 1']],
  ['A mother of three was killed.', ['killed woman 1']],
  ['Father of two children killed in raid', ['killed man 1']],
])('ages and children are not those harmed: %s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

test.each([
  ['In Homs, 12 were killed.', ['killed 12']],
  ['A crew of five was killed.', ['killed 5']],
  ['A family of five was killed.', ['killed family 5']],
])('counts beside them are: %s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})
