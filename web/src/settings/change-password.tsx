import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { NewPassword, NOT_YOUR_PASSWORD } from '../sign-in/password.tsx'
import { Card } from '../ui/card.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { toast } from '../ui/toast.tsx'
import { changePassword } from './security-calls.ts'

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
      <Form error={change.error} onSubmit={() => change.mutate()}>
        <Field
          label="Present password"
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
          isRequired
        />
        <NewPassword
          label="New password"
          meaning="Every other browser is signed out."
          value={next}
          onChange={setNext}
        />
        <Fault error={change.error} refused={NOT_YOUR_PASSWORD} />
        <div>
          <Button type="submit" isPending={change.isPending}>
            Change the password
          </Button>
        </div>
      </Form>
    </Card>
  )
}
