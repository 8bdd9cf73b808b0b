import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'

const cut = (text: string): string[] => linesOf(text).map(({ from, to }) => text.slice(from, to))

const MAIL = `Harbour Monitor
3 May 2019
Two shells fell on the fish market of Port Sarrun on Thursday, and a boy
who sold bread there was killed, his uncle said.

- the market was closed
- the road was not, as the mayor told everybody who asked him about it
Those who live nearby have left for the hills, where there is no water yet
and no road.`

test('lines broken at a width flow; a heading, a date and items of a list stand alone', () => {
  expect(cut(MAIL)).toEqual([
    'Harbour Monitor',
    '3 May 2019',
    'Two shells fell on the fish market of Port Sarrun on Thursday, and a boy\nwho sold bread there was killed, his uncle said.',
    '- the market was closed',
    '- the road was not, as the mayor told everybody who asked him about it\nThose who live nearby have left for the hills, where there is no water yet\nand no road.',
  ])
})

test.each([
  ['paragraphs of one line each', `${'A long line that nobody broke at any width. '.repeat(5)}\nAnother one.`],
  ['short lines, as of a poem or a list of names', 'Amal\nBasim\nChadi\nDunya'],
])('%s stay as they are', (_, text) => {
  expect(cut(text)).toEqual(text.split('\n'))
})

test('no word is lost or moved, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 8 }), (parts) => {
      const text = parts.join('\n')
      const drawn = linesOf(text)
      expect(cut(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
      for (const [i, line] of drawn.entries()) expect(line.from).toBeGreaterThanOrEqual(drawn[i - 1]?.to ?? 0)
    }),
  )
})
