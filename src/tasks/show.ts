// Finds what a person names by an id: an incident, also one that was merged into another, a source or a claim, with all that is
// needed to show it.

import type { Problem } from '../model/problem.ts'
import type { IncidentRecord, KeptClaim, KeptSource } from '../model/record.ts'
import type { ListedIncident, Store } from '../storage/store.ts'
import { incidentsOf } from './list.ts'
import { settleToLook } from './settle.ts'

/** A source with its text. */
export type ReadableSource = KeptSource & { readonly text: string }

export type Shown =
  | {
      readonly kind: 'incident'
      readonly incident: IncidentRecord
      readonly sources: ReadonlyMap<string, ReadableSource>
      /** Responses and the like that stand in its lines of evidence, beside its own claims. */
      readonly answers: readonly KeptClaim[]
      /** The id that was asked for, if it leads here. */
      readonly askedFor: string | null
      /** Size of the log: what a decision may expect. */
      readonly version: number
    }
  | {
      readonly kind: 'source'
      readonly source: ReadableSource
      readonly claims: readonly KeptClaim[]
      readonly readers: readonly string[]
      readonly incidents: readonly ListedIncident[]
    }
  | {
      readonly kind: 'claim'
      readonly claim: KeptClaim
      readonly source: ReadableSource
      readonly incidents: readonly ListedIncident[]
    }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** What an id names. Brings the incidents up to date first. */
export async function findShown(store: Store, id: string): Promise<Shown> {
  await settleToLook(store)
  if (id.includes('#')) return findClaim(store, id)
  return /^s-\d+$/.test(id) ? findSource(store, id) : findIncident(store, id)
}

const unknown = (message: string): Shown => ({ kind: 'problem', problem: { code: 'unknown_id', message } })

async function findIncident(store: Store, id: string): Promise<Shown> {
  const { size: version } = await store.head()
  const leadsTo = await store.findIncidentId(id)
  const incident = leadsTo === null ? null : await store.incident(leadsTo)
  if (!incident) return unknown(await whyNoIncident(store, id, leadsTo))
  const own = new Set(incident.claims.map((claim) => claim.id))
  const beside = incident.lines.flatMap(({ claims }) => claims).filter((claim) => !own.has(claim))
  const answers = beside.length > 0 ? await store.claims({ ids: beside }) : []
  const ids = new Set([...incident.sources.map((source) => source.id), ...answers.map(({ source }) => source)])
  const sources = await readable(store, [...ids])
  return { kind: 'incident', incident, sources, answers, askedFor: leadsTo === id ? null : id, version }
}

/** Why there is nothing to show: it was rejected, its claims are no more, or it never was. */
export async function whyNoIncident(store: Store, id: string, leadsTo: string | null): Promise<string> {
  if (leadsTo === null) return `There is no incident ${id} in the record. "breadcrumb incidents" lists them.`
  const rejections = (await store.decisions(leadsTo)).filter(({ kind }) => kind === 'reject')
  const last = rejections.at(-1)
  if (last) {
    return `${leadsTo} was rejected by ${last.by} in decision ${last.seq}: ${last.reason}. "breadcrumb undo ${last.seq}" takes that back.`
  }
  return `${leadsTo} is no more: its claims were read otherwise, or stand in another incident. "breadcrumb history ${leadsTo}" shows what was decided.`
}

/** Sources by id, with their texts. */
export async function readable(store: Store, ids: readonly string[]): Promise<Map<string, ReadableSource>> {
  const sources = await store.sources(ids)
  const texts = await Promise.all(sources.map(({ id }) => store.text(id)))
  return new Map(sources.map((source, i) => [source.id, { ...source, text: texts[i] ?? '' }]))
}

async function findSource(store: Store, id: string): Promise<Shown> {
  const source = (await readable(store, [id])).get(id)
  if (!source) return unknown(`There is no source ${id} in the record. "breadcrumb sources" lists them.`)
  const claims = await store.claims({ sources: [id] })
  const incidents = await incidentsOf(
    store,
    claims.map((claim) => claim.id),
  )
  return { kind: 'source', source, claims, readers: await store.readers(id), incidents }
}

async function findClaim(store: Store, id: string): Promise<Shown> {
  const claim = (await store.claims({ ids: [id] })).at(0)
  const source = claim && (await readable(store, [claim.source])).get(claim.source)
  if (!claim || !source) {
    return unknown(
      `There is no claim ${id} in the record. "breadcrumb show ${id.split('#')[0]}" lists those of the source.`,
    )
  }
  return { kind: 'claim', claim, source, incidents: await incidentsOf(store, [id]) }
}
