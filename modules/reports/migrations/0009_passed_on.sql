-- What residents said of a report that another body's server has: passed on to that body once, and how far that has come.
CREATE TABLE report_passed_on (
    of_update BIGINT PRIMARY KEY,
    handover BIGINT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX report_passed_on_under ON report_passed_on (handover, of_update);
