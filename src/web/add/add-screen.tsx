// Add: one field for text, files or an address. Pasting is enough to start. Under it a row for each source: how far it is, what
// was found, and a problem where it happened. Work goes on while it reads.

import { useQuery } from '@tanstack/react-query'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../api/contract.ts'
import { call, CallFailed } from '../client.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Outside } from '../parts/outside.tsx'
import { queries, refresh } from '../queries.ts'
import { say } from '../shell/said.ts'
import '../style/search.css'
import { useText } from '../text.tsx'
import { isAddress } from './what.ts'

type Job = Answer<'GET /api/jobs'>['items'][number]
type Row = Job['items'][number]

export function AddScreen() {
  const t = useText()
  return (
    <>
      <div className="list-head">
        <h1>{t('add.title')}</h1>
        <span className="quiet small">{t('add.hint')}</span>
      </div>
      <Field />
      <Jobs />
    </>
  )
}

function Field() {
  const t = useText()
  const [text, setText] = useState('')
  const [publisher, setPublisher] = useState('')
  const [published, setPublished] = useState('')
  const [title, setTitle] = useState('')
  const [isOver, setIsOver] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const given = text.trim()
  const about = {
    ...(publisher.trim() === '' ? {} : { publisher: publisher.trim() }),
    ...(published === '' ? {} : { published }),
    ...(title.trim() === '' ? {} : { title: title.trim() }),
  }
  const sending = useRef<string | null>(null)
  const send = async (what: () => Promise<unknown>): Promise<void> => {
    setIsBusy(true)
    try {
      await what()
      // What was typed meanwhile is the next one's.
      setText((now) => (now === text ? '' : now))
      setTitle((now) => (now === title ? '' : now))
      await queries.invalidateQueries({ queryKey: ['jobs'] })
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      say({ text: t('add.refused', { message: error.message }), isFailure: true })
    } finally {
      setIsBusy(false)
    }
  }
  const sendGiven = async (): Promise<void> => {
    if (given === '' || sending.current === given) return
    sending.current = given
    const body = isAddress(given) ? { address: given, ...about } : { text, ...about }
    await send(() => call('POST /api/sources', { body }))
    if (sending.current === given) sending.current = null
  }
  const sendFiles = (list: FileList | null): void => {
    if (list === null || list.length === 0) return
    const form = new FormData()
    for (const file of list) form.append('file', file)
    for (const [name, value] of Object.entries(about)) form.append(name, value)
    void send(() => sendForm(form))
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    sendFiles(event.dataTransfer.files)
  }
  return (
    <form
      className={isOver ? 'panel add-box over' : 'panel add-box'}
      aria-label={t('add.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void sendGiven()
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <textarea
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return
          event.preventDefault()
          sendFiles(event.clipboardData.files)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void sendGiven()
        }}
        placeholder={t('add.placeholder')}
        aria-label={t('add.field')}
        dir="auto"
      />
      <div className="row">
        <label className="field">
          <span>{t('add.sourceTitle')}</span>
          <input value={title} onChange={(event) => setTitle(event.target.value)} maxLength={500} dir="auto" />
        </label>
        <label className="field">
          <span>{t('sources.publisher')}</span>
          <input value={publisher} onChange={(event) => setPublisher(event.target.value)} maxLength={300} dir="auto" />
        </label>
        <label className="field">
          <span>{t('sources.published')}</span>
          <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
        </label>
        <input
          ref={files}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            sendFiles(event.target.files)
            event.target.value = ''
          }}
        />
        <button type="button" className="btn" onClick={() => files.current?.click()}>
          <Icon name="file" />
          {t('add.files')}
        </button>
        <button type="submit" className="btn main" disabled={given === '' || isBusy}>
          <Icon name="add" />
          {t(isAddress(given) ? 'add.address' : 'screen.add')}
        </button>
      </div>
    </form>
  )
}

