-- Which tables have rows with a place, so that their list needs no look into the columns of every file. Tables of before are marked
-- by the kinds and names of their columns. Whoever reads the columns of one may still find that it has none.
ALTER TABLE dataset_table ADD COLUMN places BIGINT NOT NULL DEFAULT 0;
UPDATE dataset_table SET places = 1 WHERE file IN (
    SELECT f.id FROM dataset_file f WHERE f.columns LIKE '%"kind":"place"%'
        OR (f.columns LIKE '%"name":"lat%' AND (f.columns LIKE '%"name":"lon%' OR f.columns LIKE '%"name":"lng%')));
CREATE INDEX dataset_table_with_places ON dataset_table (places, name);
