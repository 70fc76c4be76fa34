import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../ui/loaded.tsx'
import { Notice } from '../ui/status.tsx'
import { loginLogQuery } from './queries.ts'
import { loggedInWords, STEP_WORDS, type LoggedStep, type Login } from './words.ts'
import './logins.css'

/** What Keyline saw and did at each step, as its engine wrote it down. */
export function LoginLog({ login }: { login: Login }): ReactElement {
  return (
    <Loaded query={useQuery(loginLogQuery(login.id))} lines={6}>
      {(log) =>
        log.length === 0 ? (
          <p className="soft">Nothing was kept: it is for the latest logins of an account alone.</p>
        ) : (
          <div className="stack">
            {login.steps.map(({ seq, name }) => (
              <OfStep key={seq} name={STEP_WORDS[name]} entries={log.filter(({ step }) => step === seq)} />
            ))}
          </div>
        )
      }
    </Loaded>
  )
}

function OfStep({ name, entries }: { name: string; entries: LoggedStep[] }): ReactElement | null {
  if (entries.length === 0) return null
  return (
    <section className="stack-tight">
      <h3>{name}</h3>
      <ol className="log" aria-label={`What was done: ${name}`}>
        {entries.map((entry, index) => (
          <li key={index}>
            <Entry entry={entry} isElsewhere={entry.origin !== entries[index - 1]?.origin} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** @param isElsewhere whether it was at another site than the one before. */
function Entry({ entry, isElsewhere }: { entry: LoggedStep; isElsewhere: boolean }): ReactElement {
  const about = [entry.action === 'read' && entry.reason, isElsewhere && entry.origin, `${String(entry.ms)} ms`]
  const words = (
    <>
      <bdi>{loggedInWords(entry)}</bdi>
      <span className="small soft wrap figures">{about.filter(Boolean).join(' · ')}</span>
    </>
  )
  if (entry.action !== 'recipe') return <div className="log-entry wrap">{words}</div>
  return (
    <Notice tone="warn">
      {words}
      <p className="small">Keyline found its own way from here.</p>
    </Notice>
  )
}
