-- What people propose. author: who wrote it; NULL for whoever wrote without signing in, and for people who were forgotten. name_shown: the name
-- that stands with it, as they chose. listed: 1 for what everybody reads in lists. version grows with each change of it.
CREATE TABLE proposal (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    author BIGINT,
    name_shown TEXT NOT NULL,
    lang TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    stage TEXT NOT NULL,
    listed BIGINT NOT NULL,
    supports BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX proposal_newest ON proposal (component, id) WHERE listed = 1;
CREATE INDEX proposal_supported ON proposal (component, supports, id) WHERE listed = 1;
CREATE INDEX proposal_of_stage ON proposal (component, stage, id) WHERE listed = 1;
CREATE INDEX proposal_by_author ON proposal (author, id) WHERE author IS NOT NULL;

-- What became of a proposal, step by step, each with its reason.
CREATE TABLE proposal_step (
    id BIGINT PRIMARY KEY,
    proposal BIGINT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX proposal_step_of ON proposal_step (proposal, id);

-- Who supports what. voice: a keyed hash of a mailbox or a browser and of the proposal, so that it names nobody and no two of one voice are known.
CREATE TABLE proposal_support (
    proposal BIGINT NOT NULL,
    voice BLOB NOT NULL,
    PRIMARY KEY (proposal, voice)
);
