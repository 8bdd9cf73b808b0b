// Standard output and standard error. Written straight to the file descriptors: that starts faster than Node's streams,
// never holds more than one reading, waits for a slow reader, and makes a closed pipe or a full disk an error that can be
// caught where it happens.

import { writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import type { Style } from './layout.ts'

/** Output could not be written. `isClosed`: the program that read it has gone, as `head` does. */
export class OutputError extends Error {
  readonly isClosed: boolean

  /** @param done what was done all the same, and is not to be done again */
  constructor(cause: NodeJS.ErrnoException, done: string | null = null) {
    const why = REASONS.get(cause.code ?? '') ?? `standard output cannot be written (${cause.code ?? cause.message})`
    const isClosed = why === CLOSED
    const advice = done ?? (isClosed ? null : 'Make room, or write somewhere else, and run it again')
    super([why, advice].filter(Boolean).join('. '), { cause })
    this.isClosed = isClosed && done === null
  }
}

const CLOSED = 'standard output was closed before everything was written'

const REASONS = new Map([
  ['EPIPE', CLOSED],
  ['ECONNRESET', CLOSED], // a socket whose reader left some of it unread
  ['ENOSPC', 'the disk that standard output goes to is full'],
  ['EDQUOT', 'the quota of the disk that standard output goes to is used up'],
  ['EFBIG', 'the file that standard output goes to has reached its largest size'],
])

const pause = new Int32Array(new SharedArrayBuffer(4))

/** Writes text to standard output, all of it before it returns. */
export function print(text: string): void {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; ) {
    try {
      from += writeSync(1, bytes, from, bytes.length - from)
    } catch (error) {
      const failure = error as NodeJS.ErrnoException
      if (failure.code !== 'EAGAIN') throw new OutputError(failure)
      Atomics.wait(pause, 0, 0, 5) // a pipe that is full and set not to block
    }
  }
}

/** Prints what was done. Where that cannot be written, the error says what was done, so that it is not done twice. */
export function printDone(text: string, done: string): void {
  try {
    print(text)
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
    throw new OutputError(error.cause as NodeJS.ErrnoException, done)
  }
}

let isProgressShown = false

/** Says something to the person, on standard error, on a line of its own. */
export function complain(message: string): void {
  clearProgress()
  writeToError(`breadcrumb: ${message}\n`)
}

/** Shows how far the work has come, on one line that the next replaces. Only where a person watches. */
export function showProgress(words: string): void {
  if (!isatty(2)) return
  const room = (process.stderr.columns || 80) - 1
  writeToError(`\r\x1b[K${words.length > room ? `${words.slice(0, room - 1)}…` : words}`)
  isProgressShown = true
}

/** Takes the progress line away, before anything else is written to the terminal. */
export function clearProgress(): void {
  if (isProgressShown) writeToError('\r\x1b[K')
  isProgressShown = false
}

function writeToError(text: string): void {
  try {
    writeSync(2, text)
  } catch (error) {
    // Nobody listens on standard error either; the exit status still tells.
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

const WIDEST = 100
const NARROWEST = 40

/** How the output is to look: the terminal's width (80 columns in a pipe), and colour only where it is wanted. */
export function outputStyle(environment: Readonly<Record<string, string | undefined>>): Style {
  const isTerminal = isatty(1)
  const columns = Number(environment.COLUMNS) || (isTerminal ? process.stdout.columns : 0) || 80
  return {
    width: Math.min(WIDEST, Math.max(NARROWEST, Math.floor(columns))),
    hasColour: hasColour(environment, isTerminal),
    isTerminal,
  }
}

/** `FORCE_COLOR` (0 for none) before `NO_COLOR` before what the terminal can do, as Node itself decides it. */
export function hasColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const forced = environment.FORCE_COLOR
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  if (environment.NO_COLOR) return false
  return isTerminal && environment.TERM !== 'dumb'
}
