// What is kept of matching: where the units of sources stand, which of them are tied, what is proposed of them, and what waits
// to be made into incidents. All of it can be made again from the claims.

import type { Database, Engine, Writing } from './engine.ts'
import { insertAll, inParts } from './insert.ts'
import { numberIn, sourceId } from './items.ts'
import { termKey } from './keys.ts'
import { progressOf, setProgress } from './progress.ts'
import type { KeptUnit, MatchChange, MatchState, TermCount, UnitQuery } from './store.ts'
import { write } from './writing.ts'

const NAMES = ['match_version', 'matched_to', 'match_turn', 'counted_units', 'counted_sources'] as const

export async function matchState(db: Database): Promise<MatchState> {
  const value = await progressOf(db, NAMES)
  const source = await db.selectFrom('sources').select('num').orderBy('num', 'desc').limit(1).executeTakeFirst()
  const unit = await db.selectFrom('match_units').select('num').orderBy('num', 'desc').limit(1).executeTakeFirst()
  return {
    version: value('match_version'),
    matchedTo: value('matched_to'),
    turn: value('match_turn'),
    countedUnits: value('counted_units'),
    countedSources: value('counted_sources'),
    sources: source?.num ?? 0,
    lastUnit: unit?.num ?? 0,
  }
}

const PART = 2048 // rows

/** Begins matching anew, with what is common counted. */
export function restartMatching(
  engine: Engine,
  { version, units, sources, counts }: Parameters<import('./store.ts').Store['restartMatching']>[0],
): Promise<void> {
  return write(engine, async (trx) => {
    for (const table of ['match_units', 'match_rare', 'match_edges', 'match_terms', 'truce_days'] as const)
      await trx.deleteFrom(table).execute()
    const { turn } = await matchState(trx)
    const values = { match_version: version, matched_to: 0, match_turn: turn + 1 }
    for (const [name, value] of Object.entries({ ...values, counted_units: units, counted_sources: sources }))
      await setProgress(trx, name, value)
    let part: TermCount[] = []
    for (const count of counts) {
      part.push(count)
      if (part.length < PART) continue
      await insertAll(trx, 'match_terms', part)
      part = []
    }
    await insertAll(trx, 'match_terms', part)
  })
}

export async function termCounts(db: Database, terms: readonly string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const keys = terms.map((term) => ({ name: term, ...termKey(term) }))
  const byTerm = Map.groupBy(keys, ({ term }) => term)
  for (const part of inParts([...byTerm.keys()])) {
    const rows = await db.selectFrom('match_terms').selectAll().where('term', 'in', part).execute()
    for (const { term, more, units } of rows)
      for (const key of byTerm.get(term) ?? []) if (key.more === more) counts.set(key.name, units)
  }
  return counts
}

const TERM_BYTES = 3

/** What neighbours share, three bytes each. */
function packTerms(terms: Int32Array): Uint8Array {
  const packed = new Uint8Array(terms.length * TERM_BYTES)
  for (const [i, term] of terms.entries()) {
    packed[i * TERM_BYTES] = term
    packed[i * TERM_BYTES + 1] = term >> 8
    packed[i * TERM_BYTES + 2] = term >> 16
  }
  return packed
}

function unpackTerms(packed: Uint8Array): Int32Array {
  const terms = new Int32Array(packed.length / TERM_BYTES)
  for (let i = 0; i < terms.length; i++) {
    const at = i * TERM_BYTES
    terms[i] = packed[at] | (packed[at + 1] << 8) | (packed[at + 2] << 16)
  }
  return terms
}

export async function matchUnits(
  db: Database,
  { days, sources, nums, proposals, rare }: UnitQuery,
): Promise<KeptUnit[]> {
  const found = new Map<number, KeptUnit>()
  const all = db.selectFrom('match_units').selectAll()
  const add = (rows: readonly Awaited<ReturnType<typeof all.execute>>[number][]): void => {
    for (const { num, source, unit, day, terms, proposal } of rows) {
      found.set(num, { num, source: sourceId(source), unit, day, terms: unpackTerms(terms), proposal })
    }
  }
  if (days) add(await all.where('day', '>=', days[0]).where('day', '<=', days[1]).execute())
  for (const part of inParts((sources ?? []).flatMap((id) => numberIn('s', id) ?? [])))
    add(await all.where('source', 'in', part).execute())
  for (const part of inParts(nums ?? [])) add(await all.where('num', 'in', part).execute())
  for (const part of inParts(proposals ?? [])) add(await all.where('proposal', 'in', part).execute())
  for (const part of inParts(rare?.terms ?? [])) {
    const few = db
      .selectFrom('match_rare')
      .select('term')
      .where('term', 'in', part)
      .groupBy('term')
      .having((eb) => eb.fn.countAll(), '<=', rare?.most ?? 0)
    const having = db.selectFrom('match_rare').select('unit').where('term', 'in', few)
    add(await all.where('num', 'in', having).execute())
  }
  return [...found.values()]
}

