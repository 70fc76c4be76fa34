import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { invalidate } from '../../api/query-client.ts'
import { Question } from '../../ui/question.tsx'
import { toast } from '../../ui/toast.tsx'
import { ROLE_NAMES, type Role } from '../role-names.ts'
import type { Member } from './queries.ts'
import { RoleChoice } from './role-choice.tsx'

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
      <RoleChoice ownRole={ownRole} value={role} onChange={setRole} />
    </Question>
  )
}
