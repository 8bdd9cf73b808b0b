import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openGazetteer } from '../gazetteer/open.ts'
import { readSource } from './read.ts'

const gazetteer = openGazetteer()
const known = { title: null as string | null, publisher: null as string | null }
const bare = { externalId: null, url: null, publishedAt: null, publishedAtFrom: null, language: null }
const read = (text: string, given = known) =>
  readSource({ ...bare, ...given, id: 'sha256:0', publishedAtBinding: false, text }, gazetteer)

const BODY = 'Shells hit a bakery in Sarmin on Monday and killed four people, a doctor said. Nobody claimed the attack.'

test.each([
  ['Four killed at a bakery in Idlib', 'IDLIB, Syria, May 3 2016 (Example Wire) - ', 'Example Wire'],
  ['Four killed at a bakery in Idlib', 'Idlib, 3 May 2016 (The Morning Post) — ', 'The Morning Post'],
  ['Four killed at a bakery in Idlib', 'May 3, 2016 - ', null],
  ['Four killed at a bakery in Idlib', 'Updated 3 May 2016 (12:30) - ', null],
])('%j over %j: the headline is the title, and %j publishes', (title, dateline, publisher) => {
  const { source } = read(`${title}\n\n${dateline}${BODY}`)
  expect(source).toMatchObject({ title, publisher })
})

test('a report without a headline has no title, and a name in brackets inside it is no masthead', () => {
  const text = `${BODY} The Civil Defence (White Helmets) - a rescue service - pulled out nine people.`
  expect(read(text).source).toMatchObject({ title: null, publisher: null })
})

test('what the caller knows stands', () => {
  const given = { title: 'Given', publisher: 'Outlet' }
  expect(read(`Four killed\n\nIDLIB, May 3 2016 (Wire) - ${BODY}`, given).source).toMatchObject(given)
})

test('a text read again with what was found in it gives the same claims', () => {
  for (const name of readdirSync('examples')) {
    const text = readFileSync(`examples/${name}`, 'utf8')
    const { source, claims } = read(text)
    const again = read(text, { title: source.title, publisher: source.publisher })
    expect(source.title, name).not.toBeNull()
    expect(again.claims, name).toEqual(claims)
  }
})
