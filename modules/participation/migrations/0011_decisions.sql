-- What was decided. title, text, reasons, indicator: JSON by language. money: minor units of the currency, NULL where none is spent. indicator: what
-- will tell whether it worked; dataset: the slug of the open data in which it stands, empty for none.
CREATE TABLE decision (
    id BIGINT PRIMARY KEY,
    process BIGINT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    reasons TEXT NOT NULL,
    indicator TEXT NOT NULL,
    dataset TEXT NOT NULL,
    taken_by TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    money BIGINT,
    currency TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX decision_of ON decision (process, taken_on, id);

-- What a decision said before it was corrected, and why it was corrected.
CREATE TABLE decision_correction (
    decision BIGINT NOT NULL,
    version BIGINT NOT NULL,
    written TEXT NOT NULL,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (decision, version)
);

-- What is to be reached by when. due_on: empty for no day. percent: 0 to 100. spent: minor units of the decision's currency.
CREATE TABLE milestone (
    id BIGINT PRIMARY KEY,
    decision BIGINT NOT NULL,
    title TEXT NOT NULL,
    due_on TEXT NOT NULL,
    percent BIGINT NOT NULL,
    spent BIGINT NOT NULL,
    reached_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX milestone_of ON milestone (decision, due_on, id);

-- How a milestone moved, step by step.
CREATE TABLE milestone_step (
    id BIGINT PRIMARY KEY,
    milestone BIGINT NOT NULL,
    percent BIGINT NOT NULL,
    spent BIGINT NOT NULL,
    text TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX milestone_step_of ON milestone_step (milestone, id);
