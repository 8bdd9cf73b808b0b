import { expect, test } from 'vitest'
import { countsIn as read, harmedIn, inShort, openBody } from '../../test/read-counts.ts'
import { readQuantities } from './quantities.ts'
import { written } from './tokens.ts'

/** Every harmed count in short: "killed 3", "injured child 1-6", "killed 24+". */
const harms = (text: string): string[] => harmedIn(text).map(inShort)

test.each([
  ['12 people were killed.', 'exact', 'killed 12'],
  ['Twenty-three villagers were killed.', 'exact', 'killed 23'],
  ['One hundred and five people died.', 'exact', 'killed 105'],
  ['Two thousand three hundred people fled.', 'exact', 'displaced 2300'],
  ['1,200 people were killed.', 'exact', 'killed 1200'],
  ['1.200 people were killed.', 'exact', 'killed 1200'],
  ['1 200 people were killed.', 'exact', 'killed 1200'],
  ['A child was killed.', 'one_person', 'killed child 1'],
  ['Twin sisters were killed.', 'exact', 'killed 2'],
  ['His twin brother was killed.', 'one_person', 'killed 1'],
  ['At least 15 people were killed.', 'at_least', 'killed 15+'],
  ['No fewer than nine miners were killed.', 'at_least', 'killed 9+'],
  ['Not less than 60 herders were killed.', 'at_least', 'killed 60+'],
  ['30 or more people were wounded.', 'at_least', 'injured 30+'],
  ['30+ people were wounded.', 'at_least', 'injured 30+'],
  ['A minimum of 8 people were killed.', 'at_least', 'killed 8+'],
  ['15 people at least were killed.', 'at_least', 'killed 15+'],
  ['15 people or more were killed.', 'at_least', 'killed 15+'],
  ['More than 20 people were wounded.', 'more_than', 'injured 21+'],
  ['Over 20 people were wounded.', 'more_than', 'injured 21+'],
  ['Upwards of 50 people were wounded.', 'more_than', 'injured 51+'],
  ['A toll exceeding 20 people killed was given.', 'more_than', 'killed 21+'],
  ['The death toll exceeded 20.', 'more_than', 'killed 21+'],
  ['The number killed topped 50.', 'more_than', 'killed 51+'],
  ['The blast killed in excess of 50 people.', 'more_than', 'killed 51+'],
  ['Up to 40 people were killed.', 'at_most', 'killed 1-40'],
  ['As many as 40 people were killed.', 'at_most', 'killed 1-40'],
  ['A maximum of six people were hurt.', 'at_most', 'injured 1-6'],
  ['At most 40 people were killed.', 'at_most', 'killed 1-40'],
  ['Fewer than ten people were killed.', 'less_than', 'killed 1-9'],
  ['Under 10 soldiers were killed.', 'less_than', 'killed 1-9'],
  ['Less than ten people were killed.', 'less_than', 'killed 1-9'],
  ['About twenty people were killed.', 'about', 'killed 18-22'],
  ['Some 43 people were killed.', 'about', 'killed 38-48'],
  ['Roughly 15 people were hurt.', 'about', 'injured 13-17'],
  ['Around 15 people were hurt.', 'about', 'injured 13-17'],
  ['Approximately 15 people were hurt.', 'about', 'injured 13-17'],
  ['20 people or so were killed.', 'about', 'killed 18-22'],
  ['20 or so people were killed.', 'about', 'killed 18-22'],
  ['20-odd people were killed.', 'about', 'killed 18-22'],
  ['An estimated 200 people were killed.', 'about', 'killed 180-220'],
  ['Nearly 300000 people were displaced.', 'nearly', 'displaced 270000-299999'],
  ['Almost 50 people were killed.', 'nearly', 'killed 45-49'],
  ['Close to 100 people were killed.', 'nearly', 'killed 90-99'],
  ['Between 5 and 7 people were killed.', 'range', 'killed 5-7'],
  ['10 to 12 people were killed.', 'range', 'killed 10-12'],
  ['10-12 people were killed.', 'range', 'killed 10-12'],
  ['Five or six people were killed.', 'range', 'killed 5-6'],
  ['A couple of people were hurt.', 'couple', 'injured 2-3'],
  ['Several people were hurt.', 'few', 'injured 3+'],
  ['A few people were hurt.', 'few', 'injured 3+'],
  ['A handful of guards were hurt.', 'few', 'injured 3+'],
  ['Some civilians were killed.', 'some', 'killed 2+'],
  ['A number of people were killed.', 'number_of', 'killed 3+'],
  ['A group of people were killed.', 'number_of', 'killed 3+'],
  ['Numerous people were killed.', 'number_of', 'killed 3+'],
  ['Large numbers of people were killed.', 'number_of', 'killed 3+'],
  ['A large number of residents were wounded.', 'number_of', 'injured 3+'],
  ['Many people were killed.', 'number_of', 'killed 3+'],
  ['Half a dozen people were killed.', 'dozen', 'killed 6'],
  ['A dozen people were killed.', 'dozen', 'killed 12'],
  ['Two dozen people were killed.', 'dozen', 'killed 24'],
  ['About a dozen people were killed.', 'about_a_dozen', 'killed 10-14'],
  ['More than a dozen people were killed.', 'more_than', 'killed 13+'],
  ['Tens of people were killed.', 'tens', 'killed 20+'],
  ['Dozens of people were killed.', 'dozens', 'killed 24+'],
  ['Scores of people were killed.', 'scores', 'killed 40+'],
  ['Hundreds of people were killed.', 'hundreds', 'killed 200+'],
  ['Several hundred people were killed.', 'hundreds', 'killed 300+'],
  ['Thousands of people fled.', 'thousands', 'displaced 2000+'],
  ['Tens of thousands fled.', 'thousands', 'displaced 20000+'],
  ['Hundreds of thousands fled.', 'thousands', 'displaced 200000+'],
  ['Half a million people fled.', 'million', 'displaced 450000-550000'],
  ['2.5 million people were displaced.', 'million', 'displaced 2250000-2750000'],
  ['More than a quarter of a million people were killed.', 'more_than', 'killed 250001+'],
  ['Civilians were killed.', 'plural_only', 'killed 2+'],
  ['An unknown number of people were killed.', 'unstated', 'killed 1+'],
  ['It was not clear how many people were killed.', 'unstated', 'killed 1+'],
  ['Deaths were reported.', 'unstated', 'killed 1+'],
  ['A family was killed.', 'family', 'killed family 2+'],
  ['A family of five was killed.', 'exact', 'killed family 5'],
  ['Four families were killed.', 'family', 'killed family 8+'],
  ['No one was killed.', 'zero', 'killed 0'],
  ['There were no casualties.', 'zero', 'killed_or_injured 0'],
  ['There were no immediate reports of casualties.', 'no_report', 'killed_or_injured ?'],
  ['It was not clear whether there were casualties.', 'no_report', 'killed_or_injured ?'],
])('%s (%s)', (text, rule, expected) => {
  const mention = read(text).find(({ harm }) => harm !== null)
  expect(harms(text)).toEqual([expected])
  expect(mention?.rule).toBe(`qty/1:${rule}`)
})

