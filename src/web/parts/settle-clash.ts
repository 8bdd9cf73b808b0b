// Asks the person what stands, where a save met another's. The panel for it is fetched when it is first needed.

import { useSyncExternalStore } from 'react'
import type { CallFailed } from '../client.ts'
import type { Decision, Wish } from '../record.ts'

/** What is to be sent after all, on the version that was looked at; no acts where all of theirs stand. */
export interface Settled {
  readonly acts: readonly Wish[]
  readonly expect: number | null
}

export interface OpenClash {
  readonly acts: readonly Wish[]
  /** What others decided since one's own was shown. */
  readonly since: readonly Decision[]
  /** The version that holds all of that. */
  readonly version: number | null
  readonly resolve: (settled: Settled | null) => void
}

let open: OpenClash | null = null
const listeners = new Set<() => void>()

function set(next: OpenClash | null): void {
  open = next
  for (const listener of listeners) listener()
}

/** Whether a refusal is for what others decided meanwhile. */
export const isClash = ({ status, code }: CallFailed): boolean => status === 409 && code === 'changed_since_shown'

/** Asks, field by field. Null where the person let go: nothing is sent, and their form stays. */
export function settleClash(acts: readonly Wish[], refused: CallFailed): Promise<Settled | null> {
  const { since = [], version = null } = (refused.details ?? {}) as Partial<Pick<OpenClash, 'since' | 'version'>>
  open?.resolve(null)
  return new Promise((settle) => {
    const resolve = (settled: Settled | null): void => {
      set(null)
      settle(settled)
    }
    set({ acts, since, version, resolve })
  })
}

/** What is to be settled now. */
export function useClash(): OpenClash | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )
}
