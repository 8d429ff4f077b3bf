--liquibase formatted sql
--property name:text value:CLOB dbms:derby
--property name:text value:TEXT dbms:postgresql

-- Duties of the house that come round, beside the cases: what was missed or recorded. What is due is derived.

--changeset redress:routine-duties
CREATE TABLE rd_routine_duty (
  -- Pack, duty, unit and period: nobody misses or records the same occurrence twice.
  id VARCHAR(240) NOT NULL,
  unit VARCHAR(64) NOT NULL,
  state VARCHAR(20) NOT NULL,
  ends_at BIGINT NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_routine_duty_pk PRIMARY KEY (id),
  CONSTRAINT rd_routine_duty_state CHECK (state IN ('MISSED', 'DONE'))
);
CREATE INDEX rd_routine_duty_by_unit ON rd_routine_duty (unit, state, ends_at);

-- For each duty that is on at a unit, the next period that will be missed when it goes by.
CREATE TABLE rd_watched_duty (
  duty VARCHAR(90) NOT NULL,
  unit VARCHAR(64) NOT NULL,
  owed VARCHAR(12) NOT NULL,
  -- Since when it was not seen to be on; nothing while it is.
  idle_since BIGINT,
  CONSTRAINT rd_watched_duty_pk PRIMARY KEY (duty, unit)
);

ALTER TABLE rd_notification ADD COLUMN duty VARCHAR(240);

--changeset redress:recorded-duties-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_routine_duty_stays AFTER UPDATE ON rd_routine_duty
REFERENCING OLD AS o FOR EACH ROW WHEN (o.state = 'DONE')
INSERT INTO rd_refusal VALUES ('what was recorded of a duty never changes')

--changeset redress:recorded-duties-postgresql dbms:postgresql splitStatements:false
CREATE TRIGGER rd_routine_duty_stays BEFORE UPDATE ON rd_routine_duty
FOR EACH ROW WHEN (OLD.state = 'DONE')
EXECUTE FUNCTION rd_refuse('what was recorded of a duty never changes');
