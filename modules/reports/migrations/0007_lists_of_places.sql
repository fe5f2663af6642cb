-- What lies near a point or in a box of the map, with all that its lists are usually filtered by: the rows themselves need not be
-- looked at until it is known which of them are shown.
CREATE INDEX report_by_place ON report (cell, is_open, reported_at, id, lat, lon, category, status, ward) WHERE hidden = 0;
DROP INDEX report_by_cell;
