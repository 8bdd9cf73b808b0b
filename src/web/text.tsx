// The words of the desk, from src/web/messages/<language>/<screen>.json: ICU messages, flat keys "screen.thing". A new
// language is a new folder there; nothing here names one.

import { IntlMessageFormat } from 'intl-messageformat'
import { createContext, type ReactNode, useContext } from 'react'
import type { Settings } from './settings.ts'

export type Words = Readonly<Record<string, string>>
export type Values = Readonly<Record<string, string | number | null | undefined>>
type Tag = (inside: ReactNode) => ReactNode

const FILES = import.meta.glob<Words>('./messages/*/*.json', { import: 'default' })

/** Folders of messages. */
export const LANGUAGES: readonly string[] = [
  ...new Set(Object.keys(FILES).map((path) => path.split('/')[2] ?? '')),
].sort()

/** All words of one language; of English where there is no such folder. */
export async function loadWords(language: string): Promise<Words> {
  const known = LANGUAGES.includes(language) ? language : 'en'
  const files = Object.entries(FILES).filter(([path]) => path.startsWith(`./messages/${known}/`))
  return Object.assign({}, ...(await Promise.all(files.map(([, load]) => load()))))
}

/** `t('incident.killed', {n: 3})`, and what else depends on the language. */
export interface Text {
  (key: string, values?: Values): string
  /** With parts of the message set apart: `t.rich('x', {n}, {b: (inside) => <b>{inside}</b>})` for "<b>{n}</b> found". */
  rich(key: string, values: Values, tags: Readonly<Record<string, Tag>>): ReactNode
  has(key: string): boolean
  number(value: number): string
  /** "a, b or c". */
  list(parts: readonly string[], joint: 'and' | 'or'): string
  /** An ISO date, in UTC; "14 Oct", "14 October 2016". */
  day(iso: string, style?: DayStyle): string
  /** The moment something was done, in the reader's own time zone. */
  moment(iso: string): string
  readonly dir: 'ltr' | 'rtl'
  readonly locale: string
}

/** Words for a drawing, whose coordinates run from left to right in every language: the words keep the order of their own. */
export const drawn = (words: string, t: Pick<Text, 'dir'>): string => (t.dir === 'rtl' ? `\u2067${words}\u2069` : words)

export type DayStyle = 'short' | 'year' | 'long' | 'weekday' | 'month' | 'number' | 'yearOnly' | 'monthOnly'

const DAY: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  short: { day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short' },
  month: { month: 'short', year: 'numeric' },
  number: { day: 'numeric' },
  monthOnly: { month: 'short' },
  yearOnly: { year: 'numeric' },
}

/** Makes the words of a language ready for use. */
export function textOf(words: Words, digits: Settings['digits']): Text {
  const locale = `${words['language.locale'] ?? 'en-GB'}-u-nu-${digits}`
  const formats = new Map<string, IntlMessageFormat>()
  const numbers = new Intl.NumberFormat(locale)
  const days = new Map<DayStyle, Intl.DateTimeFormat>()
  // The hours of a day in every language: a record says 14:05, and a locale of its own might say 2:05.
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })

  const message = (key: string): IntlMessageFormat => {
    const known = formats.get(key)
    if (known) return known
    const made = new IntlMessageFormat(words[key] ?? key, locale)
    formats.set(key, made)
    return made
  }
  const say = (key: string, values?: Values): string => String(message(key).format(values))
  return Object.assign(say, {
    rich: (key: string, values: Values, tags: Readonly<Record<string, Tag>>): ReactNode =>
      message(key).format<ReactNode>({ ...values, ...tagsFor(tags) }) as ReactNode,
    has: (key: string) => key in words,
    number: (value: number) => numbers.format(value),
    list: (parts: readonly string[], joint: 'and' | 'or') =>
      new Intl.ListFormat(locale, { type: joint === 'and' ? 'conjunction' : 'disjunction' }).format(parts),
    day: (iso: string, style: DayStyle = 'year') => {
      const format = days.get(style) ?? new Intl.DateTimeFormat(locale, { ...DAY[style], timeZone: 'UTC' })
      days.set(style, format)
      return format.format(new Date(iso.slice(0, 10)))
    },
    moment: (iso: string) => moments.format(new Date(iso)),
    dir: words['language.direction'] === 'rtl' ? ('rtl' as const) : ('ltr' as const),
    locale,
  })
}

// The formatter hands over the pieces inside a tag as a list; each gets a key, so that React has nothing to say.
function tagsFor(tags: Readonly<Record<string, Tag>>): Record<string, (pieces: ReactNode[]) => ReactNode> {
  let count = 0
  return Object.fromEntries(
    Object.entries(tags).map(([name, tag]) => [
      name,
      (pieces: ReactNode[]) => <Piece key={count++}>{tag(pieces.length === 1 ? pieces[0] : pieces)}</Piece>,
    ]),
  )
}

function Piece({ children }: { readonly children: ReactNode }) {
  return children
}

const TextContext = createContext<Text | null>(null)
export const TextProvider = TextContext.Provider

export function useText(): Text {
  const text = useContext(TextContext)
  if (text === null) throw new Error('No words: the screen stands outside TextProvider')
  return text
}
