-- Other names that a table can be asked by, and how far own records are kept up row by row. Instants are microseconds since 1970.

-- name is a name of the table of a resource, beside the one that it is published under. No two tables have the same.
CREATE TABLE dataset_alias (
    name TEXT PRIMARY KEY,
    dataset BIGINT NOT NULL,
    resource BIGINT NOT NULL
);
CREATE INDEX dataset_alias_of ON dataset_alias (resource);

-- An own record whose open table is kept up row by row: its rows are as new as the ledger's leaves before this one, or newer. whole_at is when all
-- of it was written last, ground the digest that the module gave of what stands in many rows.
CREATE TABLE dataset_own_rows (
    resource BIGINT PRIMARY KEY,
    leaf BIGINT NOT NULL,
    ground TEXT NOT NULL,
    whole_at BIGINT NOT NULL
);
