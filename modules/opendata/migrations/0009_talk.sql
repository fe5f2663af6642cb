-- What readers say to the portal: requests for data, re-uses, comments and reports of errors, and who wants to be told. Persons are numbers of the
-- vault; instants are microseconds since 1970; truths are 0 or 1.

-- A request for data that does not exist yet. dataset is what came of it.
CREATE TABLE data_request (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    agency TEXT NOT NULL,
    state TEXT NOT NULL,
    hidden BIGINT NOT NULL,
    votes BIGINT NOT NULL,
    answer TEXT NOT NULL,
    dataset BIGINT,
    asked_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    revision BIGINT NOT NULL
);
CREATE INDEX data_request_by_votes ON data_request (hidden, votes, id);
CREATE INDEX data_request_by_state ON data_request (hidden, state, votes, id);
CREATE INDEX data_request_of ON data_request (person, id);

-- Who is for a request. voter is a keyed hash of a mailbox and the request: it tells two apart, and names nobody, not even the same one elsewhere.
CREATE TABLE data_request_vote (
    request BIGINT NOT NULL,
    voter BLOB NOT NULL,
    PRIMARY KEY (request, voter)
);

-- What was made of data. full_hash and thumbnail_hash are of its picture, '' for none.
CREATE TABLE data_showcase (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    url TEXT NOT NULL,
    full_hash TEXT NOT NULL,
    thumbnail_hash TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    decided_at BIGINT,
    revision BIGINT NOT NULL
);
CREATE INDEX data_showcase_by_state ON data_showcase (state, id);
CREATE INDEX data_showcase_of ON data_showcase (person, id);
CREATE TABLE data_showcase_use (
    item BIGINT NOT NULL,
    dataset BIGINT NOT NULL,
    PRIMARY KEY (item, dataset)
);
CREATE INDEX data_showcase_use_of ON data_showcase_use (dataset, item);

-- A comment on a dataset, or a report of an error in it, perhaps of a column or a row of its table. Until somebody has looked at it, what was written is in
-- sealed, under the installation's key; text has what is public. version is the one in which an error was corrected.
CREATE TABLE data_comment (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    dataset BIGINT NOT NULL,
    agency TEXT NOT NULL,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    sealed BLOB,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    version BIGINT NOT NULL,
    sent_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    revision BIGINT NOT NULL
);
CREATE INDEX data_comment_of ON data_comment (dataset, id);
CREATE INDEX data_comment_by_state ON data_comment (state, agency, id);
CREATE INDEX data_comment_person ON data_comment (person, id);

-- Who wants to be told: of a dataset, or of what fits a search (query is the search's, without its ?). url and secret are of webhooks; the secret is
-- sealed. Nothing is sent before confirmed_at but the question.
CREATE TABLE data_follow (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    dataset BIGINT,
    query TEXT NOT NULL,
    way TEXT NOT NULL,
    url TEXT NOT NULL,
    secret BLOB,
    made_at BIGINT NOT NULL,
    confirmed_at BIGINT
);
CREATE INDEX data_follow_dataset ON data_follow (dataset, id) WHERE dataset IS NOT NULL;
CREATE INDEX data_follow_search ON data_follow (id) WHERE dataset IS NULL;
CREATE INDEX data_follow_person ON data_follow (person, id);

-- Until when the news of a follow are asked for; kept by a follower.
CREATE TABLE data_digest (
    follow BIGINT PRIMARY KEY,
    until BIGINT NOT NULL
);
