// The body of a request, up to a size: longer ones are refused while they come, not after.

import { Failure } from './failure.ts'

/** A body taken apart: JSON, or the fields and files of a form. */
export interface TakenBody {
  /** As it came. */
  readonly bytes: Uint8Array
  readonly value: unknown
  readonly files: readonly File[]
}

const MOST_JSON = 16 * 1024 * 1024 // a pasted text may be long, and its letters escaped
const MOST_UPLOADED = 64 * 1024 * 1024

/** Reads a body that is JSON or, where files may come, a form. */
export async function takeBody(request: Request): Promise<TakenBody> {
  const type = request.headers.get('content-type') ?? ''
  if (/^multipart\/form-data\s*;/i.test(type)) return takeForm(await readBytes(request, MOST_UPLOADED), type)
  if (!/^application\/json\s*(?:;|$)/i.test(type)) {
    throw new Failure(415, 'not_json', 'Send JSON, and say so: "content-type: application/json".')
  }
  const bytes = await readBytes(request, MOST_JSON)
  try {
    return { bytes, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), files: [] }
  } catch {
    throw new Failure(400, 'not_json', 'The body is no JSON.')
  }
}

async function takeForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<TakenBody> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    const files = [...form.values()].filter((value) => value instanceof File)
    const value = Object.fromEntries([...form].filter(([, field]) => typeof field === 'string'))
    return { bytes, value, files }
  } catch {
    throw new Failure(400, 'not_understood', 'The form is broken: it could not be taken apart.')
  }
}

async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
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
