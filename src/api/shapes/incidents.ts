// Incidents and what is worked out for them, as they leave.

import { z } from '@hono/zod-openapi'
import type * as model from '../../model/record.ts'
import type * as stored from '../../storage/store.ts'
import type { NamedIncident } from '../../tasks/named.ts'
import { keptClaim, list, place, time } from './claims.ts'
import * as codes from './codes.ts'
import type { Holds, Plain, Same } from './same.ts'

export const figureRange = z
  .object({
    low: z.number().nullable(),
    best: z.number().nullable(),
    high: z.number().nullable(),
    openHigh: z.boolean(),
    policy: z.string(),
    reason: z.string(),
    claims: list(z.string()),
  })
  .openapi('FigureRange', { description: 'Which figures are used, and why. Null is unknown and never 0.' })

const kind = {
  harm: codes.harm,
  group: codes.group.nullable(),
  demographic: codes.demographic.nullable(),
} as const

const countedFigure = z
  .object({
    claim: z.string(),
    ...kind,
    phrase: z.string(),
    bound: codes.bound,
    floor: z.number().nullable(),
    ceiling: z.number().nullable(),
    use: z.enum(['active', 'superseded', 'part', 'less_precise', 'discounted', 'bounds_only', 'no_report']),
    reason: z.string(),
  })
  .openapi('CountedFigure')

const chosenFigure = z
  .object({
    harm: z.enum(['killed', 'injured']),
    value: z.number(),
    purpose: z.string(),
    reason: z.string(),
    by: z.string(),
    at: z.string(),
  })
  .openapi('ChosenFigure')

export const grades = z
  .object({
    occurrence: codes.occurrenceGrade,
    attribution: codes.attributionGrade,
    rule: z.string(),
    by: z.enum(['rule', 'person']),
    reasons: list(z.string()),
    proposed: z.object({ occurrence: codes.occurrenceGrade, attribution: codes.attributionGrade }),
    deniedBy: list(z.string()),
  })
  .openapi('Grades')

const lineOfEvidence = z
  .object({
    origin: z.string(),
    sources: list(z.string()),
    claims: list(z.string()),
    chain: list(z.string()),
    isInterested: z.boolean(),
    isNamed: z.boolean(),
    reason: z.string(),
  })
  .openapi('LineOfEvidence')

const conflict = z
  .object({
    type: codes.conflictType,
    about: z.string(),
    sides: list(z.object({ value: z.string(), claims: list(z.string()), origins: list(z.string()) })),
  })
  .openapi('Conflict')

const coverage = z
  .object({
    arrangement: z.string(),
    result: z.enum(['covered', 'not_covered', 'unclear']),
    reasons: list(z.string()),
  })
  .openapi('Coverage', { description: 'Whether a truce covered an incident. It is no finding of breach.' })

const shown = z
  .object({ incident: z.string(), within: z.string(), claims: list(z.string()), isHeld: z.boolean() })
  .openapi('Shown')

const publication = z.object({ by: z.string(), at: z.string(), decision: z.int() })

const fields = {
  id: z.string().openapi({ example: '2016-05-01-aleppo-1' }),
  state: z.enum(['proposed', 'decided']),
  newClaims: list(z.string()),
  proposals: list(shown),
  sources: list(z.object({ id: z.string(), externalId: z.string().nullable() })),
  eventType: codes.eventType,
  means: list(codes.means),
  placeHit: list(codes.targetType),
  time: time.nullable(),
  place: place.nullable(),
  killed: figureRange,
  injured: figureRange,
  figures: list(z.object({ ...kind, range: figureRange })),
  counted: list(countedFigure),
  chosen: list(chosenFigure),
  attribution: z.object({ relation: codes.attributionRelation, actors: list(z.string()) }).nullable(),
  grades,
  lines: list(lineOfEvidence),
  conflicts: list(conflict),
  coverage: list(coverage),
  notes: list(z.object({ text: z.string(), by: z.string(), at: z.string() })),
  published: publication.nullable().optional(),
} as const

const publishedClaim = z.object({
  id: z.string(),
  exact: z.string(),
  speaker: z.string().nullable(),
  source: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  bytesHash: z.string(),
})

export const edition = z
  .object({
    eventType: codes.eventType,
    means: list(codes.means),
    time: time.nullable(),
    place: place.nullable(),
    killed: figureRange,
    injured: figureRange,
    figures: fields.figures,
    counted: fields.counted.optional(),
    lines: fields.lines.optional(),
    chosen: list(chosenFigure),
    attribution: fields.attribution,
    grades,
    conflicts: list(conflict),
    coverage: list(coverage),
    claims: list(publishedClaim),
  })
  .openapi('Edition', { description: 'An incident as it was published. Later changes do not reach it.' })

export const published = publication.extend({ incident: z.string(), edition }).openapi('Published')

export const incidentRecord = z.object({ ...fields, claims: list(keptClaim) }).openapi('Incident')

export const listedIncident = z
  .object({ ...fields, claims: list(z.string()) })
  .openapi('ListedIncident', { description: 'An incident in a list: as it is, but of its claims only the ids.' })

export const namedIncident = listedIncident
  .pick({ id: true, eventType: true, time: true, place: true })
  .openapi('NamedIncident', { description: 'What an incident is called where only its id is told: kind, place, day.' })

export const matchExplanation = z
  .object({
    a: z.string(),
    b: z.string(),
    fields: list(z.object({ field: z.string(), level: z.string(), weight: z.number(), why: z.string() })),
    total: z.number(),
    threshold: z.number(),
    isMatch: z.boolean(),
  })
  .openapi('MatchExplanation', {
    description: 'Why two reports are, or are not, put together: log2 of likelihood ratios.',
  })

export type Checked = [
  Holds<Same<z.infer<typeof namedIncident>, Plain<NamedIncident>>>,
  Holds<Same<z.infer<typeof incidentRecord>, Plain<model.IncidentRecord>>>,
  Holds<Same<z.infer<typeof listedIncident>, Plain<stored.ListedIncident>>>,
  Holds<Same<z.infer<typeof matchExplanation>, Plain<model.MatchExplanation>>>,
]
