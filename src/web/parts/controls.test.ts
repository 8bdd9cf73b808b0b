import { expect, test } from 'vitest'
import { splitControls, withoutControls } from './controls.ts'

test('an override is a sign of its own and the rest stays as written', () => {
  expect(splitControls('photo\u202egnp.exe')).toEqual([
    { kind: 'text', at: 0, text: 'photo' },
    { kind: 'sign', at: 5, sign: 'RLO' },
    { kind: 'text', at: 6, text: 'gnp.exe' },
  ])
})

test('a control character is named by its number', () => {
  expect(splitControls('\u0007')).toEqual([{ kind: 'sign', at: 0, sign: 'U+0007' }])
})

test.each(['تل ريحان', 'line\nand\ttab', 'joined\u200dletters', 'mark\u200f'])('leaves alone: %j', (text) => {
  expect(splitControls(text)).toEqual([{ kind: 'text', at: 0, text }])
})

test('accessible names carry none of them', () => {
  expect(withoutControls('a\u202eb\u2069c')).toBe('abc')
})
