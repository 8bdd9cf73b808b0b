// The fourth step of the tables: what is kept takes half the room. What is kept of sources and readings is packed, they are
// found by short keys, ids and what is common by numbers, and of words in texts is kept in which part of it they stand. What
// nobody asked for is gone. Everything that is logged stays as it was logged.

import { inflateRawSync } from 'node:zlib'
import { type RawBuilder, sql } from 'kysely'
import type { LedgerEntry } from '../model/record.ts'
import { indexTexts } from './copy.ts'
import type { Engine, Writing } from './engine.ts'
import { addWords } from './facts.ts'
import { tagsOf } from './incident-tags.ts'
import { insertRows } from './incidents.ts'
import type { ReadingItem, SourceItem } from './items.ts'
import { bytesKey, textKey } from './keys.ts'
import { kindNumber, type EntryKind, openLog } from './log.ts'
import { checksum, packBody } from './packing.ts'
import { packListed } from './packing-incidents.ts'
import type { ListedIncident } from './store.ts'

export async function makeSmaller(trx: Writing, engine: Engine): Promise<void> {
  await packSources(trx, engine)
  await packReadings(trx, engine)
  await numberKinds(trx)
  await layOutLedger(trx, engine)
  await layOutMatching(trx, engine)
  await fileIncidents(trx, engine)
  await sql`drop table units`.execute(trx)
  await engine.createSearch(trx)
  await indexTexts(engine, trx)
  const begun = await trx.selectFrom('facts').select('id').limit(1).executeTakeFirst()
  if (!begun) return
  const log = await openLog(trx)
  await addWords(trx, log)
  await log.flush()
}

const run = async (trx: Writing, statements: readonly RawBuilder<unknown>[]): Promise<void> => {
  for (const statement of statements) await statement.execute(trx)
}

const PAGE = 500

/** Rows of a table in the order of a number, page by page. */
async function eachPage<R extends object>(
  trx: Writing,
  table: string,
  key: keyof R & string,
  work: (rows: readonly R[]) => Promise<void>,
): Promise<void> {
  for (let after = -1; ; ) {
    const { rows } = await sql<R>`select * from ${sql.table(table)} where ${sql.ref(key)} > ${after}
      order by ${sql.ref(key)} limit ${sql.lit(PAGE)}`.execute(trx)
    if (rows.length === 0) return
    await work(rows)
    after = Number(rows[rows.length - 1][key])
  }
}

async function packSources(trx: Writing, { bytesType: bytes }: Engine): Promise<void> {
  await run(trx, [
    sql`alter table sources add column packed ${bytes}`,
    sql`alter table sources add column url_key integer`,
    sql`alter table sources add column external_key integer`,
    sql`alter table sources add column crc integer not null default 0`,
  ])
  await eachPage<{ num: number; body: string }>(trx, 'sources', 'num', async (rows) => {
    for (const { num, body } of rows) {
      const { bytesHash, url, externalId } = JSON.parse(body) as SourceItem
      const packed = packBody(body)
      await sql`update sources set packed = ${packed}, crc = ${checksum(packed)}, bytes_hash = ${bytesKey(bytesHash)},
        url_key = ${url === null ? null : textKey(url)},
        external_key = ${externalId === null ? null : textKey(externalId)} where num = ${num}`.execute(trx)
    }
  })
  await run(trx, [
    sql`drop index sources_url`,
    sql`drop index sources_external_id`,
    ...['body', 'url', 'external_id'].map((column) => sql`alter table sources drop column ${sql.ref(column)}`),
    sql`alter table sources rename column packed to body`,
    sql`create index sources_url_key on sources (url_key)`,
    sql`create index sources_external_key on sources (external_key)`,
  ])
}

async function packReadings(trx: Writing, { bytesType: bytes }: Engine): Promise<void> {
  await run(trx, [
    sql`alter table readings add column packed ${bytes}`,
    sql`alter table readings add column count integer not null default 0`,
    sql`alter table readings add column words integer not null default 1`,
  ])
  await eachPage<{ id: number; body: string; claims: Uint8Array }>(trx, 'readings', 'id', async (rows) => {
    for (const { id, body, claims } of rows) {
      const { claims: count } = JSON.parse(body) as ReadingItem
      const packed = packBody(body)
      await sql`update readings set packed = ${packed}, count = ${count}, crc = ${checksum(packed, claims)} where id = ${id}`.execute(
        trx,
      )
    }
  })
  await run(trx, [sql`alter table readings drop column body`, sql`alter table readings rename column packed to body`])
}

async function numberKinds(trx: Writing): Promise<void> {
  await sql`alter table log add column number integer not null default ${sql.lit(kindNumber('claim'))}`.execute(trx)
  const kinds: readonly EntryKind[] = ['record', 'source', 'reading', 'decision', 'ledger', 'setting', 'key', 'use']
  for (const kind of kinds) await sql`update log set number = ${kindNumber(kind)} where kind = ${kind}`.execute(trx)
  await run(trx, [sql`alter table log drop column kind`, sql`alter table log rename column number to kind`])
}

