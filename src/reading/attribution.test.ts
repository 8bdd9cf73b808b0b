import { expect, test } from 'vitest'
import { growth, LINEAR } from '../../test/growth.ts'
import { openText } from '../model/passage.ts'
import type { Attribution } from '../model/reading.ts'
import { readActors } from './actors.ts'
import { type Attributed, Attributing } from './attribution.ts'
import { carriedAttribution, incidentAttribution, mergeAttributions, type Told } from './attribution-merge.ts'
import type { Document } from './mentions.ts'
import { findSentences } from './sentences.ts'
import { tokenise } from './tokens.ts'

function open(text: string, isUpperCase = false): Document {
  const tokens = tokenise(text)
  const sentences = findSentences(tokens).map((sentence) => ({ ...sentence, kind: 'body' as const, repeats: null }))
  return { source: openText(text), tokens, sentences, referenceDate: null, title: null, publisher: null, isUpperCase }
}

/** Who did the act whose word is given; its first use in the text. */
function ask(text: string, word: string, isUpperCase = false): Attributed {
  const document = open(`${text} It happened in Aleppo, Syria.`, isUpperCase)
  const at = document.tokens.words.indexOf(word)
  const { from, to } = document.sentences[0]
  return new Attributing(document, readActors(document), from, to).of({ from: at, to: at + 1 })
}

const short = ({ attribution }: Attributed): string =>
  [attribution.relation, ...attribution.actors.map((actor) => actor.name)].join(' | ')

