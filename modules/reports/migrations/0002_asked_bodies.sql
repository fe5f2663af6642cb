-- Derived by the follower reports.bodies: until when each body's Open311 server was asked for news, so that nothing is
-- asked for twice and nothing is missed after a pause.
CREATE TABLE report_asked (
    agency TEXT PRIMARY KEY,
    until BIGINT NOT NULL
);
