import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { answered, api } from '../api/client.ts'
import { meQuery, useMe, type Me } from '../api/me.ts'
import { queryClient } from '../api/query-client.ts'
import { Page } from '../app/page.tsx'
import { chooseTheme, readTheme } from '../app/theme.ts'
import { signOut } from '../sign-in/calls.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Fault } from '../ui/face.tsx'
import { Chips } from '../ui/chips.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { toast } from '../ui/toast.tsx'
import { Workspaces } from './workspaces.tsx'

export function Component(): ReactElement {
  const me = useMe()
  return (
    <Page title="You" back="/settings">
      <Name me={me} />
      <Appearance />
      <Workspaces me={me} />
      <SignOut />
    </Page>
  )
}

function Name({ me }: { me: Me }): ReactElement {
  const [name, setName] = useState(me.name)
  const rename = useMutation({
    mutationFn: () => answered(api.PATCH('/api/v1/me', { body: { name } })),
    onSuccess: (changed) => {
      queryClient.setQueryData(meQuery.queryKey, changed)
      toast('Your name is changed.')
    },
  })
  return (
    <Card title="Name">
      <Form error={rename.error} onSubmit={() => rename.mutate()}>
        <Field
          label="As others see it"
          value={name}
          onChange={setName}
          maxLength={100}
          autoComplete="name"
          isRequired
          hint={`You sign in as ${me.email}.`}
        />
        <Fault error={rename.error} />
        <div>
          <Button type="submit" isPending={rename.isPending} isDisabled={name.trim() === me.name}>
            Change the name
          </Button>
        </div>
      </Form>
    </Card>
  )
}

function Appearance(): ReactElement {
  const [theme, setTheme] = useState(readTheme)
  return (
    <Card title="Appearance">
      <Chips
        label="Theme"
        hideLabel
        value={theme}
        choices={[
          { value: 'system', name: 'As the device' },
          { value: 'light', name: 'Light' },
          { value: 'dark', name: 'Dark' },
        ]}
        onChange={(chosen) => {
          chooseTheme(chosen)
          setTheme(chosen)
        }}
      />
    </Card>
  )
}

function SignOut(): ReactElement {
  const navigate = useNavigate()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      queryClient.clear()
      void navigate('/sign-in', { replace: true })
    },
  })
  return (
    <div className="stack">
      <Fault error={leave.error} />
      <div>
        <Button isPending={leave.isPending} onPress={() => leave.mutate()}>
          Sign out
        </Button>
      </div>
    </div>
  )
}
