// What is kept of sources: bytes, texts, readings and their claims, and finding words in them.

import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { type Store } from '../../src/storage/store.ts'
import { ALEPPO, AT, claimsOn, IDLIB, report } from '../store-fixtures.ts'
import type { Suite } from './suite.ts'

export function sourcesSuite(suite: Suite): void {
  const { beneath } = suite
  let store: Store
  beforeEach(() => {
    store = suite.store()
  })

  test('keeps a source with its bytes, its text and its claims', async () => {
    const given = report(3, { url: 'https://example.org/a' })
    const answer = await store.addSource(given)
    expect(answer).toMatchObject({ kind: 'added', source: { id: 's-1', externalId: 'report-3', follows: null } })
    expect(await store.source('s-1')).toEqual(answer.source)
    expect(await store.sourceByExternalId('report-3')).toEqual(answer.source)
    expect(await store.text('s-1')).toBe(given.text)
    expect(Buffer.from((await store.bytes('s-1')) ?? [])).toEqual(Buffer.from(given.bytes))
    const claims = await store.claims()
    expect(claims.map(({ claim }) => claim)).toEqual(given.claims)
    expect(claims[0]).toMatchObject({ id: 's-1#incident:0-51', source: 's-1', reader: '1' })
    expect(claims.some(({ isBroken }) => isBroken)).toBe(false)
  })

  test('keeps every text and every byte as it is', async () => {
    const texts = [
      '\ufeffwith a mark before',
      'a\0b\u0001c',
      'pairs 😀 and 𒀀',
      'e\u0301 and é',
      '\r\n\t',
      'ends with \0',
    ]
    const all = texts.map((text, i) =>
      report(i, { text, title: text, url: text, bytes: Buffer.from([i, 0, 255, 128]) }),
    )
    await store.addSources([...all, report(90, { bytes: new Uint8Array(), text: 'of nothing' })])
    for (const [i, text] of texts.entries()) {
      expect(await store.text(`s-${i + 1}`)).toBe(text)
      expect(await store.source(`s-${i + 1}`)).toMatchObject({ title: text, url: text })
      expect([...((await store.bytes(`s-${i + 1}`)) ?? [])]).toEqual([i, 0, 255, 128])
    }
    expect((await store.bytes('s-7'))?.length).toBe(0)
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
  })

  test('gives nothing for what it does not hold', async () => {
    for (const id of ['s-1', 's-0', 's-01', 's-', 's-99999999999999', 'd-1', 'x', '']) {
      expect([await store.source(id), await store.text(id), await store.bytes(id)]).toEqual([null, null, null])
      expect(await store.claims({ sources: [id] })).toEqual([])
      expect(await store.inclusionProof(id)).toBeNull()
    }
    expect(await store.claims({ ids: ['s-1#incident:0-4', 'x', ''] })).toEqual([])
    expect([await store.incident('x'), await store.findIncidentId('x')]).toEqual([null, null])
    expect([await store.sources(), await store.decisions(), await store.ledger()]).toEqual([[], [], []])
    expect(await store.counts()).toMatchObject({ sources: 0, claims: 0, decisions: 0, incidents: 0 })
  })

  test('adding the same bytes again changes nothing and says so, in one batch too', async () => {
    const [first, again] = await store.addSources([report(1), { ...report(1), title: 'Another title' }])
    const { size } = await store.head()
    expect([first.kind, again.kind]).toEqual(['added', 'same'])
    expect(await store.addSource(report(1))).toEqual({ kind: 'same', source: first.source })
    expect((await store.head()).size).toBe(size)
    expect(await store.counts()).toMatchObject({ sources: 1, claims: 2 })
  })

  test('a changed page at the same address is a new version beside the old', async () => {
    const url = 'https://example.org/page'
    await store.addSource(report(1, { url }))
    const changed = await store.addSource(report(2, { url }))
    const [third, old] = await store.addSources([report(3, { url }), report(1, { url })])
    expect(changed).toMatchObject({ kind: 'new_version', follows: 's-1', source: { id: 's-2', follows: 's-1' } })
    expect(third).toMatchObject({ kind: 'new_version', follows: 's-2' })
    expect(old).toMatchObject({ kind: 'same', source: { id: 's-1' } })
    expect(await store.text('s-1')).toContain('killed 1 civilians')
    expect(await store.text('s-3')).toContain('killed 3 civilians')
  })

  test('keeps all of a batch or nothing of it', async () => {
    const before = await store.head()
    const impossible = report(2, { title: 'half of a pair \ud800' })
    await expect(store.addSources([report(1), impossible])).rejects.toThrow(/surrogate/)
    const moved = claimsOn('Shells killed 7 civilians. More.', 7, ALEPPO, null)
    const elsewhere = { ...report(4), claims: moved }
    await expect(store.addSources([report(3), elsewhere])).rejects.toThrow(/incident:0-26/)
    expect([await store.head(), await store.sources()]).toEqual([before, []])
    expect((await store.addSource(report(1))).source.id).toBe('s-1')
  })

  test('a source without claims, and a great many sources at once', async () => {
    await store.addSource({ ...report(0), claims: [] })
    const answers = await store.addSources(Array.from({ length: 700 }, (_, i) => report(i + 1)))
    expect(answers.map(({ source }) => source.id)).toEqual(answers.map((_, i) => `s-${i + 2}`))
    expect(await store.counts()).toMatchObject({ sources: 701, claims: 1400 })
    const seen: string[] = []
    for await (const { source, claims, text } of store.eachSourceClaims()) {
      seen.push(source.id)
      expect(claims.length).toBe(source.id === 's-1' ? 0 : 2)
      expect(claims.every((claim) => claim.source === source.id)).toBe(true)
      expect(text).toContain('Shells killed')
    }
    expect(seen).toEqual((await store.sources()).map(({ id }) => id))
    expect((await store.sources(['s-600', 's-2', 's-2', 'x'])).map(({ id }) => id)).toEqual(['s-2', 's-600'])
    expect(await store.verify()).toMatchObject({ kind: 'sound', checked: { sources: 701, claims: 1400 } })
  })

  test('another reading is kept beside the first, and is current when it is made so', async () => {
    await store.addSource(report(5))
    const text = (await store.text('s-1')) ?? ''
    const newer = claimsOn(text, 5, IDLIB, '2016-05-03').slice(0, 1)
    const reading = { source: 's-1', reader: '2', claims: newer, at: AT, by: 'tester', isCurrent: false }
    expect(await store.addReading(reading)).toBe('added')
    expect([(await store.claims()).length, (await store.source('s-1'))?.reader]).toEqual([2, '1'])
    expect((await store.claimsByReader('s-1', '2')).map(({ reader }) => reader)).toEqual(['2'])
    const { size } = await store.head()
    expect(await store.addReading(reading)).toBe('same')
    expect((await store.head()).size).toBe(size)
    await store.useReading('s-1', '2', AT, 'tester')
    expect(await store.sourcesSince(size)).toEqual(['s-1'])
    expect([(await store.claims()).map(({ reader }) => reader), (await store.source('s-1'))?.reader]).toEqual([
      ['2'],
      '2',
    ])
    expect((await store.claims({ ids: ['s-1#context:51'] })).map(({ reader }) => reader)).toEqual(['1'])
    expect(await store.readers('s-1')).toEqual(['1', '2'])
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
    await expect(store.useReading('s-1', '9', AT, 'x')).rejects.toMatchObject({ problem: { code: 'unknown_id' } })
    await expect(store.addReading({ ...reading, source: 's-7' })).rejects.toMatchObject({
      problem: { code: 'unknown_id' },
    })
  })

  test('a passage that is no longer in its place marks the claim broken and moves nothing', async () => {
    const given = report(6)
    await store.addSource(given)
    const { deflateRawSync } = await import('node:zlib')
    const { packClaims } = await import('../../src/storage/packing.ts')
    const other = Buffer.from(given.text.replace('a doctor', 'one doctor'))
    await beneath(async ({ db }) => {
      const claims = packClaims(JSON.stringify(given.claims), other)
      await sql`update texts set text = ${deflateRawSync(other)}`.execute(db)
      await sql`update readings set claims = ${claims}`.execute(db)
    })
    const [incident, context] = await store.claims()
    expect([incident.isBroken, context.isBroken]).toEqual([true, true])
    expect(incident.claim.passage).toEqual(given.claims[0].passage)
    expect(await store.verify()).toMatchObject({ kind: 'wrong' })
  })

  test('finds words in texts and titles, best first, with the passage cut from the text', async () => {
    const text = (words: string): string =>
      `${'Nothing of note happened there. '.repeat(30)}${words} ${'Then it rained. '.repeat(30)}`
    await store.addSources([
      report(1, { text: text('Shells struck the Shaykh Maqsûd clinic at dawn.') }),
      report(2, { text: text('The clinic was rebuilt, and 😀 a clinic opened.') }),
      report(3, { text: 'No more than this.', title: 'Clinic of Maqsud shelled' }),
    ])
    const find = async (words: string) => (await store.search(words, 10)).map(({ source }) => source.id)
    expect((await find('clinic')).sort()).toEqual(['s-1', 's-2', 's-3'])
    expect((await find('maqsud'))[0]).toBe('s-3')
    expect((await find('MAQSÛD clinics')).sort()).toEqual(['s-1', 's-3'])
    expect(await find('"clinic at dawn"')).toEqual(['s-1'])
    expect(await find('"dawn clinic"')).toEqual([])
    expect((await find('maqs*')).sort()).toEqual(['s-1', 's-3'])
    for (const words of ['', '*', '"', '" "', "'); drop table", 'AND OR NOT', '-', 'NEAR(clinic)', '('])
      await find(words)
    const [found] = await store.search('dawn clinic', 10)
    const whole = [...((await store.text(found.source.id)) ?? '')]
    expect(found.passage.exact).toMatch(/clinic at dawn/)
    expect(whole.slice(found.passage.start, found.passage.end).join('')).toBe(found.passage.exact)
    expect(found.passage.exact.length).toBeLessThan(300)
    expect(await store.search('clinic', 1)).toHaveLength(1)
  })

  test('keeps settings, the last of a name', async () => {
    await store.setSetting('publisher', 'A', AT, 'x')
    await store.setSetting('publisher', 'B', AT, 'y')
    await store.setSetting('other', '\0', AT, 'y')
    expect(await store.settings()).toEqual({ publisher: 'B', other: '\0' })
    const entries = await store.settingEntries()
    expect(entries.map(({ name, value, by }) => [name, value, by])).toEqual([
      ['publisher', 'A', 'x'],
      ['publisher', 'B', 'y'],
      ['other', '\0', 'y'],
    ])
    expect(entries.map(({ index }) => index)).toEqual([...entries.map(({ index }) => index)].sort((a, b) => a - b))
    expect(await store.verify()).toMatchObject({ kind: 'sound' })
  })
}
