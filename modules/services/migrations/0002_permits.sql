-- Permits: what was granted and is held. credential is the signed token, sealed under the holder's key; days are 'YYYY-MM-DD' in
-- the town's time, and valid_until is the last day on which it holds, NULL where it holds for good. status_index is its place on
-- the status lists, one after the other. reason is the digest of why it was revoked; its words stand in service_entry.
CREATE TABLE service_permit (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    service TEXT NOT NULL,
    person BIGINT NOT NULL,
    status_index BIGINT NOT NULL,
    issued_at BIGINT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    revoked_at BIGINT,
    reason TEXT,
    credential BLOB NOT NULL
);
CREATE UNIQUE INDEX service_permit_status ON service_permit (status_index);
CREATE UNIQUE INDEX service_permit_application ON service_permit (application);
CREATE INDEX service_permit_revoked ON service_permit (status_index) WHERE revoked_at IS NOT NULL;
