-- How far a portal that lists what was changed last first was read: the newest change that was seen, how many entries it counted, and when
-- it was read to its end last.
ALTER TABLE harvest_source ADD COLUMN newest_at BIGINT;
ALTER TABLE harvest_source ADD COLUMN entries BIGINT NOT NULL DEFAULT 0;
ALTER TABLE harvest_source ADD COLUMN swept_at BIGINT;
