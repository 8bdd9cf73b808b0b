// Words for acts of violence and for what they are done with, by event type (field guide 3.1, 3.2).
//
// A row: type, weight of its vote for the type (3 says it outright, 1 only leans), whether the words tell of an act
// (`verb`, `noun`) or only of the means (`means`), the code of the means, and the words. Hyphens do not count.
// A generic word ("attack", "bombed") votes weakly for several types; what stands around it decides.

import { WordSet } from '../../word-table.ts'
import { personWords } from './people.ts'
import type { EventType, Launch, Means } from '../../../model/codes.ts'

export type ActSort = 'verb' | 'noun' | 'means'

/** One row of the list. */
export interface ActRow {
  readonly type: EventType
  readonly weight: number
  readonly sort: ActSort
  readonly means: Means | null
  readonly words: string
}

const row = (type: EventType, weight: number, sort: ActSort, means: Means | null, words: string): ActRow => ({
  type,
  weight,
  sort,
  means,
  words,
})

const words = (text: string): WordSet => new WordSet(text.trim().split(/\s+/))

export const ACT_ROWS: readonly ActRow[] = [
  // From the air
  row(
    'air_strike',
    3,
    'noun',
    null,
    'air strike, air strikes, airstrike, airstrikes, air raid, air raids, airraid, airraids, air attack, air attacks, aerial attack, aerial attacks, aerial bombardment, aerial bombardments, aerial bombing, aerial bombings, aerial raid, aerial raids, aerial strike, aerial strikes, aerial shelling, aerial campaign, air campaign, air assault, air assaults, air bombardment, air bombing, bombing raid, bombing raids, strafing, warplane attack, warplane attacks, warplane raid, warplane raids, warplane strike, warplane strikes, warplanes attack, warplanes raid, warplanes bombardments, helicopter attack, helicopter attacks, helicopter strike, helicopter raid, jet strike, jet strikes, airdropped bombs, combat flight, combat flights, sorties',
  ),
  row(
    'air_strike',
    3,
    'noun',
    'barrel_bomb',
    'barrel bomb, barrel bombs, barrel bombing, barrel bombings, barrel bombardment, explosive barrel, explosive barrels',
  ),
  row('air_strike', 2, 'noun', 'cluster_munition', 'cluster bomb, cluster bombs, cluster munitions, cluster munition'),
  row(
    'air_strike',
    2,
    'noun',
    'incendiary',
    'phosphorus bombs, phosphorous bombs, white phosphorus, napalm, incendiary bombs, incendiary munitions, vacuum bomb, vacuum bombs, thermobaric bomb, thermobaric bombs, phosphorus bomb, thermite',
  ),
  row('air_strike', 3, 'verb', 'aircraft_bomb', 'dropped bombs, dropped a bomb, strafed, carpet bombed'),
  row(
    'air_strike',
    2.5,
    'means',
    null,
    'warplane, warplanes, war plane, war planes, fighter jet, fighter jets, fighter plane, fighter planes, jet, jets, aircraft, planes, plane, helicopter, helicopters, gunship, gunships, air force, airforce, air forces, air power, air fleet, air fleets, airpower, f 16s, f 16, sukhoi, military planes, military plane, combat aircraft, combat planes, combat plane, warjet, warjets, war jet, war jets, attack helicopters, from the air, by air, aerial, air dropped, glide bomb, glide bombs, guided bomb, guided bombs, guided aerial bomb, guided aerial bombs, guided air bomb, guided air bombs',
  ),
  row('air_strike', 1, 'means', null, 'bomber, bombers'),
  row('air_strike', 2.5, 'means', null, 'long range bomber, long range bombers, strategic bomber, strategic bombers'),
  row(
    'drone_strike',
    3.5,
    'noun',
    'drone_munition',
    'drone strike, drone strikes, drone attack, drone attacks, drone raid, drone raids, drone bombing',
  ),
  row(
    'drone_strike',
    3,
    'means',
    'drone_munition',
    'drone, drones, unmanned aerial vehicle, unmanned aerial vehicles, uav, uavs, quadcopter, quadcopters, shahed, shaheds, kamikaze drones, loitering munition, loitering munitions',
  ),
  row('air_strike', 1.5, 'noun', 'strike_unspecified', 'strike, strikes, missile raid'),
  row('air_strike', 1, 'noun', 'strike_unspecified', 'raid, raids'),
  // Indirect fire from the ground
  row(
    'shelling',
    3,
    'noun',
    null,
    'shelling, shellings, artillery fire, artillery attack, artillery attacks, artillery strike, artillery strikes, artillery bombardment, artillery barrage, artillery barrages, mortar fire, mortar attack, mortar attacks, tank fire, tank shelling, mortar shelling, artillery shelling, heavy shelling, cannon fire',
  ),
  row('shelling', 3, 'verb', 'shelling_unspecified', 'shelled, shells hit, shelled by, lobbed shells'),
  row(
    'shelling',
    2,
    'means',
    'mortar',
    'mortar, mortars, mortar shell, mortar shells, mortar round, mortar rounds, mortar bomb, mortar bombs',
  ),
  row(
    'shelling',
    2,
    'means',
    'artillery_shell',
    'artillery, artillery shell, artillery shells, howitzer, howitzers, cannon, cannons, shell, shells, heavy artillery',
  ),
  row('shelling', 2, 'means', 'tank_shell', 'tank shell, tank shells, tank round'),
  row(
    'shelling',
    1.5,
    'noun',
    'shelling_unspecified',
    'bombardment, bombardments, barrage, barrages, heavy bombardment, intensive bombardments',
  ),
  // A side's fire on a place, from guns that are not named
  row(
    'shelling',
    1.5,
    'noun',
    'shelling_unspecified',
    'rebel fire on, rebel fire from, rebel fire into, rebel fire at, insurgent fire on, opposition fire on, militant fire on, regime fire on, regime fire from, government fire on',
  ),
  // Rockets and missiles
  row(
    'rocket_missile',
    3.5,
    'noun',
    null,
    'rocket attack, rocket attacks, rocket fire, rocket strike, rocket strikes, rocket barrage, rocket shelling, rocketry attack, rocketry attacks, rocket bombardment, missile attack, missile attacks, missile strike, missile strikes, missile fire, ballistic missile attack, cruise missile strike, rocket shell attack',
  ),
  row(
    'rocket_missile',
    3,
    'means',
    'rocket_unguided',
    'rocket, rockets, rocket shell, rocket shells, katyusha, katyushas, grad, grads, grad rockets, grad missiles',
  ),
  row(
    'rocket_missile',
    3,
    'means',
    'mlrs',
    'multiple rocket launcher, multiple rocket launchers, multiple launch rocket system, uragan, smerch, himars',
  ),
  row(
    'rocket_missile',
    3,
    'means',
    'missile_guided',
    'missile, missiles, cruise missile, cruise missiles, tomahawk, tomahawks, kalibr, iskander, guided missile, guided missiles, surface to surface missile, surface to surface missiles',
  ),
  row(
    'rocket_missile',
    3,
    'means',
    'missile_ballistic',
    'ballistic missile, ballistic missiles, scud, scuds, scud missile, scud missiles',
  ),
  row('rocket_missile', 2, 'means', 'rpg', 'rpg, rpgs, rocket propelled grenade, rocket propelled grenades'),
  // Planted explosives
  row(
    'ied_mine_erw',
    3,
    'noun',
    null,
    'bomb attack, bomb attacks, bomb blast, bomb blasts, bomb explosion, bomb explosions, terrorist bombing, terrorist bombings, terrorist explosion, terrorist explosions, mine explosion, mine blast, landmine explosion, landmine blast, double bombing, twin bombings, twin bombing, dynamite attack, dynamite attacks',
  ),
  row(
    'ied_mine_erw',
    4,
    'noun',
    'car_bomb',
    'car bomb, car bombs, carbomb, carbombs, car bombing, car bombings, car bomb attack, car bomb blast, car bomb explosion, truck bomb, truck bombing, truck bombs, vehicle bomb, booby trapped car, booby trapped vehicle, explosives laden car, explosive laden vehicle, explosives laden vehicle, explosives rigged vehicle, motorcycle bomb, motorbike bomb, vbied, bomb laden vehicle, bomb laden car',
  ),
  row(
    'ied_mine_erw',
    2,
    'means',
    'car_bomb',
    'explosives laden truck, explosive laden truck, packed with explosives, laden with explosives, loaded with explosives, filled with explosives, rigged with explosives',
  ),
  row('ied_mine_erw', 4, 'noun', 'roadside_ied', 'roadside bomb, roadside bombs, roadside bombing, roadside explosion'),
  row(
    'ied_mine_erw',
    3.5,
    'means',
    'ied_unspecified',
    'explosive device, explosive devices, improvised explosive device, improvised explosive devices, ied, ieds, explosive charge, explosive charges, booby trap, booby traps, planted explosives, sticky bomb, magnetic bomb, parcel bomb, time bomb',
  ),
  row(
    'ied_mine_erw',
    3.5,
    'means',
    'landmine',
    'landmine, landmines, land mine, land mines, anti personnel mine, anti personnel mines, anti tank mine, mine blew up, stepped on a mine, mines, mine',
  ),
  row(
    'ied_mine_erw',
    3.5,
    'means',
    'unexploded_ordnance',
    'unexploded ordnance, unexploded shell, unexploded bomb, remnants of war, explosive remnants, cluster remnant',
  ),
  row('ied_mine_erw', 2, 'means', null, 'bomb, bombs, explosives, dynamite'),
  row('ied_mine_erw', 2, 'means', 'incendiary', 'incendiary bomb, firebomb, firebombs'),
  row('ied_mine_erw', 1.5, 'verb', null, 'blew up, blown up, detonated, was detonated, went off'),
  row('ied_mine_erw', 3, 'verb', null, 'dynamited, bomb exploded, bombs exploded, bomb went off, bombs went off'),
  row('explosion_unknown', 1.2, 'noun', null, 'explosion, explosions, blast, blasts, blew apart, exploded, exploding'),
  row(
    'suicide_attack',
    5,
    'noun',
    null,
    'suicide attack, suicide attacks, suicide bombing, suicide bombings, suicide bomb, suicide bombs, suicide bomb attack, suicide blast, suicide blasts, suicide operation, suicide assault',
  ),
  row(
    'suicide_attack',
    5,
    'noun',
    'suicide_vehicle',
    'suicide car bomb, suicide car bombs, suicide carbomb, suicide carbombs, suicide car bombing, suicide car bombings, suicide truck bomb, suicide truck bombing, suicide vehicle, svbied',
  ),
  row(
    'suicide_attack',
    5,
    'verb',
    'suicide_vest',
    'blew himself up, blew herself up, blew themselves up, blowing himself up, blowing herself up, blowing themselves up, blown himself up, blow himself up, detonated his explosive belt, detonated his explosives, detonated his explosive vest, detonated his vest, detonated themselves, detonated himself, detonated his explosive device',
  ),
  row(
    'suicide_attack',
    4,
    'means',
    'suicide_vest',
    'suicide bomber, suicide bombers, suicide attacker, suicide attackers, suicide belt, suicide vest, explosive belt, explosive belts, explosive vest, explosives vest',
  ),
  row('grenade', 3, 'means', 'grenade', 'grenade, grenades, hand grenade, hand grenades, grenade attack'),
  // Toxic agents
  row(
    'chemical_attack',
    5,
    'noun',
    'chemical_unspecified',
    'chemical attack, chemical attacks, chemical weapons attack, chemical weapons attacks, chemical weapon attack, chemical gas attack, gas attack, gas attacks, poison gas attack, sarin attack, chlorine attack, chlorine attacks, chlorine gas attack, chemical strike, chemical strikes, chemical weapons strike, chemical weapons strikes, chemical bombing, chemical raids, chemical massacre, chemical weapons incident, toxic attack, nerve agent attack, gassed, gassing, gas barrel, gas barrels, gas bombs, gas shells, barrels of gas, barrel of gas, gas dropped',
  ),
  row(
    'chemical_attack',
    4,
    'means',
    'chemical_unspecified',
    'chemical bomb, chemical bombs, chemical barrel, chemical barrels, chemical rocket, chemical rockets, chemical missile, chemical missiles, chemical warhead, chemical warheads, chemical materials, chemical gas, containing gas, containing toxic gas, containing chlorine, gas that caused, suffocation cases, cases of suffocation, toxic gas, toxic gases, toxic gasses, poison gas, poisonous gas, poisonous gases, poisonous gasses, chemical weapon, chemical weapons, chemical munitions, chemical shells, chemical agent, chemical agents, chemical substances, toxic substances, toxic chemicals, mustard gas, mustard agent, chemicals, asphyxia, affected by gas, affected by the gas, exposed to gas, exposed to the gas, inhaled gas, inhaling gas, inhaled toxic',
  ),
  row('chemical_attack', 4, 'means', 'chlorine', 'chlorine, chlorine gas'),
  row('chemical_attack', 4, 'means', 'nerve_agent', 'sarin, sarin gas, nerve agent, nerve gas, novichok'),
  // Aimed at people, direct
  row(
    'armed_attack',
    2.5,
    'verb',
    'small_arms',
    'opened fire, opening fire, open fire, opens fire, opened heavy fire, opened heavy gunfire, opened machine gun fire, opened heavy machine gun fire, opened machinegun fire, opened heavy machinegun fire, gunned down, gun down, guns down, gunning down, shot dead, shoot dead, shoots dead, put to death, shot and killed, shot at, fired at, fired on, shooting at, were shot, was shot, shot by, sprayed with bullets, stabbed, hacked to death, beaten to death, lynched, mowed down, machine gunned, machinegunned, riddled with bullets, murdered, massacred, slaughtered, butchered, ambushed civilians, torched homes, shot, burned alive, attacked with machetes, hacked, sniped',
  ),
  row(
    'armed_attack',
    2.5,
    'noun',
    'small_arms',
    'shooting, shootings, gunfire, gun attack, gun battle with civilians, murder, murders, knife attack, machete attack, stabbing, stabbings, mass shooting, armed attack, armed attacks, armed robbery, gunshots',
  ),
  row('armed_attack', 2, 'verb', null, 'swept through, rampaged through, rampaging through, on a rampage'),
  row('armed_attack', 3, 'means', 'sniper', 'sniper, snipers, sniper fire, sniper shots, sniper bullet, sniping'),
  row(
    'armed_attack',
    2.5,
    'means',
    'blade',
    'machetes, machete, knives, axes, swords, bladed weapons, edged weapons, with a knife, with an axe, with spears',
  ),
  row(
    'armed_attack',
    2,
    'verb',
    'blunt',
    'beat up, beaten up, was beaten, were beaten, severely beaten, beat two, beat three, beat four, beat several, beat a, beat the, beating up, clubbed',
  ),
  row('armed_attack', 1.5, 'means', 'machine_gun', 'machine gun, machine guns, heavy machine guns, machine gun fire'),
  row(
    'armed_attack',
    1.6,
    'noun',
    null,
    'massacre, massacres, killings, slaughter, carnage, mass killing, mass killings, bloodbath',
  ),
  row(
    'execution',
    4,
    'verb',
    null,
    'executed, executing, execute, executes, assassinated, assassinating, assassinate, assassinates, beheaded, beheading, beheads, behead, crucified, summarily executed, summarily killed, slit the throats, slit throats, slit the throat, rounded up and executed, field executed, hanged, killed in cold blood, shot in the head, stoned to death, thrown from a building, thrown from the top, thrown from a roof, thrown from the roof, thrown from a rooftop, thrown off a roof, thrown off the roof, thrown off a rooftop, thrown off a building, thrown off the top, thrown off a tall building, pushed off a roof, burned to death in cages, burned alive, burnt alive, drowned in a cage, drowned in cages',
  ),
  row(
    'execution',
    4,
    'noun',
    null,
    'execution, executions, assassination, assassinations, summary execution, summary executions, beheadings, mass execution, mass executions, extrajudicial killing, extrajudicial killings, extrajudicial execution, decapitation',
  ),
  row(
    'torture',
    4,
    'verb',
    null,
    'tortured to death, tortured, died under torture, died in detention, died in custody, died in prison',
  ),
  row('torture', 3.5, 'noun', null, 'torture, death in custody, deaths in custody, deaths under torture'),
  row(
    'abduction',
    4,
    'verb',
    null,
    'snatched by, seized by gunmen, seized by armed men, seized by masked men, seized by unknown, kidnapped, kidnapping, kidnap, kidnaps, abducted, abducting, abduct, abducts, taken hostage, took hostage, forcibly disappeared, seized hostages, taken captive, took captive, held hostage, enforced disappearance, were taken away, whisked away, whisking away, whisked off, carrying off, spirited away, marched off, carted away, carted off, taken along, dragged away',
  ),
  row(
    'abduction',
    3.5,
    'noun',
    null,
    'abduction, abductions, kidnappings, hostage taking, enforced disappearances, forced disappearance',
  ),
  row(
    'arrest',
    3,
    'verb',
    null,
    'arrested, arresting, arrests, detained, detaining, rounded up, was detained, were detained',
  ),
  row('arrest', 2.5, 'noun', null, 'arrest, arrest campaign, mass arrests, detention campaign'),
  row('sexual_violence', 4, 'verb', null, 'raped, gang raped, sexually assaulted, sexually abused, raping'),
  row('sexual_violence', 4, 'noun', null, 'rape, rapes, gang rape, sexual violence, sexual assault, sexual assaults'),
  row(
    'destruction_looting',
    3,
    'verb',
    null,
    'looted, looting, set on fire, set ablaze, torched, ransacked, burned down, set fire to, bulldozed, razed, plundered, vandalised, vandalized, sabotaged',
  ),
  row('destruction_looting', 2.5, 'noun', null, 'arson, arson attack, demolition, demolitions, sabotage'),
  row(
    'forced_displacement',
    2.5,
    'verb',
    null,
    'forcibly displaced, expelled from their homes, driven from their homes, forcibly evicted, forcibly transferred',
  ),
  row('siege_denial', 0.9, 'noun', null, 'siege, blockade, besieged, starvation'),
  row(
    'siege_denial',
    3,
    'verb',
    'starvation_denial',
    'died of hunger, died of starvation, died of malnutrition, died from hunger, died from starvation, died from malnutrition, dying of hunger, dying of starvation, dying of malnutrition, starved to death, starving to death, died of lack of food, died due to starvation, died due to malnutrition, died of hunger and cold',
  ),
  // Two armed sides
  row(
    'armed_clash',
    3,
    'noun',
    null,
    'clash, clashes, clashed, clashing, fighting, combats, firefight, firefights, gun battle, gun battles, gunbattle, gunbattles, battle, battles, fierce battles, heavy fighting, exchange of fire, exchanges of fire, ambush, ambushes, ambushed, infighting, skirmish, skirmishes, shootout, crossfire, cross fire, special operation, special operations, ground attack, ground offensive, ground operation, military operation, military operations, combat, confrontation, confrontations, exchanged fire, traded fire, trading fire, frontal attack',
  ),
  row(
    'armed_clash',
    2.2,
    'noun',
    null,
    'offensive, counteroffensive, counter offensive, assault, assaults, advance, advances, counterattack, counter attack, storming, stormed, storm, gained ground, made gains, made advances, operations against, operation against, heavy losses, major losses',
  ),
  row(
    'armed_clash',
    2.6,
    'verb',
    null,
    'launched an offensive, launched an assault, launched a counteroffensive, launched a counter offensive, launched a counterattack, launched a counter attack, launched a ground offensive, launched a new offensive, launched a major offensive, launched a fresh offensive, launched a large scale offensive, launched a huge offensive, launched an operation, launched a ground operation, launched a military operation, launched an incursion, began an offensive, began an assault, began a counteroffensive, mounted an offensive, mounted an assault, mounted a counterattack, mounted a counteroffensive, mounted an attack, staged an assault, opened a new front, opened a second front',
  ),
  row(
    'armed_clash',
    2.4,
    'verb',
    null,
    'repelled, repel, repels, repelling, foiled, foil, foils, foiling, thwarted, thwart, thwarts, thwarting, frustrated an attack, frustrates, frustrated a terrorist attack, repulsed, fought off, fend off, fended off, battled, battling, fought, beat back, beaten back, pushed back, pushed into, pushing into, broke into, breaking into, broken into, broke through, breaking through, thrust into, penetrated, penetrating, fought their way, advanced, advancing, raided, overran positions, encountered an attack, encountered a terrorist attack, tried to infiltrate, trying to infiltrate, attempt to infiltrate, attempted to infiltrate, attempts to infiltrate, attempt to penetrate, tried to penetrate, attempt to storm, attempting to storm, tried to storm, trying to storm, attempt to advance, trying to advance, tried to advance, trying to attack, tried to attack, attempted to attack, attempt to attack',
  ),
  row(
    'territory_change',
    3,
    'verb',
    null,
    'captured, recaptured, captures, recaptures, capturing, recapturing, capture, recapture, seize, retake, liberate, seized, seizes, seizing, seized control, took control, taken control, takes control, taking control, gained control, regained control, retook, retakes, retaken, retake, took over, overran, overrun, liberated, liberates, liberating, wrested, established control, establishing control, control was established, restored control, restoring control, managed to control, succeeded in controlling, fell to, regained, imposed control, secured control, seize control, took full control, retook full control, full control, drove out, driven out, expelled, ousts, ousted, won back, wins back, win back, took back, taken back, takes back, seized back, gained full control, seized full control, fell into the hands, came under the control, routed, routing',
  ),
  row(
    'territory_change',
    2.5,
    'noun',
    null,
    'broke the siege, broke the blockade, broke a siege, broke a blockade, breaking the blockade, breaking the siege, breached the siege, breaching the siege, lifted the siege, cut off the, cutting off, severed, cut the road, fall of, seizure of, withdrawal from, pullout from, withdrew from, pulled out of, pulled back from, retreated from, lost control of, changed hands',
  ),
  row(
    'armed_clash',
    1.5,
    'noun',
    null,
    'anti terrorism operation, anti terrorism operations, army operations, army operation, large scale operation, large scale operations, in an operation, in the operation',
  ),
  row('territory_change', 3.5, 'noun', null, 'full liberation of, complete liberation of, total liberation of'),
  row('territory_change', 1, 'verb', null, 'took'),
  // Crowds
  row(
    'protest_force',
    3,
    'noun',
    null,
    'fired on protesters, fired at protesters, opened fire on protesters, opened fire on demonstrators, fired tear gas, crackdown on protesters, live ammunition',
  ),
  row(
    'demonstration',
    2,
    'noun',
    null,
    'demonstration, demonstrations, protest rally, sit in, protesters gathered, peaceful protest',
  ),
  row(
    'demonstration',
    2,
    'verb',
    null,
    'demonstrated in, demonstrated on, demonstrated against, demonstrated outside, demonstrated across, protested in, protested on, protested outside, protested against, took to the streets, rallied in, marched in, marched through, staged a protest, staged protests, held a protest, held protests, staged a demonstration, staged demonstrations, staged a sit in',
  ),
  // Forces come, join and part
  row(
    'base_or_group_change',
    2.5,
    'verb',
    null,
    'set up a base, set up a military base, set up an air base, sets up a base, established a base, established a military base, set up bases, opened a military base, sent reinforcements, sent military reinforcements, deployed reinforcements, reinforcements arrived, announced a merger, announced their merger, merged to form, merged into, pledged allegiance to',
  ),
  row(
    'mob_riot',
    2.5,
    'noun',
    null,
    'riot, riots, rioting, mob attack, mob violence, communal violence, communal clashes',
  ),
  row('weapon_disrupted', 3, 'verb', null, 'intercepted, defused, defusing, defuse'),
  row(
    'remains_found',
    4,
    'noun',
    null,
    'mass grave, mass graves, bodies were found, bodies found, remains were found, found the bodies, corpses were found, bodies were discovered, bodies recovered from, human remains, body found, body parts',
  ),
  // An aircraft and its crew
  row(
    'other_violence',
    4,
    'verb',
    null,
    'shot down, was shot down, were shot down, been shot down, downed, shooting down, brought down, downing of',
  ),
  // Words that only say that something was hit
  row(
    'unknown',
    1,
    'verb',
    'strike_unspecified',
    'bombed, bombing, bombings, bombard, bombarded, bombards, bombarding, bomb raids, pounded, pounding, pounds, pound',
  ),
  row(
    'unknown',
    0.8,
    'verb',
    null,
    'struck, hit, hits, hitting, targeted, targeting, targets, target, slammed into, landed on, landed in, landed near, landed at, landed inside, landed outside, land on, landing on, landing in, landing near, fell in, fell near, fell at, fell inside, fell outside, fell into, fall on, falling on, falling in, falls on, tore apart, tore into, ripped apart, blasted, devastated, levelled, leveled, flattened, set off, opened up on, rained down, rocked, attacked, attacking, attacks, attack, launched, fired, firing, dropped, dropping, destroyed, destroying, destroys, wiped out, ripped through, tore through, fell on, fallen on, crashed into, shook, burst, damaged, damaging, showered, showering, pelted, peppered, rained',
  ),
  row(
    'unknown',
    0.6,
    'verb',
    null,
    'kill, kills, killed, killing, wounded, wounding, injured, injuring, claimed the lives, claiming the lives, claimed the life, died, dead, left dead, leaving dead, casualties, deaths, martyred, martyrs, claim, claims',
  ),
]

