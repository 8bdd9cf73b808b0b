// Handing the record on and keeping it safe: exports, checkpoints, the check of everything, backups.

import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { countryCode } from '../../model/countries.ts'
import { beginExport, type Format } from '../../tasks/export.ts'
import { now } from '../../tasks/open-record.ts'
import { refuseWhileCoding } from '../blind.ts'
import { queryOf } from '../choose.ts'
import { Failure } from '../failure.ts'
import type { Handlers } from '../route.ts'

const FILE: Readonly<Record<Format, { readonly type: string; readonly ending: string }>> = {
  jsonl: { type: 'application/jsonl', ending: 'jsonl' },
  csv: { type: 'text/csv', ending: 'csv' },
  geojson: { type: 'application/geo+json', ending: 'geojson' },
  'acled-style': { type: 'text/csv', ending: 'acled-style.csv' },
}

export const keepingRoutes = {
  'GET /api/export': async ({ desk, may, query: { format, licence, interaction = 'codes', divide, ...filters } }) => {
    // Nothing is rounded or left out of it, so it is for those who may see everything.
    if (format === 'jsonl' && !may.has('confidential')) {
      throw new Failure(403, 'not_allowed', 'JSON Lines hold exact positions. Take another format.')
    }
    const options = { format, interaction, isDivided: divide === 'true', licence: licence ?? 'not stated' }
    const made = await beginExport(
      desk.store,
      { ...options, query: queryOf(filters), program: desk.program },
      countryCode,
    )
    const { type, ending } = FILE[format]
    return new Response(Readable.toWeb(Readable.from(made.parts)) as ReadableStream, {
      headers: attached(`incidents-${made.about.recordVersion}.${ending}`, `${type}; charset=utf-8`),
    })
  },
  'POST /api/checkpoint': ({ desk }) => desk.store.checkpoint(now()),
  'POST /api/verify': ({ desk, body: { checkpoint } }) => desk.store.verify(checkpoint),
  'GET /api/backup': async ({ desk, may }) => {
    if (!may.has('confidential')) throw new Failure(403, 'not_allowed', 'A backup holds everything.')
    refuseWhileCoding(desk, null)
    const folder = await mkdtemp(join(tmpdir(), 'breadcrumb-backup-'))
    const path = join(folder, 'backup.breadcrumb')
    const tidy = () => rm(folder, { recursive: true, force: true })
    try {
      await desk.store.backup(path)
    } catch (error) {
      await tidy()
      throw error
    }
    const file = createReadStream(path)
    file.once('close', () => void tidy())
    return new Response(Readable.toWeb(file) as ReadableStream, {
      headers: attached(`backup-${now().slice(0, 10)}.breadcrumb`, 'application/vnd.sqlite3'),
    })
  },
} satisfies Partial<Handlers>

const attached = (name: string, type: string): Record<string, string> => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store',
})
