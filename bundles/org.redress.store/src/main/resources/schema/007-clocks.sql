--liquibase formatted sql

-- Clocks that rest, warnings, the ledger of clocks, notices that wait for the morning.

--changeset redress:clocks-that-rest
ALTER TABLE rd_clock DROP CONSTRAINT rd_clock_armed;
ALTER TABLE rd_clock DROP CONSTRAINT rd_clock_run;
ALTER TABLE rd_clock ADD COLUMN warned INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE rd_clock ADD CONSTRAINT rd_clock_run CHECK (run IN ('running', 'paused', 'dormant', 'stopped'));
-- Armed at the next warning or the due time while it runs and still has to fire, at the end of its pause while it is
-- paused; otherwise the timer has nothing to do with it.
ALTER TABLE rd_clock ADD CONSTRAINT rd_clock_armed CHECK (
  (run = 'running' AND breached_at IS NULL AND armed_at IS NOT NULL AND armed_at <= due_at)
  OR (run = 'running' AND breached_at IS NOT NULL AND armed_at IS NULL)
  OR (run = 'paused' AND armed_at IS NOT NULL)
  OR (run IN ('dormant', 'stopped') AND armed_at IS NULL));

--changeset redress:clock-ledger
-- The clock that an event is about: what the ledger counts, without reading every document.
ALTER TABLE rd_event ADD COLUMN clock_id VARCHAR(160);
CREATE INDEX rd_event_by_clock ON rd_event (clock_id, what, case_id);

--changeset redress:quiet-hours
ALTER TABLE rd_notification ADD COLUMN deliver_at BIGINT DEFAULT 0 NOT NULL;
UPDATE rd_notification SET deliver_at = told_at;
DROP INDEX rd_notification_by_time;
CREATE INDEX rd_notification_by_delivery ON rd_notification (recipient, deliver_at DESC, id DESC);
