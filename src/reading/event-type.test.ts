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
  ['Gunmen killed 14 people in a raid on the market of Sarmin on Monday.', 'armed_attack'],
  ['Armed men raided Sarmin on Monday, killing 14 people.', 'armed_attack'],
  ['Rebels raided an army post in Sarmin on Monday, killing five soldiers.', 'armed_clash'],
  ['Army raids killed 14 people in Sarmin on Monday.', 'air_strike'],
  ['A sniper shot dead a boy in Sarmin on Monday.', 'armed_attack'],
  ['Fighters beheaded two men in Sarmin on Monday.', 'execution'],
  ['The judge was assassinated in Sarmin on Monday.', 'execution'],
  ['Rebels dynamited a pipeline near Sarmin on Monday.', 'ied_mine_erw'],
  ['Unknown men placed 11 bombs in banks of Sarmin on Monday.', 'ied_mine_erw'],
  ['Rebels burned nine vehicles in Sarmin on Monday.', 'destruction_looting'],
  ['A cargo plane was partly destroyed on Monday when a bomb exploded at Sarmin airport.', 'ied_mine_erw'],
  ['Two prisoners were tortured to death in Sarmin on Monday.', 'torture'],
  ['Gunmen abducted six nurses in Sarmin on Monday.', 'abduction'],
  ['Clashes between the army and rebels killed ten fighters in Sarmin on Monday.', 'armed_clash'],
  ['Rebels captured the town of Sarmin on Monday.', 'territory_change'],
  ['Soldiers barred food from entering Sarmin on Monday.', 'siege_denial'],
  ['Thousands demonstrated in Sarmin on Monday.', 'demonstration'],
  ['Foreign troops set up a base in Sarmin on Monday.', 'base_or_group_change'],
  ['On the third day of the offensive, a strike on Sarmin killed two people on Monday.', 'air_strike'],
  ['Guards shot dead a would-be suicide bomber in Sarmin on Monday.', 'armed_attack'],
  ['Soldiers raped 12 women in Sarmin on Monday.', 'sexual_violence'],
  ['Men with machetes attacked Sarmin on Monday. They killed 15 people and abducted eight.', 'armed_attack'],
  ['Gunmen abducted 30 pupils in Sarmin on Monday and shot a guard dead.', 'abduction'],
  ['Gunmen abducted 30 pupils in Sarmin on Monday and killed a teacher.', 'abduction'],
  ['Rebels hacked seven villagers to death in Sarmin on Monday and took eleven others hostage.', 'armed_attack'],
  [
    'Gangs stormed Sarmin on Monday, killing 70 people. At least 16 others were hurt, two of whom were gang members hit in an exchange of fire with police.',
    'armed_attack',
  ],
  [
    'Rebels stormed Sarmin on Monday, and nine of them and two people died in an exchange of fire with the army.',
    'armed_clash',
  ],
  ['Armed men looted the clinic of Sarmin on Monday and beat two nurses.', 'armed_attack'],
  ['Armed men looted the clinic of Sarmin on Monday.', 'destruction_looting'],
  ['Air defence shot down two missiles over Sarmin on Monday.', 'weapon_disrupted'],
  ['Four militants were killed and two policemen wounded in a raid in Sarmin on Monday.', 'armed_clash'],
  ['An Israeli raid on Sarmin killed four people on Monday.', 'air_strike'],
  ['Man murdered in Sarmin; two suspected assailants arrested', 'armed_attack'],
  ['Soldiers arrested 12 teachers in Sarmin on Monday.', 'arrest'],
  ['Rebels captured an army officer in Sarmin on Monday.', 'abduction'],
  ['Two people died of hunger in Sarmin on Monday.', 'siege_denial'],
  ['Engineers dismantled three bombs planted by rebels in Sarmin on Monday.', 'weapon_disrupted'],
  ['The army eliminated 12 terrorists in Sarmin on Monday.', 'armed_clash'],
  ['Rebels hit Sarmin with shells and sniper fire on Monday, killing two people.', 'shelling'],
  ['Long-range bombers struck Sarmin on Monday, destroying a chemical weapons workshop.', 'air_strike'],
  ['A bomb killed two men in Sarmin on Monday, the latest in a wave of assassinations.', 'ied_mine_erw'],
  ['Armed men stopped a bus near Sarmin on Monday and took 30 passengers hostage.', 'abduction'],
  ['A priest was seized by armed men in Sarmin on Monday.', 'abduction'],
  ['Rebels ambushed a convoy of traders near Sarmin on Monday, killing six.', 'armed_attack'],
  ['Rebels ambushed an army convoy near Sarmin on Monday, killing six soldiers.', 'armed_clash'],
  ['The bodies of two brothers were found in Sarmin on Monday.', 'remains_found'],
  ['Human remains found in Sarmin on Monday.', 'remains_found'],
  ['A jet bombed a school in Sarmin on Monday, though there was no fighting in the town.', 'air_strike'],
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

