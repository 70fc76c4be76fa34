import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { keys } from '../api/keys.ts'
import { invalidate } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Fault } from '../ui/face.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { When } from '../ui/time.tsx'
import { toast } from '../ui/toast.tsx'
import { deviceOf } from './device.ts'
import { endOtherSessions, endSession, signInSessions } from './security-calls.ts'

const sessionsQuery = queryOptions({ queryKey: [...keys.me, 'sessions'], queryFn: signInSessions })

/** Where one is signed in, and out with it. */
export function Sessions(): ReactElement {
  const sessions = useQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (token: string | null) => (token === null ? endOtherSessions() : endSession(token)),
    onSuccess: (_, token) => {
      void invalidate(sessionsQuery.queryKey)
      toast(token === null ? 'Every other browser is signed out.' : 'That browser is signed out.')
    },
  })
  return (
    <Card title="Where you are signed in">
      <Loaded query={sessions}>
        {(all) => (
          <>
            <ul className="rows" aria-label="Browsers">
              {all.map(({ id, token, userAgent, updatedAt, isThis }) => (
                <li key={id} className="rows-item">
                  <span className="rows-main stack-tight">
                    <span>{deviceOf(userAgent)}</span>
                    <span className="small soft">
                      {isThis ? (
                        'This browser'
                      ) : (
                        <>
                          Last used <When at={updatedAt} />
                        </>
                      )}
                    </span>
                  </span>
                  {!isThis && (
                    <Button isPending={end.isPending && end.variables === token} onPress={() => end.mutate(token)}>
                      Sign it out
                      <span className="visually-hidden">: {deviceOf(userAgent)}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <Fault error={end.error} />
            {all.length > 2 && (
              <div>
                <Button isPending={end.isPending && end.variables === null} onPress={() => end.mutate(null)}>
                  Sign all others out
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Card>
  )
}
