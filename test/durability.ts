// Kills processes that write to a record, and checks what they had said was kept. Used by the tests, a little, and by
// bench/durability.ts, a lot.

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { openStore, type StorePlace } from '../src/storage/store.ts'

export const worker = join(import.meta.dirname, 'durability-worker.ts')

/** What workers said was kept. */
export interface Said {
  readonly sources: Set<string>
  readonly decisions: Set<string>
}

export const nothingSaid = (): Said => ({ sources: new Set(), decisions: new Set() })

/** Numbers in [0, 1) that are the same for the same seed. */
export function randoms(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Starts a worker, which says what it keeps to `said`. Resolves when it has ended. */
export function startWorker(
  place: StorePlace,
  from: number,
  name: string,
  said: Said,
  heard: (line: string, child: ChildProcess) => void,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(process.execPath, [worker, JSON.stringify(place), String(from), name], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  let rest = ''
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      hear(line, said)
      heard(line, child)
    }
  })
  return new Promise((resolve) => child.on('close', () => resolve(errors)))
}

/** Takes down what a worker says is kept. */
export function hear(line: string, said: Said): void {
  const [kind, what] = line.split(' ')
  if (kind === 'source') said.sources.add(`report-${what}`)
  if (kind === 'decision') said.decisions.add(what)
}

/**
 * Starts a worker and kills it at a moment that `random` chooses: while it opens the record, or up to 15 ms after it said a
 * number of things, so that it is as often in the middle of something on a slow machine as on a fast one.
 */
export async function killOnce(
  place: StorePlace,
  from: number,
  name: string,
  said: Said,
  random: () => number,
): Promise<void> {
  const isEarly = random() < 0.2
  const after = random() * (isEarly ? 60 : 15)
  let left = isEarly ? 1 : 2 + Math.floor(random() * 10) // "opening" is the first, "ready" the second
  const errors = await startWorker(place, from, name, said, (line, child) => {
    left--
    if (left === 0) setTimeout(() => child.kill('SIGKILL'), after)
    if (line.startsWith('error')) child.kill('SIGKILL')
  })
  if (errors) throw new Error(`The worker failed: ${errors}`)
}

/** What is wrong with a record after all that was said of it, one line each. */
export async function faults(place: StorePlace, said: Said): Promise<string[]> {
  const store = await openStore(place)
  try {
    const sources = (await store.sources()).map(({ externalId }) => externalId ?? '')
    const notes = (await store.decisions()).map((decision) => (decision.kind === 'note' ? decision.text : ''))
    const verdict = await store.verify()
    return [
      ...missing('source', sources, said.sources),
      ...missing('decision', notes, said.decisions),
      ...(verdict.kind === 'sound' ? [] : [`not sound: ${verdict.what}: ${verdict.message}`]),
    ]
  } finally {
    await store.close()
  }
}

function missing(kind: string, kept: readonly string[], said: ReadonlySet<string>): string[] {
  const held = new Set(kept)
  const lost = [...said].filter((name) => !held.has(name)).map((name) => `lost: ${kind} ${name}`)
  return held.size < kept.length ? [...lost, `doubled: ${kept.length - held.size} of kind ${kind}`] : lost
}
