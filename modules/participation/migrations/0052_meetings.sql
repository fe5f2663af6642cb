-- Meetings to which people come. title, text, access, minutes: in each language in which they were written. seats: 0 for as many as come; taken:
-- how many have registered. came: how many were there. reason: why it was cancelled. version grows with each change that calendars are to take in.
CREATE TABLE meeting (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    place TEXT NOT NULL,
    online_url TEXT NOT NULL,
    access TEXT NOT NULL,
    childcare BIGINT NOT NULL,
    seats BIGINT NOT NULL,
    taken BIGINT NOT NULL,
    came BIGINT,
    minutes TEXT NOT NULL,
    cancelled_at BIGINT,
    reason TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX meeting_of ON meeting (component, ends_at, id);

-- Who comes. needs: what they need to take part, sealed under their own key; gone once it is known how many came.
CREATE TABLE meeting_guest (
    meeting BIGINT NOT NULL,
    person BIGINT NOT NULL,
    needs BLOB,
    at BIGINT NOT NULL,
    PRIMARY KEY (meeting, person)
);
CREATE INDEX meeting_guest_of ON meeting_guest (person, meeting);

-- Each time that staff read what guests need, and why.
CREATE TABLE meeting_reading (
    id BIGINT PRIMARY KEY,
    meeting BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX meeting_reading_of ON meeting_reading (meeting, id);
