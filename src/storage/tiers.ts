// In which order a search finds: what has all words in the title first, then in title and head, then anywhere; among equals what
// was added last.

import type { Match } from './engine.ts'

const MOST = 100 // sources asked for at once
/** The rank of what has all words in the title. */
export const IN_TITLE = 3
/** Above the number of every source, and still a number to Postgres. */
const NO_SOURCE = 2_147_483_647

/** A database's name for the parts of a text that a tier looks in. */
interface Tier {
  readonly rank: number
  readonly columns: string
}

/** The next sources of a tier, newest first, at most `limit` of them, all added before `before`. */
type Ask = (columns: string, before: number, limit: number) => Promise<readonly { readonly source: number }[]>

/**
 * Every source once, at its best tier; asked for in pages that grow, so that a search costs what is taken of it.
 *
 * @param first how many are wanted at least
 */
export async function* byTier(tiers: readonly Tier[], first: number, ask: Ask): AsyncGenerator<Match> {
  const seen = new Set<number>()
  for (const { rank, columns } of tiers)
    for (let before = NO_SOURCE, page = Math.max(1, Math.min(first, MOST)); ; page = Math.min(2 * page, MOST)) {
      const found = await ask(columns, before, page)
      for (const { source } of found) {
        if (seen.has(source)) continue
        seen.add(source)
        yield { source, rank }
      }
      if (found.length < page) break
      before = found[found.length - 1].source
    }
}
