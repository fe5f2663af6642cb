-- Who wants to hear of what, and how often. thing: a reference of the ledger, or * for whatever somebody said themselves. rhythm: never for whoever
-- wants to hear nothing of what they said. Mails go out once confirmed_at is set.
CREATE TABLE participation_follow (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    thing TEXT NOT NULL,
    rhythm TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    confirmed_at BIGINT
);
CREATE UNIQUE INDEX participation_follow_once ON participation_follow (person, thing);
CREATE INDEX participation_follow_thing ON participation_follow (thing, id) WHERE confirmed_at IS NOT NULL;

-- What came of what: from_ref was first, to_ref came of it. process: the slug of that in which to_ref stands.
CREATE TABLE thread_link (
    from_ref TEXT NOT NULL,
    to_ref TEXT NOT NULL,
    kind TEXT NOT NULL,
    process TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (from_ref, to_ref)
);
CREATE INDEX thread_link_back ON thread_link (to_ref, from_ref);
CREATE INDEX thread_link_process ON thread_link (process, at);

-- Whom an entry of the ledger concerns, and in which of their mails it stands; kept by a follower. via: what makes it theirs, own: they said it.
CREATE TABLE participation_news (
    person BIGINT NOT NULL,
    due BIGINT NOT NULL,
    leaf BIGINT NOT NULL,
    via TEXT NOT NULL,
    own BIGINT NOT NULL,
    PRIMARY KEY (person, leaf)
);
CREATE INDEX participation_news_due ON participation_news (person, due, leaf);
