--liquibase formatted sql

-- Offers that the customer can still accept count against yearly limits too, in every branch.

--changeset redress:open-offers
-- What is there from before was written only once it was agreed.
ALTER TABLE rd_remedy ADD COLUMN state VARCHAR(20) DEFAULT 'ACCEPTED' NOT NULL;
ALTER TABLE rd_remedy ADD COLUMN valid_until BIGINT;
