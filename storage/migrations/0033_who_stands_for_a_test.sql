-- Who made a record of a test and when; who stands for what was copied from paper (what was copied
-- before waits, too); and that an owner saw what was put in the place of a failed test.
ALTER TABLE patch_test ADD COLUMN entered_at TEXT;
ALTER TABLE patch_test ADD COLUMN entered_by TEXT NOT NULL DEFAULT '';
ALTER TABLE patch_test ADD COLUMN confirmed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE patch_test ADD COLUMN seen_on TEXT;

CREATE INDEX patch_test_correcting ON patch_test (corrects) WHERE corrects IS NOT NULL;

-- Copies from paper that nobody stands for yet: Today lists them for everybody.
CREATE INDEX patch_test_unconfirmed ON patch_test (client)
    WHERE result = 'passed' AND origin = 'paper' AND confirmed_by = '';
