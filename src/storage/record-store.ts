// The store, whichever engine stands behind it.

import type { Decision } from '../model/record.ts'
import { addFact, settingEntries, settings } from './facts.ts'
import {
  decide,
  decisions,
  decisionsSince,
  findIncidentId,
  lastDecision,
  ledger,
  ledgerOf,
  linkedDecisions,
  linkedNames,
} from './decisions.ts'
import type { Engine } from './engine.ts'
import {
  bytesOf,
  claimsByReader,
  eachSourceClaims,
  findClaims,
  readersOf,
  selectSources,
  sourceClaims,
  sourceItem,
  sources,
  textOf,
} from './finding.ts'
import { handledSince } from './hand.ts'
import { incidentIds, incidentPage } from './incident-lists.ts'
import { countIncidents, incidentPoints, tallyIncidents } from './incident-sums.ts'
import { homes, incident, incidents, keepResolution } from './incidents.ts'
import { numberIn, sourceId } from './items.ts'
import { textKey } from './keys.ts'
import { readEdge } from './log.ts'
import { keepMatches, matchEdges, matchState, matchUnits, restartMatching, termCounts, unsettled } from './matching.ts'
import { progressOf } from './progress.ts'
import { checkpoint, consistencyProof, inclusionProof } from './proofs.ts'
import { search } from './search.ts'
import { addReading, addSources, useReading } from './sources.ts'
import type { Counts, Store } from './store.ts'
import { emptyTags, filing, refile, standingIds, tagCounts } from './filing.ts'
import { keepTolls, tollCounts, tolls } from './tolls.ts'
import { arrangements, truceDays } from './truces.ts'
import { write } from './writing.ts'

/** What else the place of a record brings with it. */
export interface Surroundings {
  /** Where the key that signs checkpoints is, or is made. */
  readonly keyPath: string
  backup(toPath: string): Promise<void>
}

export function recordStore(engine: Engine, { keyPath, backup }: Surroundings): Store {
  const { db } = engine
  const store: Store = {
    place: engine.place,
    addSources: (batch) => addSources(engine, batch),
    addSource: async (source) => (await addSources(engine, [source]))[0],
    addReading: (reading) => addReading(engine, reading),
    useReading: (source, reader, at, by) => useReading(engine, source, reader, at, by),
    sources: (ids) => sources(db, ids),
    source: async (id) => (await sources(db, [id]))[0] ?? null,
    sourceByExternalId: async (id) =>
      (await selectSources(db, (rows) => rows.where('external_key', '=', textKey(id)))).findLast(
        ({ externalId }) => externalId === id,
      ) ?? null,
    text: (id) => textOf(db, id),
    bytes: (id) => bytesOf(db, id),
    claims: (filter) => findClaims(db, filter ?? {}),
    eachSourceClaims: () => eachSourceClaims(db),
    sourceClaims: (ids) => sourceClaims(db, ids),
    claimsByReader: (source, reader) => claimsByReader(db, source, reader),
    readers: (source) => readersOf(db, source),
    decide: (decision) => decide(engine, decision),
    decisions: (target) => decisions(db, target),
    linkedDecisions: (names) => linkedDecisions(db, names),
    linkedNames: (seqs) => linkedNames(db, seqs),
    decisionsSince: (size) => decisionsSince(db, size),
    lastDecision: () => lastDecision(db),
    ledger: () => ledger(db),
    ledgerOf: (query) => ledgerOf(db, query),
    findIncidentId: (id) => findIncidentId(db, id),
    head: async () => {
      const made = await progressOf(db, ['resolved_to', 'tolls_to'])
      return { size: (await readEdge(db)).size, resolvedTo: made('resolved_to'), tollsTo: made('tolls_to') }
    },
    sourcesSince: (size) => sourcesSince(engine, size),
    matchState: () => matchState(db),
    restartMatching: (restart) => restartMatching(engine, restart),
    termCounts: (terms) => termCounts(db, terms),
    matchUnits: (query) => matchUnits(db, query),
    matchEdges: (nums) => matchEdges(db, nums),
    keepMatches: (change) => keepMatches(engine, change),
    unsettled: (limit, of) => unsettled(db, limit, of),
    homes: (query) => homes(db, query),
    truceDays: (query) => truceDays(db, query),
    arrangements: (query) => arrangements(db, query),
    tolls: () => tolls(db),
    tollCounts: () => tollCounts(db),
    keepTolls: (change) => keepTolls(engine, change),

    filing: (incidents) => filing(db, incidents),
    standingIds: () => standingIds(db),
    tagCounts: () => tagCounts(db),
    refile: (incidents) => refile(engine, incidents),
    emptyTags: (names) => emptyTags(engine, names),
    keepResolution: (change) => keepResolution(engine, change),
    incident: (id) => incident(db, id),
    incidents: (filter) => incidents(db, filter ?? {}),
    incidentPage: (filter) => incidentPage(db, filter),
    countIncidents: (filter) => countIncidents(db, filter ?? {}),
    incidentIds: (filter) => incidentIds(db, filter ?? {}),
    tallyIncidents: (filter, step) => tallyIncidents(db, filter, step),
    incidentPoints: (filter, limit) => incidentPoints(db, filter, limit),
    sizeBefore: (date) => sizeBefore(engine, date),
    search: (words, limit) => search(engine, words, limit),
    settings: () => settings(db),
    settingEntries: () => settingEntries(db),
    setSetting: (name, value, at, by) =>
      write(engine, (trx, log) => addFact(trx, log, 'setting', name, { value, at, by })),
    checkpoint: (at) => checkpoint(engine, keyPath, at),
    inclusionProof: (item, size) => inclusionProof(db, item, size),
    consistencyProof: (from, to) => consistencyProof(db, from, to),
    verify: async (note) => (await import('./verify.ts')).verify(engine, note),
    counts: () => counts(engine),
    backup,
    close: () => engine.close(),
  }
  return translated(store, engine)
}

