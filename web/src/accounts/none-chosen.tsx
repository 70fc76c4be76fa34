import type { ReactElement } from 'react'
import { Face } from '../ui/face.tsx'

/** Beside the list, before one account is chosen; a phone shows the list alone. */
export function Component(): ReactElement {
  return (
    <Face icon="accounts" title="Choose an account">
      Its number, codes and logins are shown here.
    </Face>
  )
}
