--liquibase formatted sql

-- Code of plugins that is not asked any more, on any node, until an administrator says so.

--changeset redress:quarantine
CREATE TABLE rd_quarantine (
  code_digest VARCHAR(64) NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  version_name VARCHAR(100) NOT NULL,
  since BIGINT NOT NULL,
  why VARCHAR(500) NOT NULL,
  said_by VARCHAR(100) NOT NULL,
  CONSTRAINT rd_quarantine_pk PRIMARY KEY (code_digest)
);
