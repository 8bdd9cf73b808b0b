// Words that make somebody an actor: fighters without a name, forces of a state, machines, and the words around them.
// The named ones stand in `actors/`, one file a region.

import { WordSet } from '../../word-table.ts'
import type { ActorType } from '../../../model/codes.ts'

const set = (words: string): WordSet => new WordSet(words.trim().split(/\s+/))

/** Head nouns for the arms of a state or group: "Syrian *troops*", "Houthi *forces*". */
export const FORCES = set(`
  forces force troops troop army armies military militaries soldiers soldier servicemen personnel conscripts
  warplanes warplane warplanes jets jet aircraft airplanes airplane planes plane helicopters helicopter choppers
  gunships gunship drones drone uavs uav quadcopters quadcopter bombers artillery gunners artillerymen tanks tank navy airforce aviation
  police policemen policeman gendarmes gendarmerie commandos paratroopers marines snipers sniper units unit gunboats
  warships warship frigate submarine batteries regime government guards intelligence agents junta authorities rangers
  fleet fleets cavalry infantry officers officer patrol patrols battalions militia militias militiamen militiaman paramilitaries mercenaries loyalists
`)

/** Machines that act for their owner, and the plural they are kept under when nobody owns them. */
export const MEANS: ReadonlyMap<string, string> = new Map([
  ['warplanes', 'warplanes'],
  ['warplane', 'warplanes'],
  ['jets', 'warplanes'],
  ['aircraft', 'aircraft'],
  ['planes', 'warplanes'],
  ['helicopters', 'helicopters'],
  ['choppers', 'helicopters'],
  ['gunships', 'helicopters'],
  ['drones', 'drones'],
  ['uavs', 'drones'],
  ['quadcopters', 'drones'],
  ['bombers', 'warplanes'],
])

/** Words that stand between an owner and its arms or its acts: "Syrian *government fighter* jets". */
export const QUALIFIERS = set(`
  arab armed air war fighter attack combat military army security special naval ground state government regime national
  federal local elite border coast riot secret regular republican loyalist occupation joint operations counter terrorism
  counterterrorism internal presidential intelligence surveillance unmanned aerial bomber reconnaissance helicopter drone
  artillery missile rocket mortar tank armored armoured warplane warplanes jet interior ministry infantry mechanized
  transport multiple heavy own expeditionary strategic guided anti aircraft backing supporting allied stealth aerospace
  tupolev sukhoi mig bomber bayraktar apache reaper predator hermes shahed lancet rafale mirage eurofighter merkava
  long range led rapid intervention response commando police paramilitary mobile
`)

/** Nouns for an act of violence that its doer's name stands before: "Israeli *strikes*". */
export const EVENTS = set(`
  strike strikes airstrike airstrikes raid raids shelling shellings bombing bombings bombardment bombardments attack attacks
  assault assaults offensive offensives fire shellfire gunfire crossfire missile missiles rocket rockets shell shells mortar
  mortars bomb bombs barrel barrels ambush ambushes massacre massacres execution executions killing killings operation operations
  sortie sorties salvo salvos barrage barrages incursion incursions invasion onslaught campaign counteroffensive counterattack
  counterattacks violence bombs shootings shooting abduction abductions kidnapping kidnappings crackdown ambush atrocity atrocities
  assassination assassinations murder murders slaughter slayings aggression bullets bullet projectiles projectile shots hostilities advance snipers ied ieds explosives munitions
  roadside torture crimes crime blockade siege intervention attempt bombers car suicide torching looting beheadings drones
`)

/** What may stand between a doer's name and the act, besides `QUALIFIERS`. */
export const EVENT_ADJECTIVES = set(`
  air airborne aerial direct intense intensive heavy fierce deadly alleged suspected apparent cruise ballistic tomahawk indiscriminate
  repeated separate twin double triple several two three four five multiple consecutive new fresh latest recent overnight barrel car truck vehicle suicide
  motorcycle roadside improvised explosive cluster chemical chlorine sarin toxic gas phosphorus incendiary thermobaric vacuum
  precision retaliatory tap targeted sniper machine gun small arms cross border surface to terror terrorist grad katyusha
  long range short medium artillery mortar rocket missile tank drone kamikaze shahed naval ground land large scale major massive
  renewed continued continuing constant ongoing daily nightly morning dawn night brutal bloody horrific crippling military guided surprise
  armed hit run scorched earth random unprecedented claimed purported previous first second similar further more additional
`)

