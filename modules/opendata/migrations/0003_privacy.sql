-- What was done about personal data. treated_of: the file of whose table this one is the treated table; 0 for a file that came. treatments is JSON, a list
-- of model::DoneTreatment, the oldest first. as_is: why columns that look personal are published as they are; set once, after the reading.
ALTER TABLE dataset_file ADD COLUMN treated_of BIGINT NOT NULL DEFAULT 0;
ALTER TABLE dataset_file ADD COLUMN treatments TEXT NOT NULL DEFAULT '[]';
ALTER TABLE dataset_file ADD COLUMN as_is TEXT NOT NULL DEFAULT '';
CREATE INDEX dataset_file_treated ON dataset_file (treated_of);

-- What counts with noise of a dataset may cost together, and have cost, in millionths of epsilon. spent only grows.
CREATE TABLE dataset_budget (
    dataset BIGINT PRIMARY KEY,
    total BIGINT NOT NULL,
    spent BIGINT NOT NULL
);
