-- Services: what the government does for somebody who applies, and each application from the first answer to the decision.
-- Instants are microseconds since 1970, days are 'YYYY-MM-DD', names are JSON ({"en": "…"}), truths are 0 or 1.

-- A service. current is the version that new applications are made with; NULL until one is published. state: draft, offered, ended.
CREATE TABLE service (
    slug TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    state TEXT NOT NULL,
    current BIGINT,
    name TEXT NOT NULL,
    position BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX service_by_state ON service (state, position, slug);

-- Versions of a service's file, as it was written. digest is the hash of its canonical form; state: draft, published.
-- An application stays on the version that it was begun with.
CREATE TABLE service_version (
    id BIGINT PRIMARY KEY,
    service TEXT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL,
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    author BIGINT NOT NULL,
    author_name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    approver_name TEXT,
    published_at BIGINT,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_version_of ON service_version (service, number);

-- An application, from the first answer. answers are sealed under the person's own key; token is the digest of the link by which
-- the applicant returns. status: begun, received, reviewing, waiting, granted, refused, withdrawn. Only an open one is in a queue;
-- begun ones end at expires_at.
CREATE TABLE service_application (
    id BIGINT PRIMARY KEY,
    service TEXT NOT NULL,
    service_version BIGINT NOT NULL,
    person BIGINT NOT NULL,
    token BLOB NOT NULL,
    channel TEXT NOT NULL,
    status TEXT NOT NULL,
    is_open BIGINT NOT NULL,
    agency TEXT NOT NULL,
    assignee BIGINT,
    answers BLOB NOT NULL,
    begun_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    submitted_at BIGINT,
    due_at BIGINT,
    paused_at BIGINT,
    decided_at BIGINT,
    expires_at BIGINT,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_application_token ON service_application (token);
CREATE INDEX service_application_person ON service_application (person);
CREATE INDEX service_application_queue ON service_application (agency, due_at, id) WHERE is_open = 1;
CREATE INDEX service_application_queue_all ON service_application (due_at, id) WHERE is_open = 1;
CREATE INDEX service_application_assignee ON service_application (assignee, due_at, id) WHERE is_open = 1 AND assignee IS NOT NULL;
CREATE INDEX service_application_decided ON service_application (service, decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX service_application_begun ON service_application (expires_at) WHERE status = 'begun';

-- What happened to an application. text is sealed under the applicant's key; internal ones are staff's own.
CREATE TABLE service_entry (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_kind TEXT NOT NULL,
    by_number BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    text BLOB,
    internal BIGINT NOT NULL
);
CREATE INDEX service_entry_of ON service_entry (application, at, id);
