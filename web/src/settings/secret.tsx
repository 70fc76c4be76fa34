import type { ReactElement, ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Copy } from '../ui/copy.tsx'
import { Notice } from '../ui/status.tsx'

interface SecretOnceProps {
  title: string
  secret: string
  /** What is copied, in words. */
  what: string
  children?: ReactNode
  onDone: () => void
}

/** Something that is shown once and never again. */
export function SecretOnce({ title, secret, what, children, onDone }: SecretOnceProps): ReactElement {
  return (
    <Card title={title}>
      <Notice tone="warn">Copy it now: Keyline keeps no copy that it could show again.</Notice>
      <p className="secret" dir="ltr" data-testid="secret">
        {secret}
      </p>
      {children}
      <div className="row">
        <Copy text={secret} what={what} variant="primary" />
        <Button onPress={onDone}>Done</Button>
      </div>
    </Card>
  )
}
