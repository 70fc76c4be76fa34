import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { extractCode } from '../domain/codes/index.ts'

/** `npm run -s codes:extract`: a message in a line of JSON, what was read from it in another; broken lines are told, and passed. */
const messageLine = z.object({ text: z.string(), sender: z.string().nullish() })

await pipeline(process.stdin, extractEach, process.stdout)

async function* extractEach(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const message = readLine(line)
    if (message.error !== undefined) {
      const error = `line ${number}: ${message.error}`
      process.stderr.write(`${error}\n`)
      process.exitCode = 1
      yield `${JSON.stringify({ error })}\n`
    } else yield `${JSON.stringify(extractCode(message.text, { sender: message.sender ?? null }))}\n`
  }
}

type MessageLine = { text: string; sender?: string | null | undefined; error?: undefined } | { error: string }

/** The error says what is wrong, and nothing of the message. */
function readLine(line: string): MessageLine {
  try {
    const parsed = messageLine.safeParse(JSON.parse(line))
    if (parsed.success) return parsed.data
    const field = parsed.error.issues[0]?.path.join('.')
    return { error: field === '' || field === undefined ? 'not an object' : `"${field}" must be a string` }
  } catch {
    return { error: 'not JSON' }
  }
}
