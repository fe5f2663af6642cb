-- Tables that change between versions, and what versions have changed. Instants are microseconds since 1970.

-- A table in pieces. file is the row of dataset_file whose columns it has; row_key (names of columns), files and dead (hash, rows, bytes each) are
-- JSON. digest tells its rows: SHA-256 over the digest before and the hashes of what each change added. revision grows with
-- each change of its rows, written with each writing of this row; sealed is the revision that file has.
CREATE TABLE dataset_live (
    resource BIGINT PRIMARY KEY,
    dataset BIGINT NOT NULL,
    file BIGINT NOT NULL UNIQUE,
    row_key TEXT NOT NULL,
    files TEXT NOT NULL,
    dead TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    written BIGINT NOT NULL,
    sealed BIGINT NOT NULL,
    digest TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX dataset_live_of ON dataset_live (dataset);

-- How the table of a resource differs from the one of the version before: summary is JSON (model::Differences), rows_hash the hash of a
-- Parquet file with the rows, empty where there are none to give out.
CREATE TABLE dataset_change (
    dataset BIGINT NOT NULL,
    version BIGINT NOT NULL,
    resource BIGINT NOT NULL,
    summary TEXT NOT NULL,
    rows_hash TEXT NOT NULL,
    PRIMARY KEY (dataset, version, resource)
);
