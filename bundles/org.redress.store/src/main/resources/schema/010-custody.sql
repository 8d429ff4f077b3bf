--liquibase formatted sql

-- Clocks that look after what is kept: they go on when a case is closed or archived, and are never its next deadline.

--changeset redress:custody-clocks
ALTER TABLE rd_clock DROP CONSTRAINT rd_clock_armed;
ALTER TABLE rd_clock DROP CONSTRAINT rd_clock_run;
ALTER TABLE rd_clock ADD CONSTRAINT rd_clock_run
  CHECK (run IN ('running', 'custody', 'paused', 'dormant', 'stopped'));
ALTER TABLE rd_clock ADD CONSTRAINT rd_clock_armed CHECK (
  (run IN ('running', 'custody') AND breached_at IS NULL AND armed_at IS NOT NULL AND armed_at <= due_at)
  OR (run IN ('running', 'custody') AND breached_at IS NOT NULL AND armed_at IS NULL)
  OR (run = 'paused' AND armed_at IS NOT NULL)
  OR (run IN ('dormant', 'stopped') AND armed_at IS NULL));
