// Adds reports and decides, one after the other, until it is killed. Says on standard output what is kept, once it is:
// "opening", "ready", "source 12", "decision a-12", "closed". Its arguments: the place of the record, a number to begin with, a
// name, and how many rounds to make if it is to end by itself.

import { writeSync } from 'node:fs'
import { openStore, type StorePlace } from '../src/storage/store.ts'
import { AT, report } from './store-fixtures.ts'

const [, , place, from, name, most] = process.argv
const say = (line: string): void => {
  writeSync(1, `${line}\n`) // at once: what is said must not be lost with the process
}

try {
  say('opening')
  const store = await openStore(JSON.parse(place) as StorePlace)
  say('ready')
  const end = most === undefined ? Number.POSITIVE_INFINITY : Number(from) + Number(most)
  for (let n = Number(from); n < end; n++) {
    if (n % 3 === 0) {
      await store.addSources([report(n), report(n + 1_000_000), report(n + 2_000_000)])
      for (const each of [n, n + 1_000_000, n + 2_000_000]) say(`source ${each}`)
    } else {
      await store.addSource(report(n))
      say(`source ${n}`)
    }
    const text = `${name}-${n}`
    await store.decide({ body: { kind: 'note', incident: 'a', text }, at: AT, by: 'worker', reason: 'test' })
    say(`decision ${text}`)
  }
  await store.close()
  say('closed')
} catch (error) {
  say(`error ${(error as { problem?: { code: string } }).problem?.code ?? String(error)}`)
  process.exitCode = 3
}
