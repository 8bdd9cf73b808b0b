// Which incident a party's answer is about: the one told in the same words, or the only one of its report. An answer that
// could be about several is left with none.

import type { KeptClaim } from '../model/record.ts'
import { groupBy } from './order.ts'

/** The answers to each incident, by its id. `incidentOf` gives the incident that a claim stands in. */
export function answersByIncident(
  claims: readonly KeptClaim[],
  incidentOf: (claim: string) => string | undefined,
): Map<string, KeptClaim[]> {
  const answers = new Map<string, KeptClaim[]>()
  for (const own of groupBy(claims, (kept) => kept.source).values()) {
    const responses = own.filter((kept) => kept.claim.kind === 'response')
    if (!responses.length) continue
    const told = new Told(own, incidentOf)
    for (const response of responses) {
      const id = incidentFor(response, told)
      if (id === null) continue
      const known = answers.get(id)
      if (known) known.push(response)
      else answers.set(id, [response])
    }
  }
  return answers
}

function incidentFor({ claim }: KeptClaim, told: Told): string | null {
  const keyed = claim.kind === 'response' ? told.of(claim.incident) : []
  if (keyed.length > 0) return only(keyed)
  const around = told.around(claim.passage)
  return around.length > 0 ? only(around) : told.only
}

const only = (ids: readonly string[]): string | null => (ids.every((id) => id === ids[0]) ? (ids[0] ?? null) : null)

interface Standing {
  readonly start: number
  readonly end: number
  readonly id: string
}

/** The incidents that the claims of one source stand in. */
class Told {
  /** The incident that all stand in, if it is one. */
  readonly only: string | null
  private readonly byKey = new Map<string, string[]>()
  /** By their starts. */
  private readonly all: readonly Standing[]
  /** Of each, the last end of those up to it. */
  private readonly ends: Float64Array

  constructor(claims: readonly KeptClaim[], incidentOf: (claim: string) => string | undefined) {
    const all: Standing[] = []
    for (const { id: claimId, claim } of claims) {
      const id = claim.kind === 'incident' ? incidentOf(claimId) : undefined
      if (id === undefined || claim.kind !== 'incident') continue
      all.push({ start: claim.passage.start, end: claim.passage.end, id })
      const known = this.byKey.get(claim.incident)
      if (known) known.push(id)
      else this.byKey.set(claim.incident, [id])
    }
    this.only = only(all.map(({ id }) => id))
    this.all = all.sort((a, b) => a.start - b.start)
    this.ends = new Float64Array(all.length)
    for (let i = 0; i < all.length; i++) this.ends[i] = Math.max(all[i].end, i > 0 ? this.ends[i - 1] : 0)
  }

  /** Those of claims with a key. */
  of(key: string | null): readonly string[] {
    return (key === null ? undefined : this.byKey.get(key)) ?? []
  }

  /** Those of claims whose words overlap these. */
  around({ start, end }: { readonly start: number; readonly end: number }): readonly string[] {
    const found: string[] = []
    for (let i = firstAbove(this.ends, start); i < this.all.length && this.all[i].start < end; i++)
      if (this.all[i].end > start) found.push(this.all[i].id)
    return found
  }
}

/** The first index of ascending numbers at which one is above a bound. */
function firstAbove(ascending: Float64Array, bound: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle] > bound) high = middle
    else low = middle + 1
  }
  return low
}
