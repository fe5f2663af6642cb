-- What people say about a proposal, or in a debate. subject: the number of the proposal, or of the component where the whole of it is the
-- debate. parent: the comment that it answers. side: for, against or none. score: ups less downs.
CREATE TABLE comment (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    subject BIGINT NOT NULL,
    parent BIGINT,
    author BIGINT,
    name_shown TEXT NOT NULL,
    lang TEXT NOT NULL,
    side TEXT NOT NULL,
    text TEXT NOT NULL,
    ups BIGINT NOT NULL,
    downs BIGINT NOT NULL,
    score BIGINT NOT NULL,
    replies BIGINT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX comment_best ON comment (subject, side, score, id) WHERE parent IS NULL;
CREATE INDEX comment_newest ON comment (subject, id) WHERE parent IS NULL;
CREATE INDEX comment_replies ON comment (parent, id) WHERE parent IS NOT NULL;

-- How many comments there are, replies too, so that nobody counts them.
CREATE TABLE comment_count (
    subject BIGINT PRIMARY KEY,
    comments BIGINT NOT NULL
);

-- What a voice says of a comment: 1 or -1. voice: as of proposal_support.
CREATE TABLE comment_vote (
    comment BIGINT NOT NULL,
    voice BLOB NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (comment, voice)
);
