import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cannotWrite, writeNew } from './write-new.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-write-new-'))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

test('a new file is written', async () => {
  expect(await writeNew(at('new'), 'words')).toBeNull()
  expect(readFileSync(at('new'), 'utf8')).toBe('words')
})

test('what stands there already is left as it is', async () => {
  writeFileSync(at('taken'), 'first')
  expect(await writeNew(at('taken'), 'second')).toMatchObject({
    code: 'not_possible',
    message: expect.stringContaining('taken'),
  })
  expect(readFileSync(at('taken'), 'utf8')).toBe('first')
})

test('a folder that is not there is told', async () => {
  expect(await writeNew(at('no/where'), 'words')).toMatchObject({
    code: 'missing',
    message: expect.stringContaining(`There is no folder ${at('no')}.`),
  })
})

test('what fails halfway leaves nothing behind', async () => {
  mkdirSync(at('empty'))
  const halfway = (async function* () {
    yield 'words'
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  })()
  const problem = await writeNew(at('empty/file'), halfway as unknown as string)
  expect(problem).toMatchObject({ code: 'disk_full', message: expect.stringContaining('Free some space') })
  expect(readdirSync(at('empty'))).toEqual([])
})

test('a fault of ours is no problem of the disk', () => {
  expect(() => cannotWrite('file', new TypeError('ours'))).toThrow('ours')
})
