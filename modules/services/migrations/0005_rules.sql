-- What the rules of a service said of an application when it was decided. hashes is JSON, the hash of each decision table by its name;
-- day is 'YYYY-MM-DD' in the town, the day whose law counted; basis is the inputs, the rows that fired and why it was decided otherwise,
-- sealed under the applicant's key. against is 1 where the decision goes against what the rules advise.
CREATE TABLE service_evaluation (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    at BIGINT NOT NULL,
    day TEXT NOT NULL,
    hashes TEXT NOT NULL,
    against BIGINT NOT NULL,
    basis BLOB NOT NULL
);
CREATE INDEX service_evaluation_of ON service_evaluation (application, id);