test.each([
  // subject
  ['Russian warplanes on Monday bombed a bakery.', 'bombed', 'single | Russia'],
  ['At about 21:40 the Russian army launched a strike.', 'launched', 'single | Russia'],
  ['ISIS executed two teachers.', 'executed', 'single | Islamic State'],
  ['The Russian army, officials there said, shelled a bus.', 'shelled', 'single | Russia'],
  ['Hezbollah, a militant group, shelled a bus.', 'shelled', 'single | Hezbollah'],
  ['Nine were killed by Hezbollah, a militant group linked to Iran.', 'killed', 'single | Hezbollah'],
  ['Russia, Hezbollah and ISIS shelled a bus.', 'shelled', 'joint | Russia | Hezbollah | Islamic State'],
  ['After an attack by ISIS, Russia bombed a town.', 'bombed', 'single | Russia'],
  ['Republican Guards shelled a bus, killing nine Syrian civilians.', 'shelled', 'single | Syrian government'],
  ['He ordered US military action against the army with missiles.', 'missiles', 'single | United States'],
  ['It prompted Washington to take direct military action, with strikes.', 'strikes', 'single | United States'],
  ['Rebels and Syrian troops exchanged shelling in the town.', 'shelling', 'joint | rebels | Syrian government'],
  [
    'Britain and France submitted evidence on the Ataybah and Homs attacks, which they say were carried out by ISIS.',
    'attacks',
    'single | Islamic State',
  ],
  ['It was the deadliest attack on Russian forces since Moscow began its campaign.', 'attack', 'none'],
  [
    'The Nusra Front (the Syrian branch of al-Qaeda) and its allied terrorists of Faylaq al-Sham mounted an attack.',
    'attack',
    'joint | Jabhat al-Nusra | Faylaq al-Sham',
  ],
  [
    'Russia accused Belgium of killing nine villagers while taking part in coalition strikes.',
    'killing',
    'single | Belgium',
  ],
  // who tells of it after a comma did not do it as well
  ['Nine villagers were killed by Hezbollah, the army said.', 'killed', 'single | Hezbollah'],
  ['Two men were killed by Russian troops, ISIS announced on Monday.', 'killed', 'single | Russia'],
  ['An air strike blamed on Russia killed five people.', 'strike', 'single | Russia'],
  ['An air strike attributed to Russia killed five people.', 'strike', 'single | Russia'],
  ['Activists blamed ISIS for the strike on Russia that killed two.', 'strike', 'single | Islamic State'],
  ['Hezbollah was reported on Monday to have begun an offensive on a town.', 'offensive', 'single | Hezbollah'],
  ['Gunmen opened fire on a bus, killing four.', 'opened', 'unnamed_kind | gunmen'],
  ['The coalition carried out raids that left nine dead.', 'raids', 'single | US-led coalition'],
  ['Hezbollah said it shelled the post.', 'shelled', 'single | Hezbollah'],
  ['Rebels fighting the regime shelled a bus station.', 'shelled', 'unnamed_kind | rebels'],
  ['Twelve killed as Russian jets hit a bakery.', 'killed', 'single | Russia'],
  ['Dozens killed as army bombs village.', 'bombs', 'single | Syrian government'],
  ['Police constable shot dead in the market.', 'shot', 'none'],
  ['Three terrorists killed, two rifles seized in the hills.', 'killed', 'none'],
  ['Ten dead as police assess attack on a market.', 'attack', 'none'],
  ['Gunmen shot dead two men.', 'shot', 'unnamed_kind | gunmen'],
  ['Rebels, meanwhile, rained rockets on a market.', 'rained', 'unnamed_kind | rebels'],
  ["The Israeli enemy's warplanes bombed a house.", 'bombed', 'single | Israel'],
  ['A Russian Su-24 bomber struck a bakery.', 'struck', 'single | Russia'],
  ['The army destroyed in an operation in the old town a command centre.', 'destroyed', 'single | Syrian government'],
  ['The army said it shot down the drone that wounded three.', 'wounded', 'none'],
  ['An army unit was destroyed in an operation in the old town a day later.', 'destroyed', 'none'],
  ['Israeli soldiers serving with the mission were accused of shooting two men.', 'shooting', 'single | Israel'],
  ['Hezbollah claimed, via its radio, the bombing of a bus.', 'bombing', 'single | Hezbollah'],
  ['A strike that the Israeli military said had targeted a Hezbollah man killed two.', 'strike', 'single | Israel'],
  ['A strike that Hezbollah said had killed two hit a bus.', 'strike', 'none'],
  ['There were raids, either Syrian or Russian, on a town.', 'raids', 'one_of | Syrian government | Russia'],
  ['Envoys spoke of abuses by Israeli soldiers, who are said to have raped two women.', 'raped', 'single | Israel'],
  ['Hezbollah men tried to attack an army post.', 'attack', 'single | Hezbollah'],
  ['Hezbollah said it had shot down a drone.', 'shot', 'single | Hezbollah'],
  ['Two bakers were arrested at a Hezbollah checkpoint.', 'arrested', 'single | Hezbollah'],
  ['Two bakers were arrested at a checkpoint manned by Hezbollah.', 'arrested', 'single | Hezbollah'],
  ['Two bakers were met at a Hezbollah checkpoint and killed.', 'killed', 'none'],
  ['The army answered with raids on a town.', 'raids', 'single | Syrian government'],
  ['Envoys spoke of abuses by Israeli soldiers deployed there, who raped two women.', 'raped', 'single | Israel'],
  ['Residents accuse cells run by Hezbollah of the bombing.', 'bombing', 'single | Hezbollah'],
  [
    'Fights pitted Hezbollah and its men of the Quds Brigade against Russian troops.',
    'fights',
    'joint | Hezbollah | Russia',
  ],
  // by
  ['Two men were killed by the Lebanese militant group Hezbollah.', 'killed', 'single | Hezbollah'],
  ['By Friday rebels had burned nine homes.', 'burned', 'unnamed_kind | rebels'],
  ['A baker was killed by men said to belong to Hezbollah.', 'killed', 'single | Hezbollah'],
  ['Two policemen abducted, killed by militants.', 'killed', 'unnamed_kind | militants'],
  ['Islamic State was reported on Monday to have been bombed.', 'bombed', 'none'],
  ['Ten people were killed by Israeli airstrikes.', 'killed', 'single | Israel'],
  ['A strike carried out by suspected Russian jets hit a camp.', 'strike', 'single | Russia'],
  ['The shelling by government forces went on.', 'shelling', 'single | Syrian government'],
  ['A shell belonging to opposition forces struck a school.', 'struck', 'unnamed_kind | rebels'],
  ['Fifty villagers were kidnapped by militants of the ADF.', 'kidnapped', 'single | ADF'],
  // owner of the act
  ['Three died in rebel shelling of the west.', 'died', 'unnamed_kind | rebels'],
  ["Assad's barrel bombs killed six.", 'killed', 'single | Syrian government'],
  ['Regime air raids flattened a clinic.', 'raids', 'single | Syrian government'],
  ['Two were killed while nine were injured in terrorist attacks.', 'killed', 'unnamed_kind | terrorists'],
  // accused, claimed
  ['Residents blamed the army for the massacre.', 'massacre', 'single | Syrian government'],
  ['Russia was accused of dropping cluster bombs on the town.', 'dropping', 'single | Russia'],
  ['The police attributed the attack to the PKK.', 'attack', 'single | PKK'],
  ['A car bomb claimed by Islamic State killed ten.', 'killed', 'single | Islamic State'],
  ['Boko Haram claimed responsibility for the terrorist attack.', 'attack', 'single | Boko Haram'],
  ['Envoys accused the regime of killing 30 people.', 'killing', 'single | Syrian government'],
  ['Two clerks died in a Hamas-claimed shooting.', 'died', 'single | Hamas'],
  ['ISIS said in a statement that one of its fighters had fired on the crowd.', 'fired', 'single | Islamic State'],
  ['The army blamed the explosion on a car bomb planted by Hamas.', 'explosion', 'single | Hamas'],
  ['Al-Shabaab, which is linked to al-Qaeda, claimed responsibility for the attack.', 'attack', 'single | Al-Shabaab'],
  ['Hamas, which broke away from Fatah years ago, bombed a depot.', 'bombed', 'single | Hamas'],
  ['Boko Haram, whose name means that books are forbidden, bombed a depot.', 'bombed', 'single | Boko Haram'],
  ['The Houthis, who shelled Aden, bombed a depot.', 'shelled', 'single | Houthis'],
  ['Police found four men with gunshot wounds.', 'wounds', 'none'],
  ['A militant group, Hamas, claimed responsibility for the attack.', 'attack', 'single | Hamas'],
  ['Nurses said Russia was to blame for the strike.', 'strike', 'single | Russia'],
  ['The regime did this.', 'did', 'single | Syrian government'],
  // whose machines
  ['Jets, believed to be Israeli, bombed a depot.', 'bombed', 'single | Israel'],
  ['Jets, most likely Russian, bombed a depot.', 'bombed', 'single | Russia'],
  ['The army, backed by Russian air power, captured it.', 'captured', 'joint | Syrian government | Russia'],
  ['A car bomb killed nine, and Hamas claimed it.', 'killed', 'single | Hamas'],
  ['Nurses said the planes were Russian.', 'planes', 'single | Russia'],
  ['Nurses said the planes were believed to be Russian.', 'planes', 'single | Russia'],
  ['Nurses said the jets were either Russian or Syrian.', 'jets', 'one_of | Russia | Syrian government'],
  [
    'Nurses did not know whether the jets belonged to Russia or the Syrian air force.',
    'jets',
    'one_of | Russia | Syrian government',
  ],
  ['Long-range bombers from Russia struck a depot.', 'struck', 'single | Russia'],
  ['Tu-95 bombers that took off from Russian bases struck a depot.', 'struck', 'single | Russia'],
  ['The coalition asked whether its strikes had killed them.', 'killed', 'single | US-led coalition'],
  // who belongs to whom
  ['Terrorist groups affiliated to ISIS shelled the town.', 'shelled', 'single | Islamic State'],
  ['The Levant Front, which includes Nour al-Din al-Zenki, began an assault.', 'assault', 'single | Levant Front'],
  ['An alliance of rebels shelled two villages.', 'shelled', 'unnamed_kind | rebels'],
  ['A village which government forces recaptured lay in ruins.', 'recaptured', 'single | Syrian government'],
  ['State radio spoke of the attack, blaming "terrorists" for it.', 'attack', 'unnamed_kind | terrorists'],
  ['Nine people died, with Russian and regime jets both suspected.', 'died', 'joint | Russia | Syrian government'],
  // several
  ['Insurgents including the Nusra Front captured the town.', 'captured', 'joint | insurgents | Jabhat al-Nusra'],
  [
    'The SDF backed by air strikes from a US-led coalition launched an offensive.',
    'offensive',
    'joint | Kurdish forces | US-led coalition',
  ],
  [
    'It was unclear if Syrian jets or aircraft of its Russian allies struck the clinic.',
    'struck',
    'one_of | Syrian government | Russia',
  ],
  [
    'It was unclear if the planes in the attack were Syrian or those of government ally Russia.',
    'attack',
    'one_of | Syrian government | Russia',
  ],
  [
    'Syrian regime and Russian planes fly there but it is not known which aircraft hit the school.',
    'hit',
    'one_of | Syrian government | Russia',
  ],
  ['Syrian and Russian warplanes bombed the town.', 'bombed', 'joint | Syrian government | Russia'],
  ['The army backed by Hezbollah fighters shelled it.', 'shelled', 'joint | Syrian government | Hezbollah'],
  ['Hezbollah and Syrian regime forces shelled a funeral.', 'shelled', 'joint | Hezbollah | Syrian government'],
  ['Syrian or Russian jets bombed the town.', 'bombed', 'one_of | Syrian government | Russia'],
  ['The regime or its allies bombed the town.', 'bombed', 'or_allied | Syrian government'],
  [
    'Terrorists had used gas there but activists accused government forces of carrying out the attack.',
    'used',
    'one_of | terrorists | Syrian government',
  ],
  ['Damascus denied the attack and blamed rebels.', 'attack', 'one_of | Syrian government | rebels'],
  ['The Islamic State group (ISIS) attacked a village.', 'attacked', 'single | Islamic State'],
  // fighting
  ['Clashes between rebels and the YPG killed nine.', 'clashes', 'joint | rebels | Kurdish forces'],
  [
    'Clashes broke out between fighters from the YPG on the one hand and fighters from ISIS on the other.',
    'clashes',
    'joint | Kurdish forces | Islamic State',
  ],
  ['The YPG fought battles with advancing ISIS militants.', 'battles', 'joint | Kurdish forces | Islamic State'],
  ['Clashes between rebel and regime fighters went on.', 'clashes', 'joint | rebels | Syrian government'],
  ['Hamas men and their rivals engaged in fierce clashes.', 'clashes', 'single | Hamas'],
  ['Nine regime and 12 rebel fighters were killed in fighting.', 'fighting', 'joint | Syrian government | rebels'],
  ['The fighting claimed the lives of nine loyalists and 12 rebels.', 'fighting', 'joint | Syrian government | rebels'],
  ['The army clashed with Islamic State fighters.', 'clashed', 'joint | Syrian government | Islamic State'],
  ['The army repelled an attack by al-Nusra fighters.', 'attack', 'joint | Syrian government | Jabhat al-Nusra'],
])('%s', (text, word, expected) => {
  expect(short(ask(text, word))).toBe(expected)
})

