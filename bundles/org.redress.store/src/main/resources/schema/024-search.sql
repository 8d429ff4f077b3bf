--liquibase formatted sql

-- What the search index follows: a line for each change of a case or a customer, in the order in which they were made.

--changeset redress:changes
CREATE TABLE rd_change (
  -- Given out in order, but transactions end in any order, and a number whose transaction failed is never seen.
  seq BIGINT GENERATED ALWAYS AS IDENTITY,
  case_id VARCHAR(36),
  -- Set where who the customer is has changed, and so all cases of that customer.
  customer_id VARCHAR(36),
  -- Machine time of the node that made the change; only for forgetting old lines.
  noted_at BIGINT NOT NULL,
  CONSTRAINT rd_change_pk PRIMARY KEY (seq)
);
CREATE INDEX rd_change_by_time ON rd_change (noted_at, seq);
-- A follower stands at a line that it has read, so there is always one.
INSERT INTO rd_change (noted_at) VALUES (0);
