-- The place and who answers for it, shared by every module.
-- Instants are microseconds since 1970, days are 'YYYY-MM-DD', names are JSON ({"en": "…"}), geometry is GeoJSON in WGS 84.

-- A number that grows with each change of a part, so that every node sees when what it remembers is old.
CREATE TABLE town_version (
    part TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);
INSERT INTO town_version (part, version) VALUES ('areas', 1), ('map', 1), ('calendar', 1), ('responsibility', 1);

-- Wards, and later other kinds. An area keeps its id when its boundary moves; valid_to is set when it is abolished.
CREATE TABLE area (
    id BIGINT PRIMARY KEY,
    kind TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    geometry TEXT NOT NULL,
    west DOUBLE PRECISION NOT NULL,
    south DOUBLE PRECISION NOT NULL,
    east DOUBLE PRECISION NOT NULL,
    north DOUBLE PRECISION NOT NULL,
    population BIGINT,
    version BIGINT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_to BIGINT
);
CREATE UNIQUE INDEX area_kind_code ON area (kind, code);
CREATE INDEX area_box ON area (west, east, south, north);

-- What an area was before each change; version 1 is the first.
CREATE TABLE area_version (
    area BIGINT NOT NULL,
    version BIGINT NOT NULL,
    name TEXT NOT NULL,
    geometry TEXT NOT NULL,
    population BIGINT,
    valid_from BIGINT NOT NULL,
    valid_to BIGINT NOT NULL,
    PRIMARY KEY (area, version)
);

-- Streets; key is the name folded for searching. geometry (LineString or MultiLineString) may be missing.
CREATE TABLE street (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    locality TEXT NOT NULL,
    grade TEXT NOT NULL,
    geometry TEXT,
    west DOUBLE PRECISION,
    south DOUBLE PRECISION,
    east DOUBLE PRECISION,
    north DOUBLE PRECISION
);
CREATE UNIQUE INDEX street_key ON street (key, locality);
CREATE INDEX street_box ON street (west, east, south, north);

-- Every beginning, of two letters and more, of every word of a street's key: a search as one types is an equality on either database.
CREATE TABLE street_token (
    token TEXT NOT NULL,
    street BIGINT NOT NULL,
    PRIMARY KEY (token, street)
);
CREATE INDEX street_token_street ON street_token (street, token);

-- Addresses; number_key is the number folded ('12 B' is '12b'), cell the H3 cell of resolution 10.
CREATE TABLE address (
    id BIGINT PRIMARY KEY,
    street BIGINT NOT NULL,
    number TEXT NOT NULL,
    number_key TEXT NOT NULL,
    postcode TEXT NOT NULL,
    lat DOUBLE PRECISION NOT NULL,
    lon DOUBLE PRECISION NOT NULL,
    cell BIGINT NOT NULL
);
CREATE UNIQUE INDEX address_street_number ON address (street, number_key, postcode);
CREATE INDEX address_cell ON address (cell);

-- What the map draws besides wards and streets: water, parks, places (layer), from min_zoom on.
CREATE TABLE map_feature (
    id BIGINT PRIMARY KEY,
    layer TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    geometry TEXT NOT NULL,
    west DOUBLE PRECISION NOT NULL,
    south DOUBLE PRECISION NOT NULL,
    east DOUBLE PRECISION NOT NULL,
    north DOUBLE PRECISION NOT NULL,
    min_zoom BIGINT NOT NULL
);
CREATE INDEX map_feature_box ON map_feature (layer, west, east, south, north);

-- Days on which nobody works. calendar '' is the town's own; an agency may keep one by its slug.
CREATE TABLE holiday (
    calendar TEXT NOT NULL,
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (calendar, day)
);

-- Spans of work in local time, minutes since midnight, weekday 1 (Monday) to 7. owner_kind is 'town' (owner ''), 'agency' or 'team'.
CREATE TABLE working_hours (
    owner_kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    weekday BIGINT NOT NULL,
    from_minute BIGINT NOT NULL,
    to_minute BIGINT NOT NULL,
    PRIMARY KEY (owner_kind, owner, weekday, from_minute)
);

-- Bodies that answer for something: the council itself (is_own), a water company, a road authority, the police.
-- open311_key names a secret of the configuration; the key itself is never in a table.
CREATE TABLE agency (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    contact_url TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    open311_endpoint TEXT NOT NULL,
    open311_jurisdiction TEXT NOT NULL,
    open311_key TEXT NOT NULL,
    is_own BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE TABLE team (
    slug TEXT PRIMARY KEY,
    agency TEXT NOT NULL REFERENCES agency (slug),
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX team_agency ON team (agency);

-- What somebody can answer for: 'street-lighting', 'roads'; a report's category names one.
CREATE TABLE topic (
    slug TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    ended_at BIGINT
);

-- The responsibility map. A rule is all rows of one `rule`; each change is a new version, and old ones stay.
-- area NULL is the whole town, topic '' is any topic, team '' is the agency as a whole; hours are working hours.
CREATE TABLE responsibility (
    id BIGINT PRIMARY KEY,
    rule BIGINT NOT NULL,
    version BIGINT NOT NULL,
    area BIGINT,
    topic TEXT NOT NULL,
    agency TEXT NOT NULL REFERENCES agency (slug),
    team TEXT NOT NULL,
    respond_hours BIGINT,
    fix_hours BIGINT,
    law TEXT NOT NULL,
    priority BIGINT NOT NULL,
    valid_from BIGINT NOT NULL,
    valid_to BIGINT,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX responsibility_rule ON responsibility (rule, version);
CREATE INDEX responsibility_topic ON responsibility (topic, area, valid_from);
