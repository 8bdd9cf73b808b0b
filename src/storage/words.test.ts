import { expect, test } from 'vitest'
import { phrasesOf, readQuery } from './words.ts'

test.each([
  ['"market guard"', 'The market guard ran.'],
  ['"market guard"', 'Market\n  guards ran.'],
  ['"market guard*"', 'The market guardian ran.'],
  ['"cafe owner"', 'A CAFÉ OWNER and his son'],
  ['"owner was hit"', 'The owner was ‘hit’ by it.'],
  ['"obriens shop"', 'It fell on O’Brien’s shop.'],
  ['"was hit"', 'He was not hit; the other was hit.'],
  ['"hit hit"', 'It hit twice: hit, hit.'],
  ['"دار السلام"', 'قصف في دار السلام أمس'],
  ['"market guard" ran', 'A market guard fled.'],
])('%s stands in "%s"', (typed, text) => {
  expect(phrasesOf(readQuery(typed))(text)).toBe(true)
})

test.each([
  ['"market guard"', 'The guard of the market ran.'],
  ['"market guard"', 'A supermarket guard ran.'],
  ['"was hit"', 'The wash hit the boat.'],
  ['"market guard"', 'The market guardianship lapsed.'],
  ['"market guard" "was hit"', 'The market guard was not hit.'],
])('%s does not stand in "%s"', (typed, text) => {
  expect(phrasesOf(readQuery(typed))(text)).toBe(false)
})
