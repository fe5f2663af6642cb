-- What proves a report that came with others: its batch, and its row's place there. NULL for those that came by themselves.
ALTER TABLE report ADD COLUMN batch BIGINT;
ALTER TABLE report ADD COLUMN batch_place BIGINT;
-- A batch's tree: the seed of its rows' salts, and their hashes one after the other.
CREATE TABLE report_batch (
    id BIGINT PRIMARY KEY,
    source TEXT NOT NULL,
    seed BLOB NOT NULL,
    leaves BLOB NOT NULL
);
