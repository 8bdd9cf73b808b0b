// One of the roles, with what it may.

import type { Answer } from '../../api/contract.ts'
import { useText } from '../text.tsx'

export type Role = Answer<'GET /api/people'>['items'][number]['role']

const ROLES = ['reader', 'coder', 'reviewer', 'publisher', 'admin'] as const satisfies readonly Role[]

interface Props {
  /** Left out where a label stands around it. */
  readonly label?: string
  readonly value: Role
  readonly isDisabled?: boolean
  readonly onChange: (role: Role) => void
}

export function RoleSelect({ label, value, isDisabled = false, onChange }: Props) {
  const t = useText()
  return (
    <select
      className="input"
      aria-label={label}
      value={value}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.value as Role)}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {t(`role.desk.${role}`)}
        </option>
      ))}
    </select>
  )
}
