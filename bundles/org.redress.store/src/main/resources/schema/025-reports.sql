--liquibase formatted sql

-- What reports count that no list needed so far. A case from before counts in these figures from its next change on.

--changeset redress:reported-cases
ALTER TABLE rd_case ADD COLUMN channel VARCHAR(20);
-- When the house first spoke to the customer after the complaint: a contact that it began, a promise, an offer.
ALTER TABLE rd_case ADD COLUMN answered_at BIGINT;
-- The customer's last word on result and process, 1 to 5.
ALTER TABLE rd_case ADD COLUMN result_grade SMALLINT;
ALTER TABLE rd_case ADD COLUMN process_grade SMALLINT;

--changeset redress:reported-clocks
-- 0 for what is no deadline of the case: targets, and clocks that look after what is kept.
ALTER TABLE rd_clock ADD COLUMN deadline SMALLINT;
-- 1 where nothing but the end of the case stopped it: neither kept nor missed, unless it was missed before.
ALTER TABLE rd_clock ADD COLUMN ended_with_case SMALLINT;

--changeset redress:reported-issues
-- One complaint counts under each thing complained about.
CREATE TABLE rd_issue (
  case_id VARCHAR(36) NOT NULL,
  issue_no INTEGER NOT NULL,
  subject VARCHAR(200) NOT NULL,
  outcome VARCHAR(20),
  CONSTRAINT rd_issue_pk PRIMARY KEY (case_id, issue_no),
  CONSTRAINT rd_issue_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);
