--liquibase formatted sql
--property name:text value:CLOB dbms:derby
--property name:text value:TEXT dbms:postgresql
--property name:bytes value:BLOB dbms:derby
--property name:bytes value:BYTEA dbms:postgresql

-- Changes of plugins: what was planned, what came of it, which version leads, and files that every node has to have.

--changeset redress:plans
CREATE TABLE rd_plugin_plan (
  id VARCHAR(36) NOT NULL,
  version BIGINT NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  state VARCHAR(20) NOT NULL,
  planned_at BIGINT NOT NULL,
  -- When somebody began to apply or reverse it last.
  begun_at BIGINT,
  -- The plugin while the plan is being applied or reversed: two at once would go over each other.
  applying VARCHAR(100),
  body ${text} NOT NULL,
  CONSTRAINT rd_plugin_plan_pk PRIMARY KEY (id),
  CONSTRAINT rd_plugin_plan_one UNIQUE (applying),
  CONSTRAINT rd_plugin_plan_state CHECK (state IN ('PLANNED', 'APPLYING', 'APPLIED', 'FAILED', 'REVERSED'))
);
CREATE INDEX rd_plugin_plan_by_plugin ON rd_plugin_plan (plugin_id, planned_at);

CREATE TABLE rd_plan_job (
  id VARCHAR(36) NOT NULL,
  plan_id VARCHAR(36) NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_plan_job_pk PRIMARY KEY (id),
  CONSTRAINT rd_plan_job_plan FOREIGN KEY (plan_id) REFERENCES rd_plugin_plan (id)
);

--changeset redress:plugin-leads
CREATE TABLE rd_plugin_lead (
  plugin_id VARCHAR(100) NOT NULL,
  origin VARCHAR(500) NOT NULL,
  CONSTRAINT rd_plugin_lead_pk PRIMARY KEY (plugin_id)
);

--changeset redress:plugin-files
CREATE TABLE rd_plugin_upload (
  sha256 VARCHAR(64) NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  uploaded_at BIGINT NOT NULL,
  body ${text} NOT NULL,
  bytes ${bytes} NOT NULL,
  CONSTRAINT rd_plugin_upload_pk PRIMARY KEY (sha256)
);
CREATE INDEX rd_plugin_upload_by_plugin ON rd_plugin_upload (plugin_id, uploaded_at);

-- What the watched folder of each node has to hold, or must not hold any more. A node does each turn once.
CREATE TABLE rd_plugin_file (
  file_name VARCHAR(250) NOT NULL,
  version BIGINT NOT NULL,
  turn BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  present SMALLINT NOT NULL,
  CONSTRAINT rd_plugin_file_pk PRIMARY KEY (file_name),
  CONSTRAINT rd_plugin_file_bytes FOREIGN KEY (sha256) REFERENCES rd_plugin_upload (sha256)
);
