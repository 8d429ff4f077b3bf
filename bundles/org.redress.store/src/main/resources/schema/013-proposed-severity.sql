--liquibase formatted sql

-- What rules propose and nobody has looked at yet, for lists. A case from before shows it from its next change on.

--changeset redress:proposed-severity
ALTER TABLE rd_case ADD COLUMN proposed_severity VARCHAR(20);
