// What people do to single claims, and what two make of one source alone.

import { z } from '@hono/zod-openapi'
import type * as model from '../../model/record.ts'
import type { Said } from '../../tasks/claim-by-hand.ts'
import type { Codings } from '../../tasks/coding.ts'
import { claim, list, place, time } from './claims.ts'
import * as codes from './codes.ts'
import type { Holds, Plain, Same } from './same.ts'

const people = z.int().min(0).max(100_000_000).nullable().optional()

export const said = z
  .discriminatedUnion('is', [
    z.object({
      is: z.literal('harm'),
      harm: codes.harm,
      bound: codes.bound.optional(),
      floor: people,
      ceiling: people,
      group: codes.group.nullable().optional(),
      demographic: codes.demographic.nullable().optional(),
    }),
    z.object({ is: z.literal('place'), place: place.optional() }),
    z.object({ is: z.literal('time'), time: time.optional() }),
    z.object({ is: z.literal('who'), name: z.string().min(1).max(300).optional() }),
    z.object({ is: z.literal('event'), eventType: codes.eventType }),
    z.object({ is: z.literal('part') }),
  ])
  .openapi('Said', { description: 'What selected words are. Values left out are read in the words.' })

const reason = z.string().max(5000).default('')
const claimId = z.string().min(1).max(200)

/** Words by code points, and what they are; or a claim and what becomes of it. */
export const handWish = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    claim: claimId.nullable(),
    start: z.int().min(0),
    end: z.int().min(1),
    said,
    reason,
  }),
  z.object({
    kind: z.literal('found_again'),
    claim: claimId,
    start: z.int().min(0).openapi({ description: 'Where the words were shown to stand.' }),
    reason,
  }),
  z.object({ kind: z.literal('judge'), claim: claimId, isRight: z.boolean(), reason }),
  z.object({
    kind: z.literal('take_out'),
    claim: claimId,
    take: z.union([
      z.object({ what: z.literal('quantity'), index: z.int().min(0) }),
      z.object({ what: z.enum(['time', 'who', 'places']) }),
    ]),
    reason,
  }),
])

export const draftWish = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  said,
  taken: list(z.string().max(300)).openapi({ description: 'Ids of the coder’s other claims.' }),
  into: claim
    .nullable()
    .optional()
    .openapi({ description: 'The coder’s own claim that the words are to be part of; else they make a new one.' }),
})

const MOST_CODED = 2000 // claims of one source

export const codedClaims = list(claim).refine((claims) => claims.length <= MOST_CODED, 'Too many claims for one source')

const coding = z
  .object({
    source: z.string(),
    by: z.string(),
    at: z.string(),
    decision: z.int(),
    isDone: z.boolean(),
    claims: list(claim),
  })
  .openapi('Coding')

const field = z.enum(['kind', 'eventType', 'figures', 'place', 'time', 'who', 'speaker', 'modality'])

export const codings = z
  .object({
    codings: list(coding),
    agreement: z
      .object({
        a: z.string(),
        b: z.string(),
        pairs: list(z.object({ a: claim.nullable(), b: claim.nullable(), differs: list(field) })),
        found: z.number().nullable(),
        values: z.number().nullable(),
        byField: z.record(field, z.object({ agree: z.int(), of: z.int() })),
      })
      .nullable(),
  })
  .openapi('Codings', { description: 'What each coder made of a source; of others only once both have finished.' })

export type Checked = [
  Holds<Same<z.infer<typeof said>, Plain<Said>>>,
  Holds<Same<z.infer<typeof coding>, Plain<model.Coding>>>,
  Holds<Same<z.infer<typeof codings>, Plain<Codings>>>,
]
