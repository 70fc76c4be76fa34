import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { invalidate } from '../../api/query-client.ts'
import { Page } from '../../app/page.tsx'
import { Card } from '../../ui/card.tsx'
import { toast } from '../../ui/toast.tsx'
import { AppForm, type AppFields } from './app-form.tsx'

export function Component(): ReactElement {
  const navigate = useNavigate()
  const add = useMutation({
    mutationFn: (fields: AppFields) => answered(api.POST('/api/v1/apps', { body: fields })),
    onSuccess: ({ id, name }) => {
      void invalidate(keys.apps)
      toast(`${name} is added.`)
      void navigate(`/settings/apps/${id}`, { replace: true })
    },
  })
  return (
    <Page title="Add an app" back="/settings/apps">
      <Card>
        <AppForm
          app={null}
          button="Add the app"
          isPending={add.isPending}
          error={add.error}
          onSubmit={(fields) => add.mutate(fields)}
        />
      </Card>
    </Page>
  )
}
