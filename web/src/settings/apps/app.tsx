import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { invalidate, queryClient } from '../../api/query-client.ts'
import { Page } from '../../app/page.tsx'
import { Card } from '../../ui/card.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { toast } from '../../ui/toast.tsx'
import { AppForm, type AppFields } from '../../apps/app-form.tsx'
import { appQuery, type App } from '../../apps/queries.ts'

/** One app: its form where it is the workspace's own, else what Keyline knows of it. */
export function Component(): ReactElement {
  const { appId = '' } = useParams()
  const app = useQuery(appQuery(appId))
  return (
    <Page title={app.data?.name ?? 'App'} back="/settings/apps">
      <Loaded query={app} lines={6}>
        {(found) => (found.inCatalog ? <OfCatalog app={found} /> : <Own key={found.id} app={found} />)}
      </Loaded>
    </Page>
  )
}

function Own({ app }: { app: App }): ReactElement {
  const change = useMutation({
    mutationFn: (fields: AppFields) =>
      answered(api.PATCH('/api/v1/apps/{id}', { params: { path: { id: app.id } }, body: fields })),
    onSuccess: (changed) => {
      queryClient.setQueryData(appQuery(app.id).queryKey, changed)
      void invalidate(keys.apps)
      toast('The app is changed.')
    },
  })
  return (
    <Card title="An app of your own">
      <AppForm app={app} button="Change the app" work={change} onSubmit={change.mutate} />
    </Card>
  )
}

function OfCatalog({ app }: { app: App }): ReactElement {
  return (
    <Card title="From the catalog">
      <dl className="facts">
        <dt>Sign-in page</dt>
        <dd>{app.loginUrl}</dd>
        <dt>Passwords are typed at</dt>
        <dd>{app.domains.join(', ')}</dd>
        <dt>Managed phone numbers</dt>
        <dd>{app.supportsManagedPhoneNumber ? 'Taken' : (app.managedPhoneNumberReason ?? 'Not taken')}</dd>
      </dl>
      <p className="small soft">Apps of the catalog are the same for every workspace.</p>
    </Card>
  )
}
