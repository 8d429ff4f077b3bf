--liquibase formatted sql

-- What a case counts in the house's figures, for sums over branches and periods. A case from before counts from its next
-- change on.

--changeset redress:score
ALTER TABLE rd_case ADD COLUMN class_code VARCHAR(40);
ALTER TABLE rd_case ADD COLUMN score INTEGER;
