import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { OpenedMessage } from '../messages/opened-message.tsx'
import { Card } from '../ui/card.tsx'

export function Component(): ReactElement {
  const { accountId = '', messageId = '' } = useParams()
  return (
    <Page title="Message" back={`/accounts/${accountId}/messages`}>
      <Card>
        <OpenedMessage id={messageId} />
      </Card>
    </Page>
  )
}
