-- Questions that somebody has kept: a statement with its title and text, under a short address. Nothing says who kept one.
CREATE TABLE dataset_question (
    -- The first digits of the SHA-256 of all three.
    id TEXT PRIMARY KEY,
    statement TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    -- Whether staff have put it on the public list.
    is_listed BIGINT NOT NULL,
    saved_at BIGINT NOT NULL
);
CREATE INDEX dataset_question_listed ON dataset_question (is_listed, saved_at, id);
