/** What keeps a text from being read as JSON, in words; null where nothing does. */
export function faultOfJson(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    return line === undefined ? 'This is no whole JSON document.' : `This is no JSON: look at line ${line}.`
  }
}

/** Where in a recipe a fault is, as the API names it: `steps.2.into` is `Step 3, into`. */
export function placeInWords(path: string): string {
  if (path === 'body') return 'The document'
  const words = path
    .replace(/^steps\.(\d+)/, (_, index: string) => `step ${String(Number(index) + 1)}`)
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? `no. ${String(Number(part) + 1)}` : part))
    .join(', ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
