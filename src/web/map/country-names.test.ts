import { expect, test } from 'vitest'
import { countryNamer } from './country-names.ts'

test.each([
  ['en-GB', '760', 'Syria', 'Syria'],
  ['en-GB', '732', 'W. Sahara', 'Western Sahara'],
  ['en-GB', undefined, 'Somaliland', 'Somaliland'],
  ['ar-u-nu-latn', '760', 'Syria', 'سوريا'],
  ['ar-u-nu-latn', undefined, 'Kosovo', 'كوسوفو'],
  ['ar-u-nu-latn', undefined, 'Siachen Glacier', null],
])('in %s, number %s, %s is %s', (locale, numeric, english, name) => {
  expect(countryNamer(locale)(numeric, english)).toBe(name)
})
