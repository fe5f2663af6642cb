-- The list of what is published, the newest first, whatever its state: drafts and what has never been published are not in it.
CREATE INDEX dataset_newest ON dataset (published_at, id) WHERE version > 0;
-- What is published, in the order of its numbers and of its names, for programs that read all of it.
CREATE INDEX dataset_public_agency ON dataset (agency, state) WHERE version > 0;