// Aircraft that help in a fight on the ground do not make it an air strike; what aircraft fire does.
test.each([
  ['Soldiers backed by warplanes and artillery repelled an attack on Sarmin on Monday.', 'armed_clash'],
  ['Fighters supported by the air force and helicopters stormed Sarmin on Monday.', 'armed_clash'],
  ['The army, aided by fighter jets, clashed with rebels in Sarmin on Monday.', 'armed_clash'],
  ['Fighter jets fired two missiles at an army post in Sarmin on Monday.', 'air_strike'],
  ['Combat planes delivered a missile strike on Sarmin on Monday.', 'air_strike'],
  ['A warplane launched four missiles at Sarmin on Monday.', 'air_strike'],
  ['Warplanes backed by drones bombed Sarmin on Monday.', 'air_strike'],
  ['Missiles hit an air base in Sarmin on Monday and 15 planes were destroyed.', 'rocket_missile'],
])('%s is %s', (text, type) => {
  expect(types(text)).toEqual([type])
})

// "Fighting" that has an object says who somebody is.
test.each([
  ['An air strike by the coalition fighting the militants killed four people in Sarmin on Monday.', 'air_strike'],
  ['Shelling by groups fighting the army killed four people in Sarmin on Monday.', 'shelling'],
  ['Heavy fighting in Sarmin killed four people on Monday.', 'armed_clash'],
  ['Four people were killed in Sarmin on Monday as fighting raged.', 'armed_clash'],
  ['Four people were killed on Monday in fighting near Sarmin.', 'armed_clash'],
])('%s is %s', (text, type) => {
  expect(types(text)).toEqual([type])
})

// A force that is hit by a force.
test.each([
  ['The army targeted gatherings of militants in Sarmin on Monday.', 'armed_clash'],
  ['The army destroyed a command center of the militants in Sarmin on Monday.', 'armed_clash'],
  ['The Syrian army struck strongholds of the rebels in Sarmin on Monday.', 'armed_clash'],
  ['Shelling by the army hit positions of the rebels in Sarmin on Monday.', 'shelling'],
  ['The army targeted a market in Sarmin on Monday, killing two civilians.', 'armed_attack'],
])('%s is %s', (text, type) => {
  expect(types(text)).toEqual([type])
})

// What is shot down drops nothing.
test.each([
  ['A helicopter was shot down over Sarmin on Monday.', 'other_violence'],
  ['Rebels brought down a warplane near Sarmin on Monday.', 'other_violence'],
  ['Militants downed a drone over Sarmin on Monday.', 'other_violence'],
  ['A helicopter dropped barrels on Sarmin on Monday.', 'air_strike'],
  ['Air strikes hit Sarmin on Monday hours after a jet was downed there.', 'air_strike'],
])('%s begins with %s', (text, type) => {
  expect(types(text)[0]).toBe(type)
})

// "Shelling" is said loosely; "air strikes" are not. A battle stays one whatever was fired in it.
test.each([
  ['Air strikes and shelling killed four people in Sarmin on Monday. The shelling lasted hours.', 'air_strike'],
  ['Warplanes took part in the shelling that killed four people in Sarmin on Monday.', 'air_strike'],
  ['Shelling killed four people in Sarmin on Monday.', 'shelling'],
  ['Artillery fire killed four people in Sarmin on Monday.', 'shelling'],
  [
    'Ten fighters were killed in clashes in Sarmin on Monday. The rockets fired in the clashes killed ten fighters.',
    'armed_clash',
  ],
  ['Rockets killed ten civilians in Sarmin on Monday.', 'rocket_missile'],
])('%s is %s', (text, type) => {
  expect(types(text)).toEqual([type])
})

