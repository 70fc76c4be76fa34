import type { ReactElement } from 'react'
import { useMe } from '../api/me.ts'
import { Page } from '../app/page.tsx'
import { ChangePassword } from './change-password.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'

export function Component(): ReactElement {
  const { twoFactorEnabled } = useMe()
  return (
    <Page title="Sign-in security" back="/settings">
      <SecondFactor isOn={twoFactorEnabled} />
      <ChangePassword />
      <Sessions />
    </Page>
  )
}
