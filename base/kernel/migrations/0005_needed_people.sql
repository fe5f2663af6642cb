-- Whose data a module has to keep for now, whoever asks to have it erased: the name of the module; NULL: nobody's.

ALTER TABLE person ADD COLUMN needed_by TEXT;
