-- Which master key seals what is in this database, by its fingerprint: a node that has another one is refused.

CREATE TABLE master_key (
    -- There is one, called 'current'.
    name TEXT PRIMARY KEY,
    fingerprint BLOB NOT NULL
);