/** Verbs of taking: a place changes hands; a weapon or a man does not make it so. */
export const TAKING = words(
  'captured captures capturing capture seized seizes seizing seize retaken took expelled regained routed liberated',
)

/** Those of them that are done to people as well. */
export const CAPTURING = words('captured captures capturing capture')

/** Before a participle: "the *liberated* areas", "newly captured hills". */
export const SAYING_WHICH = words('the a an its their these those this newly recently freshly so other all in of')

/** What is taken without a place changing hands. */
const TAKEN_GOODS = `weapons weapon firearms firearm guns gun pistols arms ammunition munitions equipment vehicle vehicles tank tanks amount amounts quantity quantities
  cache drugs documents money assets power opportunity chance initiative ships tanker truck trucks machinegun machineguns rifles
  rockets missiles passports imagination attention headlines hearts train express bus minibus cattle livestock`
export const TAKEN_THINGS = words(
  `${TAKEN_GOODS} diplomats ambassador ambassadors
  soldier soldiers fighter fighters militant militants terrorist terrorists men people civilians pilot journalist journalists`,
)

/** The same before the verb: "three rifles seized"; soldiers there are those who take. */
export const SEIZED_GOODS = words(
  `${TAKEN_GOODS} rifle pistol pistols firearm firearms motorcycles grenades explosives`,
)

