import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { answered, api } from '../api/client.ts'
import { Button } from '../ui/button.tsx'
import { groups } from '../ui/code-words.ts'
import { Chips } from '../ui/chips.tsx'
import { Question } from '../ui/question.tsx'
import { toast } from '../ui/toast.tsx'
import { candidates } from './candidates.ts'
import { keepAnswer, type Message } from './queries.ts'

/** No code is this short. */
const NONE = '-'

/** Says what the code of a message really is; Keyline reads later ones of the same form accordingly. */
export function Correction({ message }: { message: Message }): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {message.code === null ? 'There is a code in it' : 'This is not the code'}
      </Button>
      {isOpen && <Choice message={message} onClose={() => setOpen(false)} />}
    </>
  )
}

function Choice({ message, onClose }: { message: Message; onClose: () => void }): ReactElement {
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
      onClose()
      toast('Thank you. Keyline reads messages like this one accordingly.')
    },
  })
  const found = new Set([...(message.code === null ? [] : [message.code]), ...candidates(message.text)])
  return (
    <Question
      title="What is the code?"
      yes="Correct it"
      isDisabled={chosen === (message.code ?? NONE)}
      work={correct}
      onYes={correct.mutate}
      onClose={onClose}
    >
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
    </Question>
  )
}
