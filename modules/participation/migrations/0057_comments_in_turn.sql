-- All comments of a component, answers too, by what they are about and in the order in which they were written: for files and programs.
CREATE INDEX comment_in_turn ON comment (component, subject, id);
