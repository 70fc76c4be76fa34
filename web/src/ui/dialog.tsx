import type { ReactElement, ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface DialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  /** Something that has to be decided, such as what cannot be undone. */
  alert?: boolean
  children: ReactNode
}

/** A question in the way. Escape and a tap beside it close it. */
export function Dialog({ title, isOpen, onClose, alert = false, children }: DialogProps): ReactElement {
  return (
    <ModalOverlay
      className="overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="modal">
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

export function DialogActions({ children }: { children: ReactNode }): ReactElement {
  return <div className="dialog-actions">{children}</div>
}
