// Claims and what they are made of, as they cross the door.

import { z } from '@hono/zod-openapi'
import type * as reading from '../../model/reading.ts'
import type { KeptClaim } from '../../model/record.ts'
import * as codes from './codes.ts'
import type { Holds, Plain, Same } from './same.ts'

/** A list that is handed on and never changed. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()

export const day = z.iso.date().openapi({ example: '2016-05-01' })

export const passage = z
  .object({ start: z.int().min(0), end: z.int().min(1), exact: z.string() })
  .openapi('Passage', { description: 'Exact words of a source, and where they stand: code points, end exclusive.' })

const quantity = z
  .object({
    phrase: passage,
    bound: codes.bound,
    floor: z.number().nullable(),
    ceiling: z.number().nullable(),
    unit: codes.unit,
    harm: codes.harm.nullable(),
    group: codes.group.nullable(),
    demographic: codes.demographic.nullable(),
    role: codes.role.nullable(),
    partOf: z.string().nullable(),
    increment: z.boolean(),
    rule: z.string(),
  })
  .openapi('Quantity', {
    description: 'A number as written, and the interval its words allow. A null ceiling is open.',
  })

const placeCandidate = z
  .object({
    gazetteerId: z.string(),
    name: z.string(),
    lat: z.number(),
    lon: z.number(),
    country: z.string().nullable(),
    admin1: z.string().nullable(),
    population: z.number().optional(),
    reason: z.string().optional(),
  })
  .openapi('PlaceCandidate')

export const place = z
  .object({
    asWritten: z.string(),
    name: z.string(),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    precision: codes.placePrecision,
    country: z.string().nullable(),
    admin1: z.string().nullable(),
    gazetteerId: z.string().nullable(),
    candidates: list(placeCandidate),
    representative: z.boolean(),
  })
  .openapi('Place')

export const time = z
  .object({
    asWritten: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    precision: codes.timePrecision,
    partOfDay: z.string().nullable(),
  })
  .openapi('Time', { description: 'ISO dates, both ends inclusive; null is open.' })

const attribution = z
  .object({
    relation: codes.attributionRelation,
    actors: list(z.object({ name: z.string(), asWritten: z.string(), type: codes.actorType.nullable() })),
  })
  .openapi('Attribution')

const speaker = z
  .object({ name: z.string(), passage, connection: codes.connection.nullable() })
  .openapi('Speaker', { description: 'Whose word a claim is.' })

const fields = {
  id: z.string(),
  passage,
  repeats: z.string().nullable(),
  speaker: speaker.nullable(),
  modality: codes.modality,
  hedges: list(z.string()),
  places: list(place),
  time: time.nullable(),
  attribution: attribution.nullable(),
  quantities: list(quantity),
  rule: z.string(),
  confidence: z.number().nullable(),
  reasons: list(z.string()),
} as const

const health = z.object({
  resource: list(codes.healthResource),
  facilityType: codes.facilityType.nullable(),
  facilityName: z.string().nullable(),
  effect: list(codes.healthEffect),
})

const arrangement = z.object({
  kind: codes.arrangementKind,
  status: codes.arrangementStatus,
  areasIn: list(place),
  areasOut: list(place),
  parties: list(z.string()),
})

const appeal = z.object({ by: z.string().nullable(), to: list(z.string()), for: list(codes.appealFor) })

export const claim = z
  .discriminatedUnion('kind', [
    z.object({
      ...fields,
      kind: z.literal('incident'),
      incident: z.string(),
      eventType: codes.eventType,
      means: list(codes.means),
      launch: codes.launch.nullable(),
      placeHit: list(codes.targetType),
      health: health.nullable(),
    }),
    z.object({ ...fields, kind: z.literal('toll') }),
    z.object({ ...fields, kind: z.enum(['arrangement', 'breach']), arrangement }),
    z.object({ ...fields, kind: z.literal('response'), incident: z.string().nullable() }),
    z.object({ ...fields, kind: z.literal('appeal'), appeal }),
    z.object({ ...fields, kind: z.literal('context') }),
  ])
  .openapi('Claim', { description: 'What one speaker says in one passage.' })

const byHand = z
  .object({
    kind: z.enum(['added', 'corrected', 'accepted', 'rejected']),
    by: z.string(),
    at: z.string(),
    reason: z.string(),
    decision: z.int(),
    before: claim.nullable(),
  })
  .openapi('ByHand', { description: 'What a person did to a claim, last; `before` is what the reader made of it.' })

export const keptClaim = z
  .object({
    id: z.string(),
    source: z.string(),
    reader: z.string(),
    claim,
    isBroken: z.boolean().optional(),
    hand: byHand.optional(),
  })
  .openapi('KeptClaim')

export type Checked = [
  Holds<Same<z.infer<typeof place>, Plain<reading.Place>>>,
  Holds<Same<z.infer<typeof time>, Plain<reading.Time>>>,
  Holds<Same<z.infer<typeof claim>, Plain<reading.Claim>>>,
  Holds<Same<z.infer<typeof keptClaim>, Plain<KeptClaim>>>,
]
