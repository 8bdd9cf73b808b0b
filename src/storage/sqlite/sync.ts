// Puts a file, or the names in a folder, on the disk.

import { closeSync, fsyncSync, openSync, statSync } from 'node:fs'

export function syncPath(path: string): void {
  if (process.platform === 'win32' && statSync(path).isDirectory()) return // Windows keeps names by itself
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
