-- When a bill was destroyed that had been kept as long as its service says: its details and its word are empty from then on.
ALTER TABLE service_bill ADD COLUMN destroyed_at BIGINT;
CREATE INDEX service_bill_kept ON service_bill (service, due_on, id) WHERE destroyed_at IS NULL;
CREATE INDEX service_bank_entry_charge ON service_bank_entry (charge) WHERE charge IS NOT NULL;
