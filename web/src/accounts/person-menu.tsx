import { useState, type ReactElement } from 'react'
import { Menu } from '../ui/menu.tsx'
import { Question } from '../ui/question.tsx'
import { useSharing, type Person } from './people-queries.ts'

type Step = 'owner' | 'none'

const STEPS: Record<Step, { title: (name: string) => string; meaning: string; yes: string }> = {
  owner: {
    title: (name) => `Hand over to ${name}?`,
    meaning:
      'They then decide about the number, the password and who has access. You keep seeing codes and running logins.',
    yes: 'Hand over',
  },
  none: {
    title: (name) => `Share it no longer with ${name}?`,
    meaning:
      'They stop seeing codes at once, and what they have open here ends. What they read before, they may still know.',
    yes: 'Share it no longer',
  },
}

interface PersonMenuProps {
  accountId: string
  person: Person
}

/** What the Owner can do about a collaborator. */
export function PersonMenu({ accountId, person }: PersonMenuProps): ReactElement {
  const [step, setStep] = useState<Step | null>(null)
  return (
    <>
      <Menu
        label={`More about ${person.name}`}
        items={[
          { name: 'Make them the Owner …', onAction: () => setStep('owner') },
          { name: 'Share it no longer …', danger: true, onAction: () => setStep('none') },
        ]}
      />
      {step !== null && (
        <ChangeAccess accountId={accountId} person={person} step={step} onClose={() => setStep(null)} />
      )}
    </>
  )
}

interface ChangeAccessProps extends PersonMenuProps {
  step: Step
  onClose: () => void
}

function ChangeAccess({ accountId, person, step, onClose }: ChangeAccessProps): ReactElement {
  const sharing = useSharing(accountId)
  const { title, meaning, yes } = STEPS[step]
  return (
    <Question
      title={title(person.name)}
      danger
      yes={yes}
      no="Leave it as it is"
      work={sharing}
      onYes={() => sharing.mutate({ userId: person.userId, to: step }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{meaning}</p>
    </Question>
  )
}
