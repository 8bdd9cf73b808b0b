// The record as a person works with it: the real launcher in a process of its own, on a record in a folder of its own. The
// reports are ours; the attacks in them are invented.

import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isTopic, showHelp } from '../src/cli/help.ts'

const root = join(import.meta.dirname, '..')
const launcher = join(root, 'breadcrumb')
const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-record-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const REPORTS: Readonly<Record<string, string>> = {
  'a-wire.txt':
    'BEIRUT, 3 August 2016 (Example Wire) - Warplanes struck the market in Saraqib on Tuesday, killing at least five civilians and injuring 12, the Syrian Observatory for Human Rights said.\n',
  'b-post.txt':
    '3 August 2016. An air strike on the market of Saraqib killed nine people on Tuesday, the White Helmets said. Two of the dead were children.\n',
  'c-daily.txt':
    '4 August 2016. Seven people were killed on 2 August when jets bombed the market in Saraqib, a local doctor said. Russia denied that its aircraft had carried out the strike.\n',
  'd-other.txt':
    '10 September 2016. Shells killed two people in Douma on Friday 9 September, residents said. More than 300 people have been killed in Eastern Ghouta since June, the opposition council said.\n',
}

beforeAll(() => {
  mkdirSync(join(folder, 'reports'))
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, 'reports', name), text)
})

const environment = (given: Record<string, string> = {}): NodeJS.ProcessEnv => {
  const { NO_COLOR: _n, FORCE_COLOR: _f, COLUMNS: _c, DATABASE_URL: _d, BREADCRUMB_RECORD: _r, ...rest } = process.env
  return { ...rest, BREADCRUMB_RECORD: join(folder, 'case.breadcrumb'), BREADCRUMB_BY: 'ana', ...given }
}

const run = (args: readonly string[], env: Record<string, string> = {}): SpawnSyncReturns<string> =>
  spawnSync(launcher, args, { encoding: 'utf8', env: environment(env), cwd: folder, input: '' })

/** What a command prints, which must do what it was asked. */
function ok(...args: readonly string[]): string {
  if (!LOOKS.includes(args[0])) listed = null
  const { status, stdout, stderr } = run(args)
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' })
  return stdout
}

/** What a command that is refused says; nothing but a line, and no stack trace. */
function refused(...args: readonly string[]): string {
  const { status, stderr } = run(args)
  expect({ args, status }).toEqual({ args, status: 1 })
  expect(stderr).toMatch(/^breadcrumb: [^\n]+\n$/)
  return stderr
}

