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
    const told = own.flatMap((kept) => {
      const id = kept.claim.kind === 'incident' ? incidentOf(kept.id) : undefined
      return id === undefined ? [] : [{ kept, id }]
    })
    for (const response of responses) {
      const id = incidentFor(response, told)
      if (id !== null) answers.set(id, [...(answers.get(id) ?? []), response])
    }
  }
  return answers
}

function incidentFor(
  response: KeptClaim,
  told: readonly { readonly kept: KeptClaim; readonly id: string }[],
): string | null {
  const { claim } = response
  const key = claim.kind === 'response' ? claim.incident : null
  const keyed = told.filter(({ kept }) => key !== null && kept.claim.kind === 'incident' && kept.claim.incident === key)
  const { start, end } = claim.passage
  const around = told.filter(({ kept }) => kept.claim.passage.start < end && start < kept.claim.passage.end)
  return only(keyed) ?? (keyed.length ? null : (only(around) ?? (around.length ? null : only(told))))
}

function only(told: readonly { readonly id: string }[]): string | null {
  const ids = new Set(told.map((one) => one.id))
  return ids.size === 1 ? told[0].id : null
}
