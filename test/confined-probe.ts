// Served by the confined process of test/confined.test.ts: tries what it is asked to and tells what came of it.

import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { serve } from '../src/sources/confined-child.ts'

// Files, programs and workers: their modules are had before the doors close, so that the permission model alone holds them.
const TRIES: Readonly<Record<string, (path: string) => unknown>> = {
  'read a file': (path) => readFileSync(path, 'utf8'),
  'read its own code': () => readFileSync(import.meta.filename, 'utf8').length > 0,
  'write a file': (path) => writeFileSync(`${path}.new`, 'x'),
  'start a program': () => {
    const { error } = spawnSync('true')
    if (error) throw error
  },
  'start a worker': () => new Worker('0', { eval: true }),
  'load the network': () => import('node:net'),
  'load the network by another name': () => import('https'),
  'ask for the network': () => process.getBuiltinModule('node:net'),
  'ask for the network from inside': () =>
    (process as unknown as { binding(name: string): unknown }).binding('tcp_wrap'),
  fetch: () => fetch('http://127.0.0.1'),
  'open a web socket': () => new WebSocket('ws://127.0.0.1'),
  'run words as code': () => new Function('return 1')(),
  'end another process': () => process.kill(process.ppid),
  'see our secrets': () => process.env.PATH ?? Promise.reject(new Error('no PATH')),
  hang: () => {
    for (;;);
  },
  'eat memory': () => {
    const eaten: number[][] = []
    for (;;) eaten.push(Array.from({ length: 100_000 }, Math.random))
  },
  'answer at length': () => 'x'.repeat(2_000_000),
  'speak no sense': () => process.stdout.write('HTTP/1.1 200 OK'),
  leave: () => process.exit(0),
  'answer plainly': () => 'plainly',
}

void serve(async (question) => {
  const [name, path] = question as [string, string]
  try {
    return { done: await TRIES[name](path) }
  } catch (error) {
    return { refused: error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}` : '' }
  }
})
