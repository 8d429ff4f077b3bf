--liquibase formatted sql
--property name:text value:CLOB dbms:derby
--property name:text value:TEXT dbms:postgresql

-- Pack sources, known versions, activations.

--changeset redress:packs
CREATE TABLE rd_pack_source (
  digest VARCHAR(64) NOT NULL,
  files ${text} NOT NULL,
  CONSTRAINT rd_pack_source_pk PRIMARY KEY (digest)
);

CREATE TABLE rd_pack_version (
  plugin_id VARCHAR(100) NOT NULL,
  version_name VARCHAR(100) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  origin VARCHAR(500) NOT NULL,
  installed_at BIGINT NOT NULL,
  CONSTRAINT rd_pack_version_pk PRIMARY KEY (plugin_id, version_name, digest),
  CONSTRAINT rd_pack_version_source FOREIGN KEY (digest) REFERENCES rd_pack_source (digest)
);

--changeset redress:activations
CREATE TABLE rd_activation (
  plugin_id VARCHAR(100) NOT NULL,
  unit VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_activation_pk PRIMARY KEY (plugin_id, unit)
);

CREATE TABLE rd_activation_log (
  id VARCHAR(36) NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  unit VARCHAR(64) NOT NULL,
  decided_at BIGINT NOT NULL,
  decided_by VARCHAR(100) NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_activation_log_pk PRIMARY KEY (id)
);
CREATE INDEX rd_activation_log_by_plugin ON rd_activation_log (plugin_id, unit, decided_at);
