// The sitting at the inbox: it goes on while the desk is open, whatever other screen was looked at meanwhile.

import { useSyncExternalStore } from 'react'
import { NEW_SITTING, type Sitting } from './queue.ts'

let sitting: Sitting = NEW_SITTING
const listeners = new Set<() => void>()

/** Changes the sitting as it is now, not as it was when a screen was drawn. */
export function setSitting(change: (now: Sitting) => Sitting): void {
  sitting = change(sitting)
  for (const listener of listeners) listener()
}

export const useSitting = (): Sitting =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => sitting,
  )