async function layOutLedger(trx: Writing, { idType: id }: Engine): Promise<void> {
  await run(trx, [
    sql`alter table ledger add column id ${id}`,
    sql`alter table ledger add column claim ${id}`,
    sql`alter table ledger add column leads_to ${id}`,
  ])
  await eachPage<{ seq: number; body: string }>(trx, 'ledger', 'seq', async (rows) => {
    for (const { seq, body } of rows) {
      const entry = JSON.parse(body) as LedgerEntry
      const [claim, to] = entry.kind === 'given' ? [entry.claim, null] : [null, entry.to]
      await sql`update ledger set id = ${entry.id}, claim = ${claim}, leads_to = ${to} where seq = ${seq}`.execute(trx)
    }
  })
  await run(trx, [
    sql`drop index ledger_incident`,
    sql`alter table ledger drop column incident`,
    sql`alter table ledger drop column body`,
    sql`create index ledger_id on ledger (id)`,
    sql`create index ledger_claim on ledger (claim)`,
    sql`drop table ledger_claims`,
  ])
}

/** All is matched again the next time that incidents are brought up to date. */
async function layOutMatching(
  trx: Writing,
  { bytesType: bytes, tableEnd: end, keyTableEnd: byKey }: Engine,
): Promise<void> {
  await run(trx, [
    sql`drop table match_terms`,
    sql`create table match_terms (
      term integer not null, more integer not null, units integer not null, primary key (term, more))${byKey}`,
    sql`drop table match_units`,
    sql`create table match_units (
      num integer primary key, source integer not null, unit text not null, day integer, terms ${bytes} not null,
      proposal integer not null)${end}`,
    sql`create index match_units_source on match_units (source)`,
    sql`create index match_units_day on match_units (day)`,
    sql`create index match_units_proposal on match_units (proposal)`,
    sql`delete from match_rare`,
    sql`delete from match_edges`,
    sql`delete from progress where name = 'match_version'`,
  ])
}

/** Incidents as they were listed, packed with other words; those of the first tables are filed under what finds them. */
async function fileIncidents(trx: Writing, engine: Engine): Promise<void> {
  await sql`alter table incident_bodies drop column tags`.execute(trx)
  await eachPage<{ incident: number; body: Uint8Array }>(trx, 'incident_bodies', 'incident', async (rows) => {
    for (const { incident, body } of rows)
      await sql`update incident_bodies set body = ${packListed(listedBefore(body))} where incident = ${incident}`.execute(
        trx,
      )
  })
  if (!(await engine.hasTable(trx, 'incidents_before'))) return
  type Before = { num: number; body: Uint8Array; changed_at: number; is_health: number }
  await eachPage<Before>(trx, 'incidents_before', 'num', (rows) =>
    insertRows(
      trx,
      rows.map(({ num, body, changed_at: changedAt, is_health }) => {
        const listed = listedBefore(body)
        return { num, changedAt, listed, body: packListed(listed), tags: tagsOf(listed, is_health === 1) }
      }),
    ),
  )
  await sql`drop table incidents_before`.execute(trx)
}

const listedBefore = (body: Uint8Array): ListedIncident =>
  JSON.parse(inflateRawSync(body, { dictionary: Buffer.from(WORDS_BEFORE) }).toString('utf8')) as ListedIncident

/** What incidents were packed with before. */
const WORDS_BEFORE = [
  '{"arrangement":"ceasefire-2016-02-27-sy","reasons":["It is not known who did it, so not whether they were bound."],"result":"unclear"}',
  '"No party is said to be excepted.""covered","not_covered","In effect since ","about":"killed","sides":[{"claims":[],"origins":[],"value":"',
  '"type":"number"}],"type":"attribution"}],"type":"place"}],"use":"superseded"},"use":"part"},"use":"bounds_only"},"use":"discounted"},',
  '"chain":["","quoting "],"isInterested":true,"isNamed":false,"A later figure of the same speaker took its place.","corroborated","confirmed",',
  '"disputed","by":"person","place":{"admin1":"","asWritten":"","candidates":[],"country":"","gazetteerId":"geonames:","lat":,"lon":-,',
  '"name":"","precision":"settlement","representative":false},"placeHit":["residential","road"],"time":{"asWritten":"","from":"20","partOfDay":null,',
  '"precision":"day","reasons":[],"to":"20"}}],"state":"proposed","attribution":{"actors":["Syrian government"],"relation":"named"},"chosen":[],"claims":["s-',
  '#incident:"],"conflicts":[],"counted":[{"bound":"exact","ceiling":null,"claim":"s-#incident:","demographic":null,"floor":1,"group":"unknown_status",',
  '"harm":"injured","phrase":"one person","reason":"The fullest figure of its origin.","use":"active"}],"coverage":[],"eventType":"armed_clash",',
  '"figures":[{"demographic":null,"group":null,"harm":"killed","range":{"best":1,"claims":["s-#incident:"],"high":1,"low":1,"openHigh":false,"policy":"figures/1",',
  '"reason":"All claims give the same number."}}],"grades":{"attribution":"unknown","by":"rule","deniedBy":[],"occurrence":"single_origin","proposed":',
  '{"attribution":"unknown","occurrence":"single_origin"},"reasons":["One line of evidence."],"rule":"grades/1"},"id":"20-1","injured":{"best":null,"claims":[],',
  '"high":null,"low":null,"openHigh":false,"policy":"figures/1","reason":"No claim gives a number."},"killed":{"best":1,"claims":["s-#incident:"],"high":1,"low":1,',
  '"lines":[{"chain":[],"claims":["s-#incident:"],"isInterested":false,"isNamed":true,"origin":"","reason":"","sources":["s-"]}],"means":["firearm"],',
  '"newClaims":[],"notes":[],"place":null,"placeHit":[],"proposals":[{"claims":["s-#incident:"],"incident":"20-1","isHeld":false,"within":"20-1"}],',
  '"published":null,"sources":[{"externalId":"","id":"s-"}],"state":"proposed","time":null}',
].join('')
