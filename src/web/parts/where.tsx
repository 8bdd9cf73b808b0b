// A place in words: its name as the record has it, which is from outside, and what contains it.

import { Fragment, type ReactNode } from 'react'
import { countryName as englishName } from '../../model/countries.ts'
import { isNear } from '../../model/nearness.ts'
import type { Place } from '../record.ts'
import { type Text, useText } from '../text.tsx'
import { withoutControls } from './controls.ts'
import { Outside } from './outside.tsx'

/** "near Tal Rihan, Northern plain". */
export function Where({ place, isShort }: { readonly place: Place; readonly isShort?: boolean }): ReactNode {
  const t = useText()
  const within = isShort ? [] : around(place, t)
  const name = <Outside text={place.name} />
  const near = isNear(place) ? t.rich('where.near', { place: place.name }, { name: () => name }) : name
  return (
    <>
      {near}
      {within.map((part) => (
        <Fragment key={part}>
          {t('where.comma')}
          <Outside text={part} />
        </Fragment>
      ))}
    </>
  )
}

/** The same as plain words, for accessible names and titles. */
export function whereInWords(place: Pick<Place, 'precision' | 'name'>, t: Text): string {
  const name = withoutControls(place.name)
  return isNear(place) ? t('where.nearPlain', { place: name }) : name
}

function around({ name, admin1, country }: Place, t: Text): string[] {
  const land = country === null ? null : countryName(country, t)
  // "Hodeidah governorate, Hodeidah": a province that its name names need not be said again.
  const isSaid = admin1 === null || name.toLowerCase().includes(admin1.toLowerCase())
  return [isSaid ? null : admin1, land === name ? null : land].filter((part) => part !== null)
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
