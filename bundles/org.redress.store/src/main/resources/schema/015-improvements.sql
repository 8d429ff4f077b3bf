--liquibase formatted sql
--property name:text value:CLOB dbms:derby
--property name:text value:TEXT dbms:postgresql

-- Types of complaint that recur, and what comes of them.

--changeset redress:improvements
CREATE TABLE rd_improvement (
  code VARCHAR(40) NOT NULL,
  version BIGINT NOT NULL,
  case_type VARCHAR(160) NOT NULL,
  unit VARCHAR(64) NOT NULL,
  state VARCHAR(20) NOT NULL,
  owner VARCHAR(100) NOT NULL,
  raised_at BIGINT NOT NULL,
  -- Type and unit while the item is open, its code afterwards: of one type at one unit one item is open at a time.
  slot VARCHAR(240) NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_improvement_pk PRIMARY KEY (code),
  CONSTRAINT rd_improvement_one_open UNIQUE (slot),
  CONSTRAINT rd_improvement_state CHECK (state IN ('OPEN', 'DONE', 'DROPPED'))
);
CREATE INDEX rd_improvement_by_unit ON rd_improvement (unit, raised_at);
CREATE INDEX rd_improvement_by_owner ON rd_improvement (owner, state);

-- Cases that belong to an item, a line for each way in which they came to it.
CREATE TABLE rd_improvement_case (
  id VARCHAR(36) NOT NULL,
  code VARCHAR(40) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  way VARCHAR(20) NOT NULL,
  joined_at BIGINT NOT NULL,
  joined_by VARCHAR(100) NOT NULL,
  words VARCHAR(4000),
  CONSTRAINT rd_improvement_case_pk PRIMARY KEY (id),
  CONSTRAINT rd_improvement_case_item FOREIGN KEY (code) REFERENCES rd_improvement (code),
  CONSTRAINT rd_improvement_case_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);
CREATE INDEX rd_improvement_case_by_code ON rd_improvement_case (code, joined_at);
CREATE INDEX rd_improvement_case_by_case ON rd_improvement_case (case_id);

-- Cases that are still to be looked at for recurrence: written with the case, taken out with what comes of it.
CREATE TABLE rd_occurrence (
  id VARCHAR(36) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  seen_at BIGINT NOT NULL,
  marked_by VARCHAR(100),
  words VARCHAR(4000),
  CONSTRAINT rd_occurrence_pk PRIMARY KEY (id),
  CONSTRAINT rd_occurrence_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);
CREATE INDEX rd_occurrence_by_time ON rd_occurrence (seen_at, id);

-- Counting complaints of one type within some time.
CREATE INDEX rd_case_by_type ON rd_case (case_type, received_at);

ALTER TABLE rd_notification ADD COLUMN improvement VARCHAR(40);
