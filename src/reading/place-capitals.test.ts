import { expect, test } from 'vitest'
import { openText } from '../../test/read-text.ts'

/** The places told of as somewhere, as "words → name (precision)". */
const places = (text: string): string[] =>
  openText(text)
    .mentions.places.filter((place) => place.use === 'location' && place.precision !== 'country')
    .map((place) => `${place.asWritten} → ${place.name} (${place.precision})`)

test.each([
  ['Shells killed two people in the Syrian capital.', ['Syrian capital → Damascus (settlement)']],
  ['Shells killed two people near the Somali capital.', ['Somali capital → Mogadishu (near)']],
  ['The Syrian capital was hit by shells.', ['Syrian capital → Damascus (settlement)']],
  ["Shells killed two people in Syria's capital.", ['capital → Damascus (settlement)']],
  [
    'Shells fell on Saraqib. Others hit the capital on Monday.',
    ['Saraqib → Saraqib (settlement)', 'capital → Damascus (settlement)'],
  ],
  ['Shells killed two people east of the Syrian capital.', ['east of the Syrian capital → east of Damascus (near)']],
])('a capital said by what it is: %s', (text, expected) => {
  expect(places(text)).toEqual(expected)
})

test.each([
  ['Shells fell on Idlib, the provincial capital.', ['Idlib → Idlib (settlement)']],
  ['Shells killed two people in the Syrian capital Damascus.', ['Damascus → Damascus (settlement)']],
  ['Shells killed two people in the capital.', []],
  ['Saraqib is quiet. The capital said nothing.', ['Saraqib → Saraqib (settlement)']],
  ['Foreign capital fled Syria.', []],
])('no other city: %s', (text, expected) => {
  expect(places(text)).toEqual(expected)
})
