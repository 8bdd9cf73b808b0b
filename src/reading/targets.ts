// What was hit, and the health-care facet of an act. A noun is a target only where an act of the same stretch of words
// reaches it: "rockets hit a school", "the hospital was bombed", not "taken to hospital" or "hospital sources".

import type { FacilityType, HealthEffect, HealthResource, TargetType } from '../model/codes.ts'
import type { HealthFacet } from '../model/reading.ts'
import { type ActMention, standing } from './acts.ts'
import { isArticle } from '../model/place-name.ts'
import { COMMON_WORDS } from './lang/en/places.ts'
import {
  AIMED,
  DAMAGING,
  EFFECT_WORDS,
  FACILITY_WORDS,
  LYING_IN,
  NO_TARGET_AFTER,
  NO_TARGET_BEFORE,
  QUARTERS,
  SETTING_ON,
  TARGET_WORDS,
} from './lang/en/targets.ts'
import type { Document, QuantityMention, Span } from './mentions.ts'
import { CAPITAL, HYPHEN_BEFORE, NUMBER, PUNCT, type Tokens, written } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** A thing that was hit. */
export interface TargetMention extends Span {
  readonly type: TargetType
}

interface Phrase<T> {
  readonly rest: readonly string[]
  readonly value: T
}

function phraseTable<T>(rows: ReadonlyArray<readonly [T, string]>): Map<string, Phrase<T>[]> {
  const table = new Map<string, Phrase<T>[]>()
  for (const [value, words] of rows) {
    for (const phrase of words.split(', ')) {
      const [first, ...rest] = phrase.split(' ')
      const same = table.get(first) ?? []
      same.push({ rest, value })
      same.sort((a, b) => b.rest.length - a.rest.length)
      table.set(first, same)
    }
  }
  return table
}

const targets = new WordTable(() => phraseTable<TargetType>(TARGET_WORDS))
const facilities = new WordTable(() => phraseTable<FacilityType>(FACILITY_WORDS))
const effects = new WordTable(() => phraseTable<HealthEffect>(EFFECT_WORDS))

function phrasesIn<T>(table: WordTable<Phrase<T>[]>, tokens: Tokens, from: number, to: number) {
  const { words } = tokens
  const found: Array<{ from: number; to: number; value: T }> = []
  for (let i = from; i < to; i++) {
    const same = table.at(tokens, i)
    if (!same) continue
    const hit = standing(same, words, i + 1, to)
    if (!hit) continue
    found.push({ from: i, to: i + 1 + hit.rest.length, value: hit.value })
    i += hit.rest.length
  }
  return found
}

// A target this many words from the act is another story.
const REACH = 16

/** The things hit in a run of tokens, given its act words. */
export function readTargets(
  document: Document,
  from: number,
  to: number,
  acts: readonly ActMention[],
): TargetMention[] {
  const hitting = acts.filter((a) => a.weight >= 0.8)
  if (!hitting.length) return []
  const { words } = document.tokens
  return phrasesIn(targets, document.tokens, from, to)
    .filter((t) => !isOnlyWhere(document, t, from) && !isNamedFarms(document, t))
    .filter((t) => !NO_TARGET_AFTER.at(document.tokens, t.to) && !isDestination(words, t.from, from))
    .filter((t) => hitting.some((a) => reaches(words, a, t)) || isDamaged(document.tokens, t, from))
    .map((t) => ({ from: t.from, to: t.to, type: t.value }))
}

/**
 * "Killed in the Midan neighbourhood", "a school in a quarter of the city": where it was, not what was hit, as "rockets hit the
 * Midan neighbourhood" and "raids on rebel-held neighbourhoods" tell.
 */
function isOnlyWhere({ tokens }: Document, { from, to }: Span, start: number): boolean {
  if (to - from > 1 || !QUARTERS.at(tokens, from)) return false
  const { words, flags } = tokens
  if (words[from].endsWith('s') && words[to] !== 'of' && (flags[from - 1] & CAPITAL) === 0) return false
  for (let i = from - 1; i >= start && i >= from - 9; i--) {
    if (LYING_IN.at(tokens, i)) return true
    if (flags[i] & PUNCT || AIMED.at(tokens, i)) return false
  }
  return false
}

