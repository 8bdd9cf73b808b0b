// Truces as the routes answer them: each with how much is set against it, and one with all of that.

import { z } from '@hono/zod-openapi'
import { pageOf } from './answers.ts'
import { day, keptClaim, list } from './claims.ts'
import * as codes from './codes.ts'
import { namedIncident } from './incidents.ts'
import { arrangementRecord } from './record.ts'

export const truce = z
  .object({
    arrangement: arrangementRecord,
    covered: z.int(),
    unclear: z.int(),
    days: list(z.object({ day, covered: z.int(), unclear: z.int() })).openapi({
      description: 'How many incidents on each day; those of no known day are in the counts alone.',
    }),
    killed: z
      .object({ low: z.number().nullable(), high: z.number().nullable(), openHigh: z.boolean() })
      .nullable()
      .openapi({
        description: 'Documented in the incidents it covered, of the grades that are summed; null where nothing is.',
      }),
  })
  .openapi('Truce', {
    description: 'An arrangement, and the incidents set against it. Covered is no finding of breach.',
  })

export const trucePage = pageOf(truce).extend({
  mostTold: z
    .string()
    .nullable()
    .openapi({ description: 'Of all that were asked for, the one most is known of; null where there are none.' }),
})

const breach = z.object({
  claim: z.string(),
  source: z.string(),
  speaker: z.string().nullable(),
  unit: z.string(),
  floor: z.number().nullable(),
  ceiling: z.number().nullable(),
  phrase: z.string().nullable(),
  day: z.string().nullable(),
})

export const oneTruce = pageOf(z.object({ incident: z.string(), result: z.enum(['covered', 'unclear']) })).extend({
  truce: truce.extend({ claims: list(keptClaim), breaches: list(breach) }),
  named: list(namedIncident),
})

export const truceDays = z.object({
  items: list(z.object({ id: z.string(), kind: codes.arrangementKind, from: day, to: day })),
})
