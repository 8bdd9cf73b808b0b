// What is done to accounts: it happens, the foot says so, and what is shown is asked for afresh.

import { useState } from 'react'
import { CallFailed } from '../client.ts'
import { refresh } from '../queries.ts'
import { type Said, say } from '../shell/said.ts'
import { type Text, useText } from '../text.tsx'

export interface Act {
  readonly isBusy: boolean
  /** Gives what came of it; null where it failed, which the foot has told. */
  run<T>(act: () => Promise<T>, done: string, ways?: Pick<Said, 'undo' | 'redo'>): Promise<T | null>
}

export function useAct(): Act {
  const t = useText()
  const [isBusy, setIsBusy] = useState(false)
  const run: Act['run'] = async (act, done, ways = {}) => {
    setIsBusy(true)
    try {
      const made = await act()
      await refresh()
      say({ text: done, ...ways })
      return made
    } catch (error) {
      say({ text: whyNot(error, t), isFailure: true })
      return null
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, run }
}

/** Why it failed: in the desk's own words where they are known. */
function whyNot(error: unknown, t: Text): string {
  if (error instanceof CallFailed && t.has(`people.wrong.${error.code}`)) return t(`people.wrong.${error.code}`)
  return t('people.failed', { why: error instanceof Error ? error.message : '' })
}
