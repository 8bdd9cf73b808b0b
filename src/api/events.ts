// Server-sent events: who listens hears that the record changed, and asks again for what it shows.

import type { Desk } from './desk.ts'

const BEAT_MS = 25_000 // so that nothing between takes a silent line for a dead one
const MOST_LISTENERS = 500

/** The stream of changes for one listener. It ends when the listener goes. */
export function eventStream(desk: Desk, signal: AbortSignal): Response {
  if (desk.live.listening >= MOST_LISTENERS) return new Response('Too many listen.\n', { status: 503 })
  const encoder = new TextEncoder()
  let stop = (): void => undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => {
        // A listener that does not read is let go; it comes back and asks anew.
        if ((controller.desiredSize ?? 0) < -50) stop()
        else controller.enqueue(encoder.encode(text))
      }
      const mute = desk.live.listen((change) => send(`event: ${change.kind}\ndata: ${JSON.stringify(change)}\n\n`))
      const beat = setInterval(() => send(': still here\n\n'), BEAT_MS)
      let isOver = false
      stop = () => {
        if (isOver) return
        isOver = true
        mute()
        clearInterval(beat)
        signal.removeEventListener('abort', stop)
        try {
          controller.close()
        } catch {
          // The listener closed it first.
        }
      }
      signal.addEventListener('abort', stop)
      send('retry: 2000\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
