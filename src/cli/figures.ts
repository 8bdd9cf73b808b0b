// Numbers of people harmed as a person reads them: the figures of several claims of one incident brought to one range per
// harm, low the smallest floor and high the largest ceiling, parts never added to their wholes (field guide 5.3, 5.5).
// Nothing is averaged; where the words give no number, the words stand beside the figure the field guide reads in them.

import { isArmed, type Bound, type Harm } from '../model/codes.ts'
import type { Claim, Quantity } from '../model/reading.ts'
import { sideBySide } from '../model/side-by-side.ts'
import { DEMOGRAPHIC, GROUP, HARM, type Noun, ROLE, UNIT } from './labels.ts'
import { printable } from './width.ts'

/** One row of an incident: "killed", "27–33 people, among them 5 children". */
export interface FigureRow {
  readonly label: string
  readonly value: string
}

const ORDER = Object.keys(HARM) as Harm[]

/** What is shown of a claim: its figures, and the words they stand in. */
type Told = Pick<Claim, 'quantities' | 'passage'>

/** The rows of an incident, from its claims. */
export function figureRows(claims: readonly Told[]): FigureRow[] {
  const told = claims.map(together)
  return ORDER.flatMap((harm) => {
    const figures = told.map((quantities) => quantities.filter((quantity) => quantity.harm === harm))
    return figures.every((of) => of.length === 0) ? [] : [{ label: HARM[harm].row, value: figureOf(harm, figures) }]
  })
}

/** The figures of a claim, with one for all who stand side by side: "a woman and her three daughters" are four. */
function together({ quantities, passage }: Told): Quantity[] {
  const sums: Quantity[] = []
  const summed = new Set<Quantity>()
  for (const [first, others] of sideBySide(quantities, passage)) {
    const run = [first, ...others]
    // "12 civilians and 5 fighters" are shown as what they are.
    const areKinds = run.every((each) => isWhole(each) && isOfSomeKind(each)) && distinctKinds(run) === run.length
    if (summed.has(first) || areKinds) continue
    for (const each of run) summed.add(each)
    const sum = sumOf(run)
    // "Ten people, three women and a child": they are of the ten.
    const isInside = quantities.some((each) => !run.includes(each) && isWhole(each) && isWiderThan(each, sum))
    if (!isInside) sums.push(sum)
  }
  // Each of them is now a part of the sum, and shown where it says of what kind they are.
  const parts = quantities.map((each) => (summed.has(each) ? { ...each, partOf: each.partOf ?? '' } : each))
  return [...sums, ...parts.filter((each) => each.partOf !== '' || isOfSomeKind(each))]
}

function sumOf(run: readonly Quantity[]): Quantity {
  const isOpen = run.some(({ ceiling }) => ceiling === null)
  const group = agreed(run.map((each) => each.group)) ?? 'unknown_status'
  const floor = run.reduce((sum, each) => sum + (each.floor ?? 0), 0)
  const ceiling = isOpen ? null : run.reduce((sum, each) => sum + (each.ceiling ?? 0), 0)
  const bound = run.every((each) => each.bound === 'exact') ? 'exact' : 'at_least'
  return { ...run[0], floor, ceiling, bound, group, demographic: null, role: null, unit: 'persons' }
}

const distinctKinds = (run: readonly Quantity[]): number => new Set(run.map(kindOf)).size

const isWiderThan = (whole: Quantity, sum: Quantity): boolean =>
  whole.harm === sum.harm && !whole.increment && (whole.floor ?? 0) >= (sum.floor ?? 0)

const isOfSomeKind = ({ demographic, group, role }: Quantity): boolean =>
  demographic !== null || role !== null || (group !== null && group !== 'unknown_status')

function figureOf(harm: Harm, claims: readonly (readonly Quantity[])[]): string {
  const wholes = claims.map((claim) => claim.filter(isWhole))
  const parts = claims.flat().filter((quantity) => !isWhole(quantity))
  const counted = wholes.flat()
  const isApart = isDisjoint(wholes) || areOfTwoSides(counted)
  const [kinds, inside] = withoutSummands(isApart ? split(counted, kindOf) : counted.length ? [counted] : [])
  const whole = kinds.map((kind) => rangeInWords(kind)).join(' and ')
  const after = counted.length && counted.every(isNoCount) ? '' : HARM[harm].after
  const head = [whole, after].filter(Boolean).join(' ')
  const among = [...inside, ...split(parts, partKind)].map((kind) =>
    counted.length ? partInWords(kind) : rangeInWords(kind),
  )
  if (!whole) return [among.join(', '), after].filter(Boolean).join(' ')
  return among.length ? `${head}, among them ${listed(among)}` : head
}

/** "20 students and two teachers" where another claim says 22 people: they are the 22, and are shown as parts of them. */
function withoutSummands(kinds: Quantity[][]): [kinds: Quantity[][], summands: Quantity[][]] {
  const all = kinds.find(([first]) => !isOfSomeKind(first) && first.unit === 'persons')
  const others = kinds.filter((kind) => kind !== all)
  const sum = others.reduce((total, kind) => total + Math.max(...kind.map(({ floor }) => floor ?? 0)), 0)
  return all && others.length > 1 && all.some(({ floor }) => floor === sum) ? [[all], others] : [kinds, []]
}

/** A figure that is not a part of another: no `partOf`, and not a demographic slice. */
const isWhole = (quantity: Quantity): boolean => quantity.partOf === null && quantity.demographic === null

/** "No casualties", "no reports yet": nothing that words for the harm could follow. */
const isNoCount = (quantity: Quantity): boolean => quantity.bound === 'no_report' || quantity.ceiling === 0

const kindOf = (quantity: Quantity): string => `${quantity.group}/${quantity.role}/${quantity.unit}`
const partKind = (quantity: Quantity): string => `${quantity.demographic}/${quantity.role}/${quantity.group}`