// A target, a victim, a holder of ground or a teller is no doer.
test.each([
  ['Air strikes on rebel positions killed nine.', 'strikes'],
  ['A bomb killed two policemen and a boy.', 'killed'],
  ['The pilots of the planes were Russian teachers.', 'planes'],
  ['Ten soldiers were killed in an ambush.', 'killed'],
  ['Shells hit a district held by rebels.', 'hit'],
  ['Air raids hit the rebel-held town, activists said.', 'raids'],
  ['An airstrike hit a street recently seized by rebels.', 'airstrike'],
  ['A suicide bomber blew himself up.', 'blew'],
  ['Five died in air strikes, the Observatory said.', 'died'],
  ['Russia condemned the bombing.', 'bombing'],
  ['Six died in the blast while rebel shelling went on elsewhere.', 'died'],
  ['A blast killed soldiers and men fighting alongside them.', 'killed'],
  ['A child was killed by sniper fire.', 'killed'],
  ['The army cut a road used by rebels before the attack.', 'attack'],
  ['Nine died in a raid that opposition groups say killed whole families.', 'killed'],
  ['A bomb hit a bus that carried opposition fighters battling the regime.', 'hit'],
  ['A car bomb killed four in a city that fears a possible US attack.', 'killed'],
  ['Suicide bombers hit a market.', 'hit'],
  ['The envoy spoke of a regime of calm as shells hit the town.', 'hit'],
])('nobody is blamed: %s', (text, word) => {
  expect(short(ask(text, word))).toBe('none')
})

