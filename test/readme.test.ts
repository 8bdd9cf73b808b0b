// Docs that can go stale are tested: what README.md shows is what the program prints, and what it names exists.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readme, recaptured } from '../scripts/capture-readme.ts'

const page = readFileSync(readme, 'utf8')
const root = dirname(readme)

test('README.md shows what the program prints (if not: npm run capture:readme, and read what has changed)', () => {
  expect(page).toBe(recaptured(page))
})

test('every file and script that the docs name exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const name of ['README.md', 'CONTRIBUTING.md']) {
    const text = readFileSync(join(root, name), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map((match) => match[1].replace(/#.*/, ''))
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1])
    expect(commands.filter((command) => !(command in scripts))).toEqual([])
  }
})
