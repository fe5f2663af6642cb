-- What a form on paper left open: sealed under the applicant's key with the number id; how much of it is open.
CREATE TABLE service_gaps (
    application BIGINT NOT NULL PRIMARY KEY,
    id BIGINT NOT NULL,
    sealed BLOB NOT NULL,
    open_count BIGINT NOT NULL
);

-- What was typed in from paper, and waits for somebody else to type it once more.
CREATE TABLE service_second_look (
    application BIGINT NOT NULL PRIMARY KEY,
    asked_at BIGINT NOT NULL
);
