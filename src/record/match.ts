// Whether two units tell of one incident, and why: what each field's agreement is worth adds up, after Fellegi and Sunter.
// One rule stands above the sum: something besides figures and likeness of words must tie them.

import { reason } from '../model/reasons.ts'
import type { FieldWeight, MatchExplanation } from '../model/record.ts'
import { type Agreement, compareField, compareFields, type Field, SILENT, wordsOf } from './fields.ts'
import { type Commonness, sharesFullName, surprise } from './similarity.ts'
import type { Unit } from './unit.ts'
import type { MatchWeights } from './weights.ts'

/** Why two units are, or are not, put together: each field's agreement, in words, with what it is worth. */
export function explainMatch(a: Unit, b: Unit, commonness: Commonness, weights: MatchWeights): MatchExplanation {
  const [first, second] = a.order <= b.order ? [a, b] : [b, a]
  const agreements = compareFields(first, second, commonness)
  const fields = agreements.map((agreement): FieldWeight => {
    const { field, level } = agreement
    return { field, level, why: wordsOf(agreement), weight: weightOf(agreement, commonness, weights) }
  })
  fields.push({ field: 'neighbours', level: 'neighbours', why: NEIGHBOURS, weight: weights.prior })
  const veto = findVeto(agreements)
  if (veto) fields.push({ field: 'rule', level: 'nothing_ties', why: veto, weight: NEVER })
  const total = fields.reduce((sum, field) => sum + field.weight, 0)
  return { a: first.id, b: second.id, fields, total, threshold: weights.threshold, isMatch: total >= weights.threshold }
}

const NOTHING_TIES = reason('match.rule.nothing_ties')
const NEIGHBOURS = reason('match.neighbours.most')

/** Bits: what no sum of agreements outweighs. */
const NEVER = -100

/** The total of `explainMatch` alone. */
export function matchTotal(a: Unit, b: Unit, commonness: Commonness, weights: MatchWeights): number {
  const agreements = a.order <= b.order ? compareFields(a, b, commonness) : compareFields(b, a, commonness)
  return totalOf(agreements, commonness, weights)
}

/** Those first that tell most units apart for what they cost; those after the last have no weight that could help. */
const QUICKEST: readonly Field[] = [
  'time',
  'told',
  'written',
  'killed',
  'place',
  'house',
  'lead',
  'injured',
  'full_names',
  'type',
  'target',
  'words',
  'report',
  'names',
  'copy',
  'length',
  'means',
  'actors',
]

const ROUNDING = 1e-6 // bits: sums in another order differ by less, and means are compared so finely

/** Whether two units reach the threshold: `matchTotal`, given up as soon as what is left cannot make up for what clashed. */
export function isMatch(a: Unit, b: Unit, commonness: Commonness, weights: MatchWeights): boolean {
  const [first, second] = a.order <= b.order ? [a, b] : [b, a]
  const most = mostOf(weights)
  const agreements: Agreement[] = []
  let total = weights.prior
  for (let i = 0; i < QUICKEST.length; i++) {
    if (total + most[i] < weights.threshold - 2 * ROUNDING) return false
    const agreement = compareField(QUICKEST[i], first, second, commonness)
    agreements.push(agreement)
    total += weightOf(agreement, commonness, weights)
  }
  if (findVeto(agreements)) total += NEVER
  if (Math.abs(total - weights.threshold) > 2 * ROUNDING) return total > weights.threshold
  return matchTotal(a, b, commonness, weights) >= weights.threshold - ROUNDING
}

/**
 * Whether two units could reach the threshold, by what is known of them before it is asked how common their words and names are:
 * of places alone that must be known. Never wrongly no.
 */
