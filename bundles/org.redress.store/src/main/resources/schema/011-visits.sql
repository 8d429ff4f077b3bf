--liquibase formatted sql

-- Visits of customers on the calendars of colleagues, over all cases.

--changeset redress:visits
CREATE TABLE rd_visit (
  case_id VARCHAR(36) NOT NULL,
  visit_no INTEGER NOT NULL,
  username VARCHAR(100) NOT NULL,
  branch VARCHAR(64) NOT NULL,
  begins_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  state VARCHAR(20) NOT NULL,
  CONSTRAINT rd_visit_pk PRIMARY KEY (case_id, visit_no),
  CONSTRAINT rd_visit_case FOREIGN KEY (case_id) REFERENCES rd_case (id),
  CONSTRAINT rd_visit_time CHECK (begins_at < ends_at)
);
CREATE INDEX rd_visit_by_user ON rd_visit (username, begins_at);
CREATE INDEX rd_visit_by_branch ON rd_visit (branch, begins_at);

-- Five minutes of somebody's time each: nobody has two visits at once, whoever books at the same moment.
CREATE TABLE rd_visit_slot (
  username VARCHAR(100) NOT NULL,
  slot_at BIGINT NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  CONSTRAINT rd_visit_slot_pk PRIMARY KEY (username, slot_at),
  CONSTRAINT rd_visit_slot_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);
CREATE INDEX rd_visit_slot_by_case ON rd_visit_slot (case_id);
