-- What the town is asked. title, question, text: JSON by language. starts_on, ends_on: the first and the last day of its phases, empty without any.
-- version grows with each change of the process, its phases and its components.
CREATE TABLE process (
    id BIGINT PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    agency TEXT NOT NULL,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    published_at BIGINT,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX process_by_state ON process (state, ends_on, id);

-- From a day through another on the town's clocks.
CREATE TABLE process_phase (
    id BIGINT PRIMARY KEY,
    process BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL
);
CREATE INDEX process_phase_of ON process_phase (process, from_day, id);

-- needs: JSON, what may be done by its name -> the least standing that it takes.
CREATE TABLE process_component (
    id BIGINT PRIMARY KEY,
    process BIGINT NOT NULL,
    slug TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    needs TEXT NOT NULL
);
CREATE UNIQUE INDEX process_component_slug ON process_component (process, slug);

-- What a phase lets people do in a component. verbs: names, with spaces between.
CREATE TABLE phase_component (
    phase BIGINT NOT NULL,
    component BIGINT NOT NULL,
    verbs TEXT NOT NULL,
    PRIMARY KEY (phase, component)
);
