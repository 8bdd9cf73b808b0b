// The body of a request, up to a size: longer ones are refused while they come, not after.

import { Failure } from './failure.ts'

const MOST_JSON = 1024 * 1024

/** The bytes of a body, at most so many. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const said = Number(request.headers.get('content-length') ?? 0)
  if (said > most) throw tooLarge(most)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > most) throw tooLarge(most)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const tooLarge = (most: number): Failure =>
  new Failure(413, 'too_large', `That is more than the ${most} bytes that are taken here.`)

/** The JSON of a body. */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new Failure(415, 'not_json', 'Send JSON, and say so: "content-type: application/json".')
  }
  const bytes = await readBytes(request, MOST_JSON)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Failure(400, 'not_json', 'The body is no JSON.')
  }
}
