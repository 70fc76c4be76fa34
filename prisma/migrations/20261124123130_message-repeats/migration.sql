-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "repeats" INTEGER NOT NULL DEFAULT 0;
