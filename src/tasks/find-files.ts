// Finds the files that a person means by the paths given to a command.

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../model/problem.ts'

export type FoundFile =
  | { readonly kind: 'file'; readonly path: string; readonly size: number }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: Problem }

/**
 * The files behind the paths, in their order; a directory gives every file in it and below, its entries in the order of
 * their names' code units. Names that begin with a point are passed over, and links to directories are not followed.
 */
export async function findFiles(inputs: readonly string[]): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const input of inputs) {
    if (input === '-') found.push({ kind: 'stdin' })
    else found.push(...(await filesAt(input)))
  }
  return found
}

async function filesAt(path: string): Promise<FoundFile[]> {
  try {
    const info = await stat(path)
    if (info.isFile()) return [{ kind: 'file', path, size: info.size }]
    if (!info.isDirectory())
      return [failed(path, 'unreadable', `${path} is neither a file nor a directory. Give a file with a report in it.`)]
    const files = await filesBelow(path)
    return files.length
      ? files
      : [failed(path, 'empty', `No file to read in ${path}. Put the reports there, as .txt or .html files.`)]
  } catch (error) {
    return [{ kind: 'problem', path, problem: fileProblem(path, error) }]
  }
}

async function filesBelow(directory: string): Promise<FoundFile[]> {
  const entries = (await readdir(directory, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'))
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const found: FoundFile[] = []
  for (const entry of entries) {
    const path = join(directory, entry.name)
    try {
      if (entry.isDirectory()) found.push(...(await filesBelow(path)))
      else {
        const info = await stat(path)
        if (info.isFile()) found.push({ kind: 'file', path, size: info.size })
      }
    } catch (error) {
      found.push({ kind: 'problem', path, problem: fileProblem(path, error) })
    }
  }
  return found
}

const failed = (path: string, code: Problem['code'], message: string): FoundFile => ({
  kind: 'problem',
  path,
  problem: { code, message },
})

const notFetched = (address: string): string =>
  `${address} is an address, and nothing is fetched here. Save the page and give the file ("add --url" keeps its address), or add it in the desk ("breadcrumb serve").`

/** What the system says of a file, in words. An error of another kind is ours and is thrown on. */
export function fileProblem(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      if (/^https?:\/\//i.test(path)) return { code: 'missing', message: notFetched(path), cause: error }
      return {
        code: 'missing',
        message: `There is no file ${path}. Check the name and the folder you are in.`,
        cause: error,
      }
    case 'EACCES':
    case 'EPERM':
      return { code: 'unreadable', message: `${path} may not be read. Check its permissions.`, cause: error }
    case 'EISDIR':
      return { code: 'unreadable', message: `${path} is a directory; a file is wanted here.`, cause: error }
    case '':
      throw error
    default:
      return {
        code: 'unreadable',
        message: `${path} could not be read (${code}). Check the disk and try again.`,
        cause: error,
      }
  }
}
