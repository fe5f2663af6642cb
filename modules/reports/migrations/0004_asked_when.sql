-- When a body's server was last asked, whether it answered or not: one that does not is left in peace as well.
ALTER TABLE report_asked ADD COLUMN asked_at BIGINT NOT NULL DEFAULT 0;
