import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { invalidate } from '../../api/query-client.ts'
import { Chips } from '../../ui/field.tsx'
import { Question } from '../../ui/question.tsx'
import { toast } from '../../ui/toast.tsx'
import { ROLE_NAMES, rolesWithin, type Role } from '../role-names.ts'
import type { Member } from './queries.ts'

interface ChangeRoleProps {
  member: Member
  ownRole: Role
  onClose: () => void
}

export function ChangeRole({ member, ownRole, onClose }: ChangeRoleProps): ReactElement {
  const [role, setRole] = useState(member.role)
  const change = useMutation({
    mutationFn: () =>
      answered(api.PATCH('/api/v1/members/{id}', { params: { path: { id: member.id } }, body: { role } })),
    onSuccess: () => {
      // It may be one's own.
      void invalidate(keys.me, keys.members)
      onClose()
      toast(`${member.name} is ${ROLE_NAMES[role].article} now.`)
    },
  })
  return (
    <Question
      title={`Role of ${member.name}`}
      yes="Change the role"
      isDisabled={role === member.role}
      work={change}
      onYes={change.mutate}
      onClose={onClose}
    >
      <Chips
        label="Role"
        hideLabel
        value={role}
        choices={rolesWithin(ownRole).map((value) => ({ value, name: ROLE_NAMES[value].name }))}
        onChange={setRole}
      />
      <p className="soft">{ROLE_NAMES[role].may}</p>
    </Question>
  )
}
