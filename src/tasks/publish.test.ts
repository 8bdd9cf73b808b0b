import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { report } from '../../test/store-fixtures.ts'
import { openStore } from '../storage/store.ts'
import { editionOf } from './publish.ts'
import { settle } from './settle.ts'
import { findShown } from './show.ts'

test('what is published names no witness who speaks; the words of the report stand as they are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'breadcrumb-publish-'))
  const store = await openStore({ path: join(folder, 'record') })
  await store.addSources([report(3)])
  await settle(store)
  const shown = await findShown(store, (await store.incidents())[0]?.id ?? '')
  if (shown.kind !== 'incident') throw new Error('There is an incident')
  const { incident, sources } = shown
  const [line] = incident.lines
  const speaker = (connection: 'witness' | 'official') =>
    editionOf(
      {
        ...incident,
        lines: [{ ...line, origin: 'Hamid Noor (witness)', isNamed: true }],
        grades: { ...incident.grades, reasons: ['By the word of Hamid Noor (witness).', 'Hamid Noor stands.'] },
        claims: incident.claims.map((kept) => ({
          ...kept,
          claim: { ...kept.claim, speaker: { name: 'Hamid Noor (witness)', passage: kept.claim.passage, connection } },
        })),
      },
      sources,
    )
  const told = speaker('witness')
  expect(told.lines?.[0]?.origin).toBe('a witness, name withheld')
  expect(told.claims[0]?.speaker).toBe('a witness, name withheld')
  expect(told.grades.reasons).toEqual(['By the word of a witness, name withheld.', 'Hamid Noor stands.'])
  expect(told.claims[0]?.exact).toBe(incident.claims[0]?.claim.passage.exact)
  expect(speaker('official').claims[0]?.speaker).toBe('Hamid Noor (witness)')
  await store.close()
  rmSync(folder, { recursive: true })
})