/** "3 civilians and 4 fighters": one claim counts two kinds of people apart. */
const isDisjoint = (wholes: readonly (readonly Quantity[])[]): boolean =>
  wholes.some((claim) => new Set(claim.map(kindOf)).size > 1)

/** "200 civilians, survivors said", "several assailants, the minister said": no two counts of the same dead. */
const areOfTwoSides = (wholes: readonly Quantity[]): boolean =>
  wholes.some(({ group }) => group === 'civilian') &&
  wholes.some(isArmed) &&
  wholes.every((each) => each.group === 'civilian' || isArmed(each))

function split(quantities: readonly Quantity[], key: (quantity: Quantity) => string): Quantity[][] {
  const kinds = new Map<string, Quantity[]>()
  for (const quantity of quantities) {
    const kind = kinds.get(key(quantity))
    if (kind) kind.push(quantity)
    else kinds.set(key(quantity), [quantity])
  }
  return [...kinds.values()]
}

/** Several figures for the same people as one range with its noun: "27–33 people", "24 or more civilians (“dozens”)". */
export function rangeInWords(quantities: readonly Quantity[]): string {
  if (quantities.every((quantity) => quantity.bound === 'no_report')) return 'no reports yet'
  const known = quantities.filter((quantity) => quantity.bound !== 'no_report' && quantity.floor !== null)
  if (known.length === 0) return `${noun(quantities)[1] || 'some'}, number not given${wording(quantities)}`.trim()
  const low = Math.min(...known.map((quantity) => quantity.floor ?? 0))
  const high = known.some((quantity) => quantity.ceiling === null)
    ? null
    : Math.max(...known.map((quantity) => quantity.ceiling ?? 0))
  if (low === 0 && high === 0) return 'none'
  const [one, many] = noun(known)
  const called = low === 1 && high === 1 ? one : many
  const open = openInWords(known)
  if (open) return [open, many].filter(Boolean).join(' ')
  return [range(low, high), called].filter(Boolean).join(' ') + wording(known)
}

/** "6" of "27 people, among them 6", where nothing is said of what kind they are. */
const partInWords = (quantities: readonly Quantity[]): string =>
  quantities.some(isOfSomeKind) ? rangeInWords(quantities) : rangeInWords(quantities).replace(PEOPLE, '')

const PEOPLE = / (?:person|people)$/

/** "more than 250", where that is all that is said: nearer to the words than "251 or more". */
function openInWords(known: readonly Quantity[]): string | null {
  const { bound, floor, ceiling } = known[0]
  if (known.some((each) => each.bound !== bound || each.floor !== floor || each.ceiling !== ceiling)) return null
  if (bound === 'more_than' && floor !== null) return `more than ${grouped(floor - 1)}`
  if (bound === 'less_than' && ceiling !== null) return `fewer than ${grouped(ceiling + 1)}`
  return null
}

/** "3", "27–33", "5 or more". */
export function range(low: number, high: number | null): string {
  if (high === null) return `${grouped(low)} or more`
  return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`
}

/** "425000" as "425,000". */
const grouped = (number: number): string => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** What to call those counted: the finest thing that all the figures agree on. */
function noun(quantities: readonly Quantity[]): Noun {
  const demographic = agreed(quantities.map((quantity) => quantity.demographic))
  const role = agreed(quantities.map((quantity) => quantity.role))
  const unit = agreed(quantities.map((quantity) => quantity.unit))
  if (unit !== null && unit !== 'persons') return UNIT[unit]
  if (demographic !== null && demographic !== 'unspecified') return DEMOGRAPHIC[demographic]
  if (role !== null && role !== 'other') return ROLE[role]
  const group = agreed(quantities.map((quantity) => quantity.group ?? 'unknown_status'))
  return GROUP[group ?? 'unknown_status']
}

function agreed<T>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null
}

// The number shown for these comes from the phrase table and not from the text, so the text's words stand beside it.
const NEEDS_WORDS: ReadonlySet<Bound> = new Set([
  'vague',
  'plural_only',
  'unstated',
  'more_than',
  'less_than',
  'approx',
])

function wording(quantities: readonly Quantity[]): string {
  const phrases = quantities
    .filter((quantity) => NEEDS_WORDS.has(quantity.bound))
    .map((quantity) => printable(quantity.phrase.exact))
  const distinct = [...new Set(phrases)]
  return distinct.length && distinct.length <= 3 ? ` (${distinct.map((phrase) => `“${phrase}”`).join(', ')})` : ''
}

/** "a", "a and b", "a, b and c". */
export function listed(parts: readonly string[], joint = 'and'): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${joint} ${parts[parts.length - 1]}`
}

/** One figure with its harm, as a sentence of its own: "more than 250 civilians killed", "320 strikes". */
export function figureInWords(quantity: Quantity): string {
  const words = rangeInWords([quantity])
  if (quantity.harm === null || quantity.harm === 'none') return words
  const { row, after } = HARM[quantity.harm]
  return isNoCount(quantity) ? `${after || row}: ${words}` : `${words} ${after || row}`
}

/** How much an incident weighs in the order of the list: the dead first, then the injured. Smallest floor, unknown is 0. */
export function weightOf(ofClaims: readonly (readonly Quantity[])[]): readonly [killed: number, injured: number] {
  return [largestFloor(ofClaims, 'killed'), largestFloor(ofClaims, 'injured')]
}

function largestFloor(ofClaims: readonly (readonly Quantity[])[], harm: Harm): number {
  let largest = 0
  for (const quantity of ofClaims.flat()) {
    if (quantity.harm === harm && (quantity.floor ?? 0) > largest) largest = quantity.floor ?? 0
  }
  return largest
}
