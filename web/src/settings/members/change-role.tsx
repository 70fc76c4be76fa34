import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { invalidate } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Fault } from '../../ui/face.tsx'
import { Chips } from '../../ui/field.tsx'
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
    <Dialog title={`Role of ${member.name}`} isOpen onClose={onClose}>
      <Chips
        label="Role"
        hideLabel
        value={role}
        choices={rolesWithin(ownRole).map((value) => ({ value, name: ROLE_NAMES[value].name }))}
        onChange={setRole}
      />
      <p className="soft">{ROLE_NAMES[role].may}</p>
      {change.error !== null && <Fault error={change.error} />}
      <DialogActions>
        <Button variant="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button
          variant="primary"
          isPending={change.isPending}
          isDisabled={role === member.role}
          onPress={() => change.mutate()}
        >
          Change the role
        </Button>
      </DialogActions>
    </Dialog>
  )
}
