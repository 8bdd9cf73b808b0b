// All incidents that match, in an order of one's choice.

import { useLocation, useSearch } from 'wouter'
import { FilterBar } from '../filters/filter-bar.tsx'
import { useFilters } from '../filters/filters.ts'
import { Sentence } from '../overview/sentence.tsx'
import { useText } from '../text.tsx'
import { IncidentList, type Order } from './incident-list.tsx'

const ORDERS: readonly Order[] = ['newest', 'oldest', 'killed']

export function Incidents() {
  const t = useText()
  const { filters } = useFilters()
  const [order, setOrder] = useOrder()
  return (
    <div className="incidents">
      <h1 className="sr">{t('screen.incidents')}</h1>
      <FilterBar />
      <Sentence filters={filters} />
      <IncidentList
        filters={filters}
        order={order}
        isWide
        controls={
          <select
            className="input small"
            aria-label={t('incidents.order')}
            value={order}
            onChange={(event) => setOrder(event.target.value as Order)}
          >
            {ORDERS.map((each) => (
              <option key={each} value={each}>
                {t(`incidents.${each}`)}
              </option>
            ))}
          </select>
        }
      />
    </div>
  )
}

/** The order stands in the address too: "?sort=killed". */
function useOrder(): readonly [Order, (order: Order) => void] {
  const search = useSearch()
  const [path, go] = useLocation()
  const given = new URLSearchParams(search)
  const wanted = given.get('sort') as Order | null
  return [
    wanted !== null && ORDERS.includes(wanted) ? wanted : 'newest',
    (order) => {
      if (order === 'newest') given.delete('sort')
      else given.set('sort', order)
      const query = given.toString()
      go(query ? `${path}?${query}` : path)
    },
  ]
}
