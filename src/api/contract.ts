// The contract of the API: every route with the shapes of what it takes and gives. The server checks what comes against
// them, the OpenAPI document is made of them, and the desk's client takes its types from here (types only, so that no
// checking code is sent to the browser).

import { z } from '@hono/zod-openapi'
import * as answers from './shapes/answers.ts'
import * as byHand from './shapes/by-hand.ts'
import { claim, day, list } from './shapes/claims.ts'
import { filters, incidentQuery, paging } from './shapes/filters.ts'
import { occurrenceGrade } from './shapes/codes.ts'
import { namedIncident, published } from './shapes/incidents.ts'
import { decision, facilityRecord, pastDecision, tollRecord, wish } from './shapes/record.ts'
import * as truces from './shapes/truces.ts'

/** What a route takes and gives. */
export interface RouteShape {
  /** One sentence, for the OpenAPI document. */
  readonly summary: string
  readonly params?: z.ZodType<Readonly<Record<string, string>>>
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** JSON; left out where a route answers with bytes or a stream. */
  readonly answer?: z.ZodType
  /** Status of a good answer; 200 if left out. */
  readonly status?: 201 | 202
}

const id = z.object({ id: z.string().min(1).max(200) })
const page = z.object(paging)
const reason = z.string().max(5000).default('')
const expect = z.int().min(0).nullable().default(null)
const decided = z.object({ decisions: list(decision), version: z.int() })
const given = z.string().max(500).nullable().optional()
const MOST_PASTED = 4_000_000 // characters; a report is seldom over 100,000

