import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { meQuery } from '../api/me.ts'
import { queryClient } from '../api/query-client.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { acceptInvitation } from './calls.ts'
import { NewPassword } from './password.tsx'
import { Welcome } from './welcome.tsx'

/** The token is in the fragment, which no server and no log sees. */
export function Component(): ReactElement {
  const { hash } = useLocation()
  const token = hash.slice(1)
  const me = useQuery({ ...meQuery, retry: false })
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const accept = useMutation({
    mutationFn: () => acceptInvitation(token, me.data === undefined ? { name, password } : null),
    onSuccess: () => {
      queryClient.clear()
      void navigate('/accounts', { replace: true })
    },
  })
  if (token === '') {
    return (
      <Welcome title="This invitation is not whole">
        <p>Open the link exactly as it was sent to you, to its last character.</p>
      </Welcome>
    )
  }
  return (
    <Welcome title="You are invited to Keyline">
      <Form error={accept.error} onSubmit={() => accept.mutate()}>
        {me.data === undefined ? (
          <>
            <Field label="Your name" autoComplete="name" value={name} onChange={setName} isRequired />
            <NewPassword label="Choose a password" value={password} onChange={setPassword} />
          </>
        ) : (
          <p>
            You join as <bdi>{me.data.name}</bdi> ({me.data.email}).
          </p>
        )}
        <Fault error={accept.error} />
        <Button type="submit" variant="primary" wide isPending={accept.isPending}>
          Accept the invitation
        </Button>
      </Form>
      {me.data === undefined && (
        <ButtonLink variant="quiet" to="/sign-in" state={`/invitation${hash}`}>
          I have a Keyline account already
        </ButtonLink>
      )}
    </Welcome>
  )
}