/** Sources with a reading, another current one, or a claim decided on by hand, since the log had this size. */
async function sourcesSince({ db }: Engine, size: number): Promise<string[]> {
  const read = await db.selectFrom('readings').select('source').where('log_index', '>=', size).execute()
  const used = await db
    .selectFrom('facts')
    .select('name')
    .where('kind', '=', 'use')
    .where('log_index', '>=', size)
    .execute()
  const nums = new Set([
    ...read.map(({ source }) => source),
    ...used.map(({ name }) => numberIn('s', name) ?? 0),
    ...(await handledSince(db, size)),
  ])
  return [...nums].sort((a, b) => a - b).map(sourceId)
}

/** Sources and decisions come in the order of their times, so the first of a day is found by halving. */
async function sizeBefore({ db }: Engine, date: string): Promise<number> {
  const { size } = await readEdge(db)
  const source = await firstFrom(date, async (num) => {
    const row = await db
      .selectFrom('sources')
      .select(['num', 'body', 'log_index'])
      .where('num', '>=', num)
      .orderBy('num')
      .limit(1)
      .executeTakeFirst()
    return row && { ...row, at: sourceItem(row.num, row.body).addedAt }
  })
  const decision = await firstFrom(date, async (seq) => {
    const row = await db
      .selectFrom('decisions')
      .select(['seq as num', 'body', 'log_index'])
      .where('seq', '>=', seq)
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst()
    return row && { ...row, at: (JSON.parse(row.body) as Decision).at }
  })
  return Math.min(size, source ?? size, decision ?? size)
}

const MOST_NUMBERS = 2 ** 31

interface Numbered {
  readonly num: number
  readonly at: string
  readonly log_index: number
}

async function firstFrom(date: string, from: (num: number) => Promise<Numbered | undefined>): Promise<number | null> {
  let low = 1
  let high = MOST_NUMBERS
  let found: number | null = null
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = await from(middle)
    if (row && row.at < date) low = row.num + 1
    else {
      if (row) found = row.log_index
      high = middle
    }
  }
  return found
}

async function counts({ db }: Engine): Promise<Counts> {
  const count = async (table: 'sources' | 'decisions' | 'incidents'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(row.count)
  }
  const { claims } = await db
    .selectFrom('current_readings')
    .innerJoin('readings', 'readings.id', 'current_readings.reading')
    .select(({ fn }) => fn.sum<number | string | null>('readings.count').as('claims'))
    .executeTakeFirstOrThrow()
  const { size: entries } = await readEdge(db)
  return {
    sources: await count('sources'),
    claims: Number(claims),
    decisions: await count('decisions'),
    incidents: await count('incidents'),
    entries,
  }
}

/** Every method rejects with what the engine's error means. */
function translated(store: Store, engine: Engine): Store {
  const wrapped = Object.entries(store).map(([name, member]) => {
    if (typeof member !== 'function' || name === 'eachSourceClaims') return [name, member]
    const method = member as (...args: unknown[]) => Promise<unknown>
    return [
      name,
      async (...args: unknown[]) => {
        try {
          return await method(...args)
        } catch (error) {
          throw engine.translate(error)
        }
      },
    ]
  })
  return Object.fromEntries(wrapped) as Store
}
