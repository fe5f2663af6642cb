-- Reports of problems in public places, and all that belongs to them.
-- Instants are microseconds since 1970, days are 'YYYY-MM-DD', names are JSON ({"en": "…"}), truths are 0 or 1.

-- What can be reported. It keeps its code through all changes; ended_at is set when it can no longer be chosen.
CREATE TABLE report_category (
    code TEXT PRIMARY KEY,
    topic TEXT NOT NULL,
    heading TEXT NOT NULL,
    name TEXT NOT NULL,
    hint TEXT NOT NULL,
    questions TEXT NOT NULL,
    keywords TEXT NOT NULL,
    position BIGINT NOT NULL,
    ended_at BIGINT,
    version BIGINT NOT NULL
);

-- A report. is_open is 1 while somebody still has to do something; next_due_at is the next clock of an open report
-- (9000000000000000000: none). cell is the H3 cell of resolution 10. source_id and content are of imported ones.
CREATE TABLE report (
    id BIGINT PRIMARY KEY,
    category TEXT NOT NULL,
    description TEXT NOT NULL,
    answers TEXT NOT NULL,
    status TEXT NOT NULL,
    is_open BIGINT NOT NULL,
    reason TEXT NOT NULL,
    promised_for TEXT,
    duplicate_of BIGINT,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    cell BIGINT,
    address TEXT NOT NULL,
    ward BIGINT,
    agency TEXT NOT NULL,
    team TEXT,
    assignee BIGINT,
    rule BIGINT,
    rule_version BIGINT,
    reporter BIGINT,
    reporter_told BIGINT NOT NULL,
    reported_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    clock_from BIGINT NOT NULL,
    respond_due_at BIGINT,
    responded_at BIGINT,
    fix_due_at BIGINT,
    closed_at BIGINT,
    next_due_at BIGINT NOT NULL,
    supports BIGINT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT,
    content BLOB,
    media_url TEXT NOT NULL,
    hidden BIGINT NOT NULL,
    version BIGINT NOT NULL
);
-- The public lists, newest first. A list of several states is merged from one walk a state, so that none ever sorts.
CREATE INDEX report_by_status ON report (status, reported_at, id) WHERE hidden = 0;
CREATE INDEX report_by_ward ON report (ward, status, reported_at, id) WHERE hidden = 0;
CREATE INDEX report_by_category ON report (category, status, reported_at, id, ward) WHERE hidden = 0;
CREATE INDEX report_by_agency ON report (agency, status, reported_at, id) WHERE hidden = 0;
CREATE INDEX report_by_team ON report (team, status, reported_at, id) WHERE hidden = 0 AND team IS NOT NULL;
CREATE INDEX report_by_assignee ON report (assignee, reported_at, id) WHERE assignee IS NOT NULL;
-- What lies near a point or in a box of the map.
CREATE INDEX report_by_cell ON report (cell, is_open, reported_at, id) WHERE hidden = 0;
-- What changed since a program last asked.
CREATE INDEX report_by_change ON report (updated_at, id) WHERE hidden = 0;
-- The queues: what is due first stands first. Only what is open is in them.
CREATE INDEX report_queue_agency ON report (agency, next_due_at, id) WHERE is_open = 1;
CREATE INDEX report_queue_team ON report (team, next_due_at, id) WHERE is_open = 1 AND team IS NOT NULL;
CREATE INDEX report_queue_assignee ON report (assignee, next_due_at, id) WHERE is_open = 1 AND assignee IS NOT NULL;
CREATE INDEX report_queue_due ON report (next_due_at, id) WHERE is_open = 1;
-- What a person sent in, what was merged into a report, what was hidden, what came from elsewhere.
CREATE INDEX report_of_reporter ON report (reporter, id) WHERE reporter IS NOT NULL;
CREATE INDEX report_merged ON report (duplicate_of, id) WHERE duplicate_of IS NOT NULL;
CREATE INDEX report_hidden ON report (reported_at, id) WHERE hidden = 1;
CREATE UNIQUE INDEX report_of_source ON report (source, source_id) WHERE source_id IS NOT NULL;

-- What happened to a report. before and after are codes or slugs by kind; text is what people read.
CREATE TABLE report_update (
    id BIGINT PRIMARY KEY,
    report BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_kind TEXT NOT NULL,
    by_number BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    text TEXT NOT NULL,
    status_after TEXT,
    internal BIGINT NOT NULL,
    hidden BIGINT NOT NULL
);
CREATE INDEX report_update_of ON report_update (report, at, id);
CREATE INDEX report_update_public ON report_update (at, id) WHERE internal = 0 AND hidden = 0;

-- Pictures, by the hash of their files. of_update is set for those that came with an update.
CREATE TABLE report_photo (
    id BIGINT PRIMARY KEY,
    report BIGINT NOT NULL,
    of_update BIGINT,
    full_hash TEXT NOT NULL,
    thumbnail_hash TEXT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    at BIGINT NOT NULL,
    hidden BIGINT NOT NULL
);
CREATE INDEX report_photo_of ON report_photo (report, id);
CREATE INDEX report_photo_full ON report_photo (full_hash);
CREATE INDEX report_photo_thumbnail ON report_photo (thumbnail_hash);

-- Who said "me too". supporter is a keyed hash of the visitor: it tells two apart and names nobody.
CREATE TABLE report_support (
    report BIGINT NOT NULL,
    supporter BLOB NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (report, supporter)
);