async function sendForm(form: FormData): Promise<void> {
  const answer = await fetch('/api/sources', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID(), accept: 'application/json' },
    body: form,
  })
  if (answer.ok) return
  const body = (await answer.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null
  throw new CallFailed(answer.status, body?.error?.code ?? 'unknown', body?.error?.message ?? String(answer.status))
}

const isAtWork = ({ state }: Job): boolean => state !== 'done' && state !== 'failed'

function Jobs() {
  const t = useText()
  const jobs = useQuery({
    queryKey: ['jobs'],
    queryFn: ({ signal }) => call('GET /api/jobs', { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? 500 : false),
  })
  const items = jobs.data?.items ?? []
  const atWork = items.filter(isAtWork).length
  const rows = items.flatMap((job) => job.items)
  const failed = rows.filter(({ state }) => state === 'problem').length
  // What was added shows everywhere once it is put together.
  const before = useRef(0)
  useEffect(() => {
    if (before.current > 0 && atWork < before.current) void refresh()
    before.current = atWork
  }, [atWork])
  if (items.length === 0) return null
  return (
    <section className="panel jobs" aria-labelledby="jobs">
      <header>
        <h2 id="jobs">{t('add.jobs')}</h2>
        <span className="end small quiet" role="status">
          {atWork > 0 ? t('add.atWork', { n: atWork }) : t('add.done', { kept: rows.length - failed, failed })}
        </span>
      </header>
      <ol>
        {items.flatMap((job) => job.items.map((row, i) => <JobRow key={`${job.id} ${i}`} job={job} row={row} />))}
      </ol>
    </section>
  )
}

const SIGN: Readonly<Record<Row['state'], IconName>> = {
  waiting: 'clock',
  reading: 'eye',
  added: 'ok',
  same: 'same',
  new_version: 'file',
  problem: 'warn',
}
const PART: Readonly<Record<Job['state'], number>> = {
  waiting: 5,
  reading: 40,
  putting_together: 80,
  done: 100,
  failed: 100,
}

function JobRow({ job, row }: { readonly job: Job; readonly row: Row }) {
  const t = useText()
  const { counts, problems, source, follows } = row
  const isWorking = isAtWork(job)
  return (
    <li>
      <Icon name={SIGN[row.state]} />
      <span>
        {source === null ? (
          <Outside text={row.name} />
        ) : (
          <Link href={`/sources/${source}`}>
            <Outside text={row.name} />
          </Link>
        )}
        <small className="quiet small"> {source !== null && <bdi dir="ltr">{source}</bdi>}</small>
        {isWorking && (
          <span className="steps-line" aria-hidden="true">
            <i style={{ '--part': `${PART[job.state]}%` } as object} />
          </span>
        )}
      </span>
      <span>
        {isWorking ? t(`add.job.${job.state}`) : t(`add.row.${row.state}`)}
        {follows !== null && <> {t('sources.follows', { id: follows })}</>}
        {counts !== null && (
          <small className="quiet small">
            {' '}
            {t('add.counts', {
              incidents: counts.incidents,
              tolls: counts.tolls,
              truces: counts.truces,
              answers: counts.answers,
            })}
          </small>
        )}
      </span>
      <span>
        {source !== null && (
          <Link className="btn s" href={`/sources/${source}`}>
            {t('add.look')}
          </Link>
        )}
      </span>
      {problems.length > 0 && (
        <ul className="problem">
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.message}`}>
              <Icon name="warn" />
              <span>
                <ProblemWords problem={problem} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** What went wrong in the desk's language, and the server's own words, which name the file, the line and what to try. */
function ProblemWords({ problem: { code, message } }: { readonly problem: Row['problems'][number] }) {
  const t = useText()
  if (code === 'unknown_language') return t('add.notRead')
  const known = `problem.${code}`
  return (
    <>
      {t.has(known) && <b className="strong">{t(known)}</b>} <bdi lang="en">{message}</bdi>
    </>
  )
}
