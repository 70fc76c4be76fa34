import { useState, type ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { asProblem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { Menu } from '../ui/menu.tsx'
import { release, useNumberAction } from './queries.ts'

/** Giving the number back, and why one would rather not. */
export function ReleaseMenu({ account }: { account: Account }): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Menu
        label="More about the number"
        items={[
          {
            name: 'Release the number …',
            danger: true,
            onAction: () => {
              setOpen(true)
            },
          },
        ]}
      />
      <Dialog
        title="Release this number?"
        alert
        isOpen={isOpen}
        onClose={() => {
          setOpen(false)
        }}
      >
        <ReleaseForm
          account={account}
          onClose={() => {
            setOpen(false)
          }}
        />
      </Dialog>
    </>
  )
}

function ReleaseForm({ account, onClose }: { account: Account; onClose: () => void }): ReactElement {
  const [typed, setTyped] = useState('')
  const releasing = useNumberAction(account.id, release(false))
  const inUse = releasing.error !== null && asProblem(releasing.error).code === 'numberInUse'
  const forcing = useNumberAction(account.id, release(true))
  const act = inUse ? forcing : releasing
  return (
    <>
      <p>
        Whoever gets this number later receives what {account.appName} still sends to it. Take it out of the security
        settings there first, or you may be locked out.
      </p>
      <Field
        label={`Type the name of the account, ${account.label}, to go on`}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
      {act.error !== null && <Fault error={act.error} />}
      {inUse && <p>A login is using it right now. Releasing it all the same ends that login without a code.</p>}
      <DialogActions>
        <Button onPress={onClose}>Keep the number</Button>
        <Button
          variant="danger"
          isDisabled={typed.trim() !== account.label.trim()}
          isPending={act.isPending}
          onPress={() => {
            act.mutate(undefined, { onSuccess: onClose })
          }}
        >
          {inUse ? 'Release it all the same' : 'Release the number'}
        </Button>
      </DialogActions>
    </>
  )
}
