-- What a proposal says beside its words. category: a number of proposal_category. lat, lon: where it would be, WGS 84 degrees; address: the same in
-- words; ward: the area that held the point when it was written. wished_cost: what its author thinks that it costs, in minor units of currency.
ALTER TABLE proposal ADD COLUMN category BIGINT;
ALTER TABLE proposal ADD COLUMN lat DOUBLE PRECISION;
ALTER TABLE proposal ADD COLUMN lon DOUBLE PRECISION;
ALTER TABLE proposal ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE proposal ADD COLUMN ward BIGINT;
ALTER TABLE proposal ADD COLUMN wished_cost BIGINT;
ALTER TABLE proposal ADD COLUMN currency TEXT NOT NULL DEFAULT '';
CREATE INDEX proposal_of_category ON proposal (component, category, id) WHERE listed = 1 AND category IS NOT NULL;
CREATE INDEX proposal_of_ward ON proposal (component, ward, id) WHERE listed = 1 AND ward IS NOT NULL;
CREATE INDEX proposal_placed ON proposal (component, id) WHERE listed = 1 AND lat IS NOT NULL;

-- What the form of a component's proposals asks beside their words; no row: nothing. currency: in which a wished cost is asked; empty: none is.
CREATE TABLE proposal_form (
    component BIGINT PRIMARY KEY,
    currency TEXT NOT NULL,
    asks_place BIGINT NOT NULL,
    version BIGINT NOT NULL
);

-- What kinds of proposals there are in a component. name: in several languages. is_offered: 0 for what is chosen no more.
CREATE TABLE proposal_category (
    id BIGINT PRIMARY KEY,
    component BIGINT NOT NULL,
    name TEXT NOT NULL,
    is_offered BIGINT NOT NULL
);
CREATE INDEX proposal_category_of ON proposal_category (component, id);
