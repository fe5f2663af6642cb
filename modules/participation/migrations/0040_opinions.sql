-- An opinion map. moderation: before or after what people write is shown to others. votes: how many were cast, also those that later ones
-- replaced; it numbers them. changes: grows with each statement that comes or is decided.
CREATE TABLE opinion_map (
    component BIGINT PRIMARY KEY,
    moderation TEXT NOT NULL,
    votes BIGINT NOT NULL,
    changes BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- What people agree with or do not. state: waiting, accepted or rejected; reason: why it was rejected.
CREATE TABLE opinion_statement (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    author BIGINT,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    decided_at BIGINT
);
CREATE INDEX opinion_statement_of ON opinion_statement (component, state, id);

-- Who says what: 1, 0 or -1. participant: a number that follows from a keyed hash of a mailbox or a browser and of the component, so that it
-- names nobody. turn: the number of the vote in its map.
CREATE TABLE opinion_vote (
    component BIGINT NOT NULL,
    participant BIGINT NOT NULL,
    statement BIGINT NOT NULL,
    vote BIGINT NOT NULL,
    turn BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (component, participant, statement)
);
CREATE INDEX opinion_vote_turn ON opinion_vote (component, turn);
