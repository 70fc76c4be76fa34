import { useMutation } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { Account } from '../accounts/queries.ts'
import { keys } from '../api/keys.ts'
import { queryClient } from '../api/query-client.ts'
import { Button } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { askForCode } from './calls.ts'
import { CodeAwaited } from './code-awaited.tsx'

/** In the address, so that a reload goes on waiting for the same code. */
const PARAMETER = 'code'

/** For people who sign in by themselves: asks for the next code, waits, and shows it. */
export function GetCode({ account }: { account: Account }): ReactElement {
  const [search, setSearch] = useSearchParams()
  const requestId = search.get(PARAMETER)
  const follow = (id: string | null): void => {
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (id === null) next.delete(PARAMETER)
        else next.set(PARAMETER, id)
        return next
      },
      { replace: true },
    )
  }
  const ask = useMutation({
    mutationFn: () => askForCode(account.id),
    onSuccess: (request) => {
      // Where its code was here already, only reading it says so.
      if (request.status === 'waiting') queryClient.setQueryData(keys.codeRequest(request.id), request)
      follow(request.id)
    },
  })
  if (requestId !== null) {
    return (
      <CodeAwaited
        id={requestId}
        appName={account.appName}
        onAgain={() => {
          ask.mutate()
        }}
        onClose={() => {
          follow(null)
        }}
      />
    )
  }
  return (
    <div className="stack">
      <Button
        wide
        isPending={ask.isPending}
        onPress={() => {
          ask.mutate()
        }}
      >
        Get a code
      </Button>
      {ask.error !== null && <Fault error={ask.error} />}
    </div>
  )
}
