import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Link, useLocation } from 'react-router'
import { useMe } from '../api/me.ts'
import type { Schemas } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { OutsideLink } from '../ui/outside-link.tsx'
import { Steps } from '../ui/steps.tsx'
import { stepsDone, STEPS, type FirstStep } from './progress.ts'
import { demoAccountQuery } from './queries.ts'
import './first-run.css'

const DISMISSED = 'firstRunDismissed'

/** Where Keyline is tried out beside its demo provider: the way to the first code, and how far one is on it. */
export function FirstRun(): ReactElement | null {
  const { demo } = useMe()
  const { pathname } = useLocation()
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(DISMISSED) !== null)
  if (demo === null || isDismissed || !/^\/(accounts|inbox)/.test(pathname)) return null
  return (
    <Guide
      provider={demo.provider}
      isOpen={pathname === '/accounts'}
      onDismiss={() => {
        localStorage.setItem(DISMISSED, '')
        setDismissed(true)
      }}
    />
  )
}

interface GuideProps {
  provider: string
  isOpen: boolean
  onDismiss: () => void
}

function Guide({ provider, isOpen, onDismiss }: GuideProps): ReactElement | null {
  const account = useQuery(demoAccountQuery(provider)).data ?? null
  if (account === null) return null
  const done = stepsDone(account)
  const next = STEPS[done]
  return (
    <aside aria-label="First code" className="guide">
      <details open={isOpen}>
        <summary className="guide-summary">
          <strong>{next === undefined ? 'You have seen it all' : NAMES[next]}</strong>
          <span className="small soft">
            {done} of {STEPS.length} done
          </span>
        </summary>
        <div className="guide-body stack">
          <Steps
            label="To your first code"
            steps={STEPS.map((step, index) => ({
              key: step,
              name: NAMES[step],
              state: index < done ? 'done' : index === done ? 'current' : 'ahead',
              ...(index === done && { detail: <Detail step={step} account={account} provider={provider} /> }),
            }))}
          />
          <div>
            <Button variant="quiet" onPress={onDismiss}>
              Do not show this again
            </Button>
          </div>
        </div>
      </details>
    </aside>
  )
}

const NAMES: Record<FirstStep, string> = {
  create: 'Create a phone number for the account',
  associate: 'Add the number at the demo provider',
  verify: 'Type the code there',
  login: 'Let Keyline log in by itself',
}

interface DetailProps {
  step: FirstStep
  account: Schemas['Account']
  provider: string
}

function Detail({ step, account, provider }: DetailProps): ReactElement {
  const open = (
    <Link to={`/accounts/${account.id}`}>
      Open <bdi>{account.label}</bdi>
    </Link>
  )
  switch (step) {
    case 'create':
      return <p>{open}, and find the Phone field. The number is a play number: nothing is charged.</p>
    case 'associate':
      return (
        <p>
          <OutsideLink to={new URL('/account/security', provider).href}>
            Open {account.appName} beside this page
          </OutsideLink>{' '}
          and sign in as <bdi>{account.username}</bdi>; the terminal says where its password is. Under Security, add the
          number.
        </p>
      )
    case 'verify':
      return (
        <p>
          {open}: the code appears there as it arrives. Type it at {account.appName}.
        </p>
      )
    case 'login':
      return <p>{open} and press Log in now: Keyline signs in, reads the code, and types it.</p>
  }
}
