-- Files of applications, and until when applications are kept.
-- Instants are microseconds since 1970, days are 'YYYY-MM-DD', truths are 0 or 1.

-- A file that an applicant gave. name and content are sealed under the applicant's key with label, a random number; blob is the hex
-- SHA-256 of the sealed content, by which the store of files has it. question: the key of the question that it answers; empty for what
-- came later, with an answer to the office. scan: unscanned, waiting, clean, infected; an infected one has no content any more.
CREATE TABLE service_file (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    question TEXT NOT NULL,
    name BLOB NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    label BIGINT NOT NULL,
    blob TEXT NOT NULL,
    scan TEXT NOT NULL,
    kept_at BIGINT NOT NULL
);
CREATE INDEX service_file_of ON service_file (application, id);
CREATE UNIQUE INDEX service_file_blob ON service_file (blob);

-- Until when an application is kept after its end, and what keeps it longer. destroy_on is the first day on which it is destroyed; held:
-- whether somebody said that it must stay. answers is the digest of the sealed answers that were destroyed, entries and files say how many
-- texts and files were.
CREATE TABLE service_retention (
    application BIGINT PRIMARY KEY,
    service TEXT NOT NULL,
    agency TEXT NOT NULL,
    destroy_on TEXT NOT NULL,
    held BIGINT NOT NULL,
    destroyed_at BIGINT,
    answers TEXT,
    entries BIGINT NOT NULL,
    files BIGINT NOT NULL
);
CREATE INDEX service_retention_due ON service_retention (destroy_on, application) WHERE destroyed_at IS NULL;
CREATE INDEX service_retention_done ON service_retention (destroyed_at, application) WHERE destroyed_at IS NOT NULL;
