import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { groups } from '../ui/code-words.ts'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { Fault } from '../ui/face.tsx'
import { Chips } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { candidates } from './candidates.ts'
import { keepAnswer, type Message } from './queries.ts'

/** No code is this short. */
const NONE = '-'

/** Says what the code of a message really is; Keyline reads later ones of the same form accordingly. */
export function Correction({ message }: { message: Message }): ReactElement {
  const [isOpen, setOpen] = useState(false)
  const close = (): void => setOpen(false)
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {message.code === null ? 'There is a code in it' : 'This is not the code'}
      </Button>
      <Dialog title="What is the code?" isOpen={isOpen} onClose={close}>
        <Choice message={message} onDone={close} />
      </Dialog>
    </>
  )
}

function Choice({ message, onDone }: { message: Message; onDone: () => void }): ReactElement {
  const [chosen, setChosen] = useState(message.code ?? NONE)
  const correct = useMutation({
    mutationFn: () =>
      answered(
        api.PUT('/api/v1/messages/{id}/code', {
          params: { path: { id: message.id } },
          body: { code: chosen === NONE ? null : chosen },
        }),
      ),
    onSuccess: (corrected) => {
      keepAnswer(corrected)
      onDone()
      toast('Thank you. Keyline reads messages like this one accordingly.')
    },
  })
  const found = new Set([...(message.code === null ? [] : [message.code]), ...candidates(message.text)])
  return (
    <>
      <p className="message-whole" dir="auto">
        {message.text}
      </p>
      <Chips
        label="Codes in this message"
        hideLabel
        value={chosen}
        choices={[
          ...[...found].map((code) => ({ value: code, name: groups(code).join(' ') })),
          { value: NONE, name: 'No code' },
        ]}
        onChange={setChosen}
      />
      {correct.error !== null && <Fault error={correct.error} />}
      <DialogActions>
        <Button variant="quiet" onPress={onDone}>
          Cancel
        </Button>
        <Button
          variant="primary"
          isPending={correct.isPending}
          isDisabled={chosen === (message.code ?? NONE)}
          onPress={() => correct.mutate()}
        >
          Correct it
        </Button>
      </DialogActions>
    </>
  )
}
