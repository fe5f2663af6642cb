-- What a moderator sees beside a case: the newest comments of a component, and what one author wrote.
CREATE INDEX comment_recent ON comment (component, id);
CREATE INDEX comment_by_author ON comment (author, made_at) WHERE author IS NOT NULL;

-- Statements that were taken out of opinion maps, for the public table.
CREATE INDEX opinion_statement_out ON opinion_statement (decided_at, id) WHERE state = 'rejected' AND decided_at IS NOT NULL;
