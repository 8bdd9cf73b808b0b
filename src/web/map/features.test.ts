import { expect, test } from 'vitest'
import { boundsOf, unwrapped } from './features.ts'

test('an island at the edge of the world stays in one piece; a coast elsewhere and one around a pole stay as they are', () => {
  const island = [
    [179, -16],
    [-179, -17],
    [178, -18],
  ]
  expect(unwrapped(island)).toEqual([
    [179, -16],
    [181, -17],
    [178, -18],
  ])
  const coast = [
    [-10, 40],
    [10, 41],
    [170, 65],
  ]
  expect(unwrapped(coast)).toEqual(coast)
  expect(unwrapped([...coast, [-175, 66], [175, 70], [20, 70], [-5, 70]])).toEqual([
    ...coast,
    [185, 66],
    [175, 70],
    [20, 70],
    [-5, 70],
  ])
  const around = [
    [-180, -85],
    [180, -85],
    [180, -90],
  ]
  expect(unwrapped(around)).toEqual(around)
})

test('nothing has no box', () => {
  expect(boundsOf([])).toBe(null)
})
