import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from './canonical.ts'

// The examples of RFC 8785, sections 3.2.2 to 3.2.4 and appendix B.
test('the RFC’s own example', () => {
  const given = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`)
  expect(canonical(given)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  )
})

test('keys in the order of their UTF-16 units', () => {
  const given = JSON.parse(String.raw`{
    "\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
    "\ud83d\ude00": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis"
  }`)
  expect(Object.values(JSON.parse(canonical(given))).length).toBe(7)
  expect([...canonical(given).matchAll(/"([^"]*)"[,}]/g)].map(([, value]) => value)).toEqual([
    'Carriage Return',
    'One',
    'Control',
    'Latin Small Letter O With Diaeresis',
    'Euro Sign',
    'Emoji: Grinning Face',
    'Hebrew Letter Dalet With Dagesh',
  ])
})

test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('the double %s is %s', (bits, expected) => {
  expect(canonical(Buffer.from(bits, 'hex').readDoubleBE())).toBe(expected)
})

test.each([
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['half of a surrogate pair', 'a\ud800'],
  ['the other half, behind a backslash', '\\\udc00'],
  ['half a pair in a key', { '\ud800': 1 }],
  ['a function', () => 1],
])('refuses %s', (_name, value) => {
  expect(() => canonical({ value })).toThrow(/JSON has no|surrogate/)
})

test.each([
  ['a backslash and letters that look like an escape', '\\ud800'],
  ['two backslashes before them', '\\\\udabc'],
  ['a whole pair', '😀'],
])('takes %s', (_name, value) => {
  expect(JSON.parse(canonical({ value }))).toEqual({ value })
})

test('fields that are undefined are left out, and keys with line ends are told apart', () => {
  expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}')
  expect(canonical([{ 'b\na': 1 }, { b: 1, a: 2 }, { 'b\na': 3 }])).toBe('[{"b\\na":1},{"a":2,"b":1},{"b\\na":3}]')
})

test('whatever JSON can say is said in one way, and means the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const once = canonical(value)
      expect(canonical(JSON.parse(once))).toBe(once)
      expect(JSON.parse(once)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
