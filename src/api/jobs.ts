// Sources being added: one job after another, each with a row for every source, which says how far it has come and what went
// wrong with it. What is kept is in the record; jobs themselves are forgotten when the server stops.

import { randomUUID } from 'node:crypto'
import type { Store } from '../storage/store.ts'
import type { AddOutcome } from '../tasks/add.ts'
import { addGiven, type GivenSource } from '../tasks/add-given.ts'
import { now } from '../tasks/open-record.ts'
import type { Job } from './contract.ts'
import type { Person } from './desk.ts'
import { Failure } from './failure.ts'
import type { Live } from './live.ts'

type Row = Job['items'][number]

interface Kept {
  /** Without its rows, which stand in `rows`. */
  readonly about: Omit<Job, 'items'>
  readonly owner: string
  /** For each source one row, or one a line where it is a file of many. */
  readonly rows: ReadonlyArray<readonly Row[]>
}

const MOST_KEPT = 100
const MOST_WAITING = 20 // jobs of all people; each may hold a large upload

export class Jobs {
  private readonly store: Store
  private readonly live: Live
  private readonly jobs = new Map<string, Kept>()
  private last: Promise<void> = Promise.resolve()

  constructor(store: Store, live: Live) {
    this.store = store
    this.live = live
  }

  /** Begins to add sources, after the jobs that came before. */
  begin(sources: readonly GivenSource[], person: Person): Job {
    const waiting = [...this.jobs.values()].filter(({ about }) => about.state === 'waiting').length
    if (waiting >= MOST_WAITING)
      throw new Failure(429, 'too_many', 'Much is being added already. Try again in a minute.')
    const about = { id: randomUUID(), state: 'waiting', by: person.name, at: now(), version: null } as const
    const kept: Kept = { about, owner: person.id, rows: sources.map(({ name }) => [{ ...WAITING, name }]) }
    this.jobs.set(about.id, kept)
    for (const id of [...this.jobs.keys()].slice(0, Math.max(0, this.jobs.size - MOST_KEPT))) this.jobs.delete(id)
    this.last = this.last.then(() => this.run(about.id, sources, person.name))
    return jobOf(kept)
  }

  /** Those of a person, newest first; all of them for who may see all. */
  of(person: Person): readonly Job[] {
    return [...this.jobs.values()]
      .filter(({ owner }) => owner === person.id || person.role === 'admin')
      .map(jobOf)
      .reverse()
  }

  /** Waits until nothing is being added. */
  async idle(): Promise<void> {
    await this.last
  }

  private run(id: string, sources: readonly GivenSource[], by: string): Promise<void> {
    return this.live.whileWriting(() => this.work(id, sources, by))
  }

  private async work(id: string, sources: readonly GivenSource[], by: string): Promise<void> {
    let at = 0
    try {
      for await (const step of addGiven(this.store, sources, by)) {
        if (step.kind === 'putting_together') this.set(id, { state: 'putting_together' })
        else if (step.kind === 'begun') {
          at = step.at
          this.set(id, { state: 'reading' }, at, [{ ...WAITING, name: sources[at].name, state: 'reading' }])
        } else this.set(id, {}, step.at, [...this.doneOf(id, step.at), rowOf(step.outcome)])
      }
      const { size } = await this.store.head()
      this.set(id, { state: 'done', version: size })
      this.live.tell(size, by)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      const row: Row = { ...WAITING, name: sources[at].name, state: 'problem', problems: [{ code: 'failed', message }] }
      this.set(id, { state: 'failed' }, at, [...this.doneOf(id, at), row])
    }
  }

  private doneOf(id: string, at: number): readonly Row[] {
    return (this.jobs.get(id)?.rows[at] ?? []).filter(({ state }) => state !== 'waiting' && state !== 'reading')
  }

  private set(id: string, change: Partial<Kept['about']>, at = -1, rows: readonly Row[] = []): void {
    const known = this.jobs.get(id)
    if (!known) return
    const about = { ...known.about, ...change }
    this.jobs.set(id, { ...known, about, rows: known.rows.map((own, i) => (i === at ? rows : own)) })
    this.live.tellJob(id)
  }
}

const jobOf = ({ about, rows }: Kept): Job => ({ ...about, items: rows.flat() })

const WAITING: Omit<Row, 'name'> = { state: 'waiting', source: null, counts: null, problems: [], follows: null }

function rowOf(outcome: AddOutcome): Row {
  const { name } = outcome
  switch (outcome.kind) {
    case 'problem':
      return { ...WAITING, name, state: 'problem', problems: [problemOf(outcome.problem)] }
    case 'same':
      return { ...WAITING, name, state: 'same', source: outcome.source.id }
    case 'added':
    case 'new_version': {
      const { source, read } = outcome
      const follows = outcome.kind === 'new_version' ? outcome.follows : null
      const problems = read.problems.map(problemOf)
      return { name, state: outcome.kind, source: source.id, counts: read.counts, problems, follows }
    }
  }
}

const problemOf = ({ code, message, start, end }: { code: string; message: string; start?: number; end?: number }) => ({
  code,
  message,
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
})
