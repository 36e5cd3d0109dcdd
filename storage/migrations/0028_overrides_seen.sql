-- When an owner has seen that somebody answered for a treatment against a stop.
ALTER TABLE clearance_override ADD COLUMN seen_on TEXT;
CREATE INDEX clearance_override_unseen ON clearance_override (day DESC) WHERE seen_on IS NULL;
