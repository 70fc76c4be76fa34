import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { answered, api } from '../../api/client.ts'
import { keys } from '../../api/keys.ts'
import { isAdmin, useMe } from '../../api/me.ts'
import { invalidate, queryClient } from '../../api/query-client.ts'
import { Page } from '../../app/page.tsx'
import { Card } from '../../ui/card.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { OutsideLink } from '../../ui/outside-link.tsx'
import { toast } from '../../ui/toast.tsx'
import { AppForm, type AppFields } from '../../apps/app-form.tsx'
import { appQuery, type App } from '../../apps/queries.ts'
import { RecipeCard } from '../../apps/recipe-card.tsx'

/** One app: its form where it is the workspace's own, else what Keyline knows of it. */
export function Component(): ReactElement {
  const { appId = '' } = useParams()
  const app = useQuery(appQuery(appId))
  const me = useMe()
  return (
    <Page title={app.data?.name ?? 'App'} back="/settings/apps">
      <Loaded query={app} lines={6}>
        {(found) => {
          const mayChange = isAdmin(me) && !found.inCatalog
          return (
            <>
              {mayChange ? <Own key={found.id} app={found} /> : <Facts app={found} />}
              <RecipeCard key={`recipe of ${found.id}`} app={found} mayChange={mayChange} />
            </>
          )
        }}
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

function Facts({ app }: { app: App }): ReactElement {
  return (
    <Card title={app.inCatalog ? 'From the catalog' : 'An app of your workspace'}>
      <dl className="facts">
        <dt>Sign-in page</dt>
        <dd>{app.loginUrl}</dd>
        <dt>Passwords are typed at</dt>
        <dd>{app.domains.join(', ')}</dd>
        <dt>Managed phone numbers</dt>
        <dd>{app.supportsManagedPhoneNumber ? 'Taken' : (app.managedPhoneNumberReason ?? 'Not taken')}</dd>
        {app.securityUrl !== null && (
          <>
            <dt>Security settings</dt>
            <dd>
              <OutsideLink to={app.securityUrl}>{app.securityUrl}</OutsideLink>
            </dd>
          </>
        )}
      </dl>
      <p className="small soft">
        {app.inCatalog ? 'Apps of the catalog are the same for every workspace.' : 'Administrators can change it.'}
      </p>
    </Card>
  )
}
