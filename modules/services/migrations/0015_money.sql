-- Money at any step of a workflow, fees in parts, refunds by files of transfers, and troubles with card providers.

-- What is owed at a step of a workflow names the step's key, and which share of it: empty for the fee, and for the whole. Parts count
-- from 1. The same is owed once at a time: what was dropped may be owed anew.
DROP INDEX service_charge_application;
ALTER TABLE service_charge ADD COLUMN step TEXT NOT NULL DEFAULT '';
ALTER TABLE service_charge ADD COLUMN share TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX service_charge_owed ON service_charge (application, step, share, part)
    WHERE application IS NOT NULL AND dropped = 0;
CREATE INDEX service_charge_of ON service_charge (application, id) WHERE application IS NOT NULL;

-- account: where a transfer goes, as JSON (holder, iban), sealed under the payer's key; the file of transfers that it is in. state also:
-- sent, the bank has it.
ALTER TABLE service_refund ADD COLUMN account BLOB;
ALTER TABLE service_refund ADD COLUMN transfer_file BIGINT;
CREATE INDEX service_refund_way ON service_refund (id) WHERE state IN ('approved', 'sent', 'failed');

-- A file of credit transfers (pain.001). body is sealed under the installation's key until the bank has it, and empty afterwards;
-- digest is the SHA-256 of what it said. state: made, sent, refused.
CREATE TABLE service_transfer_file (
    id BIGINT PRIMARY KEY,
    message TEXT NOT NULL,
    transfers BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    body BLOB NOT NULL,
    digest TEXT NOT NULL,
    state TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    made_name TEXT NOT NULL,
    downloaded_at BIGINT,
    ended_at BIGINT,
    ended_name TEXT,
    version BIGINT NOT NULL
);

-- What is wrong with a card provider: it cannot be reached (unreachable), or calls back in a way that is not believed (refused).
CREATE TABLE service_trouble (
    kind TEXT NOT NULL,
    provider TEXT NOT NULL,
    agency TEXT NOT NULL,
    since BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (kind, provider)
);
