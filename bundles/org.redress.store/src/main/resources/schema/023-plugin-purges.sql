--liquibase formatted sql
--property name:text value:CLOB dbms:derby
--property name:text value:TEXT dbms:postgresql

-- Data of removed plugins: who wanted it deleted, who agreed, what went.

--changeset redress:plugin-purges
CREATE TABLE rd_plugin_purge (
  id VARCHAR(36) NOT NULL,
  version BIGINT NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  state VARCHAR(20) NOT NULL,
  asked_by VARCHAR(100) NOT NULL,
  asked_at BIGINT NOT NULL,
  ended_by VARCHAR(100),
  -- The plugin while it waits for the second person, else the id: one at a time for each plugin.
  waiting VARCHAR(100) NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_plugin_purge_pk PRIMARY KEY (id),
  CONSTRAINT rd_plugin_purge_one_each UNIQUE (waiting),
  CONSTRAINT rd_plugin_purge_state CHECK (state IN ('ASKED', 'DONE', 'WITHDRAWN', 'LAPSED')),
  CONSTRAINT rd_plugin_purge_two CHECK (state <> 'DONE' OR (ended_by IS NOT NULL AND ended_by <> asked_by))
);
CREATE INDEX rd_plugin_purge_by_plugin ON rd_plugin_purge (plugin_id, asked_at);

--changeset redress:plugin-purge-stays-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_plugin_purge_stays AFTER UPDATE ON rd_plugin_purge
REFERENCING OLD AS o FOR EACH ROW WHEN (o.state = 'DONE')
INSERT INTO rd_refusal VALUES ('the record of a purge never changes')

--changeset redress:plugin-purge-kept-derby dbms:derby splitStatements:false
CREATE TRIGGER rd_plugin_purge_kept AFTER DELETE ON rd_plugin_purge
REFERENCING OLD AS o FOR EACH ROW WHEN (o.state = 'DONE')
INSERT INTO rd_refusal VALUES ('the record of a purge never changes')

--changeset redress:plugin-purge-stays-postgresql dbms:postgresql
CREATE TRIGGER rd_plugin_purge_stays BEFORE UPDATE OR DELETE ON rd_plugin_purge
FOR EACH ROW WHEN (OLD.state = 'DONE')
EXECUTE FUNCTION rd_refuse('the record of a purge never changes');

--changeset redress:bytes-of-plugin-files
-- What folders must not hold is known by its digest; its bytes need not be kept for that.
ALTER TABLE rd_plugin_file DROP CONSTRAINT rd_plugin_file_bytes;
ALTER TABLE rd_plugin_file ADD COLUMN bytes_of VARCHAR(64);
UPDATE rd_plugin_file SET bytes_of = sha256 WHERE present = 1;
ALTER TABLE rd_plugin_file ADD CONSTRAINT rd_plugin_file_bytes FOREIGN KEY (bytes_of) REFERENCES rd_plugin_upload (sha256);
ALTER TABLE rd_plugin_file ADD CONSTRAINT rd_plugin_file_present
  CHECK ((present = 1 AND bytes_of IS NOT NULL AND bytes_of = sha256) OR (present = 0 AND bytes_of IS NULL));