// What befell them stands after the people, before them, or in the noun itself; with commas or without.
test.each([
  ['3 civilians have been killed in the town.', ['killed 3']],
  ['30 government and 39 rebel fighters were killed.', ['killed 30', 'killed 39']],
  ['At least five Israeli and 12 Palestinian civilians died.', ['killed 5+', 'killed 12']],
  ['The bomb killed 10 and wounded 39 rebel fighters.', ['killed 10', 'injured 39']],
  ['Six more people lost their lives in a village.', ['killed 6']],
  ['A girl of 13 was raped.', ['raped girl 1']],
  ['Six people sought medical help.', ['injured 6']],
  ['Four residents required hospital treatment.', ['injured 4']],
  ['A man lost his life.', ['killed man 1']],
  ['Twelve soldiers perished.', ['killed 12']],
  ['Seven civilians were martyred on Wednesday.', ['killed 7']],
  ['Four men were found dead.', ['killed man 4']],
  ['Ten people were left dead.', ['killed 10']],
  ['A grenade killed 5.', ['killed 5']],
  ['The raid hit a market, killing 5 and wounding 12 others.', ['killed 5', 'injured 12']],
  ['The raid hit a market killing 5 wounding 12.', ['killed 5', 'injured 12']],
  ['The gas claimed the lives of some 80 people.', ['killed 72-88']],
  ['The strike took the lives of two teachers.', ['killed 2']],
  ['The war has claimed over 300000 lives.', ['killed 300001+']],
  ['The shelling left another 30 injured.', ['injured 30']],
  ['Jets bombed the town, leaving 43 civilians dead and many more wounded.', ['killed 43', 'injured 3+']],
  ['The fire led to the deaths of at least three women.', ['killed woman 3+']],
  ['The clash caused 12 deaths.', ['killed 12']],
  ['A bus was hit, resulting in seven civilian deaths.', ['killed 7']],
  ['The gas inflicted harm on an additional 200 civilians.', ['injured 200']],
  ['The minister condemned the killing of nine aid workers.', ['killed 9']],
  ['Eight students were gunned down.', ['killed 8']],
  ['The group beheaded four captives.', ['killed 4']],
  ['Fifteen detainees were executed.', ['killed 15']],
  ['Two brothers were shot dead.', ['killed 2']],
  ['Gunmen shot dead three traders.', ['killed 3']],
  ['Rebel spokesman Maj. Paul Kambale killed in drone strike', ['killed 1']],
  ['Son of former ruler killed, adviser says', ['killed 1']],
  ['Herder, wife slain in Benue', ['killed 1', 'killed woman 1']],
  ['Priest, two worshippers killed in Kaduna', ['killed 1', 'killed 2']],
  ['Army says general killed near the front', ['killed 1']],
  ['A drone strike killed commander Musa Idris, the group said', ['killed 1']],
  ['The enemy attacked the region at night, there are dead and injured', ['killed 1+', 'injured 1+']],
  ['A strike hit the market, causing deaths and injuries.', ['killed 1+', 'injured 1+']],
  ['The attackers slit the throats of 33 men.', ['killed man 33']],
  ['Two women were stoned to death.', ['killed woman 2']],
  ['Warplanes pound the city, 22 dead.', ['killed 22']],
  ['The monitor gave a toll of eight dead civilians.', ['killed 8']],
  ['A journalist placed the death toll from the raids at 50.', ['killed 50']],
  ['The committees put the toll in rebel areas at 45 dead.', ['killed 45']],
  ['The death toll rose to 20.', ['killed 20']],
  ['The death toll rose from 12 to 15.', ['killed 15']],
  ['The raid brought to 49 the number killed since dawn.', ['killed 49']],
  ['The toll was put at 17 but rose to 26.', ['killed 17', 'killed 26']],
  ['Rebel commander killed in drone strike', ['killed 1']],
  ['Airstrikes kill unknown number of militants', ['killed 1+']],
  ['Prosecutors looked into the murder of two men.', ['killed man 2']],
  ['That brings the number of people killed this week to 45.', ['killed 45']],
  ['Jets struck the port, 12 deaths and 20 wounded.', ['killed 12', 'injured 20']],
  ['The strike caused several casualties.', ['killed_or_injured 3+']],
  ['The bomb killed and wounded 12 people.', ['killed_or_injured 12']],
  ['Sixty people were killed or injured.', ['killed_or_injured 60']],
  ['40 dead and wounded were taken away.', ['killed_or_injured 40']],
  ['Strike on market kills 7', ['killed 7']],
  ["Rebels' shells claim 9 civilians", ['killed 9']],
  ['Shelling of suburb, 15 killed', ['killed 15']],
  ['7 Civilians Killed 25 Injured in Car Bomb', ['killed 7', 'injured 25']],
  ['Rockets Kill 10 Civilians Injured Dozens', ['killed 10', 'injured 24+']],
  ['Mortar Attack Kills Injures over 70 Villagers', ['killed_or_injured 71+']],
  ['The shelling left dead 23 civilians and wounded four.', ['killed 23', 'injured 4']],
  ['The strike cost 12 people their lives.', ['killed 12']],
  ['The attacker killed himself and nine others.', ['killed 9']],
  ['Fifteen victims were brought across the border for treatment.', ['injured 15']],
  ['Nine people were rushed to a medical point in the next town.', ['injured 9']],
  ['Six others are in a critical condition.', ['injured 6']],
  ['Some 20,000 people live in the besieged town.', ['besieged 18000-22000']],
  ['Tens of thousands of civilians have escaped rebel-held parts of the city.', ['displaced 20000+']],
  ['The fighting has driven 30,000 people from their homes.', ['displaced 30000']],
  ['Thousands were forced to leave their villages.', ['displaced 2000+']],
  ['4 others sustained serious injuries.', ['injured 4']],
  ['Nine people suffered burns.', ['injured 9']],
  ['Eight others experienced breathing difficulties.', ['injured 8']],
  ['More than twenty people suffered from suffocation.', ['injured 21+']],
  ['33 people were affected by the gas.', ['injured 33']],
  ['Twelve pupils were poisoned.', ['injured 12']],
  ['Ten people are missing.', ['missing 10']],
  ['Sixteen people were still under the rubble.', ['trapped 16']],
  ['Rescuers pulled 10 people alive from under the rubble.', ['trapped 10']],
  ['Thirty people were feared dead.', ['feared_dead 30']],
  ['Thirty people were feared killed.', ['feared_dead 30']],
  ['We have buried 214 people since Monday.', ['killed 214']],
  ['Ten people were buried in a mass grave.', ['killed 10']],
  ['Ten people were buried under the debris.', ['trapped 10']],
  ['The landslide buried 20 people.', ['trapped 20']],
  ['The man who was hurt there has died, so the number is now 4.', ['killed man 1', 'killed 4']],
  ['A man who was wounded said his wife died.', ['injured man 1', 'killed woman 1']],
  ['Three people were wounded, and the total now stands at 9.', ['injured 3', 'injured 9']],
  ['The raid killed 15 people at least two of them children.', ['killed 15', 'killed child 2+']],
  ['Three truckers were killed after the convoy passed 20 checkpoints.', ['killed 3']],
  ['He asked whether there were casualties.', []],
  ['We have buried 214 since the siege began.', ['killed 214']],
  ['The dead numbered 12, the wounded 30.', ['killed 12']],
  ['The group kidnapped eight fishermen.', ['abducted 8']],
  ['Eight engineers were taken hostage.', ['abducted 8']],
  ['Police arrested 12 students.', ['detained 12']],
  ['Thousands have fled the fighting.', ['displaced 2000+']],
  ['Some 400 families were forced to flee.', ['displaced family 360-440']],
  ['More than 40000 civilians are trapped under a blockade.', ['besieged 40001+']],
  ['8000 people remain trapped.', ['trapped 8000']],
  ['Five prisoners were tortured.', ['tortured 5']],
  ['Soldiers raped six women.', ['raped woman 6']],
  ['A monitor said soldiers killed seven and wounded twice as many.', ['killed 7']],
  ['It updated to 18 its toll for the number of rebels killed.', ['killed 18']],
  ['A man was killed along with his three sons.', ['killed man 1', 'killed 3']],
  ['Helicopters struck two hospitals.', ['property_damage 2']],
  ['The raids destroyed 4 health facilities.', ['property_damage 4']],
  ['Hospitals were bombed.', ['property_damage 2+']],
  ['Up to 80 fighters were destroyed near the river.', ['killed 1-80']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

// Joined by "and", by a comma, or by nothing where commas were lost.
test.each([
  ['The army shelled the town, killing six civilians and five militiamen.', ['killed 6', 'killed 5']],
  ['Four civilians and two soldiers were killed.', ['killed 4', 'killed 2']],
  ['The raids claimed the lives of 23 people in Talara and 21 others in Basur.', ['killed 23', 'killed 21']],
  ['12 people were killed in Talara, five in Basur and three in Hemma.', ['killed 12', 'killed 5', 'killed 3']],
  ['30 militants were killed around Talara and another five outside Basur.', ['killed 30', 'killed 5']],
  ['A man, woman and child died.', ['killed man 1', 'killed woman 1', 'killed child 1']],
  ['A man woman and child died.', ['killed man 1', 'killed woman 1', 'killed child 1']],
  ['Six women five children and three policemen were killed.', ['killed woman 6', 'killed child 5', 'killed 3']],
  ['Eight people were killed and 12 wounded.', ['killed 8', 'injured 12']],
  ['Eight people were killed and 12 others fled.', ['killed 8', 'displaced 12']],
  ['The blast killed 5 and left 20 injured.', ['killed 5', 'injured 20']],
  ['Troops killed 15 villagers and burned 40 houses.', ['killed 15', 'property_damage 40']],
  ['Gunmen killed three guards and 20 men escaped.', ['killed 3']],
  ['Two gunmen killed three guards.', ['killed 3']],
  ['Israeli settlers injured three farmers.', ['injured 3']],
  ['Gunmen shot and killed a 20-year-old man earlier.', ['killed man 1']],
  ['Two children, ages 3 and 5, and their mother were found dead.', ['killed child 2', 'killed woman 1']],
  ['A nurse was killed and two men, 45 and 51, were injured.', ['killed 1', 'injured man 2']],
  ['A trader who fled to the coast said nine people were killed.', ['killed 9']],
  ['A raid wounded 40 others, the National Unity Council said.', ['injured 40']],
  ['Three drivers, 34, 41 and 60, were killed.', ['killed 3']],
  ['Two guards (45 and 51) were injured.', ['injured 2']],
  ['Shelling wounded a woman, 62, and her daughter, 9.', ['injured woman 1', 'injured 1']],
  ['The blast killed three brothers aged 4, 6 and 9 and their mother.', ['killed 3', 'killed woman 1']],
  ['At least 2 militants affiliated with an outlawed group were killed.', ['killed 2+']],
  [
    'Raids killed dozens in Talara where 8000 people remain trapped and at least 149 people in Basur.',
    ['killed 24+', 'trapped 8000', 'killed 149+'],
  ],
  ['The raid on the market kills 28, doctors say.', ['killed 28']],
  ['Activists said that at least 20 people were killed.', ['killed 20+']],
  ['The bus carried 26 displaced people.', []],
  ['Police said a man was killed.', ['killed man 1']],
  ['Police said five of the seven attackers were killed.', ['killed 5']],
  ['Gunmen came, killing nine, a militia leader and two residents told the paper.', ['killed 9']],
  ['Gunmen came, killing nine, two residents said.', ['killed 9']],
  ['The raid killed a clerk, and two residents said a guard was killed.', ['killed 1', 'killed 1']],
  ['Shells fell, wounding 41 people, a doctor at the hospital said.', ['injured 41']],
  ['A nurse on the ward told the agency that six people were killed.', ['killed 6']],
  ['Drones struck, killing a girl and injuring 16, local officials said.', ['killed girl 1', 'injured 16']],
  [
    'Jets hit a monastery, leaving 23 dead, including four children, a rebel spokesman said.',
    ['killed 23', 'killed child 4'],
  ],
  ['At least 70 people were killed and an unknown number wounded.', ['killed 70+', 'injured 1+']],
  ['Herders killed 30 farmers.', ['killed 30']],
])('shares the harm: %s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test.each([
  ['14 people including 3 women and 5 children were killed.', ['killed 14', 'killed woman 3', 'killed child 5']],
  ['The raid killed 18 people, including children and two nurses.', ['killed 18', 'killed child 2+', 'killed 2']],
  [
    'At least 10 people were killed including children and women.',
    ['killed 10+', 'killed child 2+', 'killed woman 2+'],
  ],
  ['Eight people, among them two children, were wounded.', ['injured 8', 'injured child 2']],
  ['17 people were killed, two of them ambulance crew.', ['killed 17', 'killed 2']],
  ['Eight people were killed. Five of them died in air strikes.', ['killed 8', 'killed 5']],
  ['Twelve people were killed. Five of the dead were children.', ['killed 12', 'killed child 5']],
  ['Twelve people were killed. Three children were among the dead.', ['killed 12', 'killed child 3']],
  [
    'Thirteen people were killed. Among the dead were four nurses and five children.',
    ['killed 13', 'killed 4', 'killed child 5'],
  ],
  [
    '61 people were killed. Those killed included six women and three policemen.',
    ['killed 61', 'killed woman 6', 'killed 3'],
  ],
  ['33 people, mostly women and children, were wounded.', ['injured 33', 'injured woman 1-32', 'injured child 1-32']],
  ['33 people mostly women and the children were wounded.', ['injured 33', 'injured woman 1-32', 'injured child 1-32']],
  ['61 people, mostly civilians, were killed.', ['killed 61', 'killed 31-61']],
  ['The strike killed 18 people, mostly children, activists said.', ['killed 18', 'killed child 10-18']],
  ['The bomb killed 45 people and wounded 85, the governor, Talal Hadi, told us.', ['killed 45', 'injured 85']],
  ['The army took the hill, killing 24 militants, its spokesman Talal Hadi said.', ['killed 24']],
  ['Clashes left 23 civilians - including nine children - dead.', ['killed 23', 'killed child 9']],
  ['12 people were killed, most of them children.', ['killed 12', 'killed child 7-12']],
  ['12 people were killed, half of them children.', ['killed 12', 'killed child 6']],
  ['12 people were killed, all civilians.', ['killed 12', 'killed 12']],
  ['12 people were killed, nearly all of them civilians.', ['killed 12', 'killed 7-12']],
  ['12 people were killed, at least half of them children.', ['killed 12', 'killed child 6-12']],
  ['12 people were killed. Five were women and two were children.', ['killed 12', 'killed woman 5', 'killed child 2']],
  ['12 people were killed; five were women.', ['killed 12', 'killed woman 5']],
  ['12 people were killed. Two children were among them.', ['killed 12', 'killed child 2']],
  ['12 people were killed. Among them were a nurse and two children.', ['killed 12', 'killed 1', 'killed child 2']],
  [
    '12 people were killed and 30 hurt. Most of the victims were children.',
    ['killed 12', 'injured 30', 'killed child 7-12'],
  ],
  ['12 people were killed there, up from an earlier count of nine.', ['killed 12', 'killed 9']],
  ['12 people were killed. A doctor put the figure at 14.', ['killed 12', 'killed 14']],
  ['The raid left seven people dead and 30 others with burns.', ['killed 7', 'injured 30']],
  ['Seven people were pulled dead from the rubble.', ['killed 7']],
  ['The raid killed ten people - seven rebels and three civilians.', ['killed 10', 'killed 7', 'killed 3']],
  ['Gunmen shot dead a village head and his two sons.', ['killed 1', 'killed 2']],
  ['Four gunmen attacked a post. Two were boys.', []],
  ['A wound to the head killed a boy.', ['killed boy 1']],
  ['20 women and children were killed.', ['killed 20', 'killed woman 1-19', 'killed child 1-19']],
  [
    'The strike killed 16 people including three children and 40 were wounded.',
    ['killed 16', 'killed child 3', 'injured 40'],
  ],
  [
    '21 people, including 11 children (five boys and six girls) and five women, were killed.',
    ['killed 21', 'killed child 11', 'killed boy 5', 'killed girl 6', 'killed woman 5'],
  ],
  ['A 14-year-old girl lost a leg when she stepped on a mine.', ['injured girl 1']],
  ['27 people were injured, of whom six are in serious condition.', ['injured 27', 'injured 6']],
  ['Nine people were killed, of whom three were children.', ['killed 9', 'killed child 3']],
  ['12 people were killed, of them five women.', ['killed 12', 'killed woman 5']],
  ['15 people, including four women, one of whom was pregnant, were killed.', ['killed 15', 'killed woman 4']],
  ['25 civilians belonging to three families, including ten children, were killed.', ['killed 25', 'killed child 10']],
  ['The army killed 20 fighters: 12 rebels and 8 mercenaries.', ['killed 20', 'killed 12', 'killed 8']],
])('parts: %s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test('a part points to its whole', () => {
  const [whole, child] = read('14 people including 3 children were killed.')
  expect(whole.partOf).toBe(null)
  expect(child.partOf).toBe(0)
  const later = read('Twelve people were killed. Five of the dead were children.')
  expect(later[1].partOf).toBe(0)
})

test.each([
  ['No one was hurt.', ['injured 0']],
  ['Nobody was killed or injured.', ['killed_or_injured 0']],
  ['The attack caused damage without any human casualties.', ['killed_or_injured 0']],
  ['The rocket did not cause any casualties.', ['killed_or_injured 0']],
  ['No civilians were killed.', ['killed 0']],
  ['There was no loss of life.', ['killed 0']],
  ['Sources did not mention any other injured civilians.', ['injured 0']],
  ['No deaths were reported.', ['killed ?']],
  ['No casualties have been reported.', ['killed_or_injured ?']],
  ['A body was recovered from the rubble.', ['killed 1']],
  ['Crews pulled a charred body from the rubble.', ['killed 1']],
  ['A body of the council was found to be at fault.', []],
  ['A body was set up.', []],
  ['There was no immediate word of casualties.', ['killed_or_injured ?']],
  ['He gave no casualty toll.', ['killed_or_injured ?']],
  ['There were no further details of the dead.', []],
  ['Three people left the house and four escaped the flames.', []],
  ['The deal left the town in ruins and ten people without work.', []],
  ['The patients are in a good condition and five doctors brought them to a hall.', []],
  ['Some 20,000 people live in the town.', []],
])('nobody: %s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test.each([
  ['Three civilians were killed.', 'civilian', null],
  ['Three people were killed.', 'unknown_status', null],
  ['Three residents were killed.', 'unknown_status', null],
  ['Three women were killed.', 'unknown_status', null],
  ['Three nurses were killed.', 'civilian', 'health_worker'],
  ['Three hospital staff were killed.', 'civilian', 'health_worker'],
  ['Three members of the medical staff were killed.', 'civilian', 'health_worker'],
  ['Three journalists were killed.', 'civilian', 'journalist'],
  ['Three aid workers were killed.', 'civilian', 'aid_worker'],
  ['Three peacekeepers were killed.', 'unknown_status', 'peacekeeper'],
  ['Three worshippers were killed.', 'civilian', null],
  ['Three RSF fighters were killed.', 'combatant', null],
  ['Three gang members were killed.', 'combatant', null],
  ['Three soldiers were killed.', 'combatant', null],
  ['The group killed 270 soldiers, guards and nurses.', 'mixed', null],
  ['Three conscripts were killed.', 'combatant', null],
  ['Three members of the Zaran Front were killed.', 'combatant', null],
  ['Three police officers were killed.', 'security_forces', null],
  ['Three border guards were killed.', 'security_forces', null],
  ['Three detainees were executed.', 'unknown_status', 'detainee'],
])('%s: %s', (text, group, role) => {
  expect(read(text)).toMatchObject([{ group, role, unit: 'persons' }])
})

