// The shared suite on SQLite.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { storeSuite } from './store-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0
storeSuite('SQLite', async () => ({ path: join(folder, `${made++}.breadcrumb`) }))
