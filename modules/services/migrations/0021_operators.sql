-- Programs of a body's own that act for one member of its staff. Instants are microseconds since 1970.

-- An operator: a manager (made_by) gave it to somebody else of the body (staff), for a purpose that each reading is recorded with. It is in
-- force once that person has taken its secret over; secret is its SHA-256.
CREATE TABLE service_operator (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    agency TEXT NOT NULL,
    staff BIGINT NOT NULL,
    staff_name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_by BIGINT NOT NULL,
    made_name TEXT NOT NULL,
    secret BLOB,
    accepted_at BIGINT,
    ended_at BIGINT
);
CREATE INDEX service_operator_of_body ON service_operator (agency, id);
CREATE INDEX service_operator_of_staff ON service_operator (staff, id);

-- What operators show with each request, by its SHA-256, until it is over.
CREATE TABLE service_operator_token (
    hash BLOB PRIMARY KEY,
    operator BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX service_operator_token_expiry ON service_operator_token (expires_at);

-- What operators did, and with which application. day is that of the town, 2026-11-27: a case that was opened is open to that operator until
-- the day ends.
CREATE TABLE service_operator_act (
    id BIGINT PRIMARY KEY,
    operator BIGINT NOT NULL,
    application BIGINT NOT NULL,
    act TEXT NOT NULL,
    day TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX service_operator_act_of_operator ON service_operator_act (operator, id);
CREATE INDEX service_operator_act_of_day ON service_operator_act (operator, day);
CREATE INDEX service_operator_act_of_application ON service_operator_act (application, act);
