interface Cookie {
  name: string
  httpOnly: boolean
  /** Unix seconds; -1 where it ends with the browser. */
  expires: number
}

const SESSION_LIKE = /sess|auth|token|sid|jwt|login|user/i

/** Whether something that a site stores under this name may be a sign-in. */
export function looksLikeSession(name: string): boolean {
  return SESSION_LIKE.test(name)
}

/**
 * When a signed-in session is over: with the last of the cookies that may be the sign-in (the rest, such as those that
 * count visits, live for years), and at the latest when policy says.
 */
export function sessionEnd(cookies: readonly Cookie[], latest: Date): Date {
  const likely = cookies.filter(({ name, httpOnly }) => httpOnly || looksLikeSession(name))
  const ends = (likely.length === 0 ? cookies : likely).map(({ expires }) => expires)
  if (ends.length === 0 || ends.some((unixSeconds) => unixSeconds <= 0)) return latest
  return new Date(Math.min(latest.getTime(), Math.max(...ends) * 1000))
}
