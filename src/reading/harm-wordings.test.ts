import { expect, test } from 'vitest'
import { harmsWithParts } from '../../test/read-counts.ts'

// The same told in other words.
test.each([
  ['Two people were pronounced dead at the scene.', ['killed 2']],
  ['One of the men inside was declared dead at the hospital.', ['killed man 1']],
  ['14 people are thought to have died.', ['killed 14']],
  ['14 villagers met their deaths in the blast.', ['killed 14']],
  ['Killed in the raid were a doctor and two nurses.', ['killed 1', 'killed 2']],
  ['Also killed were two soldiers.', ['killed 2']],
  ['Dead in the attack are 14 villagers.', ['killed 14']],
  ['The body of a young man was found.', ['killed man 1']],
  ['Body of young man found in river', ['killed man 1']],
  ['Police looked into the fatal shooting of a girl.', ['killed girl 1']],
  ['The stabbing of two men was condemned.', ['killed_or_injured man 2']],
  ['The family of five was wiped out.', ['killed family 5']],
  ['Four pupils were gunned down.', ['killed 4']],
  ['Gunmen gunned down a judge.', ['killed 1']],
  ['The army lost 11 soldiers in the fight.', ['killed 11']],
  ['She lost three sons in the war.', ['killed 3']],
  ['The party lost 11 seats.', []],
  ['The army lost three villages to the fighters.', []],
  ['There were no victims.', ['killed_or_injured 0']],
  ['12 civilians were killed and an unknown number were injured.', ['killed 12', 'injured 1+']],
  ['Eleven fighters were killed in the town along with one rebel.', ['killed 11', 'killed 1']],
  [
    'The deaths of a husband, wife and their two sons are being looked into.',
    ['killed man 1', 'killed woman 1', 'killed 2'],
  ],
])('%s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

// One more of those told of, two who live together, ages that count nobody, and the wounds of those who live.
test.each([
  ['Two men were killed and a third was wounded.', ['killed man 2', 'injured 1']],
  ['Gunmen killed two men and wounded a third.', ['killed man 2', 'injured 1']],
  ['Three sons were killed; a fourth lost both legs.', ['killed 3', 'injured 1']],
  ['A second woman died in hospital.', ['killed woman 1']],
  ['The second child to die was a girl.', []],
  ['This occurs before executing a second or third attack.', []],
  ['The strike killed a family of five and an elderly couple.', ['killed family 5', 'killed 2']],
  ['A shell killed a couple in their 60s and their grandson.', ['killed 2', 'killed 1']],
  ['A couple of men were hurt.', ['injured man 2-3']],
  ['A novice monk aged 12 and two women were killed.', ['killed 1', 'killed woman 2']],
  ['A boy was killed by a friend, also 16, of the town.', ['killed boy 1']],
  ['A 25 y/o man was killed.', ['killed man 1']],
  ['Police looked into the Aug. 22 murders.', []],
  ['The missile killed three and severely burned a house, burning four others.', ['killed 3', 'injured 4']],
  ['A midwife was shot in the leg.', ['injured 1']],
  ['Officers found four men with gunshot wounds.', ['injured man 4']],
  ['Officers met four men with children.', []],
  ['Four people were struck by bullets.', ['killed_or_injured 4']],
  ['A stray bullet struck a girl.', ['killed_or_injured girl 1']],
  ['Warplanes targeted 20 militants.', []],
  ['Jets destroyed 30 terrorists.', ['killed 30']],
  ['Two men were shot dead by security forces and a third was captured.', ['killed man 2', 'detained 1']],
  ['The shelling killed a woman, a local rights group said.', ['killed woman 1']],
  ['They killed 70 people, the UN Human Rights Office said.', ['killed 70']],
  ['Police said Omar Hadi, 33, and Sami Nasser, 40, were shot dead.', ['killed 1', 'killed 1']],
])('%s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

// Who was taken.
test.each([
  ['33 others were whisked away into the forest.', ['abducted 33']],
  [
    'They opened fire, killing two and carrying off the pastor and 37 others.',
    ['killed 2', 'abducted 1', 'abducted 37'],
  ],
  ['Two women were taken along.', ['abducted woman 2']],
  ['The group said it had taken 10 prisoner.', ['detained 10']],
  ['Gunmen seized 25 pupils from a school.', ['abducted 25']],
  ['The army seized 25 houses.', []],
  ['These are vehicles that two rebels seized from the army.', []],
])('%s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

// What befell the same people later.
test.each([
  ["A woman wounded in Monday's shelling died on Tuesday.", ['killed woman 1']],
  ['A soldier wounded when a shell hit his post on Monday has died.', ['killed 1']],
  ['Farmer kidnapped in the valley found dead', ['killed 1']],
  ['A girl shot by a sniper was taken to hospital.', ['injured girl 1']],
  ['The girl was shot in the leg and is in stable condition.', ['injured girl 1']],
  ['Four people were shot, two of them fatally.', ['killed_or_injured 4', 'killed 2']],
  ['Five people wounded in the raid are being treated; two died.', ['injured 5', 'killed 2']],
])('%s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

// The least and the most, and figures that take the place of others.
test.each([
  ['The strike killed at least 11 and up to 15 members of the family.', ['killed 11-15']],
  ['At least 12 and possibly as many as 20 people died.', ['killed 12-20']],
  ['The toll was put at as high as 4,000.', ['killed 1-4000']],
  ['The toll, initially put at 10, was revised to 14.', ['killed 10', 'killed 14']],
  ['The strike killed 47 people. This was later updated to 82.', ['killed 47', 'killed 82']],
  ['There is no news of the injured or about the other three men who were killed.', ['killed man 3']],
])('%s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

// Shares and parts.
test.each([
  ['Twelve people were killed, a third of them children.', ['killed 12', 'killed child 4*']],
  ['Twelve people, a quarter of them women, were killed.', ['killed 12', 'killed woman 3*']],
  ['Forty people were killed, more than half of them children.', ['killed 40', 'killed child 21-40*']],
  ['Twelve people died. Two thirds of the dead were children.', ['killed 12', 'killed child 8*']],
  ['The dead included two nurses and a driver.', ['killed 2', 'killed 1']],
  [
    'At least 30 people including several women children and old men died.',
    ['killed 30+', 'killed woman 3+*', 'killed child 2+*', 'killed man 2+*'],
  ],
])('%s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})

// Whose they are, and who they are.
test.each([
  ['The wives of five fighters were killed.', ['killed woman 2+']],
  ['The commander of 20 fighters was killed.', ['killed 1']],
  ['Police arrested two murder suspects.', ['detained 2']],
  ['Hundreds mourn slain officers', ['killed 2+']],
  ['A woman was taken out of the house on a stretcher.', []],
  ['The 2014 killings in the town shocked the country.', []],
  ['The monitor recorded 2014 deaths.', ['killed 2014']],
  ['The army wiped out two command posts.', []],
  ['66 journalists were killed along with 119 who were kidnapped.', ['killed 66', 'abducted 119']],
])('%s', (text, expected) => {
  expect(harmsWithParts(text)).toEqual(expected)
})
