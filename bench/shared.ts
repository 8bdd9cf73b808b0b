// Where the public corpora and scorers lie, if they are there. The project itself never needs them.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** The folder of corpora, gold readings and scorers beside the checkout; leaves with a plain word if it is not there. */
export function sharedFolder(): string {
  const folder = process.env.BREADCRUMB_SHARED ?? join(import.meta.dirname, '..', '..', 'shared')
  if (existsSync(folder)) return folder
  console.log(
    `Nothing measured: there is no ${folder} with the gold readings and corpora (set BREADCRUMB_SHARED to where it is).`,
  )
  process.exit(0)
}

/** The objects of a JSON Lines file, plain or gzipped. */
export function linesOf<T>(path: string): T[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}
