-- What is owed and paid. Instants are microseconds since 1970, days are 'YYYY-MM-DD', amounts are in minor units of a currency
-- (ISO 4217), truths are 0 or 1. Nothing here says who pays: that is in the vault, under the number of a person.

-- What somebody owes: the fee of an application, a bill, or a part of one (part counts from 1; 0 is the whole). booked is all that
-- was told of it, as JSON, and the columns after it are worked out from that. reference is what a transfer has to name. dropped: it is
-- owed no more, as it was divided into parts or the application was withdrawn.
CREATE TABLE service_charge (
    id BIGINT PRIMARY KEY,
    application BIGINT,
    bill BIGINT,
    part BIGINT NOT NULL,
    person BIGINT NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    reference TEXT NOT NULL,
    due_on TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    booked TEXT NOT NULL,
    state TEXT NOT NULL,
    is_open BIGINT NOT NULL,
    has_concern BIGINT NOT NULL,
    dropped BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_charge_reference ON service_charge (reference);
CREATE UNIQUE INDEX service_charge_application ON service_charge (application) WHERE application IS NOT NULL;
CREATE UNIQUE INDEX service_charge_bill ON service_charge (bill, part) WHERE bill IS NOT NULL;
CREATE INDEX service_charge_due ON service_charge (agency, due_on, id) WHERE is_open = 1;
CREATE INDEX service_charge_due_all ON service_charge (due_on, id) WHERE is_open = 1;
CREATE INDEX service_charge_concern ON service_charge (id) WHERE has_concern = 1;

-- A visit to a card provider. state: open, over.
CREATE TABLE service_try (
    id BIGINT PRIMARY KEY,
    charge BIGINT NOT NULL,
    provider TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    pay_url TEXT NOT NULL,
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_try_id ON service_try (provider, provider_id);
CREATE INDEX service_try_of ON service_try (charge, id);

-- Money that moved, each movement once: told_by is the id under which it was told. Negative where it went back. receipt is of a
-- series without gaps.
CREATE TABLE service_money (
    id BIGINT PRIMARY KEY,
    charge BIGINT NOT NULL,
    at BIGINT NOT NULL,
    way TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    told_by TEXT NOT NULL,
    receipt BIGINT
);
CREATE INDEX service_money_of ON service_money (charge, at, id);
CREATE UNIQUE INDEX service_money_told ON service_money (told_by) WHERE amount > 0;
CREATE UNIQUE INDEX service_money_receipt ON service_money (receipt) WHERE receipt IS NOT NULL;

-- The last number of the series of receipts.
CREATE TABLE service_receipts (
    name TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);

-- Money to give back, which another than who asked approves. way: card, transfer, cash. reason is sealed under the payer's key.
-- state: asked, approved, done, failed, refused.
CREATE TABLE service_refund (
    id BIGINT PRIMARY KEY,
    charge BIGINT NOT NULL,
    way TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    reason BLOB NOT NULL,
    state TEXT NOT NULL,
    asked_by BIGINT NOT NULL,
    asked_name TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    decided_name TEXT,
    decided_at BIGINT,
    version BIGINT NOT NULL
);
CREATE INDEX service_refund_of ON service_refund (charge, id);
CREATE INDEX service_refund_open ON service_refund (state, id) WHERE state = 'asked';

-- Movements on the account that came in, each once. words is what the payer wrote, sealed under the installation's key. matched:
-- exact, partial, over, taken_back, other_currency, ambiguous, unknown, assigned. A person has to look at those with needs_person.
CREATE TABLE service_bank_entry (
    id BIGINT PRIMARY KEY,
    entry_id TEXT NOT NULL,
    booked_on TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    words BLOB NOT NULL,
    matched TEXT NOT NULL,
    charge BIGINT,
    needs_person BIGINT NOT NULL,
    imported_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_bank_entry_id ON service_bank_entry (entry_id);
CREATE INDEX service_bank_entry_person ON service_bank_entry (id) WHERE needs_person = 1;

-- Bills that follow from no application. details (whose, where, for what) is sealed under the person's key; secret is the keyed
-- hash of what is printed on the bill beside its number. parts: into how many instalments it was divided, 0 for none.
CREATE TABLE service_bill (
    id BIGINT PRIMARY KEY,
    number TEXT NOT NULL,
    secret BLOB NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    person BIGINT NOT NULL,
    details BLOB NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    most_parts BIGINT NOT NULL,
    parts BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE UNIQUE INDEX service_bill_number ON service_bill (number);
CREATE INDEX service_bill_person ON service_bill (person);
