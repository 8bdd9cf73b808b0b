import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { report } from '../../test/store-fixtures.ts'
import { openStore } from '../storage/store.ts'
import { decide } from './decide.ts'
import { heldApart } from './reread.ts'
import { settle } from './settle.ts'

test('what people decided on stays as it was read, and is counted where a newer reader has it otherwise', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-reread-'))
  const store = await openStore({ path: join(folder, 'record') })
  await store.addSources([report(3), report(4, { day: '2016-08-11' })])
  await settle(store)
  const listed = await store.incidents({ sort: 'id' })
  const accepted = listed.find(({ claims }) => claims.some((claim) => claim.startsWith('s-1#')))
  const wishes = [{ kind: 'accept', incident: String(accepted?.id) }] as const
  expect(await decide(store, wishes, { by: 'ana', reason: 'seen', expect: null })).toMatchObject({ kind: 'kept' })
  expect(await heldApart(store)).toBe(0)
  for (const source of ['s-1', 's-2']) {
    const claims = (await store.claims({ sources: [source] })).map(({ claim }) => ({ ...claim, id: `${claim.id}-new` }))
    await store.addReading({ source, reader: '2', claims, at: '2026-01-02T00:00:00Z', by: 'ana', isCurrent: true })
  }
  expect(await heldApart(store)).toBe(1)
  await store.close()
  rmSync(folder, { recursive: true })
})
