-- Of which kinds is what stands on no list, and with which product lines it is to be done.
ALTER TABLE visit ADD COLUMN unlisted TEXT NOT NULL DEFAULT '';  -- kinds, with spaces between
ALTER TABLE visit ADD COLUMN planned TEXT NOT NULL DEFAULT '';   -- "kind line", a line each

-- What waits for the owner is counted at each of their logins; what they have seen is not.
DROP INDEX visit_against;
CREATE INDEX visit_unseen ON visit (day DESC) WHERE against <> '' AND seen_on IS NULL;
CREATE INDEX visit_to_tell ON visit (tell) WHERE tell IS NOT NULL;

-- Nothing asks by these: lots are found by product_use, own clients by card.
DROP INDEX visit_product_by_lot;
DROP INDEX visit_by_practitioner;
