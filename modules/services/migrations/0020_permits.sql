-- An application may be granted more than once: what an appeal took back, another may give again. The latest permit is the one that counts.
DROP INDEX service_permit_application;
CREATE INDEX service_permit_application ON service_permit (application, id);