interface Line {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly sources: { id: string; externalId: string | null }[]
  readonly killed: { low: number | null; best: number | null; high: number | null; openHigh: boolean }
  readonly claims: string[]
  readonly [key: string]: unknown
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

const LOOKS = ['incidents', 'show', 'history', 'sources', 'search', 'tolls', 'truces', 'facilities', 'match', 'export']
let listed: Line[] | null = null

/** Incidents as they are listed; asked for anew only after a command that may have changed them. */
const incidents = (...filters: readonly string[]): Line[] => {
  if (filters.length > 0) return linesOf(ok('incidents', '--json', ...filters))
  listed ??= linesOf(ok('incidents', '--json'))
  return listed
}
const withoutVersion = (lines: readonly Line[]) => lines.map(({ version: _, ...rest }) => rest)

/** The incident that a source tells of. */
const incidentOf = (source: string): Line => {
  const found = incidents().find(({ sources }) => sources.some(({ id }) => id === source))
  if (!found) throw new Error(`no incident of ${source}`)
  return found
}

describe('a case, from the first report to the export', () => {
  test('where tells where the record will be, and that there is none yet', () => {
    const { status, stdout, stderr } = run(['where'])
    expect([status, stdout]).toEqual([0, `${join(folder, 'case.breadcrumb')}\n`])
    expect(stderr).toContain('no record there yet')
  })

  test('before anything is added, looking says how to begin', () => {
    expect(refused('incidents')).toContain('"breadcrumb add FILE"')
    expect(existsSync(join(folder, 'case.breadcrumb'))).toBe(false)
  })

  test('a folder of reports is added, one line a source', () => {
    const said = ok('add', 'reports')
    for (const [i, name] of Object.keys(REPORTS).entries()) expect(said).toContain(`s-${i + 1}  reports/${name}: `)
    expect(said).toMatch(/s-4 .*1 incident, 1 toll/)
    expect(said).toMatch(/4 sources added; the record has \d+ incidents now\./)
  })

  test('the same bytes are not added again, and it says so', () => {
    expect(ok('add', 'reports/a-wire.txt')).toBe('s-1  reports/a-wire.txt: held already, nothing added\n')
    expect(linesOf(ok('sources', '--json'))).toHaveLength(4)
  })

  test('sources come back with how they came, who added them and what their bytes hash to', () => {
    const [first] = linesOf(ok('sources', '--json'))
    expect(first).toMatchObject({ id: 's-1', externalId: null, receivedAs: 'reports/a-wire.txt', addedBy: 'ana' })
    expect(first.bytesHash).toMatch(/^[0-9a-f]{64}$/)
    expect(ok('sources')).toContain('reports/a-wire.txt')
  })

  test('incidents come as JSON Lines in the shape that other tools rely on', () => {
    for (const line of incidents()) {
      expect(Object.keys(line)).toEqual(
        expect.arrayContaining([
          'id',
          'state',
          'sources',
          'eventType',
          'time',
          'place',
          'attribution',
          'grades',
          'claims',
        ]),
      )
      expect(line.state).toBe('proposed')
      for (const harm of [line.killed, line.injured]) {
        expect(harm).toMatchObject({ openHigh: expect.any(Boolean) })
        for (const key of ['low', 'best', 'high']) expect(harm).toHaveProperty(key)
      }
      for (const source of line.sources) expect(source).toEqual({ id: expect.any(String), externalId: null })
      for (const claim of line.claims) expect(claim).toMatch(/^s-\d+#/)
    }
  })

  test.each([
    [
      ['--place', 'Saraqib'],
      ['s-1', 's-2', 's-3'],
    ],
    [['--place', 'douma'], ['s-4']],
    [
      ['--place', 'Syria'],
      ['s-1', 's-2', 's-3', 's-4'],
    ],
    [['--from', '2016-09-01'], ['s-4']],
    [
      ['--to', '2016-08-31'],
      ['s-1', 's-2', 's-3'],
    ],
    [['--event', 'shelling'], ['s-4']],
    [
      ['--event', 'air strike'],
      ['s-1', 's-2', 's-3'],
    ],
    [['--harm', 'injured'], ['s-1']],
    [['--min-killed', '100'], []],
    [['--state', 'decided'], []],
  ])('incidents %j', (filters, expected) => {
    const found = new Set(incidents(...filters).flatMap(({ sources }) => sources.map(({ id }) => id)))
    for (const source of expected) expect(found).toContain(source)
    if (filters[0] !== '--harm') expect([...found].sort()).toEqual(expected)
  })

  test('who is blamed is found by any of the names', () => {
    const report = '5 May 2024. The Rapid Support Forces shelled the market of Kutum on Saturday, killing two people.\n'
    writeFileSync(join(folder, 'rsf.txt'), report)
    expect(ok('add', 'rsf.txt', '--record', 'rsf')).toContain('1 incident')
    expect(incidents('--actor', 'rsf', '--record', 'rsf')).toMatchObject([{ killed: { best: 2 } }])
    expect(incidents('--actor', 'SAF', '--record', 'rsf')).toEqual([])
  })

  test('nothing is found: names that nobody knows are told, and what there is without a filter', () => {
    const said = ok('incidents', '--place', 'Nowhereville', '--harm', 'killed')
    expect(said).toMatch(/^None of the \d+ incidents is like that\.\nNo list has a place "Nowhereville"\./)
    expect(said).toMatch(/There are without --place \d+ incidents\./)
    expect(ok('incidents', '--place', 'Paris')).toContain('No incident is in or close to "Paris".')
    const { status, stdout, stderr } = run(['incidents', '--json', '--actor', 'nobody'])
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain('No incident is blamed on "nobody"')
  })

  test('the page of an incident shows figures with reasons, claims with their words, and grades with their rule', () => {
    const { id } = incidentOf('s-1')
    const page = ok('show', id)
    expect(page).toContain(`${id}  proposed · version `)
    for (const part of ['WHAT IS CLAIMED', 'CLAIMS', 'killed', 'happened', 'figures/1', 'grades/3']) {
      expect(page).toContain(part)
    }
    expect(page).toContain('‹at least five civilians›')
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('three reports that disagree are put together by hand, figures side by side, and taken apart again', () => {
    const before = incidents()
    const ids = [...new Set(['s-1', 's-2', 's-3'].map((source) => incidentOf(source).id))]
    const target = ids[0]
    const others = [...ids.slice(1), incidentOf('s-4').id]
    expect(ok('merge', target, ...others, '--reason', 'to try it')).toContain(`merged into ${target}`)
    const merged = incidentOf('s-1')
    expect(merged).toMatchObject({ id: target, state: 'decided' })
    expect(merged.sources.map(({ id }) => id)).toEqual(['s-1', 's-2', 's-3', 's-4'])
    expect([merged.killed.low, merged.killed.high]).toEqual([2, 9])
    const page = ok('show', target)
    expect(page).toContain('DISAGREEMENTS')
    expect(page).toMatch(/9 !/)
    expect(ok('show', others.at(-1) ?? '')).toContain(`${others.at(-1)} is part of this incident now.`)
    expect(refused('accept', others.at(-1) ?? '')).toContain(`Decide on ${target} instead`)
    ok('undo', '1', '--reason', 'tried')
    expect(withoutVersion(incidents())).toEqual(withoutVersion(before))
    expect(ok('history', target)).toMatch(/merged into .*\(undone\)/s)
  })

  test('a past state can be shown', () => {
    const { id } = incidentOf('s-4')
    expect(ok('history', '--at', '1', id)).toContain(`${id} is part of this incident now.`)
    expect(ok('history', '--at', '0', id)).not.toContain('is part of this incident now.')
  })

  test('a figure is chosen for a purpose, with a reason, within what is claimed', () => {
    const { id, killed } = incidentOf('s-2')
    expect(run(['assess', '--killed', '9', id])).toMatchObject({ status: 2 })
    expect(refused('assess', '--killed', '1', '--reason', 'x', id)).toContain('No claim allows 1')
    ok('assess', '--killed', String(killed.high), '--for', 'the report', '--reason', 'named-victims', id)
    const chosen = incidentOf('s-2')
    expect(chosen).toMatchObject({ state: 'decided', killed: { best: killed.high, policy: 'person' } })
    expect(ok('show', id)).toContain('named-victims')
    ok('assess', '--occurrence', 'confirmed', '--reason', 'video', id)
    expect(incidentOf('s-2').grades).toMatchObject({ occurrence: 'confirmed', by: 'person' })
    expect(incidents('--grade', 'confirmed').map((line) => line.id)).toEqual([id])
  })

  test('place and time are set by hand, a note is kept, an incident is rejected and taken back', () => {
    const { id } = incidentOf('s-4')
    ok('correct', '--date', '2016-09-08', '--to', '2016-09-09', '--reason', 'photo', id)
    expect(incidentOf('s-4').time).toMatchObject({ from: '2016-09-08', to: '2016-09-09', precision: 'days' })
    ok('correct', '--place', 'Harasta', '--country', 'sy', '--at', '33.558,36.365', '--reason', 'photo', id)
    expect(incidentOf('s-4').place).toMatchObject({ name: expect.stringMatching(/arasta/), country: 'SY' })
    ok('note', id, 'asked', 'the', 'council')
    expect(ok('show', id)).toContain('asked the council')
    const [, number] = /^(\d+):/.exec(ok('reject', id, '--reason', 'a drill')) ?? []
    expect(incidents().some((line) => line.id === id)).toBe(false)
    expect(refused('show', id)).toContain('was rejected by ana')
    expect(refused('reject', id, '--reason', 'again')).toContain(`is rejected already, by ana in decision ${number}`)
    ok('undo', number)
    expect(incidents().some((line) => line.id === id)).toBe(true)
  })

  test('a claim is split off and moved back', () => {
    const { id, claims } = incidentOf('s-2')
    if (claims.length < 2) throw new Error('the report was read into one claim only')
    const said = ok('split', id, claims[claims.length - 1], '--reason', 'another street')
    const [, made] = /parted as (\S+)/.exec(said) ?? []
    expect(incidents().find((line) => line.id === made)?.claims).toEqual([claims[claims.length - 1]])
    ok('move', claims[claims.length - 1], id)
    expect(incidentOf('s-2').claims.toSorted()).toEqual(claims.toSorted())
    expect(refused('accept', made)).toMatch(/is now part of|no incident/)
  })

  test('a decision on what changed since it was shown is refused, with what changed', () => {
    const { id, version } = incidentOf('s-4')
    ok('accept', id, '--by', 'ben')
    const said = refused('reject', id, '--reason', 'x', '--expect', String(version))
    expect(said).toContain(`Changed since version ${version}`)
    expect(said).toContain('by ben (accept)')
    expect(incidentOf('s-4').state).toBe('decided')
  })

  test.skipIf(!existsSync('/dev/full'))('a decision that cannot be told is kept, and it says so', () => {
    listed = null
    const { id } = incidentOf('s-4')
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(launcher, ['note', id, 'kept'], {
      encoding: 'utf8',
      env: environment(),
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
    })
    closeSync(full)
    expect(status).toBe(1)
    expect(stderr).toMatch(/is full\. Decision \d+ is kept/)
    expect(ok('show', id)).toContain('kept')
  })

  test('words are found, with the passage', () => {
    expect(ok('search', 'white', 'helmets')).toContain('the ‹White› ‹Helmets› said')
    expect(linesOf(ok('search', '--json', 'douma'))).toMatchObject([{ source: 's-4' }])
    expect(ok('search', 'zzzzz')).toContain('No source holds all these words.')
  })

  test('tolls, truces and facilities have pages of their own', () => {
    expect(ok('tolls')).toContain('301 or more people killed, Eastern Ghouta')
    expect(ok('truces')).toContain('No truce is spoken of.')
    expect(ok('facilities')).toContain('No attack on health care is claimed.')
  })

  test('why reports are, or are not, put together is told in words and bits', () => {
    const said = ok('match', 'explain', incidentOf('s-1').id, incidentOf('s-4').id)
    expect(said).toContain('speaks for two')
    expect(said).toMatch(/time .*−\d/s)
  })

  test('reading again with the same reader changes nothing', () => {
    expect(ok('reread', '--use')).toBe('Everything reads as it did.\n')
  })

  test('a changed page at the same address is a new version beside the old one', () => {
    writeFileSync(join(folder, 'page.txt'), '5 October 2016. Shells killed three people in Harasta on Tuesday.\n')
    expect(ok('add', '--url', 'https://example.org/1', 'page.txt')).toContain('s-5  page.txt: 1 incident')
    writeFileSync(join(folder, 'page.txt'), '5 October 2016. Shells killed four people in Harasta on Tuesday.\n')
    const said = ok('add', '--url', 'https://example.org/1', 'page.txt')
    expect(said).toContain('new version of s-5')
    expect(said).toContain('- Shells killed three people')
    expect(said).toContain('+ Shells killed four people')
    expect(linesOf(ok('sources', '--json', 's-6'))[0]).toMatchObject({ follows: 's-5' })
  })

  test('everything is verified, also against a checkpoint that was kept elsewhere', () => {
    ok('checkpoint', 'first.checkpoint')
    expect(refused('checkpoint', 'first.checkpoint')).toContain('already')
    ok('note', incidentOf('s-1').id, 'after the checkpoint')
    expect(ok('verify', '--checkpoint', 'first.checkpoint')).toMatch(
      /Everything is as it was kept: 6 sources.*goes on/s,
    )
  })

  test('one thing is proved to an outsider, with nothing of ours but the folder', () => {
    expect(ok('prove', 's-2', '--older', 'first.checkpoint', '-o', 'proof')).toContain('node verify.mjs')
    const args =
      'verify.mjs checkpoint.txt proof.json --bytes received.bin --text text.txt --older older-checkpoint.txt'
    const check = () => spawnSync(process.execPath, args.split(' '), { cwd: join(folder, 'proof'), encoding: 'utf8' })
    expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('It holds.') })
    writeFileSync(join(folder, 'proof', 'received.bin'), `${REPORTS['b-post.txt']} `)
    expect(check().status).toBe(1)
  })

  test('a backup restored elsewhere is the same record', () => {
    ok('backup', 'copy.backup')
    expect(refused('backup', 'copy.backup')).toContain('already')
    expect(ok('restore', 'copy.backup', '--record', 'restored')).toContain('the same as copy.backup')
    expect(ok('incidents', '--json', '--record', 'restored')).toBe(ok('incidents', '--json'))
    expect(ok('verify', '--record', 'restored')).toBe(ok('verify'))
    expect(refused('restore', 'copy.backup', '--record', 'restored')).toContain('already')
  })
})

describe('exports', () => {
  test('JSON Lines hold full records, each with how it was made', () => {
    const lines = linesOf(ok('export', '--format', 'jsonl'))
    expect(lines.map(({ id }) => id)).toEqual(incidents().map(({ id }) => id))
    expect(lines[0]).toMatchObject({
      claims: expect.arrayContaining([
        expect.objectContaining({ claim: expect.objectContaining({ passage: expect.any(Object) }) }),
      ]),
      about: { gradeFilter: 'all grades', licence: 'not stated', warning: expect.stringContaining('floors') },
    })
  })

  test('GeoJSON is what the standard says: longitude first, no crs, null where nothing is known', () => {
    const made = JSON.parse(ok('export', '--format', 'geojson', '--licence', 'CC BY 4.0'))
    expect(made).toMatchObject({ type: 'FeatureCollection', about: { licence: 'CC BY 4.0' } })
    expect(made).not.toHaveProperty('crs')
    const feature = made.features.find(({ id }: { id: string }) => id === incidentOf('s-1').id)
    const [lon, lat] = feature.geometry.coordinates
    expect([Math.round(lon), Math.round(lat)]).toEqual([37, 36])
    expect(feature.properties).toMatchObject({ type: 'air_strike', dateStart: '2016-08-02', country: 'SY' })
  })

  test('CSV has one row an incident, and says on each that counts are floors', () => {
    const rows = ok('export', '--format', 'csv', '--grade', 'confirmed').split('\r\n').filter(Boolean)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^id,state,event_type,.*,warning$/)
    expect(rows[1]).toContain('floors, never estimates')
  })

  const ACLED =
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp'

  test('the ACLED-style table has 31 columns in that order, and splits days', () => {
    expect(ok('export', '--format', 'acled-style', '-o', 'out.csv')).toContain('out.csv.about.json')
    const rows = readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n').filter(Boolean)
    expect(rows[0]).toBe(ACLED)
    const harasta = rows.filter((row) => row.startsWith(incidentOf('s-4').id))
    expect(harasta.map((row) => row.split(',').slice(1, 7))).toEqual([
      [
        '2016-09-08',
        '2016',
        '2',
        'Political violence',
        'Explosions/Remote violence',
        'Shelling/artillery/missile attack',
      ],
      [
        '2016-09-09',
        '2016',
        '2',
        'Political violence',
        'Explosions/Remote violence',
        'Shelling/artillery/missile attack',
      ],
    ])
    expect(rows[1]).toContain('Not ACLED data.')
    expect(rows.slice(1).every((row) => row.includes(',760,Middle East,Syria,'))).toBe(true)
    expect(JSON.parse(readFileSync(join(folder, 'out.csv.about.json'), 'utf8'))).toMatchObject({ leftOut: [] })
  })
})

describe('what cannot be done', () => {
  beforeAll(() => writeFileSync(join(folder, 'empty.breadcrumb'), ''))

  test.each<[readonly string[], string]>([
    [['show', '2016-01-01-nowhere-1'], 'There is no incident 2016-01-01-nowhere-1'],
    [['show', 's-99'], 'There is no source s-99'],
    [['show', 's-1#incident:1-2'], 'There is no claim'],
    [['accept', '2016-01-01-nowhere-1'], 'There is no incident'],
    [['undo', '999'], 'There is no decision 999'],
    [['move', 's-1#incident:1-2', '2016-01-01-nowhere-1'], 'There is no'],
    [['history', 'nothing-1'], 'There is no incident'],
    [['prove', 's-99'], 'has no s-99'],
    [['verify', '--checkpoint', 'nowhere.txt'], 'There is no file nowhere.txt'],
    [['verify', '--checkpoint', 'reports/a-wire.txt'], 'the checkpoint reports/a-wire.txt does not go with the record'],
    [['incidents', '--record', ''], 'is no place for a record'],
    [['where', '--record', 'mysql://host/case'], 'is no place for a record'],
    [['history', '--at', '999', '2016-01-01-nowhere-1'], 'There is no decision 999'],
    [['sources', 's-99'], 'There is no source s-99'],
    [['note', '--expect', '99999', '2016-01-01-nowhere-1', 'x'], 'There is no version 99999 yet'],
    [['restore', 'nowhere.txt', '--record', 'r2'], 'There is no file at nowhere.txt'],
    [['incidents', '--record', 'nowhere'], 'There is no record at'],
    [['incidents', '--record', 'reports/a-wire.txt'], 'is not a Breadcrumb record'],
    [['verify', '--record', 'empty.breadcrumb'], 'empty.breadcrumb is empty'],
    [['add', '--record', 'reports/a-wire.txt', 'reports/b-post.txt'], 'is not a Breadcrumb record'],
    [['incidents', '--record', 'reports'], 'is not a Breadcrumb record'],
    [['export', '--format', 'csv', '-o', 'no/such/folder.csv'], 'There is no folder no/such'],
  ])('%j is refused with what is wrong', (args, words) => {
    expect(refused(...args)).toContain(words)
  })

  test.each<[readonly string[], string]>([
    [['add'], 'nothing to add'],
    [['show'], 'nothing to show'],
    [['merge', 'a'], 'name the incident to merge into'],
    [['reject', 'a'], 'needs a reason'],
    [['incidents', '--from', '2016-13-01'], '--from needs a day'],
    [['incidents', '--event', 'air_stroke'], 'Did you mean air_strike?'],
    [['incidents', '--grade', 'sure'], '--grade knows no "sure"'],
    [['assess', 'a'], 'say what to assess'],
    [['export'], 'name a format'],
    [['export', '--format', 'xls'], '--format knows no "xls". It may be jsonl, csv, geojson, acled-style.'],
    [['match', 'a', 'b'], 'match cannot "a"'],
    [['incidents', '--limit', '0'], '--limit needs a number of at least 1'],
    [['export', '--format', 'csv', '--divide'], '--divide is for --format acled-style'],
    [['add', '--language', 'english', 'reports/a-wire.txt'], '--language needs a code such as en'],
    [['incident'], 'Did you mean "incidents"?'],
  ])('%j is not understood, and says what to try', (args, words) => {
    const { status, stdout, stderr } = run(args)
    expect(stderr).toContain(words)
    expect(stderr).toMatch(/^breadcrumb: .*--help".\n$/)
    expect([status, stdout]).toEqual([2, ''])
  })

  test('a source that cannot be read is told, and the others are added', () => {
    const record = join(folder, 'mixed.breadcrumb')
    const { status, stdout, stderr } = run(['add', 'nowhere.txt', 'reports/d-other.txt'], { BREADCRUMB_RECORD: record })
    expect(stderr).toContain('nowhere.txt')
    expect(stdout).toContain('s-1  reports/d-other.txt: 1 incident')
    expect(status).toBe(1)
  })

  test('JSON Lines keep their doc_id, and a line that is not JSON is told', () => {
    const line = JSON.stringify({ doc_id: 'x-1', text: REPORTS['d-other.txt'], url: 'https://example.org/x' })
    writeFileSync(join(folder, 'lines.jsonl'), `${line}\n{"doc_id": "x-2"\n`)
    const env = { BREADCRUMB_RECORD: join(folder, 'lines.breadcrumb') }
    const { status, stderr } = run(['add', '--jsonl', 'lines.jsonl'], env)
    expect([status, stderr.includes('lines.jsonl:2')]).toEqual([1, true])
    const [incident] = linesOf(run(['incidents', '--json'], env).stdout)
    expect(incident.sources).toEqual([{ id: 's-1', externalId: 'x-1' }])
    expect(linesOf(run(['sources', '--json'], env).stdout)[0]).toMatchObject({
      externalId: 'x-1',
      extraction: 'json-line/1',
    })
  })

  test('a record that is cut short is told as such', () => {
    const cut = join(folder, 'cut.breadcrumb')
    copyFileSync(join(folder, 'copy.backup'), cut)
    truncateSync(cut, 20_000)
    expect(refused('incidents', '--record', cut)).toContain('cut short')
    expect(refused('verify', '--record', cut)).toContain('cut short')
  })

  test('a byte that was changed is found by verify', () => {
    const changed = join(folder, 'changed.breadcrumb')
    const bytes = readFileSync(join(folder, 'copy.backup'))
    const at = bytes.lastIndexOf('2016-09-08') // what SQLite left before it, in a page that was split, counts for nothing
    bytes[at + 9] = '7'.charCodeAt(0)
    writeFileSync(changed, bytes)
    expect(at).toBeGreaterThan(0)
    expect(refused('verify', '--record', changed)).toContain('is not as it was kept')
    expect(refused('restore', changed, '--record', 'r3')).toContain('damaged')
    expect(existsSync(join(folder, 'r3'))).toBe(false)
  })

  test.skipIf(process.getuid?.() === 0)('a record that may only be read can be looked at, and not decided on', () => {
    const env = { BREADCRUMB_RECORD: join(folder, 'locked', 'r') }
    mkdirSync(join(folder, 'locked'))
    copyFileSync(join(folder, 'copy.backup'), env.BREADCRUMB_RECORD)
    spawnSync('chmod', ['-R', 'a-w', join(folder, 'locked')])
    expect(run(['incidents'], env).status).toBe(0)
    expect(run(['add', 'reports/a-wire.txt', 'page.txt'], env)).toMatchObject({ status: 1 })
  })
})

test('two programs that add to one record at once both keep all of theirs', async () => {
  const record = join(folder, 'two.breadcrumb')
  for (const side of ['left', 'right']) {
    mkdirSync(join(folder, side))
    for (let i = 1; i <= 12; i++) {
      const text = `${i} May 2016. Shells killed ${i + 1} people in Aleppo on ${i} May, ${side} said.\n`
      writeFileSync(join(folder, side, `${String(i).padStart(2, '0')}.txt`), text)
    }
  }
  const add = (side: string): Promise<number | null> =>
    new Promise((done) => {
      const child = spawn(launcher, ['add', side], {
        cwd: folder,
        env: environment({ BREADCRUMB_RECORD: record }),
        stdio: 'ignore',
      })
      child.on('close', done)
    })
  expect(await Promise.all([add('left'), add('right')])).toEqual([0, 0])
  const sources = linesOf(run(['sources', '--json'], { BREADCRUMB_RECORD: record }).stdout)
  expect(new Set(sources.map(({ id }) => id)).size).toBe(24)
  expect(run(['verify'], { BREADCRUMB_RECORD: record }).status).toBe(0)
})

const COMMANDS = [
  ...['add', 'sources', 'incidents', 'show', 'tolls', 'truces', 'facilities', 'match', 'history', 'search', 'export'],
  ...['accept', 'reject', 'merge', 'split', 'move', 'assess', 'correct', 'note', 'undo'],
  ...['where', 'reread', 'verify', 'checkpoint', 'prove', 'backup', 'restore'],
]

test.each(COMMANDS)('%s has a page in the manual', (command) => {
  if (!isTopic(command)) throw new Error(`no page for ${command}`)
  const page = showHelp(command, { width: 80, hasColour: false, isTerminal: false })
  expect(page.split('\n').filter((line) => line.length > 80)).toEqual([])
  for (const part of ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'OPTIONS', 'EXAMPLES', 'EXIT STATUS']) {
    expect(page).toContain(`${part}\n`)
  }
  expect(page).toContain('--record')
})

test('the main page of the manual names every command', () => {
  const page = showHelp('breadcrumb', { width: 80, hasColour: false, isTerminal: false })
  for (const command of COMMANDS) expect(page).toContain(command)
})
