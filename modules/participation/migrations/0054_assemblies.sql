-- An assembly whose members are drawn by lot. features: JSON, what it has to look like: each feature with its values, and of each value how many
-- seats it has at least and at most.
CREATE TABLE assembly (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    seats BIGINT NOT NULL,
    features TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX assembly_of ON assembly (component);

-- Who put their name down. voice: a keyed hash of a mailbox or of a human who lives here, and of the assembly, so that nobody stands in it twice.
-- public_id: what they are called in what is published. sealed: which values they are of, as JSON under their own key. state: waiting, withdrawn,
-- drawn, accepted or declined.
CREATE TABLE assembly_volunteer (
    id BIGINT PRIMARY KEY,
    assembly BIGINT NOT NULL,
    person BIGINT NOT NULL,
    voice BLOB NOT NULL,
    public_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    state TEXT NOT NULL
);
CREATE UNIQUE INDEX assembly_volunteer_voice ON assembly_volunteer (assembly, voice);
CREATE UNIQUE INDEX assembly_volunteer_public ON assembly_volunteer (assembly, public_id);
CREATE INDEX assembly_volunteer_person ON assembly_volunteer (person, assembly);
CREATE INDEX assembly_volunteer_state ON assembly_volunteer (assembly, state, public_id);

-- One draw of an assembly; number: 1 for the first. commitment: SHA-256 of the seed that will be revealed; empty where dice are thrown. reason: why
-- the list of volunteers was closed before its day; empty otherwise. stage: making, refused, published or drawn. quotas, pool, holders, declined,
-- list, members: the files that are published, as they are (holders and declined of a draw of replacements alone; members once it is drawn).
-- smallest, largest: on how many panels of the list the least and the most likely volunteer is. refusal: JSON, why there is no list.
CREATE TABLE assembly_draw (
    id BIGINT PRIMARY KEY,
    assembly BIGINT NOT NULL,
    number BIGINT NOT NULL,
    commitment TEXT NOT NULL,
    reason TEXT NOT NULL,
    stage TEXT NOT NULL,
    seats BIGINT NOT NULL,
    people BIGINT NOT NULL,
    smallest BIGINT NOT NULL,
    largest BIGINT NOT NULL,
    quotas TEXT NOT NULL,
    pool TEXT NOT NULL,
    holders TEXT NOT NULL,
    declined TEXT NOT NULL,
    list TEXT NOT NULL,
    list_digest TEXT NOT NULL,
    refusal TEXT NOT NULL,
    panel BIGINT,
    seed TEXT NOT NULL,
    members TEXT NOT NULL,
    committed_at BIGINT NOT NULL,
    published_at BIGINT,
    drawn_at BIGINT
);
CREATE UNIQUE INDEX assembly_draw_number ON assembly_draw (assembly, number);
