import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Copy } from '../ui/copy.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { toast } from '../ui/toast.tsx'
import { Qr } from './qr.tsx'
import { confirmSecondFactor, type NewSecondFactor } from './security-calls.ts'

interface SetUpProps {
  prepared: NewSecondFactor
  onDone: (backupCodes: readonly string[]) => void
}

/** The app reads the key; a code of it proves that it has. */
export function SetUpSecondFactor({ prepared, onDone }: SetUpProps): ReactElement {
  const [code, setCode] = useState('')
  const key = new URL(prepared.uri).searchParams.get('secret') ?? ''
  const confirm = useMutation({
    mutationFn: () => confirmSecondFactor(code),
    onSuccess: async () => {
      await invalidate(keys.me)
      onDone(prepared.backupCodes)
      toast('The authenticator app is on.')
    },
  })
  return (
    <Card title="Set up an authenticator app">
      <p>Scan this with the app, or type the key into it.</p>
      <Qr text={prepared.uri} label="The key, for the camera of your authenticator app" />
      <div className="row">
        <code className="secret" data-testid="secret">
          {key}
        </code>
        <Copy text={key} what="the key" />
      </div>
      <Form error={confirm.error} onSubmit={() => confirm.mutate()}>
        <Field
          label="Code that the app shows"
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="numeric"
          isRequired
          hint="From now on the app is asked for when you sign in."
        />
        <Fault
          error={confirm.error}
          refused="That code is not right. The app shows another one every 30 seconds: type the newest."
        />
        <div className="row">
          <Button type="submit" variant="primary" isPending={confirm.isPending}>
            Turn it on
          </Button>
          <Button variant="quiet" onPress={() => onDone([])}>
            Not now
          </Button>
        </div>
      </Form>
    </Card>
  )
}
