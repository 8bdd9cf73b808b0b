// Puts together what the mentions of one incident say of its doer, and carries a doer on to acts whose own words name none.

import { APART } from './lang/en/attribution.ts'
import type { ActorName, Attribution } from '../model/reading.ts'
import { MEANS } from './lang/en/actors.ts'
import { COUNTS } from './lang/en/numbers.ts'
import type { Document } from './mentions.ts'
import { NUMBER } from './tokens.ts'

const NOBODY: Attribution = { relation: 'none', actors: [] }
const MACHINES = new Set(MEANS.values())

/**
 * One attribution for an incident out of those of its mentions. A name outweighs a kind ("rebels"), a kind a machine or
 * men of whom nothing is known ("gunmen"); a
 * mention that leaves it open between two ("Syrian or Russian") or names both sides outweighs one that names one of
 * them. Of names that have nothing in common the one said most often stands, the first of them where they are level.
 */
export function mergeAttributions(found: readonly Attribution[]): Attribution {
  const told = found.filter((one) => one.relation !== 'none')
  const open = told.find((one) => one.relation === 'one_of' || one.relation === 'or_allied')
  if (open) return open
  const named = told.filter((one) => one.relation !== 'unnamed_kind')
  const rest = told.filter((one) =>
    one.relation === 'unnamed_kind'
      ? !one.actors.every(({ type }) => type === 'unidentified') && !named.some((other) => maySayLess(one, other))
      : true,
  )
  const pool = rest.length ? rest : told
  if (pool.length === 0) return NOBODY
  const votes = new Map<string, number>()
  for (const one of pool) for (const actor of one.actors) votes.set(actor.name, (votes.get(actor.name) ?? 0) + 1)
  const weight = (one: Attribution): number => Math.max(...one.actors.map((actor) => votes.get(actor.name) ?? 0))
  let best = pool[0]
  for (const one of pool) {
    const isWider = one.relation === 'joint' && best.relation !== 'joint' && shares(one, best)
    if (isWider || weight(one) > weight(best)) best = one
  }
  return best
}

/** Whether a kind may be a named one said for short: "militants" of a group, "gunmen" of anybody; no army is "rebels". */
function maySayLess(kind: Attribution, named: Attribution): boolean {
  const isOfFighters = kind.actors.some(({ type }) => type === null || type === 'rebel' || type === 'political_militia')
  return !isOfFighters || named.actors.some(({ type }) => type !== 'state' && type !== 'external')
}

/** What is known of one mention of an act, for carrying its doer on. */
export interface Told {
  /** Index of its sentence in the document. */
  readonly sentence: number
  /** Kind of act, coarse ("air", "ground"), or null where only harm is told. */
  readonly family: string | null
  readonly attribution: Attribution
  /** Told as background, so that nothing goes on from it. */
  readonly isPast?: boolean
  /** Words that only say whose that one act was: "residents blamed the coalition". They tell nothing of the next. */
  readonly isVerdict?: boolean
}

const CARRY_SENTENCES = 2

/** What is fired by the same hands one after another. */
const SHELLS = new Set('shell shells rocket rockets missile missiles'.split(' '))

/**
 * The doer of an act that its own words do not name: that of the act told just before, if nothing parts the two. "Regime
 * jets raided the suburbs on Thursday. Four people were killed in the first town and one in the next."
 *
 * @param told mentions in order of the text
 * @param at index in `told` of the one without a doer
 * @returns null where the words part them, or kinds of act differ
 */
export function carriedAttribution(document: Document, told: readonly Told[], at: number): Attribution | null {
  const own = told[at]
  const { from, to } = document.sentences[own.sentence]
  const { words, flags } = document.tokens
  for (let i = from; i < to && i < from + 8; i++) {
    const isCount = i + 1 < to && ((flags[i + 1] & NUMBER) !== 0 || COUNTS.has(words[i + 1]))
    const isShell = SHELLS.has(words[i + 1]) || (words[i + 1] === 'mortar' && SHELLS.has(words[i + 2]))
    const isMore = words[i] === 'another' && (isCount || isShell) // "another five people were killed", "another shell fell"
    if (APART.has(words[i]) && !isMore) return null
  }
  for (let k = at - 1; k >= 0 && own.sentence - told[k].sentence <= CARRY_SENTENCES; k--) {
    const before = told[k]
    if (before.isPast && !own.isPast) continue
    if (own.family !== null && before.family !== null && own.family !== before.family) return null
    if (before.isVerdict) return null
    if (before.attribution.relation !== 'none')
      return isCarried(before.family ?? own.family) ? before.attribution : null
  }
  return null
}

/**
 * The attribution of an incident: merged from its mentions, else carried on to the first of them.
 *
 * @param told all mentions of acts of the document, in order of the text
 * @param members indexes in `told` of the incident's own mentions
 * @param headlines what headlines of the incident say of its doer
 */
export function incidentAttribution(
  document: Document,
  told: readonly Told[],
  members: readonly number[],
  headlines: readonly Attribution[] = [],
): Attribution {
  const merged = mergeAttributions([...members.map((member) => told[member].attribution), ...headlines])
  if (!isOnlyMachines(merged) || members.length === 0) return merged
  return carriedAttribution(document, told, Math.min(...members)) ?? merged
}

/** Strikes and shelling go on from place to place; a bomb, an ambush or a battle is each its own. */
const isCarried = (family: string | null): boolean => family === null || family === 'air' || family === 'ground'

/** Nobody, or machines that nobody is said to own. */
export const isOnlyMachines = ({ actors }: Attribution): boolean => actors.every((actor) => isMachine(actor))

const isMachine = (actor: ActorName): boolean => actor.type === 'unidentified' && MACHINES.has(actor.name)
const shares = (one: Attribution, other: Attribution): boolean =>
  one.actors.some((actor) => other.actors.some((known) => known.name === actor.name))
