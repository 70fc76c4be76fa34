import { useMutation } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { answered, api } from '../api/client.ts'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Card } from '../ui/card.tsx'
import { AppForm, type AppFields } from './app-form.tsx'
import type { App } from './queries.ts'

interface AddAppProps {
  onAdded: (app: App) => void
  /** What else can be done, beside the button. */
  otherwise?: ReactNode
}

/** An app that is not in the catalog. */
export function AddApp({ onAdded, otherwise }: AddAppProps): ReactElement {
  const add = useMutation({
    mutationFn: (fields: AppFields) => answered(api.POST('/api/v1/apps', { body: fields })),
    onSuccess: (app) => {
      void invalidate(keys.apps)
      onAdded(app)
    },
  })
  return (
    <Card title="An app of your own">
      <AppForm app={null} button="Add the app" otherwise={otherwise} work={add} onSubmit={add.mutate} />
    </Card>
  )
}
