// Who may see a source (field guide 8): everybody, those who work on it, or those who decide. Set by a person, with a reason, as
// an entry of the log like any other.

import type { Store } from '../storage/store.ts'
import { now } from './open-record.ts'

export const LEVELS = ['public', 'restricted', 'confidential'] as const

/** From open to closed. */
export type Level = (typeof LEVELS)[number]

export const ACCESS = 'access:'

/** Who may see a source, and why. What everybody may see needs no reason. */
export interface Access {
  readonly level: Level
  readonly reason: string
}

/** The access to each source, by its id. */
export async function accessLevels(store: Store): Promise<(source: string) => Access> {
  const settings = await store.settings()
  return (source) => {
    const { level, reason } = accessFrom(settings[`${ACCESS}${source}`])
    return { level, reason: level === 'public' ? '' : reason }
  }
}

/** The access that an entry sets; what was never set is public. */
export function accessFrom(value = ''): Access {
  const [word, ...reason] = value.split(' ')
  return { level: LEVELS.find((one) => one === word) ?? 'public', reason: reason.join(' ') }
}

/** The level of each source that has one; all others are public. */
export async function sourceLevels(store: Store): Promise<ReadonlyMap<string, Level>> {
  const settings = Object.entries(await store.settings())
  return new Map(
    settings.flatMap(([name, value]) => {
      const level = LEVELS.find((one) => one === value.split(' ')[0])
      return name.startsWith(ACCESS) && level && level !== 'public' ? [[name.slice(ACCESS.length), level] as const] : []
    }),
  )
}

/** Sets who may see a source. False if there is no such source. */
export async function setSourceLevel(
  store: Store,
  source: string,
  level: Level,
  { by, reason }: { readonly by: string; readonly reason: string },
): Promise<boolean> {
  if ((await store.source(source)) === null) return false
  await store.setSetting(`${ACCESS}${source}`, `${level} ${reason}`.trim(), now(), by)
  return true
}
