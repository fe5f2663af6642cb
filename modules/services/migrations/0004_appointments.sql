-- Appointments at offices. Instants are microseconds since 1970, names and lists are JSON.

-- An office, as its file says today. number is the version in force; offered is 0 where nobody can book.
CREATE TABLE service_office (
    slug TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    name TEXT NOT NULL,
    offered BIGINT NOT NULL,
    number BIGINT NOT NULL,
    file TEXT NOT NULL,
    digest TEXT NOT NULL
);

-- Every file that an office had.
CREATE TABLE service_office_version (
    office TEXT NOT NULL,
    number BIGINT NOT NULL,
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    author BIGINT NOT NULL,
    author_name TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (office, number)
);

-- A time that somebody has: slot_key is office/kind/resource/seconds, and held is how long its resources are, buffers
-- included. people is how many come; it goes with the last of them.
CREATE TABLE service_slot (
    slot_key TEXT PRIMARY KEY,
    office TEXT NOT NULL,
    kind TEXT NOT NULL,
    leader TEXT NOT NULL,
    resources TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    held_from BIGINT NOT NULL,
    held_until BIGINT NOT NULL,
    people BIGINT NOT NULL
);
CREATE INDEX service_slot_held ON service_slot (office, held_from);

-- Five minutes of a resource: cell is the number of them since 1970. The key is what keeps two times apart.
CREATE TABLE service_claim (
    office TEXT NOT NULL,
    resource TEXT NOT NULL,
    cell BIGINT NOT NULL,
    slot_key TEXT NOT NULL,
    PRIMARY KEY (office, resource, cell)
);
CREATE INDEX service_claim_slot ON service_claim (slot_key);
CREATE INDEX service_claim_cell ON service_claim (office, cell);

-- Somebody's place at a time. token is the digest of the link by which they return; details are sealed under their key. slot_key and
-- place are NULL once they do not come. state: booked, came, missed, cancelled (by them), called_off (by the office).
CREATE TABLE service_appointment (
    id BIGINT PRIMARY KEY,
    token BLOB NOT NULL,
    office TEXT NOT NULL,
    kind TEXT NOT NULL,
    slot_key TEXT,
    place BIGINT,
    resources TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    person BIGINT NOT NULL,
    application BIGINT,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    moves BIGINT NOT NULL,
    details BLOB NOT NULL,
    booked_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_appointment_token ON service_appointment (token);
CREATE UNIQUE INDEX service_appointment_place ON service_appointment (slot_key, place);
CREATE UNIQUE INDEX service_appointment_application ON service_appointment (application) WHERE state = 'booked';
CREATE INDEX service_appointment_day ON service_appointment (office, starts_at, id);
CREATE INDEX service_appointment_person ON service_appointment (person);
CREATE INDEX service_appointment_of ON service_appointment (application, id);

-- The secret address of a resource's calendar, for one member of staff. token is its digest.
CREATE TABLE service_feed (
    token BLOB PRIMARY KEY,
    office TEXT NOT NULL,
    resource TEXT NOT NULL,
    staff BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_feed_of ON service_feed (office, resource, staff);
