// Asks for points of incidents where they are kept: beside the page.

import { CallFailed } from '../client.ts'
import type { AnswerTo, Wish } from './points-worker.ts'

interface Open {
  readonly resolve: (answer: never) => void
  readonly reject: (error: CallFailed) => void
}

let worker: Worker | null = null
let last = 0
const open = new Map<number, Open>()

function start(): Worker {
  const started = new Worker(new URL('./points-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly n: number; readonly answer?: never; readonly problem?: string }>) => {
      const asked = open.get(data.n)
      open.delete(data.n)
      if (data.problem === undefined) asked?.resolve(data.answer as never)
      else asked?.reject(new CallFailed(0, 'unreachable', data.problem))
    },
  )
  return started
}

/** Rejects with `CallFailed`. */
export function askPoints<K extends Wish['kind']>(wish: Extract<Wish, { readonly kind: K }>): Promise<AnswerTo[K]> {
  worker ??= start()
  const n = ++last
  worker.postMessage({ n, wish })
  return new Promise((resolve, reject) => open.set(n, { resolve, reject }))
}
