-- A session and the answer of a repeated request are sealed as text.
ALTER TABLE "BrowserSession" ALTER COLUMN "storageState" TYPE TEXT USING "storageState"::text;

-- Kept for repetitions of a request within moments: not worth sealing later.
DELETE FROM "IdempotentRequest";
ALTER TABLE "IdempotentRequest" DROP CONSTRAINT "IdempotentRequest_pkey",
    ADD COLUMN "id" UUID NOT NULL,
    ALTER COLUMN "body" TYPE TEXT USING "body"::text,
    ADD CONSTRAINT "IdempotentRequest_pkey" PRIMARY KEY ("id");
CREATE UNIQUE INDEX "IdempotentRequest_userId_key_key" ON "IdempotentRequest"("userId", "key");

-- From here on no secret is stored in clear, whoever writes it. Rows from before are sealed by the program, which has the
-- key; it then validates the constraint.
ALTER TABLE "Account" ADD CONSTRAINT "Account_password_sealed" CHECK ("password" LIKE 'v1.%') NOT VALID;
ALTER TABLE "Message" ADD CONSTRAINT "Message_text_sealed" CHECK ("text" LIKE 'v1.%') NOT VALID;
ALTER TABLE "Message" ADD CONSTRAINT "Message_code_sealed" CHECK ("code" LIKE 'v1.%') NOT VALID;
ALTER TABLE "SuppliedCode" ADD CONSTRAINT "SuppliedCode_code_sealed" CHECK ("code" LIKE 'v1.%') NOT VALID;
ALTER TABLE "BrowserSession" ADD CONSTRAINT "BrowserSession_storageState_sealed" CHECK ("storageState" LIKE 'v1.%') NOT VALID;
ALTER TABLE "IdempotentRequest" ADD CONSTRAINT "IdempotentRequest_body_sealed" CHECK ("body" LIKE 'v1.%') NOT VALID;
