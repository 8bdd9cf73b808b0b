// Who did all the strikes of a report: where it names for its acts of a kind nobody but those it names first, in what it puts
// first or with two of them, the others of that kind that name nobody are told of as theirs too ("Regime raids killed 21 ...
// Three children were killed in air strikes on the next town").

import type { Attribution } from '../model/reading.ts'
import { isOnlyMachines } from './attribution-merge.ts'
import { familyOf, winner } from './event-families.ts'
import type { PlacedFrame } from './open-incident.ts'

/** The one doer that a report names for a kind of act. */
export interface OneDoer {
  readonly attribution: Attribution
  /** The first token where it is named; what stands before does not know of it. */
  readonly from: number
}

/** A frame of an incident. */
export interface NamedFrame {
  readonly placed: PlacedFrame
  readonly incident: number
  readonly family: string
}

/** Strikes and shelling go on from place to place; a bomb or a battle is each its own. */
const KINDS = ['air', 'ground'] as const
/** Sentences that a report begins with: they say what it is about. */
const LEAD = 3

/**
 * By kind of act, the doer that the report names first, where it names nobody else for an act of that kind. What somebody has
 * been doing, and what was long ago, does not count.
 *
 * @param frames of incidents, those that tell of their act
 * @param summaries frames that sum up acts and make no incident
 */
export function oneDoerByKind(
  frames: readonly NamedFrame[],
  summaries: readonly PlacedFrame[],
): ReadonlyMap<string, OneDoer> {
  const found = new Map<string, OneDoer>()
  for (const kind of KINDS) {
    const told = frames.filter(({ family }) => family === kind)
    const summed = summaries.filter(({ frame }) => familyOf(winner(frame.votes)) === kind)
    const named = [...told.map(({ placed }) => placed), ...summed].filter(isNamed)
    if (named.length === 0 || !named.every((one) => isAmong(one.attribution, named[0].attribution))) continue
    const acts = new Set(told.filter(({ placed }) => isNamed(placed)).map(({ incident }) => incident))
    if (acts.size < 2 && !named.some(({ frame }) => frame.isTitle || frame.sentence < LEAD)) continue
    const isHead = named.some(({ frame }) => frame.isTitle)
    found.set(kind, {
      attribution: named[0].attribution,
      from: isHead ? 0 : Math.min(...named.map(({ frame }) => frame.from)),
    })
  }
  return found
}

const isNamed = (one: PlacedFrame): one is PlacedFrame & { readonly attribution: Attribution } =>
  one.attribution !== null &&
  !isOnlyMachines(one.attribution) &&
  one.frame.modality !== 'historical' &&
  one.frame.modality !== 'hedged' &&
  one.frame.modality !== 'questioned' &&
  !one.frame.isRecord

/** The same parties as those named first, or some of them. */
const isAmong = (a: Attribution, first: Attribution): boolean =>
  a.actors.every((one) => first.actors.some((other) => other.name === one.name))
