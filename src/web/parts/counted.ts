// People counted by a noun: "14", "5 women", "3 children and 1 woman killed", "14 killed (5 women, 2 children)". A language's forms of
// a noun for each number are in its messages; a figure that is no single number takes the form of several.

import type { Harm } from '../../model/codes.ts'
import type { Quantity } from '../record.ts'
import type { Text } from '../text.tsx'
import { inWords, kindOf, type People, shortInText } from './range-shape.ts'

/** What is counted; the harm apart. */
type Counted = Pick<Quantity, 'floor' | 'ceiling' | 'bound' | 'unit' | 'group' | 'demographic' | 'role'>

/** A quantity as a number of people. */
export const peopleOf = ({
  floor,
  ceiling,
  group,
  bound,
}: Pick<Quantity, 'floor' | 'ceiling' | 'group' | 'bound'>): People => ({
  low: floor,
  high: floor === null ? null : (ceiling ?? floor),
  openHigh: floor !== null && ceiling === null,
  ...(bound === 'no_report'
    ? { state: 'no_report' as const }
    : group === 'combatant'
      ? { state: 'fighters' as const }
      : {}),
})

const SEVERAL = 3 // of every language's forms the one for a few: neither one nor two

/** "5 women", "1 woman", "2–4 children"; a kind without a counted form stands in brackets. Null: a number and no more. */
function withNoun(people: People, noun: string | null, t: Text, tell = shortInText): string | null {
  if (noun === null) return null
  const range = tell(people, t)
  const isNumber = ['exact', 'zero'].includes(kindOf(people))
  if (!t.has(`counted.${noun}`)) {
    const kind = t.has(`demographic.${noun}`) ? t(`demographic.${noun}`) : t(`group.${noun}`)
    return t('counted.kind', { people: range, kind })
  }
  return t(`counted.${noun}`, { range, n: isNumber ? (people.low ?? 0) : Math.max(SEVERAL, people.high ?? 0) })
}

/** A range of a record's breakdown, by who they are: "31–41+ civilians". */
export const rangeOf = (range: People, who: string | null, t: Text): string =>
  withNoun(range, who, t) ?? shortInText(range, t)

/** The same as it is said aloud: "31 to 41 or more civilians". */
export const rangeSaid = (range: People, who: string | null, t: Text): string =>
  withNoun(range, who, t, (people) => (kindOf(people) === 'zero' ? t.number(0) : inWords(people, t))) ??
  inWords(range, t)

/** Who is counted, by the most telling word the claim has. */
function nounOf({ demographic, role, group }: Counted): string | null {
  if (demographic !== null && demographic !== 'unspecified') return demographic
  if (role !== null && role !== 'other') return role
  return group === 'civilian' || group === 'combatant' ? group : null
}

/** "14", "5 women", "3 (families)". */
export function countedIn(quantity: Counted, t: Text): string {
  const { unit } = quantity
  const people = peopleOf({ ...quantity, group: null })
  if (unit !== 'persons' && unit !== 'bodies')
    return t('counted.kind', { people: shortInText(people, t), kind: t(`unit.${unit}`) })
  return withNoun(people, nounOf(quantity), t) ?? shortInText(people, t)
}

/** The figures of a claim, those of one harm together, parts of a whole in brackets behind it. */
export function harmedIn(quantities: readonly Quantity[], t: Text): string[] {
  const harms = [...new Set(quantities.map(({ harm }) => harm))]
  return harms.map((harm) => {
    const figures = quantities.filter((quantity) => quantity.harm === harm)
    const wholes = figures.filter(({ partOf }) => partOf === null)
    const parts = wholes.length === 0 ? [] : figures.filter(({ partOf }) => partOf !== null)
    const whole = harmed(wholes.length === 0 ? figures : wholes, harm, t)
    const inside = parts.map((part) => countedIn(part, t)).join(t('evidence.comma'))
    return parts.length === 0 ? whole : t('counted.among', { whole, parts: inside })
  })
}

function harmed(figures: readonly Quantity[], harm: Harm | null, t: Text): string {
  const isOne = figures.length === 1
  // "1 woman and 3 people killed": beside a noun a bare number needs one too.
  const people = figures.map((figure) =>
    isOne || nounOf(figure) !== null || figure.unit !== 'persons'
      ? countedIn(figure, t)
      : rangeOf(peopleOf({ ...figure, group: null }), 'person', t),
  )
  const list = t.list(people, 'and')
  return harm === null || harm === 'none' ? list : t('counted.harmed', { people: list, harm: t(`harm.${harm}`) })
}
