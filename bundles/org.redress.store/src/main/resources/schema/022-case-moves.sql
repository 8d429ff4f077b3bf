--liquibase formatted sql

-- Cases that were to be moved to another version of a plugin, and what became of each.

--changeset redress:case-moves
CREATE TABLE rd_case_move (
  id VARCHAR(36) NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  plugin_version VARCHAR(100) NOT NULL,
  digest VARCHAR(64) NOT NULL,
  decided_by VARCHAR(100) NOT NULL,
  decided_at BIGINT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  CONSTRAINT rd_case_move_pk PRIMARY KEY (id)
);
CREATE INDEX rd_case_move_by_time ON rd_case_move (decided_at);

CREATE TABLE rd_case_move_line (
  move_id VARCHAR(36) NOT NULL,
  case_number VARCHAR(40) NOT NULL,
  case_version BIGINT NOT NULL,
  state VARCHAR(10) NOT NULL,
  -- Words in each language; a case can have many reasons to stay.
  why VARCHAR(8000),
  CONSTRAINT rd_case_move_line_pk PRIMARY KEY (move_id, case_number),
  CONSTRAINT rd_case_move_line_of FOREIGN KEY (move_id) REFERENCES rd_case_move (id),
  CONSTRAINT rd_case_move_state CHECK (state IN ('WAITING', 'MOVED', 'REFUSED', 'REVERSED'))
);