-- Who wants mails about a report or about a ward (of one category, or '' of all). Mails go out once confirmed_at is set.
CREATE TABLE report_follow (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL,
    report BIGINT,
    area BIGINT,
    category TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    confirmed_at BIGINT
);
CREATE INDEX report_follow_report ON report_follow (report, id) WHERE report IS NOT NULL;
CREATE INDEX report_follow_area ON report_follow (area, id) WHERE area IS NOT NULL;
CREATE INDEX report_follow_person ON report_follow (person, id);

-- What was written before somebody redacted it, sealed under the installation's key.
CREATE TABLE report_original (
    id BIGINT PRIMARY KEY,
    report BIGINT NOT NULL,
    of_update BIGINT,
    sealed BLOB NOT NULL,
    at BIGINT NOT NULL,
    by_staff BIGINT NOT NULL
);
CREATE INDEX report_original_of ON report_original (report, id);

-- A resident asks that something be hidden or corrected; why is sealed, as it may tell of them.
CREATE TABLE report_hide_request (
    id BIGINT PRIMARY KEY,
    report BIGINT NOT NULL,
    agency TEXT NOT NULL,
    sealed BLOB NOT NULL,
    asked_by BIGINT,
    at BIGINT NOT NULL,
    decided_at BIGINT,
    decided_by BIGINT,
    granted BIGINT
);
CREATE INDEX report_hide_request_open ON report_hide_request (at, id) WHERE decided_at IS NULL;
CREATE INDEX report_hide_request_of ON report_hide_request (report, id);

-- Texts that staff answer with.
CREATE TABLE report_template (
    id BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    status TEXT,
    category TEXT,
    ended_at BIGINT,
    version BIGINT NOT NULL
);

-- Filters that a member of staff keeps.
CREATE TABLE report_saved_view (
    id BIGINT PRIMARY KEY,
    staff BIGINT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE INDEX report_saved_view_staff ON report_saved_view (staff, name);

-- Programs that may send reports. The key itself is nowhere: key_hash is its SHA-256.
CREATE TABLE report_api_key (
    id BIGINT PRIMARY KEY,
    key_hash BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    agency TEXT NOT NULL,
    roles TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    revoked_at BIGINT
);

-- What was handed to another body, by mail or Open311, and how far that has come.
CREATE TABLE report_handover (
    id BIGINT PRIMARY KEY,
    report BIGINT NOT NULL,
    agency TEXT NOT NULL,
    way TEXT NOT NULL,
    token TEXT NOT NULL,
    their_id TEXT NOT NULL,
    state TEXT NOT NULL,
    note TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX report_handover_of ON report_handover (report, id);
CREATE UNIQUE INDEX report_handover_theirs ON report_handover (agency, their_id) WHERE their_id <> '';
CREATE INDEX report_handover_open ON report_handover (agency, id) WHERE state <> 'ended';

-- Updates taken from another body's server, so that none is taken twice.
CREATE TABLE report_taken_update (
    agency TEXT NOT NULL,
    their_id TEXT NOT NULL,
    of_update BIGINT NOT NULL,
    PRIMARY KEY (agency, their_id)
);

-- Versions of reports that are not yet in the totals. Each version has a row of its own, so that no write waits for another.
CREATE TABLE report_dirty (
    report BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (report, version)
);

-- Derived by the follower reports.totals: each report as it stands in the totals, which are its sums.
CREATE TABLE report_counted (
    report BIGINT PRIMARY KEY,
    month BIGINT NOT NULL,
    ward BIGINT NOT NULL,
    category TEXT NOT NULL,
    agency TEXT NOT NULL,
    status TEXT NOT NULL,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    fix_seconds BIGINT,
    fix_late BIGINT NOT NULL
);

-- Derived: reports by the month of their reporting (year × 12 + month − 1, in the town's time), ward (0: none), category,
-- agency and status. fixed_seconds is the sum over those fixed with a known time; the histogram is in report_total_time.
CREATE TABLE report_total (
    month BIGINT NOT NULL,
    ward BIGINT NOT NULL,
    category TEXT NOT NULL,
    agency TEXT NOT NULL,
    status TEXT NOT NULL,
    reports BIGINT NOT NULL,
    timed BIGINT NOT NULL,
    fix_seconds BIGINT NOT NULL,
    fixed_late BIGINT NOT NULL,
    PRIMARY KEY (month, ward, category, agency, status)
);

-- Derived: how long fixing took. bucket is a place in model/total.rs's row of lengths.
CREATE TABLE report_total_time (
    month BIGINT NOT NULL,
    ward BIGINT NOT NULL,
    category TEXT NOT NULL,
    agency TEXT NOT NULL,
    bucket BIGINT NOT NULL,
    reports BIGINT NOT NULL,
    PRIMARY KEY (month, ward, category, agency, bucket)
);

-- Derived: what the map shows from afar, by H3 cells of the resolutions 5, 7 and 9. Sums are of degrees × 10,000,000.
CREATE TABLE report_cell (
    cell BIGINT NOT NULL,
    category TEXT NOT NULL,
    colour TEXT NOT NULL,
    reports BIGINT NOT NULL,
    lat_sum BIGINT NOT NULL,
    lon_sum BIGINT NOT NULL,
    PRIMARY KEY (cell, category, colour)
);

-- Derived by the follower reports.mails: until when the news of a ward were asked for, so that a day has one mail.
CREATE TABLE report_digest (
    follow BIGINT PRIMARY KEY,
    until BIGINT NOT NULL
);

-- Derived: the days on which teams were reminded of what is late.
CREATE TABLE report_reminder (
    day TEXT PRIMARY KEY
);
