-- Other words that somebody proposes for a proposal. was: the text for which they were proposed; text: what is proposed instead; why: their reason.
-- author: NULL for whoever wrote without signing in. state: open, accepted, declined; reason: why it was decided so.
CREATE TABLE amendment (
    id BIGINT PRIMARY KEY,
    proposal BIGINT NOT NULL,
    author BIGINT,
    name_shown TEXT NOT NULL,
    lang TEXT NOT NULL,
    was TEXT NOT NULL,
    text TEXT NOT NULL,
    why TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    decided_at BIGINT
);
CREATE INDEX amendment_of ON amendment (proposal, id);