/** All routes, by method and path. */
export const ROUTES = {
  'GET /api/session': { summary: 'Who is asking, of which record, and what they may do.', answer: answers.session },
  'GET /api/counts': { summary: 'How much there is of each thing, for the rail.', answer: answers.counts },
  'GET /api/incidents': {
    summary: 'Incidents, page by page.',
    query: incidentQuery,
    answer: answers.incidentPage,
  },
  'GET /api/summary': {
    summary: 'The documented sum of the incidents chosen.',
    query: filters,
    answer: answers.summary,
  },
  'GET /api/series': {
    summary: 'Harm over time as a band from low to high, with the volume of reports.',
    query: filters.extend({ step: z.enum(['day', 'week']).optional() }),
    answer: answers.series,
  },
  'GET /api/points': {
    summary: 'The incidents chosen as points for the map.',
    query: filters,
    answer: answers.points,
  },
  'GET /api/incidents/:id': {
    summary: 'An incident with all it rests on. An id that was merged leads to the one it is part of (308).',
    params: id,
    answer: answers.incidentPageFull,
  },
  'GET /api/incidents/:id/why': {
    summary: 'Why its reports were put together.',
    params: id,
    answer: answers.matches,
  },
  'GET /api/incidents/:id/history': { summary: 'What was decided on it.', params: id, answer: answers.history },
  'GET /api/incidents/:id/at/:seq': {
    summary: 'The incident as it stood after a decision; 0 is before any.',
    params: z.object({ id: z.string().min(1).max(200), seq: z.string().regex(/^\d{1,9}$/) }),
    answer: answers.incidentPageFull,
  },
  'GET /api/incidents/:id/near': {
    summary: 'Incidents nearby in time and place, with what speaks for and against their being the same.',
    params: id,
    answer: answers.near,
  },
  'GET /api/why': {
    summary: 'Why the reports of two incidents are, or are not, put together.',
    query: z.object({ a: z.string().max(200), b: z.string().max(200) }),
    answer: answers.matches,
  },
  'GET /api/inbox': {
    summary: 'What waits for a judgement, one question after another.',
    query: page,
    answer: answers.pageOf(answers.inboxItem).extend({ version: z.int() }),
  },
  'POST /api/decisions': {
    summary: 'Keeps what a person decides. `expect` is the version that was shown; 409 if its subject changed since.',
    body: z.object({
      acts: list(wish).refine((acts) => acts.length > 0 && acts.length <= 100, 'Between 1 and 100 acts'),
      reason,
      expect,
    }),
    answer: decided,
    status: 201,
  },
  'GET /api/decisions': {
    summary: 'What was decided, newest first.',
    query: page.extend({ by: z.string().max(200).optional(), kind: z.string().max(40).optional() }),
    answer: answers.pageOf(pastDecision).extend({ named: list(namedIncident) }),
  },
  'GET /api/source-changes': {
    summary: 'What was said of how far sources are to be relied on and of who may see them, newest first.',
    query: page,
    answer: answers.pageOf(answers.sourceChange),
  },
  'GET /api/sources': {
    summary: 'The sources, newest first.',
    query: page.extend({ q: z.string().max(200).optional(), publisher: z.string().max(200).optional() }),
    answer: answers.pageOf(answers.listedSource),
  },
  'POST /api/sources': {
    summary:
      'Adds a pasted text, a page by its address (as JSON), or files (as multipart/form-data: "file" once or more, beside the same fields). Answers with a job.',
    body: z.object({
      text: z.string().min(1).max(MOST_PASTED).optional(),
      address: z.string().min(1).max(4000).optional(),
      title: given,
      publisher: given,
      published: given.openapi({ description: 'Day of publication, such as 2016-05-02.' }),
      language: given,
      url: z
        .string()
        .max(4000)
        .nullable()
        .optional()
        .openapi({ description: 'Where a pasted text or a file is from.' }),
    }),
    answer: answers.job,
    status: 202,
  },
  'GET /api/jobs': {
    summary: 'Sources being added, and those added lately, newest first.',
    answer: z.object({ items: list(answers.job) }),
  },
  'GET /api/jobs/:id': { summary: 'How far adding has come.', params: id, answer: answers.job },
  'GET /api/sources/:id': {
    summary: 'A source with its text and what was read in it.',
    params: id,
    answer: answers.sourcePage,
  },
  'POST /api/sources/:id/claims': {
    summary: 'Words of the source made a claim by hand; a claim corrected, found right, or taken out of the counting.',
    params: id,
    body: byHand.handWish,
    answer: decided,
    status: 201,
  },
  'GET /api/sources/:id/found': {
    summary: 'Where the words of a claim stand that are no longer where it says. Nothing is moved.',
    params: id,
    query: z.object({ claim: z.string().max(300) }),
    answer: answers.foundAgain,
  },
  'POST /api/sources/:id/draft': {
    summary: 'The claim that words of the source make, for who codes it alone. It is kept nowhere.',
    params: id,
    body: byHand.draftWish,
    answer: z.object({ claim }),
  },
  'GET /api/sources/:id/codings': {
    summary: 'What people made of the source, each alone. Before two are done, everybody sees only their own.',
    params: id,
    answer: byHand.codings,
  },
  'POST /api/sources/:id/codings': {
    summary: 'Keeps what one person makes of the source alone. It counts for nothing until it is settled.',
    params: id,
    body: z.object({ claims: byHand.codedClaims, isDone: z.boolean() }),
    answer: decided,
    status: 201,
  },
  'POST /api/sources/:id/settle': {
    summary: 'Settles what two people made of the source: these claims stand, and no others of it count.',
    params: id,
    body: z.object({ claims: byHand.codedClaims, reason }),
    answer: decided,
    status: 201,
  },
  'POST /api/incidents/:id/publish': {
    summary: 'Publishes an incident as it stands, word for word.',
    params: id,
    body: z.object({ reason, expect }),
    answer: decided,
    status: 201,
  },
  'GET /api/published': {
    summary: 'What is published, newest first.',
    query: page,
    answer: answers.pageOf(published),
  },
  'GET /api/published/:id': {
    summary: 'One incident as it was published; a merged id gives the one it is part of, if that is published.',
    params: id,
    answer: published,
  },
  'GET /api/sources/:id/rendering': {
    summary: 'A page as it looked when it was received, for a frame in which nothing runs and nothing is fetched.',
    params: id,
  },
  'GET /api/sources/:id/bytes': { summary: 'The bytes as received, as a download without any rights.', params: id },
  'GET /api/search': {
    summary: 'Finds words in texts and claims.',
    query: z.object({ q: z.string().max(500), limit: paging.limit }),
    answer: answers.searched,
  },
  'GET /api/export': {
    summary: 'Hands incidents on as a file, with the same filters as the list.',
    query: filters.extend({
      format: z.enum(['jsonl', 'csv', 'geojson', 'acled-style']),
      licence: z.string().max(200).optional(),
      interaction: z.enum(['codes', 'text']).optional(),
      divide: z.enum(['true', 'false']).optional(),
    }),
  },
  'POST /api/checkpoint': {
    summary: 'Signs the state of the record, to keep elsewhere.',
    body: z.object({}),
    answer: z.object({ size: z.int(), root: z.string(), note: z.string() }),
    status: 201,
  },
  'POST /api/verify': {
    summary: 'Checks that nothing was lost or changed, against a checkpoint that was kept elsewhere if one is given.',
    body: z.object({ checkpoint: z.string().max(20_000).optional() }),
    answer: answers.verdict,
  },
  'GET /api/backup': { summary: 'A whole copy of the record, as one SQLite file.' },
  'POST /api/sources/:id/access': {
    summary: 'Says who may see a source, and with it the incidents that rest on it.',
    params: id,
    body: z.object({ level: answers.level, reason: z.string().min(1).max(500) }),
    answer: z.object({ version: z.int() }),
    status: 201,
  },
  'POST /api/sources/:id/reliability': {
    summary:
      'Judges how far the publisher of a source is to be relied on; of one without a publisher, the source alone. Null: nobody judges it any more.',
    params: id,
    body: z.object({ grade: answers.reliability.nullable(), reason: z.string().max(500).default('') }),
    answer: z.object({ version: z.int() }),
    status: 201,
  },
  'GET /api/people': { summary: 'Who has a seat in this record.', answer: z.object({ items: list(answers.member) }) },
  'POST /api/people/invitations': {
    summary: 'A link by which somebody joins, once, within a week.',
    body: z.object({ role: answers.role, guest: z.string().trim().max(200).default('') }),
    answer: z.object({ link: z.string() }),
    status: 201,
  },
  'GET /api/people/invitations': {
    summary: 'Invitations that were not used yet and are not too old.',
    answer: z.object({ items: list(answers.invitation) }),
  },
  'POST /api/people/invitations/:id/end': {
    summary: 'Takes an invitation back: its link works no more.',
    params: id,
    body: z.object({}),
    answer: z.object({ items: list(answers.invitation) }),
  },
  'POST /api/people/:id': {
    summary: 'Gives a person another role; null takes the seat away and ends all sessions and tokens.',
    params: id,
    body: z.object({ role: answers.role.nullable() }),
    answer: z.object({ items: list(answers.member) }),
  },
  'POST /api/join': {
    summary: 'Uses an invitation, and signs in.',
    body: z.object({
      secret: z.string().max(200),
      name: z.string().trim().min(1).max(100),
      email: z.email().max(200),
      password: z.string().min(12).max(200),
    }),
  },
  'POST /api/map': {
    summary: "Lets this browser's pages ask for a map at the origin of an address, and at no other; null: at none.",
    body: z.object({ address: z.string().max(2000).nullable() }),
  },
  'GET /api/sessions': {
    summary: 'Where one is signed in.',
    answer: z.object({ items: list(answers.signedIn) }),
  },
  'POST /api/sessions/:id/end': {
    summary: 'Signs one out there.',
    params: id,
    body: z.object({}),
    answer: z.object({ items: list(answers.signedIn) }),
  },
  'GET /api/tokens': { summary: 'One’s own tokens for programs.', answer: z.object({ items: list(answers.token) }) },
  'POST /api/tokens': {
    summary: 'Makes a token, which is shown this once. It may what its scopes and one’s role both allow.',
    body: z.object({ name: z.string().trim().min(1).max(100), scopes: list(answers.scope) }),
    answer: z.object({ token: z.string() }),
    status: 201,
  },
  'POST /api/tokens/:id/end': {
    summary: 'Ends a token.',
    params: id,
    body: z.object({}),
    answer: z.object({ items: list(answers.token) }),
  },
  'GET /api/tolls': {
    summary:
      'Claimed totals, each set against what is documented in its scope, page by page; those of one scope together.',
    query: page.extend({
      q: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'Words of the phrase, the speaker, the area or the days.' }),
      grade: z.union([z.array(occurrenceGrade), occurrenceGrade]).optional(),
    }),
    answer: answers.pageOf(tollRecord),
  },
  'GET /api/truces': {
    summary: 'Ceasefires, truces and local deals, the latest first, page by page, each with how much it covered.',
    query: page.extend({
      q: z.string().max(200).optional().openapi({ description: 'Words of its kind, its parties or where it holds.' }),
    }),
    answer: truces.trucePage,
  },
  'GET /api/truces/:id': {
    summary: 'One of them with what is said of it and, page by page, the incidents it covered.',
    params: id,
    query: page,
    answer: truces.oneTruce,
  },
  'GET /api/truces/:id/points': {
    summary: 'The incidents one of them covered, or may have, as points for the map.',
    params: id,
    answer: answers.points,
  },
  'GET /api/truce-days': {
    summary: 'The days on which arrangements are said to hold, for the band over time.',
    query: z.object({ from: day.optional(), to: day.optional() }),
    answer: truces.truceDays,
  },
  'GET /api/facilities': {
    summary: 'Places of health care, and the attacks on each, page by page.',
    query: page,
    answer: answers.pageOf(facilityRecord),
  },
} as const satisfies Readonly<Record<string, RouteShape>>