/** "Took effect", "took place", "took a call": nothing was taken. A village is a `ground-acts.ts` matter. */
export const IDIOMS_OF_TAKING = words(
  `a an effect hold root place part care note to responsibility hostage hostages over aim shelter refuge cover off on up about years days hours several
  two three the lives credit advantage action steps`,
)

/** Behind what was taken; and a word that makes a place of the thing before it: "an ammunition *depot*". */
export const AFTER_OBJECT = words('from in at on near after and , . while when by to who')
export const PLACES_FOR_THINGS = words(
  'depot depots store stores warehouse warehouses factory base bases position positions',
)

/** "The alliance's next target", "a legitimate target": what is aimed at, not that it was hit. */
export const AIMED_AT = words('target targets')
export const AS_NOUN = words(
  `a an the next main prime key legitimate easy possible potential likely frequent soft military civilian terrorist enemy strategic of
  against on its their 's these those some several other as jihadist rebel regime army government group militant more many`,
)

/** "*Took* 30 passengers *hostage*", "a priest was *seized*". */
export const TAKING_MEN = words('took taking taken seized seizing')
export const HOSTAGE = words('hostage hostages captive')
/** People of any kind: what is seized in "seized from a school 25 pupils". */
export const ANYBODY = new WordSet([...personWords().keys()])
export const SEIZED_MEN = words(
  `man men woman women people villagers residents passengers travellers worker workers priest priests nun nuns teacher teachers
  student students pupils girls boys children farmer farmers driver drivers journalist journalists official officials doctor doctors
  nurse nurses chief activist activists`,
)

