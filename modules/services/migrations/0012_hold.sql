-- Applications that staff typed in for somebody, and letters to applicants who gave no e-mail address.
-- Instants are microseconds since 1970, days are 'YYYY-MM-DD'.

-- That a member of staff typed an application in: who, and the day on which its paper arrived; NULL where there was none. The way it
-- came by is the application's channel.
CREATE TABLE service_intake (
    application BIGINT PRIMARY KEY,
    staff BIGINT NOT NULL,
    staff_name TEXT NOT NULL,
    arrived_on TEXT
);
CREATE INDEX service_intake_by ON service_intake (staff, application);

-- What has to be printed and posted to an applicant without an e-mail address. letter: the letter of service_letter that it is; without
-- one it is the news whose word is what. job is the number of the job that asked for it, so that one that runs twice asks once.
CREATE TABLE service_post (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    what TEXT NOT NULL,
    letter BIGINT,
    job BIGINT NOT NULL,
    asked_at BIGINT NOT NULL,
    printed_at BIGINT,
    printed_by TEXT
);
CREATE UNIQUE INDEX service_post_letter ON service_post (letter) WHERE letter IS NOT NULL;
CREATE UNIQUE INDEX service_post_job ON service_post (job) WHERE letter IS NULL;
CREATE INDEX service_post_waiting ON service_post (asked_at, id) WHERE printed_at IS NULL;
CREATE INDEX service_post_of ON service_post (application, asked_at, id);