export type Routes = typeof ROUTES
export type Route = keyof Routes

type In<S> = S extends z.ZodType ? z.input<S> : undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined
type Part<R extends Route, K extends string> = Routes[R] extends { readonly [P in K]: infer S } ? S : undefined

/** What a caller gives. */
export type Params<R extends Route> = In<Part<R, 'params'>>
export type Query<R extends Route> = In<Part<R, 'query'>>
export type Body<R extends Route> = In<Part<R, 'body'>>
/** What a caller gets. */
export type Answer<R extends Route> = Out<Part<R, 'answer'>>

/** What the server has after checking. */
export type CheckedQuery<R extends Route> = Out<Part<R, 'query'>>
export type CheckedBody<R extends Route> = Out<Part<R, 'body'>>

export type ApiProblem = z.infer<typeof answers.problem>
export type Changed = z.infer<typeof answers.changed>
export type Matching = z.infer<typeof answers.matching>
export type Right = z.infer<typeof answers.right>
export type Scope = z.infer<typeof answers.scope>
export type Member = z.infer<typeof answers.member>
export type Role = z.infer<typeof answers.role>
export type Filters = z.input<typeof filters>
export type InboxItem = z.infer<typeof answers.inboxItem>
export type Job = z.infer<typeof answers.job>
export type Context = z.infer<typeof answers.context>
