import { useState, type ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { STEP_WORDS, type Login } from './words.ts'
import './logins.css'

type Step = Login['steps'][number]

interface PicturesProps {
  login: Login
  which: 'last' | 'earlier'
}

/** The page as a login saw it after its steps; each is large when tapped. */
export function Pictures({ login, which }: PicturesProps): ReactElement | null {
  const [shown, setShown] = useState<number | null>(null)
  const taken = picturesOf(login)
  const here = which === 'last' ? taken.slice(-1) : taken.slice(0, -1)
  return (
    <>
      <ul className="pictures" aria-label={which === 'last' ? 'Last picture' : 'Earlier pictures'}>
        {here.map((step) => (
          <li key={step.seq}>
            <figure className="stack-tight">
              <button type="button" className="picture" onClick={() => setShown(taken.indexOf(step))}>
                <Picture loginId={login.id} step={step} />
              </button>
              <figcaption className="small soft">After “{STEP_WORDS[step.name]}”</figcaption>
            </figure>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <Large loginId={login.id} steps={taken} at={shown} onTurn={setShown} onClose={() => setShown(null)} />
      )}
    </>
  )
}

/** The steps after which there is a picture, in their order. */
export function picturesOf(login: Login): Step[] {
  return login.steps.filter(({ screenshot }) => screenshot)
}

interface LargeProps {
  loginId: string
  steps: readonly Step[]
  at: number
  onTurn: (at: number) => void
  onClose: () => void
}

function Large({ loginId, steps, at, onTurn, onClose }: LargeProps): ReactElement | null {
  const step = steps[at]
  if (step === undefined) return null
  const turn = (by: number): void => onTurn((at + by + steps.length) % steps.length)
  return (
    <Dialog title={`After “${STEP_WORDS[step.name]}”`} wide onClose={onClose}>
      <div className="picture-large" role="group" aria-label="The whole picture" tabIndex={0}>
        <Picture key={step.seq} loginId={loginId} step={step} />
      </div>
      <div className="row">
        {steps.length > 1 && (
          <>
            <Button onPress={() => turn(-1)}>Previous</Button>
            <Button onPress={() => turn(1)}>Next</Button>
            <span className="small soft figures">
              {at + 1} of {steps.length}
            </span>
          </>
        )}
        <span className="push">
          <Button variant="quiet" autoFocus onPress={onClose}>
            Close
          </Button>
        </span>
      </div>
    </Dialog>
  )
}

function Picture({ loginId, step }: { loginId: string; step: Step }): ReactElement {
  const [isMissing, setMissing] = useState(false)
  if (isMissing)
    return <span className="picture-missing">This picture cannot be shown. Those of the latest logins are kept.</span>
  return (
    <img
      src={`/api/v1/logins/${loginId}/screenshots/${String(step.seq)}`}
      alt={`The page after “${STEP_WORDS[step.name]}”; what was typed is painted over`}
      onError={() => setMissing(true)}
    />
  )
}
