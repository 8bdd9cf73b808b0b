// Rival doers, each with those whose word it is: "one of them" would hide that each side names the other.

import type { Conflict } from '../record.ts'
import { useText } from '../text.tsx'
import { ListOf } from './list-of.tsx'
import { Outside } from './outside.tsx'

/** Of more than two who say so one is named; the rest are counted, and all stand under "Where reports differ". */
const namedOf = (origins: readonly string[]): number => (origins.length > 2 ? 1 : origins.length)

interface Props {
  readonly sides: Conflict['sides']
  readonly deniedBy: readonly string[]
}

/** The sides that name a doer, each with its own denial; then those who deny it and whom nobody names. */
export function Contest({ sides, deniedBy }: Props) {
  const t = useText()
  const named = new Set(sides.map(({ value }) => value))
  return (
    <>
      {sides.map(({ value, origins }) => {
        const told = origins.slice(0, namedOf(origins))
        const values = {
          name: value,
          names: told.join(', '),
          rest: origins.length - told.length,
          denied: deniedBy.includes(value) ? 'yes' : 'no',
        }
        return (
          <span className="rival" key={value}>
            {t.rich('contest.side', values, {
              b: () => (
                <b>
                  <Outside text={value} />
                </b>
              ),
              who: () => <ListOf names={told} />,
            })}
          </span>
        )
      })}
      <Denials by={deniedBy.filter((name) => !named.has(name))} />
    </>
  )
}

/** Who denies it, where that is told of nobody above. */
export function Denials({ by }: { readonly by: readonly string[] }) {
  const t = useText()
  if (by.length === 0) return null
  return (
    <span className="denied">
      {t.rich('facts.denied', { names: t.list(by, 'and') }, { name: () => <ListOf names={by} /> })}
    </span>
  )
}
