import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { invalidate } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Fault } from '../../ui/face.tsx'
import { Chips } from '../../ui/chips.tsx'
import { Field } from '../../ui/field.tsx'
import { CheckSet } from '../../ui/check-set.tsx'
import { Form } from '../../ui/form.tsx'
import { SecretOnce } from '../secret.tsx'
import { apiKeysQuery, SCOPE_NAMES, type Scope } from './queries.ts'

const DAY_MS = 86_400_000
const LIVES = [
  { value: '30', name: '30 days' },
  { value: '90', name: '90 days' },
  { value: '365', name: 'A year' },
  { value: 'never', name: 'Without end' },
] as const
type Life = (typeof LIVES)[number]['value']

export function NewKey(): ReactElement {
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<readonly Scope[]>(['codes:read'])
  const [life, setLife] = useState<Life>('90')
  const make = useMutation({
    mutationFn: () => {
      const expiresAt = life === 'never' ? null : new Date(Date.now() + Number(life) * DAY_MS).toISOString()
      return answered(api.POST('/api/v1/api-keys', { body: { name, scopes: [...scopes], expiresAt } }))
    },
    onSuccess: () => {
      setName('')
      void invalidate(apiKeysQuery.queryKey)
    },
  })
  if (make.data !== undefined) {
    return (
      <SecretOnce title={`The key ${make.data.name}`} secret={make.data.key} what="the key" onDone={() => make.reset()}>
        <p>
          A program sends it as <code>Authorization: Bearer</code>. Whoever has it acts as you.
        </p>
      </SecretOnce>
    )
  }
  return (
    <Card title="Make a key">
      <Form error={make.error} onSubmit={() => make.mutate()}>
        <Field
          label="Name"
          name="name"
          value={name}
          onChange={setName}
          maxLength={100}
          autoComplete="off"
          isRequired
          hint="The program that will use it."
        />
        <CheckSet label="It may" names={SCOPE_NAMES} value={scopes} onChange={setScopes} />
        <Chips label="Lives for" value={life} choices={LIVES} onChange={setLife} />
        <Fault error={make.error} />
        <div>
          <Button type="submit" isPending={make.isPending} isDisabled={scopes.length === 0}>
            Make the key
          </Button>
        </div>
      </Form>
    </Card>
  )
}
