// The record as the server tells it, under the names that the screens use. As in the model, but for the mark on passages that
// only the compiler sees: what came over the wire was cut by the server.

import type { Answer, Body } from '../api/contract.ts'

export type IncidentPage = Answer<'GET /api/incidents/:id'>
export type Incident = IncidentPage['incident']
export type Kept = Incident['claims'][number]
export type Claim = Kept['claim']
export type Listed = Answer<'GET /api/incidents'>['items'][number]
export type SourcePage = Answer<'GET /api/sources/:id'>
export type SourceInfo = SourcePage['source']
export type Context = IncidentPage['contexts'][string]
export type Time = NonNullable<Incident['time']>
export type Place = NonNullable<Incident['place']>
export type Quantity = Claim['quantities'][number]
export type Attribution = NonNullable<Claim['attribution']>
export type Line = Incident['lines'][number]
export type Conflict = Incident['conflicts'][number]
export type Match = Answer<'GET /api/why'>['matches'][number]
export type PastDecision = Answer<'GET /api/decisions'>['items'][number]
export type Decision = PastDecision['decision']
export type InboxItem = Answer<'GET /api/inbox'>['items'][number]
/** What a person may wish to decide. */
export type Wish = Body<'POST /api/decisions'>['acts'][number]
