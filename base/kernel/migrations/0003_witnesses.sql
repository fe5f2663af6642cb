-- Witnesses (C2SP tlog-witness): those who cosign our checkpoints, and what we cosigned of other logs.

ALTER TABLE checkpoint ADD COLUMN cosignatures BIGINT NOT NULL DEFAULT 0;
CREATE INDEX checkpoint_cosigned ON checkpoint (size) WHERE cosignatures > 0;

-- How far each witness of ours has come, by its verifier key.
CREATE TABLE witness (
    key TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    cosigned_at BIGINT,
    asked_at BIGINT NOT NULL,
    fault TEXT
);

-- The newest checkpoint that we cosigned of each other log; it can only grow.
CREATE TABLE witnessed (
    origin TEXT PRIMARY KEY,
    size BIGINT NOT NULL,
    root BLOB NOT NULL,
    at BIGINT NOT NULL,
    note TEXT NOT NULL
);