/** After a hyphen these make the name before them a description: "rebel-*held*". */
export const HELD = set(`
  held controlled backed linked affiliated allied aligned supported supporting besieged run ruled brokered sponsored occupied
  dominated enforced friendly formed inspired trained funded armed equipped owned free loyal style made built supplied governed
  administered appointed mediated proposed drafted registered based born language speaking majority populated era imposed
  infested designated assisted leaning captured seized declared issued free protected facing installed area areas mandated
  supervised monitored designed manufactured origin related
`)

/** After "killing" these show it to be a verb: "killing *at* least nine". */
export const OBJECTS = set(
  'at the a an several dozens scores many some civilians people more over up two three four five six',
)

/** Words after a group's name that belong to it: "Islamic State *militants*". */
export const DESIGNATORS = set(`
  fighters fighter militants militant terrorists terrorist gunmen gunman insurgents insurgent rebels rebel guerrillas guerrilla
  jihadists jihadist extremists extremist members member forces force troops soldiers militia militias militiamen militiaman
  group groups organization organisation organizations organisations network movement factions faction gang gangs men elements element
  operatives operative units unit commandos warplanes jets drones snipers sniper militancy separatists separatist takfiri takfiris
  supporters loyalists bandits raiders assailants attackers combatants alliance alliances brigades cells cell warriors assassins subversives
  mercenaries regime army artillery insurgency guerillas guerilla columns column squad squads command sect bombers
`)

/** A kind of doer without a name. `noun` words stand alone; `adjective` words need a noun of doers or of acts after them. */
export interface Kind {
  readonly name: string
  readonly type: ActorType | null
  readonly use: 'noun' | 'adjective' | 'singular'
}

