import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { messageQuery } from '../messages/queries.ts'
import { CodeDisplay } from '../ui/code.tsx'
import { Loaded } from '../ui/loaded.tsx'

/** The verification code, as it arrives. */
export function SetupCode({ messageId, appName }: { messageId: string; appName: string }): ReactElement {
  return (
    <Loaded query={useQuery(messageQuery(messageId))} lines={2}>
      {({ code, sender, receivedAt }) =>
        code === null ? (
          <p>A message came, but there is no code in it.</p>
        ) : (
          <>
            <p>
              <strong>Enter this code at {appName}</strong>
            </p>
            <CodeDisplay code={code} sender={sender} receivedAt={receivedAt} forWhom="the setup of the number" />
          </>
        )
      }
    </Loaded>
  )
}
