import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { queryClient } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { hasProvider, proveSecondFactor, signIn, signInWithProvider } from './calls.ts'
import { Welcome } from './welcome.tsx'

const NOT_RIGHT = 'That is not right. Check it and try again.'

export function Component(): ReactElement {
  const navigate = useNavigate()
  const to = useDestination()
  const [step, setStep] = useState<'password' | 'secondFactor'>('password')
  const enter = (): void => {
    // Whoever was here before has left nothing behind.
    queryClient.clear()
    void navigate(to, { replace: true })
  }
  return step === 'password' ? (
    <PasswordStep
      to={to}
      onDone={(next) => {
        if (next === 'in') enter()
        else setStep(next)
      }}
    />
  ) : (
    <SecondFactorStep onDone={enter} />
  )
}

/** Back to where one was; only to pages of this app. The page of an invitation has a secret in its address. */
function useDestination(): string {
  const [search] = useSearchParams()
  const state: unknown = useLocation().state
  const to = typeof state === 'string' ? state : (search.get('to') ?? '')
  return /^\/(?![/\\])/.test(to) ? to : '/accounts'
}

interface PasswordStepProps {
  to: string
  onDone: (next: 'in' | 'secondFactor') => void
}

function PasswordStep({ to, onDone }: PasswordStepProps): ReactElement {
  const provider = useQuery({ queryKey: ['hasProvider'], queryFn: hasProvider, staleTime: Infinity })
  const leave = useMutation({ mutationFn: () => signInWithProvider(to) })
  const enter = useMutation({
    mutationFn: (form: FormData) => signIn(text(form, 'email').trim(), text(form, 'password')),
    onSuccess: onDone,
  })
  const isRefused = useSearchParams()[0].has('error') && enter.isIdle && leave.isIdle
  return (
    <Welcome title="Sign in to Keyline">
      {isRefused && <ProviderFault />}
      <Form error={enter.error} onSubmit={enter.mutate}>
        <Field label="E-mail" name="email" type="email" autoComplete="username" isRequired autoFocus />
        <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
        <Fault error={enter.error ?? leave.error} refused={NOT_RIGHT} />
        <Button type="submit" variant="primary" wide isPending={enter.isPending}>
          Sign in
        </Button>
      </Form>
      {provider.data === true && (
        <Button wide isPending={leave.isPending} onPress={() => leave.mutate()}>
          Sign in with your company
        </Button>
      )}
    </Welcome>
  )
}

function SecondFactorStep({ onDone }: { onDone: () => void }): ReactElement {
  const prove = useMutation({
    mutationFn: (form: FormData) => proveSecondFactor(text(form, 'code')),
    onSuccess: onDone,
  })
  return (
    <Welcome title="One more step">
      <Form error={prove.error} onSubmit={prove.mutate}>
        <Field
          label="Code of your authenticator app"
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          isRequired
          autoFocus
          hint="Without your phone, a backup code does too."
        />
        <Fault error={prove.error} refused={NOT_RIGHT} />
        <Button type="submit" variant="primary" wide isPending={prove.isPending}>
          Continue
        </Button>
      </Form>
    </Welcome>
  )
}

/** The provider leads back with its reason, in words for programs. */
function ProviderFault(): ReactElement {
  return (
    <div className="fault" role="alert">
      <p className="fault-title">Your company’s sign-in did not lead in here</p>
      <p>
        Keyline lets in members and people who were invited, by an address that the company has verified. Ask an
        administrator to invite you.
      </p>
    </div>
  )
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
