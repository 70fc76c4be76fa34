-- CreateTable
CREATE TABLE "CodeSpending" (
    "accountId" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3)[],
    "wrongAt" TIMESTAMPTZ(3)[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CodeSpending_pkey" PRIMARY KEY ("accountId")
);

-- AddForeignKey
ALTER TABLE "CodeSpending" ADD CONSTRAINT "CodeSpending_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
