-- The keys of a register's columns that were personal once, with spaces between them: none of them becomes open or public later.
ALTER TABLE service_register ADD COLUMN once_personal TEXT NOT NULL DEFAULT '';

-- What renews a permit is looked up.
CREATE INDEX service_renewal_renews ON service_renewal (renews);

-- Conflicts of interest are listed where a decision is appealed against, too.
CREATE INDEX service_application_barred_any ON service_application (agency, id) WHERE barred <> '';
DROP INDEX service_application_barred;
