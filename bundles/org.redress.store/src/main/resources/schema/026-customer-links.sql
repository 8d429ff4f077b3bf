--liquibase formatted sql

-- Links that customers were given: how they are found by the hash of their token, what was tried, who opened them.
-- What a link is good for, and until when, stands in its case.

--changeset redress:customer-links
CREATE TABLE rd_customer_link (
  token_hash VARCHAR(64) NOT NULL,
  case_id VARCHAR(36) NOT NULL,
  link_no INTEGER NOT NULL,
  -- Wrong digits in a row.
  failures INTEGER NOT NULL,
  locked_until BIGINT,
  CONSTRAINT rd_customer_link_pk PRIMARY KEY (token_hash),
  CONSTRAINT rd_customer_link_case FOREIGN KEY (case_id) REFERENCES rd_case (id),
  CONSTRAINT rd_customer_link_no UNIQUE (case_id, link_no)
);

CREATE TABLE rd_customer_visit (
  secret_hash VARCHAR(64) NOT NULL,
  token_hash VARCHAR(64) NOT NULL,
  opened_at BIGINT NOT NULL,
  ends_at BIGINT NOT NULL,
  CONSTRAINT rd_customer_visit_pk PRIMARY KEY (secret_hash),
  CONSTRAINT rd_customer_visit_link FOREIGN KEY (token_hash) REFERENCES rd_customer_link (token_hash),
  CONSTRAINT rd_customer_visit_time CHECK (opened_at < ends_at)
);
CREATE INDEX rd_customer_visit_by_link ON rd_customer_visit (token_hash, opened_at);
