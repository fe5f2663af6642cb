-- What was hidden: the case by which it was. Its words stand in contribution_original then, and nowhere else.
ALTER TABLE proposal ADD COLUMN hidden_by BIGINT;
ALTER TABLE comment ADD COLUMN hidden_by BIGINT;

-- Whether something that people wrote breaks the rules. contribution: M-P with the number of a proposal, or comment- with that of a comment.
-- verdict: open, kept or hidden; rule: the one that it breaks; decided_by: who decided.
CREATE TABLE moderation_case (
    id BIGINT PRIMARY KEY,
    process BIGINT NOT NULL,
    agency TEXT NOT NULL,
    contribution TEXT NOT NULL,
    flags BIGINT NOT NULL,
    opened_at BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX moderation_case_one ON moderation_case (contribution) WHERE decided_at IS NULL;
CREATE INDEX moderation_case_open ON moderation_case (opened_at, id) WHERE decided_at IS NULL;
CREATE INDEX moderation_case_open_of ON moderation_case (agency, opened_at, id) WHERE decided_at IS NULL;
CREATE INDEX moderation_case_decided ON moderation_case (decided_at, id) WHERE decided_at IS NOT NULL;

-- Who says that something breaks which rule. voice: as of proposal_support, so that it names nobody; sealed: their words, under the house's key.
CREATE TABLE moderation_flag (
    id BIGINT PRIMARY KEY,
    moderation_case BIGINT NOT NULL,
    contribution TEXT NOT NULL,
    voice BLOB NOT NULL,
    rule TEXT NOT NULL,
    sealed BLOB NOT NULL,
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX moderation_flag_once ON moderation_flag (contribution, voice);
CREATE INDEX moderation_flag_of ON moderation_flag (moderation_case, id);

-- Whoever wrote what was hidden asks that somebody else looks at it, once. sealed: their words, under their own key.
CREATE TABLE moderation_appeal (
    moderation_case BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    agency TEXT NOT NULL,
    sealed BLOB NOT NULL,
    at BIGINT NOT NULL,
    is_granted BIGINT NOT NULL,
    reason TEXT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT
);
CREATE INDEX moderation_appeal_open ON moderation_appeal (at, moderation_case) WHERE decided_at IS NULL;
CREATE INDEX moderation_appeal_open_of ON moderation_appeal (agency, at, moderation_case) WHERE decided_at IS NULL;

-- What was hidden, sealed under the key of whoever wrote it, or under the house's where they did not sign in (person is NULL).
CREATE TABLE contribution_original (
    moderation_case BIGINT PRIMARY KEY,
    person BIGINT,
    sealed BLOB NOT NULL
);

-- Who of the staff read what was hidden, and what for.
CREATE TABLE contribution_reading (
    id BIGINT PRIMARY KEY,
    moderation_case BIGINT NOT NULL,
    staff BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX contribution_reading_of ON contribution_reading (moderation_case, id);
