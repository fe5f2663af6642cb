-- What was printed last is found without looking through all that ever was.
CREATE INDEX service_post_printed ON service_post (printed_at, id) WHERE printed_at IS NOT NULL;
