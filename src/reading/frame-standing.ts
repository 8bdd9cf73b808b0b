// How an act stands to the facts: done, planned or doubted by the words around it, what somebody has been doing, or done
// again and again until now.

import type { Modality } from '../model/codes.ts'
import type { ActMention } from './acts.ts'
import { ATTACK_VERBS } from './lang/en/attribution.ts'
import { CLAUSE_JOINTS, HAVING, PAST_AUXILIARIES, WAXING } from './lang/en/frames.ts'
import { OBJECT_FILLERS, OWNERS } from './lang/en/told-acts.ts'
import { PUNCT, type Tokens } from './tokens.ts'
import type { Document, ModalityMention, QuantityMention, TimeMention } from './mentions.ts'

/** "Has killed", "have responded by firing, killing": the auxiliary nearest before the harm is one of the present. */
export function isPresentPerfect({ tokens }: Document, from: number, quantities: readonly QuantityMention[]): boolean {
  const figure = quantities.find((q) => q.harm !== null && q.harmAt >= 0)
  if (!figure) return false
  for (let i = figure.harmAt - 1; i >= Math.max(from, figure.harmAt - 9); i--) {
    if (PAST_AUXILIARIES.at(tokens, i)) return false
    if (HAVING.at(tokens, i)) return true
  }
  return false
}

/**
 * "Have all carried out air strikes", "has been bombing the town", "had previously struck": no act of its own. What is
 * told of on a given day ("said on Monday that troops have seized the village") is news of that day and no record.
 */
export function isRecordOf(
  { tokens }: Document,
  from: number,
  to: number,
  acts: readonly ActMention[],
  times: readonly TimeMention[],
  quantities: readonly QuantityMention[],
  isDefinite: boolean,
  sayings: readonly TimeMention[],
): boolean {
  const isHarm = (q: QuantityMention): boolean => q.harm !== null && q.harm !== 'property_damage'
  if (times.some((t) => t.time.from !== null && !t.isPeriod) || quantities.some((q) => isHarm(q) || areFired(q)))
    return false
  const { words } = tokens
  for (let i = from; i + 1 < to; i++) {
    const isPast = words[i] === 'had' && words[i + 1] === 'previously'
    if ((!HAVING.at(tokens, i) && !isPast) || words[i - 1] === 'to') continue // "is said to have hit"
    if (haveDone(tokens, i, acts) || haveBeenDoing(tokens, i, acts)) return true
    if (isDefinite || isNews(tokens, i, from, sayings)) continue
    for (let k = i + 1; k < to && k <= i + 4; k++) if (ATTACK_VERBS.at(tokens, k) || WAXING.at(tokens, k)) return true
    if (comeOf(tokens, i, acts)) return true
  }
  return false
}

/** "Have been *fighting* in the area": it goes on, whatever else the words point to. */
const haveBeenDoing = ({ words }: Tokens, having: number, acts: readonly ActMention[]): boolean =>
  words[having + 1] === 'been' &&
  words[having + 2].endsWith('ing') &&
  acts.some((a) => a.from === having + 2 && a.sort !== 'means')

const haveDone = (tokens: Tokens, having: number, acts: readonly ActMention[]): boolean =>
  acts.some((a) => isNamed(tokens, a) && hasDone(tokens, having, a))

/** Acts done, or that something has come of, behind the word for having. */
const comeOf = (tokens: Tokens, having: number, acts: readonly ActMention[]): boolean =>
  acts.some((a) => a.sort === 'verb' && a.from > having && a.from <= having + 4) ||
  acts.some((a) => a.sort === 'noun' && comesOf(tokens, having, a))

/** "Have fired *two mortar shells* at the compound": so many at one time. */
const areFired = ({ unit, bound, floor }: QuantityMention): boolean =>
  unit === 'munitions' && bound === 'exact' && (floor ?? 0) <= MOST_AT_ONCE

const MOST_AT_ONCE = 12

/** "Reports *on Tuesday* that troops *have launched* an offensive", not "have been shelling". */
const isNews = ({ words }: Tokens, having: number, from: number, sayings: readonly TimeMention[]): boolean =>
  words[having + 1] !== 'been' &&
  sayings.some((t) => t.of === 'saying' && !t.isPeriod && t.time.from !== null && t.from >= from && t.to <= having)

/** "Tensions *have led to armed clashes*", "have renewed an offensive": what has come of it, not when. */
function comesOf(tokens: Tokens, having: number, { from }: ActMention): boolean {
  if (from <= having + 1 || from > having + REACH) return false
  let participle = -1
  for (let i = having + 1; i < from; i++) {
    if (isParticiple(tokens, i)) participle = i
    else if (participle >= 0 && !OBJECT_FILLERS.at(tokens, i) && !BEFORE_RESULTS.has(tokens.words[i])) return false
  }
  return participle >= 0
}

/** "*The capture of the road has* raised fears": what an act has led to since. */
function hasDone(tokens: Tokens, having: number, { to }: ActMention): boolean {
  if (to > having || to < having - REACH) return false
  for (let i = to; i < having; i++)
    if (tokens.flags[i] & PUNCT || CLAUSE_JOINTS.at(tokens, i) || isParticiple(tokens, i)) return false
  return true
}

/** "The *assault*", "the *capture* of the town": not "the army captured". */
const isNamed = (tokens: Tokens, { sort, from }: ActMention): boolean =>
  sort === 'noun' || (sort === 'verb' && (tokens.words[from - 1] === 'the' || OWNERS.at(tokens, from - 1)))

const REACH = 8
const BEFORE_RESULTS = new Set(['to', 'armed', 'in'])
const isParticiple = ({ words }: Tokens, at: number): boolean => words[at].endsWith('ed') || IRREGULAR.has(words[at])
const IRREGULAR = new Set('led begun made seen taken brought'.split(' '))

const STRENGTH: Partial<Record<Modality, number>> = {
  planned_or_future: 5,
  conditional: 5,
  negated: 4,
  denied: 3,
  questioned: 2,
  hedged: 1,
  historical: 1,
}

/** The modality of the act itself: that of the words around the act or the first figure, the strongest of several. */
export function weakest(
  modality: readonly ModalityMention[],
  acts: readonly ActMention[],
  quantities: readonly QuantityMention[],
): { modality: Modality; hedges: string[] } {
  const own = mainAct(acts, quantities)
  const core = own < 0 && isAskedOf(modality, acts) ? acts[0].from : own
  const over = modality.filter((m) => core < 0 || (m.from <= core && core < m.to))
  if (over.length === 0) return { modality: 'asserted', hedges: [] }
  let strongest: Modality = 'asserted'
  for (const m of over) if ((STRENGTH[m.modality] ?? 0) > (STRENGTH[strongest] ?? 0)) strongest = m.modality
  return { modality: strongest, hedges: [...new Set(over.map((m) => m.hedge).filter(Boolean))] }
}

/** "Did not know *whether the jets* were Syrian": the knowing is denied, and the machines are asked about. */
const isAskedOf = (modality: readonly ModalityMention[], [first]: readonly ActMention[]): boolean =>
  first !== undefined && modality.some((m) => m.modality === 'questioned' && m.from <= first.from && first.from < m.to)

function mainAct(acts: readonly ActMention[], quantities: readonly QuantityMention[]): number {
  const figure = quantities.find(
    (q) => q.harm !== null && q.harmAt >= 0 && q.bound !== 'no_report' && q.bound !== 'zero',
  )
  if (figure) return figure.harmAt
  return acts.find((a) => a.sort !== 'means')?.from ?? -1
}