const KIND_ROWS = `
rebels | rebel | noun | rebels
rebels | rebel | adjective | rebel, opposition
rebels | rebel | noun | opposition fighters, armed opposition, opposition forces, anti government forces, anti government fighters, anti government rebels, anti government militants, anti government insurgents, anti government groups, anti regime forces, anti regime fighters, anti Assad forces, anti Assad fighters, revolutionaries, freedom fighters, revolutionary fighters
insurgents | rebel | noun | insurgents, anti government elements
insurgents | rebel | adjective | insurgent
militants | | noun | militants, takfiri militants
militants | | adjective | militant
terrorists | | noun | terrorists, takfiris, takfiri terrorists
terrorists | | adjective | terrorist, takfiri
jihadists | rebel | noun | jihadists, jihadis
jihadists | rebel | adjective | jihadist, jihadi
Islamists | rebel | noun | Islamists
Islamist fighters | rebel | adjective | Islamist
Islamist fighters | rebel | noun | Islamic brigades, Islamic battalions, Islamic factions, Islamic groups, Islamic fighters, Islamic militants, Islamic rebels, Islamic insurgents, Islamic extremists
extremists | | noun | extremists
extremists | | adjective | extremist
gunmen | unidentified | noun | gunmen, gunmen on motorcycles, hooded gunmen
gunmen | unidentified | singular | gunman, shooter
armed men | unidentified | noun | armed men, armed individuals, armed persons, armed people, armed subjects, hooded men, masked men, heavily armed men, unidentified men, unknown men, unidentified individuals, unknown individuals, unidentified persons, armed civilians, men in military uniform, men in uniform, armed youths, armed elements
armed groups | | noun | armed groups, armed group, armed factions, non state armed groups, illegal armed groups, illegal armed group, illegal armed formations, armed formations
assailants | unidentified | noun | assailants, unidentified assailants, unknown assailants, unidentified subjects
assailants | unidentified | singular | assailant
attackers | unidentified | noun | attackers
attackers | unidentified | singular | attacker
hitmen | unidentified | noun | hitmen, hired assassins, hired killers, sicarios, hired gunmen, paid assassins, assassins, hit squad, hit squads, contract killers
guerrillas | rebel | noun | guerrillas, guerillas, urban guerrillas, leftist guerrillas, subversives, guerrilla fighters
Maoist rebels | rebel | noun | Maoists, Maoist rebels, Maoist insurgents, Maoist guerrillas
guerrillas | rebel | adjective | guerrilla, guerilla, subversive
separatists | rebel | noun | separatists, secessionists
separatists | rebel | adjective | separatist, secessionist
paramilitaries | political_militia | noun | paramilitaries
paramilitaries | political_militia | adjective | paramilitary
Shia militias | political_militia | noun | Shia militia, Shia militias, Shia militiamen, Shia militiaman, Shia fighters, Shia gunmen, Shia paramilitaries, Shiite militia, Shiite militias, Shiite militiamen, Shiite militiaman, Shiite fighters, Shiite gunmen, Shiite paramilitaries, Shi'ite militia, Shi'ite militias, Shi'ite militiamen, Shi'ite militiaman, Shi'ite fighters, Shi'ite gunmen, Shi'ite paramilitaries, Shi'a militia, Shi'a militias, Shi'a militiamen, Shi'a militiaman, Shi'a fighters, Shi'a gunmen, Shi'a paramilitaries
militias | | noun | militias, militiamen, allied militias, local militia, local militias
militias | | singular | militia, militiaman
bandits | political_militia | noun | bandits, armed bandits, cattle rustlers, rustlers
bandits | political_militia | singular | bandit
gangs | political_militia | noun | gangs, armed gangs, gang members, gangsters, criminal gangs, criminal groups, criminal group, criminals, armed criminals, street gangs
gangs | political_militia | adjective | gang
drug traffickers | political_militia | noun | drug traffickers, drug cartels, cartels, drug mafia, narcotraffickers, drug lords, drug barons, drug dealers, drug cartel
kidnappers | unidentified | noun | kidnappers, abductors, captors, hijackers
herders | identity_militia | noun | herders, herdsmen, cattle herders, nomads, armed herders, cattle raiders
herders | identity_militia | singular | herdsman, herder
tribesmen | identity_militia | noun | tribesmen, armed tribesmen, tribal fighters, tribal gunmen, tribal militia, tribal militias, clan militia, clan militias, communal militia, ethnic militia, ethnic militias
vigilantes | political_militia | noun | vigilantes, vigilante group, vigilante groups, self defence groups, self defense groups
mercenaries | external | adjective | mercenary
mercenaries | external | noun | mercenaries, foreign mercenaries
pirates | unidentified | noun | pirates
mob | rioters | noun | mob, mobs, angry mob, lynch mob
rioters | rioters | noun | rioters
protesters | protesters | noun | protesters, demonstrators
fighters | | noun | fighters, armed fighters, tribal forces, foreign fighters
factions | rebel | noun | factions, armed opposition factions
snipers | unidentified | noun | snipers
snipers | unidentified | singular | sniper
resistance | rebel | noun | resistance fighters
poachers | unidentified | noun | poachers
the enemy | unidentified | adjective | enemy, hostile
the enemy | unidentified | noun | the enemy, enemy forces, enemy troops, enemy artillery, enemy aviation, enemy drones, enemy soldiers
cultists | political_militia | noun | cultists
`

/** Rows of `name | type | use | words`. */
export const KINDS: readonly { readonly kind: Kind; readonly words: readonly string[] }[] = KIND_ROWS.trim()
  .split('\n')
  .map((line) => {
    const [name, type, use, words] = line.split('|').map((cell) => cell.trim())
    return {
      kind: { name, type: (type || null) as ActorType | null, use: use as Kind['use'] },
      words: words.split(', '),
    }
  })

/** Words that begin the name of a state's forces when no state is named: "*government* forces", "the *army*". */
export const GENERIC = set(
  'armed republican presidential government regime loyalist loyalists army military troops soldiers police policemen security airforce air junta federal state occupation occupiers invaders',
)

/** Of the generic words, those for a foreign army on the ground. */
export const OCCUPYING = set('occupation occupiers invaders')

/** Of the generic words, those that need a noun of forces or of acts after them. */
export const GENERIC_ADJECTIVES = set(
  'armed republican presidential loyalist military security air federal state occupation',
)

/** Capitalised words that end the name of an armed group no list has: "the Yarmouk *Brigade*". */
export const GROUP_TAILS = set(`
  brigade brigades battalion battalions front army movement militia militias division legion corps regiment resistance commando
  commandos cartel liberation fighters squadron committees mujahideen mujahedeen
`)

/** Capitalised words that begin one: "*Liwa* al-Haqq". */
export const GROUP_HEADS = set(`
  liwa jaish jaysh jeish harakat katiba katibat kataib kata'ib ansar jund saraya ahrar faylaq failaq jabhat fajr suqour tehrik lashkar
  hizb hizbul jamaat jamaatul wilayat wilayah usud usood asaib firqat
`)

