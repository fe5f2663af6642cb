-- Other portals that are harvested, what came of it; publications at a time, successors, and edits of many descriptions at once.

-- address is what a person typed, endpoint and kind what was found there; etag and last_modified of a document that is the whole catalogue.
CREATE TABLE harvest_source (
    id BIGINT PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    agency TEXT NOT NULL,
    every_hours BIGINT NOT NULL,
    state TEXT NOT NULL,
    endpoint TEXT NOT NULL,
    kind TEXT NOT NULL,
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,
    next_at BIGINT,
    added_at BIGINT NOT NULL,
    revision BIGINT NOT NULL
);

-- fault is a code and detail its words; findings is JSON.
CREATE TABLE harvest_run (
    id BIGINT PRIMARY KEY,
    source BIGINT NOT NULL,
    state TEXT NOT NULL,
    accepts_losses BIGINT NOT NULL,
    begun_at BIGINT NOT NULL,
    ended_at BIGINT,
    seen BIGINT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    same BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    skipped BIGINT NOT NULL,
    fault TEXT NOT NULL,
    detail TEXT NOT NULL,
    findings TEXT NOT NULL
);
CREATE INDEX harvest_run_of ON harvest_run (source, id);

-- Records of a source by the SHA-256 of their identifiers. digest is of the record as it was taken last; gone_at when it was missed.
CREATE TABLE harvest_record (
    source BIGINT NOT NULL,
    identifier TEXT NOT NULL,
    dataset BIGINT NOT NULL,
    digest TEXT NOT NULL,
    gone_at BIGINT,
    PRIMARY KEY (source, identifier)
);
CREATE INDEX harvest_record_identifier ON harvest_record (identifier);

-- When a dataset is to be published. fault: the keys of what was missing when the time had come, one a line.
CREATE TABLE dataset_plan (
    dataset BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    fault TEXT NOT NULL
);

-- What takes the place of a dataset: an address, of ours as a path.
CREATE TABLE dataset_successor (
    dataset BIGINT PRIMARY KEY,
    address TEXT NOT NULL,
    named_at BIGINT NOT NULL
);

-- Edits of many descriptions. edits is JSON: per dataset its description and agency before, and its revision after.
CREATE TABLE dataset_batch (
    id BIGINT PRIMARY KEY,
    changes TEXT NOT NULL,
    edits TEXT NOT NULL,
    at BIGINT NOT NULL,
    undone_at BIGINT
);