test.each([
  ['It was not clear whether Syrian or Russian jets bombed the town.', 'bombed', 'questioned'],
  ['Suspected Russian jets bombed the town.', 'bombed', 'hedged'],
  ['Residents blamed the army for the massacre.', 'massacre', 'attributed'],
  ['The army blamed the explosion on a car bomb planted by Hamas.', 'explosion', 'attributed'],
  ['Hamas said three of its fighters carried out the attack.', 'attack', 'attributed'],
  ['The clinic was hit by Russian jets, an accusation that Moscow dismissed.', 'hit', 'attributed'],
  ['Russian jets bombed the town.', 'bombed', null],
])('how sure: %s', (text, word, modality) => {
  expect(ask(text, word).modality).toBe(modality)
})

test('each act of a sentence has its own doer', () => {
  const text = 'Nine people died in rebel shelling while 27 were killed in Russian raids.'
  expect(short(ask(text, 'died'))).toBe('unnamed_kind | rebels')
  expect(short(ask(text, 'killed'))).toBe('single | Russia')
})

test.each([
  ['THREE PEASANTS WERE KILLED BY TERRORISTS OF THE FMLN [NATIONAL FRONT].', 'killed', 'single | FMLN'],
  ['SHINING PATH GUERRILLAS BLEW UP TWO TOWERS.', 'blew', 'single | Shining Path'],
  ['UNIDENTIFIED INDIVIDUALS SHOT THE MAYOR.', 'shot', 'unnamed_kind | armed men'],
])('%s', (text, word, expected) => {
  expect(short(ask(text, word, true))).toBe(expected)
})

