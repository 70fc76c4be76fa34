import { useMutation, useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Form } from 'react-aria-components'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { queryClient } from '../api/query-client.ts'
import { asProblem } from '../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Field } from '../ui/field.tsx'
import { hasProvider, proveSecondFactor, signIn, signInWithProvider } from './calls.ts'
import { Welcome } from './welcome.tsx'

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
  const error = enter.error ?? leave.error
  return (
    <Welcome title="Sign in to Keyline">
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          enter.mutate(new FormData(event.currentTarget))
        }}
      >
        <Field label="E-mail" name="email" type="email" autoComplete="username" isRequired autoFocus />
        <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
        {error !== null && <SignInFault error={error} />}
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
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          prove.mutate(new FormData(event.currentTarget))
        }}
      >
        <Field
          label="Code of your authenticator app"
          name="code"
          autoComplete="one-time-code"
          inputMode="numeric"
          isRequired
          autoFocus
          hint="Without your phone, a backup code does too."
        />
        {prove.error !== null && <SignInFault error={prove.error} />}
        <Button type="submit" variant="primary" wide isPending={prove.isPending}>
          Continue
        </Button>
      </Form>
    </Welcome>
  )
}

function SignInFault({ error }: { error: unknown }): ReactElement {
  if (asProblem(error).code !== 'signInRefused') return <Fault error={error} />
  return (
    <p className="field-error" role="alert">
      That is not right. Check it and try again.
    </p>
  )
}

function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
