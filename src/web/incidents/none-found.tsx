// No incident to list: none at all yet, or none that matches. Never "0 killed".

import { Link } from 'wouter'
import { labelOf, wordsFor } from '../filters/filter-bar.tsx'
import { FILTER_NAMES, type FilterName, type Filters, useFilters } from '../filters/filters.ts'
import { Empty } from '../parts/states.tsx'
import { useCall } from '../queries.ts'
import { useText } from '../text.tsx'

export function NoneFound({ filters }: { readonly filters: Filters }) {
  const t = useText()
  const set = FILTER_NAMES.filter((name) => filters[name] !== undefined && !(name === 'to' && filters.from))
  if (set.length > 0) {
    return (
      <Empty
        action={
          <ul className="chips without">
            {set.map((name) => (
              <Without key={name} name={name} filters={filters} />
            ))}
          </ul>
        }
      >
        {t('incidents.noneFound')}
      </Empty>
    )
  }
  return (
    <Empty
      action={
        <Link className="btn main" href="/add">
          {t('incidents.addFirst')}
        </Link>
      }
    >
      {t('incidents.none')}
    </Empty>
  )
}

/** How many there would be without one filter, and the way to drop it. */
function Without({ name, filters }: { readonly name: FilterName; readonly filters: Filters }) {
  const t = useText()
  const { change } = useFilters()
  const dropped = name === 'from' ? { from: undefined, to: undefined } : { [name]: undefined }
  const left = useCall('GET /api/summary', { query: withoutUndefined({ ...filters, ...dropped }) as never })
  return (
    <li>
      <button type="button" className="btn" onClick={() => change(dropped)}>
        {t('incidents.without', { name: labelOf(name, t), value: wordsFor(name, filters, t) })}
        {left.data && !left.isPlaceholderData ? <b>{t.number(left.data.incidents)}</b> : null}
      </button>
    </li>
  )
}

function withoutUndefined(filters: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}
