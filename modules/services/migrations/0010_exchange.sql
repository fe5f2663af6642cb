-- What other programs do with services: partners that apply for people, what they are told by webhooks, and what could not be
-- handed over. Instants are microseconds since 1970.

-- A partner: a program that applies for people and follows what it sent (OAuth 2.0 client credentials). secret is the SHA-256 of its
-- secret, scopes are words with spaces between them.
CREATE TABLE service_partner (
    id BIGINT PRIMARY KEY,
    secret BLOB NOT NULL,
    name TEXT NOT NULL,
    agency TEXT NOT NULL,
    scopes TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    ended_at BIGINT
);

-- What partners show with each request, by its SHA-256, until it is over.
CREATE TABLE service_partner_token (
    hash BLOB PRIMARY KEY,
    partner BIGINT NOT NULL,
    scopes TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX service_partner_token_expiry ON service_partner_token (expires_at);

-- What a partner sent. key is the keyed hash of the word by which the same request, sent twice, is one application; request the
-- digest of what was sent with it.
CREATE TABLE service_partner_application (
    application BIGINT PRIMARY KEY,
    partner BIGINT NOT NULL,
    key BLOB,
    request TEXT NOT NULL
);
CREATE UNIQUE INDEX service_partner_application_key ON service_partner_application (partner, key) WHERE key IS NOT NULL;
CREATE INDEX service_partner_application_of ON service_partner_application (partner, application);

-- Where a partner is told of what becomes of its applications. kinds are words with spaces between them; secret is sealed under the
-- master key.
CREATE TABLE service_hook (
    id BIGINT PRIMARY KEY,
    partner BIGINT NOT NULL,
    url TEXT NOT NULL,
    kinds TEXT NOT NULL,
    secret BLOB NOT NULL,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX service_hook_of ON service_hook (partner, id);

-- What was to be handed over and was not taken, as long as it was not: a mail, a message of a webhook. why is a code, detail a number
-- or a word that belongs to it; who is told of it is never in it.
CREATE TABLE service_hand_over (
    job BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    application BIGINT NOT NULL,
    agency TEXT NOT NULL,
    why TEXT NOT NULL,
    detail TEXT NOT NULL,
    since BIGINT NOT NULL
);
CREATE INDEX service_hand_over_of ON service_hand_over (agency, since);

-- When the managers of a body are told next of what was not handed over.
CREATE TABLE service_hand_over_digest (
    agency TEXT PRIMARY KEY,
    due_at BIGINT NOT NULL
);
