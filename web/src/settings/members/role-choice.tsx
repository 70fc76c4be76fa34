import type { ReactElement } from 'react'
import { Chips } from '../../ui/chips.tsx'
import { ROLE_NAMES, rolesWithin, type Role } from '../role-names.ts'

interface RoleChoiceProps {
  /** Of who gives the role. */
  ownRole: Role
  value: Role
  onChange: (role: Role) => void
}

/** A role, and what it lets somebody do. */
export function RoleChoice({ ownRole, value, onChange }: RoleChoiceProps): ReactElement {
  const choices = rolesWithin(ownRole).map((role) => ({ value: role, name: ROLE_NAMES[role].name }))
  return (
    <>
      <Chips label="Role" value={value} choices={choices} onChange={onChange} />
      <p className="small soft">{ROLE_NAMES[value].may}</p>
    </>
  )
}
