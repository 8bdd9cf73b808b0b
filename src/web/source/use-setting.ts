// Says something of a source that is no decision on an incident, such as who may see it, with the way back to what was said before.

import { useState } from 'react'
import { CallFailed } from '../client.ts'
import { refresh } from '../queries.ts'
import { say } from '../shell/said.ts'
import { useText } from '../text.tsx'

export interface Setting {
  /** `send` sets it, `back` sets what was before. Whether it was kept. */
  readonly set: (send: () => Promise<unknown>, back: () => Promise<unknown>, done: string) => Promise<boolean>
  readonly isBusy: boolean
}

export function useSetting(): Setting {
  const t = useText()
  const [isBusy, setIsBusy] = useState(false)
  const set: Setting['set'] = async (send, back, done) => {
    setIsBusy(true)
    const then = (act: () => Promise<unknown>) => async (): Promise<void> => {
      await act()
      await refresh()
    }
    try {
      await send()
      say({ text: done, undo: then(back), redo: then(send) })
      await refresh()
      return true
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      say({ text: t('decide.refused', { message: error.message }), isFailure: true })
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return { set, isBusy }
}
