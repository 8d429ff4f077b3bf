--liquibase formatted sql
--property name:text value:CLOB dbms:derby
--property name:text value:TEXT dbms:postgresql

-- Cases, their history, customers, inboxes.
-- Instants are BIGINT: nanoseconds since 1970-01-01T00:00Z. See docs/decisions/0002-store.md for the reason.
-- Ids are UUIDs as text. What is JSON is ${text}; columns beside it repeat what lists filter and sort by.

--changeset redress:schema-version
-- One row: how many of these files have run. A start reads it before it loads the migration library.
CREATE TABLE rd_schema (version INTEGER NOT NULL);
INSERT INTO rd_schema VALUES (0);

--changeset redress:refusals
-- Derby has no RAISE in triggers: a trigger that must refuse inserts a line here, and none can be inserted.
CREATE TABLE rd_refusal (
  reason VARCHAR(200) NOT NULL,
  CONSTRAINT rd_refused CHECK (reason = '')
);

--changeset redress:refusals-postgresql dbms:postgresql splitStatements:false
CREATE FUNCTION rd_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'rd_refused';
END $$;

--changeset redress:customers
CREATE TABLE rd_customer (
  id VARCHAR(36) NOT NULL,
  version BIGINT NOT NULL,
  full_name VARCHAR(200),
  phone VARCHAR(40),
  member_no VARCHAR(100),
  wechat VARCHAR(100),
  CONSTRAINT rd_customer_pk PRIMARY KEY (id)
);
CREATE INDEX rd_customer_phone ON rd_customer (phone);
CREATE INDEX rd_customer_member_no ON rd_customer (member_no);

--changeset redress:cases
CREATE TABLE rd_case (
  id VARCHAR(36) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  version BIGINT NOT NULL,
  branch VARCHAR(64) NOT NULL,
  case_type VARCHAR(160) NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  procedure_digest VARCHAR(64) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  stage VARCHAR(100) NOT NULL,
  owner VARCHAR(100),
  first_receiver VARCHAR(100) NOT NULL,
  offered_to VARCHAR(100),
  severity VARCHAR(20),
  urgent SMALLINT NOT NULL,
  summary VARCHAR(500) NOT NULL,
  customer_id VARCHAR(36) NOT NULL,
  received_at BIGINT NOT NULL,
  next_text VARCHAR(8000),
  next_clock VARCHAR(160),
  next_title VARCHAR(8000),
  next_due_at BIGINT,
  -- Always 'running' where there is a next clock: part of the key below, so that the clock referred to has to run.
  next_run VARCHAR(8),
  -- The due time, or the end of time where there is none: what lists sort by.
  sort_due BIGINT NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_case_pk PRIMARY KEY (id),
  CONSTRAINT rd_case_number_once UNIQUE (case_number),
  CONSTRAINT rd_case_customer FOREIGN KEY (customer_id) REFERENCES rd_customer (id),
  CONSTRAINT rd_case_state CHECK (state IN ('OPEN', 'CLOSED', 'ARCHIVED')),
  CONSTRAINT rd_case_one_owner CHECK (
    (state = 'ARCHIVED' AND owner IS NULL) OR (state <> 'ARCHIVED' AND owner IS NOT NULL AND owner <> '')),
  CONSTRAINT rd_case_next_deadline CHECK (
    (next_clock IS NOT NULL AND next_due_at IS NOT NULL AND next_run IS NOT NULL AND next_run = 'running')
    OR (state <> 'OPEN' AND next_clock IS NULL AND next_due_at IS NULL AND next_run IS NULL))
);
CREATE INDEX rd_case_by_due ON rd_case (state, sort_due, id);
CREATE INDEX rd_case_by_branch_due ON rd_case (branch, state, sort_due, id);
CREATE INDEX rd_case_by_received ON rd_case (received_at, id);
CREATE INDEX rd_case_by_customer ON rd_case (customer_id, received_at);
CREATE INDEX rd_case_by_plugin ON rd_case (plugin_id, state, branch);

