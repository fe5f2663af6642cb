-- A secret vote in a component. options: what can be chosen, a line each, in its languages. most: how many of them a ballot may name. paper_key: the
-- modulus of the key that signs papers; sealed_key: its primes, sealed. box_key: the public half of the key that the keyholders hold in shares.
-- outcome: JSON, once the envelopes were opened, with the SHA-256 of the file of ballots.
CREATE TABLE election (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    options TEXT NOT NULL,
    most BIGINT NOT NULL,
    paper_key BLOB NOT NULL,
    sealed_key BLOB NOT NULL,
    box_key BLOB NOT NULL,
    opened_at BIGINT,
    outcome TEXT NOT NULL
);
CREATE UNIQUE INDEX election_of ON election (component);

-- Who took a paper: a keyed hash of a mailbox and an election; neither a person nor a time. blinded: SHA-256 of what was signed unseen.
CREATE TABLE election_roll (
    election BIGINT NOT NULL,
    voice BLOB NOT NULL,
    blinded BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (election, voice)
);
CREATE UNIQUE INDEX election_roll_blinded ON election_roll (election, blinded);

-- What was cast. turn: 1, 2, … of one paper, of which the highest counts. No time, and no number that rises with it.
CREATE TABLE election_envelope (
    election BIGINT NOT NULL,
    token BLOB NOT NULL,
    turn BIGINT NOT NULL,
    envelope BLOB NOT NULL,
    PRIMARY KEY (election, token, turn)
);

-- What was in the envelopes, in the order of tracking numbers. choices: `option:1`, with blanks between.
CREATE TABLE election_ballot (
    election BIGINT NOT NULL,
    position BIGINT NOT NULL,
    tracking TEXT NOT NULL,
    choices TEXT NOT NULL,
    valid BIGINT NOT NULL,
    PRIMARY KEY (election, position)
);
CREATE INDEX election_ballot_tracking ON election_ballot (election, tracking);
