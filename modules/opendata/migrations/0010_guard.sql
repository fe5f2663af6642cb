-- held_by: the treated file for whose sake this one is given out no more, neither as it came nor as a table, in whichever version it stands;
-- 0: it is given out.
ALTER TABLE dataset_file ADD COLUMN held_by BIGINT NOT NULL DEFAULT 0;
CREATE INDEX dataset_file_held ON dataset_file (dataset) WHERE held_by > 0;

-- Treatments from before: what was treated, and everything untreated that came for the same resource before the treated table.
UPDATE dataset_file SET held_by = COALESCE((
    SELECT MAX(made.id) FROM dataset_file made JOIN dataset_resource r ON r.id = made.resource
    WHERE made.resource = dataset_file.resource AND made.treated_of > 0 AND made.id > dataset_file.id AND made.state = 'table'
      AND (r.file IS NULL OR r.file <> dataset_file.id)), 0)
WHERE treated_of = 0 OR EXISTS (SELECT 1 FROM dataset_file later WHERE later.treated_of = dataset_file.id AND later.state = 'table');
DELETE FROM dataset_table WHERE file IN (SELECT id FROM dataset_file WHERE held_by > 0);

-- waits: 1 while rows have come that look personal and somebody has to decide; until then everybody sees the table of the newest version.
ALTER TABLE dataset_live ADD COLUMN waits BIGINT NOT NULL DEFAULT 0;
