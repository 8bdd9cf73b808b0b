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

test.each([
  ['TIHAMA HARM MONITOR', 'WEEKLY BULLETIN NO. 31', 'TIHAMA HARM MONITOR'],
  ['Office of the Army Spokesman', 'Port Sudan, 11 October 2025', 'Office of the Army Spokesman'],
  ['Statement of the Regional Administration', 'Kharkiv, 14 March 2023', 'Regional Administration'],
  ['Volunteer Rescue Team - South Lebanon', '28 September 2024, 23:40', 'Volunteer Rescue Team - South Lebanon'],
  ['Army Kills 48 in Idlib', '3 May 2016', null],
  ['Army Command Loses Hill', '3 May 2016', null],
  ['Police meet the council', '3 May 2016', null],
  ['Army Command', 'Loses another hill near the town', null],
])('%j over %j is published by %j', (first, second, publisher) => {
  expect(read(`${first}\n${second}\n\n${BODY}`).source.publisher).toBe(publisher)
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
