-- Ships with PostgreSQL; whoever may create tables in the database may add it, for it is trusted.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A sender is short, so it is filed at once: what waits to be filed is read through by every search.
CREATE INDEX "Message_from_idx" ON "Message" USING GIN ("from" gin_trgm_ops) WITH (fastupdate = off);
