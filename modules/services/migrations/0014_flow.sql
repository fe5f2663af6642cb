-- Teams that cases wait for, conflicts of interest that a manager looks at, and what is booked at several offices at once.

-- The team whose case it is until somebody takes it, by its slug; empty for anybody of the body.
ALTER TABLE service_application ADD COLUMN team TEXT NOT NULL DEFAULT '';

CREATE INDEX service_application_walk_team ON service_application (agency, team, status, due_at, id)
    WHERE is_open = 1 AND team <> '';
CREATE INDEX service_application_barred ON service_application (agency, id) WHERE is_open = 1 AND barred <> '';
