import { expect, test } from 'vitest'
import { loadWords, textOf } from '../text.tsx'
import { citationOf } from './citation.ts'

const english = textOf(await loadWords('en'), 'latn')
const arabic = textOf(await loadWords('ar'), 'arab')

const SOURCE = {
  id: 's-4',
  title: 'Shells hit\u202e a school',
  publisher: 'Example Wire',
  publishedAt: '2019-03-02',
  url: 'https://wire.example/2',
  addedAt: '2026-01-05T10:00:00Z',
  bytesHash: 'ab12'.repeat(16),
}
const WORDS = { exact: 'three\nchildren', start: 40, end: 54 }

test('words, report and copy are a line each; the words stay as they are', () => {
  const lines = citationOf(WORDS, SOURCE, english)
  expect(lines).toContain('“three\nchildren”\nShells hit a school, Example Wire, 2 Mar 2019, https://wire.example/2\n')
  expect(lines).toContain('Source s-4, characters 40 to 54;')
  expect(lines).toContain(SOURCE.bytesHash)
  expect(citationOf(WORDS, SOURCE, arabic)).toMatch(/^«three\nchildren»/)
})

test('what a source does not say of itself is left out', () => {
  const bare = { ...SOURCE, title: null, publisher: null, publishedAt: null, url: null }
  expect(citationOf(WORDS, bare, english).split('\n')).toHaveLength(3)
  expect(citationOf(WORDS, { ...bare, publisher: 'Example Wire' }, english)).toContain('”\nExample Wire\nSource')
})