test('"others" and parts are civilians where those before them were', () => {
  const groups = (text: string) => read(text).map(({ group }) => group)
  expect(groups('Ten civilians were killed. Another 21 others died.')).toEqual(['civilian', 'civilian'])
  expect(groups('Ten civilians were killed. Five of the dead were children.')).toEqual(['civilian', 'civilian'])
  expect(groups('Ten soldiers were killed. Another 21 others died.')).toEqual(['combatant', 'unknown_status'])
})

test('parts and bare numbers take the group of their whole', () => {
  expect(read('At least 11 civilians including three children were killed.').map(({ group }) => group)).toEqual([
    'civilian',
    'civilian',
  ])
  expect(read('The raid killed 13 civilians and wounded 30 others.').map(({ group }) => group)).toEqual([
    'civilian',
    'civilian',
  ])
})

test.each([
  ['26 airstrikes hit the province.', 26, 'strikes'],
  ['Two consecutive raids followed.', 2, 'strikes'],
  ['There were three terrorist explosions.', 3, 'attacks'],
  ['About 50 barrel bombs fell.', 45, 'munitions'],
  ['Four mortars landed there.', 4, 'munitions'],
  ['Three hospitals stand there.', 3, 'facilities'],
  ['A convoy of 11 buses left.', 11, 'vehicles'],
  ['The centre recorded 604 violations.', 604, 'breaches'],
  ['Nine bodies were found.', 9, 'bodies'],
  ['300 families live there.', 300, 'families'],
])('%s: %i %s', (text, floor, unit) => {
  expect(read(text)).toMatchObject([{ floor, unit }])
})

