-- Keys with which programs of a body write what people told them. hash: a digest of the secret, which is shown once and kept nowhere.
CREATE TABLE participation_key (
    id BIGINT PRIMARY KEY,
    agency TEXT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX participation_key_hash ON participation_key (hash);
CREATE INDEX participation_key_of ON participation_key (agency, id);

-- What a program sent with an idempotency key of its own. request: a keyed hash of both keys. digest: of what was sent. number: what came of it.
CREATE TABLE participation_sent (
    request BLOB PRIMARY KEY,
    digest TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL
);
