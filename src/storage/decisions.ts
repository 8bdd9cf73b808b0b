// What people decide, added to and never changed, and the ids that incidents were given.

import type { Insertable } from 'kysely'
import type { Decision, DecisionBody, LedgerEntry } from '../model/record.ts'
import type { Database, Engine, Writing } from './engine.ts'
import { claimsOfSources, idsWithStems, insertAll, inParts } from './insert.ts'
import { decisionId, type LedgerRow, ledgerEntry, numberIn } from './items.ts'
import type { LogWriter } from './log.ts'
import { canonical } from './proof/canonical.ts'
import type { Tables } from './schema.ts'
import type { Decided, LedgerQuery, NewDecision } from './store.ts'
import { write } from './writing.ts'

/** Keeps a decision, unless what it is about has changed since the person saw it. */
export function decide(engine: Engine, given: NewDecision): Promise<Decided> {
  const { at, by, reason, expectedHead, ledger, once } = given
  const body = once ? { once: once.wish, ...given.body } : given.body
  return write(engine, async (trx, log) => {
    const before = once ? (await decisions(trx, wishTarget(once.wish))).at(once.part) : undefined
    if (before) return { kind: 'kept', decision: before, head: log.size } as const
    const targets = await targetsOf(trx, body)
    if (expectedHead !== undefined) {
      const changed = await changedSince(trx, targets, expectedHead)
      if (changed) return changed
    }
    const seq = ((await lastSeq(trx, 'decisions')) ?? 0) + 1
    const decision: Decision = { seq, at, by, reason, ...body }
    const json = canonical(decision)
    const log_index = log.add('decision', decisionId(seq), json)
    await trx.insertInto('decisions').values({ seq, body: json, log_index }).execute()
    await insertAll(
      trx,
      'decision_targets',
      targets.map((target) => ({ target, seq })),
    )
    const links = await linksOf(trx, body)
    await insertAll(
      trx,
      'decision_links',
      links.map((name) => ({ name, seq })),
    )
    const taken = await addLedger(trx, log, ledger ?? [])
    if (taken.length > 0) throw new TakenIds(taken)
    return { kind: 'kept', decision, head: log.size } as const
  }).catch((error: unknown) => {
    if (error instanceof TakenIds) return { kind: 'changed', since: [], incidents: error.ids }
    throw error
  })
}

/** Undoes the transaction: an id that was to be given was given to other claims meanwhile. */
export class TakenIds extends Error {
  readonly ids: readonly string[]
  constructor(ids: readonly string[]) {
    super(`Already given: ${ids.join(', ')}`)
    this.ids = ids
  }
}

/** What a decision is found by: what it is about, and the wish that it came from. */
export async function targetsOf(db: Database, body: DecisionBody & Pick<Decision, 'once'>): Promise<string[]> {
  const subjects = await subjectsOf(db, body)
  return body.once === undefined ? subjects : distinct([...subjects, wishTarget(body.once)])
}

/** The decisions that came of a wish stand under this name, in their order. */
export const wishTarget = (wish: string): string => `once:${wish}`

/** Incidents and claims that a decision is about; an undo is about what the undone one was about. */
async function subjectsOf(db: Database, body: DecisionBody): Promise<string[]> {
  switch (body.kind) {
    case 'merge':
      return distinct([body.into, ...body.from])
    case 'split':
      return distinct([body.incident, body.newIncident, ...body.claims])
    case 'move':
      return distinct([body.claim, body.to])
    case 'undo': {
      const rows = await db.selectFrom('decision_targets').select('target').where('seq', '=', body.undoes).execute()
      const subjects = rows.map(({ target }) => target).filter((target) => !target.startsWith(wishTarget('')))
      return distinct([decisionId(body.undoes), ...subjects])
    }
    case 'accept':
    case 'reject':
    case 'set_place':
    case 'set_time':
    case 'choose_figure':
    case 'grade_occurrence':
    case 'grade_attribution':
    case 'note':
    case 'publish':
    case 'withdraw':
      return [body.incident]
    case 'add_claim':
    case 'correct_claim':
    case 'accept_claim':
    case 'reject_claim':
      return distinct([body.source, body.claim])
    case 'code_source':
      return [body.source]
  }
}

/**
 * All that a decision concerns: its targets, and the incidents and claims that the person was shown; an undo, what the undone
 * one concerned. What changes on any of these may change what the decision makes of it.
 */
export async function linksOf(db: Database, body: DecisionBody): Promise<string[]> {
  if (body.kind === 'undo') {
    const rows = await db.selectFrom('decision_links').select('name').where('seq', '=', body.undoes).execute()
    return distinct([decisionId(body.undoes), ...rows.map(({ name }) => name)])
  }
  const shown = (body.shown ?? []).flatMap(({ incident, within, claims }) => [incident, within, ...claims])
  return distinct([...(await targetsOf(db, body)), ...shown])
}

/** Decisions that concern any of the incidents, claims or decisions named, in the order they were made. */
export async function linkedDecisions(db: Database, names: readonly string[]): Promise<Decision[]> {
  const found = new Map<number, Decision>()
  for (const part of inParts(names)) {
    const rows = await db
      .selectFrom('decisions')
      .select(['seq', 'body'])
      .where('seq', 'in', db.selectFrom('decision_links').select('seq').where('name', 'in', part))
      .execute()
    for (const row of rows) found.set(row.seq, decisionIn(row))
  }
  for (const part of inParts(names.flatMap((name) => numberIn('d', name) ?? []))) {
    const rows = await db.selectFrom('decisions').select(['seq', 'body']).where('seq', 'in', part).execute()
    for (const row of rows) found.set(row.seq, decisionIn(row))
  }
  return [...found.values()].sort((a, b) => a.seq - b.seq)
}