test('looks further back in the sentence when the clause names nobody', () => {
  const document = open('Russian jets hit two towns in Syria, killing nine in one and six in the other.')
  const at = document.tokens.words.indexOf('killing')
  const found = new Attributing(document, readActors(document), at, document.tokens.count).of({ from: at, to: at + 1 })
  expect(short(found)).toBe('single | Russia')
})

const actor = (name: string, type: 'state' | 'rebel' | 'unidentified' = 'state') => ({ name, asWritten: name, type })
const single = (name: string): Attribution => ({ relation: 'single', actors: [actor(name)] })
const group = (name: string): Attribution => ({ relation: 'single', actors: [actor(name, 'rebel')] })
const kind = (name: string): Attribution => ({ relation: 'unnamed_kind', actors: [actor(name, 'rebel')] })
const NONE: Attribution = { relation: 'none', actors: [] }
const either: Attribution = { relation: 'one_of', actors: [actor('Syrian government'), actor('Russia')] }
const both: Attribution = { relation: 'joint', actors: [actor('Syrian government'), actor('Russia')] }

test.each([
  ['a name outweighs a kind', [kind('terrorists'), group('Hamas')], group('Hamas')],
  ['no army is rebels', [kind('rebels'), single('Syrian government'), kind('rebels')], kind('rebels')],
  ['an open one outweighs a sure one', [single('Syrian government'), either], either],
  ['both outweigh one of them', [single('Russia'), both], both],
  ['the name said most often stands', [single('Turkey'), single('Russia'), single('Russia')], single('Russia')],
  ['nobody is nobody', [NONE, NONE], NONE],
])('merging: %s', (_, found, expected) => {
  expect(mergeAttributions(found)).toEqual(expected)
})

