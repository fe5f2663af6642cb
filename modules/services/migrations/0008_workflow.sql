-- Workflows: what is done with an application before it is decided, its letters, and its appeal.

-- A task: a step of the workflow in the application's version of the file, made when it was sent; or an appeal. state: waiting (for the
-- steps before it), open, done, dropped. duty: caseworker, manager. result: passed, failed, again, upheld, changed. An inspection
-- that has to be done again has another row of the same step. remarks are sealed under the applicant's key.
CREATE TABLE service_task (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    step TEXT NOT NULL,
    kind TEXT NOT NULL,
    position BIGINT NOT NULL,
    state TEXT NOT NULL,
    agency TEXT NOT NULL,
    duty TEXT NOT NULL,
    team TEXT NOT NULL,
    assignee BIGINT,
    assignee_name TEXT NOT NULL,
    opened_at BIGINT,
    due_at BIGINT,
    visit_at BIGINT,
    result TEXT,
    remarks BLOB,
    finished_at BIGINT,
    finished_by BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX service_task_of ON service_task (application, position, id);
CREATE INDEX service_task_queue ON service_task (agency, due_at, id) WHERE state = 'open';
CREATE INDEX service_task_assignee ON service_task (assignee, due_at, id) WHERE state = 'open' AND assignee IS NOT NULL;

-- What was found of a checklist's item. result: yes, no, other (it does not apply). remark is sealed under the applicant's key.
CREATE TABLE service_task_item (
    task BIGINT NOT NULL,
    item TEXT NOT NULL,
    result TEXT NOT NULL,
    remark BLOB,
    at BIGINT NOT NULL,
    by_number BIGINT NOT NULL,
    PRIMARY KEY (task, item)
);

-- A letter that was sent: which text of the application's version of the file, and what its fields held, sealed under the applicant's
-- key. It is printed anew from these whenever it is asked for.
CREATE TABLE service_letter (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    letter TEXT NOT NULL,
    lang TEXT NOT NULL,
    fields BLOB NOT NULL,
    sent_at BIGINT NOT NULL,
    by_name TEXT NOT NULL
);
CREATE INDEX service_letter_of ON service_letter (application, sent_at, id);
