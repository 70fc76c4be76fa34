import { useState, type ReactElement } from 'react'
import { isAdmin, type Me } from '../../api/me.ts'
import { Menu } from '../../ui/menu.tsx'
import { rolesWithin, ROLE_NAMES } from '../role-names.ts'
import { ChangeRole } from './change-role.tsx'
import type { Member } from './queries.ts'
import { RemoveMember } from './remove-member.tsx'

/** A person, and for who may, what can be changed about them. */
export function MemberRow({ member, me }: { member: Member; me: Me }): ReactElement {
  const [open, setOpen] = useState<'role' | 'removal' | null>(null)
  const isMe = member.id === me.id
  const mayChange = isAdmin(me) && rolesWithin(me.role).includes(member.role)
  const close = (): void => setOpen(null)
  return (
    <div className="rows-item">
      <span className="rows-main stack-tight">
        <span className="wrap">
          <bdi>{member.name}</bdi>
          {isMe && <span className="soft"> (you)</span>}
        </span>
        <span className="small soft wrap">{member.email}</span>
      </span>
      <span className="small soft">{ROLE_NAMES[member.role].name}</span>
      {mayChange && (
        <Menu
          label={`Change ${member.name}`}
          items={[
            {
              name: 'Change the role',
              onAction: () => setOpen('role'),
            },
            {
              name: 'Remove from the workspace',
              danger: true,
              onAction: () => setOpen('removal'),
            },
          ]}
        />
      )}
      {open === 'role' && <ChangeRole member={member} ownRole={me.role} onClose={close} />}
      {open === 'removal' && <RemoveMember member={member} onClose={close} />}
    </div>
  )
}
