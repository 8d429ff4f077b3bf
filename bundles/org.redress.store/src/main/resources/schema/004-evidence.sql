--liquibase formatted sql
--property name:bytes value:BLOB dbms:derby
--property name:bytes value:BYTEA dbms:postgresql

-- Bytes of evidence, once per content, in chunks.

--changeset redress:evidence
-- Chunks belong to an upload, not to a digest, which is known last. An upload without digest is on its way, or broke off.
CREATE TABLE rd_evidence_content (
  id VARCHAR(36) NOT NULL,
  byte_size BIGINT NOT NULL,
  touched_at BIGINT NOT NULL,
  CONSTRAINT rd_evidence_content_pk PRIMARY KEY (id)
);
CREATE INDEX rd_evidence_by_time ON rd_evidence_content (touched_at);

CREATE TABLE rd_evidence_chunk (
  content_id VARCHAR(36) NOT NULL,
  chunk_no INTEGER NOT NULL,
  bytes ${bytes} NOT NULL,
  CONSTRAINT rd_evidence_chunk_pk PRIMARY KEY (content_id, chunk_no),
  CONSTRAINT rd_evidence_chunk_content FOREIGN KEY (content_id) REFERENCES rd_evidence_content (id)
);

-- One content per digest; a case may refer only to what is there, and what a case refers to cannot be deleted.
CREATE TABLE rd_evidence_digest (
  sha256 VARCHAR(64) NOT NULL,
  content_id VARCHAR(36) NOT NULL,
  CONSTRAINT rd_evidence_digest_pk PRIMARY KEY (sha256),
  CONSTRAINT rd_evidence_digest_content FOREIGN KEY (content_id) REFERENCES rd_evidence_content (id)
);

CREATE TABLE rd_evidence_use (
  case_id VARCHAR(36) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  CONSTRAINT rd_evidence_use_pk PRIMARY KEY (case_id, sha256),
  CONSTRAINT rd_evidence_use_case FOREIGN KEY (case_id) REFERENCES rd_case (id),
  CONSTRAINT rd_evidence_use_digest FOREIGN KEY (sha256) REFERENCES rd_evidence_digest (sha256)
);

CREATE TABLE rd_evidence_access (
  id VARCHAR(36) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  evidence_id VARCHAR(36) NOT NULL,
  username VARCHAR(100) NOT NULL,
  entry VARCHAR(20) NOT NULL,
  opened_at BIGINT NOT NULL,
  CONSTRAINT rd_evidence_access_pk PRIMARY KEY (id)
);
CREATE INDEX rd_evidence_access_by_case ON rd_evidence_access (case_id, opened_at);