/** "Tolmar Farms" is the name of a place. */
const isNamedFarms = ({ tokens, isUpperCase }: Document, { to }: Span): boolean =>
  tokens.words[to - 1] === 'farms' && !isUpperCase && (tokens.flags[to - 1] & CAPITAL) !== 0

function isDestination(words: readonly string[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 5); i--) if (NO_TARGET_BEFORE.has(words[i])) return true
  if (words[at - 1] === 'not' || (words[at - 2] === 'not' && /^(an?|the)$/.test(words[at - 1]))) return true // "hit a camp, *not a bus*"
  return words[at - 1] === 'hospital' || words[at - 2] === 'told'
}

function reaches(words: readonly string[], act: Span, target: Span): boolean {
  if (target.from >= act.to) return target.from - act.to <= REACH
  const distance = act.from - target.to
  // "A command post and up to 80 fighters, among them nine from the north, *were destroyed*"
  if (distance > 9 && !(distance <= FAR && (PASSIVE.has(words[act.from - 1]) || PASSIVE.has(words[act.from - 2]))))
    return false
  for (let i = target.to; i < act.from; i++) if (PASSIVE.has(words[i])) return true
  return false
}

const FAR = 32

/** "Fired a shell on the village, injuring a man and causing damage to a number of *houses*". */
function isDamaged(tokens: Tokens, { from }: Span, start: number): boolean {
  for (let i = from - 1; i >= start && i >= from - 12; i--) {
    if (DAMAGING.at(tokens, i)) return true
    if (tokens.flags[i] & PUNCT) return false
  }
  return false
}

const PASSIVE = new Set(['was', 'were', 'been', 'is', 'being', 'came'])

/** The health-care facet, if health services, their staff or their transport were harmed (field guide 3.4). */
export function readHealth(
  document: Document,
  from: number,
  to: number,
  hit: readonly TargetMention[],
  quantities: readonly QuantityMention[],
): HealthFacet | null {
  const resource: HealthResource[] = []
  if (hit.some((t) => t.type === 'health_facility')) resource.push('facility')
  const isSetOn = (q: QuantityMention): boolean => SETTING_ON.at(document.tokens, q.from - 1) // "beat two nurses"
  if (quantities.some((q) => q.role === 'health_worker' && (q.harm || isSetOn(q)))) resource.push('personnel')
  if (quantities.some((q) => q.role === 'patient' && q.harm)) resource.push('patients')
  if (hit.some((t) => t.type === 'health_transport')) resource.push('transport')
  if (!resource.length) return null
  return {
    resource,
    facilityType: resource.includes('facility')
      ? (phrasesIn(facilities, document.tokens, from, to)[0]?.value ?? 'unknown')
      : null,
    facilityName: nameOfFacility(document, from, hit),
    effect:
      resource.includes('personnel') && resource.length === 1
        ? []
        : unique(phrasesIn(effects, document.tokens, from, to).map((e) => e.value)),
  }
}

const LONGEST_NAME = 5

/** "The Saudi hospital", "al-Noor health centre": the capitalised words before the noun, with it. Not "a Syrian hospital". */
function nameOfFacility(
  { tokens, isUpperCase }: Document,
  start: number,
  hit: readonly TargetMention[],
): string | null {
  const facility = hit.find((t) => t.type === 'health_facility')
  if (!facility || isUpperCase) return null
  const { flags, words } = tokens
  let from = facility.from
  while (from > start && facility.from - from < LONGEST_NAME && isOfName(tokens, from - 1, from === facility.from))
    from--
  if (from === start && COMMON_WORDS.at(tokens, from) && !isArticle(words[from])) from++ // a capital of the sentence's
  if (from === facility.from || words[from - 1] === 'a' || words[from - 1] === 'an') return null
  const isPlural = words[facility.to - 1].endsWith('s') && (flags[facility.to - 1] & CAPITAL) === 0
  return isPlural ? null : written(tokens, from, facility.to)
}

/** A capitalised word, or a small article joined to the one behind it. */
const isOfName = ({ flags, words }: Tokens, at: number, isLast: boolean): boolean =>
  (flags[at] & (PUNCT | NUMBER)) === 0 &&
  ((flags[at] & CAPITAL) !== 0 || (!isLast && isArticle(words[at]) && (flags[at + 1] & HYPHEN_BEFORE) !== 0))

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
