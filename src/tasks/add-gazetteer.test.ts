import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openGazetteer } from '../gazetteer/open.ts'
import { addGazetteer } from './add-gazetteer.ts'

const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-gazetteer-'))
const data = join(folder, 'data')
process.env.BREADCRUMB_DATA = data
beforeEach(() => rmSync(data, { recursive: true, force: true }))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const geonames = (
  id: number,
  name: string,
  more: { also?: string; point?: [number, number]; code?: string } = {},
): string => {
  const [lat, lon] = more.point ?? [35.5, 36.5]
  const code = more.code ?? 'P.PPL'
  const fields = [
    id,
    name,
    name,
    more.also ?? '',
    lat,
    lon,
    ...code.split('.'),
    'SY',
    '',
    '12',
    '',
    '',
    '',
    400,
    '',
    '',
    '',
    '',
  ]
  return fields.join('\t')
}

const dump = [
  geonames(900001, 'Qarnaziyah', { also: 'Qarnaz,قرنازية,XYZ,http://example.org' }),
  geonames(900002, 'Mount Nowhere', { code: 'T.MT' }),
  geonames(900003, 'Idlib Governorate', { code: 'A.ADM1' }),
].join('\n')

/** A zip archive with one file, as the archive format writes it. */
function zip(name: string, text: string): Buffer {
  const body = deflateRawSync(text)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(body.length, 20)
  central.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + body.length, 16)
  return Buffer.concat([local, Buffer.from(name), body, central, Buffer.from(name), end])
}

test.each([
  ['without codes', 'none.csv', 'ADM1_EN,ADM2_EN\nAleppo,Afrin\n', 'lacks the name or the code of the first level'],
  ['without the first level', 'deep.csv', 'ADM2_PCODE,lat,lon\nSY0203,36,37\n', 'ADM1_EN and ADM1_PCODE'],
  ['of bytes', 'noise.zip', Buffer.from([7, 1, 0, 250, 99, 10]), 'is not text'],
  ['of another kind', 'list.csv', 'name,lat\nAleppo,36\n', 'its first line is "name,lat"'],
])('a file %s is refused with what is wrong', async (_, name, content, words) => {
  const outcome = await addGazetteer(file(name, content))
  expect(outcome).toMatchObject({ kind: 'problem', problem: { message: expect.stringContaining(words) } })
})

test.each([
  ['plain', 'SY.txt', dump],
  ['gzipped', 'SY.txt.gz', gzipSync(dump)],
  ['zipped', 'SY.zip', zip('SY.txt', dump)],
])('a GeoNames dump is added: %s', async (_, name, content) => {
  const outcome = await addGazetteer(file(name, content))
  expect(outcome).toMatchObject({ kind: 'added', places: 2, leftOut: 1 })
  const gazetteer = openGazetteer()
  expect(gazetteer.find('Qarnaziyah')).toMatchObject([
    { id: 'geonames:900001', lat: 35.5, lon: 36.5, population: 400, admin1: 'Idlib Governorate', isCurated: false },
  ])
  expect(gazetteer.find('Qarnaz')).toHaveLength(1)
  expect(gazetteer.find('XYZ')).toEqual([])
  expect(gazetteer.find('Mount Nowhere')).toEqual([])
  expect(gazetteer.find('Aleppo').length).toBeGreaterThan(0)
})

test('a file added again replaces what it added before', async () => {
  await addGazetteer(file('SY.txt', dump))
  await addGazetteer(file('SY.txt', geonames(900009, 'Zurqaniyah')))
  expect(openGazetteer().find('Qarnaziyah')).toEqual([])
  expect(openGazetteer().find('Zurqaniyah')).toHaveLength(1)
  expect(readdirSync(join(data, 'gazetteer'))).toEqual(['SY.gazetteer'])
})

