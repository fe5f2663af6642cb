-- What services look up in registers, what a renewal renews, who looked across a register, and what partners' programs know.

-- Which register an entry is of, and for which application the row was looked up; NULL where somebody said the purpose themselves.
ALTER TABLE service_register_entry ADD COLUMN register TEXT NOT NULL DEFAULT '';
ALTER TABLE service_register_entry ADD COLUMN application BIGINT;
UPDATE service_register_entry SET register = COALESCE(
    (SELECT r.register FROM service_register_row AS r WHERE r.id = service_register_entry.row_id), '');
CREATE INDEX service_register_entry_looks ON service_register_entry (register, kind, at, id);

-- By what services find the rows that stand in a register: keyed hashes of the columns that its file names for that.
CREATE TABLE service_register_key (
    register TEXT NOT NULL,
    column_name TEXT NOT NULL,
    hash BLOB NOT NULL,
    row_id BIGINT NOT NULL,
    PRIMARY KEY (register, column_name, hash, row_id)
);
CREATE INDEX service_register_key_of ON service_register_key (row_id);

-- What was looked up for an application, when and by whom. place counts from 0 in the section "reads" of its version's file; sealed is what was
-- sought and what it gave, under the applicant's key.
CREATE TABLE service_register_look (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    register TEXT NOT NULL,
    place BIGINT NOT NULL,
    at BIGINT NOT NULL,
    by_kind TEXT NOT NULL,
    by_number BIGINT NOT NULL,
    by_name TEXT NOT NULL,
    found BIGINT NOT NULL,
    sealed BLOB NOT NULL
);
CREATE INDEX service_register_look_of ON service_register_look (application, id);

-- Which application renews which.
CREATE TABLE service_renewal (
    application BIGINT PRIMARY KEY,
    renews BIGINT NOT NULL
);
