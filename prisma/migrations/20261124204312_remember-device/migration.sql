-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "rememberDevice" BOOLEAN NOT NULL DEFAULT false;
