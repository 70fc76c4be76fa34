import type { ReactElement } from 'react'
import { Face } from '../ui/face.tsx'

/** Beside the list, before a message is opened; a phone shows the list alone. */
export function Component(): ReactElement {
  return (
    <Face icon="inbox" title="Open a message to see its code">
      Digits are masked until then. Who opened what is in the activity of its account.
    </Face>
  )
}
