import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { deskKey, LETTERS, mayBeKey, ownKey, takenBy, withKey } from './own-keys.ts'

const OWN = { a: 'j', z: 'a' }

test.each([
  ['j', 'a'],
  ['a', 'z'],
  ['z', null],
  ['Shift+a', 'Shift+z'],
  ['Shift+z', null],
  ['n', 'n'],
  ['Enter', 'Enter'],
])('%s stands for %s where J is for A and A for Z', (pressed, key) => {
  expect(deskKey(pressed, OWN)).toBe(key)
  if (key !== null) expect(ownKey(key, OWN)).toBe(pressed)
})

test('the letter of a screen after G stays, G can be another', () => {
  expect(ownKey('g a', { g: 'q', a: 'j' })).toBe('q a')
})

test('a letter that does something already is told, one that was given away is free', () => {
  expect(takenBy('n', 'a', {})).toBe('n')
  expect(takenBy('j', 'n', OWN)).toBe('a')
  expect(takenBy('z', 'n', OWN)).toBe(null)
  expect(takenBy('a', 'a', {})).toBe(null)
  expect(['j', ';', '7', 'Enter', ' '].map(mayBeKey)).toEqual([true, true, false, false, false])
})

test('a letter set back to what it was is kept no longer', () => {
  expect(withKey('a', 'a', withKey('a', 'j', {}))).toEqual({})
})

test('every letter that a screen listens for can be changed', () => {
  const web = join(import.meta.dirname, '..')
  const listened = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => [...readFileSync(join(web, path), 'utf8').matchAll(/\bkey: '(?:Shift\+)?([^'\s\d])'/g)])
    .map(([, letter = '']) => letter)
  expect(listened.length).toBeGreaterThan(25)
  expect([...new Set(listened)].filter((letter) => !(letter in LETTERS))).toEqual([])
})
