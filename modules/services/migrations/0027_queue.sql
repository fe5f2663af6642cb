-- What a person works on is walked by state, as everything else in the queue is: it is found at once, and is not sorted, whoever it is.
CREATE INDEX service_application_walk_assignee ON service_application (assignee, status, due_at, id)
    WHERE is_open = 1 AND assignee IS NOT NULL;
DROP INDEX service_application_assignee;
