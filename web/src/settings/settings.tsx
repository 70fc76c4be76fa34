import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { useMe } from '../api/me.ts'
import { queryClient } from '../api/query-client.ts'
import { Page } from '../app/page.tsx'
import { chooseTheme, readTheme } from '../app/theme.ts'
import { signOut } from '../sign-in/calls.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Fault } from '../ui/face.tsx'
import { Chips } from '../ui/field.tsx'

export function Component(): ReactElement {
  const me = useMe()
  return (
    <Page title="Settings">
      <Card title="You">
        <div className="stack-tight">
          <strong>
            <bdi>{me.name}</bdi>
          </strong>
          <span className="soft">{me.email}</span>
        </div>
        <SignOut />
      </Card>
      <Appearance />
    </Page>
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
    <>
      {leave.error !== null && <Fault error={leave.error} />}
      <Button
        isPending={leave.isPending}
        onPress={() => {
          leave.mutate()
        }}
      >
        Sign out
      </Button>
    </>
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
