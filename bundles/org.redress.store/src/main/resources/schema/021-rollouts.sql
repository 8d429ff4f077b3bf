--liquibase formatted sql

-- Versions of plugins on their way to more and more branches.

--changeset redress:rollouts
CREATE TABLE rd_rollout (
  id VARCHAR(36) NOT NULL,
  version BIGINT NOT NULL,
  plugin_id VARCHAR(100) NOT NULL,
  -- The plugin while it is under way, else the id: one at a time for each plugin.
  under_way VARCHAR(100) NOT NULL,
  started_at BIGINT NOT NULL,
  body ${text} NOT NULL,
  CONSTRAINT rd_rollout_pk PRIMARY KEY (id),
  CONSTRAINT rd_rollout_one_each UNIQUE (under_way)
);
CREATE INDEX rd_rollout_by_start ON rd_rollout (started_at);

--changeset redress:breaches-by-time
CREATE INDEX rd_clock_breached_at ON rd_clock (breached_at);

--changeset redress:notifications-by-time
CREATE INDEX rd_notification_told_at ON rd_notification (told_at);
