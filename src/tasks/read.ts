// Reads what a person names: files, directories, standard input, JSON Lines. One source is in memory at a time. What goes
// wrong with one source is that source's answer; the next one goes on.

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { openGazetteer } from '../gazetteer/open.ts'
import type { Problem } from '../model/problem.ts'
import type { Reading, Source } from '../model/reading.ts'
import { readSource } from '../reading/read.ts'
import { type JsonLine, readSourceLines } from '../sources/json-lines.ts'
import { isJsonLines } from '../sources/kind.ts'
import { fileProblem, type FoundFile, findFiles } from './find-files.ts'
import {
  type Extraction,
  type Given,
  identify,
  LONGEST_FILE,
  openPage,
  type ReadOptions,
  readGiven,
  tooLarge,
} from './open-source.ts'

export { toContract } from './contract.ts'
export type { ReadOptions } from './open-source.ts'

/** What became of one source. `name` is its path, `-`, or `path:line` for a line of JSON Lines. */
export type ReadOutcome =
  | { readonly kind: 'reading'; readonly name: string; readonly reading: Reading; readonly received: Received }
  | { readonly kind: 'problem'; readonly name: string; readonly problem: Problem; readonly externalId?: string | null }

/** A source before it was read: its bytes, and how its text was derived from them. */
export interface Received {
  readonly bytes: Uint8Array
  readonly extraction: Extraction
}

/** Called before each source is read. */
export type Progress = (done: number, total: number, name: string) => void

/** How a source is read; a test may pass its own. */
export type Reader = (source: Source & { readonly id: string }) => Reading

const STDIN = '-'

/**
 * Reads files, directories and standard input (`-`), in the order given; a directory's entries in the order of their names.
 * A file whose name ends in .jsonl or .ndjson is read as JSON Lines, wherever it stands.
 */
export async function* readInputs(
  inputs: readonly string[],
  options: ReadOptions,
  progress?: Progress,
  reader: Reader = readWithGazetteer(),
): AsyncGenerator<ReadOutcome> {
  const given = readGiven(options)
  if (isProblem(given)) return yield { kind: 'problem', name: '--published', problem: given }
  const files = await findFiles(inputs)
  for (let i = 0; i < files.length; i++) {
    const file = files[i]
    progress?.(i, files.length, nameOf(file))
    if (file.kind === 'file' && isJsonLines(file.path)) yield* readLines(file.path, streamOf(file.path), given, reader)
    else yield await readFileOnce(file, given, reader)
  }
}

/** Reads JSON Lines, one source a line, in order and in constant memory. `-` is standard input. */
export async function* readJsonLines(
  path: string,
  options: ReadOptions,
  reader: Reader = readWithGazetteer(),
): AsyncGenerator<ReadOutcome> {
  const given = readGiven(options)
  if (isProblem(given)) yield { kind: 'problem', name: '--published', problem: given }
  else yield* readLines(path, streamOf(path), given, reader)
}

/** Reads bytes at hand: a pasted text, an uploaded file, a fetched page. By its name a file may be JSON Lines. */
export async function* readBytes(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
  reader: Reader = readWithGazetteer(),
): AsyncGenerator<ReadOutcome> {
  const given = readGiven(options)
  if (isProblem(given)) return yield { kind: 'problem', name, problem: given }
  if (bytes.length > LONGEST_FILE) return yield { kind: 'problem', name, problem: tooLarge(name) }
  if (isJsonLines(name)) yield* readLines(name, atOnce(bytes), given, reader)
  else yield await readOne(bytes, name, given, reader)
}

function readWithGazetteer(): Reader {
  const gazetteer = openGazetteer()
  return (source) => readSource(source, gazetteer)
}

const isProblem = (value: Given | Problem): value is Problem => 'code' in value

const nameOf = (file: FoundFile): string => (file.kind === 'stdin' ? STDIN : file.path)

async function readFileOnce(file: FoundFile, given: Given, reader: Reader): Promise<ReadOutcome> {
  const name = nameOf(file)
  if (file.kind === 'problem') return { kind: 'problem', name, problem: file.problem }
  if (file.kind === 'file' && file.size > LONGEST_FILE) return { kind: 'problem', name, problem: tooLarge(name) }
  const bytes = file.kind === 'stdin' ? await readStdin() : await bytesOf(name)
  if (!(bytes instanceof Uint8Array)) return { kind: 'problem', name, problem: bytes }
  return readOne(bytes, name, given, reader)
}

async function readOne(bytes: Uint8Array, name: string, given: Given, reader: Reader): Promise<ReadOutcome> {
  try {
    const opened = await openPage(bytes, name === STDIN ? 'Standard input' : name)
    if (opened.kind === 'problem') return { kind: 'problem', name, problem: opened.problem }
    const received = { bytes, extraction: opened.extraction }
    return { kind: 'reading', name, reading: reader(identify(opened.page, null, given)), received }
  } catch (error) {
    return { kind: 'problem', name, problem: ourFault(name, error) }
  }
}

async function bytesOf(path: string): Promise<Uint8Array | Problem> {
  try {
    return await readFile(path)
  } catch (error) {
    return fileProblem(path, error)
  }
}

async function readStdin(): Promise<Uint8Array | Problem> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin) {
    const bytes = Buffer.from(part)
    size += bytes.length
    if (size > LONGEST_FILE) return tooLarge('Standard input')
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

async function* atOnce(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const streamOf = (path: string): AsyncIterable<Uint8Array> => (path === STDIN ? process.stdin : createReadStream(path))

async function* readLines(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  given: Given,
  reader: Reader,
): AsyncGenerator<ReadOutcome> {
  let lines = 0
  try {
    for await (const line of readSourceLines(stream)) {
      lines++
      yield readLine(line, `${path}:${line.line}`, given, reader)
    }
  } catch (error) {
    return yield { kind: 'problem', name: path, problem: fileProblem(path, error) }
  }
  if (lines > 0) return
  const message = `${path}: no line to read. Give one JSON object a line, with at least "text".`
  yield { kind: 'problem', name: path, problem: { code: 'empty', message } }
}

function readLine(line: JsonLine, name: string, given: Given, reader: Reader): ReadOutcome {
  const { externalId } = line
  if (line.kind === 'problem') return { kind: 'problem', name, problem: line.problem, externalId }
  try {
    const reading = reader(identify(line.page, externalId, given))
    const received: Received = { bytes: line.bytes, extraction: 'json-line/1' }
    if (!line.badDate || given.publishedAt) return { kind: 'reading', name, reading, received }
    const { code, message } = line.badDate
    const problems = [...reading.problems, { code, message }]
    return { kind: 'reading', name, reading: { ...reading, problems }, received }
  } catch (error) {
    return { kind: 'problem', name, problem: ourFault(name, error), externalId }
  }
}

/** A fault of the program in one source: told as that source's answer, so that the others are still read. */
const ourFault = (name: string, error: unknown): Problem => ({
  code: 'unreadable',
  message: `${name}: Breadcrumb failed on this source (${error instanceof Error ? error.message : String(error)}). The fault is the program's; please report it with the source.`,
  cause: error,
})
