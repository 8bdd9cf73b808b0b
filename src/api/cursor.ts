// Pages of a list: a cursor names the last thing that was handed out, so that a page is right whatever came or went meanwhile.

import { Failure } from './failure.ts'

export interface Page<T> {
  readonly items: readonly T[]
  readonly next: string | null
  readonly total: number
}

/**
 * A page of a list at hand. Where the thing that the cursor names is gone, the page goes on from its old place in the list.
 *
 * @param keyOf tells the things apart
 */
export function pageOf<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  { after, limit = 50 }: { readonly after?: string; readonly limit?: number },
): Page<T> {
  let from = 0
  if (after !== undefined) {
    const { key, at } = readCursor(after)
    const found = all.findIndex((item) => keyOf(item) === key)
    from = found >= 0 ? found + 1 : Math.min(at, all.length)
  }
  const items = all.slice(from, from + limit)
  const last = items.at(-1)
  const isLast = from + items.length >= all.length
  const next = isLast || last === undefined ? null : writeCursor(keyOf(last), from + items.length - 1)
  return { items, next, total: all.length }
}

const writeCursor = (key: string, at: number): string => Buffer.from(JSON.stringify([key, at])).toString('base64url')

function readCursor(cursor: string): { readonly key: string; readonly at: number } {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(read) && typeof read[0] === 'string' && Number.isSafeInteger(read[1]) && read[1] >= 0) {
      return { key: read[0], at: read[1] }
    }
  } catch {
    // Not one of ours, as any other text is not.
  }
  throw unknownCursor()
}

export const unknownCursor = (): Failure =>
  new Failure(400, 'not_understood', 'The cursor "after" is none that this list gave.')
