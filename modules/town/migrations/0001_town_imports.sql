-- Imports of streets and addresses: which file, how far it got, what was refused. Files are kept by their hash.
-- position counts what is done: streets of a GeoJSON file, rows of a CSV file. faults is JSON: [{"key": …, "args": […]}].
CREATE TABLE street_import (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    file TEXT NOT NULL,
    file_name TEXT NOT NULL,
    columns TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    state TEXT NOT NULL,
    position BIGINT NOT NULL,
    total BIGINT,
    imported BIGINT NOT NULL,
    refused BIGINT NOT NULL,
    unnamed BIGINT NOT NULL,
    faults TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX street_import_started ON street_import (started_at);
