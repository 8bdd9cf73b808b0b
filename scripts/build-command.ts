// Joins the command line into a few files under build/, run by `npm install` (prepare). A hundred modules cost more to
// open than a short report costs to read; joined, and as CommonJS, which Node opens in fewer steps than modules, the
// command starts in half of the time. `./breadcrumb` uses the joined form only while it is newer than everything in
// src/, so an edit takes effect at once.

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'rolldown'

const root = join(import.meta.dirname, '..')
// As deep below the root as src/cli, so that paths counted from a module's own folder stay right.
const folder = join(root, 'build', 'cli')

rmSync(folder, { recursive: true, force: true })
await build({
  input: {
    breadcrumb: join(root, 'src', 'cli', 'main.ts'),
    'html-child': join(root, 'src', 'sources', 'html-child.ts'), // started by html-apart.ts
  },
  platform: 'node',
  logLevel: 'warn',
  output: { dir: folder, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
})
process.stdout.write(`${folder}\n`)
