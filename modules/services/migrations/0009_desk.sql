-- The caseworkers' desk: queues of any length, absences, conflicts of interest, readings, feedback, figures and registers.
-- Days are 'YYYY-MM-DD', months 'YYYY-MM'.

-- The numbers of the members of staff who declared a conflict of interest, with spaces between them: policies leave them out.
ALTER TABLE service_application ADD COLUMN barred TEXT NOT NULL DEFAULT '';

-- A queue is walked by state along one of these: each walk reads what its page shows, however many cases there are.
DROP INDEX service_application_queue;
DROP INDEX service_application_queue_all;
CREATE INDEX service_application_walk ON service_application (agency, status, due_at, id) WHERE is_open = 1;
CREATE INDEX service_application_walk_service ON service_application (agency, service, status, due_at, id) WHERE is_open = 1;
CREATE INDEX service_application_walk_free ON service_application (agency, status, due_at, id)
    WHERE is_open = 1 AND assignee IS NULL;
CREATE INDEX service_application_walk_free_service ON service_application (agency, service, status, due_at, id)
    WHERE is_open = 1 AND assignee IS NULL;

-- Who of staff is away from one day through another, and who sees and gets their cases meanwhile.
CREATE TABLE service_absence (
    id BIGINT PRIMARY KEY,
    staff BIGINT NOT NULL,
    substitute BIGINT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX service_absence_of ON service_absence (staff, last_day);
CREATE INDEX service_absence_by ON service_absence (substitute, last_day);

-- That a member of staff opened a case on a day, for a purpose whose digest this is: nobody is asked twice for the same.
CREATE TABLE service_reading (
    application BIGINT NOT NULL,
    staff BIGINT NOT NULL,
    day TEXT NOT NULL,
    purpose TEXT NOT NULL,
    PRIMARY KEY (application, staff, day, purpose)
);

-- That an applicant said how it was, once. score is 1 to 5; their words are an entry.
CREATE TABLE service_feedback (
    application BIGINT PRIMARY KEY,
    score BIGINT NOT NULL,
    given_at BIGINT NOT NULL
);

-- How often something happened to a service's applications in a month: what it was, and of which kind. In several rows, so
-- that those who write at once seldom wait for each other. No row tells whose application it was.
CREATE TABLE service_count (
    service TEXT NOT NULL,
    month TEXT NOT NULL,
    what TEXT NOT NULL,
    of_kind TEXT NOT NULL,
    shard BIGINT NOT NULL,
    n BIGINT NOT NULL,
    PRIMARY KEY (service, what, month, of_kind, shard)
);

-- A register: typed columns, written down in a file. name is JSON.
CREATE TABLE service_register (
    slug TEXT PRIMARY KEY,
    agency TEXT NOT NULL,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    author_name TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- A row of a register. open_values is JSON of the columns that are not personal; sealed those that are, under the person's key.
-- state: current, removed.
CREATE TABLE service_register_row (
    id BIGINT PRIMARY KEY,
    register TEXT NOT NULL,
    person BIGINT NOT NULL,
    application BIGINT,
    state TEXT NOT NULL,
    open_values TEXT NOT NULL,
    sealed BLOB NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX service_register_row_of ON service_register_row (register, state, id);
CREATE INDEX service_register_row_application ON service_register_row (application) WHERE application IS NOT NULL;

-- What happened to a row: written, corrected, removed, read. before is what it held until then; reason is sealed as well.
CREATE TABLE service_register_entry (
    id BIGINT PRIMARY KEY,
    row_id BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_kind TEXT NOT NULL,
    by_number BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    before_open TEXT,
    before_sealed BLOB,
    reason BLOB
);
CREATE INDEX service_register_entry_of ON service_register_entry (row_id, at, id);