test('marks what adds to a figure, what replaces one, and what is a rate', () => {
  expect(read('Three were killed. Another two were killed later.').map(({ increment }) => increment)).toEqual([
    false,
    true,
  ])
  expect(read('The blast killed 5, wounding 12 others.').map(({ increment }) => increment)).toEqual([false, false])
  expect(read('The death toll has risen to 18.')).toMatchObject([{ floor: 18, revision: true }])
  expect(read('Twenty people are killed a day.')).toMatchObject([{ isRate: true, harm: null }])
  expect(read('Hospitals treat an average of 40 people.')).toMatchObject([{ isRate: true, harm: null }])
})

test('gives the words of the number with its bound and its noun', () => {
  const text = 'Shells killed at least 15 young people there.'
  const document = openBody(text)
  const [mention] = readQuantities(document)
  expect(written(document.tokens, mention.from, mention.to)).toBe('at least 15 young people')
  expect(mention.people && written(document.tokens, mention.people.from, mention.people.to)).toBe('young people')
  expect(document.tokens.words[mention.harmAt]).toBe('killed')
})

test('reads capitals', () => {
  expect(harms('GUERRILLAS KILLED A PEASANT AND WOUNDED SEVEN SOLDIERS IN THE PROVINCE OF TALARA ON MONDAY.')).toEqual([
    'killed 1',
    'injured 7',
  ])
})

