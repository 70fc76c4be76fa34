import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { PasswordFault } from './password-fault.tsx'
import { changePassword } from './security-calls.ts'

const SHORTEST = 10

export function ChangePassword(): ReactElement {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      toast('Your password is changed. Other browsers are signed out.')
    },
  })
  return (
    <Card title="Password">
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        <Field
          label="Present password"
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          isRequired
        />
        <Field
          label="New password"
          type="password"
          autoComplete="new-password"
          minLength={SHORTEST}
          value={next}
          onChange={setNext}
          isRequired
          hint="Ten characters or more. Every other browser is signed out."
        />
        {change.error !== null && <PasswordFault error={change.error} />}
        <div>
          <Button type="submit" isPending={change.isPending}>
            Change the password
          </Button>
        </div>
      </Form>
    </Card>
  )
}
