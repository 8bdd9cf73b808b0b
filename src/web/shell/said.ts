// The line at the foot: what was just done, and the way back. Nothing asks "are you sure".

import { useSyncExternalStore } from 'react'

export interface Said {
  readonly text: string
  /** Takes it back; Z. Rejects if that fails. */
  readonly undo?: () => Promise<void>
  /** Does it again after it was taken back; Shift Z. */
  readonly redo?: () => Promise<void>
  readonly isFailure?: boolean
}

interface Shown extends Said {
  readonly isUndone: boolean
  /** What was said, whichever way it stands now. */
  readonly of: Said
  /** What was said before it was taken back. */
  readonly was: string
}

let now: Shown | null = null
/** Ends when what is being taken back or done again is. */
let turning: Promise<void> = Promise.resolve()
const listeners = new Set<() => void>()

function set(next: typeof now): void {
  now = next
  for (const listener of listeners) listener()
}

/** Says what happened. It stays until something else is said or it is closed. */
export function say(said: Said): void {
  turning = Promise.resolve()
  set({ ...said, of: said, was: said.text, isUndone: false })
}

export function closeSaid(): void {
  set(null)
}

/** Takes back what was said last. `after` gives the words for it. */
export function undoLast(after: { readonly undone: (text: string) => string; readonly failed: string }): Promise<void> {
  return inTurn(async (said) => {
    if (!said.undo || said.isUndone) return
    try {
      await said.undo()
      if (now === said) set({ ...said, text: after.undone(said.was), isUndone: true })
    } catch (error) {
      fail(after.failed, error)
    }
  })
}

/** Does again what was taken back last. */
export function redoLast(failed: string): Promise<void> {
  return inTurn(async (said) => {
    if (!said.redo || !said.isUndone) return
    try {
      await said.redo()
      if (now === said) set({ ...said, text: said.was, isUndone: false })
    } catch (error) {
      fail(failed, error)
    }
  })
}

/**
 * Keys come faster than answers: what is asked while the last is still on its way waits for it, and falls where something else
 * was said meanwhile.
 */
function inTurn(act: (said: Shown) => Promise<void>): Promise<void> {
  const of = now?.of
  turning = turning.then(async () => {
    if (now !== null && now.of === of) await act(now)
  })
  return turning
}

const fail = (failed: string, error: unknown): void =>
  say({ text: `${failed} ${error instanceof Error ? error.message : ''}`, isFailure: true })

export function useSaid(): typeof now {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => now,
  )
}
