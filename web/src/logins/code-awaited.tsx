import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { CodeDisplay } from '../ui/code.tsx'
import { Fault } from '../ui/face.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { StatusLine } from '../ui/status.tsx'
import { TimeLeft } from '../ui/time.tsx'
import { cancelCodeRequest } from './calls.ts'
import { Diagnosis } from './diagnosis.tsx'
import { codeRequestQuery, type CodeRequest } from './queries.ts'

interface CodeAwaitedProps {
  id: string
  appName: string
  onAgain: () => void
  onClose: () => void
}

/** A code that one asked for: awaited, here, or not come. */
export function CodeAwaited({ id, ...props }: CodeAwaitedProps): ReactElement {
  return (
    <Card title="Your code">
      <Loaded query={useQuery(codeRequestQuery(id))}>{(request) => <Standing request={request} {...props} />}</Loaded>
    </Card>
  )
}

function Standing({ request, appName, onAgain, onClose }: Omit<CodeAwaitedProps, 'id'> & { request: CodeRequest }) {
  switch (request.status) {
    case 'waiting':
      return <Waiting request={request} appName={appName} onClose={onClose} />
    case 'received':
      return (
        <div className="stack">
          <Received request={request} appName={appName} />
          <Actions onAgain={onAgain} onClose={onClose} />
        </div>
      )
    case 'timedOut':
    case 'cancelled':
    case 'takenOver':
      return (
        <div className="stack">
          <StatusLine tone="warn">
            {request.status === 'timedOut' ? 'No code came in time' : 'Nobody waits for this code any more'}
          </StatusLine>
          <Diagnosis requestId={request.id} />
          <Actions onAgain={onAgain} onClose={onClose} />
        </div>
      )
  }
}

function Received({ request, appName }: { request: CodeRequest; appName: string }): ReactElement {
  if (request.code === null) return <p>The message is here, but no code could be read in it. Look at the messages.</p>
  return (
    <CodeDisplay
      code={request.code}
      sender={appName}
      receivedAt={request.endedAt ?? request.openedAt}
      forWhom="your own sign-in"
    />
  )
}

function Actions({ onAgain, onClose }: Pick<CodeAwaitedProps, 'onAgain' | 'onClose'>): ReactElement {
  return (
    <div className="row">
      <Button onPress={onAgain}>Get another code</Button>
      <Button variant="quiet" onPress={onClose}>
        Close
      </Button>
    </div>
  )
}

interface WaitingProps extends Pick<CodeAwaitedProps, 'appName' | 'onClose'> {
  request: CodeRequest
}

function Waiting({ request, appName, onClose }: WaitingProps): ReactElement {
  const cancel = useMutation({ mutationFn: () => cancelCodeRequest(request.id), onSuccess: onClose })
  return (
    <div className="stack">
      <p role="status">
        <StatusLine tone="busy">Waiting for the code</StatusLine>
      </p>
      <p>
        Sign in at <bdi>{appName}</bdi> now, and have it send the SMS. The code is shown here as it arrives; Keyline
        waits for another <TimeLeft until={request.deadline} />.
      </p>
      {request.behind > 0 && (
        <p className="soft">
          {request.behind === 1 ? 'One is' : `${String(request.behind)} are`} before you: the next code is theirs.
        </p>
      )}
      <Fault error={cancel.error} />
      <div className="row">
        <Button isPending={cancel.isPending} onPress={() => cancel.mutate()}>
          Stop waiting
        </Button>
      </div>
    </div>
  )
}