test('a table of P-codes with points is added', async () => {
  const rows = [
    'ADM0_EN,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,ADM4_EN,ADM4_PCODE,Latitude_y,Longitude_x',
    '#country,#adm1+name,#adm1+code,#adm2+name,#adm2+code,#adm4+name,#adm4+code,#geo+lat,#geo+lon',
    'Syria,Idleb,SY07,Harim,SY0703,"Qarnaziyah, Upper",C9001,36.1,36.6',
    'Syria,Idleb,SY07,Harim,SY0703,Zurqaniyah,SY9002,36.2,36.7',
  ]
  const outcome = await addGazetteer(file('places.csv', rows.join('\r\n')))
  expect(outcome).toMatchObject({ kind: 'added', places: 1, leftOut: 2 })
  expect(openGazetteer().find('Zurqaniyah')).toMatchObject([
    { kind: 'settlement', country: 'SY', admin1: 'Idleb', lat: 36.2 },
  ])
})

test('areas without points stand where the gazetteer knows them or their province', async () => {
  const rows = ['admin1Name_en,admin1Pcode,admin2Name_en,admin2Pcode', 'Aleppo,SY02,Qarnaziyah Area,SY0299']
  expect(await addGazetteer(file('areas.csv', rows.join('\n')))).toMatchObject({ kind: 'added', places: 1 })
  expect(openGazetteer().find('Qarnaziyah Area')).toMatchObject([{ kind: 'district', lat: 36.23 }])
})

test.each([
  ['36.2', '36.7', 36.2],
  ['36,25', '36,7', 36.25],
  [' 36 ', '+36.7', 36],
  ["36°12'", "36°42'", null],
  ['36.2N', '36.7E', null],
  ['361', '36.7', null],
  ['36.2', '', null],
  ['0', '0', null],
])('the point "%s", "%s" of a table is at %j', async (lat, lon, expected) => {
  const rows = [
    'ADM1_EN,ADM1_PCODE,ADM4_EN,ADM4_PCODE,Lat,Lon',
    'Idleb,SY07,Zurqaniyah,SY9002,36.5,36.5',
    `Idleb,SY07,Qarnaziyah,SY9003,"${lat}","${lon}"`,
  ]
  const outcome = await addGazetteer(file('points.csv', rows.join('\n')))
  expect(openGazetteer().find('Qarnaziyah')).toMatchObject(expected === null ? [] : [{ lat: expected }])
  const unread = { count: 1, name: 'Qarnaziyah', written: `${lat.trim()}, ${lon.trim()}` }
  expect(outcome).toMatchObject({ kind: 'added', unread: expected === null ? unread : null })
})

test('where no point of a table can be read, what they look like is said', async () => {
  const rows = ['ADM1_EN,ADM1_PCODE,ADM4_EN,ADM4_PCODE,Lat,Lon', 'Idleb,SY07,Zurqaniyah,SY9002,36°1,36°5']
  const outcome = await addGazetteer(file('points.csv', rows.join('\n')))
  expect(outcome.kind === 'problem' && outcome.problem.message).toContain('such as "36°1, 36°5" of Zurqaniyah')
})

test.each([
  ['missing', () => join(folder, 'none.txt'), 'missing', /no file/],
  ['a directory', () => folder, 'unreadable', /is a directory/],
  ['empty', () => file('empty.txt', ''), 'empty', /is empty/],
  [
    'another table',
    () => file('other.csv', 'name,age\nX,3\n'),
    'unreadable',
    /neither a GeoNames dump nor a table of P-codes/,
  ],
  ['a damaged archive', () => file('bad.gz', gzipSync(dump.repeat(50)).subarray(0, 60)), 'unreadable', /damaged/],
  ['an archive without text', () => file('pictures.zip', zip('a.png', 'x')), 'unreadable', /no .txt/],
  ['no places', () => file('only-mountains.txt', geonames(1, 'Peak', { code: 'T.PK' })), 'empty', /no place/],
])('a file that cannot be added is named and explained: %s', async (_, path, code, message) => {
  const outcome = await addGazetteer(path())
  expect(outcome).toMatchObject({ kind: 'problem', problem: { code } })
  expect(outcome.kind === 'problem' && outcome.problem.message).toMatch(message)
  expect(outcome.kind === 'problem' && outcome.problem.message).toContain(path())
})
