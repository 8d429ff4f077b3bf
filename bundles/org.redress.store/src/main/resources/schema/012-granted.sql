--liquibase formatted sql

-- What was granted in the end and what it cost: compared between cases of one type, and summed up in reports.

--changeset redress:granted
-- A case that was closed before is compared once it changes again.
ALTER TABLE rd_case ADD COLUMN closed_at BIGINT;
ALTER TABLE rd_remedy ADD COLUMN carried_at BIGINT;
ALTER TABLE rd_remedy ADD COLUMN cost DECIMAL(14,2);
CREATE INDEX rd_case_by_closing ON rd_case (case_type, closed_at);
CREATE INDEX rd_remedy_by_carrying_out ON rd_remedy (carried_at, kind);
