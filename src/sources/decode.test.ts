import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode, firstBadByte } from './decode.ts'

const textOf = (bytes: Uint8Array): string => {
  const decoded = decode(bytes)
  return decoded.kind === 'text' ? decoded.text : `${decoded.problem.code}: ${decoded.problem.message}`
}

test('a text comes out as it went in, line ends and odd spaces included', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      fc.pre(!text.includes('\0') && !/^[\ufeff\ufffe]/.test(text))
      expect(textOf(Buffer.from(text))).toBe(text)
    }),
  )
})

test('only the mark at the start is no part of the text', () => {
  expect(textOf(Buffer.from('\ufeffa\ufeffb'))).toBe('a\ufeffb')
  expect(textOf(Buffer.from('\ufeffa\ufeffb', 'utf16le'))).toBe('a\ufeffb')
})

test.each<[string, string, string]>([
  ['windows-1252', '<html><head><meta charset="windows-1252"></head><body>caf\xe9 \x93x\x94</body>', 'café “x”'],
  ['iso-8859-1', "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>caf\xe9", 'café'],
  ['windows-1251', '<!doctype html><meta charset=windows-1251><p>\xcc\xe8\xf0', 'Мир'],
])('a page is decoded by the charset it declares: %s', (_, page, words) => {
  expect(textOf(Buffer.from(page, 'latin1'))).toContain(words)
})

test.each<[string, string]>([
  ['a charset that does not exist', '<html><meta charset="martian"><p>caf\xe9'],
  ['a false UTF-8', '<html><meta charset="utf-8"><p>caf\xe9'],
  ['no charset', '<html><p>caf\xe9'],
  ['a charset in plain text', 'charset=windows-1252 caf\xe9'],
])('no guess at an encoding: %s', (_, page) => {
  expect(textOf(Buffer.from(page, 'latin1'))).toMatch(/^encoding: .*UTF-8/)
})

test('the first bad byte is found wherever it stands', () => {
  const good = Buffer.from('é€😀 and plain words. '.repeat(2000))
  for (let length = good.length - 40; length < good.length; length++) {
    const start = good.subarray(0, length)
    const cut = firstBadByte(Buffer.concat([start, Uint8Array.of(0xff), good]))
    expect(start.subarray(0, cut).toString('utf8')).not.toContain('\ufffd')
    expect(length - cut).toBeLessThan(4)
  }
})

test.each<[string, readonly number[], number]>([
  ['a stray second byte', [0x61, 0x80], 1],
  ['an overlong form', [0x61, 0x62, 0xc0, 0xaf], 2],
  ['half a pair in UTF-8', [0xed, 0xa0, 0x80], 0],
  ['past the last code point', [0x61, 0xf5, 0x80, 0x80, 0x80], 1],
  ['a cut character', [0x61, 0xe2, 0x82], 1],
])('%s is bad', (_, bytes, at) => {
  expect(firstBadByte(Uint8Array.from(bytes))).toBe(at)
  expect(textOf(Uint8Array.from([...bytes, 0x20]))).toMatch(/^encoding/)
})
