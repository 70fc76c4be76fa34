import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { answered, api } from '../api/client.ts'
import { meQuery, type Me } from '../api/me.ts'
import { queryClient } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Fault } from '../ui/face.tsx'
import { toast } from '../ui/toast.tsx'
import { ROLE_NAMES } from './role-names.ts'

/** Those that one is a member of, and the way from one to another. */
export function Workspaces({ me }: { me: Me }): ReactElement {
  const navigate = useNavigate()
  const go = useMutation({
    mutationFn: (workspaceId: string) => answered(api.POST('/api/v1/me/workspace', { body: { workspaceId } })),
    onSuccess: (there) => {
      // Nothing of the one is shown in the other.
      queryClient.clear()
      queryClient.setQueryData(meQuery.queryKey, there)
      toast(`You are in ${there.workspace.name} now.`)
      void navigate('/accounts')
    },
  })
  return (
    <Card title="Workspace">
      <ul className="rows" aria-label="Your workspaces">
        {me.workspaces.map(({ id, name, role }) => (
          <li key={id} className="rows-item">
            <span className="rows-main stack-tight">
              <bdi className="wrap">{name}</bdi>
              <span className="small soft">You are {ROLE_NAMES[role].article}</span>
            </span>
            {id === me.workspace.id ? (
              <span className="soft">You are here</span>
            ) : (
              <Button isPending={go.isPending && go.variables === id} onPress={() => go.mutate(id)}>
                Go there
                <span className="visually-hidden">: {name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Fault error={go.error} />
    </Card>
  )
}
