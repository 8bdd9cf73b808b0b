// Where a source has what it tells from: for each line of evidence that it is part of, whose word it is, through whom it came, and
// which other sources tell it on the same word or in the same words.

import type { KeptClaim, KeptSource } from '../model/record.ts'
import { isNearCopy } from '../record/lines.ts'
import { publisherVoice } from '../record/origins.ts'
import type { ListedIncident, Store } from '../storage/store.ts'

/** One origin of a source, in one incident. */
export interface SourceOrigin {
  readonly incident: string
  /** Whose word it is. */
  readonly origin: string
  /** The publisher's own word, quoting nobody. */
  readonly isOwn: boolean
  readonly isInterested: boolean
  /** The claims of the source that go back to it, in the order of the line. */
  readonly claims: readonly string[]
  /** Other sources of the line, each with one claim of it. */
  readonly others: readonly OtherSource[]
}

export interface OtherSource {
  readonly source: string
  readonly title: string | null
  readonly publisher: string | null
  readonly claim: string
  /** It says so in the same words. */
  readonly isCopy: boolean
}

/** The source that a claim's id names. */
export const sourceOf = (claim: string): string => claim.split('#')[0]

/** What a source tells and whose word that is, as the lines of its incidents have it. */
export function originsIn(source: KeptSource, incidents: readonly ListedIncident[]) {
  const own = publisherVoice(source).name
  return incidents.flatMap((incident) =>
    incident.lines
      .filter((line) => line.sources.includes(source.id))
      .map((line) => ({
        ...{ incident: incident.id, origin: line.origin, isInterested: line.isInterested },
        isOwn: line.origin === own,
        claims: line.claims.filter((claim) => sourceOf(claim) === source.id),
        elsewhere: line.claims.filter((claim) => sourceOf(claim) !== source.id),
      })),
  )
}

/** The same with the other sources, and which of them are near copies. */
export async function originsOf(
  store: Store,
  source: KeptSource,
  incidents: readonly ListedIncident[],
): Promise<SourceOrigin[]> {
  const found = originsIn(source, incidents)
  const ids = [...new Set(found.flatMap(({ claims, elsewhere }) => [...claims, ...elsewhere]))]
  const claims = new Map((await store.claims({ ids })).map((kept) => [kept.id, kept]))
  const sources = new Map(
    (await store.sources([...new Set([...claims.values()].map((kept) => kept.source))])).map((one) => [one.id, one]),
  )
  return found.map(({ elsewhere, ...origin }) => {
    const own = keptOf(origin.claims, claims)
    const others = new Map<string, OtherSource>()
    for (const kept of keptOf(elsewhere, claims)) {
      const known = others.get(kept.source)
      if (known?.isCopy) continue
      const isCopy = own.some((one) => isNearCopy(one.claim.passage.exact, kept.claim.passage.exact))
      if (known && !isCopy) continue
      const { title = null, publisher = null } = sources.get(kept.source) ?? {}
      others.set(kept.source, { source: kept.source, title, publisher, claim: kept.id, isCopy })
    }
    return { ...origin, others: [...others.values()] }
  })
}

const keptOf = (ids: readonly string[], claims: ReadonlyMap<string, KeptClaim>): KeptClaim[] =>
  ids.flatMap((id) => claims.get(id) ?? [])
