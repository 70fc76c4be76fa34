import type { ReactElement } from 'react'
import { useLocation, useParams } from 'react-router'
import { Page } from '../app/page.tsx'
import { OpenedMessage } from '../messages/opened-message.tsx'

export function Component(): ReactElement {
  const { messageId = '' } = useParams()
  const { search } = useLocation()
  return (
    <Page title="Message" back={`/inbox${search}`}>
      <OpenedMessage id={messageId} />
    </Page>
  )
}
