-- Who signs besides the applicant, and what stands in a new application beforehand.
-- Instants are microseconds since 1970.

-- Somebody whom an application names as one who signs it too. signatory is their key in the form, item which of a page's items names
-- them, from 0; token is the digest of the link by which they come. details (who they are, where they are reached, the link, the name they
-- signed with) are sealed under the applicant's key. state: asked, signed, declined; ended once the applicant took the application back.
CREATE TABLE service_signature (
    id BIGINT PRIMARY KEY,
    application BIGINT NOT NULL,
    signatory TEXT NOT NULL,
    item BIGINT NOT NULL,
    token BLOB NOT NULL,
    state TEXT NOT NULL,
    details BLOB NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_signature_token ON service_signature (token);
CREATE INDEX service_signature_of ON service_signature (application, id);
CREATE INDEX service_application_signing ON service_application (expires_at) WHERE status = 'signing';

-- What stands in the fields of an application before they are answered: from the check, or from what its applicant told before and wanted
-- to take over. It is sealed under the applicant's key with the number id, and goes when the application is sent.
CREATE TABLE service_known (
    application BIGINT PRIMARY KEY,
    id BIGINT NOT NULL,
    sealed BLOB NOT NULL
);
