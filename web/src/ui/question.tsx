import { useState, type ReactElement, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Fault } from './face.tsx'
import { Field } from './field.tsx'
import { Form, type Work } from './form.tsx'

interface QuestionProps {
  title: string
  yes: string
  no?: string
  /** It takes something away from somebody. */
  danger?: boolean
  /** What has to be typed first, where it cannot be undone. */
  toType?: string | null
  isDisabled?: boolean
  /** What a yes has set going. */
  work: Work
  /** @see Fault */
  refused?: string
  onYes: () => void
  onClose: () => void
  children: ReactNode
}

/** What has to be said before something is done: it stays until that is done, or not wanted after all. */
export function Question(props: QuestionProps): ReactElement {
  const { title, yes, no = 'Cancel', danger = false, toType = null, isDisabled = false } = props
  const { work, refused, onYes, onClose, children } = props
  const [typed, setTyped] = useState('')
  const isTyped = toType === null || typed.trim() === toType.trim()
  return (
    <Dialog title={title} alert={danger} onClose={onClose}>
      <Form error={work.error} onSubmit={() => onYes()}>
        {children}
        {toType !== null && (
          <Field
            label={`This cannot be undone. Type ${toType} to go on`}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
          />
        )}
        <Fault error={work.error} refused={refused} />
        <div className="dialog-actions">
          <Button variant="quiet" onPress={onClose}>
            {no}
          </Button>
          <Button
            type="submit"
            variant={danger ? 'danger' : 'primary'}
            isPending={work.isPending}
            isDisabled={isDisabled || !isTyped}
          >
            {yes}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
