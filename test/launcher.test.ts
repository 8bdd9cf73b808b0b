// The launcher's own promises, in a folder of its own with an npm and a Node that only pretend: it installs once, also
// when two start at once, again when the lock file has changed, and says what is wrong when it cannot.

import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const NPM = `#!/bin/sh
echo call >> npm-calls
sleep "$NPM_TAKES"
if [ -n "$NPM_FAILS" ]; then echo "npm error code $NPM_FAILS"; exit 1; fi
mkdir -p node_modules/node/bin
printf '#!/bin/sh\\nshift\\necho "ran $*"\\n' > node_modules/node/bin/node
[ -n "$NPM_SKIPS_SCRIPTS" ] || chmod +x node_modules/node/bin/node
touch node_modules/.package-lock.json
`

let home: string
const inHome = (...parts: string[]): string => join(home, ...parts)

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'breadcrumb launcher-'))
  copyFileSync(join(import.meta.dirname, '..', 'breadcrumb'), inHome('breadcrumb'))
  writeFileSync(inHome('package-lock.json'), '{}')
  age(inHome('package-lock.json'), 60)
  mkdirSync(inHome('bin'))
  writeFileSync(inHome('bin', 'npm'), NPM)
  chmodSync(inHome('bin', 'npm'), 0o755)
  mkdirSync(inHome('src', 'cli'), { recursive: true })
  writeFileSync(inHome('src', 'cli', 'main.ts'), '')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Sets a file's time this many seconds back. */
function age(path: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds
  utimesSync(path, then, then)
}

const environment = (given: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  PATH: `${inHome('bin')}:/usr/bin:/bin`,
  HOME: home,
  NPM_TAKES: '0',
  ...given,
})

const launch = (given: Record<string, string> = {}, command = inHome('breadcrumb')) => {
  const run = spawnSync(command, ['read', 'a b.txt'], { encoding: 'utf8', cwd: '/', env: environment(given) })
  return { status: run.status, stdout: run.stdout, stderr: run.stderr }
}

const DONE = { status: 0, stdout: expect.stringMatching(/^ran .*read a b\.txt\n$/), stderr: '' }
const calls = (): number =>
  existsSync(inHome('npm-calls')) ? readFileSync(inHome('npm-calls'), 'utf8').split('\n').length - 1 : 0

test('the first run installs, quietly, and every later one only runs', () => {
  expect(launch()).toEqual(DONE)
  expect(launch()).toEqual(DONE)
  expect(calls()).toBe(1)
})

test('a lock file that has changed is installed again, once', () => {
  launch()
  age(inHome('node_modules', '.package-lock.json'), 120)
  expect(launch()).toEqual(DONE)
  expect(launch()).toEqual(DONE)
  expect(calls()).toBe(2)
})

test('four first runs at once install once, and all four run', async () => {
  const runs = Array.from({ length: 4 }, () => {
    const child = spawn(inHome('breadcrumb'), ['read'], { env: environment({ NPM_TAKES: '0.5' }), stdio: 'ignore' })
    return new Promise<number | null>((resolve) => child.on('close', resolve))
  })
  expect(await Promise.all(runs)).toEqual([0, 0, 0, 0])
  expect(calls()).toBe(1)
  expect(existsSync(inHome('.install-lock'))).toBe(false)
})

test('a lock left behind by a run that was killed is taken away', () => {
  symlinkSync('99999999', inHome('.install-lock'))
  expect(launch()).toEqual(DONE)
})

test('it runs through a link from another folder', () => {
  symlinkSync('../breadcrumb', inHome('bin', 'crumb'))
  expect(launch({}, inHome('bin', 'crumb'))).toEqual(DONE)
})

test('without npm it says where to get it', () => {
  mkdirSync(inHome('empty'))
  const { status, stderr } = launch({ PATH: inHome('empty') })
  expect(stderr).toMatch(/^breadcrumb: npm was not found.*Install Node\.js 20 or newer/)
  expect(status).toBe(1)
})

test('without a network it says so, after the words of npm', () => {
  const { status, stderr } = launch({ NPM_FAILS: 'ENOTFOUND' })
  expect(stderr).toBe(
    'npm error code ENOTFOUND\nbreadcrumb: the package registry could not be reached. The first run needs a network connection; connect, then try again.\n',
  )
  expect(status).toBe(1)
  expect(existsSync(inHome('.install-lock'))).toBe(false)
})

test('another failure of npm shows the words of npm', () => {
  expect(launch({ NPM_FAILS: 'EACCES' }).stderr).toMatch(
    /^npm error code EACCES\nbreadcrumb: the parts could not be installed/,
  )
})

test('an npm that runs no install scripts is told apart', () => {
  const { status, stderr } = launch({ NPM_SKIPS_SCRIPTS: '1' })
  expect(stderr).toContain('npm did not run the install step of the package "node"')
  expect(status).toBe(1)
})

/** The file that Node was started with. */
const entry = (): string => {
  writeFileSync(
    inHome('node_modules', 'node', 'bin', 'node'),
    '#!/bin/sh\nfor a in "$@"; do case $a in -*) ;; *) echo "$a"; break ;; esac; done\n',
  )
  return launch()
    .stdout.trim()
    .slice(home.length + 1)
}

test('the joined command runs while it is newer than the source, and the source runs once it was edited', () => {
  launch()
  expect(entry()).toBe('src/cli/main.ts')
  mkdirSync(inHome('build', 'cli'), { recursive: true })
  writeFileSync(inHome('build', 'cli', 'breadcrumb.cjs'), '')
  for (const path of ['src', 'src/cli', 'src/cli/main.ts']) age(inHome(path), 30)
  expect(entry()).toBe('build/cli/breadcrumb.cjs')
  age(inHome('src', 'cli', 'main.ts'), -30)
  expect(entry()).toBe('src/cli/main.ts')
})
