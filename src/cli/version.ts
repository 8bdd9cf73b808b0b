// The version of Breadcrumb, as package.json has it.

import { readFileSync } from 'node:fs'

/** Such as "0.1.0". */
export function version(): string {
  const about: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  return about !== null && typeof about === 'object' && 'version' in about ? String(about.version) : 'unknown'
}
