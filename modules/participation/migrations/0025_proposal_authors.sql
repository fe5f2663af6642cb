-- Who wrote a proposal beside its author. state: asked, agreed, declined, or merged for those of a proposal that was merged into this one. person:
-- NULL where nobody is known. name_shown: the name that stands with it, as they chose.
CREATE TABLE proposal_author (
    id BIGINT PRIMARY KEY,
    proposal BIGINT NOT NULL,
    person BIGINT,
    name_shown TEXT NOT NULL,
    state TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX proposal_author_of ON proposal_author (proposal, id);
