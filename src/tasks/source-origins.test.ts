import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addText } from '../../test/api/desk.ts'
import { openStore } from '../storage/store.ts'
import { originsOf } from './source-origins.ts'
import { judgeReliability, reliabilities } from './source-reliability.ts'
import { findShown } from './show.ts'
import { settle } from './settle.ts'

const WIRE =
  'IDLIB, Syria, May 3 2016 (Example Wire) - An air strike on a market in Idlib killed at least 14 people on Tuesday, the Plain Monitor said.'
const PAPER =
  '4 May 2016\n\nAn air strike on a market in Idlib killed at least 14 people on Tuesday, the Plain Monitor said.'

test('a source names its origins, with the others that have it from there; reliability is of the publisher', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-origins-'))
  const store = await openStore({ path: join(folder, 'record') })
  await addText(store, WIRE, 'Example Wire')
  await addText(store, PAPER, 'The Paper')
  await addText(store, 'Nothing happened in Homs.', 'Example Wire')
  await settle(store)
  const shown = await findShown(store, 's-1')
  if (shown.kind !== 'source') throw new Error(shown.kind)
  const [origin] = await originsOf(store, shown.source, shown.incidents)
  expect(origin).toMatchObject({
    origin: 'Plain Monitor',
    isOwn: false,
    claims: [expect.stringMatching(/^s-1#/)],
    others: [{ source: 's-2', publisher: 'The Paper', isCopy: true, claim: expect.stringMatching(/^s-2#/) }],
  })
  const before = await reliabilities(store)
  expect(before(shown.source)).toEqual({ grade: 'f', reason: '', by: null, at: null })
  expect(await judgeReliability(store, 's-1', { grade: 'b', reason: 'names its sources', by: 'ana' })).toBe(true)
  expect(await judgeReliability(store, 's-9', { grade: 'b', reason: '', by: 'ana' })).toBe(false)
  const after = await reliabilities(store)
  const [, paper, again] = await store.sources()
  expect(after(again)).toMatchObject({ grade: 'b', reason: 'names its sources', by: 'ana' })
  expect(after(paper).grade).toBe('f')
  expect(await judgeReliability(store, 's-1', { grade: null, reason: '', by: 'ana' })).toBe(true)
  expect((await reliabilities(store))(again)).toEqual(before(again))
  await store.close()
  rmSync(folder, { recursive: true })
})
