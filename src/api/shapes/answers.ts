// What the routes answer, beyond the words of the model.

import { z } from '@hono/zod-openapi'
import { keptClaim, list } from './claims.ts'
import * as codes from './codes.ts'
import { figureRange, incidentRecord, listedIncident, matchExplanation, namedIncident } from './incidents.ts'
import { keptSource, pastDecision } from './record.ts'
import { LEVELS } from '../../tasks/source-access.ts'
import { RELIABILITIES } from '../../tasks/source-reliability.ts'

export const role = z.enum(['reader', 'coder', 'reviewer', 'publisher', 'admin']).openapi('Role')

/** What a token may be made for. */
const SCOPES = ['read', 'add', 'decide', 'publish', 'export', 'backup', 'restricted', 'confidential'] as const

export const scope = z.enum(SCOPES).openapi('Scope')

export const member = z
  .object({ id: z.string(), name: z.string(), email: z.string(), role, since: z.string() })
  .openapi('Member')

export const token = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: list(scope),
    made: z.string(),
    used: z.string().nullable(),
    until: z.string(),
  })
  .openapi('Token')

/** Who was invited and has not come yet. The link itself is kept nowhere. */
export const invitation = z
  .object({ id: z.string(), guest: z.string(), role, by: z.string(), until: z.string() })
  .openapi('Invitation')

/** Where somebody is signed in. */
export const signedIn = z
  .object({ id: z.string(), browser: z.string(), since: z.string(), seen: z.string(), isThis: z.boolean() })
  .openapi('SignedIn')

export const right = z.enum([...SCOPES, 'administer', 'account']).openapi('Right', {
  description:
    'What a person may do. `restricted` and `confidential`: see such things. `account`: look after one’s own sessions and tokens, which no token may.',
})

export const matching = z
  .object({
    step: z.enum(['reading', 'comparing', 'grouping']),
    done: z.int(),
    of: z.int().openapi({
      description: 'Reports; while grouping, accounts: what one report tells of one incident.',
    }),
  })
  .openapi('Matching', {
    description:
      'How far the record has come in being put together anew. Until it has, incidents are shown as they stood before or as they are by then, and nothing can be decided.',
  })

export const session = z
  .object({
    mode: z.enum(['alone', 'team']),
    person: z.object({ id: z.string(), name: z.string(), role }).nullable(),
    record: z.object({ name: z.string(), version: z.int() }),
    may: list(right),
    matching: matching.nullable(),
  })
  .openapi('Session')

export const counts = z
  .object({
    incidents: z.int(),
    inbox: z.int(),
    sources: z.int(),
    tolls: z.int(),
    truces: z.int(),
    facilities: z.int(),
  })
  .openapi('Counts')

