--liquibase formatted sql

-- What the monitor counts, without reading through the archive.

--changeset redress:invariant-indexes
CREATE INDEX rd_case_by_owner ON rd_case (state, owner);
CREATE INDEX rd_clock_by_run ON rd_clock (run, case_id);
