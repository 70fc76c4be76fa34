-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "automationPausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "automationPausedReason" TEXT;

-- AlterTable
ALTER TABLE "BrowserSession" ADD COLUMN     "expiresAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "alarm" TEXT,
ADD COLUMN     "corrected" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SignInSession" ADD COLUMN     "workspaceId" UUID;

-- CreateIndex
CREATE INDEX "Message_receivedAt_id_idx" ON "Message"("receivedAt" DESC, "id" DESC);

-- What Prisma's schema cannot say: there are few open alarms among many messages.
CREATE INDEX "Message_open_alarm_idx" ON "Message"("accountId") WHERE "alarm" = 'open';
