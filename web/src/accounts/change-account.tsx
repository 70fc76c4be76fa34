import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Check } from '../ui/check.tsx'
import { Field } from '../ui/field.tsx'
import { Question } from '../ui/question.tsx'
import { toast } from '../ui/toast.tsx'
import type { Account } from './queries.ts'

interface ChangeAccountProps {
  account: Account
  onClose: () => void
}

export function ChangeAccount({ account, onClose }: ChangeAccountProps): ReactElement {
  const [label, setLabel] = useState(account.label)
  const [username, setUsername] = useState(account.username)
  const [password, setPassword] = useState('')
  const [rememberDevice, setRememberDevice] = useState(account.rememberDevice)
  const save = useMutation({
    mutationFn: () =>
      answered(
        api.PATCH('/api/v1/accounts/{id}', {
          params: { path: { id: account.id } },
          body: { label, username, rememberDevice, ...(password !== '' && { password }) },
        }),
      ),
    onSuccess: () => {
      void invalidate(keys.account(account.id), keys.accounts)
      onClose()
      toast('Saved')
    },
  })
  return (
    <Question title="Change the account" yes="Save" work={save} onYes={save.mutate} onClose={onClose}>
      <Field label="Name of the account" name="label" value={label} onChange={setLabel} maxLength={100} isRequired />
      <Field
        label="User name"
        name="username"
        value={username}
        onChange={setUsername}
        autoComplete="off"
        isRequired
        hint="Another user name ends the saved session."
      />
      <Field
        label="New password"
        name="password"
        type="password"
        value={password}
        onChange={setPassword}
        autoComplete="off"
        hint="Leave it empty to keep the present one."
      />
      <Check isSelected={rememberDevice} onChange={setRememberDevice}>
        Have the site remember Keyline’s browser, where it offers to. Later logins may then need no code.
      </Check>
    </Question>
  )
}
