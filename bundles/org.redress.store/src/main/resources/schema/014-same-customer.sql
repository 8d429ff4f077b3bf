--liquibase formatted sql

-- Finding cases of a customer by name while a complaint is typed in, without reading all customers. By phone and by
-- member number there are indexes already.

--changeset redress:customer-by-name
CREATE INDEX rd_customer_name ON rd_customer (full_name);
