-- Who wrote in a version while it was a draft, beside its author: numbers of members of staff with spaces between them. None of them publishes it.
ALTER TABLE service_version ADD COLUMN writers TEXT NOT NULL DEFAULT '';

-- A partner that was ended is told nothing more.
UPDATE service_hook SET ended_at = (SELECT p.ended_at FROM service_partner p WHERE p.id = service_hook.partner)
    WHERE ended_at IS NULL AND partner IN (SELECT id FROM service_partner WHERE ended_at IS NOT NULL);