// The kind of act goes on to figures that name neither kind nor doer.
test.each([
  [
    'Rockets fell on Sarmin on Monday, killing two people. Three people died in Daraa.',
    ['rocket_missile', 'rocket_missile'],
  ],
  ['Gunmen executed two men in Sarmin on Monday. One man was killed in Daraa.', ['execution', 'execution']],
  [
    'Rockets fell on Sarmin on Monday, killing two people. Elsewhere, three people died in Daraa.',
    ['rocket_missile', 'unknown'],
  ],
  [
    'Rockets fell on Sarmin on Monday, killing two people. Soldiers killed three farmers in Daraa.',
    ['rocket_missile', 'armed_attack'],
  ],
])('%s', (text, expected) => {
  expect(types(text)).toEqual(expected)
})

// A town known for an attack was hit by something else this time.
test.each([
  ["One woman was killed in an air strike on a 'chemical attack' town in the north on Monday.", 'air_strike'],
  ['Shells hit the site of the gas attack in Sarmin on Monday, killing two people.', 'shelling'],
])('%s is %s', (text, type) => {
  expect(types(text)[0]).toBe(type)
})

// Air strikes told outright with rockets beside them; bombers that are men.
test.each([
  ['Air strikes and rocket attacks hit Sarmin on Monday, killing four people.', 'air_strike'],
  ['Suicide bombers blew up two cars in Sarmin on Monday. The bombers killed four people.', 'suicide_attack'],
  [
    'A car bomb killed four people in Sarmin on Monday. The car bomb hit a market. A suicide bomber carried out the attack.',
    'suicide_attack',
  ],
  ['A cruise missile strike killed four people in Sarmin on Monday. The strike hit a barracks.', 'rocket_missile'],
  ['Rockets killed four people in Sarmin on Monday.', 'rocket_missile'],
])('%s is %s', (text, type) => {
  expect(types(text)).toEqual([type])
})

// "Bombardment" may be of guns or of aircraft: the rest of the report says which, unless rebels did it.
test.each([
  [
    'Heavy bombardment killed 80 people in Aleppo on Monday. Air strikes on Sarmin killed two people.',
    ['air_strike', 'air_strike'],
  ],
  [
    'Rebel bombardment killed 80 people in Aleppo on Monday. Air strikes on Sarmin killed two people.',
    ['shelling', 'air_strike'],
  ],
  [
    'Heavy bombardment with artillery killed 80 people in Aleppo on Monday. Air strikes on Sarmin killed two people.',
    ['shelling', 'air_strike'],
  ],
  ['Heavy bombardment killed 80 people in Aleppo on Monday.', ['shelling']],
])('%s', (text, found) => {
  expect(types(text)).toEqual(found)
})

test.each([
  ['Warplanes releasing toxic gas hit Sarmin on Monday, killing two people.', ['chemical_attack']],
  ['Jets bombed Sarmin, the site of a gas attack, on Monday.', ['air_strike']],
  ['Fighters fired rocket shells containing gas on Sarmin on Monday.', ['chemical_attack']],
  ['Two people died after jets dropped chemical bombs on Sarmin on Monday.', ['chemical_attack']],
])('%s', (text, found) => {
  expect(types(text).slice(0, 1)).toEqual(found)
})

// What is only named beside the act says little of its kind.
test.each([
  ['A shell hit a clinic in Sarmin on Monday as doctors treated victims of the chlorine attack.', 'shelling'],
  ['Two children were killed by regime bombs in Sarmin on Monday.', 'air_strike'],
  ['The army killed 75 militants including the suicide bombers in Sarmin on Monday.', 'armed_clash'],
  ['Rebels began their assault on Sarmin on Monday. They heavily shelled Sarmin for a second day.', 'shelling'],
])('beside the act: %s', (text, type) => {
  expect(incidentClaims(text)[0].eventType).toBe(type)
})
