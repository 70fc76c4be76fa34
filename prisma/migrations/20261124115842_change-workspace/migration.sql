-- AlterTable
ALTER TABLE "Change" ADD COLUMN     "workspaceId" UUID;
