import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../../api/client.ts'
import { invalidate } from '../../api/query-client.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Fault } from '../../ui/face.tsx'
import { TimeLeft, When } from '../../ui/time.tsx'
import { toast } from '../../ui/toast.tsx'
import { apiKeysQuery, SCOPE_NAMES, type ApiKey } from './queries.ts'

export function KeyRow({ apiKey }: { apiKey: ApiKey }): ReactElement {
  const { id, name, scopes, lastUsedAt, expiresAt } = apiKey
  const [isAsking, setAsking] = useState(false)
  const close = (): void => setAsking(false)
  const revoke = useMutation({
    mutationFn: () => answered(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void invalidate(apiKeysQuery.queryKey)
      close()
      toast(`The key ${name} is revoked.`)
    },
  })
  const isOver = expiresAt !== null && Date.parse(expiresAt) < Date.now()
  return (
    <div className="rows-item">
      <span className="rows-main stack-tight">
        <strong className="clip">
          <bdi>{name}</bdi>
        </strong>
        <span className="small soft">{scopes.map((scope) => SCOPE_NAMES[scope]).join(' · ')}</span>
        <span className="small soft">
          {lastUsedAt === null ? (
            'Never used'
          ) : (
            <>
              Last used <When at={lastUsedAt} />
            </>
          )}
          {expiresAt !== null && (
            <>
              {' · '}
              {isOver ? (
                'expired'
              ) : (
                <>
                  <TimeLeft until={expiresAt} /> left
                </>
              )}
            </>
          )}
        </span>
      </span>
      <Button onPress={() => setAsking(true)}>
        Revoke
        <span className="visually-hidden"> {name}</span>
      </Button>
      <Dialog title={`Revoke ${name}?`} alert isOpen={isAsking} onClose={close}>
        <p>Programs that use this key are refused at once. It cannot be brought back.</p>
        {revoke.error !== null && <Fault error={revoke.error} />}
        <DialogActions>
          <Button variant="quiet" onPress={close}>
            Keep it
          </Button>
          <Button variant="danger" isPending={revoke.isPending} onPress={() => revoke.mutate()}>
            Revoke
          </Button>
        </DialogActions>
      </Dialog>
    </div>
  )
}
