-- Links that were sent by mail, each good for one use. Tables hold the hash of its token alone.
CREATE TABLE link (
    token BLOB PRIMARY KEY,
    person BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX link_expiry ON link (expires_at);
