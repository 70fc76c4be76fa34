import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Fault } from '../ui/face.tsx'
import { Check, Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { faultOfLoginUrl, hostOf } from './login-url.ts'
import type { App } from './queries.ts'

interface AddAppProps {
  onAdded: (app: App) => void
  onCancel: () => void
}

/** An app that is not in the catalog. */
export function AddApp({ onAdded, onCancel }: AddAppProps): ReactElement {
  const [name, setName] = useState('')
  const [loginUrl, setLoginUrl] = useState('')
  const [takesNumber, setTakesNumber] = useState(true)
  const host = hostOf(loginUrl)
  const add = useMutation({
    mutationFn: () =>
      answered(
        api.POST('/api/v1/apps', {
          body: { name, loginUrl: loginUrl.trim(), domains: [host], supportsManagedPhoneNumber: takesNumber },
        }),
      ),
    onSuccess: (app) => {
      void invalidate(keys.apps)
      onAdded(app)
    },
  })
  return (
    <Card title="An app of your own">
      <Form error={add.error} onSubmit={() => add.mutate()}>
        <Field label="Name" name="name" value={name} onChange={setName} maxLength={100} isRequired autoFocus />
        <Field
          label="Address of its sign-in page"
          name="loginUrl"
          value={loginUrl}
          onChange={setLoginUrl}
          validate={faultOfLoginUrl}
          inputMode="url"
          autoComplete="off"
          isRequired
          hint={
            host === ''
              ? 'Open the page where you sign in, and copy its address.'
              : `Passwords are typed only at ${host}.`
          }
        />
        <Check isSelected={takesNumber} onChange={setTakesNumber}>
          It can send codes by SMS to a managed number
        </Check>
        <Fault error={add.error} />
        <div className="row">
          <Button type="submit" variant="primary" isPending={add.isPending}>
            Add the app
          </Button>
          <Button variant="quiet" onPress={onCancel}>
            Back to the catalog
          </Button>
        </div>
      </Form>
    </Card>
  )
}
