import { expect, test } from 'vitest'
import { named } from './words.ts'

test.each([
  ['report.txt', 'The file is empty.', 'report.txt: The file is empty.'],
  ['report.txt', 'There is no file report.txt.', 'There is no file report.txt.'],
  ['list.jsonl:2', 'Line 2: it is not JSON.', 'list.jsonl:2: it is not JSON.'],
  ['list.jsonl:3', 'Line 3, "date": "soon" is no date.', 'list.jsonl:3: "date": "soon" is no date.'],
])('of %s, "%s"', (name, message, said) => {
  expect(named(name, message)).toBe(said)
})
