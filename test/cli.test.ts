// The command as a person runs it: the real launcher in a process of its own. No network; what it reads is written here.

import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, openSync, closeSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const launcher = join(root, 'breadcrumb')
const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const REPORT =
  'Rebel shells killed three civilians in Aleppo on Sunday 1 May 2016, the Syrian Observatory for Human Rights said.'

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const report = write('report.txt', `${REPORT}\n`)

/** Environment without what would change the output of the one who runs the tests. */
const environment = (given: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const { NO_COLOR: _n, FORCE_COLOR: _f, COLUMNS: _c, BREADCRUMB_DEBUG: _d, ...rest } = process.env
  return { ...rest, ...given }
}

interface Given {
  readonly input?: string
  readonly env?: Record<string, string>
  readonly cwd?: string
  readonly command?: string
}

const run = (args: readonly string[], given: Given = {}): SpawnSyncReturns<string> =>
  spawnSync(given.command ?? launcher, args, {
    encoding: 'utf8',
    env: environment(given.env),
    cwd: given.cwd ?? folder,
    input: given.input ?? '',
  })

const isStackTrace = (text: string): boolean => /\n\s+at .*:\d+/.test(text)

test.each([[['--help']], [['-h']], [['help']]])('%j shows how to begin', (args) => {
  const { status, stdout, stderr } = run(args)
  expect(stdout).toMatch(/^NAME\n {4}breadcrumb - /)
  for (const part of ['SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'EXAMPLES', 'EXIT STATUS', 'ENVIRONMENT']) {
    expect(stdout).toContain(`\n${part}\n`)
  }
  expect([status, stderr]).toEqual([0, ''])
})

test.each([[['read', '--help']], [['help', 'read']], [['gazetteer', '--help']]])(
  '%j shows a page of the manual',
  (args) => {
    const { status, stdout } = run(args)
    expect(status).toBe(0)
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    for (const part of ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXAMPLES', 'EXIT STATUS']) {
      expect(stdout).toContain(`${part}\n`)
    }
  },
)

test('every option of read stands in its manual page', () => {
  const { stdout } = run(['read', '--help'])
  for (const option of ['published', 'publisher', 'title', 'language', 'json', 'jsonl', 'explain', 'help']) {
    expect(stdout).toContain(`--${option}`)
  }
})

test('--version gives the version of package.json', () => {
  expect(run(['--version']).stdout).toMatch(/^breadcrumb \d+\.\d+\.\d+\n$/)
})

test('without a command it shows the help and fails', () => {
  const { status, stdout } = run([])
  expect([status, stdout.slice(0, 4)]).toEqual([2, 'NAME'])
})

test.each([
  [['read'], 'nothing to read'],
  [['raed', 'x'], 'Did you mean "read"?'],
  [['report.txt'], '"breadcrumb read report.txt"'],
  [['read', '--jsno', 'x'], 'there is no option --jsno. Did you mean --json?'],
  [['read', '--publishd', '2016-05-02', 'x'], 'Did you mean --published?'],
  [['read', '-z', 'x'], 'there is no option -z'],
  [['read', '--published'], '--published needs a value'],
  [['read', '--published', '--json', 'x'], '--published needs a value'],
  [['read', '--json=yes', 'x'], '--json takes no value'],
  [['read', '--jsonl', 'a', 'b'], '"b" is left over'],
  [['read', '--json', '--explain', 'x'], 'leave one out'],
  [['help', 'reed'], 'Did you mean "read"?'],
  [['gazetteer'], 'gazetteer add FILE'],
  [['gazetteer', 'drop', 'x'], 'cannot "drop"'],
  [['gazetteer', 'add'], 'name the file'],
  [['gazetteer', 'add', 'a', 'b'], '"b" is left over'],
])('%j is not understood, and says what to try', (args, words) => {
  const { status, stdout, stderr } = run(args)
  expect(stderr).toContain(words)
  expect(stderr).toMatch(/^breadcrumb: .*--help".\n$/)
  expect([status, stdout]).toEqual([2, ''])
})

test('a report is read and shown, with exit status 0 and nothing on standard error', () => {
  const { status, stdout, stderr } = run(['read', report])
  expect(stdout).toContain('INCIDENTS')
  expect(stdout).toContain('3 civilians')
  expect(stdout).toContain('‹three civilians›')
  expect([status, stderr]).toEqual([0, ''])
})

test('standard input is read as -', () => {
  const { status, stdout } = run(['read', '-'], { input: REPORT })
  expect(stdout).toContain('3 civilians')
  expect(status).toBe(0)
})

test('it runs from any folder and through a chain of links', () => {
  const links = join(folder, 'links')
  mkdirSync(links)
  symlinkSync(launcher, join(folder, 'first'))
  symlinkSync('../first', join(links, 'second'))
  expect(run(['--version'], { command: join(links, 'second'), cwd: '/' }).status).toBe(0)
  const found = run(['--version'], { command: 'second', cwd: '/', env: { PATH: `${links}:${process.env.PATH}` } })
  expect(found.status).toBe(0)
})

test('a folder with a space and quotes in its name is read', () => {
  const odd = join(folder, `it's a "folder"`)
  mkdirSync(odd)
  writeFileSync(join(odd, 'a b.txt'), REPORT)
  expect(run(['read', odd]).stdout).toContain('3 civilians')
})

test.each([
  ['NO_COLOR', { NO_COLOR: '1' }, false],
  ['a pipe', {}, false],
  ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, false],
])('colours with %s', (_, env, isColoured) => {
  expect(run(['read', report], { env }).stdout.includes('\x1b[')).toBe(isColoured)
})

test('COLUMNS sets the width', () => {
  const { stdout } = run(['read', report], { env: { COLUMNS: '50' } })
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50)
})

