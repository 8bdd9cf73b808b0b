// Holds the arrangements that are kept against what claims make of them. Incidents are weighed with those that are kept.

import { isDeepStrictEqual } from 'node:util'
import type { KeptArrangement, Store } from '../storage/store.ts'
import type { Differs } from './check-made.ts'
import { KnownSources } from './known-sources.ts'
import { resolveTruces } from './settle-truces.ts'

const PART = 100 // sources

/** Every arrangement that differs, as it is found. `mend`: makes it anew. */
export async function* checkTruces(store: Store, mend: boolean): AsyncGenerator<Differs> {
  const known = new KnownSources(store)
  const { size } = await store.head()
  await known.refresh(size)
  const waiting = new Set(await sourcesTelling(store))
  const made = new Set<string>()
  while (waiting.size > 0) {
    const { around, truces, covered } = await resolveTruces(store, [...waiting].slice(0, PART), known)
    for (const source of around) waiting.delete(source)
    const arrangements = truces?.arrangements ?? []
    for (const { arrangement } of arrangements) made.add(arrangement.id)
    const wrong = differing(await store.arrangements({ sources: around }), arrangements)
    for (const what of wrong) yield { what, fields: [] }
    if (mend && wrong.length > 0) await keep(store, { truces, covered })
  }
  const extra = (await store.arrangements({})).filter(({ arrangement }) => !made.has(arrangement.id))
  for (const { arrangement } of extra) {
    yield { what: arrangement.id, fields: ['claims'] }
    if (mend) await keep(store, { truces: { sources: arrangement.sources, arrangements: [] } })
  }
}

async function keep(
  store: Store,
  change: Partial<Pick<Awaited<ReturnType<typeof resolveTruces>>, 'truces' | 'covered'>>,
): Promise<void> {
  const { size } = await store.head()
  await store.keepResolution({ expectedHead: size, ledger: [], changed: [], removed: [], isPart: true, ...change })
}

async function sourcesTelling(store: Store): Promise<string[]> {
  const found: string[] = []
  for await (const { source, claims } of store.eachSourceClaims())
    if (claims.some(({ claim }) => claim.kind === 'arrangement' || claim.kind === 'breach')) found.push(source.id)
  return found
}

/** ids of those that are not in both as they are in one. */
function differing(kept: readonly KeptArrangement[], made: readonly KeptArrangement[]): string[] {
  const byId = (all: readonly KeptArrangement[]) =>
    new Map(all.map((one) => [one.arrangement.id, JSON.parse(JSON.stringify(one)) as KeptArrangement]))
  const [stands, should] = [byId(kept), byId(made)]
  return [...new Set([...stands.keys(), ...should.keys()])].filter(
    (id) => !isDeepStrictEqual(stands.get(id), should.get(id)),
  )
}
