import { useState, type ReactElement, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Check } from '../ui/check.tsx'
import { Field } from '../ui/field.tsx'
import { Form, type Work } from '../ui/form.tsx'
import { domainsIn, faultOfDomains } from './domains.ts'
import { faultOfLoginUrl, faultOfWebAddress, hostOf } from './login-url.ts'
import type { App } from './queries.ts'

export interface AppFields {
  name: string
  loginUrl: string
  domains: string[]
  supportsManagedPhoneNumber: boolean
  managedPhoneNumberReason: string | null
  securityUrl: string | null
}

interface AppFormProps {
  /** Null where it is a new one. */
  app: App | null
  button: string
  /** Beside the button. */
  otherwise?: ReactNode
  work: Work
  onSubmit: (fields: AppFields) => void
}

export function AppForm({ app, button, otherwise, work, onSubmit }: AppFormProps): ReactElement {
  const [name, setName] = useState(app?.name ?? '')
  const [loginUrl, setLoginUrl] = useState(app?.loginUrl ?? '')
  // Until somebody says otherwise, the host of the sign-in page.
  const [typedDomains, setDomains] = useState(app?.domains.join(', ') ?? null)
  const [takesNumber, setTakesNumber] = useState(app?.supportsManagedPhoneNumber ?? true)
  const [reason, setReason] = useState(app?.managedPhoneNumberReason ?? '')
  const [securityUrl, setSecurityUrl] = useState(app?.securityUrl ?? '')
  const domains = typedDomains ?? hostOf(loginUrl)
  return (
    <Form
      error={work.error}
      onSubmit={() => {
        onSubmit({
          name,
          loginUrl: loginUrl.trim(),
          domains: domainsIn(domains),
          supportsManagedPhoneNumber: takesNumber,
          managedPhoneNumberReason: takesNumber || reason.trim() === '' ? null : reason,
          securityUrl: securityUrl.trim() === '' ? null : securityUrl.trim(),
        })
      }}
    >
      <Field
        label="Name"
        name="name"
        value={name}
        onChange={setName}
        maxLength={100}
        autoComplete="off"
        isRequired
        autoFocus={app === null}
      />
      <Field
        label="Address of its sign-in page"
        name="loginUrl"
        value={loginUrl}
        onChange={setLoginUrl}
        validate={faultOfLoginUrl}
        inputMode="url"
        autoComplete="off"
        isRequired
        hint="Open the page where you sign in, and copy its address."
      />
      <Field
        label="Its domains"
        name="domains"
        value={domains}
        onChange={setDomains}
        validate={(value) => faultOfDomains(value, loginUrl)}
        autoComplete="off"
        isRequired
        hint="Passwords are typed at these alone, and what lies under them. Separate several with commas."
      />
      <Check isSelected={takesNumber} onChange={setTakesNumber}>
        It can send codes by SMS to a managed number
      </Check>
      {!takesNumber && (
        <Field
          label="Why not"
          name="managedPhoneNumberReason"
          value={reason}
          onChange={setReason}
          maxLength={500}
          hint="Shown in the Phone field, in place of the button."
        />
      )}
      <Field
        label="Page of its security settings"
        name="securityUrl"
        value={securityUrl}
        onChange={setSecurityUrl}
        validate={(value) => (value.trim() === '' ? null : faultOfWebAddress(value))}
        inputMode="url"
        autoComplete="off"
        hint="Where people enter the phone for codes, if you know it: Keyline links to it."
      />
      <Fault error={work.error} />
      <div className="row">
        <Button type="submit" variant="primary" isPending={work.isPending}>
          {button}
        </Button>
        {otherwise}
      </div>
    </Form>
  )
}
