// Rewrites the captures of real output in README.md, so that what it shows is what the program prints. A capture is a code
// block under `<!-- capture: COMMAND -->` or `<!-- capture, first N lines: COMMAND -->`. Run by `npm run capture:readme`;
// `test/readme.test.ts` fails when a capture has gone stale.

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
export const readme = join(root, 'README.md')

const CAPTURE = /(<!-- capture(?:, first (\d+) lines)?: (?:\.\/)?breadcrumb (.+?) -->\n```[a-z]*\n)[\s\S]*?(```\n)/g

/** The text of a page with every capture as the program prints it now. Throws if there is none, or a command fails. */
export function recaptured(page: string): string {
  let count = 0
  const fresh = page.replace(
    CAPTURE,
    (_, opening: string, lines: string | undefined, args: string, closing: string) => {
      count++
      return opening + shortened(outputOf(args.split(' ')), lines ? Number(lines) : null) + closing
    },
  )
  if (count === 0) throw new Error('README.md holds no capture')
  return fresh
}

function outputOf(args: readonly string[]): string {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, COLUMNS: '80' }
  const main = join(root, 'src', 'cli', 'main.ts')
  const run = spawnSync(process.execPath, [main, ...args], { cwd: root, env, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`breadcrumb ${args.join(' ')} failed: ${run.stderr}`)
  return run.stdout
}

function shortened(output: string, lines: number | null): string {
  const all = output.trimEnd().split('\n')
  return lines === null || all.length <= lines ? `${all.join('\n')}\n` : `${all.slice(0, lines).join('\n')}\n…\n`
}

if (import.meta.main) writeFileSync(readme, recaptured(readFileSync(readme, 'utf8')))
