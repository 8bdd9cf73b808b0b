import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { report } from '../../test/store-fixtures.ts'
import { openStore } from '../storage/store.ts'
import { beginExport } from './export.ts'
import { setSourceLevel } from './source-access.ts'

test('an export names the incidents that rest on sources that not everybody may see', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-export-'))
  const store = await openStore({ path: join(folder, 'record') })
  await store.addSources([report(3), report(4, { day: '2016-08-11' })])
  const options = {
    format: 'csv',
    query: {},
    licence: '',
    program: 't',
    interaction: 'codes',
    isDivided: false,
  } as const
  const restricted = async () => (await beginExport(store, options, () => null)).restricted
  expect(await restricted()).toEqual([])
  await setSourceLevel(store, 's-2', 'restricted', { by: 'ana', reason: 'names a witness' })
  const [named, ...others] = await restricted()
  expect((await store.incident(named))?.sources.map(({ id }) => id)).toContain('s-2')
  expect(others).toEqual([])
  await store.close()
  rmSync(folder, { recursive: true })
})