--changeset redress:clocks
CREATE TABLE rd_clock (
  case_id VARCHAR(36) NOT NULL,
  clock_id VARCHAR(160) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  subject VARCHAR(160) NOT NULL,
  run VARCHAR(8) NOT NULL,
  due_at BIGINT NOT NULL,
  breached_at BIGINT,
  -- The due time while the clock still has to fire, else nothing: what the timer reads.
  armed_at BIGINT,
  CONSTRAINT rd_clock_pk PRIMARY KEY (case_id, clock_id),
  CONSTRAINT rd_clock_due UNIQUE (case_id, clock_id, due_at, run),
  CONSTRAINT rd_clock_case FOREIGN KEY (case_id) REFERENCES rd_case (id),
  CONSTRAINT rd_clock_run CHECK (run IN ('running', 'stopped')),
  CONSTRAINT rd_clock_armed CHECK (
    (run = 'running' AND breached_at IS NULL AND armed_at IS NOT NULL AND armed_at = due_at)
    OR ((run <> 'running' OR breached_at IS NOT NULL) AND armed_at IS NULL))
);
CREATE INDEX rd_clock_armed_at ON rd_clock (armed_at);

-- Exactly one next deadline for each open case, and it is a clock of the same case that runs and is due at that time.
-- Looked at when the transaction ends, because case and clock change together.
ALTER TABLE rd_case ADD CONSTRAINT rd_case_next_clock_runs
  FOREIGN KEY (id, next_clock, next_due_at, next_run) REFERENCES rd_clock (case_id, clock_id, due_at, run)
  DEFERRABLE INITIALLY DEFERRED;

--changeset redress:first-receiver-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_case_first_receiver AFTER UPDATE OF first_receiver ON rd_case
REFERENCING OLD AS o NEW AS n FOR EACH ROW WHEN (o.first_receiver <> n.first_receiver)
INSERT INTO rd_refusal VALUES ('the first receiver of a case never changes')

--changeset redress:first-receiver-postgresql dbms:postgresql splitStatements:false
CREATE TRIGGER rd_case_first_receiver BEFORE UPDATE OF first_receiver ON rd_case
FOR EACH ROW WHEN (OLD.first_receiver <> NEW.first_receiver)
EXECUTE FUNCTION rd_refuse('the first receiver of a case never changes');

--changeset redress:case-number-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_case_number_stays AFTER UPDATE OF case_number ON rd_case
REFERENCING OLD AS o NEW AS n FOR EACH ROW WHEN (o.case_number <> n.case_number)
INSERT INTO rd_refusal VALUES ('the number of a case never changes')

--changeset redress:case-number-postgresql dbms:postgresql splitStatements:false
CREATE TRIGGER rd_case_number_stays BEFORE UPDATE OF case_number ON rd_case
FOR EACH ROW WHEN (OLD.case_number <> NEW.case_number)
EXECUTE FUNCTION rd_refuse('the number of a case never changes');

--changeset redress:projections
-- What of a case is asked for across cases; each is rewritten from the document whenever the case changes.
CREATE TABLE rd_work (
  case_id VARCHAR(36) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  assignee VARCHAR(100) NOT NULL,
  CONSTRAINT rd_work_pk PRIMARY KEY (case_id, kind, assignee),
  CONSTRAINT rd_work_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);
CREATE INDEX rd_work_by_assignee ON rd_work (assignee, kind, case_id);

CREATE TABLE rd_excluded (
  case_id VARCHAR(36) NOT NULL,
  username VARCHAR(100) NOT NULL,
  CONSTRAINT rd_excluded_pk PRIMARY KEY (case_id, username),
  CONSTRAINT rd_excluded_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);
CREATE INDEX rd_excluded_by_user ON rd_excluded (username, case_id);

CREATE TABLE rd_case_pack (
  case_id VARCHAR(36) NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  CONSTRAINT rd_case_pack_pk PRIMARY KEY (case_id, plugin_id, digest),
  CONSTRAINT rd_case_pack_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);
