-- Proposals that were taken over from another system. source: its name, as staff gave it; source_id: its own id of the proposal. supports: how
-- many support it there. content: a digest of what it says there. batch: the import that changed it last.
CREATE TABLE proposal_origin (
    component BIGINT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    proposal BIGINT NOT NULL,
    supports BIGINT NOT NULL,
    content TEXT NOT NULL,
    batch BIGINT NOT NULL,
    PRIMARY KEY (component, source, source_id)
);
CREATE UNIQUE INDEX proposal_origin_of ON proposal_origin (proposal);
CREATE INDEX proposal_origin_batch ON proposal_origin (batch, proposal);
