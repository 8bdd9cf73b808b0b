// Rival doers, each with those whose word it is: "one of them" would hide that each side names the other.

import type { Conflict } from '../record.ts'
import { useText } from '../text.tsx'
import { ListOf } from './list-of.tsx'
import { Outside } from './outside.tsx'

/** Of more than two who say so one is named; the rest are counted, and all stand under "Where reports differ". */
const namedOf = (origins: readonly string[]): number => (origins.length > 2 ? 1 : origins.length)

/** The sides that name a doer; those who deny it are told by whoever shows this. */
export function Contest({ sides }: { readonly sides: Conflict['sides'] }) {
  const t = useText()
  return sides.map(({ value, origins }) => {
    const named = namedOf(origins)
    return (
      <span className="rival" key={value}>
        {t.rich(
          'contest.side',
          { rest: origins.length - named, name: value, names: origins.join(', ') },
          {
            b: () => (
              <b>
                <Outside text={value} />
              </b>
            ),
            who: () => <ListOf names={origins.slice(0, named)} />,
          },
        )}
      </span>
    )
  })
}
