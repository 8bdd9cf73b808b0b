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

test.each([
  ['Helicopters dropped "container bombs" on the town.', 'bombs', 'air_strike'],
  ['The bombs were planted by the road.', 'bombs', 'ied_mine_erw'],
  ['Army bombs hit a village.', 'bombs', 'ied_mine_erw'],
  ['Dozens dead as army bombs village.', 'bombs', 'unknown'],
  ['Jets bomb the market.', 'bomb', 'unknown'],
  ['Gunmen seized 25 pupils at dawn.', 'seized', 'abduction'],
  ['The pupils seized from the school are free.', 'seized', 'abduction'],
  ['Troops captured trade unionist Maria Haddad.', 'captured', 'arrest'],
  ['Rebels seized the Christian quarter.', 'seized', 'territory_change'],
  ['The group expelled rival rebels from the town.', 'expelled', 'territory_change'],
  ['Others were whisked away into the forest.', 'whisked away', 'abduction'],
])('%s', (text, word, type) => {
  expect(acts(text).find((a) => a.words === word)).toMatchObject({ type })
})

test.each([
  "The village is the army's next target.",
  'It is a legitimate target.',
  'She took a call at the inn.',
  'The burned cars stood there.',
  'Two rifles were seized.',
  'They fled after seizing the express.',
  'They freed a detained commander.',
  'The body of evidence is thin.',
])('no act: %s', (text) => {
  expect(acts(text)).toEqual([])
})

// The longest row that fits is taken, whole.
test.each([
  ['Air strikes hit the town.', 'air strikes', 'air_strike', null],
  ['A suicide car bomb went off at the gate.', 'suicide car bomb', 'suicide_attack', 'suicide_vehicle'],
  ['A car bomb went off at the gate.', 'car bomb', 'ied_mine_erw', 'car_bomb'],
  ['A car-bomb went off at the gate.', 'car-bomb', 'ied_mine_erw', 'car_bomb'],
  ['Two ballistic missiles fell on the port.', 'ballistic missiles', 'rocket_missile', 'missile_ballistic'],
  ['Mortar shells fell on the quarter.', 'mortar shells', 'shelling', 'mortar'],
  ['A rocket-propelled grenade hit the bus.', 'rocket-propelled grenade', 'rocket_missile', 'rpg'],
  ['A hand grenade was thrown into the yard.', 'hand grenade', 'grenade', 'grenade'],
  ['Three drone strikes hit the depot.', 'drone strikes', 'drone_strike', 'drone_munition'],
  ['SHELLING OF THE MARKET WENT ON ALL NIGHT.', 'shelling', 'shelling', null],
  ['Men with machetes came at night.', 'machetes', 'armed_attack', 'blade'],
  ['Air defence shot down three drones.', 'shot down', 'weapon_disrupted', null],
  ['Crews shot down a cruise missile over the sea.', 'shot down', 'weapon_disrupted', null],
  ['Rebels shot down a helicopter with a missile.', 'shot down', 'other_violence', null],
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

const typesOf = (text: string): string[] => acts(text).map((a) => a.type)

// A place changes hands; a weapon or a man that is taken does not make it so.
test.each([
  'Rebels captured the village of Sarmin.',
  'The army won back the bridge.',
  'Militants took back two hills from the army.',
  'Fighters seized a weapons depot near the town.',
  'The rebels lost control of the port.',
])('%s', (text) => {
  expect(typesOf(text)).toContain('territory_change')
})

test.each([
  'The army captured 12 tanks.',
  'Police seized a large amount of ammunition.',
  'Rebels captured three soldiers near the bridge.',
  'The country expelled two diplomats.',
])('no place changes hands: %s', (text) => {
  expect(typesOf(text)).not.toContain('territory_change')
})

// Only what flies is brought down as an act of its own.
test.each([
  'Rebels brought down a helicopter near the town.',
  'A jet was shot down over the valley.',
  'The militants said they had downed a drone.',
])('%s', (text) => {
  expect(typesOf(text)).toContain('other_violence')
})

test.each(['The blast brought down a building.', 'The strike brought down two houses on the square.'])(
  'nothing was shot down: %s',
  (text) => {
    expect(typesOf(text)).not.toContain('other_violence')
  },
)

// Bombs that fall were dropped; other bombs were laid.
test.each([
  'Bombs fell on the market.',
  'Two bombs dropped on the town.',
  'The bombs that landed on the school killed two.',
])('%s', (text) => {
  expect(typesOf(text)).toContain('air_strike')
})

test.each(['Two bombs went off in the market.', 'Police found bombs in the cellar.'])('nothing fell: %s', (text) => {
  expect(typesOf(text)).not.toContain('air_strike')
})

// An attack that fails is a fight.
test.each([
  'The army encountered a terrorist attack on its post.',
  'Militants tried to infiltrate the camp.',
  'The rebels were trying to advance on the bridge.',
  'Fighters repelled an assault.',
  'Soldiers frustrated an attack on the base.',
])('%s', (text) => {
  expect(typesOf(text)).toContain('armed_clash')
})

test.each(['The doctors tried to save him.', 'An attempt to reach the village by road failed.'])(
  'is no fight: %s',
  (text) => {
    expect(typesOf(text)).not.toContain('armed_clash')
  },
)

// What lands must be a weapon.
test.each([
  'Two rockets landed in a field near Qusayr.',
  'Shells that hit the bakery also fell on a school.',
  'A mortar round landed inside the clinic.',
])('%s', (text) => {
  expect(typesOf(text)).toContain('unknown')
})

test.each([
  'On Sunday the envoy landed in Geneva for talks.',
  'Snow fell on the camp.',
  'The minister fell in the hall, landing on his arm.',
])('nothing was struck: %s', (text) => {
  expect(typesOf(text)).toEqual([])
})
