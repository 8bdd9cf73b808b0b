// Holds the table of which folder may import which, and names the import that breaks it. Stages never import one
// another; `model`, `reading` and `record` are pure. Tests beside the code may import what they need to test it.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

interface Rule {
  /** Folders of src, or single files of them, that the folder may import besides itself. */
  readonly folders: readonly string[]
  /** Packages it may import. A package earns its place in the change that adds it. */
  readonly packages: readonly string[]
  /** No clock, network, disk, locale: nothing of Node, and none of the globals that reach the outside. */
  readonly isPure: boolean
}

const STAGES = ['sources', 'reading', 'record', 'gazetteer', 'storage', 'export']

const TABLE: Readonly<Record<string, Rule>> = {
  model: { folders: [], packages: [], isPure: true },
  sources: { folders: ['model'], packages: ['@mozilla/readability', 'linkedom'], isPure: false },
  reading: { folders: ['model'], packages: [], isPure: true },
  record: { folders: ['model'], packages: [], isPure: true },
  gazetteer: { folders: ['model'], packages: [], isPure: false },
  storage: { folders: ['model'], packages: ['kysely', 'pg'], isPure: false },
  export: { folders: ['model'], packages: [], isPure: false },
  tasks: { folders: ['model', ...STAGES], packages: [], isPure: false },
  api: {
    folders: ['model', 'tasks', 'storage'],
    packages: ['hono', '@hono', 'zod', 'better-auth', '@better-auth', 'kysely'],
    isPure: false,
  },
  cli: { folders: ['model', 'tasks', 'gazetteer', 'storage', 'api'], packages: [], isPure: false },
  web: {
    folders: ['model', 'api/contract.ts'],
    packages: [
      'react',
      'react-dom',
      'wouter',
      '@tanstack',
      'intl-messageformat',
      'maplibre-gl',
      'world-atlas',
      'topojson-client',
      'topojson-specification',
      'geojson',
      '@fontsource',
      '@fontsource-variable',
    ],
    isPure: false,
  },
}

// What reaches outside without an import. `new Date(parts)` and `Date.UTC` are arithmetic and stay allowed.
const REACHES_OUT =
  /\b(?:Date\.now|new Date\(\)|Math\.random|performance\.|process\.|fetch\(|localeCompare|toLocale\w*|Intl\.|getTimezoneOffset|setTimeout|setInterval)/

/** The modules a file imports: `import`, `export … from`, `import()`, types included. */
function importsOf(code: string): string[] {
  const bare = withoutComments(code)
  const found = [
    ...bare.matchAll(/(?:^|[\n;])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g),
    ...bare.matchAll(/(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]/g),
    ...bare.matchAll(/\bimport\(\s*['"`]([^'"`]+)['"`]/g),
  ]
  return found.map((match) => match[1])
}

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*/g, '$1')

/** What is wrong with the imports of a file, one sentence each. `path` counts from src: "reading/read.ts". */
function breaches(path: string, code: string): string[] {
  const folder = path.split('/')[0]
  const rule = TABLE[folder]
  if (!rule) return [`src/${path}: the folder "${folder}" is not in the table of test/import-direction.test.ts`]
  const wrong = importsOf(code)
    .filter((module) => !isAllowed(path, folder, rule, module))
    .map((module) => `src/${path} imports ${module}: ${folder} may import ${describe(rule)}`)
  const reach = rule.isPure ? REACHES_OUT.exec(withoutComments(code)) : null
  if (reach) wrong.push(`src/${path} uses ${reach[0]}: ${folder} is pure`)
  return wrong
}

function isAllowed(path: string, folder: string, rule: Rule, module: string): boolean {
  if (module.startsWith('node:')) return !rule.isPure
  if (!module.startsWith('.')) return rule.packages.some((name) => module === name || module.startsWith(`${name}/`))
  const target = normalize(join(dirname(path), module))
  return target.startsWith(`${folder}/`) || rule.folders.some((may) => target === may || target.startsWith(`${may}/`))
}

function describe(rule: Rule): string {
  const parts = [...rule.folders, ...rule.packages, ...(rule.isPure ? [] : ['node:'])]
  return parts.length ? parts.join(', ') : 'nothing'
}

const src = join(import.meta.dirname, '../src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|tsx|js|mjs)$/.test(path) && !/\.test\.tsx?$/.test(path))
  .sort()

test('every file of src imports only what the table allows its folder', () => {
  expect(files).toContain('model/reading.ts')
  expect(files.flatMap((path) => breaches(path, readFileSync(join(src, path), 'utf8')))).toEqual([])
})

test.each([
  ['reading/x.ts', `import { a } from './y.ts'`],
  ['reading/lang/en/x.ts', `import type { Harm } from '../../../model/codes.ts'`],
  ['tasks/x.ts', `import { read } from '../reading/read.ts'\nimport fs from 'node:fs'`],
  ['cli/x.ts', `const { read } = await import('../tasks/read.ts')`],
  ['web/x.ts', `import type { A } from '../api/contract.ts'`],
  ['sources/x.ts', `const { parseHTML } = await import('linkedom')`],
  ['reading/x.ts', `// as import x from 'node:fs' would\nexport const utc = new Date(Date.UTC(2016, 4, 2))`],
])('lets %s say: %s', (path, code) => {
  expect(breaches(path, code)).toEqual([])
})

test.each([
  ['reading/x.ts', `import { a } from '../record/y.ts'`, '../record/y.ts'],
  ['reading/x.ts', `import { readFileSync } from 'node:fs'`, 'node:fs'],
  ['reading/x.ts', `import nlp from 'compromise'`, 'compromise'],
  ['reading/x.ts', `export * from '../tasks/read.ts'`, '../tasks/read.ts'],
  ['reading/x.ts', `import {\n  a,\n  type B,\n} from '../gazetteer/find.ts'`, '../gazetteer/find.ts'],
  ['record/x.ts', `const fs = await import('node:fs')`, 'node:fs'],
  ['record/x.ts', `export const now = () => Date.now()`, 'Date.now'],
  ['reading/x.ts', `names.sort((a, b) => a.localeCompare(b))`, 'localeCompare'],
  ['model/x.ts', `import '../reading/read.ts'`, '../reading/read.ts'],
  ['cli/x.ts', `import { read } from '../reading/read.ts'`, '../reading/read.ts'],
  ['web/x.ts', `import { serve } from '../api/server.ts'`, '../api/server.ts'],
  ['utils/x.ts', ``, 'utils'],
])('%s may not say: %s', (path, code, named) => {
  const found = breaches(path, code)
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(`src/${path}`)
  expect(found[0]).toContain(named)
})
