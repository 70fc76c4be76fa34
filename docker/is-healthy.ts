/** A container's health check: `node docker/is-healthy.ts <url>` ends well where the URL answers well. */
const [url = ''] = process.argv.slice(2)
const answer = await fetch(url).catch(() => null)
process.exit(answer?.ok ? 0 : 1)
