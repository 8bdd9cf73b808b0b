import { expect, test } from 'vitest'
import { countIncidents, framesOf, words } from '../../test/read-text.ts'

const told = (text: string): string[] => {
  const { document, frames } = framesOf(text)
  return frames.flatMap((f) => f.told).map((act) => words(document, act).toLowerCase())
}

// An act that was done.
test.each([
  ['The army retook the town.', 'retook'],
  ['The army managed to retake the town.', 'retake'],
  ['Rebels withdrew after capturing the town.', 'capturing'],
  ['The fighters succeeded to capture the hill.', 'capture'],
  ['Jets carried out air strikes on the town.', 'air strikes'],
  ['The navy condemned the town to a day of shelling.', 'shelling'],
  ['Planes bombed the town and stopped.', 'bombed'],
])('%s', (text, act) => {
  expect(told(text)).toContain(act)
})

// A goal, what is talked of, what was stopped, what goes on all the time.
test.each([
  ['The rebels advanced in a bid to retake the town.', 'retake'],
  ['The group began an advance, hoping to quickly seize the town.', 'seize'],
  ['An operation aimed at liberating the town is under way.', 'liberating'],
  ['The plan for capturing the port was given up.', 'capturing'],
  ['The council condemned the deadly air strike.', 'air strike'],
  ['Ministers debated the latest chemical attack.', 'chemical attack'],
  ['The air force halted its air strikes.', 'air strikes'],
  ['They had stopped bombing the town.', 'bombing'],
  ['The coalition is carrying out separate air strikes.', 'air strikes'],
  ['It has been waging an air campaign.', 'air campaign'],
  ['The statement made no mention of any air strikes.', 'air strikes'],
])('names an act only: %s', (text, act) => {
  expect(told(text)).not.toContain(act)
})

test.each([
  'The council met on Monday to discuss the air strike on Sarmin.',
  'On Monday the air force stopped bombing Sarmin.',
  'The operation aimed at liberating Sarmin is under way.',
  'The coalition is carrying out air strikes near Sarmin.',
  'Rebels have tried several times to capture Sarmin.',
  'Rebel groups were gradually expelled from Sarmin.',
  'Ambulances went to evacuate the wounded from Sarmin on Monday.',
  'Some people demonstrated against the price of bread.',
  'The army blocked aid for months.',
])('makes no incident: %s', (text) => {
  expect(countIncidents(text)).toBe(0)
})

test.each([
  'The air force bombed Sarmin on Monday.',
  'After days of clashes the army liberated Sarmin.',
  'The coalition carried out air strikes near Sarmin on Monday.',
  'Soldiers turned back an aid convoy at the entrance to Sarmin on Monday.',
  'The water supply of Sarmin was cut on Monday by the army.',
  'Hundreds took to the streets of Sarmin on Monday.',
  'The army sent reinforcements to Sarmin on Monday.',
  'The army denied any role in the shelling of Sarmin on Monday.',
  'Moscow denied carrying out the strike on Sarmin on Monday.',
])('makes an incident: %s', (text) => {
  expect(countIncidents(text)).toBe(1)
})
