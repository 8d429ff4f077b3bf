--liquibase formatted sql

-- Complaints that customers made, told from parts that we made of one, and from those dealt with in another case. A case
-- from before counts as its own until it changes again.

--changeset redress:own-complaints
ALTER TABLE rd_case ADD COLUMN part_of_other SMALLINT;
