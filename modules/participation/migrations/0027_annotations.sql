-- What people say to a paragraph. version: the one that they read. wording: how they would have it; empty for none. verdict: open, accepted, partly or
-- declined, with the reason that was given last. author: NULL for whoever wrote without signing in, and for people who were forgotten. name_shown: the
-- name that stands with it, as they chose. revision grows with each decision.
CREATE TABLE annotation (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    version BIGINT NOT NULL,
    anchor BIGINT NOT NULL,
    author BIGINT,
    name_shown TEXT NOT NULL,
    lang TEXT NOT NULL,
    remark TEXT NOT NULL,
    wording TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    decided_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX annotation_newest ON annotation (component, id);
CREATE INDEX annotation_of ON annotation (component, anchor, id);
CREATE INDEX annotation_by_verdict ON annotation (component, verdict, id);
CREATE INDEX annotation_by_author ON annotation (author, id) WHERE author IS NOT NULL;

-- What was decided about it, each with its reason.
CREATE TABLE annotation_decision (
    id BIGINT PRIMARY KEY,
    annotation BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX annotation_decision_of ON annotation_decision (annotation, id);
