-- Documents that partners uploaded before they sent the application that names them. blob is the hex SHA-256 of name and content, sealed under the
-- master key with the document's number; the store of files lets it go after a day.
CREATE TABLE service_partner_document (
    id BIGINT PRIMARY KEY,
    partner BIGINT NOT NULL,
    blob TEXT NOT NULL,
    kept_at BIGINT NOT NULL
);
CREATE INDEX service_partner_document_age ON service_partner_document (kept_at);
