// Sources, decisions, tolls, truces and facilities, as they leave; and what a person may wish to decide, as it comes.

import { z } from '@hono/zod-openapi'
import type * as model from '../../model/record.ts'
import type { Wish } from '../../tasks/decide.ts'
import type { PastDecision } from '../../tasks/history.ts'
import { claim, list, place, time } from './claims.ts'
import * as codes from './codes.ts'
import { edition } from './incidents.ts'
import type { Holds, Plain, Same } from './same.ts'

export const keptSource = z
  .object({
    id: z.string().openapi({ example: 's-12' }),
    externalId: z.string().nullable(),
    bytesHash: z.string(),
    textHash: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    receivedAs: z.string().nullable().optional(),
    publishedAt: z.string().nullable(),
    writtenOn: z.string().nullable().optional(),
    language: z.string().nullable(),
    addedAt: z.string(),
    addedBy: z.string(),
    extraction: z.string(),
    reader: z.string(),
    follows: z.string().nullable(),
  })
  .openapi('Source')

const id = z.string().min(1).max(200)
const ids = list(id)

/** Alike in a wish and in a decision. */
const acts = [
  z.object({ kind: z.literal('accept'), incident: id }),
  z.object({ kind: z.literal('reject'), incident: id }),
  z.object({ kind: z.literal('merge'), into: id, from: ids }),
  z.object({ kind: z.literal('split'), incident: id, claims: ids, newIncident: id }),
  z.object({ kind: z.literal('move'), claim: id, to: id }),
  z.object({ kind: z.literal('set_place'), incident: id, place }),
  z.object({ kind: z.literal('set_time'), incident: id, time }),
  z.object({
    kind: z.literal('choose_figure'),
    incident: id,
    harm: z.enum(['killed', 'injured']),
    value: z.int().min(0).max(100_000_000),
    purpose: z.string().min(1).max(200),
  }),
  z.object({ kind: z.literal('grade_occurrence'), incident: id, grade: codes.occurrenceGrade }),
  z.object({ kind: z.literal('grade_attribution'), incident: id, grade: codes.attributionGrade }),
  z.object({ kind: z.literal('note'), incident: id, text: z.string().min(1).max(20_000) }),
  z.object({ kind: z.literal('withdraw'), incident: id }),
  z.object({ kind: z.literal('undo'), undoes: z.int().min(1) }),
] as const

const claimAct = { source: id, claim: id } as const

/** Made by routes of their own, which cut words from the text and make the edition: never taken from outside. */
const made = [
  z.object({ kind: z.literal('publish'), incident: id, edition }),
  z.object({ kind: z.literal('add_claim'), ...claimAct, as: claim }),
  z.object({ kind: z.literal('correct_claim'), ...claimAct, as: claim }),
  z.object({ kind: z.literal('accept_claim'), ...claimAct, as: claim }),
  z.object({ kind: z.literal('reject_claim'), ...claimAct }),
  z.object({ kind: z.literal('code_source'), source: id, claims: list(claim), isDone: z.boolean() }),
] as const

export const wish = z
  .discriminatedUnion('kind', [...acts, z.object({ kind: z.literal('part'), incident: id, claims: ids })])
  .openapi('Wish', { description: 'An act to decide on; "part" is a split whose new id the record gives.' })

const shown = list(z.object({ incident: id, within: id, claims: ids, isHeld: z.boolean() })).optional()
const kept = {
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  once: z.string().optional(),
  shown,
} as const

export const decision = z
  .intersection(z.object(kept), z.discriminatedUnion('kind', [...acts, ...made]))
  .openapi('Decision', { description: 'What a person decided. Never edited: an undo points at what it takes back.' })

export const pastDecision = z
  .object({ decision, isUndone: z.boolean(), idle: z.string().nullable() })
  .openapi('PastDecision')

export const arrangementRecord = z
  .object({
    id: z.string(),
    kind: codes.arrangementKind,
    names: list(z.string()),
    areasIn: list(place),
    areasOut: list(place),
    countries: list(z.string()),
    parties: list(z.string()),
    hasExceptions: z.boolean(),
    events: list(
      z.object({
        claim: z.string(),
        status: codes.arrangementStatus,
        origin: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        saidOn: z.string().nullable(),
        isNegated: z.boolean().optional(),
      }),
    ),
    claims: list(z.string()),
    sources: list(z.string()),
  })
  .openapi('Arrangement')

const documentedSum = z
  .object({
    low: z.number(),
    high: z.number(),
    openHigh: z.boolean(),
    incidents: z.int(),
    unknown: z.int(),
    unclear: z.int(),
    leftOut: z.int(),
    grades: list(codes.occurrenceGrade),
  })
  .openapi('DocumentedSum')

export const tollRecord = z
  .object({
    claim: z.string(),
    source: z.string(),
    speaker: z.string(),
    area: place.nullable(),
    period: time.nullable(),
    harm: codes.harm,
    unit: z.string(),
    population: z.object({ group: codes.group.nullable(), demographic: codes.demographic.nullable() }),
    phrase: z.string(),
    floor: z.number().nullable(),
    ceiling: z.number().nullable(),
    isSuperseded: z.boolean(),
    sameScope: list(z.string()),
    documented: documentedSum.nullable(),
    notItemised: z.object({ low: z.number(), high: z.number().nullable() }).nullable(),
  })
  .openapi('Toll')

export const facilityRecord = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    names: list(z.string()),
    type: codes.facilityType.nullable(),
    place: place.nullable(),
    attacks: list(
      z.object({
        incident: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        effects: list(codes.healthEffect),
        claims: list(z.string()),
      }),
    ),
    reason: z.string(),
  })
  .openapi('Facility')

export type Checked = [
  Holds<Same<z.infer<typeof keptSource>, Plain<model.KeptSource>>>,
  Holds<Same<z.infer<typeof wish>, Plain<Wish>>>,
  Holds<Same<z.infer<typeof decision>, Plain<model.Decision>>>,
  Holds<Same<z.infer<typeof pastDecision>, Plain<PastDecision>>>,
  Holds<Same<z.infer<typeof arrangementRecord>, Plain<model.ArrangementRecord>>>,
  Holds<Same<z.infer<typeof tollRecord>, Plain<model.TollRecord>>>,
  Holds<Same<z.infer<typeof facilityRecord>, Plain<model.FacilityRecord>>>,
]
