import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { claimsOn, IDLIB, report } from '../../test/store-fixtures.ts'
import { openText } from '../model/passage.ts'
import { packClaims } from '../storage/packing.ts'
import { openStore } from '../storage/store.ts'
import { decide } from './decide.ts'
import { acceptFound, findAgain, foundIn } from './find-again.ts'

const TEXT = 'Shells killed 3 civilians in Idlib, a doctor said. Others were hurt.'
const [claim] = claimsOn(TEXT, 3, IDLIB, null)

test.each([
  ['moved on', `A new first line.\n\n${TEXT}`, 19],
  ['moved past a letter of two units', `😀 ${TEXT}`, 2],
  ['in other white space', TEXT.replace('in Idlib', 'in\nIdlib'), 0],
  ['the nearer of two', `${TEXT} As was said: ${TEXT}`, 0],
])('words are found again, %s', (_, text, start) => {
  const found = foundIn(claim, openText(text))
  expect(found).toMatchObject({
    passage: { start },
    claim: { id: claim.id, quantities: [{ floor: 3, phrase: { start: start + 14, exact: '3' } }] },
  })
})

test('words that stand nowhere are not found, and a like sentence is none', () => {
  expect(foundIn(claim, openText(TEXT.replace('3', '4')))).toMatchObject({ code: 'not_possible' })
})

test('a place that was found is taken only when a person accepts it, and an undo leaves the claim as it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-found-'))
  const path = join(folder, 'record')
  const given = report(3, { text: TEXT })
  const first = await openStore({ path })
  await first.addSource(given)
  await first.close()
  const other = Buffer.from(`Corrected.\n\n${TEXT}`)
  const beneath = new DatabaseSync(path)
  beneath.prepare('update texts set text = ?').run(deflateRawSync(other))
  beneath.prepare('update readings set claims = ?').run(packClaims(JSON.stringify(given.claims), other))
  beneath.close()
  const store = await openStore({ path })
  const [broken] = await store.claims()
  expect(broken.isBroken).toBe(true)
  const found = await findAgain(store, 's-1', broken.id)
  expect(found).toMatchObject({ passage: { start: 12 } })
  expect((await store.claims())[0].claim.passage.start).toBe(0)
  const by = { by: 'ana', reason: 'found again', expect: null }
  expect(await acceptFound(store, { source: 's-1', claim: broken.id, start: 13 }, by)).toMatchObject({
    kind: 'problem',
  })
  expect(await acceptFound(store, { source: 's-1', claim: broken.id, start: 12 }, by)).toMatchObject({ kind: 'kept' })
  const [moved] = await store.claims()
  expect(moved).toMatchObject({ id: broken.id, claim: { passage: { start: 12 } }, hand: { kind: 'corrected' } })
  expect(moved.isBroken).toBeUndefined()
  await decide(store, [{ kind: 'undo', undoes: 1 }], by)
  expect((await store.claims())[0]).toMatchObject({ isBroken: true, claim: { passage: { start: 0 } } })
  await store.close()
  rmSync(folder, { recursive: true })
})