/** "A *detained* commander", "the arrested men": who they are, and not that it was done then. */
export const HELD_MEN = words('detained arrested')

/** "The *body* of a young man *was found* in a field". */
export const REMAINS = words('body bodies corpse corpses remains')
export const FOUND = words('found discovered unearthed exhumed')

/** Acts that are not counted. */
export const UNCOUNTED = words('shelling bombardment bombing fighting fire gunfire infighting violence combat')

/** After a word for an act or a weapon: "barrel bomb attacks". */
export const PLURAL_ACTS = words('attacks strikes raids bombings explosions blasts bombardments')

/** Aircraft, which can be brought down; a building that a blast brings down is another matter. */
export const AIRCRAFT = words(
  `plane planes aircraft jet jets warplane warplanes helicopter helicopters drone drones copter copters bomber bombers airliner
  gunship gunships chopper choppers uav missile missiles pilot pilots mig su`,
)
export const BRINGING_DOWN = words('brought downed downing')

/** Of these, what strikes where it comes down: bringing it down is a weapon stopped. A drone may only look on. */
export const WARHEADS = words('missile missiles rocket rockets projectile projectiles shahed shaheds')
export const DRONES = words('drone drones uav uavs')
export const AIR_DEFENCE = words('defence defences defense defenses interceptor interceptors dome')

