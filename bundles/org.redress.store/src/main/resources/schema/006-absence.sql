--liquibase formatted sql

-- Who is away, from when until when, and who stands in.

--changeset redress:absence
ALTER TABLE rd_account ADD COLUMN absent_from BIGINT;
ALTER TABLE rd_account ADD COLUMN absent_until BIGINT;
ALTER TABLE rd_account ADD COLUMN deputy VARCHAR(100);
ALTER TABLE rd_account ADD CONSTRAINT rd_account_absence CHECK (
  (absent_from IS NULL AND absent_until IS NULL AND deputy IS NULL)
  OR (absent_from IS NOT NULL AND absent_until IS NOT NULL AND absent_from < absent_until));
