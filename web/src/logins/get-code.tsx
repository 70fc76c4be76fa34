import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Account } from '../accounts/queries.ts'
import { keys } from '../api/keys.ts'
import { useMe } from '../api/me.ts'
import { queryClient } from '../api/query-client.ts'
import { useSearch } from '../app/search.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Budget } from './budget.tsx'
import { askForCode } from './calls.ts'
import { CodeAwaited } from './code-awaited.tsx'
import { waitingQuery, type Waiting } from './queries.ts'
import { WhoWaits } from './who-waits.tsx'

/** In the address, so that a reload goes on waiting for the same code. */
const PARAMETER = 'code'

/** For people who sign in by themselves: asks for the next code, waits, and shows it. */
export function GetCode({ account }: { account: Account }): ReactElement {
  const [search, choose] = useSearch()
  const requestId = search.get(PARAMETER)
  const follow = (id: string): void => choose(PARAMETER, id)
  const ask = useMutation({
    mutationFn: (takeOver: boolean) => askForCode(account.id, takeOver),
    onSuccess: (request) => {
      // Where its code was here already, only reading it says so.
      if (request.status === 'waiting') queryClient.setQueryData(keys.codeRequest(request.id), request)
      follow(request.id)
    },
  })
  const me = useMe()
  const waiting = useQuery(waitingQuery(account.id)).data ?? []
  const mine = waiting.find(({ requester, requestedBy }) => requester === 'person' && requestedBy?.id === me.id)
  if (requestId !== null) {
    return (
      <CodeAwaited
        id={requestId}
        appName={account.appName}
        onAgain={() => ask.mutate(false)}
        onClose={() => choose(PARAMETER, '')}
      />
    )
  }
  if (mine !== undefined) {
    return (
      <Button wide onPress={() => follow(mine.id)}>
        Go on waiting for your code
      </Button>
    )
  }
  return (
    <div className="stack">
      <WhoWaits waiting={waiting} />
      <AskButtons waiting={waiting} isPending={ask.isPending} onAsk={ask.mutate} />
      <Fault error={ask.error} />
      <Budget accountId={account.id} />
    </div>
  )
}

interface AskButtonsProps {
  waiting: readonly Waiting[]
  isPending: boolean
  onAsk: (takeOver: boolean) => void
}

/** Behind a login one may wait, or take the next code before it. */
function AskButtons({ waiting, isPending, onAsk }: AskButtonsProps): ReactElement {
  const isLoginFirst = waiting[0]?.requester === 'login'
  return (
    <>
      <Button wide isPending={isPending} onPress={() => onAsk(false)}>
        {isLoginFirst ? 'Get the code after it' : 'Get a code'}
      </Button>
      {isLoginFirst && (
        <Button wide isPending={isPending} onPress={() => onAsk(true)}>
          Take over: the next code is mine
        </Button>
      )}
    </>
  )
}
