-- A secret vote on the projects of a budget. projects: the component whose projects stand to vote, instead of options of its own. rule: JSON of how
-- ballots are filled in and counted, as it was declared.
ALTER TABLE election ADD COLUMN projects BIGINT;
ALTER TABLE election ADD COLUMN rule TEXT NOT NULL DEFAULT '';
CREATE INDEX election_on ON election (projects) WHERE projects IS NOT NULL;

-- What the count of a pot came to. file: its ballots as they were counted (Pabulib), by which anybody counts again. digest: SHA-256 of the file, in
-- hex. told: JSON of who won and why.
CREATE TABLE election_result (
    election BIGINT NOT NULL,
    pot BIGINT NOT NULL,
    file TEXT NOT NULL,
    digest TEXT NOT NULL,
    told TEXT NOT NULL,
    PRIMARY KEY (election, pot)
);

-- won: whether the vote gave it money; NULL before it was counted.
ALTER TABLE project ADD COLUMN won BIGINT;
