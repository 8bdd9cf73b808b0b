// Who may do what: the whole table, route by role, in one place. A route without a row does not compile.

import type { Decision } from '../model/record.ts'
import type { Right, Role, Route } from './contract.ts'

/** What each role may do. */
export const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  reader: ['read', 'account', 'export'],
  coder: ['read', 'account', 'export', 'add', 'restricted'],
  reviewer: ['read', 'account', 'export', 'add', 'restricted', 'confidential', 'decide'],
  publisher: ['read', 'account', 'export', 'add', 'restricted', 'confidential', 'decide', 'publish'],
  admin: [
    'read',
    'account',
    'export',
    'add',
    'restricted',
    'confidential',
    'decide',
    'publish',
    'backup',
    'administer',
  ],
}

/** What a route asks for. "open": anybody, also who is not signed in. */
export const NEEDS: Readonly<Record<Route, Right | 'open'>> = {
  'GET /api/session': 'open',
  'GET /api/counts': 'read',
  'GET /api/incidents': 'read',
  'GET /api/summary': 'read',
  'GET /api/series': 'read',
  'GET /api/points': 'read',
  'GET /api/incidents/:id': 'read',
  'GET /api/incidents/:id/why': 'read',
  'GET /api/incidents/:id/history': 'read',
  'GET /api/incidents/:id/at/:seq': 'read',
  'GET /api/incidents/:id/near': 'read',
  'GET /api/why': 'read',
  'GET /api/inbox': 'read',
  'POST /api/decisions': 'decide',
  'GET /api/decisions': 'read',
  'GET /api/source-changes': 'read',
  'GET /api/sources': 'read',
  'POST /api/sources': 'add',
  'GET /api/jobs': 'add',
  'GET /api/jobs/:id': 'add',
  'GET /api/sources/:id': 'read',
  'POST /api/sources/:id/claims': 'decide',
  'GET /api/sources/:id/found': 'read',
  'POST /api/sources/:id/draft': 'add',
  'GET /api/sources/:id/codings': 'add',
  'POST /api/sources/:id/codings': 'add',
  'POST /api/sources/:id/settle': 'decide',
  'POST /api/incidents/:id/publish': 'publish',
  'GET /api/published': 'open',
  'GET /api/published/:id': 'open',
  'GET /api/sources/:id/rendering': 'read',
  'GET /api/sources/:id/bytes': 'read',
  'GET /api/search': 'read',
  'GET /api/export': 'export',
  'POST /api/checkpoint': 'export',
  'POST /api/verify': 'backup',
  'GET /api/backup': 'backup',
  'POST /api/sources/:id/access': 'confidential',
  'POST /api/sources/:id/reliability': 'decide',
  'GET /api/people': 'administer',
  'POST /api/people/invitations': 'administer',
  'GET /api/people/invitations': 'administer',
  'POST /api/people/invitations/:id/end': 'administer',
  'POST /api/people/:id': 'administer',
  'POST /api/join': 'open',
  'POST /api/map': 'account',
  'GET /api/sessions': 'account',
  'POST /api/sessions/:id/end': 'account',
  'GET /api/tokens': 'account',
  'POST /api/tokens': 'account',
  'POST /api/tokens/:id/end': 'account',
  'GET /api/tolls': 'read',
  'GET /api/truces': 'read',
  'GET /api/facilities': 'read',
}

/** What an act asks for beyond the right to decide. To take it back asks for the same. */
export const ACT_NEEDS: Readonly<Partial<Record<Decision['kind'], Right>>> = {
  publish: 'publish',
  withdraw: 'publish',
}
