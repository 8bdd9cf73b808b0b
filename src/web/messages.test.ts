// Every language says the same things with the same values, and says nothing that no screen asks for.

import { IntlMessageFormat } from 'intl-messageformat'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RANKS, REASONS } from '../model/reasons.ts'
import { LANGUAGES, loadWords } from './text.tsx'

const english = await loadWords('en')
const others = LANGUAGES.filter((language) => language !== 'en')

/** The names of the values and tags of a message: "n", "b". */
function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  const walk = (elements: readonly unknown[]): void => {
    for (const element of elements as readonly {
      type: number
      value?: string
      options?: object
      children?: unknown[]
    }[]) {
      // 0 literal, 7 the number sign within a plural: neither names anything.
      if (element.type !== 0 && element.type !== 7 && element.value !== undefined) found.add(element.value)
      for (const option of Object.values(element.options ?? {})) walk((option as { value: unknown[] }).value)
      walk(element.children ?? [])
    }
  }
  walk(new IntlMessageFormat(message, 'en').getAst())
  return [...found].sort()
}

test.each(others)('%s has every message of English, and no other', async (language) => {
  expect(Object.keys(await loadWords(language)).sort()).toEqual(Object.keys(english).sort())
})

test.each(others)('%s uses the same values in each message', async (language) => {
  const words = await loadWords(language)
  const differing = Object.keys(english).filter(
    (key) => String(argumentsOf(english[key] ?? '')) !== String(argumentsOf(words[key] ?? '')),
  )
  expect(differing).toEqual([])
})

test('plurals of Arabic name all of its six forms', async () => {
  const words = await loadWords('ar')
  const lacking = Object.entries(words).filter(
    ([, message]) =>
      message.includes(', plural,') &&
      ['zero', 'one', 'two', 'few', 'many', 'other'].some((form) => !message.includes(`${form} {`)),
  )
  expect(lacking.map(([key]) => key)).toEqual([])
})

const code = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
  .map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '')

test('every message that a screen asks for is there', () => {
  const asked = [...code.matchAll(/\bt(?:\.rich)?\(\s*'([^']+)'/g)].map((found) => found[1] ?? '')
  expect(asked.length).toBeGreaterThan(20)
  expect([...new Set(asked)].filter((key) => !(key in english))).toEqual([])
})

test('every family of messages that a screen asks for by a code is there', () => {
  const families = [...code.matchAll(/\bt(?:\.rich)?\(\s*`([^`$]+)\$\{/g)].map((found) => found[1] ?? '')
  expect(families.length).toBeGreaterThan(5)
  expect(families.filter((family) => !Object.keys(english).some((key) => key.startsWith(family)))).toEqual([])
})

test('no message is there that nothing asks for', () => {
  // A whole key stands in the code as it is; of a family its beginning does, or the words between two codes.
  const literals = new Set([...code.matchAll(/'([a-zA-Z]+\.[\w.]+)'/g)].map((found) => found[1]))
  const families = [...code.matchAll(/`([a-zA-Z]+\.(?:[\w.]|\$\{(?:[^{}]|\{[^{}]*\})*\})*)`/g)].map(
    ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '[\\w.-]+')}$`),
  )
  const unused = Object.keys(english).filter(
    (key) => !literals.has(key) && !families.some((family) => family.test(key)) && !key.startsWith('reason.'),
  )
  expect(unused).toEqual([])
})

test('every field that matching compares has words', () => {
  const weights = JSON.parse(readFileSync(join(import.meta.dirname, '../record/weights.json'), 'utf8')) as {
    fields: Readonly<Record<string, unknown>>
  }
  const fields = Object.keys(weights.fields)
  expect(fields.length).toBeGreaterThan(10)
  expect(fields.filter((field) => !Object.keys(english).some((key) => key.startsWith(`weight.${field}`)))).toEqual([])
})

test('every reason that the engine gives has words, with the same values', () => {
  const differing = Object.entries(REASONS).filter(
    ([code, sentence]) => String(argumentsOf(english[`reason.${code}`] ?? '-')) !== String(argumentsOf(sentence)),
  )
  expect(differing).toEqual([])
  expect(Object.keys(RANKS).filter((rank) => !(`reason.rank.${rank}` in english))).toEqual([])
})
