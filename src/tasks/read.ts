// Reads what a person names: files, directories, standard input, JSON Lines. A lot of sources is in memory at a time
// (`lots.ts`). What goes wrong with one source is that source's answer; the next one goes on.

import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { openGazetteer } from '../gazetteer/open.ts'
import type { Problem } from '../model/problem.ts'
import { readSources } from '../reading/read.ts'
import { type JsonLine, MOST_BYTES, readSourceLots } from '../sources/json-lines.ts'
import { isJsonLines } from '../sources/kind.ts'
import { belowTitle } from '../sources/page.ts'
import { fileProblem, type FoundFile, findFiles } from './find-files.ts'
import {
  inLots,
  lettersOf,
  type Openable,
  type Opened,
  ourFault,
  type Reader,
  type ReadOutcome,
  type Received,
  readLot,
} from './lots.ts'
import { type Given, identify, LONGEST_FILE, openPage, type ReadOptions, readGiven, tooLarge } from './open-source.ts'

export { toContract } from './contract.ts'
export type { Reader, ReadOutcome, Received } from './lots.ts'
export type { ReadOptions } from './open-source.ts'

/** Called before each source is opened. */
export type Progress = (done: number, total: number, name: string) => void

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
    const lines = linesFile(files[i])
    if (lines !== null) {
      progress?.(i, files.length, lines)
      yield* readLines(lines, streamOf(lines), given, reader)
      continue
    }
    const first = i
    while (i + 1 < files.length && linesFile(files[i + 1]) === null) i++
    for await (const lot of inLots(openFiles(files, first, i + 1, given, progress), lettersOf))
      yield* readLot(lot, reader)
  }
}

/** The path of a file that is JSON Lines by its name. */
const linesFile = (file: FoundFile): string | null =>
  file.kind === 'file' && isJsonLines(file.path) ? file.path : null

async function* openFiles(
  files: readonly FoundFile[],
  from: number,
  to: number,
  given: Given,
  progress?: Progress,
): AsyncGenerator<Opened> {
  for (let i = from; i < to; i++) {
    progress?.(i, files.length, nameOf(files[i]))
    yield await openFile(files[i], given)
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
  else yield* readLot([await openBytes(bytes, name, given)], reader)
}

function readWithGazetteer(): Reader {
  const gazetteer = openGazetteer()
  return (sources) => readSources(sources, gazetteer)
}

const isProblem = (value: Given | Problem): value is Problem => 'code' in value

const nameOf = (file: FoundFile): string => (file.kind === 'stdin' ? STDIN : file.path)

async function openFile(file: FoundFile, given: Given): Promise<Opened> {
  const name = nameOf(file)
  if (file.kind === 'problem') return { kind: 'problem', name, problem: file.problem }
  if (file.kind === 'file' && file.size > LONGEST_FILE) return { kind: 'problem', name, problem: tooLarge(name) }
  const bytes = file.kind === 'stdin' ? await readStdin() : await bytesOf(name)
  if (!(bytes instanceof Uint8Array)) return { kind: 'problem', name, problem: bytes }
  return openBytes(bytes, name, given)
}

async function openBytes(bytes: Uint8Array, name: string, given: Given): Promise<Opened> {
  try {
    const opened = await openPage(bytes, name === STDIN ? 'Standard input' : name)
    if (opened.kind === 'problem') return { kind: 'problem', name, problem: opened.problem }
    const received = { bytes, extraction: opened.extraction }
    return { kind: 'opened', name, source: identify(opened.page, null, given), received, beside: [] }
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

/** A file comes in pieces of a lot each. */
const streamOf = (path: string): AsyncIterable<Uint8Array> =>
  path === STDIN ? process.stdin : createReadStream(path, { highWaterMark: MOST_BYTES })

async function* readLines(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  given: Given,
  reader: Reader,
): AsyncGenerator<ReadOutcome> {
  let lines = 0
  try {
    for await (const lot of readSourceLots(stream)) {
      lines += lot.length
      yield* readLot(
        lot.map((line) => openLine(line, `${path}:${line.line}`, given)),
        reader,
      )
    }
  } catch (error) {
    return yield { kind: 'problem', name: path, problem: fileProblem(path, error) }
  }
  if (lines > 0) return
  const message = `${path}: no line to read. Give one JSON object a line, with at least "text".`
  yield { kind: 'problem', name: path, problem: { code: 'empty', message } }
}

function openLine(line: JsonLine, name: string, given: Given): Opened {
  const { externalId } = line
  if (line.kind === 'problem') return { kind: 'problem', name, problem: line.problem, externalId }
  const { bytes, page } = line
  const received: Received = { bytes, extraction: 'json-line/1' }
  const beside = line.badDate && !given.publishedAt ? [line.badDate] : []
  try {
    const otherwise = (): Openable | null => {
      const text = belowTitle(page)
      const received: Received = { bytes, extraction: 'json-line-below-title/1' }
      return text === null ? null : { source: identify({ ...page, text }, externalId, given), received }
    }
    return { kind: 'opened', name, source: identify(page, externalId, given), received, beside, otherwise }
  } catch (error) {
    return { kind: 'problem', name, problem: ourFault(name, error), externalId }
  }
}
