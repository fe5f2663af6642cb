-- How a project goes on once it has its money. stage: planned, under_way, done, dropped. spent: so far, in minor units of its pot's currency. photo and
-- thumbnail: files by their SHA-256, or empty; alt: what is to be seen, in words.
ALTER TABLE project ADD COLUMN stage TEXT NOT NULL DEFAULT '';
ALTER TABLE project ADD COLUMN spent BIGINT NOT NULL DEFAULT 0;
CREATE TABLE project_step (
    id BIGINT PRIMARY KEY,
    project BIGINT NOT NULL,
    stage TEXT NOT NULL,
    text TEXT NOT NULL,
    spent BIGINT NOT NULL,
    photo TEXT NOT NULL,
    thumbnail TEXT NOT NULL,
    alt TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX project_step_of ON project_step (project, id);
CREATE INDEX project_step_thumbnail ON project_step (thumbnail) WHERE thumbnail <> '';
