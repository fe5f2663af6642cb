-- That somebody lives here, and how that is known. lookup: a keyed hash of what the way proves to be one human, so that one human has one
-- residence. No address, no number and no birth day is kept.

CREATE TABLE residence (
    person BIGINT PRIMARY KEY,
    way    TEXT NOT NULL,
    lookup BLOB NOT NULL,
    since  BIGINT NOT NULL,
    until  BIGINT NOT NULL
);

CREATE UNIQUE INDEX residence_lookup ON residence (lookup);

-- A code by which somebody shows at the office which account is theirs. code: a keyed hash.
CREATE TABLE residence_request (
    person  BIGINT PRIMARY KEY,
    code    BLOB NOT NULL,
    made_at BIGINT NOT NULL,
    until   BIGINT NOT NULL
);

CREATE UNIQUE INDEX residence_request_code ON residence_request (code);