/** The other ends of the ties of units. */
export async function matchEdges(db: Database, nums: readonly number[]): Promise<[number, number][]> {
  const found: [number, number][] = []
  for (const part of inParts(nums)) {
    const rows = await db.selectFrom('match_edges').selectAll().where('unit', 'in', part).execute()
    for (const { unit, other } of rows) found.push([unit, other])
  }
  return found
}

/** Keeps what matching made of some sources, unless others kept something of it meanwhile. */
export function keepMatches(engine: Engine, change: MatchChange): Promise<'kept' | 'changed'> {
  return write(engine, async (trx) => {
    const { turn } = await matchState(trx)
    if (turn !== change.turn) return 'changed'
    await setProgress(trx, 'match_turn', turn + 1)
    await removeUnits(trx, change.removed)
    const proposals = new Map(change.proposals)
    const added = new Set(change.units.map(({ num }) => num))
    await insertAll(
      trx,
      'match_units',
      change.units.map(({ num, source, unit, day, terms }) => ({
        num,
        source: numberIn('s', source) as number,
        unit,
        day,
        terms: packTerms(terms),
        proposal: proposals.get(num) ?? num,
      })),
    )
    await insertAll(
      trx,
      'match_rare',
      change.units.flatMap(({ num, rare }) => rare.map((term) => ({ term, unit: num }))),
    )
    await insertAll(
      trx,
      'match_edges',
      change.edges.flatMap(([a, b]) => [
        { unit: a, other: b },
        { unit: b, other: a },
      ]),
    )
    for (const [num, proposal] of proposals)
      if (!added.has(num)) await trx.updateTable('match_units').set({ proposal }).where('num', '=', num).execute()
    await keepTruceDays(trx, change)
    await addUnsettled(trx, change.unsettled)
    if (change.matchedTo !== null) await setProgress(trx, 'matched_to', change.matchedTo)
    return 'kept'
  })
}

async function removeUnits(trx: Writing, nums: readonly number[]): Promise<void> {
  for (const part of inParts(nums)) {
    await trx.deleteFrom('match_units').where('num', 'in', part).execute()
    await trx.deleteFrom('match_edges').where('unit', 'in', part).execute()
    await trx.deleteFrom('match_edges').where('other', 'in', part).execute()
    await trx.deleteFrom('match_rare').where('unit', 'in', part).execute()
  }
}

async function keepTruceDays(trx: Writing, { sources, truces }: MatchChange): Promise<void> {
  for (const part of inParts(sources.flatMap((id) => numberIn('s', id) ?? [])))
    await trx.deleteFrom('truce_days').where('source', 'in', part).execute()
  await insertAll(
    trx,
    'truce_days',
    truces.map(({ source, country, from, to }) => ({
      source: numberIn('s', source) as number,
      country,
      day_from: from,
      day_to: to,
    })),
  )
}

async function addUnsettled(trx: Writing, names: readonly string[]): Promise<void> {
  const known = new Set<string>()
  for (const part of inParts(names))
    for (const { name } of await trx.selectFrom('unsettled').select('name').where('name', 'in', part).execute())
      known.add(name)
  const added = [...new Set(names)].filter((name) => !known.has(name))
  await insertAll(
    trx,
    'unsettled',
    added.map((name) => ({ name })),
  )
}

/** Claims whose incidents are to be made, and sources whose truces are; at most so many. */
export async function unsettled(db: Database, limit: number, of?: 'sources'): Promise<string[]> {
  const all = db.selectFrom('unsettled').select('name').orderBy('name').limit(limit)
  const rows = await (of === undefined ? all : all.where('name', 'not like', '%#%')).execute()
  return rows.map(({ name }) => name)
}
