--liquibase formatted sql
--property name:text value:CLOB dbms:derby
--property name:text value:TEXT dbms:postgresql

-- Working time that units decided.

--changeset redress:calendars
CREATE TABLE rd_calendar (
  unit VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_calendar_pk PRIMARY KEY (unit)
);

CREATE TABLE rd_calendar_log (
  id VARCHAR(36) NOT NULL,
  unit VARCHAR(64) NOT NULL,
  decided_at BIGINT NOT NULL,
  decided_by VARCHAR(100) NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_calendar_log_pk PRIMARY KEY (id)
);
CREATE INDEX rd_calendar_log_by_unit ON rd_calendar_log (unit, decided_at);
