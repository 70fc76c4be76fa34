/**
 * When a signed-in session is over as far as its cookies say: with the last of them that has an end, for from then on the
 * site knows none of them any more. Null where none has one.
 * @param cookies with their ends as Unix seconds; -1 for one that ends with the browser, as Playwright has it.
 */
export function sessionEnd(cookies: readonly { expires: number }[]): Date | null {
  const ends = cookies.map(({ expires }) => expires).filter((unixSeconds) => unixSeconds > 0)
  return ends.length === 0 ? null : new Date(Math.max(...ends) * 1000)
}
