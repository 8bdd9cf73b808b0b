// A place in words: its name as the record has it, which is from outside, and what contains it.

import type { ReactNode } from 'react'
import { countryName as englishName } from '../../model/countries.ts'
import type { Place } from '../record.ts'
import { type Text, useText } from '../text.tsx'
import { withoutControls } from './controls.ts'
import { Outside } from './outside.tsx'

/** "near Tal Rihan, Northern plain". */
export function Where({ place, isShort }: { readonly place: Place; readonly isShort?: boolean }): ReactNode {
  const t = useText()
  const within = isShort ? null : around(place, t)
  const name = <Outside text={place.name} />
  const near = place.precision === 'near' ? t.rich('where.near', { place: place.name }, { name: () => name }) : name
  if (within === null) return near
  return (
    <>
      {near}
      {t('where.comma')}
      <Outside text={within} />
    </>
  )
}

/** The same as plain words, for accessible names and titles. */
export function whereInWords(place: Place, t: Text): string {
  const name = withoutControls(place.name)
  return place.precision === 'near' ? t('where.nearPlain', { place: name }) : name
}

function around({ name, admin1, country }: Place, t: Text): string | null {
  const parts = [admin1, country === null ? null : countryName(country, t)].filter(
    (part) => part !== null && part.toLowerCase() !== name.toLowerCase(),
  )
  return parts.length > 0 ? parts.join(t('where.comma')) : null
}

const names = new Map<string, Intl.DisplayNames>()

/** A country's name in the desk's language, from its ISO 3166-1 code; in English the name that the record uses. */
export function countryName(code: string, t: Text): string {
  if (t.locale.startsWith('en')) return englishName(code)
  try {
    const known = names.get(t.locale) ?? new Intl.DisplayNames([t.locale], { type: 'region' })
    names.set(t.locale, known)
    return known.of(code) ?? code
  } catch {
    return code // not a code that names a country
  }
}
