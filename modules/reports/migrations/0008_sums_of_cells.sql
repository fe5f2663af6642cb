-- What the map shows from afar is read as a whole, cell by cell: the sums stand in the index.
CREATE INDEX report_cell_sums ON report_cell (cell, colour, category, reports, lat_sum, lon_sum);