test.each([
  ['Regime jets raided the suburbs. Four people were killed in one town.', null, 'single | Russia'],
  ['Regime jets raided the suburbs. More raids hit a second town.', 'air', 'single | Russia'],
  ['Regime jets raided the suburbs. Elsewhere four people were killed.', null, null],
  ['Regime jets raided the suburbs. A car bomb killed six.', 'planted', null],
])('carrying on: %s', (text, family, expected) => {
  const told: Told[] = [
    { sentence: 0, family: 'air', attribution: single('Russia') },
    { sentence: 1, family, attribution: NONE },
  ]
  const carried = carriedAttribution(open(text), told, 1)
  expect(carried && short({ attribution: carried, modality: null, reason: '' })).toBe(expected)
})

test('an incident takes the doer its mentions name, else the one told before', () => {
  const document = open('Regime jets raided the suburbs. Raids killed four in one town. Two died there.')
  const told: Told[] = [single('Russia'), NONE, NONE].map((attribution, sentence) => ({
    sentence,
    family: 'air',
    attribution,
  }))
  expect(incidentAttribution(document, told, [0, 1])).toEqual(single('Russia'))
  expect(incidentAttribution(document, told, [1, 2])).toEqual(single('Russia'))
  expect(incidentAttribution(document, [{ ...told[1], sentence: 0 }], [0])).toEqual(NONE)
})

test('reads long repeats in linear time', () => {
  const work = (n: number): void => {
    const document = open('rebels killed the army shelled by '.repeat(n))
    new Attributing(document, readActors(document), 0, document.tokens.count).of({ from: 1, to: 2 })
  }
  expect(growth(work, 1000)).toBeLessThan(LINEAR)
})

test.each([
  ['The clashes pitted the Nusra Front against Islamic State.', 'clashes', 'joint | Jabhat al-Nusra | Islamic State'],
  ['Fighting pitted rebels against the army.', 'fighting', 'joint | rebels | Syrian government'],
  [
    "The clashes pitted al-Qaeda's affiliate the Nusra Front against Hezbollah.",
    'clashes',
    'joint | Jabhat al-Nusra | Hezbollah',
  ],
  ['The al-Qaeda affiliate Nusra Front shelled the town.', 'shelled', 'single | Jabhat al-Nusra'],
  ['The army frustrated a terrorist attack on the post.', 'attack', 'joint | Syrian government | terrorists'],
  ['The army encountered a terrorist attack on the post.', 'attack', 'joint | Syrian government | terrorists'],
])('sides: %s', (text, word, expected) => {
  expect(short(ask(text, word))).toBe(expected)
})

test.each([
  ['Al-Qaeda shelled the branch of a bank.', 'shelled', 'single | Al-Qaeda'],
  ['Syria rebels shelled the town.', 'shelled', 'unnamed_kind | rebels'],
])('no parent, no state: %s', (text, word, expected) => {
  expect(short(ask(text, word))).toBe(expected)
})

test.each([
  ['Government troops eliminated nine gunmen.', 'eliminated', 'single | Syrian government'],
  ['The Kurds annihilated the unit.', 'annihilated', 'single | Kurdish forces'],
  ['Boko Haram butchered nine farmers.', 'butchered', 'single | Boko Haram'],
  ['ISIS published a video showing the execution of four men.', 'execution', 'single | Islamic State'],
  ['ISIS has released footage that shows the beheading of a guard.', 'beheading', 'single | Islamic State'],
  ['Hamas posted pictures of the killing of a guard.', 'killing', 'single | Hamas'],
  ['ISIS took the wells after killing 30 guards.', 'killing', 'single | Islamic State'],
  [
    'Nusra fighters and nine of their guests were killed in clashes with the army.',
    'clashes',
    'joint | Jabhat al-Nusra | Syrian government',
  ],
  ['Syrian forces destroy a convoy.', 'destroy', 'single | Syrian government'],
  ['The YPG killed nine jihadists in clashes near the town.', 'clashes', 'joint | Kurdish forces | jihadists'],
  ['At least 13 rebels died on Tuesday fighting ISIS near the town.', 'fighting', 'joint | rebels | Islamic State'],
  ['The YPG took a hill after clashes that left nine jihadists dead.', 'clashes', 'joint | Kurdish forces | jihadists'],
])('who did it: %s', (text, word, expected) => {
  expect(short(ask(text, word))).toBe(expected)
})

