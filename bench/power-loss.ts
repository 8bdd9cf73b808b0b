// Replays what a disk may hold after the power failed. The writes and syncs of a worker are recorded with strace; then, for any
// point among them, a disk is made that holds all that was synced, and of what was only written any part: single sectors,
// new names in the folder, names that were taken away.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { hear, nothingSaid, type Said, worker } from '../test/durability.ts'

/** One thing that a process did to the files of a folder, or said. */
export type Step =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly length: number }
  | { readonly kind: 'sync'; readonly file: string }
  | { readonly kind: 'create' | 'remove'; readonly file: string }
  | { readonly kind: 'sync_folder' }
  | { readonly kind: 'say'; readonly line: string }

const CALLS = 'openat,write,pwrite64,fsync,fdatasync,ftruncate,unlink,rename,link'

export const hasStrace = (): boolean => spawnSync('strace', ['-V']).status === 0

/** Runs a worker for some rounds and records what it does in the folder of its record. */
export function recordSteps(path: string, rounds: number): Step[] {
  const log = `${path}.strace`
  const args = ['-f', '-y', '-xx', '-s', '1000000', '-e', `trace=${CALLS}`, '-o', log]
  const run = spawnSync('strace', [
    ...args,
    process.execPath,
    worker,
    JSON.stringify({ path }),
    '0',
    'p',
    String(rounds),
  ])
  if (run.status !== 0) throw new Error(`The worker failed: ${run.stdout}${run.stderr}`)
  return stepsIn(readFileSync(log, 'latin1'), dirname(path))
}

function stepsIn(log: string, folder: string): Step[] {
  const steps: Step[] = []
  const begun = new Map<string, string>() // calls that another thread's call came between
  for (const line of log.split('\n')) {
    const [, thread, call] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (!call) continue
    if (call.endsWith('<unfinished ...>')) {
      begun.set(thread, call.slice(0, -'<unfinished ...>'.length))
      continue
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call)
    const step = stepIn(resumed ? `${begun.get(thread) ?? ''}${resumed[1]}` : call, folder)
    if (step) steps.push(step)
  }
  return steps
}

const bytesIn = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const nameIn = (text: string): string => bytesIn(text).toString('utf8')

function stepIn(call: string, folder: string): Step | null {
  const match = /^(\w+)\((?:(\d+)<([^>]*)>)?(?:, )?(.*)\) = (-?\d+)/.exec(call)
  if (!match || match[5].startsWith('-')) return null
  const [, name, handle, target, rest] = match
  const path = target === undefined ? '' : nameIn(target)
  if (name === 'write' && handle === '1')
    return { kind: 'say', line: bytesIn(/"([^"]*)"/.exec(rest)?.[1] ?? '').toString() }
  if (name === 'openat') return created(call, folder)
  if (name === 'unlink') return namedIn(call, folder, 'remove')
  if ((name === 'fsync' || name === 'fdatasync') && path === folder) return { kind: 'sync_folder' }
  if (dirname(path) !== folder || path.endsWith('-shm') || path.endsWith('.strace')) return null
  const file = basename(path)
  switch (name) {
    case 'pwrite64': {
      const [, data, at] = /^"([^"]*)", \d+, (\d+) *$/.exec(rest) ?? []
      if (at === undefined) throw new Error(`A write that cannot be read: ${call.slice(0, 200)}`)
      return { kind: 'write', file, at: Number(at), data: bytesIn(data) }
    }
    case 'ftruncate':
      return { kind: 'truncate', file, length: Number(rest) }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', file }
    default:
      throw new Error(`A call that is not replayed: ${call.slice(0, 200)}`)
  }
}

function created(call: string, folder: string): Step | null {
  return call.includes('O_CREAT') ? namedIn(call, folder, 'create') : null
}

function namedIn(call: string, folder: string, kind: 'create' | 'remove'): Step | null {
  const path = nameIn(/"([^"]*)"/.exec(call)?.[1] ?? '')
  if (dirname(path) !== folder || path.endsWith('-shm')) return null
  return { kind, file: basename(path) }
}

interface FileState {
  /** What is surely on the disk. */
  synced: Buffer
  /** Written since, in order. */
  pending: Extract<Step, { readonly kind: 'write' | 'truncate' }>[]
}

/** A disk, step by step. */
export class Disk {
  readonly said: Said = nothingSaid()
  private readonly files = new Map<string, FileState>()
  /** Names that were made or taken away since the folder was synced; the file as it was before. */
  private readonly names = new Map<string, FileState | null>()

  take(step: Step): void {
    switch (step.kind) {
      case 'say':
        for (const line of step.line.split('\n')) hear(line, this.said)
        return
      case 'create':
        if (this.files.has(step.file)) return
        if (!this.names.has(step.file)) this.names.set(step.file, null)
        this.files.set(step.file, { synced: Buffer.alloc(0), pending: [] })
        return
      case 'remove': {
        const file = this.files.get(step.file)
        if (file && !this.names.has(step.file)) this.names.set(step.file, file)
        this.files.delete(step.file)
        return
      }
      case 'sync_folder':
        this.names.clear()
        return
      case 'sync': {
        const file = this.file(step.file)
        file.synced = file.pending.reduce((content, each) => apply(content, each), file.synced)
        file.pending = []
        return
      }
      case 'write':
      case 'truncate':
        this.file(step.file).pending.push(step)
    }
  }

  private file(name: string): FileState {
    const file = this.files.get(name)
    if (!file) throw new Error(`${name} was written before it was made`)
    return file
  }

  /** Writes to a folder what the disk may hold if the power fails now. */
  fail(folder: string, random: () => number): void {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const keep = [0, 0.5, 0.9, 1][Math.floor(random() * 4)] // of what was not synced, the greater part or the smaller
    const present = new Map(this.files)
    for (const [name, before] of this.names) {
      if (random() < 0.5) continue
      if (before) present.set(name, before)
      else present.delete(name)
    }
    for (const [name, file] of present) {
      const content = file.pending.reduce((made, each) => applyInPart(made, each, keep, random), file.synced)
      writeFileSync(join(folder, name), content)
    }
  }
}

const SECTOR = 512

function apply(content: Buffer, step: Extract<Step, { readonly kind: 'write' | 'truncate' }>): Buffer {
  if (step.kind === 'truncate') return resized(content, step.length)
  const end = step.at + step.data.length
  const made = end > content.length ? resized(content, end) : Buffer.from(content)
  step.data.copy(made, step.at)
  return made
}

function applyInPart(
  content: Buffer,
  step: Extract<Step, { readonly kind: 'write' | 'truncate' }>,
  keep: number,
  random: () => number,
): Buffer {
  if (step.kind === 'truncate') return random() < keep ? apply(content, step) : content
  let made = content
  for (let from = 0; from < step.data.length; ) {
    const at = step.at + from
    const to = Math.min(step.data.length, from + SECTOR - (at % SECTOR))
    if (random() < keep) made = apply(made, { ...step, at, data: step.data.subarray(from, to) })
    from = to
  }
  return made
}

function resized(content: Buffer, length: number): Buffer {
  const made = Buffer.alloc(length)
  content.copy(made, 0, 0, Math.min(length, content.length))
  return made
}
