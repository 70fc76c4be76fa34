import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement, type ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Copy } from '../ui/copy.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Notice, StatusLine } from '../ui/status.tsx'
import { toast } from '../ui/toast.tsx'
import { PasswordFault } from './password-fault.tsx'
import { SetUpSecondFactor } from './set-up-second-factor.tsx'
import * as calls from './security-calls.ts'

type Asked = 'enable' | 'disable' | 'backupCodes'

const ASKED: Record<Asked, { title: string; button: string; meaning: string }> = {
  enable: { title: 'Set up an authenticator app', button: 'Continue', meaning: 'First your password, once more.' },
  disable: {
    title: 'Turn the authenticator app off?',
    button: 'Turn it off',
    meaning: 'Your password alone is then enough to sign in as you.',
  },
  backupCodes: {
    title: 'Make new backup codes',
    button: 'Make new codes',
    meaning: 'The former ones do not work any more.',
  },
}

/** A code of an authenticator app besides the password. */
export function SecondFactor({ isOn }: { isOn: boolean }): ReactElement {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [prepared, setPrepared] = useState<calls.NewSecondFactor | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  const close = (): void => setAsked(null)
  const ask = useMutation({
    async mutationFn({ asked: what, password }: { asked: Asked; password: string }) {
      switch (what) {
        case 'enable':
          setPrepared(await calls.prepareSecondFactor(password))
          return
        case 'disable':
          await calls.endSecondFactor(password)
          await invalidate(keys.me)
          toast('The authenticator app is off.')
          return
        case 'backupCodes':
          setCodes(await calls.newBackupCodes(password))
      }
    },
    onSuccess: close,
  })
  const open = (what: Asked): void => {
    ask.reset()
    setAsked(what)
  }
  if (prepared !== null) {
    return (
      <SetUpSecondFactor
        prepared={prepared}
        onDone={(backupCodes) => {
          setPrepared(null)
          setCodes(backupCodes)
        }}
      />
    )
  }
  return (
    <Card title="Authenticator app">
      <StatusLine tone={isOn ? 'good' : 'warn'}>
        {isOn ? 'On: signing in takes your password and a code of the app' : 'Off: your password alone signs you in'}
      </StatusLine>
      {codes.length > 0 && <BackupCodes codes={codes} />}
      <div className="row">
        {isOn ? (
          <>
            <AskButton asked="backupCodes" onAsk={open}>
              Make new backup codes
            </AskButton>
            <AskButton asked="disable" onAsk={open}>
              Turn it off
            </AskButton>
          </>
        ) : (
          <AskButton asked="enable" onAsk={open}>
            Set up an authenticator app
          </AskButton>
        )}
      </div>
      {asked !== null && (
        <Dialog title={ASKED[asked].title} isOpen onClose={close}>
          <p>{ASKED[asked].meaning}</p>
          <AskPassword
            button={ASKED[asked].button}
            isPending={ask.isPending}
            error={ask.error}
            onCancel={close}
            onPassword={(password) => ask.mutate({ asked, password })}
          />
        </Dialog>
      )}
    </Card>
  )
}

interface AskButtonProps {
  asked: Asked
  onAsk: (asked: Asked) => void
  children: ReactNode
}

function AskButton({ asked, onAsk, children }: AskButtonProps): ReactElement {
  return <Button onPress={() => onAsk(asked)}>{children}</Button>
}

interface AskPasswordProps {
  button: string
  isPending: boolean
  error: unknown
  onCancel: () => void
  onPassword: (password: string) => void
}

function AskPassword({ button, isPending, error, onCancel, onPassword }: AskPasswordProps): ReactElement {
  const [password, setPassword] = useState('')
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        onPassword(password)
      }}
    >
      <Field
        label="Your password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
        autoFocus
      />
      {error !== null && <PasswordFault error={error} />}
      <DialogActions>
        <Button variant="quiet" onPress={onCancel}>
          Cancel
        </Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {button}
        </Button>
      </DialogActions>
    </Form>
  )
}

function BackupCodes({ codes }: { codes: readonly string[] }): ReactElement {
  return (
    <Notice tone="warn">
      <strong>Your backup codes</strong>
      <p>Each signs you in once without the app. Keep them apart from your phone; they are not shown again.</p>
      <ul className="secret secret-codes" aria-label="Backup codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div>
        <Copy text={codes.join('\n')} what="the backup codes" />
      </div>
    </Notice>
  )
}