/** "Placed 11 bombs in", "planted explosives under": what was laid there is told of, not only what it was done with. */
export const PLACING = words('placed planted laid placing planting laying')

/** "Burned nine vehicles", "burnt the mayor's office". */
export const BURNING = words('burned burnt')
/** "The burned cars": no deed. */
export const AS_ADJECTIVE = words('a an the of and with on its their his several some many was were')
export const BURNT_THINGS = words(
  `vehicle vehicles car cars bus buses truck trucks tractor tractors house houses home homes hut huts shop shops store stores stall
  stalls building buildings office offices school schools church churches mosque mosques station clinic clinics warehouse
  warehouses crops fields harvest farms farm market village villages`,
)

/** Craft that carry people and goods, or come to harm themselves: "a passenger plane", "the plane crashed". */
export const CARRIERS = words('passenger cargo civilian civil commercial airline private rescue ambulance')
export const CRASHING = words('crash crashed crashes exploded departed landed disappeared vanished')
export const HARMED_CRAFT = words('destroyed damaged burned burnt parked forced hijacked wrecked')

/** "Bombs dropped on", "bombs fell": let fall from the air, not planted. */
export const FALLING = words('dropped dropping fell fallen falling rained raining landed landing')

/** What is done to an explosive that is found. */
/** Done to what people live on, it is a siege's work: "blocked aid", "turned back a convoy". */
export const DENYING = words(
  'block blocks blocked blocking bar bars barred barring turned turning prevented preventing prevents stopped stopping denied denying halted obstructed obstructing hindered impeded withheld withholding cut refused confiscated',
)
export const RELIEF = words(
  'aid relief humanitarian food flour bread wheat medicine medicines medical water electricity fuel convoy convoys supplies foodstuffs',
)

