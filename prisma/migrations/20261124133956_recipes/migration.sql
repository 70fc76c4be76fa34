-- AlterTable
ALTER TABLE "App" ADD COLUMN     "recipe" JSONB,
ADD COLUMN     "recipeDroppedAt" TIMESTAMPTZ(3),
ADD COLUMN     "recipeDroppedBecause" TEXT,
ADD COLUMN     "securityUrl" TEXT;

-- CreateTable
CREATE TABLE "LoginRecord" (
    "id" UUID NOT NULL,
    "loginId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "log" TEXT NOT NULL,
    "picture" TEXT,

    CONSTRAINT "LoginRecord_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LoginRecord_loginId_seq_key" ON "LoginRecord"("loginId", "seq");

-- AddForeignKey
ALTER TABLE "LoginRecord" ADD CONSTRAINT "LoginRecord_loginId_fkey" FOREIGN KEY ("loginId") REFERENCES "Login"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nothing of it is stored in clear, whoever writes it.
ALTER TABLE "LoginRecord" ADD CONSTRAINT "LoginRecord_log_sealed" CHECK ("log" LIKE 'v1.%');
ALTER TABLE "LoginRecord" ADD CONSTRAINT "LoginRecord_picture_sealed" CHECK ("picture" LIKE 'v1.%');
