-- The versions of a text under review. number: 1 for the first. note: what changed in it and why.
CREATE TABLE document_version (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    number BIGINT NOT NULL,
    lang TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX document_version_of ON document_version (component, number);

-- The paragraphs of a version, from position 1 on. anchor: by what a paragraph is known through all versions of its text. level: 0 for text, 1 to 3
-- for headings.
CREATE TABLE document_paragraph (
    version BIGINT NOT NULL,
    position BIGINT NOT NULL,
    anchor BIGINT NOT NULL,
    level BIGINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (version, position)
);
CREATE UNIQUE INDEX document_paragraph_known ON document_paragraph (version, anchor);
