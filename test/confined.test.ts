// What a parser of hostile files may not do, tried from inside; and that one bad file costs that file only.

import { writeFileSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ConfinedProcess } from '../src/sources/confined.ts'
import { pageProcess, readHtmlApart } from '../src/sources/html-apart.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'confined-'))
const secret = join(folder, 'secret.txt')
writeFileSync(secret, 'a name')

const limits = { answerMs: 30_000, memoryMb: 64, answerBytes: 1_000_000 }
const probing = (answerMs = limits.answerMs): ConfinedProcess =>
  new ConfinedProcess({
    entry: join(import.meta.dirname, 'confined-probe.ts'),
    mayRead: ['src', 'test', 'package.json'].map((name) => join(root, name)),
    limits: { ...limits, answerMs },
  })
const process = probing()
const pages = pageProcess({ answerMs: 4000, memoryMb: 96, answerBytes: 1_000_000 })
afterAll(() => {
  process.close()
  pages.close()
})

test.each([
  ['read a file', /ERR_ACCESS_DENIED/],
  ['write a file', /ERR_ACCESS_DENIED/],
  ['start a program', /ERR_ACCESS_DENIED/],
  ['start a worker', /ERR_ACCESS_DENIED/],
  ['load the network', /reaches nothing/],
  ['load the network by another name', /reaches nothing/],
  ['ask for the network', /reaches nothing/],
  ['ask for the network from inside', /reaches nothing/],
  ['fetch', /not defined/],
  ['open a web socket', /not defined/],
  ['run words as code', /Code generation from strings disallowed/],
  ['end another process', /reaches nothing/],
  ['see our secrets', /no PATH/],
])('a confined process may not %s', async (what, why) => {
  const answer = await process.ask([what, secret])
  expect(answer).toMatchObject({ kind: 'answer', value: { refused: expect.stringMatching(why) } })
  expect(existsSync(`${secret}.new`)).toBe(false)
})

test('it may read its own code', async () => {
  expect(await process.ask(['read its own code'])).toEqual({ kind: 'answer', value: { done: true } })
})

test.each([
  ['eat memory', 'memory'],
  ['answer at length', 'length'],
  ['speak no sense', 'length'],
  ['leave', 'death'],
])('one that would %s is ended, and the next question is answered', async (what, because) => {
  const [broken, next] = await Promise.all([process.ask([what]), process.ask(['answer plainly'])])
  expect(broken).toEqual({ kind: 'none', because })
  expect(next).toEqual({ kind: 'answer', value: { done: 'plainly' } })
})

test('one that would hang is ended when its time is up', async () => {
  const impatient = probing(4000)
  expect(await impatient.ask(['hang'])).toEqual({ kind: 'none', because: 'time' })
  impatient.close()
})

const PARAGRAPH =
  '<p>Shells hit a market in the old town on Monday, killing three people, the mayor said that evening.</p>'
const whole = (body: string): string => `<!doctype html><html><body>${body}`

test.each([
  ['nested a million deep', whole('<div>'.repeat(1_000_000))],
  ['nested as deep as is parsed', whole('<div>'.repeat(49_000))],
  ['that eats memory', whole(`<p ${Array.from({ length: 60 }, (_, i) => `a${i}="x"`).join(' ')}>x`.repeat(15_000))],
])('a page %s costs itself only', async (_, html) => {
  const [bad, good] = await Promise.all([readHtmlApart(html, pages), readHtmlApart(whole(PARAGRAPH.repeat(3)), pages)])
  expect(bad).toMatchObject({
    kind: 'problem',
    problem: { code: 'too_large', message: expect.stringMatching(/as text/) },
  })
  expect(good).toMatchObject({ kind: 'page', page: { text: expect.stringMatching(/^Shells hit a market/) } })
})

test('half of a surrogate pair comes through as it was', async () => {
  const answer = await readHtmlApart(whole(`<p>A \ud83d b</p>${PARAGRAPH.repeat(2)}`), pages)
  expect(answer).toMatchObject({ kind: 'page', page: { text: expect.stringMatching(/^A \ud83d b\n/) } })
})
