-- Pictures that an update only points to, an address a line: those that were fetched stand in report_photo instead.
ALTER TABLE report_update ADD COLUMN media_url TEXT NOT NULL DEFAULT '';