/** Before the bare name of a state these make it a place: "*in* Syria". */
export const PLACE_PREPOSITIONS = set(`
  in at near across from to into inside outside within around through throughout toward towards over of on for north south east west
  northern southern eastern western central northeastern northwestern southeastern southwestern northeast northwest southeast
  southwest leave left leaving entered enter entering visit visited visiting between with mainland neighbouring neighboring
  via along border about throughout off
`)

/** After a country's name these make it a newspaper's or a station's: "Jordan *Times*". */
export const OUTLETS = set(
  'times news today daily post tribune herald star gazette observer journal monitor mail press express telegraph sun globe insight report reports direct online network channel tv television radio',
)

/** After a capital these make it the government that sits there: "Damascus *denied*". */
export const SEAT_VERBS = set(`
  said says denied denies accused accuses blamed blames claimed claims refuted refutes rejected rejects insists insisted confirmed
  launched bombed has had responded vowed argued maintains announced called calls condemned admitted acknowledged carried intervened
  began started ordered retaliated
`)

/** Before a name these make it the one accused or the doer. */
export const BLAMES = set('by accused accuse accuses accusing blamed blame blames blaming')

/** "*blamed* the attack on X" */
export const BLAMING = set('blamed blame blames blaming pinned pins')

/** Between such a word and a leader's name. */
export const TITLES = set('president general mr the syrian prime minister leader dictator king strongman')

/** States whose bare name stands before strikes of theirs in headlines. */
export const LENDING = set('US GB RU IL TR SA AE FR IR')

/** Machines, in the singular too: "Sudan *drone* strike". */
export const MEANS_WORDS = set('drone drones jet jets warplane warplanes helicopter helicopters plane planes aircraft')

/** Nouns for acts that are also verbs: "Israel *strikes* the south". */
export const STRIKING = set('strikes attacks raids bombs shells fires launches')

/** After such a word they show it to be a noun: "Syria strikes *kill* nine". */
export const HARMING = set('kill kills killed leave leaves left hit hits wound injure destroy claim in on rise rises')

/** States that act in others' wars: their adjective tells little of where a report plays. */
export const POWERS = set('US RU GB FR IR TR SA IL CN DE AE QA BE RW KE')

/** "Iraqi *militiamen*": of a people, and not their state's. */
export const IRREGULARS = set('militia militias militiamen militiaman')

/** Words for the police, who keep a name of their own beside the government they serve. */
export const POLICE = set('police policemen policeman gendarmes gendarmerie')

/** Words that join two owners of what follows: "Syrian *and* Russian jets". */
export const JOINERS = set('and or , / & -')

/** Small words inside the name of a group: "Sons *of the* North Brigade". */
export const ARTICLES = set('al el ul as ash ad ar an az of the for wal bin ibn')

/** Words before the name of a group that a capital at the start of a sentence may hide. */
export const LEADING = set(
  'the a an in on at of for and by from after when while as monday tuesday wednesday thursday friday saturday sunday',
)

/** Words that make "gunman" or "rebel" after them a noun. */
export const DETERMINERS = set(
  'a an one the another lone suspected alleged masked armed by each unidentified unknown this that',
)

/** Words after which what stands before is a noun and not an adjective: "the military *said*". */
export const AFTER_NOUN = set(
  'and or was were is are has have had who which that in on at to from with of after before by when while as for opened fired shot killed attacked stabbed detonated blew launched stormed shelled bombed targeted struck hit denied will would did does also been wounding killing injuring and/or then',
)

/** "jets *believed* to be Russian", "troops were *reported* to have begun an offensive" */
export const BELIEVED = set('alleged believed known likely presumed reported said suspected thought understood')

/** Near "Russian *fighters*" they show these to be aircraft: "targeted with eight *airstrikes*". */
export const AIRBORNE = set(
  'airstrike airstrikes air sortie sorties raid raids strikes bombs missiles flew airspace bombed vacuum',
)

/** "*its* fighters" are those of somebody named before. */
export const POSSESSIVES = set('its their his our')

/** "the militant *group* X": the name follows. */
export const GROUP_WORDS = set('group groups organization organisation network movement faction militia sect gang')

/** "Turkish-*backed* forces": not the sponsor. */
export const SPONSORED = set('backed supported allied aligned trained funded sponsored led')

