import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { accountChoices } from '../../api/choices.ts'
import { Button } from '../../ui/button.tsx'
import { CheckSet } from '../../ui/check-set.tsx'
import { Fault } from '../../ui/face.tsx'
import { Check } from '../../ui/check.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { Form, type Work } from '../../ui/form.tsx'
import { PickSome } from '../../ui/pick-some.tsx'
import { EVENT_NAMES, type AlertEvent, type Endpoint } from './queries.ts'

export interface EndpointFields {
  name: string
  kind: Endpoint['kind']
  url: string
  events: AlertEvent[]
  accountIds: string[] | null
  includeCode: boolean
}

interface EndpointFormProps {
  /** Null where it is a new one. */
  endpoint: Endpoint | null
  button: string
  work: Work
  onSubmit: (fields: EndpointFields) => void
}

const HINTS: Record<Endpoint['kind'], string> = {
  webhook: 'An https address of yours. Keyline signs what it sends, so that you can tell it from others.',
  slack: 'The address of an incoming webhook, as Slack shows it. It is kept encrypted and not shown again.',
}

export function EndpointForm({ endpoint, button, work, onSubmit }: EndpointFormProps): ReactElement {
  const [name, setName] = useState(endpoint?.name ?? '')
  const [kind, setKind] = useState<Endpoint['kind']>(endpoint?.kind ?? 'webhook')
  const [url, setUrl] = useState(endpoint?.url ?? '')
  const [events, setEvents] = useState<readonly AlertEvent[]>(endpoint?.events ?? ['code.unrequested', 'login.failed'])
  const [accountIds, setAccountIds] = useState(endpoint?.accountIds ?? [])
  const [includeCode, setIncludeCode] = useState(endpoint?.includeCode ?? false)
  const accounts = useQuery(accountChoices)
  return (
    <Form
      error={work.error}
      onSubmit={() => {
        const chosen = accountIds.length === 0 ? null : accountIds
        onSubmit({ name, kind, url: url.trim(), events: [...events], accountIds: chosen, includeCode })
      }}
    >
      {endpoint === null && (
        <Chips
          label="Sent to"
          value={kind}
          choices={[
            { value: 'webhook', name: 'A webhook' },
            { value: 'slack', name: 'Slack' },
          ]}
          onChange={setKind}
        />
      )}
      <Field label="Name" name="name" value={name} onChange={setName} maxLength={100} autoComplete="off" isRequired />
      <Field
        label="Address"
        name="url"
        type="url"
        value={url}
        onChange={setUrl}
        validate={(value) => (/^https?:\/\/./.test(value.trim()) ? null : 'It begins with https://.')}
        autoComplete="off"
        isRequired
        hint={HINTS[kind]}
      />
      <CheckSet label="When" names={EVENT_NAMES} value={events} onChange={setEvents} />
      <PickSome
        label="On"
        all="Every account"
        choices={accounts.data ?? []}
        value={accountIds}
        onChange={setAccountIds}
      />
      <Check isSelected={includeCode} onChange={setIncludeCode}>
        Send the codes themselves too
      </Check>
      <p className="small soft">Without this an alert says that a code has come, and whoever reads it opens Keyline.</p>
      <Fault error={work.error} />
      <div>
        <Button type="submit" variant="primary" isPending={work.isPending} isDisabled={events.length === 0}>
          {button}
        </Button>
      </div>
    </Form>
  )
}
