// Keeps what was made of a string: a report holds its few names against one another many times. A memory only: what is
// read never hangs on it.

import { asOne } from './spellings.ts'

const MOST_REMEMBERED = 2000

/** The same question, whose answers are kept until there are too many of them. */
export function remembering<T>(make: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    if (known.size >= MOST_REMEMBERED) known.clear()
    const made = make(name)
    known.set(asOne(name), made) // holds on to no text
    return made
  }
}
