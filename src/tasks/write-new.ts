// Writes what is handed to others under a name that is not taken: all of it, or nothing.

import { open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Problem } from '../model/problem.ts'

/** Writes a new file. Says why it cannot, and leaves nothing behind then. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<Problem | null> {
  try {
    const file = await open(path, 'wx')
    try {
      await file.writeFile(content)
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await file.close()
    }
    return null
  } catch (error) {
    return cannotWrite(path, error)
  }
}

/** Why the system does not let something be written, in words. An error of another kind is ours and is thrown on. */
export function cannotWrite(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case '':
      throw error
    case 'EEXIST':
      return {
        code: 'not_possible',
        message: `Something stands at ${path} already. Nothing was written; give another name.`,
        cause: error,
      }
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'disk_full',
        message: `The disk of ${path} is full. Nothing was written. Free some space, then try again.`,
        cause: error,
      }
    case 'ENOENT':
    case 'ENOTDIR':
      return {
        code: 'missing',
        message: `There is no folder ${dirname(path)}. Nothing was written. Make it, or give another name.`,
        cause: error,
      }
    case 'EISDIR':
      return {
        code: 'not_possible',
        message: `${path} is a folder. Nothing was written. Give the name of a file.`,
        cause: error,
      }
    default:
      return {
        code: 'unreadable',
        message: `${path} cannot be written (${code}). Nothing was written. Check the folder and its permissions, or give another name.`,
        cause: error,
      }
  }
}