test('a missing file is told, and the others are read all the same', () => {
  const { status, stdout, stderr } = run(['read', 'nowhere.txt', report])
  expect(stderr).toContain('nowhere.txt')
  expect(stderr).toContain('1 of 2 sources could not be read')
  expect(stdout).toContain('3 civilians')
  expect(status).toBe(1)
})

test('--json answers each source with one line of JSON, also one that could not be read', () => {
  const { status, stdout } = run(['read', '--json', 'nowhere.txt', report])
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map((line) => line.contract)).toEqual(['reading/1', 'reading/1'])
  expect(lines[0]).toMatchObject({ source: { text: '' }, claims: [], problems: [{ code: 'missing' }] })
  expect(lines[1].source.text).toContain(REPORT)
  expect(status).toBe(1)
})

test('--jsonl answers each line in order, hands doc_id back, and goes on after a line that is not JSON', () => {
  const lines = [
    JSON.stringify({ doc_id: 'a', text: REPORT }),
    '{"doc_id": "b", "text": ',
    JSON.stringify({ doc_id: 'c', text: REPORT }),
  ]
  const { status, stdout, stderr } = run(['read', '--jsonl', write('sources.jsonl', `${lines.join('\n')}\n`)])
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map((answer) => answer.source.externalId)).toEqual(['a', expect.toBeOneOf([null, 'b']), 'c'])
  expect(answers[1].problems[0].code).toBe('not_json')
  expect(stderr).toContain('sources.jsonl:2: it is not JSON')
  expect(stderr).toContain('1 of 3 sources could not be read')
  expect(status).toBe(1)
})

test.each<[string, string | Uint8Array, string]>([
  ['empty.txt', '', 'empty.txt'],
  ['zeros.bin', new Uint8Array(4096), 'zeros.bin'],
  ['paper.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'PDF'],
  [
    'arabic.txt',
    'قتل ثلاثة مدنيين في حلب يوم الأحد، قال المرصد السوري لحقوق الإنسان إن القصف استهدف حيا سكنيا.',
    'arabic.txt',
  ],
])('%s cannot be read: it says so, without a stack trace', (name, content, words) => {
  const { status, stderr } = run(['read', write(name, content)])
  expect(stderr).toContain(words)
  expect(isStackTrace(stderr)).toBe(false)
  expect(status).toBe(1)
})

test('a date that is none is told', () => {
  const { status, stderr } = run(['read', '--published', 'the day before', report])
  expect(stderr).toContain('the day before')
  expect(status).not.toBe(0)
})

/** Runs the command and closes its output after the first bytes, as `head` does. */
function closedEarly(args: readonly string[]): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(launcher, args, { cwd: folder, env: environment(), stdio: ['ignore', 'pipe', 'pipe'] })
    let stderr = ''
    child.stderr.on('data', (bytes) => {
      stderr += String(bytes)
    })
    child.stdout.once('data', () => child.stdout.destroy())
    child.on('close', (status) => resolve({ status, stderr }))
  })
}

const many = join(folder, 'many')
mkdirSync(many)
for (let i = 0; i < 150; i++) writeFileSync(join(many, `${String(i).padStart(3, '0')}.txt`), `${REPORT}\n`.repeat(20))

test('a page whose reader goes away stops quietly', async () => {
  expect(await closedEarly(['read', many])).toEqual({ status: 141, stderr: '' })
})

test('JSON whose reader goes away says that it is not complete', async () => {
  const { status, stderr } = await closedEarly(['read', '--json', many])
  expect(stderr).toMatch(
    /^breadcrumb: standard output was closed before everything was written \(\d+ readings? written\)\n$/,
  )
  expect(status).toBe(141)
})

test.skipIf(!existsSync('/dev/full'))('a full disk is told, with exit status 1', () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(launcher, ['read', report], {
    encoding: 'utf8',
    env: environment(),
    stdio: ['ignore', full, 'pipe'],
  })
  closeSync(full)
  expect(stderr).toMatch(/^breadcrumb: the disk that standard output goes to is full\. .*\n$/)
  expect(status).toBe(1)
})

test('the same report gives the same bytes in another locale and time zone', () => {
  const here = run(['read', '--json', report], { env: { TZ: 'UTC', LC_ALL: 'C' } }).stdout
  expect(here).not.toBe('')
  expect(run(['read', '--json', report], { env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' } }).stdout).toBe(
    here,
  )
})
