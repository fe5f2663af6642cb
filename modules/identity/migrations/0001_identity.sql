-- Links that were sent by mail to residents, each good for one use. Tables hold the hash of a token alone.
CREATE TABLE sign_in_link (
    token BLOB PRIMARY KEY,
    person BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_link_expiry ON sign_in_link (expires_at);

-- Links that were sent by mail to members of staff, each good for setting one password.
CREATE TABLE password_link (
    token BLOB PRIMARY KEY,
    staff BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX password_link_staff ON password_link (staff);
CREATE INDEX password_link_expiry ON password_link (expires_at);

-- Recovery codes that were not used yet, each as its keyed hash.
CREATE TABLE recovery_code (
    staff BIGINT NOT NULL,
    code BLOB NOT NULL,
    PRIMARY KEY (staff, code)
);

-- Passkeys of staff. `name` is sealed: people call their devices by their own names. `data` is the public key and its counter.
CREATE TABLE passkey (
    id BIGINT PRIMARY KEY,
    staff BIGINT NOT NULL,
    credential BLOB NOT NULL UNIQUE,
    name BLOB NOT NULL,
    data TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX passkey_staff ON passkey (staff);

-- Passkey ceremonies that were begun, by the hash of their challenge. Each is finished once, or expires.
-- `staff` and `name` are there where a passkey is being added.
CREATE TABLE ceremony (
    challenge BLOB PRIMARY KEY,
    staff BIGINT,
    name BLOB,
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX ceremony_expiry ON ceremony (expires_at);
