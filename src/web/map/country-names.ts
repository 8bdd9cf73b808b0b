// Names of countries on the map, in the language of the desk. Natural Earth names each by its ISO number and in English.

import { countryByNumber } from '../../model/countries.ts'

/** Gives the name to write on a country; null where the language has none for it. */
export type Namer = (numeric: string | undefined, english: string) => string | null

export function countryNamer(locale: string): Namer {
  const language = locale.split('-')[0]
  if (language === 'en') return (numeric, english) => countryByNumber(numeric ?? '')?.name ?? english
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  return (numeric, english) => {
    const code = countryByNumber(numeric ?? '')?.code ?? (english === 'Kosovo' ? 'XK' : undefined)
    return code === undefined ? null : (names.of(code) ?? null)
  }
}
