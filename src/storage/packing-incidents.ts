// How incidents are packed as they are listed: raw deflate with a preset dictionary of the words that most of them have.

import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { INCIDENT_WORDS } from './packing-words.ts'
import { canonical } from './proof/canonical.ts'
import type { ListedIncident } from './store.ts'

const dictionary = Buffer.from(INCIDENT_WORDS)

export const packListed = (listed: ListedIncident): Buffer => deflateRawSync(canonical(listed), { dictionary })

export const unpackListed = (body: Uint8Array): ListedIncident =>
  JSON.parse(inflateRawSync(body, { dictionary }).toString('utf8')) as ListedIncident