test.each([
  ['It was a terrorist attack by Boko Haram.', 'attack', 'single | Boko Haram'],
  ['Nine died in terrorist shelling by the "Jaysh al-Islam" group.', 'shelling', 'single | Jaysh al-Islam'],
  ['The Nusra Front led the attack on the post.', 'attack', 'single | Jabhat al-Nusra'],
  ['The Nusra Front led prayers before shells hit the mosque.', 'hit', 'none'],
  ['The Syrian army killed and injured a number of militants.', 'killed', 'single | Syrian government'],
  ['Twelve Syrian soldiers were killed and injured in the town.', 'killed', 'none'],
  ['Terrorists of "Jaysh al-Islam" shelled the town.', 'shelled', 'single | Jaysh al-Islam'],
  [
    'Rebel fighters surrounded the village of Hader on 17 June after fierce clashes with the army.',
    'clashes',
    'joint | rebels | Syrian government',
  ],
  [
    "Rebels took the hill after clashes with Syria's National Defence Forces.",
    'clashes',
    'joint | rebels | Syrian government',
  ],
])('named beside a kind, and far from the fight: %s', (text, word, expected) => {
  expect(short(ask(text, word))).toBe(expected)
})

test.each([
  ['Hamas published a report on the execution of four men.', 'execution', 'none'],
  ['Hamas released four men after the execution of a guard.', 'execution', 'none'],
  ['ISIS took the wells and the killing of 30 guards went on.', 'killing', 'none'],
])('shows no deed of its own: %s', (text, word, expected) => {
  expect(short(ask(text, word))).toBe(expected)
})

const names = (text: string): string[] => readActors(open(text)).map((actor) => actor.name)

