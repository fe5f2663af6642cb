-- Datasets, their files, and the versions of them that were published. Instants are microseconds since 1970; names are JSON ({"en": "…"}).

-- description is JSON: model::Description. title is its title, for lists. asked_by is who asked for a review.
CREATE TABLE dataset (
    id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    agency TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    is_own BIGINT NOT NULL,
    asked_by BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    published_at BIGINT
);
CREATE INDEX dataset_published ON dataset (state, published_at, id);
CREATE INDEX dataset_of_agency ON dataset (agency, state, published_at, id);
CREATE INDEX dataset_updated ON dataset (updated_at, id);

-- What published datasets can be found by: themes, keywords, licences, formats.
CREATE TABLE dataset_mark (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    dataset BIGINT NOT NULL,
    PRIMARY KEY (kind, value, dataset)
);
CREATE INDEX dataset_mark_of ON dataset_mark (dataset);

-- A file of a dataset, or what stands elsewhere at url. file is the newest that was taken in; removed_at where it is no longer part of it.
CREATE TABLE dataset_resource (
    id BIGINT PRIMARY KEY,
    dataset BIGINT NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    url TEXT NOT NULL,
    format TEXT NOT NULL,
    position BIGINT NOT NULL,
    file BIGINT,
    created_at BIGINT NOT NULL,
    removed_at BIGINT
);
CREATE INDEX dataset_resource_of ON dataset_resource (dataset, position);

-- A file as it came, by its hash, and what was read of it. columns and report are JSON. A row is not changed once its state is final.
CREATE TABLE dataset_file (
    id BIGINT PRIMARY KEY,
    dataset BIGINT NOT NULL,
    resource BIGINT NOT NULL,
    hash TEXT NOT NULL,
    file_name TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    state TEXT NOT NULL,
    table_hash TEXT NOT NULL,
    table_bytes BIGINT NOT NULL,
    row_count BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    columns TEXT NOT NULL,
    report TEXT NOT NULL,
    fault TEXT NOT NULL,
    came_at BIGINT NOT NULL,
    read_at BIGINT
);
CREATE INDEX dataset_file_of ON dataset_file (resource, id);
CREATE INDEX dataset_file_hash ON dataset_file (hash);

-- What was published, and never changes: body is JSON (model::Published), digest its SHA-256, which is in the ledger.
CREATE TABLE dataset_version (
    dataset BIGINT NOT NULL,
    number BIGINT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    row_count BIGINT NOT NULL,
    bytes BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (dataset, number)
);

-- The tables that can be asked at this moment: those of the newest versions.
CREATE TABLE dataset_table (
    name TEXT PRIMARY KEY,
    dataset BIGINT NOT NULL,
    file BIGINT NOT NULL,
    table_hash TEXT NOT NULL
);
CREATE INDEX dataset_table_of ON dataset_table (dataset);

-- Programs that may publish. The key itself is nowhere: key_hash is its SHA-256.
CREATE TABLE dataset_key (
    id BIGINT PRIMARY KEY,
    key_hash BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    agency TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    revoked_at BIGINT
);

-- When each table of a module was asked for last; kept by a follower.
CREATE TABLE dataset_own (
    slug TEXT PRIMARY KEY,
    asked_at BIGINT NOT NULL
);