/** A page of a list. `next` is the cursor of the next page; null on the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: list(item), next: z.string().nullable(), total: z.int() })

export const incidentPage = pageOf(listedIncident).extend({ version: z.int() })

const sum = z
  .object({ low: z.number(), high: z.number(), openHigh: z.boolean(), unknown: z.int() })
  .openapi('Sum', { description: 'Lows with lows, highs with highs; `unknown`: incidents whose harm is not known.' })

export const summary = z
  .object({
    incidents: z.int(),
    withoutPoint: z.int(),
    killed: sum,
    injured: sum,
    byGrade: z.record(codes.occurrenceGrade, z.int()),
    leftOut: z
      .int()
      .openapi({ description: 'Incidents whose grade keeps them out of the sums (headlines count these).' }),
    counted: list(codes.occurrenceGrade).openapi({ description: 'The grades that are summed.' }),
  })
  .openapi('Summary')

export const series = z
  .object({
    step: z.enum(['day', 'week']),
    items: list(
      z.object({
        from: z.string(),
        to: z.string(),
        incidents: z.int(),
        counted: z.int().openapi({ description: 'Of the grades that are summed.' }),
        killed: sum,
        injured: sum,
        sources: z.int().openapi({ description: 'Reports that tell of the incidents of these days.' }),
      }),
    ),
    undated: z.int(),
  })
  .openapi('Series')

export const points = z
  .object({
    items: list(
      z.tuple([
        z.string(),
        z.number(),
        z.number(),
        z.number().nullable(),
        z.number().nullable(),
        z.boolean(),
        codes.eventType,
        codes.placePrecision,
        z.boolean(),
      ]),
    ).openapi({ description: 'id, lat, lon, killed low, killed high, openHigh, eventType, precision, representative' }),
    withoutPoint: z.int(),
  })
  .openapi('Points')

export const context = z
  .object({ text: z.string(), start: z.int(), dir: z.enum(['ltr', 'rtl']).optional() })
  .openapi('Context', {
    description: 'The sentence or sentences around a passage; `start` in code points of the text.',
  })

const contexts = z.record(z.string(), context)

export const incidentPageFull = z
  .object({
    incident: incidentRecord,
    sources: list(keptSource),
    answers: list(keptClaim),
    contexts,
    askedFor: z.string().nullable(),
    version: z.int(),
  })
  .openapi('IncidentPage')

export const matches = z.object({ matches: list(matchExplanation) })

export const history = z.object({
  id: z.string().nullable(),
  decisions: list(pastDecision),
  named: list(namedIncident),
})

export const near = z.object({
  items: list(z.object({ incident: listedIncident, total: z.number(), threshold: z.number(), why: matchExplanation })),
})

export const inboxItem = z
  .object({
    incident: listedIncident,
    question: z.enum(['new', 'joins', 'merge']).openapi({
      description: 'Is this an incident? Do these new reports belong to it? Are these two the same?',
    }),
    pair: listedIncident.nullable(),
    why: list(matchExplanation),
    claims: list(keptClaim),
    sources: list(keptSource),
    contexts,
    effect: z.object({
      killed: z.object({ before: figureRange.nullable(), after: figureRange.nullable() }),
      injured: z.object({ before: figureRange.nullable(), after: figureRange.nullable() }),
    }),
  })
  .openapi('InboxItem')

export const reliability = z.enum(RELIABILITIES).openapi('Reliability', {
  description: 'a completely, b usually, c fairly, d not usually reliable, e unreliable, f cannot be judged.',
})

const judged = z
  .object({ grade: reliability, reason: z.string(), by: z.string().nullable(), at: z.string().nullable() })
  .openapi('Judged', { description: 'How far a source is to be relied on; by nobody where nobody judged.' })

export const level = z.enum(LEVELS)

const access = z.object({ level, reason: z.string() }).openapi('Access', { description: 'Who may see the source.' })

const said = {
  index: z.int().openapi({ description: 'Its place in the log.' }),
  at: z.string(),
  by: z.string(),
  source: z.string().nullable().openapi({ description: 'Of a publisher, its latest source.' }),
  publisher: z.string().nullable().openapi({ description: 'Set of all that it publishes.' }),
  isLast: z.boolean().openapi({ description: 'Nothing was set of it since.' }),
}
const graded = z.object({ grade: reliability, reason: z.string() })

export const sourceChange = z
  .discriminatedUnion('kind', [
    z.object({ ...said, kind: z.literal('access'), before: access, after: access }),
    z.object({ ...said, kind: z.literal('reliability'), before: graded, after: graded }),
  ])
  .openapi('SourceChange')

const sourceOrigin = z
  .object({
    incident: z.string(),
    origin: z.string().openapi({ description: 'Whose word it is.' }),
    isOwn: z.boolean(),
    isInterested: z.boolean(),
    claims: list(z.string()),
    others: list(
      z.object({
        source: z.string(),
        title: z.string().nullable(),
        publisher: z.string().nullable(),
        claim: z.string(),
        isCopy: z.boolean(),
      }),
    ),
  })
  .openapi('SourceOrigin', { description: 'Whose word a source has for an incident, and who else has it from there.' })

export const foundAgain = z
  .object({ start: z.int(), end: z.int(), exact: z.string(), context })
  .openapi('FoundAgain', { description: 'Where the words of a claim stand; code points, end exclusive.' })

const isRead = z.boolean().openapi({
  description: 'False where its language is not read yet, so that no claims say nothing.',
})

export const sourcePage = z
  .object({
    source: keptSource,
    text: z.string(),
    claims: list(keptClaim),
    readers: list(z.string()),
    versions: list(keptSource).openapi({
      description: 'All versions of this address, oldest first, this one among them.',
    }),
    incidents: list(listedIncident),
    leftOut: list(z.object({ start: z.int(), end: z.int() })).openapi({
      description: 'Sentences that no claim rests on; code points, end exclusive.',
    }),
    dir: z.enum(['ltr', 'rtl']),
    access,
    reliability: judged,
    origins: list(sourceOrigin),
    isBlind: z.boolean().openapi({
      description: 'Who asks codes it alone: until they have finished, nothing that was made of it is shown to them.',
    }),
    isRead,
    version: z.int(),
  })
  .openapi('SourcePage')

export const listedSource = z
  .object({
    source: keptSource,
    isBlind: z.boolean().openapi({
      description: 'Who asks codes it alone: what was made of it is not counted for them yet.',
    }),
    isRead,
    claims: z.int(),
    incidents: z.int(),
    access,
    reliability: judged,
    origins: list(
      z.object({
        origin: z.string(),
        isOwn: z.boolean(),
        claim: z.string().openapi({ description: 'One of its claims that go back there.' }),
        others: z.int().openapi({ description: 'Other sources that have it from there.' }),
      }),
    ),
  })
  .openapi('ListedSource')

export const foundPassage = z
  .object({
    source: keptSource,
    rank: z.number(),
    passage: z.object({ start: z.int(), end: z.int(), exact: z.string() }),
    marks: list(z.object({ from: z.int(), to: z.int() })),
  })
  .openapi('FoundPassage', { description: 'A place in a text where words were found; marks by UTF-16 index in it.' })

export const searched = z.object({
  texts: list(foundPassage),
  claims: list(z.object({ claim: keptClaim, incident: z.string().nullable() })),
  named: list(namedIncident),
})

const claimCounts = z.object({
  incidents: z.int(),
  tolls: z.int(),
  truces: z.int(),
  answers: z.int(),
  appeals: z.int(),
})

export const problemOfSource = z.object({
  code: z.string(),
  message: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
})

export const job = z
  .object({
    id: z.string(),
    state: z.enum(['waiting', 'reading', 'putting_together', 'done', 'failed']),
    by: z.string(),
    at: z.string(),
    items: list(
      z.object({
        name: z.string(),
        state: z.enum(['waiting', 'reading', 'added', 'same', 'new_version', 'problem']),
        source: z.string().nullable(),
        counts: claimCounts.nullable(),
        problems: list(problemOfSource).openapi({
          description: 'What could not be read in it. It is kept all the same.',
        }),
        follows: z.string().nullable(),
      }),
    ),
    version: z.int().nullable(),
  })
  .openapi('Job', { description: 'Sources being added, one row each.' })

export const changed = z
  .object({ kind: z.literal('changed'), version: z.int(), by: z.string().nullable() })
  .openapi('Changed')

export const verdict = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('sound'),
      size: z.int(),
      root: z.string(),
      checked: z.object({ sources: z.int(), claims: z.int(), decisions: z.int(), entries: z.int() }),
    }),
    z.object({ kind: z.literal('wrong'), what: z.string(), message: z.string() }),
  ])
  .openapi('Verdict', { description: 'What a check found: all is as it was kept, or the first thing that is wrong.' })

export const problem = z
  .object({ error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }) })
  .openapi('Problem')
