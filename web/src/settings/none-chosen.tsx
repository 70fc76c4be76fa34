import type { ReactElement } from 'react'
import { Face } from '../ui/face.tsx'

/** Beside the list, before a part is chosen; a phone shows the list alone. */
export function Component(): ReactElement {
  return <Face icon="settings" title="Choose what to set" />
}
