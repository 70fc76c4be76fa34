import { useEffect, useState, type ReactElement } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icons.tsx'
import { announce, toast } from './toast.tsx'

const CONFIRMED_MS = 2_000

interface CopyProps {
  text: string
  /** What is copied, for who does not see it. */
  what: string
  variant?: 'primary' | 'secondary' | 'quiet'
}

/** Copies, and says so for two seconds. */
export function Copy({ text, what, variant = 'secondary' }: CopyProps): ReactElement {
  const [copiedAt, setCopiedAt] = useState(0)
  useEffect(() => {
    if (copiedAt === 0) return
    const timer = setTimeout(() => setCopiedAt(0), CONFIRMED_MS)
    return () => clearTimeout(timer)
  }, [copiedAt])
  const isCopied = copiedAt > 0
  return (
    <Button
      variant={variant}
      aria-label={isCopied ? `Copied ${what}` : `Copy ${what}`}
      onPress={() =>
        void copy(text).then((done) => {
          if (!done) {
            toast('The browser does not let Keyline copy here. Select the text and copy it by hand.')
            return
          }
          setCopiedAt(Date.now())
          announce(`Copied ${what}`)
        })
      }
    >
      <Icon name={isCopied ? 'check' : 'copy'} />
      {isCopied ? 'Copied' : 'Copy'}
    </Button>
  )
}

/** Browsers keep the clipboard from pages that were not loaded over https; permissions may too. */
async function copy(text: string): Promise<boolean> {
  if (!window.isSecureContext) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
