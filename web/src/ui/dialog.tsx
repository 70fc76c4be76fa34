import type { ReactElement, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface DialogProps {
  title: string
  /** Something that has to be decided, such as what cannot be undone. */
  alert?: boolean
  /** For a picture. */
  wide?: boolean
  onClose: () => void
  children: ReactNode
}

/** What is in the way for as long as it is there. Escape and a tap beside it close it. */
export function Dialog({ title, alert = false, wide = false, onClose, children }: DialogProps): ReactElement {
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={onClose}>
      <Modal className={wide ? 'modal modal-wide' : 'modal'}>
        <AriaDialog className="dialog" role={alert ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
