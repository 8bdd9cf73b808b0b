import { expect, test } from 'vitest'
import { incidentClaims } from '../../test/read-text.ts'
import type { EventType } from '../model/codes.ts'

const types = (text: string): EventType[] => {
  const byIncident = new Map(incidentClaims(text).map((claim) => [claim.incident, claim.eventType]))
  return [...byIncident.values()]
}

// What the words say outright.
test.each([
  ['Warplanes bombed Sarmin on Monday, killing two people.', 'air_strike'],
  ['Shells fell on Sarmin on Monday, killing two people.', 'shelling'],
  ['Rockets struck Sarmin on Monday, killing two people.', 'rocket_missile'],
  ['A drone attack killed two people in Sarmin on Monday.', 'drone_strike'],
  ['A roadside bomb killed two people in Sarmin on Monday.', 'ied_mine_erw'],
  ['A landmine killed two farmers near Sarmin on Monday.', 'ied_mine_erw'],
  ['A suicide car bomb killed two people in Sarmin on Monday.', 'suicide_attack'],
  ['A grenade thrown into a cafe killed two people in Sarmin on Monday.', 'grenade'],
  ['Chlorine gas killed two people in Sarmin on Monday.', 'chemical_attack'],
  ['Gunmen opened fire on a bus in Sarmin on Monday, killing two people.', 'armed_attack'],
  ['A sniper shot dead a boy in Sarmin on Monday.', 'armed_attack'],
  ['Fighters beheaded two men in Sarmin on Monday.', 'execution'],
  ['Two prisoners were tortured to death in Sarmin on Monday.', 'torture'],
  ['Gunmen abducted six nurses in Sarmin on Monday.', 'abduction'],
  ['Clashes between the army and rebels killed ten fighters in Sarmin on Monday.', 'armed_clash'],
  ['Rebels captured the town of Sarmin on Monday.', 'territory_change'],
  ['Soldiers raped 12 women in Sarmin on Monday.', 'sexual_violence'],
])('%s is %s', (text, type) => {
  expect(types(text)).toEqual([type])
})

// A bare word leans on what the rest of the report says.
test.each([
  [
    'Warplanes hit Sarmin on Monday, killing two people. Saraqib was bombed as well on Tuesday, and four people died.',
    ['air_strike', 'air_strike'],
  ],
  [
    'Shells killed two people in Sarmin on Monday. Mortar fire killed one in Binnish on Tuesday. Saraqib was bombed on Wednesday, killing four people.',
    ['shelling', 'shelling', 'shelling'],
  ],
])('%s', (text, expected) => {
  expect(types(text)).toEqual(expected)
})

// Where nothing says what it was, it stays open.
test.each([
  ['Sarmin was bombed on Monday, killing two people.', 'explosion_unknown'],
  ['An explosion killed two people in Sarmin on Monday.', 'explosion_unknown'],
  ['Two people were killed in Sarmin on Monday.', 'unknown'],
  ['Two bodies were found in Sarmin on Monday.', 'remains_found'],
  ['Gunmen attacked Sarmin on Monday, killing two people.', 'armed_attack'],
  ['Soldiers killed two farmers in Sarmin on Monday.', 'armed_attack'],
  ['Rebels killed 12 soldiers in Sarmin on Monday.', 'armed_clash'],
])('%s is %s', (text, type) => {
  expect(types(text)).toEqual([type])
})

// What a weapon is used against, stored or fled from is not the act.
test.each([
  ['Warplanes bombed an artillery depot in Sarmin on Monday.', 'air_strike'],
  ['Shells killed two people who were fleeing air strikes in Sarmin on Monday.', 'shelling'],
  ['Rebels shot dead two pilots of a helicopter in Sarmin on Monday.', 'armed_attack'],
])('%s is %s, whatever else it names', (text, type) => {
  expect(types(text)).toEqual([type])
})
