import { expect, test } from 'vitest'
import { termKey } from '../storage/keys.ts'
import { TermTally } from './term-tally.ts'

test('counts as a table of whole words does, and gives them in the order in which they are kept', () => {
  const tally = new TermTally()
  const counts = new Map<string, number>()
  for (let i = 0; i < 20_000; i++) {
    const word = `word:${(i * i) % 9_001}`
    tally.add(word, 1 + (i % 2))
    counts.set(word, (counts.get(word) ?? 0) + 1 + (i % 2))
  }
  expect(tally.size).toBe(counts.size)
  for (const [word, count] of counts)
    if (tally.of(word) !== count) expect([word, tally.of(word)]).toEqual([word, count])
  expect(tally.of('word:none')).toBe(0)
  const kept = [...tally.inOrder()]
  const wanted = [...counts].map(([word, units]) => ({ ...termKey(word), units }))
  expect(kept).toEqual(wanted.sort((a, b) => a.term - b.term || a.more - b.more))
})
