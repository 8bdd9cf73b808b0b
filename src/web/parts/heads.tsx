// The head row of a table: a name for each column, figures at the end side.

interface Head {
  readonly name: string
  readonly isFigure?: boolean
  /** Told to screen readers alone: what stands below needs no name to be seen. */
  readonly isUnseen?: boolean
  readonly className?: string
}

export function Heads({ of }: { readonly of: readonly Head[] }) {
  return (
    <thead>
      <tr>
        {of.map(({ name, isFigure = false, isUnseen = false, className }) => (
          <th key={name} scope="col" className={isFigure ? 'num' : className}>
            <span className={isUnseen ? 'sr' : 'first-up'}>{name}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}
