import { useState, type ReactElement } from 'react'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { StatusLine } from '../ui/status.tsx'
import { toast } from '../ui/toast.tsx'
import { AskPassword } from './ask-password.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { SetUpSecondFactor } from './set-up-second-factor.tsx'
import * as calls from './security-calls.ts'

type Asked = 'enable' | 'disable' | 'backupCodes'

const ASKED: Record<Asked, { title: string; yes: string; meaning: string }> = {
  enable: { title: 'Set up an authenticator app', yes: 'Continue', meaning: 'First your password, once more.' },
  disable: {
    title: 'Turn the authenticator app off?',
    yes: 'Turn it off',
    meaning: 'Your password alone is then enough to sign in as you.',
  },
  backupCodes: {
    title: 'Make new backup codes',
    yes: 'Make new codes',
    meaning: 'The former ones do not work any more.',
  },
}

/** A code of an authenticator app besides the password. */
export function SecondFactor({ isOn }: { isOn: boolean }): ReactElement {
  const [asked, setAsked] = useState<Asked | null>(null)
  const [prepared, setPrepared] = useState<calls.NewSecondFactor | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  const goOn: Record<Asked, (password: string) => Promise<void>> = {
    enable: async (password) => setPrepared(await calls.prepareSecondFactor(password)),
    disable: async (password) => {
      await calls.endSecondFactor(password)
      await invalidate(keys.me)
      toast('The authenticator app is off.')
    },
    backupCodes: async (password) => setCodes(await calls.newBackupCodes(password)),
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
            <Button onPress={() => setAsked('backupCodes')}>Make new backup codes</Button>
            <Button onPress={() => setAsked('disable')}>Turn it off</Button>
          </>
        ) : (
          <Button onPress={() => setAsked('enable')}>Set up an authenticator app</Button>
        )}
      </div>
      {asked !== null && <AskPassword {...ASKED[asked]} onPassword={goOn[asked]} onClose={() => setAsked(null)} />}
    </Card>
  )
}
