// Promises about the repository as a whole: what it must not carry from the machine it was written on.

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

/** Files under version control. Where there is no git (an unpacked archive) there is nothing to check. */
const tracked = existsSync(join(root, '.git'))
  ? execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  : []

const isText = (path: string): boolean => !/\.(?:woff2?|png|jpg|gz|bin|pdf|docx|ico)$/.test(path)

// A home folder, a Windows user folder, or the temporary folder of macOS: paths of one machine.
const MACHINE_PATH = /(?:^|[\s"'`(=])(?:\/(?:home|Users)\/[\w.-]+\/|\/root\/|\/work\/|[A-Z]:\\Users\\|\/var\/folders\/)/

test.skipIf(tracked.length === 0)('no file of the repository names a path of one machine', () => {
  const naming = tracked.filter((path) => isText(path) && path !== 'test/repository.test.ts' && namesMachine(path))
  expect(naming).toEqual([])
})

function namesMachine(path: string): boolean {
  const file = join(root, path)
  return existsSync(file) && MACHINE_PATH.test(readFileSync(file, 'utf8'))
}

test('the lock file names no registry', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  expect(lock).toContain('"integrity"')
  expect(lock).not.toContain('"resolved": "http')
})

test('the pinned Node is the one that `engines` asks for', () => {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(about.engines.node).toBe('>=24')
  expect(about.devDependencies.node).toMatch(/^\^24\./)
  expect(about.allowScripts).toEqual({ node: true })
})
