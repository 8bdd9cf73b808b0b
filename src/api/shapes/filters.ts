// The filters: the same names wherever incidents are chosen, in lists, sums, series, points, exports and the desk's addresses.

import { z } from '@hono/zod-openapi'
import * as codes from './codes.ts'
import { day } from './claims.ts'

/** One value, or several: `?event=shelling&event=air_strike`. */
const several = <T extends z.ZodType>(item: T) =>
  z
    .union([z.array(item), item])
    .transform((given) => (Array.isArray(given) ? (given as z.output<T>[]) : [given as z.output<T>]))
    .optional()

const yes = z
  .enum(['true', 'false', '1', '0'])
  .transform((given) => given === 'true' || given === '1')
  .optional()

const whole = z.coerce.number().int()

const least = whole.min(0).max(1_000_000_000).optional()

const words = z.string().trim().min(1).max(200)

const named = {
  from: day.optional().openapi({ description: 'First day, inclusive.' }),
  to: day.optional().openapi({ description: 'Last day, inclusive.' }),
  place: words.optional().openapi({ description: 'Name of a place, a province or a country, or its code.' }),
  event: several(codes.eventType),
  actor: words.optional(),
  harm: codes.harm.optional(),
  minKilled: least.openapi({ description: 'At least so many killed, by the figure used; unknown is not let through.' }),
  minInjured: least.openapi({ description: 'At least so many injured, by the figure used.' }),
  group: codes.group.optional(),
  grade: several(codes.occurrenceGrade),
  health: yes.openapi({ description: 'Only attacks on health care.' }),
  truce: z.enum(['covered', 'not_covered', 'unclear']).optional(),
  point: z.enum(['with', 'without']).optional().openapi({ description: 'Whether its place has a point.' }),
  state: z.enum(['proposed', 'decided']).optional(),
  changedSince: z
    .union([z.string().regex(/^\d{1,10}$/), day])
    .optional()
    .openapi({ description: 'A version of the record, or a day.' }),
  source: words.optional().openapi({ description: 'id of a source.' }),
} as const

export const filters = z.object(named).openapi('Filters')

export const paging = {
  limit: whole.min(1).max(500).optional(),
  after: z.string().max(400).optional().openapi({ description: 'Cursor: `next` of the page before.' }),
} as const

export const incidentQuery = z.object({
  ...named,
  sort: z.enum(['date', 'killed', 'id']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  ...paging,
})

export type Filters = z.output<typeof filters>