/** What decisions concern. */
export async function linkedNames(db: Database, seqs: readonly number[]): Promise<string[]> {
  const names = new Set<string>()
  for (const part of inParts(seqs)) {
    const rows = await db.selectFrom('decision_links').select('name').distinct().where('seq', 'in', part).execute()
    for (const { name } of rows) names.add(name)
  }
  return [...names]
}

/** Numbers of the decisions that were kept since the log had this size. */
export async function decisionsSince(db: Database, size: number): Promise<number[]> {
  const rows = await db.selectFrom('decisions').select('seq').where('log_index', '>=', size).orderBy('seq').execute()
  return rows.map(({ seq }) => seq)
}

export const lastDecision = async (db: Database): Promise<number> => (await lastSeq(db, 'decisions')) ?? 0

/** Entries of the ids named, of those given for claims of the sources named, and of all ids with the stems named. */
export async function ledgerOf(db: Database, { ids, sources, stems }: LedgerQuery): Promise<LedgerEntry[]> {
  const wanted = new Set(ids)
  const all = db.selectFrom('ledger').select('id')
  for (const ofSources of claimsOfSources(sources))
    for (const { id } of await all.where(ofSources).execute()) wanted.add(id)
  for (const withStems of idsWithStems(stems)) for (const { id } of await all.where(withStems).execute()) wanted.add(id)
  const found: (LedgerRow & { readonly seq: number })[] = []
  for (const part of inParts([...wanted]))
    found.push(...(await db.selectFrom('ledger').selectAll().where('id', 'in', part).execute()))
  return found.sort((a, b) => a.seq - b.seq).map(ledgerEntry)
}

const distinct = (targets: readonly string[]): string[] => [...new Set(targets)].sort()

async function changedSince(
  trx: Writing,
  targets: readonly string[],
  head: number,
): Promise<Extract<Decided, { readonly kind: 'changed' }> | null> {
  const rows = await trx
    .selectFrom('decisions')
    .innerJoin('decision_targets', 'decision_targets.seq', 'decisions.seq')
    .select(['decisions.seq', 'decisions.body'])
    .distinct()
    .where('decision_targets.target', 'in', targets)
    .where('decisions.log_index', '>=', head)
    .orderBy('decisions.seq')
    .execute()
  const incidents = await trx
    .selectFrom('incidents')
    .select('id')
    .where('id', 'in', targets)
    .where('changed_at', '>', head)
    .orderBy('id')
    .execute()
  if (rows.length + incidents.length === 0) return null
  return { kind: 'changed', since: rows.map(decisionIn), incidents: incidents.map(({ id }) => id) }
}

const decisionIn = ({ body }: { readonly body: string }): Decision => JSON.parse(body) as Decision

/** All decisions, or those about one incident or claim, in the order they were made. */
export async function decisions(db: Database, target?: string): Promise<Decision[]> {
  const rows =
    target === undefined
      ? await db.selectFrom('decisions').select('body').orderBy('seq').execute()
      : await db
          .selectFrom('decisions')
          .innerJoin('decision_targets', 'decision_targets.seq', 'decisions.seq')
          .select('decisions.body')
          .where('decision_targets.target', '=', target)
          .orderBy('decisions.seq')
          .execute()
  return rows.map(decisionIn)
}

/**
 * Adds to the ids given. What stands there already is passed over; ids that were given for another claim are not given
 * again, and are the answer.
 */
export async function addLedger(trx: Writing, log: LogWriter, entries: readonly LedgerEntry[]): Promise<string[]> {
  if (entries.length === 0) return []
  const given = await givenFor(
    trx,
    entries.map(({ id }) => id),
  )
  const taken: string[] = []
  const rows: Insertable<Tables['ledger']>[] = []
  let seq = (await lastSeq(trx, 'ledger')) ?? 0
  for (const entry of entries) {
    if (entry.kind === 'given') {
      const claim = given.get(entry.id)
      if (claim !== undefined && claim !== entry.claim) taken.push(entry.id)
      if (claim !== undefined) continue
      given.set(entry.id, entry.claim)
    }
    seq++
    const { id } = entry
    const [claim, leads_to] = entry.kind === 'given' ? [entry.claim, null] : [null, entry.to]
    rows.push({ seq, id, claim, leads_to, log_index: log.add('ledger', `l-${seq}`, canonical(entry)) })
  }
  if (taken.length === 0) await insertAll(trx, 'ledger', rows)
  return taken
}

async function givenFor(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const given = new Map<string, string>()
  for (const part of inParts([...new Set(ids)])) {
    const rows = await db.selectFrom('ledger').select(['id', 'claim']).where('id', 'in', part).orderBy('seq').execute()
    for (const { id, claim } of rows) if (claim !== null) given.set(id, claim)
  }
  return given
}

export async function ledger(db: Database): Promise<LedgerEntry[]> {
  return (await db.selectFrom('ledger').selectAll().orderBy('seq').execute()).map(ledgerEntry)
}

const MOST_STEPS = 1000

/** Where an id leads to: the last word on each id holds. Null if it was never given. */
export async function findIncidentId(db: Database, id: string): Promise<string | null> {
  let present = id
  for (let step = 0; step < MOST_STEPS; step++) {
    const row = await db
      .selectFrom('ledger')
      .selectAll()
      .where('id', '=', present)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!row) return step === 0 ? null : present
    const entry = ledgerEntry(row)
    if (entry.kind === 'given' || entry.to === present) return present
    present = entry.to
  }
  return null // redirects in a ring lead nowhere
}

async function lastSeq(db: Database, table: 'decisions' | 'ledger'): Promise<number | undefined> {
  return (await db.selectFrom(table).select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq
}
