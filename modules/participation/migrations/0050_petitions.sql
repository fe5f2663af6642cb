-- What petitions of a component need. needed: signatures; answer_days: working days until the answer is due. Each petition keeps what it began with.
CREATE TABLE petition_rules (
    component BIGINT PRIMARY KEY,
    needed BIGINT NOT NULL,
    answer_days BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- What people ask for together. author: who began it; NULL for whoever began it without signing in, and for people who were forgotten. name_shown:
-- the name that stands with it, as they chose. due_on: the day by which it is to be answered, once it has the signatures that it needs.
CREATE TABLE petition (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    author BIGINT,
    name_shown TEXT NOT NULL,
    lang TEXT NOT NULL,
    addressee TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    needed BIGINT NOT NULL,
    answer_days BIGINT NOT NULL,
    signatures BIGINT NOT NULL,
    reached_at BIGINT,
    due_on TEXT,
    answered_at BIGINT,
    made_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX petition_newest ON petition (component, id);
CREATE INDEX petition_signed ON petition (component, signatures, id);
CREATE INDEX petition_due ON petition (due_on, id) WHERE answered_at IS NULL AND due_on IS NOT NULL;
CREATE INDEX petition_by_author ON petition (author, id) WHERE author IS NOT NULL;

-- Who signed what. voice: a keyed hash of a mailbox, a browser or a resident and of the petition, so that it names nobody.
CREATE TABLE petition_signature (
    petition BIGINT NOT NULL,
    voice BLOB NOT NULL,
    PRIMARY KEY (petition, voice)
);

-- The name or the initials that somebody let stand with their signature, until they take them back.
CREATE TABLE petition_name (
    petition BIGINT NOT NULL,
    voice BLOB NOT NULL,
    id BIGINT NOT NULL,
    name_shown TEXT NOT NULL,
    PRIMARY KEY (petition, voice)
);
CREATE INDEX petition_name_newest ON petition_name (petition, id);

-- What the body answered, each time with its reasons.
CREATE TABLE petition_answer (
    id BIGINT PRIMARY KEY,
    petition BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    reasons TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX petition_answer_of ON petition_answer (petition, id);
