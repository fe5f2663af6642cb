-- A survey. definition: what it asks, as pure/forms writes it. settings: how it is run. answers: how many there are; nothing changes once there is one.
-- filled: how many chose what in questions of which answers are limited. All of it is one row, so that the last write of a count tells no more
-- than that somebody answered.
CREATE TABLE survey (
    component BIGINT PRIMARY KEY,
    definition TEXT NOT NULL,
    settings TEXT NOT NULL,
    answers BIGINT NOT NULL,
    filled TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- Who has answered: a keyed hash of a mailbox, a browser or a resident, and of the survey; neither a person nor a time.
CREATE TABLE survey_voice (
    component BIGINT NOT NULL,
    voice BLOB NOT NULL,
    PRIMARY KEY (component, voice)
);

-- What was answered, in bundles of which each write rewrites a whole one, sorted by content: neither the order of rows nor the
-- transaction that wrote one says which answers came when.
CREATE TABLE survey_bundle (
    component BIGINT NOT NULL,
    bundle BIGINT NOT NULL,
    answers TEXT NOT NULL,
    PRIMARY KEY (component, bundle)
);
