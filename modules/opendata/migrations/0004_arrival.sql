-- How files come by themselves. Instants are microseconds since 1970.

-- Where the file of a resource is fetched from, and how often (0: once). tag and changed are what the server said of the copy that we have
-- (RFC 9110, sections 8.8.2 and 8.8.3); fault is why the last try failed, in words.
CREATE TABLE dataset_source (
    resource BIGINT PRIMARY KEY,
    dataset BIGINT NOT NULL,
    url TEXT NOT NULL,
    every_hours BIGINT NOT NULL,
    then_publish BIGINT NOT NULL,
    tag TEXT NOT NULL,
    changed TEXT NOT NULL,
    fault TEXT NOT NULL,
    fetched_at BIGINT
);
CREATE INDEX dataset_source_due ON dataset_source (every_hours, resource);

-- When each source was asked for last; kept by a follower.
CREATE TABLE dataset_fetch (
    resource BIGINT PRIMARY KEY,
    asked_at BIGINT NOT NULL
);

-- Files seen in watched places, and since when they are as they are; kept by a follower.
CREATE TABLE dataset_watch (
    place TEXT NOT NULL,
    name TEXT NOT NULL,
    mark TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    is_asked BIGINT NOT NULL,
    PRIMARY KEY (place, name)
);

-- Which dataset a file of a watched place has become, and as it was then.
CREATE TABLE dataset_left (
    place TEXT NOT NULL,
    name TEXT NOT NULL,
    dataset BIGINT NOT NULL,
    mark TEXT NOT NULL,
    PRIMARY KEY (place, name)
);
