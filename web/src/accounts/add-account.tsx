import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { isAdmin, useMe } from '../api/me.ts'
import { invalidate } from '../api/query-client.ts'
import { Page } from '../app/page.tsx'
import { AddApp } from '../apps/add-app.tsx'
import { appsQuery, type App } from '../apps/queries.ts'
import { Button } from '../ui/button.tsx'
import { AppIcon, Card } from '../ui/card.tsx'
import { Face, Fault } from '../ui/face.tsx'
import { Field, Search } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Icon } from '../ui/icons.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { VirtualRows } from '../ui/virtual-rows.tsx'

/** First the app, then how one signs in there. */
export function Component(): ReactElement {
  const [app, setApp] = useState<App | 'own' | null>(null)
  const again = (): void => setApp(null)
  return (
    <Page title="Add an account" back="/accounts">
      {app === null ? (
        <ChooseApp onChoose={setApp} />
      ) : app === 'own' ? (
        <AddApp
          onAdded={setApp}
          otherwise={
            <Button variant="quiet" onPress={again}>
              Back to the catalog
            </Button>
          }
        />
      ) : (
        <Credentials app={app} onCancel={again} />
      )}
    </Page>
  )
}

function ChooseApp({ onChoose }: { onChoose: (app: App | 'own') => void }): ReactElement {
  const [q, setQ] = useState('')
  const words = q.trim().toLowerCase()
  const mayAddApps = isAdmin(useMe())
  return (
    <Card title="Where do you sign in?">
      <Search label="Search apps" value={q} onChange={setQ} />
      <Loaded query={useQuery(appsQuery)} lines={6}>
        {(apps) => (
          <VirtualRows
            label="Apps"
            items={apps.filter(({ name }) => name.toLowerCase().includes(words))}
            empty={
              <Face icon="search" title="Not in the catalog">
                {mayAddApps ? 'Add it as an app of your own.' : 'Ask an administrator to add it.'}
              </Face>
            }
          >
            {(app) => <AppChoice app={app} onChoose={() => onChoose(app)} />}
          </VirtualRows>
        )}
      </Loaded>
      {mayAddApps && (
        <Button variant="quiet" onPress={() => onChoose('own')}>
          <Icon name="plus" />
          Add another app
        </Button>
      )}
    </Card>
  )
}

function AppChoice({ app, onChoose }: { app: App; onChoose: () => void }): ReactElement {
  return (
    <button type="button" className="rows-item choice" onClick={onChoose}>
      <AppIcon name={app.name} />
      <span className="rows-main stack-tight">
        <bdi className="clip">{app.name}</bdi>
        <span className="small soft clip">
          {app.supportsManagedPhoneNumber ? app.domains[0] : 'Takes no managed number'}
        </span>
      </span>
      <Icon name="forward" />
    </button>
  )
}

function Credentials({ app, onCancel }: { app: App; onCancel: () => void }): ReactElement {
  const navigate = useNavigate()
  const [label, setLabel] = useState(app.name)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const add = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/accounts', { body: { appId: app.id, label, username, password } })),
    onSuccess: ({ id }) => {
      void invalidate(keys.accounts)
      void navigate(`/accounts/${id}`, { replace: true })
    },
  })
  return (
    <Card title={`Your account at ${app.name}`}>
      <Form error={add.error} onSubmit={() => add.mutate()}>
        <Field label="Name of the account" name="label" value={label} onChange={setLabel} maxLength={100} isRequired />
        <Field
          label={`User name or e-mail at ${app.name}`}
          name="username"
          value={username}
          onChange={setUsername}
          autoComplete="off"
          isRequired
          autoFocus
        />
        <Field
          label={`Password at ${app.name}`}
          name="password"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="off"
          isRequired
          hint={`Kept encrypted, shown to nobody, and typed only at ${app.domains.join(', ')}.`}
        />
        <Fault error={add.error} />
        <div className="row">
          <Button type="submit" variant="primary" isPending={add.isPending}>
            Add the account
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            Choose another app
          </Button>
        </div>
      </Form>
    </Card>
  )
}
