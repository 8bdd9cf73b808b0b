// The other end of `confined.ts`: answers questions from standard input on standard output, one at a time, behind closed
// doors. Node 24's permission model knows no network, so the ways to it are taken away here, with the ways to more modules.

import { isBuiltin, registerHooks } from 'node:module'
import { framed, MessageParts } from './framing.ts'

/** Answers each question with what `handle` makes of it, until the asking end closes. What was imported before stays. */
export async function serve(handle: (question: unknown) => unknown): Promise<void> {
  const { stdin, stdout } = process
  closeDoors()
  let question = new MessageParts(Infinity)
  for await (const part of stdin) {
    const taken = question.take(part as Buffer)
    if (taken.kind !== 'whole') continue
    question = new MessageParts(Infinity)
    stdout.write(framed(await handle(JSON.parse(taken.json))))
  }
}

const closed = (): never => {
  throw new Error('A confined process reaches nothing outside itself')
}

function closeDoors(): void {
  registerHooks({ resolve: (module, context, next) => (isBuiltin(module) ? closed() : next(module, context)) })
  for (const name of ['fetch', 'WebSocket', 'EventSource']) Reflect.deleteProperty(globalThis, name)
  for (const name of ['getBuiltinModule', 'kill', 'binding', '_linkedBinding', 'dlopen'])
    Reflect.set(process, name, closed)
}
