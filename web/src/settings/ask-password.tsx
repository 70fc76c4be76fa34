import { useMutation } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { NOT_YOUR_PASSWORD } from '../sign-in/password.tsx'
import { Field } from '../ui/field.tsx'
import { Question } from '../ui/question.tsx'

interface AskPasswordProps {
  title: string
  meaning: string
  yes: string
  onPassword: (password: string) => Promise<void>
  onClose: () => void
}

/** Before what weakens or strengthens a sign-in: whoever sits here now may be somebody else. */
export function AskPassword({ title, meaning, yes, onPassword, onClose }: AskPasswordProps): ReactElement {
  const [password, setPassword] = useState('')
  const work = useMutation({ mutationFn: () => onPassword(password), onSuccess: onClose })
  return (
    <Question title={title} yes={yes} work={work} refused={NOT_YOUR_PASSWORD} onYes={work.mutate} onClose={onClose}>
      <p>{meaning}</p>
      <Field
        label="Your password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
        autoFocus
      />
    </Question>
  )
}
