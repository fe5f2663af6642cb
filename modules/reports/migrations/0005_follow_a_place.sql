-- Following around a place: cell is the H3 cell (resolution 7) of its middle; the place itself is in the vault, under its
-- follower's key. at_once: each new report by itself instead of a day's in one mail.
ALTER TABLE report_follow ADD COLUMN cell BIGINT;
ALTER TABLE report_follow ADD COLUMN at_once BIGINT NOT NULL DEFAULT 0;
CREATE INDEX report_follow_cell ON report_follow (cell, id) WHERE cell IS NOT NULL;

-- Derived by the follower reports.drafts: the hours in which photos of drafts that were never sent were looked for.
CREATE TABLE report_draft_sweep (
    hour BIGINT PRIMARY KEY
);
