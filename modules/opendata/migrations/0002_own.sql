-- Which files were read to the same table: before the files of older own records are taken away.
CREATE INDEX dataset_file_table ON dataset_file (table_hash);
