// Rival doers, each with those whose word it is: "one of them" would hide that each side names the other.

import type { Conflict } from '../record.ts'
import { useText } from '../text.tsx'
import { ListOf } from './list-of.tsx'
import { Outside } from './outside.tsx'

/** Said by so many by name; the rest are counted, and all stand under "Where reports differ". */
const MOST_NAMED = 2

/** The sides that name a doer; those who deny it are told by whoever shows this. */
export function Contest({ sides }: { readonly sides: Conflict['sides'] }) {
  const t = useText()
  return sides.map(({ value, origins }) => {
    const rest = origins.length - MOST_NAMED
    return (
      <span className="rival" key={value}>
        {t.rich(
          'contest.side',
          { rest: Math.max(0, rest), name: value, names: origins.join(', ') },
          {
            b: () => (
              <b>
                <Outside text={value} />
              </b>
            ),
            who: () => <ListOf names={origins.slice(0, MOST_NAMED)} type={rest > 0 ? 'unit' : 'conjunction'} />,
          },
        )}
      </span>
    )
  })
}
