import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Notice } from '../ui/status.tsx'
import { TimeLeft } from '../ui/time.tsx'
import { giveCode } from './calls.ts'
import type { Login } from './words.ts'

/** What a login waits for, and a field for the code that came elsewhere. */
export function CodeByHand({ login }: { login: Login }): ReactElement {
  const [code, setCode] = useState('')
  const give = useMutation({
    mutationFn: () => giveCode(login.id, code),
    onSuccess: () => setCode(''),
  })
  return (
    <Notice tone="busy">
      <p>
        The provider sends an SMS. Keyline types its code as soon as it is here
        {login.waiting !== null && (
          <>
            ; it waits for another <TimeLeft until={login.waiting.until} />
          </>
        )}
        .
      </p>
      <Form error={give.error} onSubmit={() => give.mutate()}>
        <Field
          label="It came to another phone?"
          placeholder="The code"
          autoComplete="one-time-code"
          inputMode="numeric"
          value={code}
          onChange={setCode}
        />
        <Fault error={give.error} refused="A code has 4 to 12 letters or digits." />
        <div className="row">
          <Button type="submit" isDisabled={code.trim() === ''} isPending={give.isPending}>
            Use this code
          </Button>
        </div>
      </Form>
    </Notice>
  )
}
