import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { invalidate } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Fault } from '../../ui/face.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { ROLE_NAMES, type Role } from '../role-names.ts'
import { SecretOnce } from '../secret.tsx'
import { RoleChoice } from './role-choice.tsx'

export function Invite({ ownRole }: { ownRole: Role }): ReactElement {
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('user')
  const invite = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/members', { body: { email: email.trim(), role } })),
    onSuccess: () => {
      setEmail('')
      void invalidate(keys.members)
    },
  })
  if (invite.data !== undefined) {
    return (
      <SecretOnce title="The invitation" secret={invite.data.link} what="the link" onDone={() => invite.reset()}>
        <p>
          Send this link to <bdi>{invite.data.email}</bdi>. Whoever opens it within seven days becomes{' '}
          {ROLE_NAMES[invite.data.role].article}.
        </p>
      </SecretOnce>
    )
  }
  return (
    <Card title="Invite somebody">
      <Form error={invite.error} onSubmit={() => invite.mutate()}>
        <Field
          label="E-mail"
          name="email"
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
          isRequired
        />
        <RoleChoice ownRole={ownRole} value={role} onChange={setRole} />
        <Fault error={invite.error} />
        <div>
          <Button type="submit" isPending={invite.isPending}>
            Make an invitation
          </Button>
        </div>
      </Form>
    </Card>
  )
}
