import { useEffect, type ReactElement, type ReactNode } from 'react'
import { groups, spelled } from './code-words.ts'
import { Copy } from './copy.tsx'
import { StatusLine, type Tone } from './status.tsx'
import { Ago, useNow } from './time.tsx'
import { announce } from './toast.tsx'

/** Most codes are good for a few minutes. */
const OLD_MS = 10 * 60_000

export type CodeStanding = 'fresh' | 'used' | 'late' | 'unrequested'

const STANDING: Record<Exclude<CodeStanding, 'fresh'>, { tone: Tone; text: string }> = {
  used: { tone: 'idle', text: 'Used' },
  late: { tone: 'warn', text: 'Late: it came after the wait had ended' },
  unrequested: { tone: 'bad', text: 'Nobody asked for this' },
}

interface CodeDisplayProps {
  code: string
  sender: string
  receivedAt: string
  /** Who it is for: a person, a login, the setup. */
  forWhom?: ReactNode
  standing?: CodeStanding
}

/** The code: the largest thing on the page. Announced once; it fades when it is old. */
export function CodeDisplay({ code, sender, receivedAt, forWhom, standing = 'fresh' }: CodeDisplayProps): ReactElement {
  const isOld = useNow() - Date.parse(receivedAt) > OLD_MS
  useEffect(() => {
    announce(`Code from ${sender}: ${spelled(code)}`)
  }, [code, sender])
  return (
    <div className={isOld || standing === 'used' ? 'code code-old' : 'code'}>
      <div className="code-digits" data-testid="code">
        <span className="visually-hidden">{spelled(code)}</span>
        {groups(code).map((group, index) => (
          <span key={index} aria-hidden="true">
            {group}
          </span>
        ))}
      </div>
      <p className="code-of">
        From <bdi>{sender}</bdi>, <Ago at={receivedAt} />
        {forWhom !== undefined && <>, for {forWhom}</>}
      </p>
      {standing !== 'fresh' && <StatusLine tone={STANDING[standing].tone}>{STANDING[standing].text}</StatusLine>}
      <Copy text={code} what="the code" variant="primary" />
    </div>
  )
}
