// Adding sources: pasted, uploaded, or by address; each request is a job that can be watched.

import type { GivenSource } from '../../tasks/add-given.ts'
import type { CheckedBody, Job } from '../contract.ts'
import type { Desk } from '../desk.ts'
import { Failure } from '../failure.ts'
import type { Handlers } from '../route.ts'

const MOST_FILES = 500

export const addingRoutes = {
  'POST /api/sources': async ({ desk, person, body, files }) => {
    const sources = [...(await filesOf(files, body)), ...pastedOf(body), ...addressOf(body)]
    if (sources.length === 0) {
      throw new Failure(400, 'not_understood', 'There is nothing to add: give a text, an address or files.')
    }
    return desk.jobs.begin(sources, person)
  },
  'GET /api/jobs': async ({ desk, person }) => ({ items: desk.jobs.of(person).map(withoutUnread(desk)) }),
  'GET /api/jobs/:id': async ({ desk, person, params: { id } }) => {
    const job = desk.jobs.of(person).find((one) => one.id === id)
    if (!job)
      throw new Failure(404, 'unknown_id', 'There is no such job. Jobs are forgotten when the desk is restarted.')
    return withoutUnread(desk)(job)
  },
} satisfies Partial<Handlers>

/** How much was read in a source is not for who codes it alone. */
const withoutUnread =
  ({ unread }: Desk) =>
  (job: Job): Job => ({
    ...job,
    items: job.items.map((row) => (row.source !== null && unread.has(row.source) ? { ...row, counts: null } : row)),
  })

type Given = CheckedBody<'POST /api/sources'>

const said = (value: string | null | undefined): string | null => value?.trim() || null

const optionsOf = ({ title, publisher, published, language }: Given) => ({
  title: said(title),
  publisher: said(publisher),
  published: said(published),
  language: said(language),
})

async function filesOf(files: readonly File[], body: Given): Promise<GivenSource[]> {
  if (files.length > MOST_FILES) throw new Failure(413, 'too_large', `At most ${MOST_FILES} files at a time.`)
  return Promise.all(
    files.map(async (file) => ({
      kind: 'bytes' as const,
      // What a browser calls a file is a name and no path: it is shown, and never opened.
      name: file.name.replaceAll(/[\\/\p{Cc}]/gu, '_').slice(0, 200) || 'file',
      bytes: new Uint8Array(await file.arrayBuffer()),
      options: optionsOf(body),
      url: files.length === 1 ? said(body.url) : null,
    })),
  )
}

const pastedOf = (body: Given): GivenSource[] =>
  body.text === undefined
    ? []
    : [
        {
          kind: 'bytes',
          name: 'pasted text',
          bytes: new TextEncoder().encode(body.text),
          options: optionsOf(body),
          url: said(body.url),
        },
      ]

const addressOf = (body: Given): GivenSource[] =>
  body.address === undefined
    ? []
    : [{ kind: 'address', name: body.address, address: body.address, options: optionsOf(body), url: said(body.url) }]