export const DISARMING = words(
  'dismantled dismantling dismantle defused deactivated disarmed neutralized neutralised disposed',
)
export const EXPLOSIVES = words(
  'device devices bomb bombs mine mines landmine landmines ied ieds charge charges explosives belt belts',
)

/** Who drops bombs is above. */
export const DROPPING = words('drop drops dropped dropping')

/** What comes down and strikes: an envoy who lands in a city does it no harm. */
export const LANDING = words('land lands landed landing fall falls fell fallen falling')
export const COMING_DOWN = words(
  `shell shells rocket rockets missile missiles mortar mortars bomb bombs barrel barrels projectile projectiles round rounds
  grenade grenades munition munitions bomblet bomblets canister canisters cylinder cylinders shrapnel ordnance warhead warheads
  strike strikes airstrike airstrikes raid raids fire shelling salvo salvos volley volleys drone drones`,
)

/** How a weapon reaches its target (field guide 3.2), by event type; the means decides where it is known. */
export const LAUNCH_OF_TYPE: Partial<Record<EventType, Launch>> = {
  air_strike: 'air',
  drone_strike: 'air',
  shelling: 'ground',
  rocket_missile: 'ground',
  ied_mine_erw: 'emplaced',
  suicide_attack: 'carried',
  grenade: 'thrown',
  armed_attack: 'direct_fire',
  armed_clash: 'multiple',
  execution: 'hand',
  torture: 'hand',
  abduction: 'hand',
  arrest: 'hand',
}
