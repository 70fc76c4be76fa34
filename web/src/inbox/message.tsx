import type { ReactElement } from 'react'
import { useParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { OpenedMessage } from '../messages/opened-message.tsx'
import { Card } from '../ui/card.tsx'

export function Component(): ReactElement {
  const { messageId = '' } = useParams()
  return (
    <Page title="Message" back="/inbox">
      <Card>
        <OpenedMessage id={messageId} />
      </Card>
    </Page>
  )
}
