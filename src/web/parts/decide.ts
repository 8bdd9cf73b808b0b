// Keeps what a person decides, and says so with the way back. The record refuses what changed since it was shown, and then
// nothing was kept: the screen says what changed.

import { useState } from 'react'
import { call, CallFailed } from '../client.ts'
import { isClash, settleClash } from './settle-clash.ts'
import { refresh } from '../queries.ts'
import type { Wish } from '../record.ts'
import { whyRefused } from './refused.ts'
import { say } from '../shell/said.ts'
import { useText } from '../text.tsx'

export interface Deed {
  readonly acts: readonly Wish[]
  readonly reason?: string
  /** Size of the log when what is decided on was shown. */
  readonly expect: number | null
  /** What was done, for the line at the foot. */
  readonly done: string
  /** Told when it was taken back, and when it was done again. */
  readonly onTurned?: (isStanding: boolean) => void
}

/** What the record answers to anything that is decided. */
interface Kept {
  readonly decisions: readonly { readonly seq: number }[]
}

export interface Deciding {
  /** Whether it was kept. */
  readonly decide: (deed: Deed) => Promise<boolean>
  /** The same for what has a route of its own; `onClash` where it can be refused for what others decided meanwhile. */
  readonly keep: (
    send: () => Promise<Kept>,
    done: string,
    onClash?: (refused: CallFailed) => Promise<boolean>,
  ) => Promise<boolean>
  readonly isBusy: boolean
}

/** `isQuiet`: the screen brings itself up to date. */
export function useDecide(isQuiet = false): Deciding {
  const t = useText()
  const [atWork, setAtWork] = useState(0)
  const keepOr = async (
    send: () => Promise<Kept>,
    done: string,
    onClash: ((refused: CallFailed) => Promise<boolean>) | null,
    onTurned: Deed['onTurned'] = () => undefined,
  ): Promise<boolean> => {
    setAtWork((many) => many + 1)
    try {
      let kept = await send()
      const undo = async (): Promise<void> => {
        await undoAll(
          kept.decisions.map(({ seq }) => seq),
          t('decide.undoReason'),
        )
        onTurned(false)
        await refresh()
      }
      const redo = async (): Promise<void> => {
        kept = await send()
        onTurned(true)
        await refresh()
      }
      say({ text: done, undo, redo })
      if (!isQuiet) await refresh()
      return true
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      if (onClash !== null && isClash(error)) return await onClash(error)
      say({ text: t('decide.refused', { message: whyRefused(error, t) }), isFailure: true })
      return false
    } finally {
      setAtWork((many) => many - 1)
    }
  }
  const keep: Deciding['keep'] = (send, done, onClash) => keepOr(send, done, onClash ?? null)
  const decide: Deciding['decide'] = ({ acts, reason = '', expect, done, onTurned }) => {
    // Done again after it was taken back, what was shown then is long past.
    let shown = expect
    const send = async (): Promise<Kept> => {
      const kept = await call('POST /api/decisions', { body: { acts: [...acts], reason, expect: shown } })
      shown = null
      return kept
    }
    const onClash = async (refused: CallFailed): Promise<boolean> => {
      const settled = await settleClash(acts, refused)
      if (settled === null) return false
      if (settled.acts.length > 0) return decide({ acts: settled.acts, reason, expect: settled.expect, done })
      say({ text: t('clash.kept') })
      await refresh()
      return true
    }
    return keepOr(send, done, onClash, onTurned)
  }
  return { decide, keep, isBusy: atWork > 0 }
}

/** Takes decisions back, the last first. */
export async function undoAll(seqs: readonly number[], reason: string): Promise<void> {
  const acts: Wish[] = [...seqs].reverse().map((undoes) => ({ kind: 'undo', undoes }))
  await call('POST /api/decisions', { body: { acts, reason, expect: null } })
}
