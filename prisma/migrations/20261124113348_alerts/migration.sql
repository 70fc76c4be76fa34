-- CreateTable
CREATE TABLE "TaughtCode" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "appId" UUID NOT NULL,
    "sender" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "taughtAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TaughtCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertEndpoint" (
    "id" UUID NOT NULL,
    "workspaceId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT,
    "events" TEXT[],
    "accountIds" UUID[],
    "includeCode" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AlertEndpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AlertDelivery" (
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "accountId" UUID,
    "subjectId" TEXT,
    "detail" TEXT,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastStatus" INTEGER,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AlertDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
-- Unlogged: written with every change, and of use for an hour.
CREATE UNLOGGED TABLE "Change" (
    "seq" BIGSERIAL NOT NULL,
    "transaction" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "type" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "accountId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "TaughtCode_workspaceId_appId_sender_ruleId_key" ON "TaughtCode"("workspaceId", "appId", "sender", "ruleId");

-- CreateIndex
CREATE INDEX "AlertEndpoint_workspaceId_createdAt_idx" ON "AlertEndpoint"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "AlertDelivery_endpointId_createdAt_idx" ON "AlertDelivery"("endpointId", "createdAt");

-- CreateIndex
CREATE INDEX "Change_transaction_idx" ON "Change"("transaction");

-- AddForeignKey
ALTER TABLE "TaughtCode" ADD CONSTRAINT "TaughtCode_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertEndpoint" ADD CONSTRAINT "AlertEndpoint_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AlertDelivery" ADD CONSTRAINT "AlertDelivery_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "AlertEndpoint"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say: the outbox is looked through for what is due, among all that is done.
CREATE INDEX "AlertDelivery_due_idx" ON "AlertDelivery"("endpointId", "nextAttemptAt") WHERE "status" = 'pending';

ALTER TABLE "TaughtCode" ADD CONSTRAINT "TaughtCode_rule_sealed" CHECK ("rule" LIKE 'v1.%');
ALTER TABLE "AlertEndpoint" ADD CONSTRAINT "AlertEndpoint_url_sealed" CHECK ("url" LIKE 'v1.%');
ALTER TABLE "AlertEndpoint" ADD CONSTRAINT "AlertEndpoint_secret_sealed" CHECK ("secret" LIKE 'v1.%');
