--liquibase formatted sql
--property name:text value:CLOB dbms:derby
--property name:text value:TEXT dbms:postgresql

-- Units, accounts, sessions, and what administrators did.

--changeset redress:units
CREATE TABLE rd_unit (
  id VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  code VARCHAR(20) NOT NULL,
  title VARCHAR(8000) NOT NULL,
  parent VARCHAR(64),
  zone VARCHAR(64) NOT NULL,
  active SMALLINT NOT NULL,
  CONSTRAINT rd_unit_pk PRIMARY KEY (id),
  CONSTRAINT rd_unit_code_once UNIQUE (code),
  CONSTRAINT rd_unit_parent FOREIGN KEY (parent) REFERENCES rd_unit (id)
);

--changeset redress:accounts
CREATE TABLE rd_account (
  username VARCHAR(100) NOT NULL,
  version BIGINT NOT NULL,
  display_name VARCHAR(200) NOT NULL,
  enabled SMALLINT NOT NULL,
  password_hash VARCHAR(500),
  must_change SMALLINT NOT NULL,
  CONSTRAINT rd_account_pk PRIMARY KEY (username)
);

CREATE TABLE rd_grant (
  username VARCHAR(100) NOT NULL,
  role_code VARCHAR(100) NOT NULL,
  unit VARCHAR(64) NOT NULL,
  position INTEGER NOT NULL,
  CONSTRAINT rd_grant_pk PRIMARY KEY (username, role_code, unit),
  CONSTRAINT rd_grant_account FOREIGN KEY (username) REFERENCES rd_account (username)
);

CREATE TABLE rd_session (
  secret_hash VARCHAR(64) NOT NULL,
  username VARCHAR(100) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  csrf VARCHAR(200) NOT NULL,
  created_at BIGINT NOT NULL,
  seen_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  CONSTRAINT rd_session_pk PRIMARY KEY (secret_hash)
);
CREATE INDEX rd_session_by_user ON rd_session (username);
CREATE INDEX rd_session_by_expiry ON rd_session (expires_at);

CREATE TABLE rd_failure (
  subject VARCHAR(200) NOT NULL,
  failures INTEGER NOT NULL,
  last_at BIGINT NOT NULL,
  locked_until BIGINT,
  CONSTRAINT rd_failure_pk PRIMARY KEY (subject)
);
CREATE INDEX rd_failure_by_time ON rd_failure (last_at);

CREATE TABLE rd_one_time_code (
  code_hash VARCHAR(64) NOT NULL,
  username VARCHAR(100) NOT NULL,
  expires_at BIGINT NOT NULL,
  CONSTRAINT rd_one_time_code_pk PRIMARY KEY (code_hash)
);
CREATE INDEX rd_one_time_code_by_user ON rd_one_time_code (username);

--changeset redress:admin-log
CREATE TABLE rd_admin_log (
  id VARCHAR(36) NOT NULL,
  done_at BIGINT NOT NULL,
  actor VARCHAR(100) NOT NULL,
  what VARCHAR(160) NOT NULL,
  subject VARCHAR(500) NOT NULL,
  details ${text} NOT NULL,
  CONSTRAINT rd_admin_log_pk PRIMARY KEY (id)
);
CREATE INDEX rd_admin_log_by_time ON rd_admin_log (done_at);

--changeset redress:admin-log-update-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_admin_log_no_update AFTER UPDATE ON rd_admin_log FOR EACH ROW
INSERT INTO rd_refusal VALUES ('the log of administration is append-only')

--changeset redress:admin-log-delete-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_admin_log_no_delete AFTER DELETE ON rd_admin_log FOR EACH ROW
INSERT INTO rd_refusal VALUES ('the log of administration is append-only')

--changeset redress:admin-log-postgresql dbms:postgresql
CREATE TRIGGER rd_admin_log_append_only BEFORE UPDATE OR DELETE ON rd_admin_log
FOR EACH ROW EXECUTE FUNCTION rd_refuse('the log of administration is append-only');
CREATE TRIGGER rd_admin_log_not_truncated BEFORE TRUNCATE ON rd_admin_log
FOR EACH STATEMENT EXECUTE FUNCTION rd_refuse('the log of administration is append-only');
