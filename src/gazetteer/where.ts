// Where the compiled gazetteers lie: ours in `build/` beside the code, the user's additions in a directory of their own.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Our hand-written lists, tab-separated. */
export const listsDirectory = join(root, 'data', 'gazetteer')
export const builtFile = join(root, 'build', 'gazetteer.bin')

/** Where this user's additions are kept: `BREADCRUMB_DATA`, else the XDG data directory. */
export function userDirectory(): string {
  const own = process.env.BREADCRUMB_DATA
  if (own) return join(own, 'gazetteer')
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'breadcrumb', 'gazetteer')
}

/** The built gazetteer's path, after building it if it is missing or older than our lists. */
export function builtGazetteer(): string {
  if (isFresh()) return builtFile
  const script = join(root, 'scripts', 'build-gazetteer.ts')
  const run = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  if (run.status !== 0 && !existsSync(builtFile)) {
    throw new Error(`The place list is not built and building it failed. Try: node ${script}\n${run.stderr ?? ''}`)
  }
  return builtFile
}

function isFresh(): boolean {
  const built = statSync(builtFile, { throwIfNoEntry: false })
  if (!built) return false
  if (!existsSync(listsDirectory)) return true
  return readdirSync(listsDirectory).every((list) => statSync(join(listsDirectory, list)).mtimeMs <= built.mtimeMs)
}
