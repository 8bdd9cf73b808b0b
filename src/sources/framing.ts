// How messages go through a pipe between `confined.ts` and `confined-child.ts`: each with its length before it, as JSON,
// which leaves lone surrogates whole.

const HEADER = 4

/** A message as bytes: its length, then its JSON. */
export function framed(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message), 'utf8')
  const header = Buffer.alloc(HEADER)
  header.writeUInt32BE(body.length)
  return Buffer.concat([header, body])
}

/** What has come of one message: nothing whole yet, its JSON, or more than may come. */
export type Taken =
  | { readonly kind: 'part' }
  | { readonly kind: 'whole'; readonly json: string }
  | { readonly kind: 'excess' }

/** Puts one message together from the parts it comes in. */
export class MessageParts {
  private readonly mostBytes: number
  private readonly parts: Buffer[] = []
  private size = 0

  constructor(mostBytes: number) {
    this.mostBytes = mostBytes
  }

  take(part: Buffer): Taken {
    this.parts.push(part)
    this.size += part.length
    if (this.size < HEADER) return { kind: 'part' }
    const [first] = this.parts
    const length = (first.length < HEADER ? Buffer.concat(this.parts) : first).readUInt32BE()
    if (length > this.mostBytes || this.size > HEADER + length) return { kind: 'excess' }
    if (this.size < HEADER + length) return { kind: 'part' }
    return { kind: 'whole', json: Buffer.concat(this.parts).toString('utf8', HEADER) }
  }
}
