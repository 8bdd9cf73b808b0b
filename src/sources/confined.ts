// A process of its own for a parser that is fed hostile files: Node's permission model lets it read the program's own code
// and nothing else, write nothing and start nothing; its memory, its time and the length of its answers are bounded. What
// breaks it costs one file: the next is given to a fresh one. The other end is `confined-child.ts`.
//
// It starts when it is first asked and serves a whole batch. It never keeps the program from ending, and ends with it.

import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { parse } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { framed, MessageParts } from './framing.ts'

export interface Limits {
  /** From the question to its answer, the start included. */
  readonly answerMs: number
  /** For what the parser holds at one time. */
  readonly memoryMb: number
  readonly answerBytes: number
}

export interface Confinement {
  /** The module that serves: a path. */
  readonly entry: string
  /** Files and folders that hold the program's own code. */
  readonly mayRead: readonly string[]
  readonly limits: Limits
}

/** What came of a question. An answer is a stranger's word, to be checked. */
export type Answer =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'none'; readonly because: 'time' | 'memory' | 'length' | 'death' }

type Child = ChildProcessByStdio<Writable, Readable, null>
type Reason = Extract<Answer, { readonly kind: 'none' }>['because']

/** Signals of a process that V8 or the system ended for want of memory. */
const OUT_OF_MEMORY: ReadonlySet<string | null> = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL'])
const ABORTED = 134 // the same, where there are no signals

/** Asks a confined process, one question at a time. */
export class ConfinedProcess {
  private readonly confinement: Confinement
  private child: Child | null = null
  private turn: Promise<unknown> = Promise.resolve()

  constructor(confinement: Confinement) {
    this.confinement = confinement
  }

  /** @param question anything that JSON can hold */
  ask(question: unknown): Promise<Answer> {
    const answer = this.turn.then(() => this.askNow(question))
    this.turn = answer
    return answer
  }

  /** Ends the process; a later question starts another. */
  close(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  private askNow(question: unknown): Promise<Answer> {
    const { answerMs, answerBytes } = this.confinement.limits
    const child = (this.child ??= start(this.confinement))
    return new Promise((resolve) => {
      const parts = new MessageParts(answerBytes)
      const settle = (answer: Answer): void => {
        clearTimeout(timer)
        child.stdout.off('data', take)
        child.off('exit', exited)
        child.off('error', failed)
        if (answer.kind === 'none') this.close()
        resolve(answer)
      }
      const none = (because: Reason): void => settle({ kind: 'none', because })
      const take = (part: Buffer): void => {
        const taken = parts.take(part)
        if (taken.kind === 'excess') none('length')
        else if (taken.kind === 'whole') settle(answerIn(taken.json))
      }
      const exited = (code: number | null, signal: string | null): void =>
        none(OUT_OF_MEMORY.has(signal) || code === ABORTED ? 'memory' : 'death')
      const failed = (): void => none('death')
      const timer = setTimeout(() => none('time'), answerMs) // the one thing here that keeps the program waiting
      child.stdout.on('data', take)
      child.on('exit', exited)
      child.on('error', failed)
      child.stdin.write(framed(question))
    })
  }
}

function answerIn(json: string): Answer {
  try {
    return { kind: 'answer', value: JSON.parse(json) as unknown }
  } catch {
    return { kind: 'none', because: 'death' } // what speaks no JSON is not our parser any more
  }
}

function start({ entry, mayRead, limits }: Confinement): Child {
  const flags = [
    '--permission',
    ...mayRead.map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${limits.memoryMb}`,
    '--disallow-code-generation-from-strings',
    '--no-addons',
  ]
  const child = spawn(process.execPath, [...flags, entry], {
    cwd: parse(process.execPath).root,
    env: {}, // no secret of ours, and no NODE_OPTIONS that would open it again
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => {
    // That it has gone is told by its exit.
  })
  child.unref()
  for (const stream of [child.stdin, child.stdout]) (stream as unknown as Socket).unref()
  return child
}
