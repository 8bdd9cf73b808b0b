// A key as the person has it.

import { useSettings } from '../settings.ts'
import { ownKey } from '../shell/own-keys.ts'

interface Props {
  /** As the desk calls it: "a", "Shift+z", "g o". */
  readonly of: string
  /** Said already by what it stands in. */
  readonly isSilent?: boolean
}

export function Kbd({ of, isSilent = false }: Props) {
  const { ownKeys } = useSettings()
  return ownKey(of, ownKeys)
    .split(/(?<=.)[ +]/)
    .map((part) => (
      <kbd key={part} aria-hidden={isSilent || undefined}>
        {part.length === 1 ? part.toUpperCase() : part}
      </kbd>
    ))
}
