-- The money of a component, in parts. money: in minor units of its currency; all pots of a component have the same currency.
CREATE TABLE budget_pot (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    name TEXT NOT NULL,
    money BIGINT NOT NULL,
    currency TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX budget_pot_of ON budget_pot (component, id);

-- What the money of a pot can be spent on. number: within its component, from 1. proposal: what it came from, if anything. cost: in minor units
-- of the pot's currency; NULL until somebody estimated it, cost_why says how. verdict: open, eligible, ineligible, with its reason.
CREATE TABLE project (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    number BIGINT NOT NULL,
    pot BIGINT NOT NULL,
    proposal BIGINT,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    cost BIGINT,
    cost_why TEXT NOT NULL,
    verdict TEXT NOT NULL,
    reason TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX project_number ON project (component, number);
CREATE INDEX project_of_pot ON project (pot, number);
