import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { Page } from '../../app/page.tsx'
import { AddApp } from '../../apps/add-app.tsx'
import { toast } from '../../ui/toast.tsx'

export function Component(): ReactElement {
  const navigate = useNavigate()
  return (
    <Page title="Add an app" back="/settings/apps">
      <AddApp
        onAdded={({ id, name }) => {
          toast(`${name} is added.`)
          void navigate(`/settings/apps/${id}`, { replace: true })
        }}
      />
    </Page>
  )
}
