import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Form } from 'react-aria-components'
import { asProblem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
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
  const wrong = give.error === null ? undefined : asProblem(give.error).fields['code']
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
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          give.mutate()
        }}
      >
        <Field
          label="It came to another phone?"
          name="code"
          placeholder="The code"
          autoComplete="one-time-code"
          inputMode="numeric"
          value={code}
          onChange={setCode}
          isInvalid={wrong !== undefined}
          hint={wrong === undefined ? undefined : `The code ${wrong}.`}
        />
        {give.error !== null && wrong === undefined && <Fault error={give.error} />}
        <div className="row">
          <Button type="submit" isDisabled={code.trim() === ''} isPending={give.isPending}>
            Use this code
          </Button>
        </div>
      </Form>
    </Notice>
  )
}
