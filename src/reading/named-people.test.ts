import { expect, test } from 'vitest'
import { openBody } from '../../test/read-counts.ts'
import { readQuantities } from './quantities.ts'
import { written } from './tokens.ts'

/** Every harmed count, with the words it is cut from. */
function counted(text: string): string[] {
  const document = openBody(text)
  return readQuantities(document)
    .filter((q) => q.harm !== null)
    .map((q) => `${q.harm} ${q.floor}: ${written(document.tokens, q.from, q.to)}`)
}

test.each([
  ['Salim Haddad was killed in a strike on his house.', 'killed 1: Salim Haddad'],
  ['Ana Ruiz, 34, was shot dead outside the court.', 'killed 1: Ana Ruiz'],
  ['Salim al-Haddad, also known as Abu Omar, has been killed.', 'killed 1: Salim al-Haddad'],
  ['Salim Abu Karim died of his wounds.', 'killed 1: Salim Abu Karim'],
  ['The strike killed Salim Haddad.', 'killed 1: Salim Haddad'],
  ['Gunmen abducted Ana Ruiz from her office.', 'abducted 1: Ana Ruiz'],
  ['Snipers fired into the district, killing civilian Salim Haddad.', 'killed 1: civilian Salim Haddad'],
  ['The murder of Judge Ana Ruiz was condemned.', 'killed 1: Judge'],
  ['THE ASSASSINATION OF JUDGE ANA RUIZ WAS CONDEMNED.', 'killed 1: JUDGE'],
  ['Gunmen assassinated Major General Salim Haddad in the city.', 'killed 1: General'],
  ['Salim Haddad killed near the border', 'killed 1: Salim Haddad'],
  ['The group confirms the death of Salim Haddad', 'killed 1: Salim Haddad'],
  ['Body of missing trader found in river', 'killed 1: trader'],
  ['Body found in river', 'killed 1: Body'],
  ['Cyclist shot dead in the market', 'killed 1: Cyclist'],
])('one person told of by name is one: %s', (text, expected) => {
  expect(counted(text)).toEqual([expected])
})

test.each([
  'Troops killed Salim Haddad and Rami Aziz.',
  'Salim Haddad and Rami Aziz were killed.',
  'Salim Haddad, 13, and Rami Aziz, 16, were shot and killed.',
])('two names are two people: %s', (text) => {
  expect(counted(text)).toEqual(['killed 1: Salim Haddad', 'killed 1: Rami Aziz'])
})

test.each([
  ['Ana Ruiz, 34, was shot and wounded.', ['injured 1: Ana Ruiz']],
  ['On Monday Salim and Rami were injured.', ['injured 1: Salim', 'injured 1: Rami']],
  [
    'Salim Haddad, his wife and two sons were killed.',
    ['killed 1: Salim Haddad', 'killed 1: his wife', 'killed 2: two sons'],
  ],
  [
    'Salim Haddad, Rami Aziz, and Ana Ruiz died.',
    ['killed 1: Salim Haddad', 'killed 1: Rami Aziz', 'killed 1: Ana Ruiz'],
  ],
  [
    'The strike killed Salim Haddad (34), Rami Aziz (12) and Ana Ruiz (8).',
    ['killed 1: Salim Haddad', 'killed 1: Rami Aziz', 'killed 1: Ana Ruiz'],
  ],
  [
    'The strike killed Ali Hadi (27), his brother Samir (19) and a paramedic.',
    ['killed 1: Ali Hadi', 'killed 1: his brother', 'killed 1: a paramedic'],
  ],
  ['The strike killed a man (34) and his wife.', ['killed 1: a man', 'killed 1: his wife']],
  ['Three men named Salim Haddad, Rami Aziz and Omar Nadir were killed.', ['killed 3: Three men']],
  ['Men from the former Upper Volta and Egypt were killed.', ['killed 2: Men']],
  ['Fighters in Deir Hafer and Homs were killed.', ['killed 2: Fighters']],
])('names beside others: %s', (text, expected) => {
  expect(counted(text)).toEqual(expected)
})

test.each([
  ['A man named Salim Haddad was killed.', ['killed 1: A man']],
  ['Salim Haddad, a doctor, was killed.', ['killed 1: a doctor']],
  ['Reporter Salim Haddad was killed.', ['killed 1: Reporter']],
  ['A reporter from Al-Jazeera was killed.', ['killed 1: A reporter']],
  ['A guard at Deir Hafer was shot dead.', ['killed 1: A guard']],
])('whoever is told of by a noun as well is counted once: %s', (text, expected) => {
  expect(counted(text)).toEqual(expected)
})

test.each([
  'Salim Haddad said the raid was over.',
  'Salim Haddad was sworn in.',
  'The army bombed Deir Hafer.',
  'Ana Ruiz had killed nobody.',
  'The raid killed Hama Tuesday when a house fell.',
])('a name alone counts nobody: %s', (text) => {
  expect(counted(text).filter((c) => /Salim|Ana|Deir|Hama/.test(c))).toEqual([])
})

test('a name that stands before a noun is no person', () => {
  expect(counted('The raid killed Free Brigade fighters.')).toEqual(['killed 2: Brigade fighters'])
})