/** These describe without a hyphen too: "rebel *held* areas". */
export const PLAIN_HELD = set('held controlled besieged backed occupied')

/** After a name they make it only the parent of another: "al-Qaeda *affiliate* X", "X's local *branch*". */
export const OFFSHOOTS = set('affiliate affiliates offshoot offshoots branch wing breakaway franchise splinter arm')

/** "*forces* of Russia", "*jets* of Israel" */
export const FORCE_OF = set(
  'forces troops army jets warplanes aircraft planes soldiers government strikes airstrikes attacks raids shelling',
)

/** Before "government", "army" and the like they make it another than the state's. */
export const NOT_STATES = set(
  'which what whose local regional opposition provincial municipal city transitional self interim unity rebel houthi kurdish salvation shadow coalition',
)

/** Before "planes" and the like they make them no weapon. */
export const NOT_FIGHTING = set('passenger civilian commercial cargo aid un rescue medical hijacked downed')

/** Before "bombers" they make them aircraft: "*long-range* bombers". */
export const BOMBERS = set('range fighter strategic heavy tupolev tupolevs sukhoi stealth supersonic warplane')

/** Before the number of a make of aircraft: "an *AC*-130 gunship". */
export const MAKES = set('su mig tu mi ka il an yak f b a ac mq rq ah uh ch kc ef fa c tb hesa shahed')

/** The number of a make of aircraft: "*Tu-22M3* bombers". */
export const MODEL = /^(?:tu|su|mig|b|f|il)?-?\d{1,3}[a-z]?\d?$/

/** Where aircraft take off: "from Russian *territory*". */
export const BASES = set('territory soil bases base airbases airbase airfields waters')

/** Before an adjective they make it say whose something is: "whether the jets *were* Russian or". */
export const BEING = set('was were is are been')

/** "the planes were *either* Russian", "are said *to be* Russian" */
export const ASIDES_OF_BEING = set('either both probably possibly apparently most almost certainly to be have')

/** "The drone *belonged* to X" */
export const OWNS = set('belonged belongs belonging')

/** "backed by Russian air *power*" */
export const AIR_HELP = set('power support cover')

/** "its Russian *allies*" */
export const ALLIES = set('ally allies')
export const OWNERS_OF_ALLIES = set('its their his government regime')

/** "government *ally* Russia": the government is not the one meant. */
export const OF_ALLIES = set('ally backer')

/** After "the group" they make it an armed one: "the group *seized*". */
export const SEIZING = set(
  'seized captured attacked shelled executed killed bombed took stormed fired abducted kidnapped carried launched overran beheaded detonated',
)

/** "the *Russians* hit" */
export const DOES = set(
  'hit hits struck strike use used using dropped drop drops destroyed destroy destroys wounded injured conducted opened have',
)

/** "a group *calling* itself X" */
export const CALLED = set('calling called calls known named styling styled naming identifying dubbed dubbing')
export const SELF_NAMED = set('itself themselves as the by')

/** After a people's name they make it armed: "Berom *militia*". */
export const ETHNIC_TAILS = set('militia militias militiamen militiaman vigilantes')

/** Before such a word these name no people. */
export const CREEDS = set(
  "sunni shia shiite shi'ite christian muslim islamist islamic hindu buddhist arab alawite jihadist monday tuesday wednesday thursday friday saturday sunday armed local",
)

/** "regime *fighters*" */
export const MEN = set('fighters fighter members elements')

/** "The *militia*", "the *paramilitary*'s guns": one force, named before. */
export const SINGLE_FORCES = set('militia paramilitary')

/** "The Takfiri *group*", "the terrorist *organization*": one, named before. */
export const SINGLE_GROUPS = set('group organization organisation outfit')

/** Kinds that with "the" point back to a group named before: "the *militants*". */
export const POINTING_KINDS = new Set([
  'militants',
  'jihadists',
  'extremists',
  'insurgents',
  'Islamists',
  'Islamist fighters',
  'group',
  'gunmen',
  'attackers',
  'assailants',
  'armed men',
])

/** Kinds that only such groups are called: "the *jihadists*", "the *extremist* group". */
export const JIHADIST_KINDS = new Set(['jihadists', 'extremists'])
export const JIHADIST_GROUPS = new Set([
  'Islamic State',
  'Jabhat al-Nusra',
  'Hayat Tahrir al-Sham',
  'Al-Qaeda',
  'Boko Haram',
  'Al-Shabaab',
])
