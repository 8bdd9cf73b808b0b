// One transaction that writes: nobody else writes until it ends, and what it keeps stands in the log or is not kept.

import type { Engine, Writing } from './engine.ts'
import { openLog, type LogWriter } from './log.ts'

/** Runs the steps in one transaction and adds what they log. What they throw undoes all of it. */
export function write<T>(engine: Engine, steps: (trx: Writing, log: LogWriter) => Promise<T>): Promise<T> {
  return engine.db.transaction().execute(async (trx) => {
    await engine.lock(trx)
    const log = await openLog(trx)
    const result = await steps(trx, log)
    await log.flush()
    return result
  })
}
