import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../api/client.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Fault } from '../ui/face.tsx'
import { Icon } from '../ui/icons.tsx'
import { Question } from '../ui/question.tsx'
import { Notice } from '../ui/status.tsx'
import { toast } from '../ui/toast.tsx'
import { keepAnswer, type Message } from './queries.ts'

interface AlarmProps {
  message: Message
  alarm: NonNullable<Message['alarm']>
}

/** A code that nobody asked for: the question whether it was the reader, and what came of the answer. */
export function Alarm({ message, alarm }: AlarmProps): ReactElement | null {
  switch (alarm) {
    case 'open':
      return <OpenAlarm message={message} />
    case 'notMine':
      return <Paused message={message} />
    case 'mine':
      return null
  }
}

function OpenAlarm({ message }: { message: Message }): ReactElement {
  const [isAsking, setAsking] = useState(false)
  const answer = useMutation({
    mutationFn: (said: 'mine' | 'notMine') =>
      answered(
        api.POST('/api/v1/messages/{id}/answer', { params: { path: { id: message.id } }, body: { answer: said } }),
      ),
    onSuccess: (answeredMessage, said) => {
      keepAnswer(answeredMessage)
      setAsking(false)
      toast(said === 'mine' ? 'Good. The alarm is over.' : 'Logins on this account are paused.')
    },
  })
  const app = <bdi>{message.appName}</bdi>
  return (
    <Notice tone="bad">
      <h2 className="row">
        <Icon name="warning" />
        Nobody asked for this code
      </h2>
      <p>
        No person and no login was waiting for it in Keyline. If it was not you, somebody else may have typed this
        account’s password at {app}.
      </p>
      <Fault error={isAsking ? null : answer.error} />
      <div className="row">
        <Button isPending={answer.isPending && answer.variables === 'mine'} onPress={() => answer.mutate('mine')}>
          This was me
        </Button>
        <Button variant="danger" onPress={() => setAsking(true)}>
          This was not me
        </Button>
      </div>
      <p className="small">
        “This was me” ends the alarm. “This was not me” stops every login on this account until its Owner starts them
        again.
      </p>
      {isAsking && (
        <Question
          title="Stop logins on this account?"
          danger
          yes="Stop logins"
          no="Not now"
          work={answer}
          onYes={() => answer.mutate('notMine')}
          onClose={() => setAsking(false)}
        >
          <p>
            A login that runs now is cancelled, and the schedule waits. Codes are received as before. The Owner of{' '}
            <bdi>{message.accountLabel}</bdi> then changes the password at {app} and lets logins start again.
          </p>
        </Question>
      )}
    </Notice>
  )
}

function Paused({ message }: { message: Message }): ReactElement {
  return (
    <Notice tone="warn">
      <h2>It was nobody here</h2>
      <p>
        Logins on this account were paused. Change its password at <bdi>{message.appName}</bdi>, then in Keyline; its
        Owner can let logins start again.
      </p>
      <div>
        <ButtonLink to={`/accounts/${message.accountId}`}>Open the account</ButtonLink>
      </div>
    </Notice>
  )
}