CREATE INDEX rd_case_pack_by_plugin ON rd_case_pack (plugin_id, digest, case_id);

CREATE TABLE rd_remedy (
  case_id VARCHAR(36) NOT NULL,
  offer_no INTEGER NOT NULL,
  kind VARCHAR(100) NOT NULL,
  amount DECIMAL(14,2) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  offered_at BIGINT NOT NULL,
  CONSTRAINT rd_remedy_pk PRIMARY KEY (case_id, offer_no),
  CONSTRAINT rd_remedy_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);

--changeset redress:history
CREATE TABLE rd_event (
  case_id VARCHAR(36) NOT NULL,
  seq BIGINT NOT NULL,
  format INTEGER NOT NULL,
  happened_at BIGINT NOT NULL,
  recorded_at BIGINT NOT NULL,
  actor VARCHAR(100) NOT NULL,
  what VARCHAR(160) NOT NULL,
  details ${text} NOT NULL,
  reasons ${text} NOT NULL,
  hash VARCHAR(64) NOT NULL,
  prev_hash VARCHAR(64) NOT NULL,
  CONSTRAINT rd_event_pk PRIMARY KEY (case_id, seq),
  CONSTRAINT rd_event_case FOREIGN KEY (case_id) REFERENCES rd_case (id)
);

-- Personal values of events, apart from the chain, so that they can be erased.
CREATE TABLE rd_personal_value (
  case_id VARCHAR(36) NOT NULL,
  seq BIGINT NOT NULL,
  pointer VARCHAR(500) NOT NULL,
  salt VARCHAR(128) NOT NULL,
  clear_value ${text} NOT NULL,
  CONSTRAINT rd_personal_value_pk PRIMARY KEY (case_id, seq, pointer),
  CONSTRAINT rd_personal_value_event FOREIGN KEY (case_id, seq) REFERENCES rd_event (case_id, seq)
);

--changeset redress:history-update-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_event_no_update AFTER UPDATE ON rd_event FOR EACH ROW
INSERT INTO rd_refusal VALUES ('history is append-only')

--changeset redress:history-delete-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_event_no_delete AFTER DELETE ON rd_event FOR EACH ROW
INSERT INTO rd_refusal VALUES ('history is append-only')

--changeset redress:history-postgresql dbms:postgresql
CREATE TRIGGER rd_event_append_only BEFORE UPDATE OR DELETE ON rd_event
FOR EACH ROW EXECUTE FUNCTION rd_refuse('history is append-only');
CREATE TRIGGER rd_event_not_truncated BEFORE TRUNCATE ON rd_event
FOR EACH STATEMENT EXECUTE FUNCTION rd_refuse('history is append-only');

--changeset redress:requests
CREATE TABLE rd_request (
  username VARCHAR(100) NOT NULL,
  request_key VARCHAR(200) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  made_at BIGINT NOT NULL,
  CONSTRAINT rd_request_pk PRIMARY KEY (username, request_key)
);

CREATE TABLE rd_notification (
  id VARCHAR(36) NOT NULL,
  recipient VARCHAR(100) NOT NULL,
  case_number VARCHAR(40),
  kind VARCHAR(100) NOT NULL,
  words VARCHAR(8000) NOT NULL,
  told_at BIGINT NOT NULL,
  read_at BIGINT,
  CONSTRAINT rd_notification_pk PRIMARY KEY (id)
);
CREATE INDEX rd_notification_by_time ON rd_notification (recipient, told_at DESC, id DESC);
CREATE INDEX rd_notification_unread ON rd_notification (recipient, read_at);

-- The next free counter of a unit and month. Nodes take blocks of it; what a node does not use up is lost.
CREATE TABLE rd_number (
  unit_code VARCHAR(20) NOT NULL,
  year_month VARCHAR(10) NOT NULL,
  next_free BIGINT NOT NULL,
  CONSTRAINT rd_number_pk PRIMARY KEY (unit_code, year_month)
);
