import type { ReactElement } from 'react'
import { ButtonLink } from '../ui/button.tsx'
import { Face } from '../ui/face.tsx'
import { Page } from './page.tsx'

export function Component(): ReactElement {
  return (
    <Page title="Not here">
      <Face icon="search" title="There is no such page" actions={<ButtonLink to="/accounts">Your accounts</ButtonLink>}>
        The address may have been mistyped.
      </Face>
    </Page>
  )
}
