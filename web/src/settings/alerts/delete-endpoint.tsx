import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { answered, api } from '../../api/client.ts'
import { invalidate } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Fault } from '../../ui/face.tsx'
import { toast } from '../../ui/toast.tsx'
import { endpointsQuery, type Endpoint } from './queries.ts'

export function DeleteEndpoint({ endpoint: { id, name } }: { endpoint: Endpoint }): ReactElement {
  const navigate = useNavigate()
  const [isAsking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  const remove = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/alert-endpoints/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void invalidate(endpointsQuery.queryKey)
      toast(`Alerts to ${name} have ended.`)
      void navigate('/settings/alerts', { replace: true })
    },
  })
  return (
    <div>
      <Button onPress={() => setAsking(true)}>Delete this alert</Button>
      <Dialog title={`Delete ${name}?`} alert isOpen={isAsking} onClose={close}>
        <p>Nothing is sent there any more, and what was sent is forgotten here.</p>
        {remove.error !== null && <Fault error={remove.error} />}
        <DialogActions>
          <Button variant="quiet" onPress={close}>
            Keep it
          </Button>
          <Button variant="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
            Delete
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  )
}
