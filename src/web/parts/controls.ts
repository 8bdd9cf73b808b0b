// Characters of a source that a reader cannot see but that turn text around or hide it. They are shown as a small boxed sign and
// take no effect, so that nobody is misled about the order of what was written.

/** A stretch of a text: shown as it is, or as a sign for one character that must not act. */
export type Shown =
  | { readonly kind: 'text'; readonly at: number; readonly text: string }
  | { readonly kind: 'sign'; readonly at: number; readonly sign: string }

const NAMES: Readonly<Record<string, string>> = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}

// Directional embeddings, overrides and isolates, and control characters that are no white space.
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Cuts a text at what must not act. `at` is a string index. */
export function splitControls(text: string): Shown[] {
  const parts: Shown[] = []
  let from = 0
  for (const { index, 0: char } of text.matchAll(HIDDEN)) {
    if (index > from) parts.push({ kind: 'text', at: from, text: text.slice(from, index) })
    parts.push({ kind: 'sign', at: index, sign: signOf(char) })
    from = index + 1
  }
  if (from < text.length) parts.push({ kind: 'text', at: from, text: text.slice(from) })
  return parts
}

const signOf = (char: string): string =>
  NAMES[char] ?? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** For where no sign can be drawn: accessible names, titles of windows. */
export const withoutControls = (text: string): string => text.replace(HIDDEN, '')
