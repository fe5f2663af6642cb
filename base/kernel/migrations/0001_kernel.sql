-- The kernel's own tables: numbers, the ledger, the vault, jobs, sessions, staff.

CREATE TABLE series (name TEXT PRIMARY KEY, last BIGINT NOT NULL);
INSERT INTO series (name, last) VALUES ('id', 100000);

-- The ledger. A row is written with the change it tells of; the sealing job gives it its leaf.
CREATE TABLE event (
    id BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    agency TEXT NOT NULL,
    salt BLOB NOT NULL,
    body TEXT NOT NULL,
    leaf BIGINT
);
CREATE INDEX event_unsealed ON event (id) WHERE leaf IS NULL;
CREATE UNIQUE INDEX event_leaf ON event (leaf) WHERE leaf IS NOT NULL;
CREATE INDEX event_reference ON event (reference, id);

CREATE TABLE tile (
    level BIGINT NOT NULL,
    number BIGINT NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, number)
);
CREATE TABLE checkpoint (
    size BIGINT PRIMARY KEY,
    root BLOB NOT NULL,
    at BIGINT NOT NULL,
    note TEXT NOT NULL
);
-- How far each follower of the ledger has come: all leaves below `position` are done.
CREATE TABLE follower (name TEXT PRIMARY KEY, position BIGINT NOT NULL);

-- The vault: each person's own key, wrapped by the master key; what is known of them, sealed under it.
CREATE TABLE person (
    id BIGINT PRIMARY KEY,
    wrapped_key BLOB,
    sealed BLOB,
    email_lookup BLOB,
    phone_lookup BLOB,
    created_at BIGINT NOT NULL,
    forgotten_at BIGINT
);
CREATE INDEX person_email ON person (email_lookup) WHERE email_lookup IS NOT NULL;
CREATE INDEX person_phone ON person (phone_lookup) WHERE phone_lookup IS NOT NULL;

CREATE TABLE job (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    run_at BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    locked_until BIGINT,
    failed_at BIGINT,
    last_error TEXT
);
CREATE INDEX job_due ON job (run_at) WHERE failed_at IS NULL;

CREATE TABLE staff (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    username TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    agency TEXT NOT NULL,
    teams TEXT NOT NULL,
    password TEXT,
    totp BLOB,
    totp_step BIGINT,
    active BIGINT NOT NULL,
    version BIGINT NOT NULL
);

CREATE TABLE session (
    token BLOB PRIMARY KEY,
    id BIGINT NOT NULL UNIQUE,
    staff BIGINT,
    person BIGINT,
    program TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX session_staff ON session (staff) WHERE staff IS NOT NULL;
CREATE INDEX session_person ON session (person) WHERE person IS NOT NULL;
CREATE INDEX session_expiry ON session (expires_at);

-- Attempts at something that may be tried only so often: sign-in by name, links by address.
CREATE TABLE throttle (
    key BLOB PRIMARY KEY,
    failures BIGINT NOT NULL,
    until BIGINT NOT NULL
);