export function mayMatch(a: Unit, b: Unit, commonness: Commonness, weights: MatchWeights): boolean {
  const [first, second] = a.order <= b.order ? [a, b] : [b, a]
  const most = mostOf(weights)
  let total = weights.prior
  for (let i = 0; i < QUICKEST.length; i++) {
    if (total + most[i] < weights.threshold - 2 * ROUNDING) return false
    total += mostByThen(QUICKEST[i], first, second, commonness, weights)
  }
  return total >= weights.threshold - 2 * ROUNDING
}

/** Fields for which it must always be known how common words and names are. */
const LOOKED_UP: ReadonlySet<Field> = new Set(['words', 'report', 'names'])

/** What a field adds at most, as long as that is not known. Of full names, where none is shared, none is looked up. */
function mostByThen(field: Field, a: Unit, b: Unit, commonness: Commonness, weights: MatchWeights): number {
  const isOpen = field === 'full_names' ? sharesFullName(a.report, b.report) : LOOKED_UP.has(field)
  return isOpen ? mostOfField(field, weights) : weightOf(compareField(field, a, b, commonness), commonness, weights)
}

const mostBy = new WeakMap<MatchWeights, readonly number[]>()

/** What each field and those after it add at most. */
function mostOf(weights: MatchWeights): readonly number[] {
  const known = mostBy.get(weights)
  if (known) return known
  const most: number[] = []
  let sum = 0
  for (const field of QUICKEST.toReversed()) {
    sum += mostOfField(field, weights)
    most.unshift(sum)
  }
  mostBy.set(weights, most)
  return most
}

function mostOfField(field: Field, weights: MatchWeights): number {
  const rarity = weights.rarity[field]
  const levels = Object.entries(weights.fields[field] ?? {}).map(([level, { weight }]) =>
    rarity?.usual[level] === undefined ? weight : weight + Math.abs(rarity.perBit) * RARER_AT_MOST,
  )
  const unlisted = rarity ? Math.abs(rarity.perBit) * RARER_AT_MOST : 0
  return Math.max(0, unlisted, ...levels)
}

/** What agreements are worth together, in bits. */
export function totalOf(agreements: readonly Agreement[], commonness: Commonness, weights: MatchWeights): number {
  let total = findVeto(agreements) ? weights.prior + NEVER : weights.prior
  for (const agreement of agreements) total += weightOf(agreement, commonness, weights)
  return total
}

/** What one field's agreement is worth, in bits. Silence is worth nothing. */
export function weightOf(agreement: Agreement, commonness: Commonness, weights: MatchWeights): number {
  const { field, level, term } = agreement
  if (level === SILENT) return 0
  const learnt = weights.fields[field]?.[level]?.weight ?? 0
  const rarity = weights.rarity[field]
  const usual = rarity?.usual[level]
  if (term === null || usual === undefined) return learnt
  return learnt + rarity.perBit * rarerThan(usual, term, commonness)
}

const RARER_AT_MOST = 4 // bits: a place seen once is no proof that the act is one

/** Bits by which a term is rarer than usual, within bounds. */
export function rarerThan(usual: number, term: string, commonness: Commonness): number {
  return Math.max(-RARER_AT_MOST, Math.min(RARER_AT_MOST, surprise(term, commonness) - usual))
}

const TYING_PLACES = ['same_quarter', 'same_town', 'other_quarter', 'same_area', 'near', 'inside_town', 'inside_area']
const TYING_TIMES = ['same_day', 'overlap', 'apart_1', 'written_after_0', 'written_after_1', 'undated_0', 'undated_1']

/** Why two units may not be one, whatever the sum; or null. A place, a day, a name or copied words must tie them. */
export function findVeto(agreements: readonly Agreement[]): string | null {
  for (const { field, level } of agreements) {
    if (field === 'place' && TYING_PLACES.includes(level)) return null
    if (field === 'time' && TYING_TIMES.includes(level)) return null
    if (field === 'names' && level !== SILENT && level !== 'none') return null
    if (field === 'copy' && level !== 'none') return null
  }
  return NOTHING_TIES
}
