import { EngineError } from './engine.ts'

/** A page that hangs answers nothing, not even with an error. @param deadline Unix ms @throws EngineError `siteUnreachable` */
export async function inTime<T>(work: Promise<T>, deadline: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const late = (): void => reject(new EngineError('siteUnreachable', 'the page does not answer'))
  const timer = setTimeout(late, Math.max(0, deadline - Date.now()))
  try {
    return await Promise.race([work, promise])
  } finally {
    clearTimeout(timer)
  }
}