test('reads only titles, leads and bodies', () => {
  const document = openBody('12 people were killed.')
  const sentences = document.sentences.map((sentence) => ({ ...sentence, kind: 'caption' as const }))
  expect(readQuantities({ ...document, sentences })).toEqual([])
})

// Who stands behind a possessive, and groups known by their whole.
test.each([
  ['One of its most well-known members died.', ['killed 1']],
  ["One of the group's founders was killed.", ['killed 1']],
  ["The raid killed most of the group's members.", ['killed 2+']],
  ['The raid killed most of the group.', ['killed 2+']],
  ['The strike killed 3 Norland Defence Forces fighters.', ['killed 3']],
  ['The hospital received 29 cases of suffocation.', ['injured 29']],
  ['The siege traps 670 people.', ['trapped 670']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

// Damage to things alone says that nobody was harmed.
test.each([
  'The rocket caused material damage only.',
  'The shelling caused only material damage.',
  'The blast caused damage only to property.',
  'The damage was limited to buildings.',
])('%s', (text) => {
  expect(harms(text)).toEqual(['killed_or_injured 0'])
})

test.each([
  'The rocket caused material damage.',
  'Only the market was damaged.',
  'Property damage was reported only on Monday.',
])('says nothing of people: %s', (text) => {
  expect(harms(text)).toEqual([])
})

// Parts and their wholes, in one breath.
test.each([
  ['At least 412 people more than half of them from the town have been killed.', ['killed 412+']],
  ['Officials said 700 people including 47 wounded had crossed the border.', ['injured 47']],
  ['Three killed including 2 women 29 injured in attacks.', ['killed 3', 'killed woman 2', 'injured 29']],
  ['12 people including 3 children killed in raid.', ['killed 12', 'killed child 3']],
  ['Seven children were among 71 civilians killed in the town.', ['killed child 7', 'killed 71']],
  ['Two nurses were also among the 15 people killed.', ['killed 2', 'killed 15']],
  ['A teacher was among four wounded on Sunday.', ['injured 1', 'injured 4']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test.each([
  'Seven children were among 71 civilians evacuated.',
  'The army captured several hilltops overlooking the town.',
  'Her husband had vowed to live and die there.',
])('harms nobody: %s', (text) => {
  expect(harms(text)).toEqual([])
})

test('those among others are a part of them', () => {
  const [part, whole] = read('Seven children were among 71 civilians killed in the town.')
  expect(part.partOf).toBe(1)
  expect(whole.partOf).toBeNull()
})

// Headlines leave articles out; bodies are wholes too.
test.each([
  ['Man found dead on the highway', ['killed man 1']],
  ['Bandits kill aide in Talara', ['killed 1']],
  ['The strike hit a car killing militant commander Nasser.', ['killed 1']],
  ['Dead and wounded in strike on market', ['killed 1+', 'injured 1+']],
  ['The raid left dead and wounded in both villages.', ['killed 1+', 'injured 1+']],
  ['We found 14 bodies, among them five women and two children.', ['killed 14', 'killed woman 5', 'killed child 2']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test.each([
  'They want to kill opposition leader Nasser.',
  'Dead and wounded soldiers were flown out.',
  'Man found safe on the highway',
])('harms nobody: %s', (text) => {
  expect(harms(text).filter((line) => !line.startsWith('injured 2'))).toEqual([])
})

// Who was brought to hospital was hurt; nouns for killings; names of peoples before another noun.
test.each([
  ['But 11 people were taken to hospital.', ['injured 11']],
  ['Twelve people were rushed to nearby clinics.', ['injured 12']],
  ['Five bodies were taken to a hospital.', ['killed 5']],
  ['He condemned the assassination of six monks.', ['killed 6']],
  ['They were held for killing 6 clergymen, a maid, and her daughter.', ['killed 6', 'killed 1', 'killed 1']],
  [
    'A woman and her three children as well as another child were killed.',
    ['killed woman 1', 'killed child 3', 'killed child 1'],
  ],
  ['The strike killed 10 children Lebanese TV reported.', ['killed child 10']],
  ['A bomber killed six service members.', ['killed 6']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test.each([
  'Three women were admitted to university.',
  'The headquarters of the militants in the town was captured.',
  'One assassination attempt failed.',
  'Staff were taken to local hospitals by bus.',
])('harms nobody: %s', (text) => {
  expect(harms(text)).toEqual([])
})

test('all those among others are a part of them', () => {
  const mentions = read('Ten children and 13 rebels were among 48 people executed in the village.')
  expect(mentions.map(({ floor, partOf }) => [floor, partOf])).toEqual([
    [10, 2],
    [13, 2],
    [48, null],
  ])
})

test('what comes "as well as" a whole is no part of it', () => {
  const mentions = read('The raid killed 15 civilians including women and children as well as three fighters.')
  expect(mentions.map(({ harm, floor, partOf }) => [harm, floor, partOf])).toEqual([
    ['killed', 15, null],
    ['killed', 2, 0],
    ['killed', 2, 0],
    ['killed', 3, null],
  ])
})

test.each([
  ['The soldiers were surrounded and taken prisoner.', ['detained 2+']],
  ['The number of people killed has risen to 34.', ['killed 34']],
  ['The number of people involved in the assassination has risen to 34.', []],
  ['Some sources list him as injured.', []],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

// "The victims" are those told of before.
test.each([
  ['A blast killed eight people. The victims included two nurses.', ['killed 8', 'killed 2']],
  [
    'A blast killed eight people. The victims were four children and four adults.',
    ['killed 8', 'killed child 4', 'killed adult 4'],
  ],
  ['A raid wounded nine people. Eight of the victims were women.', ['injured 9', 'injured woman 8']],
  ['The death count climbed past 60 by nightfall.', ['killed 61+']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test.each(['The victims included two nurses.', 'The victims were named by two priests.'])(
  'nobody was told of before: %s',
  (text) => {
    expect(harms(text)).toEqual([])
  },
)

// Some of those counted just before, with a noun and no verb of their own.
test.each([
  ['The death toll rose to 86, six of them children.', ['killed 86', 'killed child 6']],
  ['The toll has risen to 86 30 of them children.', ['killed 86', 'killed child 30']],
  ['The number killed rose to 86. Six of them were children.', ['killed 86', 'killed child 6']],
  ['Police put the toll at 86, six children among them.', ['killed 86', 'killed child 6']],
  ['Nineteen people were killed. He said 11 civilians were identified among those killed.', ['killed 19', 'killed 11']],
  ['The number of civilians who have been killed has become 40.', ['killed 40']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test.each([
  ['The raid killed five Syrian forces.', ['killed 5']],
  ['12 security forces were killed on Monday.', ['killed 12']],
  ['Three Afghan forces were wounded.', ['injured 3']],
])('forces that are counted are people: %s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test.each([
  ['86 people were killed. Six of them had fought elsewhere.', ['killed 86']],
  ['86 people were killed. Six of them fled.', ['killed 86', 'displaced 6']],
  ['The raid destroyed 23 terrorist hideouts.', []],
  ['The sorties struck 135 terrorist targets.', []],
  ["Bombs hit one of rebel-held Homs's markets and killed two people.", ['killed 2']],
  ['The ministry has not acknowledged any civilian deaths.', ['killed ?']],
])('counts no more than it says: %s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

// "Bomb" before a verb of harm is the subject, no verb of its own.
test.each([
  ['Car bomb kills nine people in the market.', 9],
  ['Bomb kills two soldiers at a checkpoint.', 2],
  ['Roadside bombs kill five people.', 5],
])('%s', (text, killed) => {
  expect(readQuantities(openBody(text)).find((q) => q.harm === 'killed')?.floor).toBe(killed)
})

// One person by trade and name, and what people did when gas came.
test.each([
  ['The reporter Omar Said was killed.', ['killed 1']],
  ['Radio reporter Omar Said was killed in Homs.', ['killed 1']],
  ['A raid killed senior commander Omar Said.', ['killed 1']],
  ['The jet came down, killing its pilot.', ['killed 1']],
  ['The gas caused nine people to choke or faint.', ['injured 9']],
  ['The raids claimed more than 100 civilians including nine children.', ['killed 101+', 'killed child 9']],
  ['Among the dead in the blast in the town were a woman and a boy.', ['killed woman 1', 'killed boy 1']],
  ['Over 110 fighters most of them non-Syrians were killed.', ['killed 111+']],
  ['Six villagers from one family were killed.', ['killed 6']],
  ['There were casualties.', ['killed_or_injured 1+']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

// Some of those just counted, in no number and of no kind, are no figure of their own.
test.each([
  ['The raid wounded 20 people, some of them critically.', ['injured 20']],
  ['The blast killed 40 people, many of whom were guests of the hotel.', ['killed 40']],
  ['The raid wounded 20 people, some of them children.', ['injured 20', 'injured child 2+']],
  ['Mayor Omar Said was proud, and nobody was hurt.', ['injured 0']],
  ['Officials claimed more than 100 civilians had fled.', ['displaced 101+']],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})

test('"of whom six" are some of those just counted', () => {
  const [whole, part] = read('27 people were injured, of whom six are in serious condition.')
  expect(whole.partOf).toBeNull()
  expect(part.partOf).toBe(0)
})

// Who is told of beside a count, before it or behind it.
test.each([
  ['Numbers of rebels were killed in the clashes.', ['killed 3+']],
  ['Shelling left numbers of rebels dead and wounded.', ['killed_or_injured 3+']],
  ['The numbers of rebels are not known.', []],
  ['They left behind scores of dead and wounded members.', ['killed_or_injured 40+']],
  ['The governor spoke of attacks, giving a toll of 31 killed and 74 wounded.', ['killed 31', 'injured 74']],
  ['A suicide bomber killed 30 people injured 90 in the square.', ['killed 30', 'injured 90']],
  ['Fifteen killed 20 wounded in the blast.', ['killed 15', 'injured 20']],
  ['Nine fighters from the group and four civilians were killed in the blast.', ['killed 9', 'killed 4']],
  ['Nine fighters came back and four civilians were killed in the blast.', ['killed 4']],
  ['The attack killed five rebels as well as six guards who held the gate.', ['killed 5', 'killed 6']],
  ['The fate of 25 others is unknown.', ['missing 25']],
  ['The fate of the talks is unknown.', []],
  [
    'The attack killed 32 rebels, he said, updating an earlier toll on Sunday evening of 15.',
    ['killed 32', 'killed 15'],
  ],
  ['There were reports of civilian casualties.', ['killed_or_injured 1+']],
  ['There were no reports of casualties.', ['killed_or_injured ?']],
  ['The army inflicted major casualties on the rebels.', []],
  ['The raid killed eight civilians. The civilians included three children.', ['killed 8', 'killed child 3']],
  [
    'The raid killed 40 people. The victims were mostly civilians and included at least nine children.',
    ['killed 40', 'killed child 9+'],
  ],
  ['The talks included three rebels.', []],
  [
    'The attack killed 87 civilians including 31 children and left hundreds suffering symptoms.',
    ['killed 87', 'killed child 31', 'injured 200+'],
  ],
])('%s', (text, expected) => {
  expect(harms(text)).toEqual(expected)
})