test.each([
  ['Islamic State holds the town. The militants shelled a school.', ['Islamic State', 'Islamic State']],
  ['Boko Haram came at night. The insurgents burned a village.', ['Boko Haram', 'Boko Haram']],
  ['Nusra fighters fled. The jihadists had held the hill.', ['Jabhat al-Nusra', 'Jabhat al-Nusra']],
  ['Nusra fighters fled. The Takfiri group kidnapped nine men.', ['Jabhat al-Nusra', 'Jabhat al-Nusra']],
  // Of the two, only one is called so.
  [
    'ISIS attacked the FSA. Men were executed by the extremist group.',
    ['Islamic State', 'Free Syrian Army', 'Islamic State'],
  ],
])('the group named before: %s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each([
  ['Islamic State holds the town. Militants shelled a school.', ['Islamic State', 'militants']],
  ['Islamic State holds the town. The rebels shelled a school.', ['Islamic State', 'rebels']],
  ['Nusra fought Islamic State. The jihadists shelled a school.', ['Jabhat al-Nusra', 'Islamic State', 'jihadists']],
  ['Islamic State holds the town. The terrorist groups shelled it.', ['Islamic State', 'terrorists']],
  [
    'The FSA attacked Ahrar al-Sham. The jihadists shelled a school.',
    ['Free Syrian Army', 'Ahrar al-Sham', 'jihadists'],
  ],
])('not the group named before: %s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

// Who is accused, who owns the machines, whose shells they were, in more words.
test.each([
  ['He blamed the attack squarely on President Assad.', 'attack', 'single | Syrian government'],
  ['The attack, which has been blamed on Damascus, killed nine.', 'attack', 'single | Syrian government'],
  ['They pointed the finger at the government over the attack.', 'attack', 'single | Syrian government'],
  ['The town came under the heavy airstrikes of the Russian warplanes.', 'airstrikes', 'single | Russia'],
  ['Rebels exploded bombs under the post.', 'exploded', 'unnamed_kind | rebels'],
  ["The regime's warplanes bombed the town.", 'bombed', 'single | Syrian government'],
  ['Russia said its jets bombed the town.', 'bombed', 'single | Russia'],
  ['Jets believed to be Russian or Syrian bombed the town.', 'bombed', 'one_of | Russia | Syrian government'],
  ['Rebel rocket and sniper fire killed nine.', 'killed', 'unnamed_kind | rebels'],
  ['The building hit by Russia was used as a prison by Hamas.', 'hit', 'single | Russia'],
  ['Hamas, which seized the town last year, blew up a market.', 'blew', 'single | Hamas'],
  [
    'Militants from Nusra and the so-called Yarmouk Brigade shelled it.',
    'shelled',
    'joint | Jabhat al-Nusra | Yarmouk Brigade',
  ],
  ['Rebels that are backed by the United States captured the base.', 'captured', 'unnamed_kind | rebels'],
  ['Hamas fighters targeted on Friday evening al-Midan with shells.', 'shells', 'single | Hamas'],
  ['Jets "believed to belong to the international coalition" struck the town.', 'struck', 'single | US-led coalition'],
  ['Near the ISIS lines a village was shelled by the terrorists.', 'shelled', 'unnamed_kind | terrorists'],
  ['Jets hit the town near the Iraqi border killing three men.', 'killing', 'unnamed_kind | warplanes'],
  ['The SDF pushed ISIS back and took the mill.', 'took', 'single | Kurdish forces'],
  ['Shia militiamen shelled the town.', 'shelled', 'unnamed_kind | Shia militias'],
  ['Gunmen shot nine villagers, residents said, blaming Boko Haram.', 'shot', 'single | Boko Haram'],
  [
    'Rebels denied they had fired the rocket and said the army did so.',
    'rocket',
    'one_of | rebels | Syrian government',
  ],
  ['Air strikes killed nine in the town after rebels attacked a base.', 'killed', 'none'],
  ['Rebels violated the truce with mortar fire on the town.', 'fire', 'unnamed_kind | rebels'],
  ['Syrian troops breached the truce by shelling the town on Monday.', 'shelling', 'single | Syrian government'],
  ['The US-led coalition against IS killed nine in the town.', 'killed', 'single | US-led coalition'],
  ['Militants shot dead at least nine policemen.', 'shot', 'unnamed_kind | militants'],
  ["Raids by Syrian jets or those of the regime's ally Russia hit it.", 'Raids', 'one_of | Syrian government | Russia'],
])('named in other words: %s', (text, word, expected) => {
  expect(short(ask(text, word))).toBe(expected)
})

test.each([
  ['A raid hit a house used as a prison by Hamas.', 'raid'],
  ['The raid hit a Hamas fighting position.', 'raid'],
  ['The bombing of Hamas went on.', 'bombing'],
  ['Turkey and Russia argued over who launched the attack.', 'attack'],
  ['Shells hit the town as the army fought rebels further north.', 'hit'],
  ['The strikes come as the army takes village after village.', 'strikes'],
  ['The Jordan Times reported the bombing.', 'bombing'],
  ['An airstrike hit a village seized by rebels from government forces.', 'airstrike'],
  ['The blasts came during a trip by President Assad.', 'blasts'],
  ['A bomber attacked a post used by Hezbollah.', 'attacked'],
])('named beside it only: %s', (text, word) => {
  expect(short(ask(text, word))).toBe('none')
})

test('machines are those of the act told just before', () => {
  const document = open('Russian jets raided the suburbs. Warplanes hit one town.')
  const machines: Attribution = { relation: 'unnamed_kind', actors: [{ ...actor('warplanes', 'unidentified') }] }
  const told: Told[] = [single('Russia'), machines].map((attribution, sentence) => ({
    sentence,
    family: 'air',
    attribution,
  }))
  expect(incidentAttribution(document, told, [1])).toEqual(single('Russia'))
  expect(incidentAttribution(document, [{ ...told[1], sentence: 0 }], [0])).toEqual(machines)
})
