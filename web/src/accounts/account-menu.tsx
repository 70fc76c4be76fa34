import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Form } from 'react-aria-components'
import { useNavigate } from 'react-router'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { asProblem } from '../api/problem.ts'
import { invalidate } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { Menu } from '../ui/menu.tsx'
import { toast } from '../ui/toast.tsx'
import type { Account } from './queries.ts'

/** What the Owner can change about the account itself. */
export function AccountMenu({ account }: { account: Account }): ReactElement {
  const [open, setOpen] = useState<'change' | 'delete' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <>
      <Menu
        label="More about the account"
        items={[
          {
            name: 'Change name or password …',
            onAction: () => setOpen('change'),
          },
          {
            name: 'Delete the account …',
            danger: true,
            onAction: () => setOpen('delete'),
          },
        ]}
      />
      <Dialog title="Change the account" isOpen={open === 'change'} onClose={close}>
        <ChangeForm account={account} onClose={close} />
      </Dialog>
      <Dialog title="Delete this account?" alert isOpen={open === 'delete'} onClose={close}>
        <DeleteForm account={account} onClose={close} />
      </Dialog>
    </>
  )
}

interface FormProps {
  account: Account
  onClose: () => void
}

function ChangeForm({ account, onClose }: FormProps): ReactElement {
  const [label, setLabel] = useState(account.label)
  const [username, setUsername] = useState(account.username)
  const [password, setPassword] = useState('')
  const save = useMutation({
    mutationFn: () =>
      answered(
        api.PATCH('/api/v1/accounts/{id}', {
          params: { path: { id: account.id } },
          body: { label, username, ...(password !== '' && { password }) },
        }),
      ),
    onSuccess: () => {
      void invalidate(keys.account(account.id), keys.accounts)
      onClose()
      toast('Saved')
    },
  })
  return (
    <Form
      className="stack"
      validationErrors={save.error === null ? {} : { ...asProblem(save.error).fields }}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
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
      {save.error !== null && <Fault error={save.error} />}
      <DialogActions>
        <Button onPress={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={save.isPending}>
          Save
        </Button>
      </DialogActions>
    </Form>
  )
}

function DeleteForm({ account, onClose }: FormProps): ReactElement {
  const [typed, setTyped] = useState('')
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/accounts/{id}', { params: { path: { id: account.id } } })),
    onSuccess: () => {
      void navigate('/accounts', { replace: true })
      void invalidate(keys.accounts)
      toast('The account was deleted')
    },
  })
  return (
    <>
      <p>
        Its messages, logins and schedule are deleted with it. This cannot be undone. At {account.appName} itself
        nothing changes.
      </p>
      <Field
        label={`Type the name of the account, ${account.label}, to go on`}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      {remove.error !== null && <Fault error={remove.error} />}
      <DialogActions>
        <Button onPress={onClose}>Keep the account</Button>
        <Button
          variant="danger"
          isDisabled={typed.trim() !== account.label.trim()}
          isPending={remove.isPending}
          onPress={() => remove.mutate()}
        >
          Delete the account
        </Button>
      </DialogActions>
    </>
  )
}
