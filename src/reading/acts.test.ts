import { expect, test } from 'vitest'
import { openText, words } from '../../test/read-text.ts'
import { readActs } from './acts.ts'

const acts = (text: string) => {
  const { document } = openText(text)
  return readActs(document, 0, document.tokens.count).map((a) => ({
    ...a,
    words: words(document, a).toLowerCase(),
  }))
}

// The longest row that fits is taken, whole.
test.each([
  ['Air strikes hit the town.', 'air strikes', 'air_strike', null],
  ['A suicide car bomb went off at the gate.', 'suicide car bomb', 'suicide_attack', null],
  ['A car bomb went off at the gate.', 'car bomb', 'ied_mine_erw', 'car_bomb'],
  ['A car-bomb went off at the gate.', 'car-bomb', 'ied_mine_erw', 'car_bomb'],
  ['Two ballistic missiles fell on the port.', 'ballistic missiles', 'rocket_missile', 'missile_ballistic'],
  ['Mortar shells fell on the quarter.', 'mortar shells', 'shelling', 'mortar'],
  ['A rocket-propelled grenade hit the bus.', 'rocket-propelled grenade', 'rocket_missile', 'rpg'],
  ['A hand grenade was thrown into the yard.', 'hand grenade', 'grenade', 'grenade'],
  ['Three drone strikes hit the depot.', 'drone strikes', 'drone_strike', 'drone_munition'],
  ['SHELLING OF THE MARKET WENT ON ALL NIGHT.', 'shelling', 'shelling', null],
  ['He blew himself up at the checkpoint.', 'blew himself up', 'suicide_attack', 'suicide_vest'],
])('%s', (text, first, type, means) => {
  expect(acts(text)[0]).toMatchObject({ words: first, type, means })
})

test('words of one row are never read a second time', () => {
  const spans = acts('Air strikes, artillery fire and a suicide car bomb attack killed ten.')
  expect(spans.map((a) => a.words)).toEqual(['air strikes', 'artillery fire', 'suicide car bomb', 'attack', 'killed'])
  for (let i = 1; i < spans.length; i++) expect(spans[i].from).toBeGreaterThanOrEqual(spans[i - 1].to)
})

// A word that only says that something was hit speaks for no type, and more weakly than one that names the weapon.
test.each(['The town was bombed.', 'The town was attacked.', 'Ten people were killed.', 'Something struck the house.'])(
  '%s',
  (text) => {
    const found = acts(text)
    expect(found.length).toBeGreaterThan(0)
    for (const act of found) {
      expect(act.type).toBe('unknown')
      expect(act.weight).toBeLessThanOrEqual(1)
    }
  },
)

test.each([
  'Prices of bread have doubled since the winter.',
  'The minister opened a bridge in the capital.',
  'Doctors moved their patients to the cellar.',
])('tells of no act: %s', (text) => {
  expect(acts(text)).toEqual([])
})

test('nothing is read past the end of the run', () => {
  const { document } = openText('The air strikes went on.')
  const at = document.tokens.words.indexOf('air')
  expect(readActs(document, 0, at + 1)).toEqual([])
  expect(readActs(document, 0, at + 2)).toMatchObject([{ from: at, to: at + 2, type: 'air_strike' }])
})
