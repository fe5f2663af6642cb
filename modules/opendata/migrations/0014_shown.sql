-- What everybody sees of an open table while rows wait for a decision: its rows as they were before, as JSON (model::SeenRows), and the file
-- whose columns they have. Empty and 0 where nothing waits, or where what was there before looks personal as well: then everybody sees
-- the table of the newest version.
ALTER TABLE dataset_live ADD COLUMN shown TEXT NOT NULL DEFAULT '';
ALTER TABLE dataset_live ADD COLUMN shown_file BIGINT NOT NULL DEFAULT 0;
