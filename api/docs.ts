import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

export interface Page {
  type: string
  body: string | Buffer
}

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Keyline API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
  </head>
  <body>
    <div id="docs"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`

// A file of its own: the content security policy allows no inline script.
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: true })\n`

/** The pages that show the OpenAPI document, by path; nothing comes from another server. */
export async function docsPages(): Promise<Map<string, Page>> {
  const [css, bundle] = await Promise.all([
    readFile(fileURLToPath(import.meta.resolve('swagger-ui-dist/swagger-ui.css'))),
    readFile(fileURLToPath(import.meta.resolve('swagger-ui-dist/swagger-ui-bundle.js'))),
  ])
  return new Map<string, Page>([
    ['/docs', { type: 'text/html; charset=utf-8', body: HTML }],
    ['/docs/start.js', { type: 'text/javascript; charset=utf-8', body: START }],
    ['/docs/swagger-ui.css', { type: 'text/css; charset=utf-8', body: css }],
    ['/docs/swagger-ui-bundle.js', { type: 'text/javascript; charset=utf-8', body: bundle }],
  ])
}
